"""What a team's digest says, in words: the same in each of its forms."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from facilitator.core.follow.rounds import News
from facilitator.core.people import Team
from facilitator.core.phrases import quoted
from facilitator.core.run.captured import QuestionState, concerns_team
from facilitator.report.follow.doings import Coming, Doing, asked_by, coming, doing, link_of, part_words
from facilitator.report.follow.told import Part, Told
from facilitator.report.pieces import sentence_case, when


@dataclass(frozen=True)
class Item:
    """One thing that is told, with what stands quietly behind it: a reason, who asked, from whom it comes."""

    text: str
    detail: str = ""


@dataclass(frozen=True)
class Digest:
    """What one team is told of a workshop. `all_actions` are those of everybody, for those who want the whole list."""

    team: Team
    workshop: str
    subtitle: str
    programme: str
    decided: tuple[Item, ...]
    ours: tuple[Doing, ...]
    for_us: tuple[Doing, ...]
    parts: tuple[Item, ...]
    questions: tuple[Item, ...]
    answers: tuple[Item, ...]
    parked: tuple[Item, ...]
    news: tuple[Item, ...]
    dates: tuple[Coming, ...]
    all_actions: tuple[Doing, ...]

    @property
    def rest(self) -> tuple[tuple[str, tuple[Item, ...]], ...]:
        """What is told behind the decisions and actions, each under its title; some of it may be empty."""
        return (
            (PARTS, self.parts),
            (QUESTIONS, self.questions),
            (ANSWERS, self.answers),
            (PARKED, self.parked),
            (NEWS, self.news),
        )


DECIDED, OURS, FOR_US = "What was decided", "What we do", "What others do for us"
PARTS, QUESTIONS, ANSWERS = "Our part", "Open questions for us", "What we asked"
PARKED, NEWS, DATES = "Parked for another time", "News from other teams", "Dates"

NO_DECISIONS = "No decisions were captured."
NOTHING_OURS = "We own no actions from this workshop."


def digest_of(told: Told, team_id: int) -> Digest:
    """What a team is told; ValueError if there is no such team."""
    taken = told.taken
    team = taken.team(team_id)
    if team is None:
        raise ValueError(f"there is no team {team_id}")
    concerns = told.concerns(team_id)
    place = f" · {taken.workshop.place}" if taken.workshop.place else ""
    return Digest(
        team=team,
        workshop=taken.workshop.title,
        subtitle=f"{when(taken)}{place}",
        programme=taken.programme.name,
        decided=tuple(Item(one.text, one.why) for one in taken.decisions if concerns_team(one, team_id)),
        ours=(
            *(doing(told, one) for one in concerns.ours),
            *(doing(told, one.action, f"From {quoted(one.workshop.title)}") for one in concerns.earlier),
        ),
        for_us=tuple(doing(told, one.action, sentence_case(link_of(one))) for one in concerns.for_us),
        parts=tuple(_parts(concerns.parts)),
        questions=tuple(Item(one.text, _from(asked_by(told, one))) for one in concerns.asked_of_us),
        answers=tuple(Item(one.text, _answer(one.state, one.answer)) for one in concerns.we_asked),
        parked=tuple(Item(one.text) for one in concerns.parked),
        news=tuple(_news(told, concerns.news)),
        dates=coming(told),
        all_actions=tuple(doing(told, one) for one in taken.actions),
    )


def _parts(parts: tuple[Part, ...]) -> Iterator[Item]:
    """An initiative with what the team and each of its people do in it."""
    for row, them in groupby(parts, key=lambda part: part.row):
        yield Item(row.title, "; ".join(f"{part.who.name} {part_words(part.letters)}" for part in them))


def _from(who: str) -> str:
    return f"From {who}" if who else ""


def _answer(state: QuestionState, answer: str) -> str:
    if state is QuestionState.ANSWERED:
        return answer or "Answered"
    return "Still open" if state is QuestionState.OPEN else "Parked"


def _news(told: Told, news: tuple[News, ...]) -> Iterator[Item]:
    """What was said, with who said it, when, and what they were asked."""
    for one in news:
        team = told.taken.team(one.team_id)
        source = (team.name if team else "", told.taken.dates.day(one.day), one.question)
        yield Item(one.text, " · ".join(filter(None, source)))
