"""The collaboration plan in the summary of a workshop that drafted it: all that it says by now."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from facilitator.core.agree.plan.plan_entries import TITLES, PlanEntry, by_section, entries_of
from facilitator.report.paper import Paper
from facilitator.report.snapshot import Snapshot
from facilitator.report.text import bold

_LONG = 300
"""A heading of more signs may be parted from what follows."""


def collaboration(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on it, as things stand when it is written; nothing unless the plan was drafted in this workshop."""
    if taken.drafted is None or taken.drafted.empty:
        return []
    story: list[Flowable] = [paper.h1("Collaboration plan")]
    for section, entries in by_section(entries_of(taken.drafted, taken.dates.day)):
        story.append(paper.h2(TITLES[section]))
        for entry in entries:
            story += _entry(paper, entry)
    return story


def _entry(paper: Paper, entry: PlanEntry) -> list[Flowable]:
    said = (f"{line.label}: {line.words}" if line.label else line.words for line in entry.lines)
    keep = int(len(entry.heading) < _LONG)
    style = ParagraphStyle("agreement", parent=paper.styles.body, spaceBefore=6, keepWithNext=keep)
    return [paper.markup(bold(entry.heading, paper.fonts), style), *paper.bullets(said)]
