"""Rounds between workshops: each team is asked a few questions at a rhythm, and its news goes to whom it concerns."""

from datetime import date

from facilitator.core.record import Instant, Ordered, Record, Text


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
