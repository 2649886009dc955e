"""File names that every system takes, and no two alike."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.file_names import distinct, file_name

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789")}
WORDS = st.sampled_from(
    (
        "Ada",
        "ada",
        "ADA",
        "Zoë",
        "Zoe\u0308",
        "王小明",
        "Ада",
        "CON",
        "nul.txt",
        "com1",
        "..",
        ".",
        "  ",
        "a/b",
        "2",
        "🎈",
    )
)
NAMES = st.one_of(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), st.text(max_size=300))


@given(NAMES)
def test_a_name_can_stand_on_any_system(name: str) -> None:
    made = file_name(name)
    assert made
    assert not set(made) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in made)
    assert made == made.strip(" .")
    assert made.split(".")[0].strip().casefold() not in RESERVED
    assert len(f"{made} 99 - digest.pptx".encode()) <= 255
    assert len(made) <= 61


@given(st.lists(st.tuples(NAMES, NAMES), max_size=12))
def test_no_two_are_alike_to_a_system_that_knows_no_capitals(wanted: list[tuple[str, str]]) -> None:
    made = distinct((name, f"{name} ({team})") for name, team in wanted)
    assert len(made) == len(wanted)
    for form in ("NFC", "NFD"):
        assert len({unicodedata.normalize(form, name).casefold() for name in made}) == len(made)


@pytest.mark.parametrize("name", ["Ada Okafor", "Zoë Müller, PhD", "王小明", "Мария Линд", "محمد", "J. R. Ó Briain"])
def test_names_of_all_scripts_stay_what_they_are(name: str, tmp_path: Path) -> None:
    assert file_name(name) == name
    (tmp_path / f"{name}.pdf").write_bytes(b"")
    assert [unicodedata.normalize("NFC", path.stem) for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("CON", "_CON"),
        ("aux.old", "_aux.old"),
        ("a/b\\c", "a-b-c"),
        ("Ada.", "Ada"),
        ("...", "Nobody"),
        ("?", "Nobody"),
        ("Ada\u200b\u202eO", "AdaO"),
    ],
)
def test_what_no_file_may_be_called_is_changed(name: str, made: str) -> None:
    assert file_name(name) == made


def test_a_long_name_is_cut_after_a_word() -> None:
    assert file_name("Ada " * 40) == f"{'Ada ' * 13}Ada…"
    assert len(file_name("王" * 200).encode()) <= 180


def test_who_shares_a_name_is_told_apart_by_team_and_then_by_number() -> None:
    wanted = [("Ada", "Ada (Sales)"), ("Bo", "Bo (Sales)"), ("ada", "ada (Product)"), ("Ada", "Ada (Sales)"), ("Ada",)]
    assert distinct(wanted) == ["Ada (Sales)", "Bo", "ada (Product)", "Ada (Sales) 2", "Ada"]


def test_a_number_takes_nobodys_own_name() -> None:
    assert distinct([("Ada",), ("Ada",), ("Ada 2",)]) == ["Ada", "Ada 3", "Ada 2"]
