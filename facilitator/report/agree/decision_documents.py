"""The decision log as a document: of the whole programme, or what concerns one team."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import counted, listed
from facilitator.core.plan.workshops import programme_of
from facilitator.core.run.decision_log import Logged, decision_log
from facilitator.report.dates import Dates, system_dates
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.pieces import lacks, section, standing
from facilitator.report.printed import Format, Printed
from facilitator.report.spreadsheet import csv_bytes
from facilitator.report.tables import Cell, Column
from facilitator.report.text import bold, markdown_safe, one_line

_TITLE = "Decisions"
_NONE = "No decision has been noted yet."
HEADER = ("Day", "Workshop", "Decision", "Why", "Alternatives", "Who decides", "Concerns", "Look again")


@dataclass(frozen=True)
class TakenDecisions:
    """What was read: decisions, the latest first, and the team whom they concern; None: all of them."""

    programme: str
    dates: Dates
    today: date
    log: tuple[Logged, ...]
    team: Team | None = None

    @property
    def title(self) -> str:
        """ "Decisions", "Decisions for Sales"."""
        return f"{_TITLE} for {self.team.name}" if self.team else _TITLE


def take_decisions(document: Document, today: date, dates: Dates | None = None) -> TakenDecisions:
    """Read all decisions as of a local day."""
    log = tuple(decision_log(document, today))
    return TakenDecisions(programme_of(document).name, dates or system_dates(), today, log)


def decisions_page(taken: TakenDecisions, fonts: FontBook) -> bytes:
    """The log as a PDF: a heading for each workshop, and under it what was decided, why, against what, by whom."""
    paper = standing(fonts)
    details = (taken.programme, counted(len(taken.log), "decision")) if taken.log else (taken.programme,)
    front = Front(title=taken.title, author=taken.programme, details=details, footer=taken.programme)
    story: list[Flowable] = []
    for of_one in _by_workshop(taken.log):
        first = of_one[0]
        heading = paper.h2(f"{first.workshop.title}, {taken.dates.day(first.workshop.day)}")
        columns = [Column("Decision", 40), Column("Why, and what else was weighed", 38), Column("Who decides", 22)]
        story += section(paper, [heading], columns, [_row(paper, taken, one) for one in of_one])
    return pdf_bytes(story or [paper.muted(_NONE)], paper, front)


def decisions_markdown(taken: TakenDecisions, _fonts: FontBook) -> bytes:
    """The log as Markdown, for a wiki or a chat."""
    lines = [f"# {markdown_safe(taken.title)}: {markdown_safe(taken.programme)}", ""]
    for of_one in _by_workshop(taken.log):
        first = of_one[0]
        lines += [f"## {markdown_safe(first.workshop.title)}, {taken.dates.day(first.workshop.day)}", ""]
        for one in of_one:
            lines.append(f"- **{_plain(one.decision.text)}**")
            lines += [f"  - {name}: {_plain(words)}" for name, words in _details(taken, one) if words]
        lines.append("")
    return "\n".join(lines if taken.log else [*lines, _NONE, ""]).encode("utf-8", errors="replace")


def decisions_csv(taken: TakenDecisions, _fonts: FontBook) -> bytes:
    """The log for spreadsheets, a row for each decision."""
    return csv_bytes(
        HEADER,
        (
            (
                one.day,
                one.workshop.title,
                one.decision.text,
                one.decision.why,
                one.decision.alternatives,
                one.decider.name if one.decider else "",
                _concerned(one),
                one.decision.revisit,
            )
            for one in taken.log
        ),
    )


DECISIONS: Printed[TakenDecisions] = Printed(
    "decisions",
    "Decision log",
    (Format(".pdf", decisions_page), Format(".md", decisions_markdown), Format(".csv", decisions_csv)),
)


def _by_workshop(log: Sequence[Logged]) -> list[list[Logged]]:
    """The decisions of each workshop; the workshop of the latest decision first."""
    found: dict[int, list[Logged]] = {}
    for one in log:
        found.setdefault(one.workshop.id, []).append(one)
    return list(found.values())


def _row(paper: Paper, taken: TakenDecisions, one: Logged) -> tuple[Cell, Cell, Cell]:
    styles, decision = paper.styles, one.decision
    why: Cell = decision.why or lacks(paper, "No reason noted")
    if decision.alternatives:
        reason = paper.says(decision.why, styles.cell) if decision.why else lacks(paper, "No reason noted")
        why = [reason, paper.says(f"Weighed: {one_line(decision.alternatives)}", styles.cell_muted)]
    who = [paper.says(one.decider.name, styles.cell)] if one.decider else []
    words = [_concerned(one), _again(taken, one)]
    return (
        [paper.markup(bold(decision.text, paper.fonts), styles.cell)],
        why,
        [*who, *(paper.says(line, styles.cell_muted) for line in words if line)],
    )


def _details(taken: TakenDecisions, one: Logged) -> list[tuple[str, str]]:
    return [
        ("Why", one.decision.why),
        ("Weighed", one.decision.alternatives),
        ("Who decides", one.decider.name if one.decider else ""),
        ("Concerns", listed([team.name for team in one.teams])),
        ("Look again", taken.dates.day(one.decision.revisit) if one.decision.revisit else ""),
    ]


def _concerned(one: Logged) -> str:
    return listed([team.name for team in one.teams]) or "All teams"


def _again(taken: TakenDecisions, one: Logged) -> str:
    return f"Look again on {taken.dates.day(one.decision.revisit)}" if one.decision.revisit else ""


def _plain(text: str) -> str:
    return markdown_safe(one_line(text))
