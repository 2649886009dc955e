from datetime import date, time, timedelta

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.ready import creating
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import actions, board, captured, last_time
from facilitator.core.run.actions import ActionState
from facilitator.core.run.board import Lane, Note
from facilitator.core.run.captured import Parked
from facilitator.core.run.last_time import Kept, LeftOver, left_over
from facilitator.core.run.raising import behind_note
from facilitator.core.run.returning import alike
from facilitator.core.run.vote import opportunities
from tests.core.assess.answered import answered

TODAY = date(2027, 1, 12)


def _closed(document: Document, title: str, day: date) -> int:
    made = creating.create_workshop(document, title, day, time(9), "UTC")
    with document.step("Close workshop") as step:
        step.put(made.with_(state=WorkshopState.CLOSED))
    return made.id


@pytest.fixture
def q3(document: Document) -> int:
    return _closed(document, "Q3", date(2026, 7, 6))


@pytest.fixture
def q4(document: Document) -> int:
    return _closed(document, "Q4", date(2026, 10, 5))


def test_the_first_workshop_finds_nothing(document: Document, bare: Workshop) -> None:
    later = _closed(document, "Q2", date(2027, 4, 1))
    actions.add_action(document, later, "Not ours")
    assert left_over(document, bare.id) == LeftOver(None)
    assert left_over(document, bare.id).open == 0
    assert last_time.has_left_over(document, TODAY) == 0


def test_a_workshop_that_was_never_closed_has_left_nothing(document: Document, bare: Workshop) -> None:
    planned = creating.create_workshop(document, "Called off", date(2026, 12, 1), time(9), "UTC")
    actions.add_action(document, planned.id, "Never promised")
    assert left_over(document, bare.id) == LeftOver(None)


def test_open_actions_come_with_owner_and_due_the_most_overdue_first(
    document: Document, bare: Workshop, q3: int, q4: int
) -> None:
    ada = people.add_person(document, "Ada")
    for days, text in ((5, "Soon"), (0, "Now"), (-1, "Late")):
        actions.add_action(document, q4, text, due=TODAY + timedelta(days=days))
    actions.add_action(document, q3, "Oldest", owner_id=ada.id, due=TODAY - timedelta(days=30))
    actions.add_action(document, q3, "Whenever")
    for state in (ActionState.DONE, ActionState.DROPPED):
        actions.set_state(document, actions.add_action(document, q4, "Over").id, state)
    found = left_over(document, bare.id)
    assert [(one.action.text, one.words, one.overdue) for one in found.actions] == [
        ("Oldest", "30 days overdue", True),
        ("Late", "1 day overdue", True),
        ("Now", "due today", False),
        ("Soon", "due Sun 17 Jan", False),
        ("Whenever", "no date", False),
    ]
    assert found.workshop
    assert found.workshop.id == q4
    assert (found.actions[0].owner, found.actions[0].workshop.title) == (ada, "Q3")
    assert last_time.has_left_over(document, TODAY) == found.open == 5
    actions.set_state(document, found.actions[0].action.id, ActionState.DONE)
    assert last_time.has_left_over(document, TODAY) == 4
    assert last_time.has_left_over(document, date(2026, 9, 1)) == 1


def test_what_became_of_the_last_workshops_actions_is_counted(
    document: Document, bare: Workshop, q3: int, q4: int
) -> None:
    actions.add_action(document, q3, "Older")
    made = [actions.add_action(document, q4, text) for text in ("One", "Two", "Three", "Four")]
    kept = left_over(document, bare.id).kept
    assert (kept.open, kept.words) == (4, "0 of 4 actions done, 4 open")
    actions.set_state(document, made[0].id, ActionState.DONE)
    actions.set_state(document, made[1].id, ActionState.DROPPED)
    kept = left_over(document, bare.id).kept
    assert (kept.open, kept.words) == (2, "1 of 3 actions done, 1 dropped, 2 open")
    for action in made[2:]:
        actions.set_state(document, action.id, ActionState.DONE)
    assert left_over(document, bare.id).kept.words == "3 of 3 actions done, 1 dropped"
    assert Kept().words == ""
    assert Kept(made=2, dropped=2).words == "2 actions dropped"


def test_promises_by_owner_keep_their_order_within_a_name(document: Document, bare: Workshop, q4: int) -> None:
    zoe, ada = (people.add_person(document, name).id for name in ("Zoe", "Ada"))
    for days, owner_id in ((1, zoe), (2, None), (3, ada), (4, zoe)):
        actions.add_action(document, q4, str(days), owner_id=owner_id, due=TODAY + timedelta(days=days))
    promises = last_time.by_owner(left_over(document, bare.id).actions)
    assert [one.action.text for one in promises] == ["3", "1", "4", "2"]


