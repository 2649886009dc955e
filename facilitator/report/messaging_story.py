"""The messaging hierarchy: the tree, its translation, and what the clarity test showed."""

from collections.abc import Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from facilitator.core.run.canvases.clarity import Tested
from facilitator.core.run.canvases.messaging import Branch, Clarity, Level, gaps
from facilitator.report.paper import LONG_HEADING, Heading, Paper
from facilitator.report.pieces import lacks, section, team_cell, with_team
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column, table
from facilitator.report.text import bold

_INDENT = 16.0
_DEPTHS = {Level.CAPABILITY: 0, Level.BENEFIT: 1, Level.MESSAGE: 2}
_VERDICTS = {
    Clarity.OPEN: "The room has not judged it yet.",
    Clarity.SAME: "All teams mean the same.",
    Clarity.DIFFERS: "The teams mean different things.",
}


def messaging(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on what is said; nothing when none of it was begun."""
    whole = taken.messaging
    if not whole.tree and not whole.translations:
        return []
    chapter = [paper.h1("What we say")]
    story: list[Flowable] = []
    if whole.tree:
        columns = [Column("Capability, benefit, message", 84), Column("Level", 16)]
        story += section(paper, chapter, columns, list(_entries(paper, whole.tree)))
        found = gaps(whole.tree)
        story += [paper.muted("Still missing:"), *paper.bullets(gap.words for gap in found)] if found else []
        chapter = []
    if whole.translations:
        columns = [Column("Feature", 26), Column("What it means to the customer", 37), Column("What a seller says", 37)]
        rows: list[Sequence[Cell]] = [
            (row.feature, row.meaning or lacks(paper, "Open"), row.talking_point or lacks(paper, "Open"))
            for row in whole.translations
        ]
        story += section(paper, [*chapter, paper.h2("From feature to talking point")], columns, rows)
    if whole.tested:
        headings = [paper.h2("Do we all mean the same?")]
        for row in whole.tested:
            story += _tested(paper, taken, row, headings)
            headings = []
    return story


def _entries(paper: Paper, branches: Sequence[Branch]) -> Iterator[Sequence[Cell]]:
    """Every entry as it is read, further in the lower it stands; a capability in bold."""
    for branch in branches:
        message = branch.message
        depth = _DEPTHS[message.level]
        base = paper.styles.head if message.level is Level.CAPABILITY else paper.styles.cell
        style = ParagraphStyle(
            f"entry {depth}", base, leftIndent=depth * _INDENT, textColor=paper.styles.cell.textColor
        )
        yield paper.says(message.text, style), message.level.capitalize()
        yield from _entries(paper, branch.below)


def _tested(paper: Paper, taken: Snapshot, row: Tested, headings: Sequence[Heading]) -> list[Flowable]:
    """An entry with what the room made of it, then what each team said."""
    message = row.message
    title = ParagraphStyle("tested", paper.styles.body, spaceBefore=6, keepWithNext=len(message.text) <= LONG_HEADING)
    story: list[Flowable] = [*headings, paper.markup(bold(message.text, paper.fonts), title)]
    story.append(paper.body(_VERDICTS[message.clarity]))
    if message.clarity is Clarity.DIFFERS:
        owner = taken.person(message.owner_id)
        seen_to = with_team(taken, owner) if owner else "nobody sees to it yet"
        story.append(paper.body(f"Plan: {message.plan or 'none yet'} · {seen_to}"))
    said = [(team_cell(paper, one.team), one.text) for one in row.said if one.text]
    return [*story, table(paper, [Column("", 24), Column("", 76)], said)] if said else story
