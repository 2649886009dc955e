"""Rounds between workshops: each team is asked a few questions at a rhythm, and its news goes to whom it concerns.

The questions themselves: `round_questions`; what was answered: `news`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import change_line, remove_line
from facilitator.core.people import Team, teams
from facilitator.core.phrases import counted, day_words, late_words
from facilitator.core.record import Instant, Ordered, Record, Text
from facilitator.core.text import one_line

LONGEST_RHYTHM = 366
SOON = 7
_WEEK = 7


class RoundQuestion(Ordered):
    """A question that a team is asked in each round. `concerns` are ids of the teams whom the answer usually concerns.

    `key` names one that comes with the program, "" for one of their own. `retired`: no longer asked.
    """

    table = "round_question"
    team_id: int
    key: Text = ""
    text: Text
    concerns: tuple[int, ...] = ()
    retired: bool = False


class TeamRhythm(Record):
    """How often a team is asked: every so many days from `first` on. One for each team at most."""

    table = "team_rhythm"
    team_id: int
    every: int
    first: date


class TeamRound(Record):
    """One round with one team, on a local day; open until `closed_at`."""

    table = "team_round"
    team_id: int
    day: date
    spoken_to: Text = ""
    closed_at: Instant | None = None


class News(Ordered):
    """Something a team said. `question` is what was asked, as it was worded then, "" for news unasked.

    `concerns` are the ids of the teams to whom it is passed on; those that are gone are passed over.
    """

    table = "news"
    team_id: int
    round_id: int | None = None
    question_id: int | None = None
    question: Text = ""
    text: Text
    concerns: tuple[int, ...] = ()
    day: date


@dataclass(frozen=True)
class Answered:
    """A question of a round with what the team said to it, and what it said the time before."""

    question: RoundQuestion
    news: tuple[News, ...]
    before: tuple[News, ...]


@dataclass(frozen=True)
class RoundView:
    """A round with its team, question by question; `others` is what the team said of itself.

    A question that is no longer asked stands there only if it was answered.
    """

    round: TeamRound
    team: Team
    answers: tuple[Answered, ...]
    others: tuple[News, ...]

    @property
    def words(self) -> str:
        """How far it has come: "3 of 5 questions answered", and what else was said."""
        asked = [one for one in self.answers if one.news or not one.question.retired]
        done = sum(bool(one.news) for one in asked)
        said = f"{done} of {counted(len(asked), 'question')} answered" if asked else "No questions yet"
        return f"{said}, {counted(len(self.others), 'more piece')} of news" if self.others else said


@dataclass(frozen=True)
class DueRound:
    """A team that is to be asked on `due`, `late` days ago if that is over; `begun` is a round under way.

    `words`: "Due today", "Due Tue 4 May", "2 days late, was due Tue 4 May", "Begun Mon 3 May, not closed yet".
    """

    team: Team
    rhythm: TeamRhythm
    due: date
    late: int
    begun: TeamRound | None
    words: str


# The rhythm


def set_rhythm(document: Document, team_id: int, every: int, first: date) -> TeamRhythm:
    """Ask a team every so many days, from a local day on. UserError for a rhythm or a year that can't be meant."""
    team = _in_use(document, team_id)
    if not 1 <= every <= LONGEST_RHYTHM:
        raise UserError(f"Choose between 1 and {LONGEST_RHYTHM} days.")
    first = likely_day(first, "A round in the year")
    there = rhythm_of(document, team_id)
    record_id = there.id if there else document.new_id()
    with document.step("Set rhythm") as step:
        return step.put(TeamRhythm(id=record_id, team_id=team.id, every=every, first=first))


def clear_rhythm(document: Document, team_id: int) -> None:
    """Ask a team no longer at a rhythm. Rounds that were held stay."""
    with document.step("Clear rhythm") as step:
        for rhythm in document.all(TeamRhythm, team_id=team_id):
            step.remove(rhythm)


# Rounds


def begin_round(document: Document, team_id: int, day: date) -> TeamRound:
    """Begin to ask a team, on a local day; a round with it that is not closed yet is gone on with."""
    team = _in_use(document, team_id)
    under_way = document.all(TeamRound, team_id=team_id, closed_at=None)
    if under_way:
        return under_way[-1]
    with document.step("Begin round") as step:
        return step.put(TeamRound(id=document.new_id(), team_id=team.id, day=day))


def set_spoken_to(document: Document, round_id: int, spoken_to: str) -> TeamRound:
    """Note who spoke for the team; "" for nobody in particular."""
    return change_line(document, "Note who was asked", TeamRound, round_id, spoken_to=one_line(spoken_to))


def close_round(document: Document, round_id: int) -> TeamRound:
    """A team has been asked; the next time is counted from this round. Closing it again changes nothing."""
    closed_at = document.get(TeamRound, round_id).closed_at or document.now()
    return change_line(document, "Close round", TeamRound, round_id, closed_at=closed_at)


def reopen_round(document: Document, round_id: int) -> TeamRound:
    """Go on with a round that was closed; UserError if another one with the team is under way."""
    held = document.get(TeamRound, round_id)
    if any(one.id != round_id for one in document.all(TeamRound, team_id=held.team_id, closed_at=None)):
        raise UserError("Another round with this team is under way: close that one first.")
    return change_line(document, "Reopen round", TeamRound, round_id, closed_at=None)


