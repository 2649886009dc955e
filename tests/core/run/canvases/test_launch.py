from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import add_person
from facilitator.core.run.canvases import usual
from facilitator.core.run.canvases.launch import (
    Launch,
    LineKind,
    add_contingency,
    add_launch_line,
    add_usual_contingencies,
    add_usual_lines,
    contingencies_of,
    edit_contingency,
    edit_launch_line,
    launch_of,
    lines_of,
    move_contingencies,
    move_launch_lines,
    remove_contingency,
    remove_launch_line,
    set_launch,
)

BEGINS, DAY = date(2027, 1, 18), date(2027, 3, 2)


def test_a_workshop_plans_one_launch(document: Document, workshop_id: int) -> None:
    assert launch_of(document, workshop_id) is None
    first = set_launch(document, workshop_id, " Beta ", BEGINS, DAY)
    assert (first.title, first.begins, first.day, first.working) == ("Beta", BEGINS, DAY, True)
    again = set_launch(document, workshop_id, "Beta 2", None, DAY, working=False)
    assert document.all(Launch) == [again]
    assert launch_of(document, workshop_id) == again
    document.undo()
    assert launch_of(document, workshop_id) == first


def test_a_launch_needs_a_name_and_days_that_can_be(document: Document, workshop_id: int) -> None:
    with pytest.raises(UserError, match="no name"):
        set_launch(document, workshop_id, " ", None, None)
    with pytest.raises(UserError, match="before the day on which work begins"):
        set_launch(document, workshop_id, "Beta", DAY, BEGINS)
    with pytest.raises(UserError, match="check the year"):
        set_launch(document, workshop_id, "Beta", None, date(2207, 1, 1))
    assert launch_of(document, workshop_id) is None


def test_contingencies_are_listed_sorted_changed_and_removed(document: Document, workshop_id: int) -> None:
    owner = add_person(document, "Ada Okafor")
    late = add_contingency(document, workshop_id, "The release is late", "Launch to pilots only", owner.id)
    press = add_contingency(document, workshop_id, "The press asks early")
    move_contingencies(document, workshop_id, [press.id], late.id)
    assert [one.happens for one in contingencies_of(document, workshop_id)] == [press.happens, late.happens]
    edited = edit_contingency(document, press.id, "The press calls", "Send to Ada", None)
    assert contingencies_of(document, workshop_id)[0] == edited
    with pytest.raises(UserError, match="what may happen"):
        edit_contingency(document, press.id, " ", "x", None)
    remove_contingency(document, press.id)
    assert contingencies_of(document, workshop_id) == [late]
    with pytest.raises(UserError, match="person is no longer there"):
        add_contingency(document, workshop_id, "x", owner_id=99_999)


def test_usual_contingencies_are_added_once(document: Document, workshop_id: int) -> None:
    first = usual.contingencies()[0]
    add_contingency(document, workshop_id, first.happens.upper(), "Ours")
    added = add_usual_contingencies(document, workshop_id)
    assert [one.happens for one in added] == [one.happens for one in usual.contingencies()[1:]]
    assert all(one.answer for one in added)
    assert add_usual_contingencies(document, workshop_id) == []
    assert document.undo() == "Add usual contingencies"


def test_lines_of_the_two_kinds_are_lists_of_their_own(document: Document, workshop_id: int) -> None:
    told = add_launch_line(document, workshop_id, LineKind.COMMUNICATION, "Status", "Channel", "daily\n9:00")
    assert told.timing == "daily 9:00"
    first = add_launch_line(document, workshop_id, LineKind.ESCALATION, "Launch lead")
    second = add_launch_line(document, workshop_id, LineKind.ESCALATION, "Head of product")
    move_launch_lines(document, workshop_id, LineKind.ESCALATION, [second.id, told.id], first.id)
    assert [line.what for line in lines_of(document, workshop_id, LineKind.ESCALATION)] == [second.what, first.what]
    assert lines_of(document, workshop_id, LineKind.COMMUNICATION) == [told]
    owner = add_person(document, "Bo Li")
    edited = edit_launch_line(document, told.id, "Standup", "Call", "9:15", owner.id)
    assert (edited.kind, edited.owner_id) == (LineKind.COMMUNICATION, owner.id)
    remove_launch_line(document, told.id)
    assert document.undo_label == "Remove communication line"
    assert lines_of(document, workshop_id, LineKind.COMMUNICATION) == []
    with pytest.raises(UserError, match="nothing here yet"):
        add_launch_line(document, workshop_id, LineKind.ESCALATION, "")


@pytest.mark.parametrize("kind", list(LineKind))
def test_usual_lines_are_added_once(document: Document, workshop_id: int, kind: LineKind) -> None:
    added = add_usual_lines(document, workshop_id, kind)
    assert added
    assert lines_of(document, workshop_id, kind) == added
    assert add_usual_lines(document, workshop_id, kind) == []
