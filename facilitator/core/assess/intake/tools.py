"""The shapes that survey tools give their files: by what a file is known, and how many rows its heading takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.assess.intake.headings import readable
from facilitator.core.assess.intake.shapes import Tool
from facilitator.core.columns import HEADER_WITHIN, Rows, plain, words

_QUALTRICS = words("startdate|enddate|responseid|recordeddate|distributionchannel|userlanguage|ipaddress|progress")
_SURVEYMONKEY = words("respondent id|collector id|date created|date modified|respondentid|collectorid")
_TYPEFORM = words("submit date utc|start date utc|network id|submitted at|stage date utc|response type")
_IDS = words("id|iid|nr|identifiant|kennung|№|아이디|編號")
_STARTS = words(
    "start time|startzeit|heure de debut|hora de inicio|hora de início|ora di inizio|begintijd|starttid|starttidspunkt|"
    "aloitusaika|godzina rozpoczecia|cas zahajeni|kezdes idopontja|baslangic saati|время начала|開始時刻|开始时间|"
    "시작 시간"
)
_STAMPS = words(
    "timestamp|zeitstempel|horodateur|marca temporal|marca de tiempo|carimbo de data hora|informazioni cronologiche|"
    "tijdstempel|tidsstampel|tidsstempel|tidsmerke|sygnatura czasowa|aikaleima|casove razitko|idobelyeg|"
    "zaman damgasi|marca de temps|отметка времени|χρονικη σημανση|タイムスタンプ|时间戳记|타임스탬프"
)
_ANSWER = words(
    "response|open ended response|antwort|offene antwort|reponse|reponse ouverte|respuesta|risposta|resposta"
)
_TOTALS = (
    words("answer choices|responses"),
    words("field|minimum|maximum|mean"),
    words("field|min|max|mean"),
    words("question|mean|count"),
    words("question|average"),
    words("answer|count|percentage"),
    words("answer|percentage"),
    words("answer|%|count"),
)
_IMPORT_ID = '"importid"'


@dataclass(frozen=True)
class Shape:
    """Which tool a file is from, in which row its heading begins, and how many rows of heading there are."""

    tool: Tool
    at: int
    deep: int = 1


def shape_of(rows: Rows) -> Shape:
    """The shape of a file that holds at least one row. Titles of people's own may stand above the heading."""
    named = [[plain(readable(cell)) for cell in row] for row in rows[: HEADER_WITHIN + 3]]
    for at, row in enumerate(named[:HEADER_WITHIN]):
        below = named[at + 1] if at + 1 < len(named) else []
        if len(_QUALTRICS.intersection(row)) > 1:
            return Shape(Tool.QUALTRICS, at, _qualtrics_depth(rows, at))
        if _SURVEYMONKEY.intersection(row) or (_ANSWER.intersection(below) and not below[0]):
            return Shape(Tool.SURVEYMONKEY, at, 1 + (bool(below) and not below[0]))
        first = next(filter(None, row), "")
        if rows[at][0].strip() == "#" or (first in _IDS | {""} and _TYPEFORM.intersection(row)):
            return Shape(Tool.TYPEFORM, at)
        if first in _IDS and _STARTS.intersection(row):
            return Shape(Tool.MICROSOFT, at)
        if first in _STAMPS:
            return Shape(Tool.GOOGLE, at)
    return Shape(Tool.PLAIN, _widest(rows))


def holds_totals(rows: Rows) -> bool:
    """Whether a file gives totals by question, as summary exports do, and not one answer a row."""
    for row in rows[:HEADER_WITHIN]:
        named = {plain(readable(cell)) for cell in row}
        if any(among <= named for among in _TOTALS) and len(named) <= 12:
            return True
    return False


def headings_of(rows: Rows, shape: Shape) -> tuple[list[str], list[str]]:
    """One heading and one code (the tool's own short name, or "") for each column.

    Where a question stands over several columns, what each asks follows in brackets.
    """
    top = [readable(cell) for cell in rows[shape.at]]
    if shape.tool is Tool.QUALTRICS:
        below = [readable(cell) for cell in rows[shape.at + 1]] if shape.deep > 1 else top
        return [text or code for code, text in zip(top, below, strict=True)], top
    if shape.deep > 1:
        below = [readable(cell) for cell in rows[shape.at + 1]]
        return [_joined(*pair) for pair in zip(_carried(top, below), below, strict=True)], [""] * len(top)
    return top, [""] * len(top)


def _joined(question: str, part: str) -> str:
    return f"{question} [{part}]" if part and plain(part) not in _ANSWER and part != question else question


def _carried(top: Sequence[str], below: Sequence[str]) -> list[str]:
    """The upper row with each question repeated over all columns that belong to it."""
    carried: list[str] = []
    for question, part in zip(top, below, strict=True):
        carried.append(question or (carried[-1] if carried and part else ""))
    return carried


def _qualtrics_depth(rows: Rows, at: int) -> int:
    below = rows[at + 1 : at + 3]
    if len(below) > 1 and any(_IMPORT_ID in cell.replace(" ", "").lower() for cell in below[1]):
        return 3
    texts = {plain(readable(cell)) for cell in below[0]} if below else set()
    return 2 if {"start date", "response id", "recorded date", "end date"} & texts else 1


def _widest(rows: Rows) -> int:
    """The first row of those that lead in which at least half as much stands as in the fullest."""
    filled = [sum(map(bool, row)) for row in rows[:HEADER_WITHIN]]
    return next(at for at, number in enumerate(filled) if number * 2 >= max(filled))
