from datetime import date

import pytest

from facilitator.core.agree.practices.process_map import map_words, process_map, process_missing, state_words
from facilitator.core.agree.practices.process_steps import (
    add_step,
    add_steps,
    move_steps,
    remove_step,
    rename_step,
    set_seen,
    steps_of,
    write_cell,
)
from facilitator.core.agree.practices.processes import (
    Process,
    ProcessCell,
    ProcessOwner,
    ProcessState,
    ProcessStep,
    add_process,
    add_usual_processes,
    edit_process,
    move_processes,
    processes,
    remove_process,
    set_pilot_span,
    set_process_owner,
    set_state,
    usual_processes,
)
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person, edit_person, retire_team, set_gone, teams

TODAY = date(2027, 3, 10)
FEBRUARY, MARCH = date(2027, 2, 1), date(2027, 3, 5)


@pytest.fixture
def known(document: Document) -> list[Team]:
    return teams(document)


@pytest.fixture
def launch(document: Document) -> Process:
    process = add_process(document, "Launching", "From idea to customers")
    add_steps(document, process.id, "Decide\n\n  Build \nTell")
    return process


def told(document: Document, process: Process) -> list[str]:
    return [one.words for one in process_missing(process_map(document, process.id), TODAY)]


def names(document: Document, process: Process) -> list[str]:
    return [step.title for step in steps_of(document, process.id)]


def test_each_line_typed_or_pasted_is_a_step(document: Document, launch: Process) -> None:
    assert names(document, launch) == ["Decide", "Build", "Tell"]
    assert document.undo() == "Add 3 steps"
    with pytest.raises(UserError, match="no name"):
        add_steps(document, launch.id, " \n ")
    assert names(document, launch) == []


def test_a_step_goes_before_another_in_one_step(document: Document, launch: Process) -> None:
    steps = steps_of(document, launch.id)
    add_step(document, launch.id, "Ask", steps[0].id)
    assert names(document, launch) == ["Ask", "Decide", "Build", "Tell"]
    document.undo()
    assert names(document, launch) == ["Decide", "Build", "Tell"]
    move_steps(document, launch.id, [steps[2].id], steps[0].id)
    rename_step(document, steps[0].id, "Decide why")
    remove_step(document, steps[1].id)
    assert names(document, launch) == ["Tell", "Decide why"]


def test_what_a_team_does_stands_once_and_goes_when_emptied(
    document: Document, launch: Process, known: list[Team]
) -> None:
    step = steps_of(document, launch.id)[0]
    write_cell(document, step.id, known[0].id, "Writes the brief")
    write_cell(document, step.id, known[0].id, "Writes the brief, in two pages")
    assert process_map(document, launch.id).cells == {(step.id, known[0].id): "Writes the brief, in two pages"}
    write_cell(document, step.id, known[0].id, "  ")
    assert document.all(ProcessCell) == []


def test_a_process_goes_with_all_that_hangs_on_it(document: Document, launch: Process, known: list[Team]) -> None:
    step = steps_of(document, launch.id)[0]
    write_cell(document, step.id, known[0].id, "Writes the brief")
    ada = add_person(document, "Ada", team_id=known[0].id)
    set_process_owner(document, launch.id, known[0].id, ada.id)
    remove_process(document, launch.id)
    assert [document.all(kind) for kind in (Process, ProcessStep, ProcessCell, ProcessOwner)] == [[]] * 4
    document.undo()
    assert process_map(document, launch.id).owners == {known[0].id: ada}


def test_each_team_has_one_owner_who_is_on_it(document: Document, launch: Process, known: list[Team]) -> None:
    ada, bo = (add_person(document, name, team_id=known[0].id) for name in ("Ada", "Bo"))
    set_process_owner(document, launch.id, known[0].id, ada.id)
    set_process_owner(document, launch.id, known[0].id, bo.id)
    assert [one.person_id for one in document.all(ProcessOwner)] == [bo.id]
    with pytest.raises(UserError, match=f"Bo is not on {known[1].name}"):
        set_process_owner(document, launch.id, known[1].id, bo.id)
    set_process_owner(document, launch.id, known[0].id, None)
    assert document.all(ProcessOwner) == []


def test_two_processes_of_a_name_are_refused(document: Document, launch: Process) -> None:
    other = add_process(document, "Selling")
    for attempt in (" LAUNCHING", " "):
        with pytest.raises(UserError):
            add_process(document, attempt)
        with pytest.raises(UserError):
            edit_process(document, other.id, title=attempt)
    assert edit_process(document, launch.id, title="launching").title == "launching"
    move_processes(document, [other.id], launch.id)
    assert [one.title for one in processes(document)] == ["Selling", "launching"]


