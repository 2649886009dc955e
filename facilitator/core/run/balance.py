"""Contribution balance: how much each team is heard for its size, and which has fallen silent.

Source: the first seed (000) on managing group dynamics: balanced participation, perspectives that may be silenced.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.core.document import Document
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.agenda import Activity
from facilitator.core.run.board import Note
from facilitator.core.run.captured import Parked, Question
from facilitator.core.run.clock.timekeeping import Progress, Stretch, open_stretch, seconds_of
from facilitator.core.run.clock.turns import Turn
from facilitator.core.run.words import MINUTE, spelled

QUIET_AFTER = 10 * MINUTE
_OPEN_TALK = frozenset({Activity.QUESTIONS, Activity.MAPPING})


class Heard(StrEnum):
    """How a team was heard."""

    NOTE = "note"
    QUESTION = "question"
    PARKED = "parked"


@dataclass(frozen=True)
class Sign:
    """A moment at which a team was heard."""

    team_id: int
    at: datetime
    heard: Heard


@dataclass(frozen=True)
class Room:
    """Who is there and what was heard from them. `heads` is how many people of each team are present."""

    teams: tuple[Team, ...]
    heads: Mapping[int, int]
    signs: tuple[Sign, ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True)
class Contribution:
    """One team's part. Shares are 0 to 1: of the heads in the room, and of what was heard.

    `speaking` is seconds in its own turns. `voice` is the mean of its shares of notes, questions and speaking,
    of those that there are any of.
    """

    team: Team
    heads: int
    notes: int
    questions: int
    speaking: float
    head_share: float
    voice: float

    @property
    def words(self) -> str:
        """The two shares side by side: "Sales: 36% of the room, 12% of what was heard"."""
        return f"{self.team.name}: {self.head_share:.0%} of the room, {self.voice:.0%} of what was heard"


@dataclass(frozen=True)
class Quiet:
    """A team that has fallen silent, for how many seconds, in words for the facilitator alone."""

    team: Team
    seconds: float
    words: str


def room_of(document: Document, workshop_id: int) -> Room:
    """A snapshot of who is present and what was heard from which team."""
    teams = {person.id: person.team_id for person in document.all(Person)}
    present = document.all(Participant, workshop_id=workshop_id, present=True)
    heads = Counter(teams[p.person_id] for p in present)
    notes = document.all(Note, workshop_id=workshop_id)
    questions = document.all(Question, workshop_id=workshop_id)
    parked = document.all(Parked, workshop_id=workshop_id)
    signs = [
        *((n.team_id, n.written_at, Heard.NOTE) for n in notes),
        *((q.team_id or teams.get(q.person_id or 0), q.captured_at, Heard.QUESTION) for q in questions),
        *((p.team_id, p.captured_at, Heard.PARKED) for p in parked),
    ]
    return Room(
        tuple(document.all(Team)),
        {team_id: count for team_id, count in heads.items() if team_id is not None},
        tuple(Sign(team_id, at, heard) for team_id, at, heard in signs if team_id is not None),
        tuple(document.all(Turn, workshop_id=workshop_id)),
    )


def contributions(room: Room, stretches: Sequence[Stretch], now: datetime) -> list[Contribution]:
    """Every team that is present or was heard, in the teams' order, with its share of heads and of voice."""
    notes = Counter(sign.team_id for sign in room.signs if sign.heard is Heard.NOTE)
    questions = Counter(sign.team_id for sign in room.signs if sign.heard is Heard.QUESTION)
    speaking: Counter[int] = Counter()
    for stretch in stretches:
        team_id = _speaker(room, stretch)
        if team_id is not None:
            speaking[team_id] += round(seconds_of(stretch, now))
    kinds = [kind for kind in (notes, questions, speaking) if kind.total()]
    everyone = sum(room.heads.values())
    return [
        Contribution(
            team,
            room.heads.get(team.id, 0),
            notes[team.id],
            questions[team.id],
            speaking[team.id],
            room.heads.get(team.id, 0) / everyone if everyone else 0.0,
            sum(kind[team.id] / kind.total() for kind in kinds) / len(kinds) if kinds else 0.0,
        )
        for team in room.teams
        if room.heads.get(team.id) or any(kind[team.id] for kind in kinds)
    ]


def quiet_teams(room: Room, progress: Progress, now: datetime, after: float = QUIET_AFTER) -> list[Quiet]:
    """The present teams that nothing has been heard from for `after` seconds, the longest silent first.

    Only time in which everyone may speak, and is counted, counts: questions and mapping, not breaks, work at tables,
    what is agreed together, or another team's turn; outside that time nobody is named. And only if another team was
    heard meanwhile: when nobody writes anything, nobody has fallen silent.
    """
    if open_stretch(progress.stretches) not in _listening(progress):
        return []
    found = []
    for team in room.teams:
        if not room.heads.get(team.id):
            continue
        since = _last_heard(room, progress, team.id, now)
        silent = sum(_overlap(stretch, since, now) for stretch in _listening(progress))
        others = any(s.team_id != team.id and (since is None or s.at > since) for s in _heard_live(room, progress))
        if silent >= after and others:
            found.append(Quiet(team, silent, f"Nothing from {team.name} for {spelled(silent)}."))
    return sorted(found, key=lambda quiet: -quiet.seconds)


def _listening(progress: Progress) -> list[Stretch]:
    """The stretches in which everyone may speak and is counted."""
    blocks = {block.id for block in progress.blocks if block.activity in _OPEN_TALK and block.track_id is None}
    return [s for s in progress.stretches if s.block_id in blocks and s.turn_id is None]


def _heard_live(room: Room, progress: Progress) -> list[Sign]:
    began = progress.workshop.began_at
    return [sign for sign in room.signs if began is not None and sign.at >= began]


def _last_heard(room: Room, progress: Progress, team_id: int, now: datetime) -> datetime | None:
    signs = [sign.at for sign in _heard_live(room, progress) if sign.team_id == team_id]
    turns = [s.ended_at or now for s in progress.stretches if _speaker(room, s) == team_id]
    return max([*signs, *turns], default=None)


def _speaker(room: Room, stretch: Stretch) -> int | None:
    return next((turn.team_id for turn in room.turns if turn.id == stretch.turn_id), None)


def _overlap(stretch: Stretch, since: datetime | None, now: datetime) -> float:
    """Seconds of a stretch that lie after `since` (None: all)."""
    start = stretch.started_at if since is None else max(since, stretch.started_at)
    return max(0.0, ((stretch.ended_at or now) - start).total_seconds())
