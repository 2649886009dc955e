"""Who is asked in a wave and how many have answered: a count by team, and names only where people gave them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.core.assess.answers import answered_by_team, sheets_of
from facilitator.core.assess.waves import Wave, WaveTarget, targets_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team, people, teams
from facilitator.core.phrases import counted

MOST_PEOPLE = 100_000


@dataclass(frozen=True)
class Response:
    """How many of a team (None: people without one) are asked, None if nobody has said, and have answered."""

    team: Team | None
    target: int | None
    answered: int


# Verbs


def set_target(document: Document, wave_id: int, team_id: int, number: int | None) -> WaveTarget | None:
    """Say how many people of a team are asked in a wave; None or 0: none in particular."""
    wave, team = document.get(Wave, wave_id), document.get(Team, team_id)
    if number is not None and not 0 <= number <= MOST_PEOPLE:
        raise UserError(f"Choose between 0 and {MOST_PEOPLE:,} people.")
    there = next(iter(document.all(WaveTarget, wave_id=wave.id, team_id=team.id)), None)
    with document.step("Set who is asked") as step:
        if number:
            target_id = there.id if there else document.new_id()
            return step.put(WaveTarget(id=target_id, wave_id=wave.id, team_id=team.id, people=number))
        if there is not None:
            step.remove(there)
    return None


def fill_targets(document: Document, wave_id: int) -> None:
    """Have everybody asked whom the programme knows on a team, unless somebody has said for any team who is."""
    if targets_of(document, wave_id):
        return
    with document.step("Set who is asked"):
        for team_id, number in known_people(document).items():
            set_target(document, wave_id, team_id, number)


# Questions


def known_people(document: Document) -> dict[int, int]:
    """How many people the programme knows on each team in use that has any: what is proposed as targets."""
    on_teams = Counter(person.team_id for person in people(document))
    return {team.id: on_teams[team.id] for team in teams(document) if on_teams[team.id]}


def responses(document: Document, wave_id: int) -> tuple[Response, ...]:
    """How many have answered by team, in the order of the teams: those asked and those that answered."""
    document.get(Wave, wave_id)
    return counted_by_team(document.all(Team), targets_of(document, wave_id), answered_by_team(document, wave_id))


def counted_by_team(
    among: Iterable[Team], targets: Mapping[int, int], answered: Mapping[int | None, int]
) -> tuple[Response, ...]:
    """As `responses`, of what is at hand: `answered` is how many sheets each team (None: no team) has handed in."""
    rows = [
        Response(team, targets.get(team.id), answered.get(team.id, 0))
        for team in among
        if team.id in targets or answered.get(team.id)
    ]
    return (*rows, Response(None, None, answered[None])) if answered.get(None) else tuple(rows)


def in_words(rows: Iterable[Response]) -> str:
    """All teams together in one sentence, such as "9 of 23 people have answered", with its full stop."""
    found = list(rows)
    asked, answered = sum(row.target or 0 for row in found), sum(row.answered for row in found)
    has = "has" if answered == 1 else "have"
    if not answered:
        return "Nobody has answered yet."
    if asked < answered or any(row.target is None for row in found):
        return f"{counted(answered, 'person', 'people')} {has} answered."
    return f"{answered} of {counted(asked, 'person', 'people')} {has} answered."


def not_answered(document: Document, wave_id: int) -> list[Person]:
    """Who is asked in a wave with names and has not answered yet, by name: those on the teams asked, else everybody.

    UserError if the wave is anonymous: that is not known, and is not to be.
    """
    wave = document.get(Wave, wave_id)
    if wave.anonymous:
        raise UserError(f"{wave.title} is anonymous: who has answered is not known.")
    asked = targets_of(document, wave_id)
    done = {sheet.person_id for sheet in sheets_of(document, wave_id)}
    return [p for p in people(document) if p.id not in done and (not asked or p.team_id in asked)]
