import pytest

from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, board, clusters, raising, solutions
from facilitator.core.run.board import Lane, Note
from facilitator.core.run.origins import behind_opportunity, origin
from facilitator.core.run.raising import Raised
from facilitator.core.run.vote import opportunities
from tests.core.assess.answered import answered, asked_of

PRODUCT = ["54222", "44222", "54222", "43222"]
SALES = ["12222", "11222", "21222", "12222"]
KEYS = ("launching-1", "roadmap-news-2", "climate-4", "journey-1", "own-7")


@pytest.fixture
def wave(document: Document) -> Wave:
    """The teams are far apart on the first two statements, and find the others low together."""
    asked = [one.with_(key=key) for one, key in zip(asked_of(5), KEYS, strict=True)]
    return answered(document, {"Product": PRODUCT, "Sales": SALES}, statements=asked)


@pytest.fixture
def lane(document: Document, workshop: Workshop) -> Lane:
    return document.all(Lane, workshop_id=workshop.id)[0]


def test_a_gap_goes_to_the_board_and_remembers_what_was_said(document: Document, lane: Lane, wave: Wave) -> None:
    note = raising.raise_note(document, lane.id, wave.id, "roadmap-news-2")
    assert (note.lane_id, note.team_id) == (lane.id, None)
    assert note.text == "We see this differently: Statement 2"
    assert raising.behind_note(document, note.id) == "Baseline: Product 3.8, Sales 1.5"
    assert document.undo() == "Raise to the board"
    assert document.all(Note) == []
    assert document.all(Raised) == []


def test_what_is_low_for_everybody_is_told_with_all_answers(document: Document, lane: Lane, wave: Wave) -> None:
    note = raising.raise_note(document, lane.id, wave.id, "climate-4")
    assert note.text == "Not there yet: Statement 3"
    assert raising.behind_note(document, note.id) == "Baseline: 2.0 from 8 answers"


def test_a_note_may_say_it_in_words_of_its_own(document: Document, lane: Lane, wave: Wave) -> None:
    note = raising.raise_note(document, lane.id, wave.id, "climate-4", "Nobody contradicts")
    assert note.text == "Nobody contradicts"
    assert raising.behind_note(document, note.id) == "Baseline: 2.0 from 8 answers"


def test_a_whole_section_can_be_raised(document: Document, lane: Lane, wave: Wave) -> None:
    note = raising.raise_note(document, lane.id, wave.id, "section-0")
    assert note.text.endswith("Section 1")
    assert raising.behind_note(document, note.id).startswith("Baseline: Product ")


def test_nothing_that_is_held_back_is_told(document: Document, lane: Lane) -> None:
    few = answered(document, {"Product": ["5-", "5-", "5-", "5-"], "Sales": ["11", "1-"]}, title="Few")
    hidden = raising.raise_note(document, lane.id, few.id, "s0")
    assert "Sales" not in raising.behind_note(document, hidden.id)
    none = raising.raise_note(document, lane.id, few.id, "s1")
    assert none.text == "Statement 2"
    assert raising.behind_note(document, none.id) == "Few: too few answers to be shown"


def test_the_same_statement_is_raised_once_to_a_board(document: Document, lane: Lane, wave: Wave) -> None:
    note = raising.raise_note(document, lane.id, wave.id, "roadmap-news-2")
    assert raising.raised_in(document, lane.workshop_id).on_board == {"roadmap-news-2"}
    with pytest.raises(UserError, match="on the board already"):
        raising.raise_note(document, lane.id, wave.id, "roadmap-news-2")
    board.remove_notes(document, [note.id])
    assert raising.raised_in(document, lane.workshop_id).on_board == frozenset()
    raising.raise_note(document, lane.id, wave.id, "roadmap-news-2")
    with pytest.raises(UserError, match="was not asked in “Baseline”"):
        raising.raise_note(document, lane.id, wave.id, "climate-1")


def test_the_module_that_helps_goes_into_the_agenda_once(document: Document, workshop: Workshop, wave: Wave) -> None:
    blocks = raising.raise_module(document, workshop.id, wave.id, "launching-1")
    assert Activity.LAUNCH in {block.activity for block in blocks}
    assert raising.behind_block(document, blocks[0].id) == "Baseline: Product 4.5, Sales 1.2"
    assert raising.raised_in(document, workshop.id).on_agenda == {"launching-1"}
    with pytest.raises(UserError, match="The agenda has “Launch readiness” already"):
        raising.raise_module(document, workshop.id, wave.id, "launching-1")
    before = len(document.all(Block, workshop_id=workshop.id))
    assert document.undo() == "Add module Launch readiness"
    assert len(document.all(Block, workshop_id=workshop.id)) == before - len(blocks)
    assert document.all(Raised) == []


def test_where_no_module_helps_it_is_said(document: Document, workshop: Workshop, wave: Wave) -> None:
    assert raising.module_for(document, "climate-4") is None
    with pytest.raises(UserError, match="put it on the board instead"):
        raising.raise_module(document, workshop.id, wave.id, "climate-4")


def test_an_action_remembers_the_assessment_through_note_opportunity_and_solution(
    document: Document, workshop: Workshop, lane: Lane, wave: Wave
) -> None:
    note = raising.raise_note(document, lane.id, wave.id, "roadmap-news-2")
    other = board.add_note(document, lane.id, "Sales guesses")
    cluster = clusters.join(document, [other.id], note)
    (taken,) = opportunities.take(document, workshop.id, cluster_ids=[cluster.id])
    solution = solutions.add_solution(document, workshop.id, "One page", taken.id, 1)
    said = "(Baseline: Product 3.8, Sales 1.5)"
    assert behind_opportunity(document, taken.id) == said[1:-1]
    from_note = actions.add_action(document, workshop.id, "Ask", note_id=note.id)
    from_it = actions.add_action(document, workshop.id, "Write", opportunity_id=taken.id)
    from_solution = actions.add_action(document, workshop.id, "Publish", solution_id=solution.id)
    assert origin(document, from_note).endswith(f"differently: Statement 2” {said}")
    assert origin(document, from_it, 4).endswith(f", 4 dots {said}")
    assert origin(document, from_solution) == f"from solution “One page” {said}"
    plain = actions.add_action(document, workshop.id, "Else", note_id=other.id)
    assert origin(document, plain) == "from note “Sales guesses”"


def test_a_removed_wave_forgets_where_notes_came_from_and_undo_remembers(
    document: Document, lane: Lane, wave: Wave
) -> None:
    note = raising.raise_note(document, lane.id, wave.id, "roadmap-news-2")
    with document.step("Remove wave") as step:
        step.remove(wave)
    assert document.get(Note, note.id) == note
    assert raising.behind_note(document, note.id) == ""
    document.undo()
    assert raising.behind_note(document, note.id) != ""
