"""What the map of handoffs shows as a whole: what each handoff still lacks, and where handing over goes in a circle."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.agree.handing.handoffs import Field, Handoff, answer_of, handoffs, questions_of, receivers_by
from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.names import folded
from facilitator.core.people import Team
from facilitator.core.phrases import counted, listed, quoted

_OPEN = "?"
_LEAST_CIRCLE = 3


@dataclass(frozen=True)
class HandoffView:
    """A handoff with its number on the map and its teams; those that are retired are among them."""

    handoff: Handoff
    number: int
    giver: Team | None
    receivers: tuple[Team, ...]

    @property
    def between(self) -> str:
        """From whom to whom: "Sales → Product and Marketing", with "?" for nobody."""
        return f"{self.giver.name if self.giver else _OPEN} → {listed([one.name for one in self.receivers]) or _OPEN}"

    @property
    def words(self) -> str:
        """All of it in sentences, for whoever does not see the map."""
        gives = self.giver.name if self.giver else "Nobody yet"
        takes = listed([one.name for one in self.receivers]) or "nobody yet"
        rubs = f" It rubs: {self.handoff.friction}" if self.handoff.friction else ""
        return f"{self.number}. {self.handoff.title}: {gives} hands over to {takes}.{rubs}"


@dataclass(frozen=True)
class Circle:
    """Teams that hand over one to the next until the first one is reached again, and what is said of it."""

    teams: tuple[Team, ...]
    words: str


# Questions


def views(document: Document) -> list[HandoffView]:
    """All handoffs in their order, counted from 1."""
    teams, takers = {team.id: team for team in document.all(Team)}, receivers_by(document)
    return [
        HandoffView(
            one,
            number,
            teams.get(one.giver_id or 0),
            tuple(teams[team_id] for team_id in takers.get(one.id, ()) if team_id in teams),
        )
        for number, one in enumerate(handoffs(document), 1)
    ]


def missing(view: HandoffView) -> list[Missing]:
    """What a handoff lacks: its teams, a team in use, answers, and last its friction point."""
    one = view.handoff
    found = _dangling(view)
    asked = [question.field for question in questions_of(one) if question.field is not Field.FRICTION]
    open_ones = [field for field in asked if not answer_of(one, field)]
    if open_ones:
        found.append(f"{counted(len(open_ones), 'question')} of {len(asked)} not answered yet.")
    if not one.friction:
        found.append("No friction point is named yet: where does it rub?")
    return [Missing(one, words) for words in found]


def _dangling(view: HandoffView) -> list[str]:
    found = []
    if view.giver is None:
        found.append("Nobody hands over yet: choose a team.")
    if not view.receivers:
        found.append("Nobody takes over yet: choose a team.")
    for team in (*([view.giver] if view.giver else []), *view.receivers):
        if team.retired:
            found.append(f"{team.name} is retired: choose the team that does it now.")
    if view.giver in view.receivers and view.giver is not None:
        found.append(f"{view.giver.name} hands over to itself: choose another team on one side.")
    return found


def bouncing(among: Sequence[HandoffView]) -> list[Missing]:
    """Things that one team hands to another and gets back under the same title: one sentence for each pair."""
    found = []
    for place, one in enumerate(among):
        for other in among[place + 1 :]:
            if folded(one.handoff.title) != folded(other.handoff.title) or one.giver is None or other.giver is None:
                continue
            if one.giver in other.receivers and other.giver in one.receivers:
                words = (
                    f"{quoted(one.handoff.title)} goes from {one.giver.name} to {other.giver.name} and back: "
                    "is the way back an answer, or does it bounce? Say it in its title."
                )
                found.append(Missing(other.handoff, words))
    return found


def circles(among: Sequence[HandoffView]) -> list[Circle]:
    """Circles of three teams or more, one for all teams that reach each other: the shortest through the first of them.

    They are told, not blamed: where what was learnt comes back to the start, a circle is what is wanted.
    """
    teams, ways = _ways(among)
    found: list[Circle] = []
    told: set[int] = set()
    for view in among:
        for receiver in view.receivers:
            if view.giver is None or view.giver.id in told:
                continue
            back = _shortest(ways, receiver.id, view.giver.id)
            if len(back) >= _LEAST_CIRCLE:
                told.update(back, _all_in(ways, view.giver.id))
                found.append(_circle([teams[team_id] for team_id in (back[-1], *back[:-1])]))
    return found


def _circle(teams: Sequence[Team]) -> Circle:
    way = " → ".join(team.name for team in (*teams, teams[0]))
    return Circle(tuple(teams), f"This goes full circle: {way}. That is fine where what is learnt comes back.")


def _ways(among: Iterable[HandoffView]) -> tuple[dict[int, Team], dict[int, list[int]]]:
    """All teams by their ids, and to which each of them hands over."""
    teams: dict[int, Team] = {}
    ways: dict[int, list[int]] = defaultdict(list)
    for view in among:
        if view.giver is not None:
            teams.update((team.id, team) for team in (view.giver, *view.receivers))
            ways[view.giver.id] += [team.id for team in view.receivers if team != view.giver]
    return teams, ways


def _shortest(ways: Mapping[int, Sequence[int]], start: int, goal: int) -> list[int]:
    """The teams on a shortest way, both ends among them; empty if there is none."""
    before: dict[int, int | None] = {start: None}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == goal:
            return _back(before, goal)
        for there in ways.get(here, ()):
            if there not in before:
                before[there] = here
                waiting.append(there)
    return []


def _back(before: Mapping[int, int | None], goal: int) -> list[int]:
    way: list[int] = []
    here: int | None = goal
    while here is not None:
        way.insert(0, here)
        here = before[here]
    return way


def _all_in(ways: Mapping[int, Sequence[int]], team_id: int) -> set[int]:
    """The teams that are reached from one and from which it is reached."""
    return {other for other in ways if _shortest(ways, team_id, other) and _shortest(ways, other, team_id)}
