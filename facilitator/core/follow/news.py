"""News: what a team said, asked in a round or unasked, and the teams to whom it is passed on (the record: `rounds`)."""

from collections.abc import Iterable
from datetime import date

from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.round_questions import checked_concerns, others
from facilitator.core.follow.rounds import News, RoundQuestion, TeamRound
from facilitator.core.lines import add_line, change_line, move_lines, remove_line
from facilitator.core.people import Team
from facilitator.core.text import required

_NO_TEXT = "The news has no text yet: type what was said."


def note_answer(
    document: Document, round_id: int, question_id: int | None, text: str, concerns: Iterable[int] | None = None
) -> News:
    """Note what a team said in a round, to a question or (None) of itself; a question may be answered more than once.

    `concerns` are the ids of the teams to whom it is passed on. None: those of the question, or without one all the
    others. UserError if the round is closed.
    """
    held = document.get(TeamRound, round_id)
    if held.closed_at is not None:
        raise UserError("This round is closed: reopen it first, or add the news by itself.")
    question = None if question_id is None else document.get(RoundQuestion, question_id)
    if question is not None and question.team_id != held.team_id:
        raise UserError("This question is for another team: choose one of this round.")
    if concerns is None:
        concerns = question.concerns if question else others(document, held.team_id)
    news = News(
        id=document.new_id(),
        team_id=held.team_id,
        round_id=held.id,
        question_id=question.id if question else None,
        question=question.text if question else "",
        text=required(text, _NO_TEXT),
        concerns=checked_concerns(document, concerns, held.team_id),
        day=held.day,
    )
    return add_line(document, "Note answer", news, team_id=held.team_id)


def add_news(document: Document, team_id: int, text: str, day: date, concerns: Iterable[int] | None = None) -> News:
    """Note what a team said outside of any round, on a local day; `concerns` None: it is for all the others."""
    news = News(
        id=document.new_id(),
        team_id=document.get(Team, team_id).id,
        text=required(text, _NO_TEXT),
        concerns=checked_concerns(document, others(document, team_id) if concerns is None else concerns, team_id),
        day=likely_day(day, "News of the year"),
    )
    return add_line(document, "Add news", news, team_id=team_id)


def edit_news(document: Document, news_id: int, text: str) -> News:
    """Word a piece of news anew; UserError if nothing is left of it."""
    return change_line(document, "Edit news", News, news_id, text=required(text, _NO_TEXT))


def pass_on(document: Document, news_id: int, team_ids: Iterable[int]) -> News:
    """Say to which teams a piece of news is passed on; none: it is kept, and told to nobody."""
    concerns = checked_concerns(document, team_ids, document.get(News, news_id).team_id)
    return change_line(document, "Pass news on", News, news_id, concerns=concerns)


def move_news(document: Document, news_id: int, before_id: int | None = None) -> News:
    """Put a piece of news before another of its team; None: at the end."""
    news = document.get(News, news_id)
    return move_lines(document, "Move news", [news], before_id, team_id=news.team_id)[0]


def remove_news(document: Document, news_id: int) -> None:
    """Remove a piece of news."""
    remove_line(document, "Remove news", News, news_id)
