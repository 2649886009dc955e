from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.run import board, clusters
from facilitator.core.run.board import Cluster, Lane, Note
from tests.core.bare import bare_workshop

NOW = datetime(2027, 1, 12, 12, tzinfo=UTC)


def _shown(document: Document, lane: Lane) -> list[str]:
    return [note.text for note in document.all(Note, lane_id=lane.id)]


def _notes(document: Document, lane: Lane, *texts: str) -> list[Note]:
    return board.add_many(document, lane.id, "\n".join(texts))


def test_an_empty_board_gets_the_lanes_of_the_standard_agenda_once(document: Document, lanes: list[Lane]) -> None:
    assert [lane.title for lane in lanes] == ["Different understanding", "Dependencies", "Friction ahead"]
    assert all(lane.hint and not lane.revealed for lane in lanes)
    assert board.add_standard_lanes(document, lanes[0].workshop_id) == []
    assert len(document.all(Lane)) == 3
    assert document.undo() == "Set up board"
    assert document.all(Lane) == []


def test_the_whole_board_is_revealed_and_hidden_in_one_step(document: Document, lanes: list[Lane]) -> None:
    board.set_all_revealed(document, lanes[0].workshop_id, True)
    assert all(lane.revealed for lane in document.all(Lane))
    assert document.undo_label == "Reveal board"
    board.set_all_revealed(document, lanes[0].workshop_id, False)
    assert not any(lane.revealed for lane in document.all(Lane))


def test_lanes_are_added_renamed_reordered_hinted_and_turned_face_down(document: Document, lanes: list[Lane]) -> None:
    ideas = board.add_lane(document, lanes[0].workshop_id, "  Bright\nideas ")
    assert (ideas.title, ideas.revealed) == ("Bright ideas", False)
    board.rename_lane(document, ideas.id, "Ideas")
    board.set_hint(document, ideas.id, "Anything")
    board.set_revealed(document, ideas.id, True)
    assert document.undo_label == "Reveal lane"
    board.move_lane(document, ideas.id, lanes[0].id)
    first = document.all(Lane)[0]
    assert (first.title, first.hint, first.revealed) == ("Ideas", "Anything", True)
    with pytest.raises(UserError, match="no title"):
        board.rename_lane(document, ideas.id, "  ")


def test_a_note_goes_to_the_end_of_its_lane_with_its_team_and_table(document: Document, lanes: list[Lane]) -> None:
    team = document.all(Team)[0]
    _notes(document, lanes[0], "First", "Second")
    note = board.add_note(document, lanes[0].id, " Beta is not GA ", team.id, 2)
    assert _shown(document, lanes[0]) == ["First", "Second", "Beta is not GA"]
    assert (note.team_id, note.table_no, note.written_at) == (team.id, 2, document.now())
    assert (note.workshop_id, document.undo_label) == (lanes[0].workshop_id, "Add note")


@pytest.mark.parametrize(("text", "table_no"), [("", None), (" \n ", None), ("x" * 5_001, None), ("Fine", 0)])
def test_a_note_that_cannot_be_is_refused(
    document: Document, lanes: list[Lane], text: str, table_no: int | None
) -> None:
    with pytest.raises(UserError):
        board.add_note(document, lanes[0].id, text, table_no=table_no)
    assert document.all(Note) == []


def test_pasted_lines_become_notes_in_one_step(document: Document, lanes: list[Lane]) -> None:
    team = document.all(Team)[1]
    pasted = (
        "• Roadmap promises\r\n\r\n- Pricing sign-off\n3) Two launches\n  \n(4) Decks\n[x] Demos\n   5. Beta wording"
    )
    added = board.add_many(document, lanes[1].id, pasted, team.id, 3)
    texts = ["Roadmap promises", "Pricing sign-off", "Two launches", "Decks", "Demos", "Beta wording"]
    assert _shown(document, lanes[1]) == texts == [note.text for note in added]
    assert {(note.team_id, note.table_no) for note in added} == {(team.id, 3)}
    assert document.undo_label == "Add 6 notes"
    document.undo()
    assert document.all(Note) == []


@pytest.mark.parametrize(
    "line",
    ["3 months late", "-5 % margin", "1.5 days of waiting", "2027. was fine", "A plan", "*bold* claim", "#4 fell"],
)
def test_what_only_looks_like_a_bullet_is_kept(line: str) -> None:
    assert board.lines_of(line) == [line]


def test_a_pasted_line_that_is_too_long_is_named_and_nothing_is_stored(document: Document, lanes: list[Lane]) -> None:
    with pytest.raises(UserError, match=r"Line 3 is 5,001 characters"):
        board.add_many(document, lanes[0].id, "One\n\n" + "x" * 5_001)
    with pytest.raises(UserError, match="nothing to add"):
        board.add_many(document, lanes[0].id, " \n - \n\n")
    assert document.all(Note) == []


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8"), max_size=40), max_size=8))
def test_every_pasted_note_is_one_tidy_line(lines: list[str]) -> None:
    try:
        found = board.lines_of("\n".join(lines))
    except UserError:
        return
    assert all(line and line == line.strip() and "\n" not in line for line in found)


