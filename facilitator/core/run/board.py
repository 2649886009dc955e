"""The mapping board: lanes, sticky notes, and the clusters they join into (their verbs: `clusters`)."""

import re
from collections.abc import Iterable, Sequence

from facilitator.core import moving
from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.order import STEP, moved
from facilitator.core.people import Team
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Lane as Lane
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Instant, Ordered, Text
from facilitator.core.text import LONGEST, one_line, required, tidy


class Cluster(Ordered):
    """Notes that say the same. It stands in the lane of its first note; positions count over the whole board."""

    table = "cluster"
    workshop_id: int
    lane_id: int
    name: Text = ""


class Note(Ordered):
    """A sticky note. It keeps its lane and place while it is in a cluster, so un-clustering loses nothing."""

    table = "note"
    workshop_id: int
    lane_id: int
    cluster_id: int | None = None
    team_id: int | None = None
    table_no: int | None = None
    text: Text
    written_at: Instant


_NO_NOTE = "The note is empty: type what it should say."
_BULLET = re.compile(r"^\s*(?:[-–—*+>]\s+|[•‣▪▫◦●○·∙☐☑✓→]\s*|\[[ xX]?\]\s*|\(?\d{1,3}[.)]\s+|\(?[a-zA-Z]\)\s+)+")

# Lanes


def add_standard_lanes(document: Document, workshop_id: int) -> list[Lane]:
    """Give an empty board the three lanes of the standard agenda (seed 000, part 3), notes face down.

    A board with lanes stays as it is. Returns the new lanes.
    """
    if document.all(Lane, workshop_id=workshop_id):
        return []
    with document.step("Set up board"):
        return [add_lane(document, workshop_id, lane.title, lane.hint) for lane in template("standard").lanes]


def add_lane(document: Document, workshop_id: int, title: str, hint: str = "", revealed: bool = False) -> Lane:
    """Add a lane at the right of the board; the hint says what belongs in it."""
    document.get(Workshop, workshop_id)
    lane = Lane(
        id=document.new_id(),
        workshop_id=workshop_id,
        title=_lane_title(title),
        hint=one_line(hint),
        revealed=revealed,
        position=document.end_of(Lane, workshop_id=workshop_id),
    )
    with document.step("Add lane") as step:
        return step.put(lane)


def rename_lane(document: Document, lane_id: int, title: str) -> Lane:
    """Give a lane another title."""
    lane = document.get(Lane, lane_id).with_(title=_lane_title(title))
    with document.step("Rename lane") as step:
        return step.put(lane)


def set_hint(document: Document, lane_id: int, hint: str) -> Lane:
    """Say what belongs in a lane; nothing is fine."""
    lane = document.get(Lane, lane_id).with_(hint=one_line(hint))
    with document.step("Change hint") as step:
        return step.put(lane)


def move_lane(document: Document, lane_id: int, before_id: int | None) -> None:
    """Put a lane before another of its board; None: at the right end."""
    lane = document.get(Lane, lane_id)
    moving.move(document, document.all(Lane, workshop_id=lane.workshop_id), [lane.id], before_id, "Move lane")


def set_revealed(document: Document, lane_id: int, revealed: bool) -> Lane:
    """Show a lane's notes on the stage, or turn them face down."""
    lane = document.get(Lane, lane_id).with_(revealed=revealed)
    with document.step("Reveal lane" if revealed else "Hide lane") as step:
        return step.put(lane)


def set_all_revealed(document: Document, workshop_id: int, revealed: bool) -> None:
    """Show the notes of all lanes on the stage, or turn them face down."""
    with document.step("Reveal board" if revealed else "Hide board") as step:
        for lane in document.all(Lane, workshop_id=workshop_id):
            step.put(lane.with_(revealed=revealed))


def remove_lane(document: Document, lane_id: int) -> None:
    """Remove a lane and its notes. A cluster with notes in other lanes lives on in the lane of the first of them."""
    lane = document.get(Lane, lane_id)
    with document.step("Remove lane") as step:
        for cluster in document.all(Cluster, lane_id=lane_id):
            elsewhere = [n for n in document.all(Note, cluster_id=cluster.id) if n.lane_id != lane_id]
            if elsewhere:
                step.put(cluster.with_(lane_id=elsewhere[0].lane_id))
        touched = {note.cluster_id for note in document.all(Note, lane_id=lane_id)}
        step.remove(lane)
        remove_emptied(document, step, touched)


def _lane_title(title: str) -> str:
    return one_line(required(title, "The lane has no title yet: type one."))


# Notes


def add_note(
    document: Document, lane_id: int, text: str, team_id: int | None = None, table_no: int | None = None
) -> Note:
    """Add a note at the end of a lane, from a team and a table if known."""
    text = required(text, _NO_NOTE)
    with document.step("Add note") as step:
        return _add(document, step, lane_id, [text], team_id, table_no)[0]


def add_many(
    document: Document, lane_id: int, pasted: str, team_id: int | None = None, table_no: int | None = None
) -> list[Note]:
    """Add one note for each line pasted, without bullets and numbering; see `lines_of`."""
    lines = lines_of(pasted)
    with document.step("Add note" if len(lines) == 1 else f"Add {len(lines)} notes") as step:
        return _add(document, step, lane_id, lines, team_id, table_no)


