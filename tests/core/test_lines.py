import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, add_lines, change_line, move_lines, remove_line
from facilitator.core.plan.workshops import Objective
from facilitator.core.run.board import Lane, Note
from tests.conftest import SetClock
from tests.core.bare import bare_workshop


def objective(document: Document, workshop_id: int, text: str) -> Objective:
    return Objective(id=document.new_id(), workshop_id=workshop_id, text=text)


def test_lines_come_to_the_end_of_their_own_list(document: Document) -> None:
    here, elsewhere = bare_workshop(document).id, bare_workshop(document).id
    add_line(document, "Add", objective(document, elsewhere, "far"), workshop_id=elsewhere)
    add_line(document, "Add", objective(document, here, "one"), workshop_id=here)
    new = [objective(document, here, text) for text in ("two", "three")]
    assert add_lines(document, "Add both", new, workshop_id=here) == document.all(Objective, workshop_id=here)[1:]
    assert [line.text for line in document.all(Objective, workshop_id=here)] == ["one", "two", "three"]
    assert document.undo() == "Add both"
    assert [line.text for line in document.all(Objective, workshop_id=here)] == ["one"]
    assert add_lines(document, "Add none", list[Objective]()) == []
    assert document.undo_label == "Add"


def test_a_line_is_changed_and_removed_as_one_step_each_and_a_lost_one_is_told(document: Document) -> None:
    here = bare_workshop(document).id
    line = add_line(document, "Add", objective(document, here, "one"), workshop_id=here)
    assert change_line(document, "Edit", Objective, line.id, text="1").text == "1"
    change_line(document, "Edit again", Objective, line.id, text="1")
    assert document.undo_label == "Edit"
    remove_line(document, "Remove", Objective, line.id)
    assert (document.all(Objective), document.undo_label) == ([], "Remove")
    with pytest.raises(UserError, match="no longer there"):
        change_line(document, "Edit", Objective, line.id, text="2")
    with pytest.raises(UserError, match="no longer there"):
        remove_line(document, "Remove", Objective, line.id)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_lines_of_any_lists_stand_where_they_were_put_and_the_others_keep_their_order(data: st.DataObject) -> None:
    document = file.in_memory(SetClock())
    here = bare_workshop(document).id
    lanes = [
        add_line(document, "Add", Lane(id=document.new_id(), workshop_id=here, title=title), workshop_id=here)
        for title in "AB"
    ]
    notes = []
    for number in range(data.draw(st.integers(1, 6))):
        lane_id = lanes[data.draw(st.integers(0, 1))].id
        note = Note(
            id=document.new_id(), workshop_id=here, lane_id=lane_id, text=str(number), written_at=document.now()
        )
        notes.append(add_line(document, "Add", note, lane_id=lane_id))
    target = data.draw(st.sampled_from(lanes)).id
    moving = data.draw(st.lists(st.sampled_from(notes), min_size=1, unique_by=lambda note: note.id))
    ids = [note.id for note in moving]
    staying = [note.id for note in document.all(Note, lane_id=target) if note.id not in ids]
    before = data.draw(st.sampled_from([*staying, None]))
    place = staying.index(before) if before else len(staying)
    move_lines(document, "Move", moving, before, lane_id=target)
    there = [note.id for note in document.all(Note, lane_id=target)]
    assert there == [*staying[:place], *ids, *staying[place:]]
    assert {note.id for note in document.all(Note)} == {note.id for note in notes}
    document.close()
