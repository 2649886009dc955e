"""What has changed since an earlier wave: who answered, by section, by statement, and where the words changed."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from facilitator.core.assess.figures.changes import Change, Compared, StatementChange, Turnout
from facilitator.core.assess.figures.words import is_clear
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.phrases import counted
from facilitator.report.assess.pieces import statement_title
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import section, sentence_case, team_cell
from facilitator.report.tables import Cell, Column


def compared(paper: Paper, said: Worked) -> list[Flowable]:
    """The chapter on changes; nothing where there is no earlier wave to compare with."""
    found = said.compared
    if found is None:
        return []
    chapter = [paper.h1(f"Since {found.before.title}")]
    story = [*_turnouts(paper, chapter, found)]
    story += _sections(paper, [paper.h2("By section")], found)
    story += [*_statements(paper, said, found), *_wording(paper, found)]
    return story


def _turnouts(paper: Paper, chapter: Sequence[Heading], found: Compared) -> list[Flowable]:
    columns = [Column("Answered", 40), *_waves(found, 30)]
    rows: list[list[Cell]] = [
        [team_cell(paper, one.team) or "Without a team", _turnout(one.before), _turnout(one.after)]
        for one in found.turnouts
    ]
    return section(paper, chapter, columns, rows) if rows else [*chapter]


def _turnout(turnout: Turnout) -> str:
    if turnout.share is None:
        return str(turnout.answered)
    return f"{turnout.answered} of {turnout.people} ({turnout.share:.0%})"


def _sections(paper: Paper, headings: Sequence[Heading], found: Compared) -> list[Flowable]:
    held = [*([found.everything] if found.everything else []), *found.sections]
    rows: list[list[Cell]] = [
        [one.title or "All statements", *_means(one.whole), _words(one.whole)] for one in held if one.whole
    ]
    if not rows:
        return [*headings, paper.muted("The two waves share no section that may be shown in both.")]
    columns = [Column("", 34), *_waves(found, 14), Column("Change", 38)]
    return section(paper, headings, columns, rows)


def _statements(paper: Paper, said: Worked, found: Compared) -> Iterator[Flowable]:
    """Only what has clearly changed, in all or in a team: the rest would be read as if it had."""
    rows = [row for one in found.statements for row in _clear(paper, said, one)]
    headings = [paper.h2("What has clearly changed")]
    if rows:
        columns = [Column("Statement", 40), Column("Of whom", 18), *_waves(found, 11), Column("Change", 22)]
        yield from section(paper, headings, columns, rows)
        yield paper.muted("Where so much is compared, about one change in twenty would look clear by chance alone.")
        return
    yield from headings
    words = f"Of {counted(len(found.statements), 'statement')} asked in both waves none has changed clearly."
    yield paper.muted(words)


def _clear(paper: Paper, said: Worked, one: StatementChange) -> Iterator[list[Cell]]:
    title = statement_title(one.after) + (" (worded differently)" if one.reworded else "")
    of_whom: list[tuple[Cell, Change | None]] = [("Everybody", one.whole)]
    of_whom += [(team_cell(paper, said.taken.team(team)), change) for team, change in one.teams.items()]
    for whom, change in of_whom:
        if change and is_clear(change.difference):
            yield [title, whom, *_means(change), _words(change)]


def _wording(paper: Paper, found: Compared) -> Iterator[Flowable]:
    reworded = [one for one in found.statements if one.reworded]
    if reworded:
        columns = [Column("", 6, "RIGHT"), *(Column(wave.title, 47) for wave in (found.before, found.after))]
        rows: list[list[Cell]] = [[str(one.after.number), one.before.text, one.after.text] for one in reworded]
        yield from section(paper, [paper.h2("Worded differently")], columns, rows)
    for wave, only in ((found.before, found.only_before), (found.after, found.only_after)):
        if only:
            yield paper.muted(f"Asked only in {wave.title}: {counted(len(only), 'statement')}.")
    yield paper.muted(
        "The two waves are compared as if other people had answered, for nobody knows whose sheet is whose."
    )


def _waves(found: Compared, share: float) -> list[Column]:
    return [Column(wave.title, share, "RIGHT") for wave in (found.before, found.after)]


def _means(change: Change | None) -> list[Cell]:
    return [f"{change.before.mean:.1f}", f"{change.after.mean:.1f}"] if change else ["", ""]


def _words(change: Change | None) -> str:
    return sentence_case(change.words) if change else ""
