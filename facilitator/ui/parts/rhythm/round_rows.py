"""What stands in the lists of the rounds, read out of the programme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.follow.round_questions import questions_of
from facilitator.core.follow.rounds import DueRound, News, RoundQuestion, TeamRound, due_rounds, rounds_of
from facilitator.core.people import Team, teams
from facilitator.core.phrases import counted, day_words, listed
from facilitator.ui.widgets.richlist import RichRow

_ANY = 366
"""Days within which every rhythm comes round."""


@dataclass(frozen=True)
class QuestionRow:
    """A question with the names of the teams whom the answers concern."""

    question: RoundQuestion
    whom: str


def team_rows(document: Document, today: date) -> list[RichRow]:
    """The teams in use: those to be asked with the day, late ones marked; in their order."""
    due = {one.team.id: one for one in due_rounds(document, today, _ANY)}
    return [_team_row(team, due.get(team.id)) for team in teams(document)]


def due_words_of(document: Document, team_id: int, today: date) -> str:
    """When a team is to be asked next; "" if it is at no rhythm."""
    return next((one.words for one in due_rounds(document, today, _ANY) if one.team.id == team_id), "")


def question_rows(document: Document, team_id: int) -> list[QuestionRow]:
    """What a team is asked, in its order; then what it is asked no longer."""
    names = {team.id: team.name for team in teams(document)}
    asked = [
        QuestionRow(one, listed([names[team_id] for team_id in one.concerns if team_id in names]) or "Nobody yet")
        for one in questions_of(document, team_id)
    ]
    return asked + [QuestionRow(one, "No longer asked") for one in questions_of(document, team_id, retired=True)]


def round_rows(document: Document, team_id: int, today: date) -> list[RichRow]:
    """The rounds with a team, the latest first, each with what came of it."""
    said: dict[int, list[News]] = {}
    for news in document.all(News, team_id=team_id):
        if news.round_id is not None:
            said.setdefault(news.round_id, []).append(news)
    return [_round_row(one, said.get(one.id, []), today) for one in rounds_of(document, team_id)]


def names_of(in_use: Mapping[int, Team], ids: Sequence[int]) -> str:
    """The names of teams in use: "Sales and Marketing"."""
    return listed([team.name for team_id, team in in_use.items() if team_id in ids])


def _team_row(team: Team, due: DueRound | None) -> RichRow:
    words = due.words if due else "At no rhythm"
    return RichRow(team.id, team.name, "", words, bool(due and due.late and not due.begun), team.mark, team.colour)


def _round_row(held: TeamRound, said: Sequence[News], today: date) -> RichRow:
    whom = f"with {held.spoken_to}" if held.spoken_to else ""
    state = "" if held.closed_at else "not closed yet"
    what = counted(len(said), "piece") + " of news" if said else "nothing was said"
    text = " ".join(news.text for news in said)
    return RichRow(
        held.id, day_words(held.day, today), text, " · ".join(filter(None, (whom, what, state))), not held.closed_at
    )
