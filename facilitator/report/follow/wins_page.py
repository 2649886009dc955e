"""What has got better, on one page to share: what, thanks to whom, and how it was measured."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from facilitator.core.document import Document
from facilitator.core.follow.wins import ToldWin, wins
from facilitator.core.phrases import counted, listed, shortened
from facilitator.core.plan.workshops import programme_of
from facilitator.report.dates import Dates, system_dates
from facilitator.report.follow.one_page import on_one_page
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front
from facilitator.report.pieces import sentence_case, standing, team_cell
from facilitator.report.printed import Format, Printed
from facilitator.report.tables import Cell, Column, table
from facilitator.report.text import bold, markdown_safe, one_line

_TITLE = "What has got better"
_NONE = "Nothing has been marked as a win yet."
_SHORT = 140
_LENGTHS = range(40, 9, -3)
"""How many wins are told, in short, where not all go on one page at length."""


@dataclass(frozen=True)
class TakenWins:
    """What was read: the wins, the latest first, and since when; None: since the beginning."""

    programme: str
    dates: Dates
    since: date | None
    wins: tuple[ToldWin, ...]


def take_wins(document: Document, since: date | None = None, dates: Dates | None = None) -> TakenWins:
    """Read the wins from a day on; the rest asks only what was read, and may go on in another thread."""
    found = tuple(wins(document, since))
    return TakenWins(programme_of(document).name, dates or system_dates(), since, found)


def wins_page(taken: TakenWins, fonts: FontBook) -> bytes:
    """The wins as a PDF of one page; what finds no room is told shorter, and at last only counted."""
    paper = standing(fonts)
    front = Front(title=_TITLE, author=taken.programme, details=(taken.programme, _span(taken)), footer=taken.programme)
    return on_one_page(_stories(paper, taken), paper, front)


def wins_markdown(taken: TakenWins, _fonts: FontBook) -> bytes:
    """All wins as a Markdown list, for a wiki or a chat."""
    lines = [f"# {_TITLE}: {markdown_safe(taken.programme)}", ""]
    if span := _span(taken):
        lines += [markdown_safe(span), ""]
    for one in taken.wins:
        lines.append(f"- **{markdown_safe(one.win.text)}**")
        lines += [f"  - {markdown_safe(detail)}" for detail in (_credit(one), *_details(taken, one)) if detail]
    lines += ["", markdown_safe(_thanks(taken.wins))] if taken.wins else [_NONE]
    return "\n".join([*lines, ""]).encode("utf-8", errors="replace")


WINS: Printed[TakenWins] = Printed("wins", "Wins", (Format(".pdf", wins_page), Format(".md", wins_markdown)))


def _stories(paper: Paper, taken: TakenWins) -> Iterator[Sequence[Flowable]]:
    if not taken.wins:
        yield [paper.muted(_NONE)]
        return
    if len(taken.wins) <= _LENGTHS.start:
        yield _story(paper, taken, taken.wins)
    for most in _LENGTHS:
        yield _story(paper, taken, taken.wins[:most], short=True)


def _story(paper: Paper, taken: TakenWins, told: Sequence[ToldWin], short: bool = False) -> list[Flowable]:
    columns = [Column("What", 64), Column("Thanks to", 36)]
    rows = [(_what(paper, taken, one, short), _whom(paper, one, short)) for one in told]
    story: list[Flowable] = [table(paper, columns, rows)]
    left = len(taken.wins) - len(told)
    if left:
        story.append(paper.muted(f"And {left} more."))
    thanks = _thanks(taken.wins)
    return [*story, paper.gap(4), paper.body(thanks)] if thanks else story


def _what(paper: Paper, taken: TakenWins, one: ToldWin, short: bool) -> Cell:
    text = shortened(one_line(one.win.text), _SHORT) if short else one.win.text
    style, quiet = (paper.styles.cell, paper.styles.cell_muted) if short else (paper.styles.body, paper.styles.muted)
    details = [taken.dates.day(one.win.day)] if short else _details(taken, one)
    return [paper.markup(bold(text, paper.fonts), style), *(paper.says(detail, quiet) for detail in details)]


def _whom(paper: Paper, one: ToldWin, short: bool) -> Cell:
    style = paper.styles.cell if short else paper.styles.body
    if one.owner is None:
        return [paper.says("Everyone who took part" if one.home else "Everyone", style)]
    said: list[Flowable] = [paper.says(one.owner.name, style)]
    label = team_cell(paper, one.team)
    return [*said, label] if isinstance(label, Flowable) else said


def _details(taken: TakenWins, one: ToldWin) -> list[str]:
    where = f"{taken.dates.day(one.win.day)}, from {one.home}" if one.home else taken.dates.day(one.win.day)
    return [f"Measured by: {one.measure}", where] if one.measure else [where]


def _credit(one: ToldWin) -> str:
    if one.owner is None:
        return ""
    return f"Thanks to {one.owner.name} ({one.team.name})" if one.team else f"Thanks to {one.owner.name}"


def _thanks(told: Sequence[ToldWin]) -> str:
    """Everybody by name, once, in the order of the wins; as many as still read as a sentence."""
    names = list(dict.fromkeys(one.owner.name for one in told if one.owner))
    if not names:
        return ""
    more = len(names) - 12
    return f"Thank you, {listed([*names[:12], counted(more, 'other')] if more > 0 else names)}."


def _span(taken: TakenWins) -> str:
    number = counted(len(taken.wins), "win") if taken.wins else ""
    since = f"since {taken.dates.day(taken.since)}" if taken.since else ""
    return sentence_case(f"{number} {since}".strip())
