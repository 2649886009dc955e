import pytest

from facilitator.core.follow.meeting_guests import guests
from facilitator.core.people import Mark, Person, Team

TEAMS = [
    Team(id=number, name=name, colour="#2f6fde", mark=Mark.CIRCLE)
    for number, name in ((1, "Product"), (2, "Research and Development"), (3, "Sales"))
]
PEOPLE = [
    Person(id=number, name=name, team_id=team)
    for number, name, team in ((11, "Maria Lind", 1), (12, "Tom Reed", 2), (13, "Zoë Okafor", 3), (14, "Tom Weiss", 3))
]


@pytest.mark.parametrize(
    ("who", "ids"),
    [
        ("", {11, 12, 13, 14}),
        ("Everyone", {11, 12, 13, 14}),
        ("Action owners", {12}),
        ("Sales", {13, 14}),
        ("the Sales team", {13, 14}),
        ("Team Product", {11}),
        ("Research and Development", {12}),
        ("Product and Sales", {11, 13, 14}),
        ("Maria, zoe okafor", {11, 13}),
        ("Tom", {12, 14}),
        ("Tom Reed & Sales", {12, 13, 14}),
        ("Sales; the consultants", {13, 14}),
        ("The steering group", {11, 12, 13, 14}),
    ],
)
def test_who_is_meant(who: str, ids: set[int]) -> None:
    assert guests(who, PEOPLE, TEAMS, {12}) == ids
