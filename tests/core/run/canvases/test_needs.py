import pytest

from facilitator.core.errors import UserError
from facilitator.core.run.canvases.launch import LaunchTask
from facilitator.core.run.canvases.needs import needs_words, read_needs

TITLES = ("Scope is frozen", "Write the sales kit", "Train, brief and test", "Write help pages", "2")
TASKS = [LaunchTask(id=10 + place, workshop_id=1, title=title) for place, title in enumerate(TITLES)]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("", []),
        ("1, 3", [10, 12]),
        ("1;1 ; 4", [10, 13]),
        ("scope", [10]),
        ("SCOPE IS FROZEN, write h", [10, 13]),
        ("Train, brief and test, 1", [12, 10]),
        ("sales", [11]),
        ("2", [14]),
    ],
)
def test_tasks_are_named_by_number_or_by_the_beginning_of_their_name(typed: str, ids: list[int]) -> None:
    assert read_needs(typed, TASKS) == ids


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9", "no task number 9: type one of 1 to 5"),
        ("scope, pricing", "“pricing” is none of the tasks"),
        ("write", "“write” may mean “Write the sales kit” or “Write help pages”"),
    ],
)
def test_what_is_unclear_is_asked_for_again(typed: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_needs(typed, TASKS)


def test_needs_are_said_as_they_can_be_typed_again() -> None:
    assert needs_words([13, 10], TASKS) == "1, 4"
    assert read_needs(needs_words([13, 10], TASKS), TASKS) == [10, 13]
