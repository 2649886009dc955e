from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.listing.agenda_list import Column, What
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Workshop
from facilitator.report import documents
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.agenda_import import AgendaImport, read_file, verdict_words

LIST = "Item,Duration,Who\nWelcome,15,All\nCustomer map,soon,Ada\nDot voting,30,\nTotal,45,\n"
DATES = "Date,Item,Minutes\n03/04/2027,Welcome,15\n05/04/2027,Voting,30\n"


def opened(qtbot: QtBot, desk: Desk, workshop: Workshop, path: Path) -> AgendaImport:
    dialog = AgendaImport(desk, workshop, read_file(path), path.name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def written(folder: Path, text: str) -> Path:
    path = folder / "agenda.csv"
    path.write_text(text, "utf-8")
    return path


def test_every_row_has_its_verdict_before_anything_is_stored(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop, tmp_path: Path
) -> None:
    before = document.all(Block)
    dialog = opened(qtbot, desk, workshop, written(tmp_path, LIST))
    assert [one.what for one in dialog.verdicts()] == [What.TAKE, What.REFUSE, What.TAKE, What.IGNORE]
    assert dialog.words.text() == "2 blocks are taken, 1 row is left out, 1 row can't be taken"
    assert dialog.primary.text() == "Import 2 blocks"
    assert dialog.table.model().index(1, 2).data() == "Customer map"
    assert document.all(Block) == before


def test_replacing_is_one_step_and_adding_keeps_what_is_there(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop, tmp_path: Path
) -> None:
    before = [one.title for one in agenda_of(document, workshop.id).blocks]
    dialog = opened(qtbot, desk, workshop, written(tmp_path, LIST))
    dialog.primary.click()
    assert dialog.count == 2
    assert [one.title for one in agenda_of(document, workshop.id).blocks] == ["Welcome", "Dot voting"]
    document.undo()
    again = opened(qtbot, desk, workshop, written(tmp_path, LIST))
    again.ways.choose(1)
    again.ways.chosen.emit(1)
    again.primary.click()
    assert [one.title for one in agenda_of(document, workshop.id).blocks] == [*before, "Welcome", "Dot voting"]


def test_another_column_changes_the_verdict(qtbot: QtBot, desk: Desk, workshop: Workshop, tmp_path: Path) -> None:
    dialog = opened(qtbot, desk, workshop, written(tmp_path, LIST))
    minutes = dialog.columns[Column.MINUTES]
    assert minutes.currentText() == "Duration"
    minutes.setCurrentIndex(0)
    minutes.picked.emit(None)
    assert [one.what for one in dialog.verdicts()].count(What.REFUSE) == 0


@pytest.mark.parametrize(("choice", "days"), [("The day comes first", 2), ("The month comes first", 61)])
def test_the_order_of_days_is_asked_and_kept_to(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop, tmp_path: Path, choice: str, days: int
) -> None:
    dialog = opened(qtbot, desk, workshop, written(tmp_path, DATES))
    assert dialog.order.isVisible()
    assert not dialog.primary.isEnabled()
    dialog.order.setCurrentText(choice)
    dialog.order.picked.emit(dialog.order.currentData())
    dialog.primary.click()
    (second,) = document.all(Session, workshop_id=workshop.id)
    assert (second.day - workshop.day).days == days


def test_dates_that_are_clear_ask_nothing(qtbot: QtBot, desk: Desk, workshop: Workshop, tmp_path: Path) -> None:
    dialog = opened(qtbot, desk, workshop, written(tmp_path, LIST))
    assert not dialog.order.isVisible()


def test_what_the_program_writes_comes_in_again_as_it_was(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop, tmp_path: Path
) -> None:
    path = tmp_path / "agenda.xlsx"
    documents.write(document, workshop.id, "agenda-facilitator", path)
    before = [(one.title, one.length, one.guide) for one in agenda_of(document, workshop.id).blocks]
    parts = [part.title for part in document.all(Part)]
    dialog = opened(qtbot, desk, workshop, path)
    dialog.primary.click()
    assert [(one.title, one.length, one.guide) for one in agenda_of(document, workshop.id).blocks] == before
    assert [part.title for part in document.all(Part)] == parts


def test_a_file_without_an_agenda_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        read_file(written(tmp_path, ""))


def test_nothing_taken_is_nothing_to_say() -> None:
    assert verdict_words([]) == ""
