"""The report on a wave: all in short on a page, then the heat map, every statement, and how it was counted."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.platypus import Flowable, PageBreak

from facilitator.core.assess.figures.found import Proposal
from facilitator.core.assess.figures.results import StatementResult
from facilitator.core.assess.figures.worked import Worked, worked
from facilitator.core.assess.findings import FindingKind
from facilitator.core.assess.responding import Response, in_words
from facilitator.core.people import Mark
from facilitator.core.phrases import counted
from facilitator.report.assess.assessment_notes import about_comments, method
from facilitator.report.assess.compared_story import compared
from facilitator.report.assess.heat import KEY, HeatRow, figure_words, heat_maps
from facilitator.report.assess.pieces import printed, statement_title
from facilitator.report.assess.strips import STRIP_WIDTH, Strip
from facilitator.report.assess.wave_snapshot import WaveSnapshot
from facilitator.report.drawings import Legend, TeamKey
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pieces import section, standing, team_cell
from facilitator.report.tables import Cell, Column

_MOST_SHOWN = 3
"""How many of each the summary takes from what was found; the chapter after it has the rest."""

_OPEN = "(not confirmed)"
"""What was found by the numbers alone is told from what somebody has looked at and taken."""

NO_TEAM = "#8a93a3"
_TITLES = (
    (FindingKind.STRENGTH, "Strengths to keep"),
    (FindingKind.OPPORTUNITY, "Opportunities"),
    (FindingKind.FOUNDATION, "The foundation that would lift most"),
)


def assessment_report(taken: WaveSnapshot, fonts: FontBook) -> bytes:
    """The whole report of a wave; of one that nobody has answered the first page alone."""
    paper, said = standing(fonts), worked(taken.taken)
    story = [*_answered(paper, said)]
    if said.results.sheets:
        story += [*_findings(paper, taken, said), *_gaps(paper, said)]
        story += [PageBreak(), *_by_section(paper, said), *_by_statement(paper, said), *_stands_out(paper, said)]
        story += [*_own_views(paper, said), *compared(paper, said), *_every_statement(paper, said)]
        story += [*about_comments(paper, said), *method(paper, said)]
    return printed(taken, paper, "Assessment", story)


# The summary


def _answered(paper: Paper, said: Worked) -> Iterator[Flowable]:
    yield paper.h1("Who answered")
    yield paper.body(in_words(said.responses))
    yield Legend(paper, [_response(said, response) for response in said.responses])


def _response(said: Worked, response: Response) -> TeamKey:
    """A team with how many of it have answered, and whether its figures are held back."""
    team, target = response.team, response.target
    of = "" if target is None else f" of {target:,}"
    words = f"{team.name if team else 'Without a team'}: {response.answered:,}{of}"
    if team is None:
        return TeamKey(words, NO_TEAM, Mark.CIRCLE)
    held_back = team.id in said.results.everything.hidden
    return TeamKey(f"{words} (held back)" if held_back else words, team.colour, team.mark)


def _findings(paper: Paper, taken: WaveSnapshot, said: Worked) -> Iterator[Flowable]:
    """What the facilitator has chosen; where nothing is chosen, what was found, and told as that."""
    found = said.found
    proposed = {
        FindingKind.STRENGTH: found.strengths[:_MOST_SHOWN],
        FindingKind.OPPORTUNITY: found.opportunities[:_MOST_SHOWN],
        FindingKind.FOUNDATION: (found.foundation,) if found.foundation else (),
    }
    for kind, title in _TITLES:
        yield paper.h2(title)
        chosen = taken.findings[kind]
        if chosen:
            yield from _told(paper, [(one.title, one.reason) for one in chosen])
        elif proposed[kind]:
            yield from _told(paper, [(f"{one.title} {_OPEN}", one.words) for one in proposed[kind]])
        else:
            words = found.no_foundation if kind is FindingKind.FOUNDATION else "Nothing stands out."
            yield paper.muted(words or "Nothing stands out.")


def _gaps(paper: Paper, said: Worked) -> Iterator[Flowable]:
    yield paper.h2("Largest gaps between teams")
    gaps = said.found.gaps[:_MOST_SHOWN]
    yield from _told(paper, [(one.title, one.words) for one in gaps])
    if not gaps:
        yield paper.muted("No two teams that may be shown lie clearly apart.")


def _told(paper: Paper, lines: Sequence[tuple[str, str]]) -> Iterator[Flowable]:
    """What stands out, each with its reason below."""
    for title, words in lines:
        yield from paper.bullets([f"{title}\n{words}" if words else title])


# The heat map


def _by_section(paper: Paper, said: Worked) -> list[Flowable]:
    results = said.results
    rows = [HeatRow(result.title, result) for result in results.sections]
    everything = [HeatRow("All statements", results.everything)]
    if len(results.groups) > 1:
        everything += [HeatRow(result.title, result) for result in results.groups]
    story: list[Flowable] = [paper.h1("Where the teams stand"), paper.muted(KEY)]
    story += heat_maps(paper, [paper.h2("In all")], said.teams, everything)
    return story + heat_maps(paper, [paper.h2("By section")], said.teams, rows)


def _by_statement(paper: Paper, said: Worked) -> list[Flowable]:
    story: list[Flowable] = []
    headings = [paper.h1("Statement by statement")]
    sections = {result.key: result for result in said.results.sections}
    for _group, in_group in groupby(said.results.statements, key=lambda one: one.asked.group):
        held = list(in_group)
        rows: list[HeatRow] = []
        for key, in_section in groupby(held, key=lambda one: one.asked.section):
            rows.append(HeatRow(sections[key].title, sections[key]))
            rows += [HeatRow(one.asked.text, one, str(one.asked.number)) for one in in_section]
        story += heat_maps(paper, [*headings, paper.h2(held[0].asked.group_title)], said.teams, rows)
        headings = []
    return story


# What stands out


def _stands_out(paper: Paper, said: Worked) -> list[Flowable]:
    found = said.found
    story: list[Flowable] = []
    chapter = [paper.h1("What stands out")]
    lists: Sequence[tuple[str, Sequence[Proposal]]] = (
        ("Lowest", found.opportunities),
        ("Largest gaps", found.gaps),
        ("Divided within a team", found.divided),
        ("Highest", found.strengths),
    )
    for title, proposals in lists:
        if proposals:
            rows: list[list[Cell]] = [[one.title, one.words] for one in proposals]
            columns = [Column("Statement", 50), Column("Why", 50)]
            story += section(paper, [*chapter, paper.h2(title)], columns, rows)
            chapter = []
    return story


def _own_views(paper: Paper, said: Worked) -> list[Flowable]:
    """Statements about one team: its own view of itself beside that of all others."""
    seen = [(one, one.own_view) for one in said.results.statements if one.own_view]
    rows: list[list[Cell]] = []
    for one, view in sorted(seen, key=lambda pair: -abs(pair[1].difference.by)):
        team = said.taken.team(view.team_id)
        own, others = (f"{figure.mean:.1f} ({figure.count})" for figure in (view.own, view.others))
        rows.append([statement_title(one.asked), team_cell(paper, team), own, others, _higher(view.difference.by)])
    if not rows:
        return []
    columns = [Column("Statement", 44), Column("About", 20), Column("Itself", 11, "RIGHT")]
    columns += [Column("The others", 12, "RIGHT"), Column("Its own is", 13, "RIGHT")]
    heading = [paper.h1("How teams see themselves, and how others see them")]
    words = "Statements about one team: its own mean beside that of all others, with how many answered."
    return [*section(paper, heading, columns, rows), paper.muted(words)]


def _higher(by: float) -> str:
    rounded = f"{abs(by):.1f}"
    return "the same" if rounded == "0.0" else f"{rounded} {'higher' if by > 0 else 'lower'}"


# Every statement


def _every_statement(paper: Paper, said: Worked) -> list[Flowable]:
    story: list[Flowable] = []
    strip = 100 * (STRIP_WIDTH + 12) / paper.width
    columns = [Column("", 5, "RIGHT"), Column("", 69 - strip), Column("How many gave 1 to 5", strip)]
    columns += [Column("Mean", 8, "RIGHT"), Column("Median", 9.5, "RIGHT"), Column("Spread", 8.5, "RIGHT")]
    chapter = [paper.h1("Every statement")]
    for _key, held in groupby(said.results.statements, key=lambda one: one.asked.section):
        statements = list(held)
        rows = [_statement(paper, one) for one in statements]
        story += section(paper, [*chapter, paper.h2(statements[0].asked.section_title)], columns, rows)
        chapter = []
    return story


def _statement(paper: Paper, one: StatementResult) -> list[Cell]:
    text = paper.says(one.asked.text, paper.styles.cell)
    if one.whole is None or one.whole_tally is None:
        return [str(one.asked.number), [text], paper.says("Too few answers", paper.styles.cell_muted), "", "", ""]
    tally = one.whole_tally
    left = [counted(tally.unsure, "did not know", "did not know")] if tally.unsure else []
    left += [f"{tally.blank} left blank"] if tally.blank else []
    answers = ", ".join([counted(tally.rated, "rating"), *left])
    spread = "" if one.whole.spread is None else f"{one.whole.spread:.1f}"
    what: list[Flowable] = [text, paper.says(answers, paper.styles.cell_muted)]
    median = f"{one.whole.median:.1f}"
    return [str(one.asked.number), what, Strip(paper, tally), figure_words(one.whole), median, spread]
