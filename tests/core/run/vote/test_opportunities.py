import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.run import board, clusters
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.vote import opportunities
from facilitator.core.run.vote.opportunities import Opportunity


def _cluster(document: Document, lane: Lane, name: str, *texts: str, team_id: int | None = None) -> Cluster:
    notes = board.add_many(document, lane.id, "\n".join(texts), team_id)
    return clusters.rename(document, clusters.join(document, [n.id for n in notes[1:]], notes[0]).id, name)


def test_all_clusters_are_taken_in_one_step_and_none_twice(document: Document, lanes: list[Lane]) -> None:
    workshop_id = lanes[0].workshop_id
    _cluster(document, lanes[1], "Beta wording", "a", "b")
    _cluster(document, lanes[0], "Lead definition", "c", "d")
    board.add_note(document, lanes[2].id, "Single")
    assert [o.title for o in opportunities.take_all(document, workshop_id)] == ["Beta wording", "Lead definition"]
    assert document.undo_label == "Take 2 opportunities"
    assert [o.title for o in opportunities.take_all(document, workshop_id, single_notes=True)] == ["Single"]
    with pytest.raises(UserError, match="already"):
        opportunities.take_all(document, workshop_id, single_notes=True)
    assert [o.title for o in document.all(Opportunity)] == ["Beta wording", "Lead definition", "Single"]


def test_an_empty_board_has_nothing_to_take(document: Document, lanes: list[Lane]) -> None:
    with pytest.raises(UserError, match="nothing on the board"):
        opportunities.take_all(document, lanes[0].workshop_id, single_notes=True)


def test_chosen_clusters_and_notes_are_taken_with_the_team_that_wrote_them(
    document: Document, lanes: list[Lane]
) -> None:
    sales, product = document.all(Team)[2], document.all(Team)[0]
    one = _cluster(document, lanes[0], "Leads", "a", "b", team_id=sales.id)
    mixed = _cluster(document, lanes[0], "Beta", "c", "d", team_id=sales.id)
    other = board.add_note(document, lanes[1].id, "e\nsecond line", product.id, 2)
    clusters.join(document, [board.add_note(document, lanes[1].id, "f", product.id).id], mixed)
    taken = opportunities.take(document, lanes[0].workshop_id, [one.id, mixed.id], [other.id])
    assert [(o.title, o.team_id) for o in taken] == [("Leads", sales.id), ("Beta", None), ("e second line", product.id)]


def test_a_long_note_becomes_a_short_title(document: Document, lanes: list[Lane]) -> None:
    note = board.add_note(document, lanes[0].id, "word " * 900)
    (taken,) = opportunities.take(document, lanes[0].workshop_id, note_ids=[note.id])
    assert len(taken.title) <= 160
    assert taken.title.endswith("word…")


def test_an_opportunity_tells_the_notes_teams_and_lanes_behind_it(document: Document, lanes: list[Lane]) -> None:
    sales, product = document.all(Team)[2], document.all(Team)[0]
    a = board.add_note(document, lanes[0].id, "a", sales.id)
    b = board.add_note(document, lanes[1].id, "b", product.id)
    c = board.add_note(document, lanes[0].id, "c", sales.id)
    cluster = clusters.join(document, [b.id, c.id], a)
    (taken,) = opportunities.take(document, a.workshop_id, [cluster.id])
    behind = opportunities.origin(document, taken)
    assert {note.text for note in behind.notes} == {"a", "b", "c"}
    assert behind.cluster == cluster
    assert (set(behind.team_ids), {lane.id for lane in behind.lanes}) == (
        {sales.id, product.id},
        {lanes[0].id, lanes[1].id},
    )
    assert len(behind.team_ids) == len(behind.lanes) == 2
    typed = opportunities.origin(document, opportunities.add(document, a.workshop_id, "Typed"))
    assert (typed.notes, typed.cluster, typed.team_ids, typed.lanes) == ((), None, (), ())


def test_un_clustering_and_removing_notes_leave_the_opportunity(document: Document, lanes: list[Lane]) -> None:
    cluster = _cluster(document, lanes[0], "Beta", "a", "b")
    note = board.add_note(document, lanes[0].id, "Single")
    taken = opportunities.take(document, lanes[0].workshop_id, [cluster.id], [note.id])
    clusters.dissolve(document, cluster.id)
    board.remove_notes(document, [note.id])
    assert [(o.id, o.title) for o in document.all(Opportunity)] == [(o.id, o.title) for o in taken]
    assert len(document.all(Note)) == 2


def test_opportunities_are_typed_renamed_and_reordered(document: Document, lanes: list[Lane]) -> None:
    workshop_id = lanes[0].workshop_id
    first, second = (opportunities.add(document, workshop_id, title) for title in ("First", " Sec\nond "))
    opportunities.rename(document, first.id, "One")
    opportunities.move(document, second.id, first.id)
    assert [o.title for o in document.all(Opportunity)] == ["Sec ond", "One"]
    with pytest.raises(UserError, match="no title"):
        opportunities.add(document, workshop_id, "\n")