def test_notes_move_within_and_between_lanes(document: Document, lanes: list[Lane]) -> None:
    a, b, c, d = _notes(document, lanes[0], "a", "b", "c", "d")
    board.move(document, [d.id, a.id], lanes[0].id, c.id)
    assert _shown(document, lanes[0]) == ["b", "d", "a", "c"]
    assert document.undo_label == "Move 2 notes"
    board.move(document, [b.id], lanes[2].id)
    assert (_shown(document, lanes[0]), _shown(document, lanes[2])) == (["d", "a", "c"], ["b"])
    with pytest.raises(UserError, match="before themselves"):
        board.move(document, [b.id], lanes[2].id, b.id)


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_moves_by_verb_end_where_a_plain_list_would(data: st.DataObject) -> None:
    document = file.in_memory(lambda: NOW)
    lane = board.add_standard_lanes(document, bare_workshop(document).id)[0]
    order = [note.id for note in _notes(document, lane, *"abcdef")]
    for _ in range(data.draw(st.integers(1, 8))):
        moving = data.draw(st.permutations(order))[:2]
        before = data.draw(st.sampled_from([i for i in order if i not in moving] + [None]))
        staying = [i for i in order if i not in moving]
        at = len(staying) if before is None else staying.index(before)
        order = [*staying[:at], *moving, *staying[at:]]
        board.move(document, moving, lane.id, before)
        assert [note.id for note in document.all(Note, lane_id=lane.id)] == order
    document.close()


def test_a_note_may_be_put_before_a_cluster_whose_first_note_is_of_another_lane(
    document: Document, lanes: list[Lane]
) -> None:
    (guest,) = _notes(document, lanes[0], "guest")
    early, host, late = _notes(document, lanes[1], "early", "host", "late")
    clusters.join(document, [guest.id], host)
    board.move(document, [late.id], lanes[1].id, guest.id)
    late = document.get(Note, late.id)
    assert late.position < document.get(Note, guest.id).position
    assert late.lane_id == early.lane_id


def test_a_note_moved_to_a_place_in_a_lane_leaves_its_cluster(document: Document, lanes: list[Lane]) -> None:
    a, b = _notes(document, lanes[0], "a", "b")
    cluster = clusters.join(document, [a.id], b)
    board.move(document, [a.id], lanes[1].id)
    assert document.get(Note, a.id).cluster_id is None
    board.move(document, [b.id], lanes[0].id)
    assert document.find(Cluster, cluster.id) is None


def test_notes_are_edited_removed_and_told_whose_they_are(document: Document, lanes: list[Lane]) -> None:
    team = document.all(Team)[2]
    a, b, c = _notes(document, lanes[0], "a", "b", "c")
    board.edit_note(document, a.id, "Aa")
    board.set_team(document, [a.id, b.id], team.id)
    board.set_table(document, [b.id], 4)
    board.remove_notes(document, [c.id, a.id])
    (left,) = document.all(Note)
    assert (left.text, left.team_id, left.table_no) == ("b", team.id, 4)
    assert document.undo_label == "Remove 2 notes"
    document.undo()
    assert _shown(document, lanes[0]) == ["Aa", "b", "c"]
    with pytest.raises(UserError, match="no longer there"):
        board.set_team(document, [b.id], 9_999)


def test_removing_a_lane_takes_its_notes_and_spares_clusters_with_notes_elsewhere(
    document: Document, lanes: list[Lane]
) -> None:
    a, b = _notes(document, lanes[0], "a", "b")
    c, _d = _notes(document, lanes[1], "c", "d")
    _notes(document, lanes[2], "e")
    mixed = clusters.join(document, [c.id], a)
    gone = clusters.join_numbered(document, [b.id], 2)
    board.remove_lane(document, lanes[0].id)
    assert {note.text for note in document.all(Note)} == {"c", "d", "e"}
    assert document.get(Cluster, mixed.id).lane_id == lanes[1].id
    assert document.get(Note, c.id).cluster_id == mixed.id
    assert document.find(Cluster, gone.id) is None
    document.undo()
    assert document.get(Note, a.id).cluster_id == mixed.id
    assert len(document.all(Note)) == 5


def test_search_ignores_case_and_accents_and_wants_every_word(document: Document, lanes: list[Lane]) -> None:
    notes = _notes(document, lanes[0], "Café pricing for Düsseldorf", "PRICING sign-off", "Decks")
    assert [note.text for note in board.matching(notes, "dusseldorf CAFE")] == ["Café pricing for Düsseldorf"]
    assert board.matching(notes, "pric") == notes[:2]
    assert board.matching(notes, "pricing decks") == []
    assert board.matching(notes, "  ") == notes
