"""The agenda on paper: a handout for everyone, and the facilitator's edition with guide and private notes."""

from reportlab.platypus import Flowable

from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.planned import PlannedBlock, PlannedPart, PlannedSession, over_words
from facilitator.core.plan.workshops import local
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pieces import printed, section, sentence_case, standing
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column
from facilitator.report.text import bold

NO_BLOCKS = "The agenda has no blocks yet."
_THE_DAY = "The day"


def agenda_handout(taken: Snapshot, fonts: FontBook) -> bytes:
    """What everyone may see: purpose, objectives, the day, ground rules. Skipped blocks are left out."""
    paper = standing(fonts)
    story = [*purpose(paper, taken), *day(paper, taken, edition=False)]
    if taken.ground_rules:
        story += [paper.h1("Ground rules"), *paper.bullets(rule.text for rule in taken.ground_rules)]
    return printed(taken, paper, "Agenda", story)


def facilitators_agenda(taken: Snapshot, fonts: FontBook) -> bytes:
    """The whole agenda with instructions, guide and private notes: for the facilitator alone."""
    paper = standing(fonts)
    schedule = taken.schedule
    fit = over_words(schedule)
    total = (
        f"{spoken(schedule.length)} planned{f', {fit}' if fit else ''}. For the facilitator only: not to be handed out."
    )
    story = [paper.muted(total), *purpose(paper, taken), *day(paper, taken, edition=True)]
    if taken.ground_rules:
        story += [paper.h1("Ground rules"), *paper.bullets(rule.text for rule in taken.ground_rules)]
    return printed(taken, paper, "Agenda, facilitator's edition", story)


def purpose(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """What the workshop is for, as far as that has been said."""
    story: list[Flowable] = [paper.body(taken.workshop.purpose)] if taken.workshop.purpose else []
    if taken.objectives:
        story += [paper.h1("Objectives"), *paper.bullets(objective.text for objective in taken.objectives)]
    return story


def day(paper: Paper, taken: Snapshot, edition: bool) -> list[Flowable]:
    """The blocks part by part with planned times; in the facilitator's edition with all that helps to run them.

    Every session is a chapter of its own, under its title and day.
    """
    story: list[Flowable] = []
    columns = [Column("", 17), Column("", 69), Column("", 14, "RIGHT")]
    sessions = taken.schedule.sessions
    for session in sessions:
        chapter = [paper.h1(session_title(taken, session) if len(sessions) > 1 else _THE_DAY)]
        for part in session.parts:
            held = [one for one in part.blocks if edition or not one.block.skipped]
            if held:
                heading = [paper.h2(_part_title(part))] if part.number is not None else []
                rows = [_row(paper, taken, one, edition) for one in held]
                story += section(paper, [*chapter, *heading], columns, rows)
                chapter = []
    return story or [paper.h1(_THE_DAY), paper.muted(NO_BLOCKS)]


def session_title(taken: Snapshot, session: PlannedSession) -> str:
    """A session with its day and times: "Commit · Wed 20 Jan 2027, 13:00 to 14:25"."""
    day = taken.dates.day(local(taken.workshop, session.start).date())
    return f"{session.title} · {day}, {taken.clock(session.start)} to {taken.clock(session.end)}"


def _part_title(part: PlannedPart) -> str:
    return f"{part.number} {part.part.title} · {spoken(part.length)}"


def _row(paper: Paper, taken: Snapshot, one: PlannedBlock, edition: bool) -> tuple[Cell, Cell, Cell]:
    block = one.block
    if block.skipped:
        return "Skipped", block.title, spoken(block.length)
    time = f"{taken.clock(one.start)} – {taken.clock(one.end)}"
    title = f"{block.title} ({one.track.title})" if one.track else block.title
    said: list[Flowable] = [paper.markup(bold(title, paper.fonts), paper.styles.cell)]
    if block.objective:
        said.append(paper.says(block.objective, paper.styles.cell_muted))
    if edition:
        said += _for_the_facilitator(paper, one)
    return time, said, spoken(block.length)


def _for_the_facilitator(paper: Paper, one: PlannedBlock) -> list[Flowable]:
    block = one.block
    said = _labelled(paper, "The room", [f"{number}. {line}" for number, line in enumerate(block.instructions, 1)])
    said += _labelled(paper, "Guide", block.guide.splitlines())
    said += _labelled(paper, "Own notes", block.private_notes.splitlines())
    remarks = [f"At least {spoken(block.shortest)}"] if block.shortest < block.length else []
    remarks += ["can be left out"] if block.optional else []
    remarks += (
        [f"pinned to its time, {one.gap_words}" if one.gap_words else "pinned to its time"] if block.pinned else []
    )
    if remarks:
        said += [paper.gap(4), paper.says(sentence_case(" · ".join(remarks)), paper.styles.cell_muted)]
    return said


def _labelled(paper: Paper, label: str, lines: list[str]) -> list[Flowable]:
    if not lines:
        return []
    cell = paper.styles.cell
    return [
        paper.gap(4),
        paper.markup(bold(label, paper.fonts), paper.styles.cell_muted),
        *(paper.says(line, cell) for line in lines),
    ]
