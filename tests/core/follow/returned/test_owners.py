from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.follow.returned.owners import Owners, called, is_nobody
from facilitator.core.people import Mark, Person, Team

SALES = Team(id=1, name="Sales", colour="#2f6fde", mark=Mark.CIRCLE)
LEGAL = Team(id=2, name="Legal", colour="#c9701a", mark=Mark.STAR)


def person(number: int, name: str, team_id: int | None = None, email: str = "", gone: bool = False) -> Person:
    return Person(id=number, name=name, team_id=team_id, email=email, gone=gone)


def test_a_name_that_only_one_has_stands_alone() -> None:
    assert called([person(3, "Ada Okafor", 1)], [SALES]) == {3: "Ada Okafor"}


def test_two_of_one_name_are_told_apart_by_what_differs() -> None:
    everyone = [
        person(3, "Ada Okafor", 1),
        person(4, "ada okafor", 2),
        person(5, "Bo Li", 1),
        person(6, "Bo Li", 1, "b@x"),
    ]
    assert called(everyone, [SALES, LEGAL]) == {
        3: "Ada Okafor (Sales)",
        4: "ada okafor (Legal)",
        5: "Bo Li (Sales) (no e-mail)",
        6: "Bo Li (Sales) (b@x)",
    }


@given(st.lists(st.tuples(st.sampled_from(["Ada", "ada ", "Bo"]), st.sampled_from([1, 2, None])), max_size=8))
def test_everybody_is_meant_by_what_they_are_called(drawn: list[tuple[str, int | None]]) -> None:
    everyone = [person(number, name, team_id) for number, (name, team_id) in enumerate(drawn, 1)]
    owners = Owners(everyone, [SALES, LEGAL])
    assert [owners.meant(owners.name(one.id)) for one in everyone] == everyone
    assert len(owners.here()) == len(everyone)


def test_those_who_have_left_are_not_offered() -> None:
    owners = Owners([person(3, "Bo Li", gone=True), person(4, "Ada Okafor")], [])
    assert owners.here() == ["Ada Okafor"]
    assert owners.meant("bo li") == "Bo Li has left: choose another owner."


def test_words_for_nobody_name_nobody() -> None:
    assert [is_nobody(text) for text in ("", " - ", "TBD", "No one", "Ada")] == [True, True, True, True, False]