def remove_round(document: Document, round_id: int) -> None:
    """Remove a round in which nothing was said, such as one begun by mistake; UserError otherwise."""
    if document.all(News, round_id=round_id):
        raise UserError("Something was said in this round: close it, or remove its news first.")
    remove_line(document, "Remove round", TeamRound, round_id)


def _in_use(document: Document, team_id: int) -> Team:
    team = document.get(Team, team_id)
    if team.retired:
        raise UserError(f"{team.name} is retired: choose a team in use, or bring it back first.")
    return team


# Questions


def rhythm_of(document: Document, team_id: int) -> TeamRhythm | None:
    """How often a team is asked; None if at no rhythm."""
    return next(iter(document.all(TeamRhythm, team_id=team_id)), None)


def rhythm_words(rhythm: TeamRhythm) -> str:
    """A rhythm in words, weeks where they come out even: "every 2 weeks", "every 10 days", "every week"."""
    number, unit = (rhythm.every // _WEEK, "week") if rhythm.every % _WEEK == 0 else (rhythm.every, "day")
    return f"every {unit}" if number == 1 else f"every {counted(number, unit)}"


def next_due(rhythm: TeamRhythm, last: date | None) -> date:
    """The day on which a team is to be asked next, when it was asked `last` (None: never).

    A round counts for the day of the rhythm that is nearest to it, so that one held early or late moves none of the
    days to come; one from before the rhythm counts for none. What was missed stays due.
    """
    if last is None or last < rhythm.first:
        return rhythm.first
    beyond = (last - rhythm.first).days + rhythm.every // 2
    return rhythm.first + timedelta(days=(beyond // rhythm.every + 1) * rhythm.every)


def due_rounds(document: Document, today: date, within: int = SOON) -> list[DueRound]:
    """The teams in use with a rhythm to be asked within so many days of today, the local day, or late; latest first.

    Those with a round under way are among them until it is closed, whenever the next is due.
    """
    last: dict[int, date] = {}
    begun: dict[int, TeamRound] = {}
    for one in document.all(TeamRound, "day"):
        if one.closed_at is None:
            begun[one.team_id] = one
        else:
            last[one.team_id] = one.day
    rhythms = {rhythm.team_id: rhythm for rhythm in document.all(TeamRhythm)}
    found = [
        _due(team, rhythm, next_due(rhythm, last.get(team.id)), begun.get(team.id), today)
        for team in teams(document)
        if (rhythm := rhythms.get(team.id))
    ]
    return sorted((one for one in found if one.begun or (one.due - today).days <= within), key=lambda one: one.due)


def _due(team: Team, rhythm: TeamRhythm, due: date, begun: TeamRound | None, today: date) -> DueRound:
    late = max(0, (today - due).days)
    if begun:
        words = f"Begun {day_words(begun.day, today)}, not closed yet"
    elif late:
        words = late_words(due, today)
    else:
        ahead = (due - today).days
        words = {0: "Due today", 1: "Due tomorrow"}.get(ahead, f"Due {day_words(due, today)}")
    return DueRound(team, rhythm, due, late, begun, words)


def rounds_of(document: Document, team_id: int) -> list[TeamRound]:
    """The rounds with a team, the latest first."""
    return sorted(document.all(TeamRound, team_id=team_id), key=lambda one: (one.day, one.id), reverse=True)


def round_view(document: Document, round_id: int) -> RoundView:
    """A round, question by question, with what was said and what was said the time before; UserError if it is gone."""
    held = document.get(TeamRound, round_id)
    questions = document.all(RoundQuestion, team_id=held.team_id)
    said = document.all(News, team_id=held.team_id)
    earlier = [one for one in rounds_of(document, held.team_id) if (one.day, one.id) < (held.day, held.id)]
    here = [news for news in said if news.round_id == held.id]
    answers = tuple(
        Answered(question, tuple(_to(question, here)), _last_time(question, said, earlier))
        for question in questions
        if not question.retired or _to(question, here)
    )
    others = tuple(news for news in here if news.question_id is None)
    return RoundView(held, document.get(Team, held.team_id), answers, others)


def _to(question: RoundQuestion, said: Sequence[News]) -> list[News]:
    return [news for news in said if news.question_id == question.id]


def _last_time(question: RoundQuestion, said: Sequence[News], earlier: Sequence[TeamRound]) -> tuple[News, ...]:
    """What was said to a question in the latest of the earlier rounds in which something was."""
    answers = _to(question, said)
    for held in earlier:
        if found := tuple(news for news in answers if news.round_id == held.id):
            return found
    return ()


def news_for(document: Document, team_id: int, since: date | None = None) -> list[News]:
    """What other teams said that concerns a team, from the local day `since` on: by day, then by team, in its order."""
    order = {team.id: number for number, team in enumerate(document.all(Team))}
    found = [
        news
        for news in document.all(News)
        if team_id in news.concerns and news.team_id != team_id and (since is None or news.day >= since)
    ]
    return sorted(found, key=lambda news: (news.day, order[news.team_id], news.position, news.id))


def all_news(document: Document, since: date | None = None) -> list[News]:
    """All that teams said, from the local day `since` on: by day, then in its order."""
    found = [news for news in document.all(News) if since is None or news.day >= since]
    return sorted(found, key=lambda news: (news.day, news.position, news.id))


def told_to(news: News, in_use: Mapping[int, Team]) -> list[Team]:
    """The teams to whom a piece of news is passed on, in their order; those not in use any more are passed over."""
    return [team for team_id, team in in_use.items() if team_id in news.concerns and team_id != news.team_id]