def test_a_pilot_says_before_with_whom_and_for_how_long(document: Document, launch: Process) -> None:
    with pytest.raises(UserError, match="with whom"):
        set_state(document, launch.id, ProcessState.PILOT)
    edit_process(document, launch.id, pilot="Two people of each team")
    with pytest.raises(UserError, match="dates"):
        set_state(document, launch.id, ProcessState.PILOT)
    with pytest.raises(UserError, match="before the beginning"):
        set_pilot_span(document, launch.id, MARCH, FEBRUARY)
    set_pilot_span(document, launch.id, FEBRUARY, MARCH)
    assert state_words(set_state(document, launch.id, ProcessState.PILOT), TODAY) == "Pilot ended Fri 5 Mar"
    assert "The pilot is over: what did it show?" in told(document, launch)
    edit_process(document, launch.id, showed="Two weeks less")
    assert "The pilot is over: what did it show?" not in told(document, launch)


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2027, 1, 31), "Pilot from Mon 1 Feb"),
        (FEBRUARY, "Pilot until Fri 5 Mar"),
        (MARCH, "Pilot until Fri 5 Mar"),
        (TODAY, "Pilot ended Fri 5 Mar"),
    ],
)
def test_a_pilot_says_where_it_stands(document: Document, launch: Process, today: date, words: str) -> None:
    edit_process(document, launch.id, pilot="Two people of each team")
    set_pilot_span(document, launch.id, FEBRUARY, MARCH)
    assert state_words(set_state(document, launch.id, ProcessState.PILOT), today) == words


def test_it_may_be_taken_into_use_untried_and_that_is_told(document: Document, launch: Process) -> None:
    assert state_words(set_state(document, launch.id, ProcessState.IN_USE), TODAY) == "In use"
    assert "It is in use and was never tried on a small scale." in told(document, launch)
    edit_process(document, launch.id, pilot="Two people")
    assert "It is in use, and nobody has said what the pilot showed." in told(document, launch)
    edit_process(document, launch.id, showed="Two weeks less")
    assert not any("in use" in words for words in told(document, launch))


def test_steps_nobody_does_and_teams_without_an_owner_are_told(
    document: Document, launch: Process, known: list[Team]
) -> None:
    decide, build, tell = steps_of(document, launch.id)
    write_cell(document, decide.id, known[0].id, "Writes the brief")
    assert told(document, launch) == [
        "Nobody does anything in “Build” yet.",
        "Nobody does anything in “Tell” yet.",
        f"{known[0].name} has no owner for it yet: who answers for its steps?",
        f"Only {known[0].name} does anything in it: whom does it touch?",
    ]
    for step in (build, tell):
        write_cell(document, step.id, known[1].id, "Helps")
    ada, bo = (add_person(document, name, team_id=known[n].id) for n, name in enumerate(("Ada", "Bo")))
    set_process_owner(document, launch.id, known[0].id, ada.id)
    set_process_owner(document, launch.id, known[1].id, bo.id)
    assert told(document, launch) == []
    set_gone(document, ada.id)
    edit_person(document, bo.id, "Bo", "", known[2].id)
    assert told(document, launch) == [
        f"Ada of {known[0].name} is gone: choose another owner.",
        f"Bo is not on {known[1].name} any more: choose another owner.",
    ]


def test_a_process_without_steps_says_only_that(document: Document) -> None:
    process = add_process(document, "Selling")
    assert told(document, process) == ["There are no steps yet: what happens, from the first to the last?"]
    assert map_words(process_map(document, process.id)) == "No steps yet"


def test_a_retired_team_stays_where_it_has_a_part(document: Document, launch: Process, known: list[Team]) -> None:
    step = steps_of(document, launch.id)[0]
    write_cell(document, step.id, known[0].id, "Writes the brief")
    set_seen(document, step.id)
    retire_team(document, known[0].id)
    retire_team(document, known[1].id)
    whole = process_map(document, launch.id)
    assert [team.id for team in whole.teams] == [known[0].id, *(team.id for team in known[2:])]
    assert map_words(whole) == f"3 steps, 1 in front of the customer, by {known[0].name}"


def test_the_usual_processes_come_with_their_steps_once(document: Document) -> None:
    add_process(document, usual_processes()[0].title.upper())
    (added,) = add_usual_processes(document)
    assert [(step.title, step.seen) for step in steps_of(document, added.id)] == [
        (one.title, one.seen) for one in usual_processes()[1].steps
    ]
    assert add_usual_processes(document) == []
    assert document.undo() == "Add usual processes"
    assert len(processes(document)) == 1
