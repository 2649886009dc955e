from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.ui.desk import Desk
from facilitator.ui.pages.actions import ActionsPage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.parts.actions.list_pane import ListPane
from facilitator.ui.window import Window


def test_what_is_found_from_another_page_is_shown_on_its_own(
    qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk
) -> None:
    actions.add_action(document, workshop.id, "Send the draft")
    window = Window(desk, (OutcomesPage, PeoplePage, ActionsPage), [])
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    next(command for command in PeoplePage.findable(desk) if command.title == "Tom Reed").run()
    page = window.page
    assert isinstance(page, PeoplePage)
    assert [row.person.name for row in page.bench.table.selected()] == ["Tom Reed"]
    next(command for command in ActionsPage.findable(desk) if command.title == "Send the draft").run()
    page = window.page
    assert isinstance(page, ActionsPage)
    pane = page.shown()
    assert isinstance(pane, ListPane)
    assert [row.action.text for row in pane.table.selected()] == ["Send the draft"]
