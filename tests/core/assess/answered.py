"""Waves with answers, quickly: pure ones, and ones in a programme."""

from collections.abc import Mapping, Sequence

from facilitator.core.assess.answers import AnswerSheet, SheetWay
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.document import Document
from facilitator.core.people import Mark, Team, add_team

SECTION = 5
GROUP = 3


def wave_of(threshold: int = 3, wave_id: int = 1) -> Wave:
    """An anonymous wave; with a threshold of 1 one with names."""
    return Wave(id=wave_id, title="Baseline", anonymous=threshold > 1, threshold=threshold)


def asked_of(
    statements: int,
    wave_id: int = 1,
    about: Mapping[int, int] | None = None,
    first_id: int = 100,
    section: int = SECTION,
) -> list[Asked]:
    """Statements "s0", "s1", … in sections of five and groups of three sections; `about` is slot → team id."""
    return [
        Asked(
            id=first_id + slot,
            wave_id=wave_id,
            slot=slot,
            key=f"s{slot}",
            number=slot + 1,
            text=f"Statement {slot + 1}",
            section=f"section-{slot // section}",
            section_title=f"Section {slot // section + 1}",
            group=f"group-{slot // section // GROUP}",
            group_title=f"Group {slot // section // GROUP + 1}",
            about_id=(about or {}).get(slot),
        )
        for slot in range(statements)
    ]


def sheets_of(answers: Mapping[int | None, Sequence[str]], wave_id: int = 1, first_id: int = 1000) -> list[AnswerSheet]:
    """A finished sheet for each row of marks, by team id."""
    rows = [(team_id, ratings) for team_id, many in answers.items() for ratings in many]
    return [
        AnswerSheet(
            id=first_id + place, wave_id=wave_id, team_id=team_id, way=SheetWay.PAPER, finished=True, ratings=ratings
        )
        for place, (team_id, ratings) in enumerate(rows)
    ]


def teams_of(*ids: int) -> list[Team]:
    """Teams with these ids, in this order."""
    return [
        Team(id=team_id, name=f"Team {team_id}", colour="#2f6fde", mark=Mark.CIRCLE, position=float(place))
        for place, team_id in enumerate(ids)
    ]


def answered(
    document: Document,
    answers: Mapping[str, Sequence[str]],
    *,
    title: str = "Baseline",
    threshold: int = 3,
    about: Mapping[int, str] | None = None,
    statements: Sequence[Asked] | None = None,
) -> Wave:
    """A closed wave of the programme with finished sheets: team's name ("" for none, new ones are added) → their marks.

    `statements` are copied into the wave; without them there are as many as a sheet has marks. `about` is
    slot → the name of the team that it is about.
    """
    with document.step("Answer") as step:
        ids = {name: _team_id(document, name) for name in (*answers, *(about or {}).values())}
        abouts = {slot: team_id for slot, name in (about or {}).items() if (team_id := ids[name]) is not None}
        wave = wave_of(threshold, document.new_id()).with_(
            title=title, opened_at=document.now(), closed_at=document.now()
        )
        step.put(wave)
        length = max((len(marks) for many in answers.values() for marks in many), default=SECTION)
        for one in statements if statements is not None else asked_of(length, about=abouts):
            step.put(one.with_(id=document.new_id(), wave_id=wave.id))
        for sheet in sheets_of({ids[name]: many for name, many in answers.items()}):
            step.put(sheet.with_(id=document.new_id(), wave_id=wave.id))
    return wave


def _team_id(document: Document, name: str) -> int | None:
    if not name:
        return None
    known = [team for team in document.all(Team) if team.name == name]
    return known[0].id if known else add_team(document, name).id
