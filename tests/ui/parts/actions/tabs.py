"""A pane as it stands on a page: behind a tab, with the page listening to its keys."""

from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from facilitator.ui.desk import Desk
from facilitator.ui.page import Section
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.icons import Sign
from tests.ui.shown import PAGE, bring_up


class OnePane(TabbedPage):
    """A page of that pane, and of others that are empty; `panes` is asked before the page is made."""

    title = "One"
    icon = Sign.ACTIONS
    section = Section.PROGRAMME
    tab_titles = ("Pane", "Two", "Three", "Four")
    kind: type[PagePane] = PagePane

    def panes(self) -> Sequence[type[PagePane]]:
        return (self.kind, PagePane, PagePane, PagePane)


def on_page(qtbot: QtBot, desk: Desk, kind: type[PagePane]) -> PagePane:
    """A pane on a page of its own, in front, with the keys."""
    page_type = type("ThisPane", (OnePane,), {"kind": kind})
    page: OnePane = bring_up(qtbot, page_type(desk), *PAGE)
    page.shown().first_focus().setFocus()
    return page.shown()
