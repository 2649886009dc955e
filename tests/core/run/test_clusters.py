import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.run import board, clusters
from facilitator.core.run.board import Cluster, Lane, Note


def _notes(document: Document, lane: Lane, *texts: str) -> list[Note]:
    return board.add_many(document, lane.id, "\n".join(texts))


def _members(document: Document, cluster: Cluster) -> set[str]:
    return {note.text for note in document.all(Note, cluster_id=cluster.id)}


def test_a_note_put_on_a_note_makes_a_cluster_and_keeps_lane_and_place(document: Document, lanes: list[Lane]) -> None:
    (a,) = _notes(document, lanes[0], "a")
    (b,) = _notes(document, lanes[1], "b")
    cluster = clusters.join(document, [a.id], b)
    assert (cluster.lane_id, _members(document, cluster)) == (lanes[1].id, {"a", "b"})
    assert document.get(Note, a.id) == a.with_(cluster_id=cluster.id)
    assert document.undo_label == "Join note"
    document.undo()
    assert document.all(Cluster) == []


def test_notes_put_on_a_cluster_or_on_one_of_its_notes_extend_it(document: Document, lanes: list[Lane]) -> None:
    a, b, c, d = _notes(document, lanes[0], "a", "b", "c", "d")
    cluster = clusters.join(document, [a.id], b)
    assert clusters.join(document, [c.id], b) == cluster
    assert clusters.join(document, [d.id, a.id], cluster) == cluster
    assert _members(document, cluster) == {"a", "b", "c", "d"}


def test_joining_the_last_notes_of_a_cluster_elsewhere_removes_it(document: Document, lanes: list[Lane]) -> None:
    a, b, c, d = _notes(document, lanes[0], "a", "b", "c", "d")
    first = clusters.join(document, [a.id], b)
    second = clusters.join(document, [c.id], d)
    clusters.join(document, [a.id, b.id], second)
    assert [c.id for c in document.all(Cluster)] == [second.id]
    assert document.find(Cluster, first.id) is None


def test_a_note_on_itself_is_no_cluster(document: Document, lanes: list[Lane]) -> None:
    (a,) = _notes(document, lanes[0], "a")
    with pytest.raises(UserError, match="two notes"):
        clusters.join(document, [a.id], a)


def test_a_digit_joins_the_cluster_with_that_number_or_begins_the_next(document: Document, lanes: list[Lane]) -> None:
    a, b, c, d, e = _notes(document, lanes[1], "a", "b", "c", "d", "e")
    (f,) = _notes(document, lanes[0], "f")
    one = clusters.join_numbered(document, [a.id, b.id], 1)
    two = clusters.join_numbered(document, [f.id, c.id], 2)
    clusters.join_numbered(document, [d.id], 1)
    assert clusters.numbered(document, lanes[0].workshop_id) == [one, two]
    assert (_members(document, one), _members(document, two)) == ({"a", "b", "d"}, {"f", "c"})
    assert two.lane_id == lanes[0].id
    with pytest.raises(UserError, match="press 3 for a new one"):
        clusters.join_numbered(document, [e.id], 5)
    with pytest.raises(UserError, match="selected"):
        clusters.join_numbered(document, [], 1)


def test_clusters_are_renamed_and_moved_as_a_whole(document: Document, lanes: list[Lane]) -> None:
    a, b, c = _notes(document, lanes[0], "a", "b", "c")
    (x,) = _notes(document, lanes[1], "x")
    cluster = clusters.join(document, [c.id], a)
    clusters.rename(document, cluster.id, " Beta\twording ")
    clusters.move_cluster(document, cluster.id, lanes[1].id, x.id)
    moved = document.get(Cluster, cluster.id)
    assert (moved.name, moved.lane_id) == ("Beta wording", lanes[1].id)
    assert [note.text for note in document.all(Note, lane_id=lanes[1].id)] == ["a", "c", "x"]
    assert [note.text for note in document.all(Note, lane_id=lanes[0].id)] == [b.text]
    with pytest.raises(UserError, match="no name"):
        clusters.rename(document, cluster.id, " ")


def test_a_note_taken_out_stands_where_it_was_and_the_last_one_ends_the_cluster(
    document: Document, lanes: list[Lane]
) -> None:
    a, b = _notes(document, lanes[0], "a", "b")
    cluster = clusters.join(document, [a.id], b)
    clusters.take_out(document, [a.id])
    assert document.get(Note, a.id) == a
    assert _members(document, cluster) == {"b"}
    clusters.take_out(document, [a.id, b.id])
    assert document.find(Cluster, cluster.id) is None
    with pytest.raises(UserError, match="None of these"):
        clusters.take_out(document, [a.id])


def test_a_cluster_taken_apart_leaves_its_notes_as_they_were(document: Document, lanes: list[Lane]) -> None:
    notes = _notes(document, lanes[0], "a", "b", "c")
    cluster = clusters.join(document, [notes[0].id, notes[2].id], notes[1])
    clusters.dissolve(document, cluster.id)
    assert document.all(Note) == notes
    assert document.all(Cluster) == []
    document.undo()
    assert _members(document, cluster) == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["Launch page needs screenshots two weeks ahead", "Screenshots come late", "Demos wait for screenshots"],
         "Screenshots come late"),
        (["No shared words at all here", "Nothing"], "Nothing"),
        (["Roadmap promises\nare made alone", "Who may talk roadmap?", "Roadmap promises to customers vary"],
         "Roadmap promises are made alone"),
    ],
)  # fmt: skip
def test_the_proposed_name_is_the_note_that_speaks_for_most(texts: list[str], name: str) -> None:
    assert clusters.proposed_name(texts) == name
