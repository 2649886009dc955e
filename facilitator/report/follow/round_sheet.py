"""A round with a team on paper: its questions with room for the answers, or with what was answered; and for a chat."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from reportlab.platypus import Flowable, KeepTogether

from facilitator.core.document import Document
from facilitator.core.follow.rounds import Answered, News, RoundView, round_view, told_to
from facilitator.core.people import Team, teams
from facilitator.core.phrases import listed, shortened
from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.report.dates import Dates, system_dates
from facilitator.report.follow.digest_page import MARGINS
from facilitator.report.follow.one_page import on_one_page
from facilitator.report.follow.ruled import Ruled
from facilitator.report.fonts import FontBook
from facilitator.report.marks import TeamLabel
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front
from facilitator.report.text import markdown_safe, one_line

NO_QUESTIONS = "This team has no questions yet."
_LINES = (4, 3, 2, 1)
"""How many lines to write on each question gets: as many as leave it on one page."""

_LONGEST_BEFORE = 300


@dataclass(frozen=True)
class RoundTaken:
    """A round as it stood at the instant `taken_at`; `in_use` are the teams in use, by their ids."""

    taken_at: datetime
    dates: Dates
    programme: Programme
    view: RoundView
    in_use: Mapping[int, Team]


def round_taken(document: Document, round_id: int, dates: Dates | None = None) -> RoundTaken:
    """Read a round; UserError if it is gone."""
    return RoundTaken(
        taken_at=document.now(),
        dates=dates or system_dates(),
        programme=programme_of(document),
        view=round_view(document, round_id),
        in_use={team.id: team for team in teams(document)},
    )


def round_sheet(taken: RoundTaken, fonts: FontBook) -> bytes:
    """A sheet to take along (PDF): under each question what was said, else what was said last time and empty lines."""
    paper = Paper(fonts, margins=MARGINS)
    view = taken.view
    front = Front(
        title=f"Round with {view.team.name}",
        author=taken.programme.name,
        details=(_when(taken),),
        header=f"Round with {view.team.name} · {taken.dates.day(view.round.day)}",
        footer=taken.programme.name,
    )
    return on_one_page((_story(paper, taken, count) for count in _LINES), paper, front)


def round_markdown(taken: RoundTaken, _fonts: FontBook) -> bytes:
    """The same to paste where a team reads: the questions, and what was said. UTF-8, headings and lists alone."""
    view = taken.view
    lines = [f"# Round with {markdown_safe(one_line(view.team.name))}", "", markdown_safe(_when(taken)), ""]
    for number, one in enumerate(view.answers, 1):
        lines += [f"## {number}. {markdown_safe(one_line(_asked(one)))}", "", *_listed(taken, one.news)]
    if view.others:
        lines += ["## Also said", "", *_listed(taken, view.others)]
    if not view.answers:
        lines += [NO_QUESTIONS, ""]
    return "\n".join(lines).encode("utf-8", errors="replace")


def _story(paper: Paper, taken: RoundTaken, count: int) -> list[Flowable]:
    view = taken.view
    story: list[Flowable] = [TeamLabel(paper, view.team.mark, view.team.colour, view.team.name), paper.gap(4)]
    for number, one in enumerate(view.answers, 1):
        heading = paper.h2(f"{number}. {_asked(one)}")
        whom = _whom(taken, one.question.concerns)
        held = [heading, *([paper.muted(f"For {whom}")] if whom else []), *_answers(paper, taken, one, count)]
        story += held if one.news else [KeepTogether(held)]
    if not view.answers:
        story.append(paper.muted(NO_QUESTIONS))
    if view.others or view.round.closed_at is None:
        story += [paper.h2("What else?"), *_said(paper, taken, view.others)]
        story += [] if view.others else [Ruled(count)]
    return story


def _answers(paper: Paper, taken: RoundTaken, one: Answered, count: int) -> list[Flowable]:
    if one.news:
        return _said(paper, taken, one.news, one.question.concerns)
    if taken.view.round.closed_at is not None:
        return [paper.muted("Not answered")]
    before = " / ".join(one_line(news.text) for news in one.before)
    said = f"Last time, {taken.dates.day(one.before[0].day)}: {shortened(before, _LONGEST_BEFORE)}" if before else ""
    return [*([paper.small(said)] if said else []), Ruled(count)]


def _said(
    paper: Paper, taken: RoundTaken, said: Iterable[News], usual: tuple[int, ...] | None = None
) -> list[Flowable]:
    """What was said, each with whom it is passed on to, where that is not `usual`."""
    return paper.bullets(one.text if one.concerns == usual else f"{one.text} ({_for(taken, one)})" for one in said)


def _for(taken: RoundTaken, one: News) -> str:
    whom = listed([team.name for team in told_to(one, taken.in_use)])
    return f"for {whom}" if whom else "told to nobody yet"


def _asked(one: Answered) -> str:
    """The question in the words in which it was answered, where it was."""
    return one.news[0].question if one.news else one.question.text


def _listed(taken: RoundTaken, said: Sequence[News]) -> list[str]:
    lines = [f"- {markdown_safe(one_line(one.text))} ({markdown_safe(_for(taken, one))})" for one in said]
    return [*lines, ""] if lines else []


def _whom(taken: RoundTaken, concerns: Iterable[int]) -> str:
    return listed([team.name for team_id, team in taken.in_use.items() if team_id in set(concerns)])


def _when(taken: RoundTaken) -> str:
    spoken_to = taken.view.round.spoken_to
    with_whom = f", with {spoken_to}" if spoken_to else ""
    return f"{taken.dates.day(taken.view.round.day)}{with_whom} · {taken.view.words}"
