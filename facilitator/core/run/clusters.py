"""Clusters on the board: notes that say the same, joined, named and taken apart again."""

from collections import Counter
from collections.abc import Iterable, Sequence

from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.phrases import shortened
from facilitator.core.run.board import Cluster, Lane, Note, label_of, put_before, remove_emptied
from facilitator.core.text import one_line, required

_LONGEST_NAME = 60
_SHORTEST_WORD = 4


def join(document: Document, note_ids: Iterable[int], onto: Note | Cluster) -> Cluster:
    """Put notes onto a cluster, or onto a note: that makes a cluster of them, or extends the one it is in.

    A new cluster stands in the lane of the note it was made on and bears a proposed name (see `proposed_name`).
    Notes keep their lane and place. Returns the cluster.
    """
    notes = [document.get(Note, i) for i in dict.fromkeys(note_ids)]
    with document.step(f"Join {label_of(notes)}") as step:
        if isinstance(onto, Note):
            onto = document.get(Note, onto.id)
            if onto.cluster_id is None:
                return _make(document, step, [onto, *(note for note in notes if note.id != onto.id)])
            return _put_into(document, step, notes, document.get(Cluster, onto.cluster_id))
        return _put_into(document, step, notes, document.get(Cluster, onto.id))


def join_numbered(document: Document, note_ids: Sequence[int], number: int) -> Cluster:
    """Put notes into the cluster with this number (see `numbered`), or into a new one if it is the next free number.

    UserError for a number beyond. A new cluster may begin with a single note.
    """
    notes = [document.get(Note, i) for i in dict.fromkeys(note_ids)]
    if not notes:
        raise UserError("No note is selected: select some, then press a digit.")
    clusters = numbered(document, notes[0].workshop_id)
    free = len(clusters) + 1
    if not 1 <= number <= free:
        raise UserError(f"There is no cluster {number} yet: press {free} for a new one.")
    with document.step(f"Join {label_of(notes)}") as step:
        if number == free:
            return _make(document, step, notes, at_least=1)
        return _put_into(document, step, notes, clusters[number - 1])


def rename(document: Document, cluster_id: int, name: str) -> Cluster:
    """Give a cluster another name. An opportunity taken from it keeps its own title."""
    name = one_line(required(name, "The cluster has no name yet: type one."))
    cluster = document.get(Cluster, cluster_id).with_(name=name)
    with document.step("Rename cluster") as step:
        return step.put(cluster)


def move_cluster(document: Document, cluster_id: int, lane_id: int, before_id: int | None = None) -> None:
    """Put a cluster with all its notes into a lane, before a note shown there (None: at the end)."""
    cluster, lane = document.get(Cluster, cluster_id), document.get(Lane, lane_id)
    members = document.all(Note, cluster_id=cluster_id)
    if any(note.id == before_id for note in members):
        return
    with document.step("Move cluster") as step:
        step.put(cluster.with_(lane_id=lane.id))
        put_before(document, step, [note.with_(lane_id=lane.id) for note in members], before_id)


def take_out(document: Document, note_ids: Iterable[int]) -> None:
    """Take notes out of their clusters; they stand again where they were. An emptied cluster goes."""
    notes = [document.get(Note, i) for i in dict.fromkeys(note_ids)]
    clustered = [note for note in notes if note.cluster_id is not None]
    if not clustered:
        raise UserError("None of these notes is in a cluster: select notes that are.")
    with document.step(f"Take out {label_of(clustered)}") as step:
        for note in clustered:
            step.put(note.with_(cluster_id=None))
        remove_emptied(document, step, {note.cluster_id for note in clustered})


def dissolve(document: Document, cluster_id: int) -> None:
    """Take a cluster apart. Its notes stand again where they were; an opportunity taken from it keeps everything."""
    cluster = document.get(Cluster, cluster_id)
    with document.step("Un-cluster") as step:
        step.remove(cluster)


def gather(document: Document, step: Step, notes: Sequence[Note], home: Cluster | None, name: str) -> Cluster:
    """Part of a step: bring notes, at least one, into the cluster `home`, or into a new one with this name."""
    if home is not None:
        return _put_into(document, step, notes, home)
    return step.put(_make(document, step, notes, at_least=1).with_(name=name))


def _make(document: Document, step: Step, notes: Sequence[Note], at_least: int = 2) -> Cluster:
    if len(notes) < at_least:
        raise UserError("A cluster needs two notes: put one note onto another.")
    cluster = Cluster(
        id=document.new_id(),
        workshop_id=notes[0].workshop_id,
        lane_id=notes[0].lane_id,
        name=proposed_name([note.text for note in notes]),
        position=document.end_of(Cluster, workshop_id=notes[0].workshop_id),
    )
    return _put_into(document, step, notes, step.put(cluster))


def _put_into(document: Document, step: Step, notes: Sequence[Note], cluster: Cluster) -> Cluster:
    for note in notes:
        step.put(note.with_(cluster_id=cluster.id))
    remove_emptied(document, step, {note.cluster_id for note in notes})
    return cluster


# Questions


def numbered(document: Document, workshop_id: int) -> list[Cluster]:
    """The clusters of a board in the order they were made; the first has number 1, so a new one is always last."""
    return document.all(Cluster, workshop_id=workshop_id)


def proposed_name(texts: Sequence[str]) -> str:
    """A name for notes that belong together: the one that shares most words with the others, else the shortest."""
    lines = [one_line(text) for text in texts]
    words = [{word for word in folded(line).split() if len(word) >= _SHORTEST_WORD} for line in lines]
    common = Counter(word for found in words for word in found)
    shared = [sum(common[word] - 1 for word in found) for found in words]
    best = min(range(len(lines)), key=lambda i: (-shared[i], len(lines[i]), i))
    return shortened(lines[best], _LONGEST_NAME)