def test_decisions_are_those_of_the_last_workshop(document: Document, bare: Workshop, q3: int, q4: int) -> None:
    captured.add_decision(document, q3, "Old")
    captured.add_decision(document, q4, "New")
    found = left_over(document, bare.id)
    assert [decision.text for decision in found.decisions] == ["New"]
    assert found.open == 0


def test_a_parked_item_is_carried_over_and_settled_there(document: Document, bare: Workshop, q3: int, q4: int) -> None:
    team = document.all(Team)[0].id
    old = captured.add_parked(document, q3, "Partner pricing", team_id=team)
    captured.settle(document, captured.add_parked(document, q4, "Done with").id)
    captured.add_parked(document, q4, "Naming")
    assert [one.text for one in left_over(document, bare.id).parked] == ["Naming", "Partner pricing"]
    document.forget_history()
    new = last_time.carry_parked(document, old.id, bare.id)
    assert (new.text, new.team_id, new.workshop_id, new.settled) == ("Partner pricing", team, bare.id, False)
    assert document.get(Parked, old.id).settled
    assert [one.text for one in left_over(document, bare.id).parked] == ["Naming"]
    for wrong in (old.id, new.id):
        with pytest.raises(UserError):
            last_time.carry_parked(document, wrong, bare.id)
    assert document.undo() == "Carry parked item over"
    assert document.all(Parked, workshop_id=bare.id) == []
    assert not document.get(Parked, old.id).settled


def test_an_issue_that_comes_back_is_found_with_where_it_was(
    document: Document, bare: Workshop, q3: int, q4: int
) -> None:
    q2 = _closed(document, "Q2", date(2026, 4, 6))
    for workshop_id, title in (
        (q2, "Launch dates move"),
        (q3, "The launch date moves"),
        (q3, "Beta wording"),
        (q4, "Launch date moves again"),
        (q4, "Launch date moves"),
        (q4, "Lead handover"),
        (q2, "Handover of leads"),
    ):
        opportunities.add(document, workshop_id, title)
    returning = left_over(document, bare.id).returning
    assert [(one.title, one.times, one.words) for one in returning] == [
        ("Launch date moves again", 3, "In Q4, also in Q3 and Q2"),
        ("Lead handover", 2, "In Q4, also in Q2"),
    ]
    assert last_time.has_left_over(document, TODAY) == 2


def test_only_the_last_four_workshops_are_looked_through(document: Document, bare: Workshop) -> None:
    days = [date(2026, month, 1) for month in (1, 3, 5, 7, 9)]
    held = [_closed(document, f"{day:%B}", day) for day in days]
    opportunities.add(document, held[0], "Pricing")
    opportunities.add(document, held[-1], "Pricing")
    assert left_over(document, bare.id).returning == ()
    opportunities.add(document, held[1], "Pricing")
    assert [one.words for one in left_over(document, bare.id).returning] == ["In September, also in March"]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Pricing is unclear", "Unclear pricing", True),
        ("Lead handover", "Handover of the leads", True),
        ("Launch dates move", "launch date moves", True),
        ("Übergabe an Sales", "Ubergabe an Sales", True),
        ("价格不清楚", "价格不清楚了", True),
        ("Beta wording", "GA wording", False),
        ("Pricing", "Pricing of partner bundles", False),
        ("Q3 targets", "Q4 targets", False),
        ("Who does it", "What is it for", False),
        ("???", "!!!", False),
        ("???", "???", True),
    ],
)
def test_titles_are_alike_by_most_of_their_words(first: str, second: str, same: bool) -> None:
    assert alike(first, second) is same
    assert alike(second, first) is same


def test_an_issue_is_carried_to_the_board_once(
    document: Document, bare: Workshop, lanes: list[Lane], q3: int, q4: int
) -> None:
    team = document.all(Team)[1].id
    opportunities.add(document, q3, "Lead handover", team)
    issue = opportunities.add(document, q4, "Lead handover", team)
    note = last_time.carry_to_board(document, issue.id, lanes[1].id)
    assert (note.text, note.team_id, note.lane_id) == ("Lead handover", team, lanes[1].id)
    assert document.undo_label == "Carry to board"
    left = left_over(document, bare.id)
    assert last_time.carried(document, bare.id, left) == list(left.returning)
    with pytest.raises(UserError, match="on the board already"):
        last_time.carry_to_board(document, issue.id, lanes[0].id)
    board.remove_notes(document, [note.id])
    assert last_time.carried(document, bare.id, left) == []
    last_time.carry_to_board(document, issue.id, lanes[0].id)
    assert [one.lane_id for one in document.all(Note, workshop_id=bare.id)] == [lanes[0].id]


