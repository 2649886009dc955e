import pytest

from facilitator.core.people import Person
from facilitator.core.run.mentions import candidates, completions_at, mentions, unclear_words

NAMES = ("Tom Reed", "Tomasz Wolny", "Maria Ortiz", "Mark Lee", "Ana-Lucía de la Cruz", "Seán O’Brien")
PEOPLE = [Person(id=n, name=name) for n, name in enumerate(NAMES, 1)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("tom", ["Tom Reed"]),
        ("toma", ["Tomasz Wolny"]),
        ("to", ["Tom Reed", "Tomasz Wolny"]),
        ("reed", ["Tom Reed"]),
        ("ma", ["Maria Ortiz", "Mark Lee"]),
        ("lucia", ["Ana-Lucía de la Cruz"]),
        ("sean", ["Seán O’Brien"]),
        ("obr", ["Seán O’Brien"]),
        ("mo", ["Maria Ortiz"]),
        ("zoe", []),
    ],
)
def test_whom_a_name_can_mean(typed: str, names: list[str]) -> None:
    assert [named.name for named in candidates(typed, PEOPLE)] == names


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("@Tom Reed fri", ["Tom Reed"]),
        ("@tom reed, fri", ["tom reed"]),
        ("@tom really", ["tom"]),
        ("@Ana-Lucía de la Cruz.", ["Ana-Lucía de la Cruz"]),
        ("(@mark) and @maria.", ["mark", "maria"]),
        ("@Luci\u0301a, fri", ["Luci\u0301a"]),
        ("@Tom\nReed", ["Tom"]),
        ("a@tom.org @ @@ @tom@x", ["tom"]),
    ],
)
def test_how_far_a_mention_goes(text: str, typed: list[str]) -> None:
    assert [mention.typed for mention in mentions(text, PEOPLE)] == typed


def test_many_candidates_are_counted_and_not_listed() -> None:
    crowd = [Person(id=n, name=f"Tom {n}") for n in range(1, 12)]
    (mention,) = mentions("@tom", crowd)
    assert unclear_words(mention, []) == "“@tom” could be any of 11: type more of the name"
    assert len(completions_at("@tom", 4, crowd, [])) == 8
