from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan.ready.own_templates import OwnTemplate, save_as_template, template_of
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.template_form import TemplateDialog


def test_an_agenda_is_kept_with_what_it_is_for(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop
) -> None:
    dialog = TemplateDialog(desk, workshop)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.title.setText("Our quarterly")
    dialog.about.setPlainText("As we do it.")
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    (own,) = document.all(OwnTemplate)
    assert (own.title, template_of(own).about) == ("Our quarterly", "As we do it.")


def test_a_title_that_is_taken_is_refused_and_stays(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop
) -> None:
    save_as_template(document, workshop.id, workshop.title)
    dialog = TemplateDialog(desk, workshop)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert len(document.all(OwnTemplate)) == 1
    assert dialog.title.text() == workshop.title