def _waves(document: Document, *means: int) -> None:
    """Waves a month apart before the day, that all answer the same to the second statement."""
    for number, mean in enumerate(means, start=1):
        wave = answered(document, {"Product": [f"5{mean}"] * 3}, title=f"Wave {number}")
        with document.step("Date wave") as step:
            step.put(wave.with_(day=date(2026, number, 1)))


def test_a_statement_rated_low_twice_running_comes_back(document: Document, bare: Workshop, q4: int) -> None:
    _waves(document, 4, 2)
    assert left_over(document, bare.id).returning == ()
    wave = answered(document, {"Product": ["51"] * 3}, title="Wave 3")
    with document.step("Date wave") as step:
        step.put(wave.with_(day=TODAY + timedelta(days=1)))
    assert left_over(document, bare.id).returning == ()
    with document.step("Date wave") as step:
        step.put(wave.with_(day=TODAY))
    (low,) = left_over(document, bare.id).returning
    assert (low.title, low.short) == ("Not there yet: Statement 2", "Not there yet: Section 1")
    assert (low.times, low.words) == (2, "Rated low again: 2.0 in Wave 2, 1.0 in Wave 3")
    assert left_over(document, bare.id).open == 1


def test_only_the_lowest_three_come_back_so_that_the_room_gets_through(
    document: Document, bare: Workshop, q4: int
) -> None:
    for _ in range(2):
        answered(document, {"Product": ["1122221"] * 3})
    low = left_over(document, bare.id).returning
    assert [one.key for one in low] == ["s0", "s1", "s6"]


def test_a_low_statement_is_carried_to_the_board_once_with_where_it_came_from(
    document: Document, bare: Workshop, lanes: list[Lane], q4: int
) -> None:
    _waves(document, 2, 1)
    left = left_over(document, bare.id)
    note = last_time.carry_to_board(document, left.returning[0].id, lanes[0].id)
    assert document.undo_label == "Carry to board"
    assert note.text == left.returning[0].title
    assert behind_note(document, note.id) == "Wave 2: 1.0 from 3 answers"
    assert last_time.carried(document, bare.id, left) == list(left.returning)
    with pytest.raises(UserError, match="on the board already"):
        last_time.carry_to_board(document, left.returning[0].id, lanes[0].id)
    board.remove_notes(document, [note.id])
    assert last_time.carried(document, bare.id, left) == []


def _agenda(document: Document, workshop_id: int) -> list[tuple[str, str]]:
    parts = document.all(Part, workshop_id=workshop_id)
    return [(part.title, block.title) for part in parts for block in document.all(Block, part_id=part.id)]


def test_looking_back_stands_right_behind_the_welcome(document: Document) -> None:
    made = creating.create_workshop(document, "Q1", TODAY, time(9), "UTC", template("standard"))
    before = _agenda(document, made.id)
    block = last_time.add_last_time_block(document, made.id)
    assert (block.activity, block.length, block.shortest) == (Activity.LAST_TIME, 600, 300)
    assert block.objective
    assert len(block.instructions) <= agenda.MOST_INSTRUCTIONS
    assert block.guide
    expected = [before[0], (before[0][0], "What we said last time"), *before[1:]]
    assert _agenda(document, made.id) == expected
    with pytest.raises(UserError, match="already"):
        last_time.add_last_time_block(document, made.id)
    assert document.undo() == "Add last time"
    assert _agenda(document, made.id) == before


def test_without_a_welcome_looking_back_comes_first(document: Document, bare: Workshop) -> None:
    agenda.add_part(document, bare.id, "Nothing in it")
    part = agenda.add_part(document, bare.id, "Work")
    agenda.add_block(document, part.id, "Map", Activity.MAPPING)
    last_time.add_last_time_block(document, bare.id)
    assert _agenda(document, bare.id) == [("Work", "What we said last time"), ("Work", "Map")]


def test_an_empty_agenda_gets_a_part_for_it(document: Document, bare: Workshop) -> None:
    last_time.add_last_time_block(document, bare.id)
    assert _agenda(document, bare.id) == [("What we said last time", "What we said last time")]
    document.undo()
    agenda.add_part(document, bare.id, "Opening")
    last_time.add_last_time_block(document, bare.id)
    assert _agenda(document, bare.id) == [("Opening", "What we said last time")]
