"""The pre-read: what everybody should know before they come, on a page or three. Nothing private is in it."""

from collections.abc import Sequence
from types import MappingProxyType

from reportlab.platypus import Flowable

from facilitator.core.assess.findings import FindingKind
from facilitator.core.assess.responding import in_words
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.planned import PlannedPart
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.run.last_time import LeftOver, Promise
from facilitator.core.run.review import point_words
from facilitator.report.agenda_sheet import NO_BLOCKS, purpose, session_title
from facilitator.report.context_story import context
from facilitator.report.fonts import FontBook
from facilitator.report.last_time_story import AGREEMENTS, holds
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import lacks, printed, section, sentence_case, standing, team_cell
from facilitator.report.snapshot import Assessed, Snapshot
from facilitator.report.tables import Cell, Column
from facilitator.report.text import bold

_MOST = 8
"""How many lines of each kind are taken over from earlier workshops: a pre-read is read, or it is long."""

_FOUND = MappingProxyType(
    {
        FindingKind.STRENGTH: "What works, and is to be kept",
        FindingKind.OPPORTUNITY: "What we want to get better at",
        FindingKind.FOUNDATION: "What lies beneath the rest",
    }
)


def pre_read(taken: Snapshot, fonts: FontBook) -> bytes:
    """Purpose, objectives, what to bring, the agenda by parts, where we stand, what was found, left open, our rules."""
    paper = standing(fonts)
    story = [*purpose(paper, taken), *_to_bring(paper, taken), *_agenda(paper, taken)]
    story += [*context(paper, taken), *_assessment(paper, taken.assessed), *_last_time(paper, taken.left_over)]
    story += holds(paper, taken.holding, [paper.h1(AGREEMENTS)], _MOST)
    if taken.ground_rules:
        story += [paper.h1("Ground rules"), *paper.bullets(rule.text for rule in taken.ground_rules)]
    return printed(taken, paper, "Pre-read", story)


# What to bring


def _to_bring(paper: Paper, taken: Snapshot) -> list[Flowable]:
    if not taken.wanted:
        return []
    rows: list[list[Cell]] = []
    for team in (*taken.teams, None):
        wanted = [one for one in taken.wanted if one.team_id == (team.id if team else None)]
        if wanted:
            what = [flowable for one in wanted for flowable in _document(paper, taken, one)]
            rows.append([team_cell(paper, team) or "To be agreed", what])
    return section(paper, [paper.h1("What we ask you to bring")], [Column("", 22), Column("", 78)], rows)


def _document(paper: Paper, taken: Snapshot, one: Wanted) -> list[Flowable]:
    person = taken.person(one.person_id)
    title = f"{one.title} ({person.name})" if person else one.title
    said: list[Flowable] = [paper.says(title, paper.styles.cell)]
    return said + ([paper.says(one.note, paper.styles.cell_muted)] if one.note else [])


# The agenda


def _agenda(paper: Paper, taken: Snapshot) -> list[Flowable]:
    story: list[Flowable] = []
    chapter = [paper.h1("Agenda")]
    columns = [Column("", 21), Column("", 65), Column("", 14, "RIGHT")]
    sessions = taken.schedule.sessions
    for session in sessions:
        rows = [row for part in session.parts if (row := _part(paper, taken, part))]
        if rows:
            heading = [paper.h2(session_title(taken, session))] if len(sessions) > 1 else []
            story += section(paper, [*chapter, *heading], columns, rows)
            chapter = []
    return story or [*chapter, paper.muted(NO_BLOCKS)]


def _part(paper: Paper, taken: Snapshot, part: PlannedPart) -> list[Cell]:
    """A part with what happens in it; nothing if all of it is skipped."""
    held = [one for one in part.blocks if not one.block.skipped]
    if not held:
        return []
    what: list[Flowable] = [paper.markup(bold(part.part.title, paper.fonts), paper.styles.cell)]
    titles = [f"{one.block.title} ({one.track.title})" if one.track else one.block.title for one in held]
    if titles != [part.part.title]:
        what.append(paper.says(" · ".join(titles), paper.styles.cell_muted))
    return [f"{taken.clock(part.start)} – {taken.clock(part.end)}", what, spoken(part.length)]


# What the assessment has found


def _assessment(paper: Paper, assessed: Assessed | None) -> list[Flowable]:
    """What was found, without its figures: those are looked at together."""
    if assessed is None:
        return []
    story: list[Flowable] = [paper.h1("What the assessment says")]
    story.append(paper.body(f"{assessed.wave.title}: {in_words(assessed.responses)}"))
    for kind, title in _FOUND.items():
        titles = [one.title for one in assessed.findings if one.kind is kind]
        if titles:
            story += [paper.h2(title), *paper.bullets(titles)]
    return [*story, paper.muted("We look at the results together in the workshop.")]


# What was left from last time


def _last_time(paper: Paper, left: LeftOver) -> list[Flowable]:
    if left.workshop is None:
        return []
    story: list[Flowable] = []
    chapter = [paper.h1(f"From last time: {left.workshop.title}")]
    if left.actions:
        story += _promises(paper, [*chapter, paper.h2("Still open")], left.actions)
        chapter = []
    for title, lines in _lists(left):
        if lines:
            story += [*chapter, paper.h2(title), *paper.bullets(_shortened(lines))]
            chapter = []
    return story


def _promises(paper: Paper, headings: Sequence[Heading], promises: Sequence[Promise]) -> list[Flowable]:
    columns = [Column("Action", 54), Column("Owner", 24), Column("", 22)]
    rows: list[list[Cell]] = []
    for one in promises[:_MOST]:
        words = sentence_case(one.words)
        when: Cell = lacks(paper, words) if one.overdue else words
        rows.append([one.action.text, one.owner.name if one.owner else "Nobody yet", when])
    more = len(promises) - _MOST
    return section(paper, headings, columns, rows) + ([paper.muted(f"And {more} more.")] if more > 0 else [])


def _lists(left: LeftOver) -> list[tuple[str, list[str]]]:
    issues = [f"{one.title} ({one.words[:1].lower()}{one.words[1:]})" for one in left.returning]
    return [
        ("What we decided", [one.text for one in left.decisions]),
        ("Issues that come back", issues),
        ("What the review said", [point_words(point) for point in left.said.points]),
        ("Parked", [one.text for one in left.parked]),
    ]


def _shortened(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _MOST
    return [*lines[:_MOST], f"And {more} more."] if more > 0 else [*lines]
