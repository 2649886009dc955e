"""Which team of the programme a file means by its own words."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from facilitator.core.assess.intake.shapes import AnswerFile, Matching, Use
from facilitator.core.assess.roles import Role, role_teams
from facilitator.core.columns import plain, words
from facilitator.core.document import Document
from facilitator.core.people import Team

_AROUND = frozenset({"the", "our", "team", "teams", "department", "dept", "i'm", "in", "on"})
_CALLED: Mapping[Role, frozenset[str]] = MappingProxyType(
    {
        Role.PRODUCT: words(
            "product|products|product management|pm|pms|produkt|produktmanagement|produit|producto|prodotto"
        ),
        Role.MARKETING: words(
            "pmm|pmms|product marketing|marketing|produktmarketing|marketing produit|marketing produto"
        ),
        Role.SALES: words("sales|vertrieb|verkauf|ventes|ventas|vendite|vendas|verkoop|commercial|revenue"),
    }
)


def team_words(file: AnswerFile, matching: Matching) -> tuple[str, ...]:
    """What stands in the column with the teams, each wording once, in the order of the file."""
    seen: dict[str, str] = {}
    for one in matching.used(Use.TEAM):
        for row in file.rows:
            if word := team_word(row[one.column]):
                seen.setdefault(called(word), word)
    return tuple(seen.values())


def team_word(cell: str) -> str:
    """What a cell says of the team, without the sign that Microsoft Forms sets behind each choice."""
    return cell.rstrip("; ")


def known_teams(document: Document, said: Iterable[str]) -> dict[str, int]:
    """The words of a file that mean a team of ours, as `called` has them → its id.

    By the team's name, a team in use before a retired one; else by what a team in such a role is usually called.
    """
    by_name: dict[str, int] = {}
    for team in sorted(document.all(Team), key=lambda team: team.retired):
        by_name.setdefault(called(team.name), team.id)
    by_role = {word: team.id for role, team in role_teams(document).items() for word in _CALLED[role]}
    meant = {**by_role, **by_name}
    return {word: meant[word] for word in map(called, said) if word in meant}


def called(said: str) -> str:
    """A team's name to compare by, without what may stand around it: "The Sales Team" is "sales"."""
    named = plain(said)
    return " ".join(word for word in named.split() if word not in _AROUND) or named
