import pytest

from facilitator.core.run.phrases import listed, quoted


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_are_said_as_people_say_them(names: list[str], said: str) -> None:
    assert listed(names) == said


def test_people_s_text_is_quoted_on_one_short_line() -> None:
    assert quoted("Beta\n is not GA") == "“Beta is not GA”"
    assert len(quoted("x" * 500)) == 62
