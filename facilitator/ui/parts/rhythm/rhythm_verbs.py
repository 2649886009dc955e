"""What is done to several rows at once, as the one step that a key means."""

from collections.abc import Iterable, Sequence

from facilitator.core.document import Document
from facilitator.core.follow.news import remove_news
from facilitator.core.follow.round_questions import remove_question, retire_question
from facilitator.core.follow.rounds import RoundQuestion
from facilitator.core.phrases import counted


def retire_questions(document: Document, questions: Sequence[RoundQuestion]) -> None:
    """Ask questions no longer; if none of them is asked any more, ask them again."""
    retired = not all(one.retired for one in questions)
    what = "question" if len(questions) == 1 else counted(len(questions), "question")
    with document.step(f"{'Retire' if retired else 'Bring back'} {what}"):
        for one in questions:
            retire_question(document, one.id, retired)


def remove_questions(document: Document, ids: Sequence[int]) -> None:
    """Remove questions that nobody has answered yet; UserError, and none is removed, if one was."""
    with document.step("Remove question" if len(ids) == 1 else f"Remove {counted(len(ids), 'question')}"):
        for question_id in ids:
            remove_question(document, question_id)


def remove_pieces(document: Document, ids: Iterable[int]) -> None:
    """Remove pieces of news."""
    wanted = list(ids)
    with document.step("Remove news" if len(wanted) == 1 else f"Remove {len(wanted)} pieces of news"):
        for news_id in wanted:
            remove_news(document, news_id)
