"""The ten practices on paper: which are adopted, who sees to them, since when, and how they go; a page if it fits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from facilitator.core.agree.practices.adopting import (
    GOING_WORDS,
    Adoption,
    PracticeLook,
    PracticeNow,
    figures_words,
    practices_now,
)
from facilitator.core.document import Document
from facilitator.core.follow.practice_proposals import Asking, asking_for, proposed
from facilitator.core.plan.workshops import programme_of
from facilitator.report.dates import Dates, system_dates
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.pieces import lacks, section, sentence_case, standing
from facilitator.report.printed import Format, Printed
from facilitator.report.tables import Cell, Column
from facilitator.report.text import bold, markdown_safe, one_line

_TITLE = "Ten practices of working together"
_NOBODY, _NO_LOOK, _DUE = "Nobody yet", "Nobody has looked yet", "To be looked at"


@dataclass(frozen=True)
class TakenPractices:
    """What was read: the practices as of a day, and those that the assessment asks for, the weightiest first."""

    programme: str
    dates: Dates
    today: date
    now: tuple[PracticeNow, ...]
    proposed: tuple[Asking, ...]

    def those(self, adoption: Adoption) -> list[PracticeNow]:
        """The practices that have come this far; of the open ones those that are proposed come first."""
        order = [one.key for one in self.proposed]
        found = [one for one in self.now if one.adoption is adoption]
        return sorted(found, key=lambda one: order.index(one.practice.key) if one.practice.key in order else len(order))

    def reason(self, one: PracticeNow) -> str:
        """Why a practice that is still open is proposed: "Proposed: 3 statements low in Baseline…"; else ""."""
        asking = next((each for each in self.proposed if each.key == one.practice.key), None)
        return f"Proposed: {asking.words}" if asking else ""


def take_practices(document: Document, today: date, dates: Dates | None = None) -> TakenPractices:
    """Read the practices as of a local day."""
    now, asking = tuple(practices_now(document, today)), asking_for(document, today)
    keys = proposed(asking, now)
    chosen = tuple(one for one in asking if one.key in keys)
    return TakenPractices(programme_of(document).name, dates or system_dates(), today, now, chosen)


def practices_taken(document: Document, today: date, _workshop_id: int | None) -> TakenPractices:
    """What the document is made of, as a shelf reads it."""
    return take_practices(document, today)


def practices_page(taken: TakenPractices, fonts: FontBook) -> bytes:
    """The practices as a PDF: those adopted with how they go, those put off with the reason, those still open."""
    paper = standing(fonts)
    details = (taken.programme, f"As of {taken.dates.day(taken.today)}: {figures_words(taken.now)}")
    front = Front(title=_TITLE, author=taken.programme, details=details, footer=taken.programme)
    story: list[Flowable] = []
    if adopted := taken.those(Adoption.ADOPTED):
        columns = [Column("Practice", 30), Column("Owner", 16), Column("Since", 18), Column("How it goes", 36)]
        story += section(paper, [paper.h2("Adopted")], columns, [_adopted(paper, taken, one) for one in adopted])
    if put_off := taken.those(Adoption.NOT_NOW):
        columns = [Column("Practice", 40), Column("Why not now", 60)]
        rows = [(one.practice.title, one.held.why if one.held else "") for one in put_off]
        story += section(paper, [paper.h2("Not now")], columns, rows)
    if still_open := taken.those(Adoption.OPEN):
        columns = [Column("Practice", 40), Column("How to begin", 60)]
        story += section(paper, [paper.h2("Open")], columns, [_open(paper, taken, one) for one in still_open])
    return pdf_bytes(story, paper, front)


def practices_markdown(taken: TakenPractices, _fonts: FontBook) -> bytes:
    """The practices as Markdown, for a wiki or a chat."""
    lines = [f"# {_TITLE}: {_plain(taken.programme)}", "", f"{figures_words(taken.now)}.", ""]
    for title, adoption in (("Adopted", Adoption.ADOPTED), ("Not now", Adoption.NOT_NOW), ("Open", Adoption.OPEN)):
        if found := taken.those(adoption):
            lines += [f"## {title}", "", *(_line(taken, one) for one in found), ""]
    return "\n".join(lines).encode("utf-8", errors="replace")


PRACTICES: Printed[TakenPractices] = Printed(
    "practices", _TITLE, (Format(".pdf", practices_page), Format(".md", practices_markdown))
)


def _adopted(paper: Paper, taken: TakenPractices, one: PracticeNow) -> tuple[Cell, Cell, Cell, Cell]:
    owner: Cell = one.owner.name if one.owner else lacks(paper, _NOBODY)
    return _name(paper, one), owner, _since(taken, one), _going(paper, taken, one)


def _going(paper: Paper, taken: TakenPractices, one: PracticeNow) -> Cell:
    """The latest look, and that another is due."""
    found: list[Flowable] = []
    if one.looks:
        latest = one.looks[-1]
        found.append(paper.says(_looked(taken, latest), paper.styles.cell))
        found += [paper.says(latest.words, paper.styles.cell_muted)] if latest.words else []
    elif not one.due:
        found.append(paper.says(_NO_LOOK, paper.styles.cell_muted))
    return [*found, *([lacks(paper, _DUE)] if one.due else [])]


def _open(paper: Paper, taken: TakenPractices, one: PracticeNow) -> tuple[Cell, Cell]:
    reason = taken.reason(one)
    start = paper.says(one.practice.start, paper.styles.cell)
    return _name(paper, one), [*([paper.says(reason, paper.styles.cell_muted)] if reason else []), start]


def _name(paper: Paper, one: PracticeNow) -> Cell:
    return [paper.markup(bold(one.practice.title, paper.fonts), paper.styles.cell)]


def _looked(taken: TakenPractices, look: PracticeLook) -> str:
    return f"{sentence_case(GOING_WORDS[look.going])}, {taken.dates.day(look.day)}"


def _since(taken: TakenPractices, one: PracticeNow) -> str:
    return taken.dates.day(one.held.since) if one.held and one.held.since else ""


def _line(taken: TakenPractices, one: PracticeNow) -> str:
    told = "; ".join(_plain(words) for words in _told(taken, one) if words)
    return f"- **{_plain(one.practice.title)}**{f': {told}' if told else ''}"


def _told(taken: TakenPractices, one: PracticeNow) -> Iterable[str]:
    """What stands behind the name of a practice, one thing after another."""
    match one.adoption:
        case Adoption.ADOPTED:
            yield f"since {_since(taken, one)}"
            yield f"owner {one.owner.name}" if one.owner else "no owner yet"
            for look in one.looks[-1:]:
                yield f"{GOING_WORDS[look.going]} on {taken.dates.day(look.day)}" + (look.words and f": {look.words}")
            yield _DUE.lower() if one.due else ""
        case Adoption.NOT_NOW:
            yield one.held.why if one.held else ""
        case Adoption.OPEN:
            yield taken.reason(one)


def _plain(text: str) -> str:
    return markdown_safe(one_line(text))
