"""What each team is asked in its rounds: questions that come with the program, and those of one's own."""

from collections.abc import Iterable
from functools import cache

from pydantic import Field

from facilitator.core.assess.roles import Role, role_teams
from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.rounds import News, RoundQuestion
from facilitator.core.lines import add_line, add_lines, change_line, move_lines, remove_line
from facilitator.core.names import folded
from facilitator.core.people import Team, teams
from facilitator.core.text import one_line, required

_NO_TEXT = "The question has no text yet: type what you want to ask."
_ASKED = "This question has been answered before, and its answers stay: retire it instead."


class UsualQuestion(Content):
    """A question that comes with the program. `concerns` are the roles whom the answer usually concerns."""

    key: Words
    text: Words
    concerns: tuple[Role, ...] = Field(min_length=1)


class UsualSet(Content):
    """What a team in a role is asked; without a role, any team that has none."""

    role: Role | None = None
    questions: tuple[UsualQuestion, ...] = Field(min_length=1)


class _Usual(Content):
    sets: tuple[UsualSet, ...] = Field(min_length=1)


def propose_questions(document: Document, team_id: int) -> list[RoundQuestion]:
    """Give a team the usual questions of its role, less those it has or had already. Returns the new ones.

    A team in two roles gets both sets, a team in none the general one.
    """
    document.get(Team, team_id)
    of_role = role_teams(document)
    there = document.all(RoundQuestion, team_id=team_id)
    known = {question.key for question in there} | {folded(question.text) for question in there}
    lines = []
    for usual in usual_for(role for role, team in of_role.items() if team.id == team_id):
        if usual.key in known or folded(usual.text) in known:
            continue
        known.add(folded(usual.text))
        concerned = [of_role[role].id for role in usual.concerns if role in of_role]
        lines.append(
            RoundQuestion(
                id=document.new_id(),
                team_id=team_id,
                key=usual.key,
                text=usual.text,
                concerns=checked_concerns(document, concerned, team_id),
            )
        )
    return add_lines(document, "Add usual questions", lines, team_id=team_id) if lines else []


def add_question(document: Document, team_id: int, text: str, concerns: Iterable[int] = ()) -> RoundQuestion:
    """Ask a team one more question, at the end of its list; `concerns` are the ids of the teams it is asked for."""
    question = RoundQuestion(
        id=document.new_id(),
        team_id=document.get(Team, team_id).id,
        text=_free_text(document, text, team_id),
        concerns=checked_concerns(document, concerns, team_id),
    )
    return add_line(document, "Add question", question, team_id=team_id)


def edit_question(document: Document, question_id: int, text: str) -> RoundQuestion:
    """Word a question anew. What was answered before keeps the wording it was asked in."""
    team_id = document.get(RoundQuestion, question_id).team_id
    text = _free_text(document, text, team_id, question_id)
    return change_line(document, "Edit question", RoundQuestion, question_id, text=text)


def set_concerns(document: Document, question_id: int, team_ids: Iterable[int]) -> RoundQuestion:
    """Say whom the answers usually concern. What was answered before is still passed on as it was."""
    team_id = document.get(RoundQuestion, question_id).team_id
    concerns = checked_concerns(document, team_ids, team_id)
    return change_line(document, "Set whom it concerns", RoundQuestion, question_id, concerns=concerns)


def move_question(document: Document, question_id: int, before_id: int | None = None) -> RoundQuestion:
    """Put a question before another of its team; None: at the end."""
    question = document.get(RoundQuestion, question_id)
    return move_lines(document, "Move question", [question], before_id, team_id=question.team_id)[0]


def retire_question(document: Document, question_id: int, retired: bool = True) -> RoundQuestion:
    """Ask a question no longer, or again. Its answers stay."""
    label = "Retire question" if retired else "Bring back question"
    return change_line(document, label, RoundQuestion, question_id, retired=retired)


def remove_question(document: Document, question_id: int) -> None:
    """Remove a question that nobody has answered yet; UserError otherwise."""
    if document.all(News, question_id=question_id):
        raise UserError(_ASKED)
    remove_line(document, "Remove question", RoundQuestion, question_id)


def _free_text(document: Document, text: str, team_id: int, own_id: int | None = None) -> str:
    text = one_line(required(text, _NO_TEXT))
    for other in document.all(RoundQuestion, team_id=team_id):
        if other.id != own_id and folded(other.text) == folded(text):
            advice = "bring it back instead" if other.retired else "word it differently"
            raise UserError(f"This team is asked that already: {advice}.")
    return text


# Questions


def questions_of(document: Document, team_id: int, retired: bool = False) -> list[RoundQuestion]:
    """What a team is asked, in its order; with `retired` what it was asked once, instead."""
    return document.all(RoundQuestion, team_id=team_id, retired=retired)


@cache
def usual_sets() -> tuple[UsualSet, ...]:
    """What comes with the program: `rounds.toml`."""
    return read_toml(resource("rounds.toml"), _Usual).sets


def usual_for(roles: Iterable[Role]) -> list[UsualQuestion]:
    """What a team in these roles is usually asked; in none, what any other team is."""
    wanted = set(roles)
    return [question for one in usual_sets() if _is_for(one, wanted) for question in one.questions]


def _is_for(usual: UsualSet, roles: set[Role]) -> bool:
    return usual.role in roles if usual.role else not roles


def checked_concerns(document: Document, team_ids: Iterable[int], own_id: int) -> tuple[int, ...]:
    """The teams something of a team concerns, in the teams' order, without itself; UserError if one is gone."""
    wanted = {document.get(Team, team_id).id for team_id in team_ids} - {own_id}
    return tuple(team.id for team in document.all(Team) if team.id in wanted)


def others(document: Document, team_id: int) -> tuple[int, ...]:
    """The ids of all teams in use but this one."""
    return tuple(team.id for team in teams(document) if team.id != team_id)