def edit_note(document: Document, note_id: int, text: str) -> Note:
    """Change what a note says."""
    note = document.get(Note, note_id).with_(text=required(text, _NO_NOTE))
    with document.step("Edit note") as step:
        return step.put(note)


def move(document: Document, note_ids: Sequence[int], lane_id: int, before_id: int | None = None) -> None:
    """Put notes, in the order given, into a lane before a note shown there (None: at the end).

    The place is one in the lane itself: a note that was in a cluster leaves it.
    """
    lane = document.get(Lane, lane_id)
    notes = [document.get(Note, note_id) for note_id in dict.fromkeys(note_ids)]
    if before_id in note_ids:
        raise UserError("Notes can't be put before themselves: choose another place.")
    with document.step(f"Move {label_of(notes)}") as step:
        touched = {note.cluster_id for note in notes}
        placed = [note.with_(lane_id=lane.id, workshop_id=lane.workshop_id, cluster_id=None) for note in notes]
        put_before(document, step, placed, before_id)
        remove_emptied(document, step, touched)


def remove_notes(document: Document, note_ids: Sequence[int]) -> None:
    """Remove notes; a cluster left without any goes too. Opportunities taken from them stay."""
    notes = [document.get(Note, note_id) for note_id in dict.fromkeys(note_ids)]
    with document.step(f"Remove {label_of(notes)}") as step:
        for note in notes:
            step.remove(note)
        remove_emptied(document, step, {note.cluster_id for note in notes})


def set_team(document: Document, note_ids: Sequence[int], team_id: int | None) -> None:
    """Say which team wrote notes; None: nobody knows."""
    _check_origin(document, team_id, None)
    with document.step("Set team") as step:
        for note_id in note_ids:
            step.put(document.get(Note, note_id).with_(team_id=team_id))


def set_table(document: Document, note_ids: Sequence[int], table_no: int | None) -> None:
    """Say at which table notes were written; None: at none."""
    _check_origin(document, None, table_no)
    with document.step("Set table") as step:
        for note_id in note_ids:
            step.put(document.get(Note, note_id).with_(table_no=table_no))


def put_before(document: Document, step: Step, placed: Sequence[Note], before_id: int | None) -> None:
    """Part of a step: store notes that have their new lane already, before a note shown there (None: at the end)."""
    if not placed:
        return
    lane_id = placed[0].lane_id
    if before_id is None:
        end = document.end_of(Note, lane_id=lane_id)
        for number, note in enumerate(placed):
            step.put(note.with_(position=end + STEP * number))
        return
    siblings = document.all(Note, lane_id=lane_id)
    if all(note.id != before_id for note in siblings):
        # The first note of a cluster may come from another lane; its rank is the cluster's place in this one.
        siblings.append(document.get(Note, before_id))
    for note in moved(siblings, placed, before_id):
        step.put(note)


def remove_emptied(document: Document, step: Step, cluster_ids: Iterable[int | None]) -> None:
    """Part of a step: remove those of these clusters that have no note left."""
    for cluster_id in cluster_ids:
        cluster = document.find(Cluster, cluster_id)
        if cluster is not None and not document.all(Note, cluster_id=cluster.id):
            step.remove(cluster)


def _add(
    document: Document, step: Step, lane_id: int, texts: Sequence[str], team_id: int | None, table_no: int | None
) -> list[Note]:
    lane = document.get(Lane, lane_id)
    _check_origin(document, team_id, table_no)
    end = document.end_of(Note, lane_id=lane_id)
    return [
        step.put(
            Note(
                id=document.new_id(),
                workshop_id=lane.workshop_id,
                lane_id=lane_id,
                team_id=team_id,
                table_no=table_no,
                text=text,
                written_at=document.now(),
                position=end + STEP * number,
            )
        )
        for number, text in enumerate(texts)
    ]


def _check_origin(document: Document, team_id: int | None, table_no: int | None) -> None:
    if team_id is not None:
        document.get(Team, team_id)
    if table_no is not None and table_no < 1:
        raise UserError("Tables are numbered from 1: choose another number.")


# Questions


def lines_of(pasted: str) -> list[str]:
    """The notes in pasted text: a line each, bullets and numbering off, blank lines left out.

    UserError if nothing is left, or naming the line that is too long to store.
    """
    lines = [(number, _BULLET.sub("", line)) for number, line in enumerate(pasted.splitlines(), 1)]
    found = [(number, line) for number, text in lines if (line := tidy(text))]
    if not found:
        raise UserError("There is nothing to add: type or paste at least one line.")
    for number, line in found:
        if len(line) > LONGEST:
            raise UserError(f"Line {number} is {len(line):,} characters long: shorten it to {LONGEST:,} or fewer.")
    return [line for _number, line in found]


def matching(notes: Iterable[Note], typed: str) -> list[Note]:
    """The notes that hold every word typed, in any order; case and accents do not matter."""
    words = folded(typed).split()
    read = ((note, folded(note.text)) for note in notes)
    return [note for note, text in read if all(word in text for word in words)]


def label_of(notes: Sequence[Note]) -> str:
    """How a step's label names notes: "note", or "3 notes"."""
    return "note" if len(notes) == 1 else f"{len(notes)} notes"
