"""Who is meant by the words that stand beside a follow-up meeting: "Everyone", "Action owners", "Sales, Tom"."""

import re
from collections.abc import Collection, Sequence

from facilitator.core.names import folded, rank
from facilitator.core.people import Person, Team

_BETWEEN = re.compile(r"[,;/+\n]")
_AND = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
_AROUND_TEAMS = re.compile(r"^(?:the\s+)?(?:team\s+)?|\s+team$")
_EVERYONE = ("everyone", "everybody", "all", "all participants", "participants", "whole group")
_OWNERS = ("action owners", "action owner", "owners", "owner")
_NAMED = 1
"""The `names.rank` up to which a person is taken to be named: by all of their name, or by its beginning."""


def guests(who: str, people: Sequence[Person], teams: Sequence[Team], owners: Collection[int]) -> set[int]:
    """The ids of those of `people` who are meant; `owners` are the ids of all who have an open action.

    Words in which nothing is recognised may mean anybody, and so mean everybody.
    """
    meant: set[int] = set()
    known = False
    for words in _BETWEEN.split(who):
        found = _meant(words, people, teams, owners)
        parts = [found] if found is not None else [_meant(one, people, teams, owners) for one in _AND.split(words)]
        for part in parts:
            if part is not None:
                known = True
                meant |= part
    return meant if known else {person.id for person in people}


def _meant(words: str, people: Sequence[Person], teams: Sequence[Team], owners: Collection[int]) -> set[int] | None:
    """The ids of those whom one word or name means; None if it says nothing that is known."""
    plain = folded(words)
    if plain in _EVERYONE:
        return {person.id for person in people}
    if plain in _OWNERS:
        return {person.id for person in people if person.id in owners}
    bare = _AROUND_TEAMS.sub("", plain)
    team = next((one for one in teams if folded(one.name) in (plain, bare)), None)
    if team:
        return {person.id for person in people if person.team_id == team.id}
    named = {person.id for person in people if _is_named(person, plain)}
    return named or None


def _is_named(person: Person, words: str) -> bool:
    place = rank(person.name, words)
    return place is not None and place <= _NAMED
