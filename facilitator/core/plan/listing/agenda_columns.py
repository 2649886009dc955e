"""Which column of a list from elsewhere holds what of an agenda."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from facilitator.core.columns import HEADER_WITHIN, Rows, by_content, cell, headed, plain, share, values_of, words
from facilitator.core.errors import UserError
from facilitator.core.plan import minutes
from facilitator.core.plan.times_of_day import read_span

_TIME = words("time|times|when|zeit|uhrzeit|heure|horaire|hora|ora|orario|tijd|tid|czas")
_HOURS = words("hours|hrs|h|hour|duration hours|duration hrs|duration h|length hours|stunden|heures|horas|ore|uren")


class Column(StrEnum):
    """What a column of an agenda may hold; the value is how we head it in files of our own.

    Day is a date, session any name of a sitting; who is who leads a block, and track the group it is for.
    """

    SESSION = "Session"
    DAY = "Day"
    PART = "Part"
    SHORT = "Short name"
    START = "Start"
    END = "End"
    TITLE = "Title"
    MINUTES = "Minutes"
    SHORTEST = "Shortest"
    ACTIVITY = "Activity"
    TRACK = "Track"
    WHO = "Who"
    PINNED = "Pinned"
    OPTIONAL = "Optional"
    SKIPPED = "Skipped"
    TURNS = "Turns"
    OBJECTIVE = "Objective"
    INSTRUCTIONS = "Instructions"
    GUIDE = "Guide"
    NOTES = "Own notes"


Columns = Mapping[Column, int]
"""Where things stand, as column numbers from 0; what is not in it stands nowhere."""

_WORDS = {
    Column.TITLE: words(
        "title|block|item|agenda item|topic|agenda|what|subject|description|name|programme item|thema|punkt|"
        "tagesordnungspunkt|titel|inhalt|sujet|titre|intitule|tema|titulo|asunto|argomento|titolo|onderwerp|emne|punkt"
    ),
    Column.SESSION: words("session|sitting|meeting|sitzung|termin|seance|sesion|sessione|sessie"),
    Column.DAY: words("day|date|tag|datum|jour|dia|fecha|data|giorno|dag"),
    Column.PART: words("part|section|phase|chapter|module|teil|abschnitt|partie|section title|parte|seccion|sezione"),
    Column.SHORT: words("short name|short title|part short name|short"),
    Column.START: words(
        "start|starts|from|begin|begins|start time|starts at|beginning|von|beginn|anfang|debut|inicio|inizio|begint|van"
    ),
    Column.END: words("end|ends|to|until|end time|ends at|finish|bis|ende|fin|fine|eind|einde|tot"),
    Column.MINUTES: words(
        "minutes|min|mins|duration|length|duration min|duration mins|duration minutes|length min|length minutes|"
        "length in minutes|duration in minutes|minutes planned|time min|time minutes|dauer|minuten|dauer min|duree|"
        "duree min|duracion|durata|minuti|minutos|duur|varighet|varaktighet"
    )
    | _HOURS,
    Column.SHORTEST: words("shortest|at least|minimum|min length|shortest min|shortest minutes|mindestens"),
    Column.ACTIVITY: words("activity|type|kind|format|method|aktivitat|art|methode|activite|actividad|attivita"),
    Column.TRACK: words("track|breakout|group|parallel|gruppe|strang|groupe|grupo|gruppo|groep"),
    Column.WHO: words(
        "who|owner|lead|led by|leader|speaker|presenter|facilitator|host|responsible|person|wer|verantwortlich|"
        "referent|qui|intervenant|quien|responsable|chi|relatore|wie|spreker"
    ),
    Column.PINNED: words("pinned|fixed|fixed time|pin|fest|fixe|fijo"),
    Column.OPTIONAL: words("optional|can be skipped|nice to have|optionnel|opcional|facultatif"),
    Column.SKIPPED: words("skipped|left out|out"),
    Column.TURNS: words("turns|taking turns"),
    Column.OBJECTIVE: words("objective|objectives|goal|purpose|outcome|aim|ziel|zweck|objectif|but|objetivo"),
    Column.INSTRUCTIONS: words("instructions|instruction|task|tasks|for the room|anleitung|aufgabe|consignes"),
    Column.GUIDE: words("guide|how|facilitation|facilitator guide|leitfaden"),
    Column.NOTES: words(
        "notes|own notes|private notes|facilitator notes|note|comments|comment|remarks|notizen|bemerkungen|anmerkungen|"
        "remarques|notas|observaciones|annotazioni|opmerkingen"
    ),
}
_KNOWN = frozenset[str]().union(*_WORDS.values(), _TIME)


def header_at(rows: Rows) -> int | None:
    """The number of the row that names the columns, among the first ten (titles may stand above); None if none does."""
    counts = [sum(plain(one) in _KNOWN for one in row) for row in rows[:HEADER_WITHIN]]
    alone = all(len(row) == 1 for row in rows)
    if not counts or max(counts) < (1 if alone else 2):
        return None
    return counts.index(max(counts))


def guess_columns(header: Sequence[str], rows: Rows) -> Columns:
    """Guess the columns by the header's words, and what that leaves open by their content.

    "Time" may head starts or lengths: what stands below it decides. What is called "session" is the title where
    nothing else is.
    """
    named = [plain(cell) for cell in header]
    found = {column: at for column, among in _WORDS.items() if (at := headed(named, among)) is not None}
    timed = headed(named, _TIME)
    if timed is not None:
        clocks = share(values_of(rows, timed), _clocklike) >= 0.5
        found.setdefault(Column.START if clocks else Column.MINUTES, timed)
    if not header:
        _add(found, Column.START, by_content(rows, set(), lambda texts: share(texts, _clocklike) > 0.5))
        _add(found, Column.MINUTES, by_content(rows, {*found.values()}, lambda texts: share(texts, _lengthlike) > 0.5))
    if Column.TITLE not in found and Column.SESSION in found:
        found[Column.TITLE] = found.pop(Column.SESSION)
    if Column.TITLE not in found:
        _add(found, Column.TITLE, by_content(rows, {*found.values()}, lambda texts: share(texts, _wordy) > 0.5))
    if Column.TITLE not in found and Column.PART in found:
        found[Column.TITLE] = found.pop(Column.PART)
    return found


def is_header(row: Sequence[str]) -> bool:
    """Whether a row does no more than name the columns once again."""
    filled = [one for one in row if one]
    return len(filled) > 1 and all(plain(one) in _KNOWN for one in filled)


def in_hours(header: Sequence[str], columns: Columns) -> bool:
    """Whether the heading says that a bare length is hours, not minutes."""
    return plain(cell(header, columns.get(Column.MINUTES))) in _HOURS


def _add(found: dict[Column, int], column: Column, at: int | None) -> None:
    if at is not None:
        found[column] = at


def _clocklike(text: str) -> bool:
    return read_span(text)[0] is not None and not text.strip().isdigit()


def _lengthlike(text: str) -> bool:
    try:
        return minutes.parse(text) >= 60
    except UserError:
        return False


def _wordy(text: str) -> bool:
    return any(letter.isalpha() for letter in text) and not _clocklike(text) and not _lengthlike(text)
