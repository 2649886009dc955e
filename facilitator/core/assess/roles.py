"""Which team of the programme is meant where a statement says product, marketing or sales."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.columns import plain, words
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, teams
from facilitator.core.record import Record


class Role(StrEnum):
    """The three functions that the statements speak of."""

    PRODUCT = "product"
    MARKETING = "marketing"
    SALES = "sales"


class RoleTeam(Record):
    """A team chosen by hand for a role; a role without one is found by name."""

    table = "role_team"
    role: Role
    team_id: int


# What teams in a role call themselves, the likeliest names first.
_NAMES: Mapping[Role, tuple[frozenset[str], ...]] = MappingProxyType(
    {
        Role.PRODUCT: (
            words("product|product management|products|produkt|produktmanagement|produit|producto|prodotto"),
            words("pm|product managers|product development|r&d|research and development|engineering|development"),
        ),
        Role.MARKETING: (
            words("pmm|pmms"),
            words("marketing|go to market|gtm|growth marketing|demand generation"),
        ),
        Role.SALES: (
            words("sales|vertrieb|verkauf|ventes|ventas|vendite"),
            words("revenue|commercial|account management|account executives|business development|field"),
        ),
    }
)
_WORDS: Mapping[Role, frozenset[str]] = MappingProxyType(
    {
        Role.PRODUCT: words("product|products|produkt|produktmanagement"),
        Role.MARKETING: words("pmm|pmms|marketing"),
        Role.SALES: words("sales|vertrieb|revenue|commercial"),
    }
)
_SAYS_NOTHING = words("the|our|team|teams|department|dept")


def set_role(document: Document, role: Role, team_id: int | None) -> RoleTeam | None:
    """Choose the team that a role means; None: find it by name again. Two roles may mean one team, if so chosen.

    UserError if the team is retired.
    """
    there = document.all(RoleTeam, role=role)
    with document.step("Choose team for role") as step:
        if team_id is None:
            for chosen in there:
                step.remove(chosen)
            return None
        team = document.get(Team, team_id)
        if team.retired:
            raise UserError(f"{team.name} is retired: choose a team in use, or bring it back first.")
        record_id = there[0].id if there else document.new_id()
        return step.put(RoleTeam(id=record_id, role=role, team_id=team_id))


# Questions


def team_of(document: Document, role: Role) -> Team | None:
    """The team that a role means: the one chosen, else found by name; None where there is neither."""
    return role_teams(document).get(role)


def role_teams(document: Document) -> dict[Role, Team]:
    """The teams that the roles mean, as far as there are any. A retired team never is one.

    A team found by name is never meant by two roles, nor by one for which another was chosen.
    """
    in_use = {team.id: team for team in teams(document)}
    chosen = {one.role: in_use[one.team_id] for one in document.all(RoleTeam) if one.team_id in in_use}
    taken = {team.id for team in chosen.values()}
    free = [team for team in in_use.values() if team.id not in taken]
    found: dict[Role, Team] = {}
    for role in Role:
        ranked = [(place, number) for number, team in enumerate(free) if (place := _rank(role, team.name)) is not None]
        if role in chosen:
            found[role] = chosen[role]
        elif ranked:
            found[role] = free[min(ranked)[1]]
    return found


def _rank(role: Role, name: str) -> int | None:
    """How well a team's name answers to a role, 0 the best; None if it does not, or to another as well."""
    said = [word for word in plain(name).split() if word not in _SAYS_NOTHING]
    called = " ".join(said).replace("produktmarketing", "product marketing").replace("product marketing", "pmm")
    for place, names in enumerate(_NAMES[role]):
        if called in names or (called.removesuffix(" management") in names and role is Role.MARKETING):
            return place
    told = set(called.split())
    answers = [one for one in Role if told & _WORDS[one]]
    return len(_NAMES[role]) if answers == [role] else None
