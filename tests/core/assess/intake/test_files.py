"""The survey tools' own files, with all their quirks, into a wave."""

import zipfile
from pathlib import Path

import pytest

from facilitator.core.assess.answers import AnswerComment, AnswerSheet, Intake
from facilitator.core.assess.intake import reading
from facilitator.core.assess.intake.shapes import Tool, What
from facilitator.core.errors import UserError
from tests.core.assess.files.make_files import STATEMENTS, csv_text, labelled
from tests.core.assess.intake.conftest import Desk, here, path_of, taken

FILES = {
    "google.csv": (Tool.GOOGLE, ["243251", "5334-4", "444444", "533445", "33----"]),
    "google_grid.csv": (Tool.GOOGLE, ["243155", "5?4332", "-1?223"]),
    "microsoft.xlsx": (Tool.MICROSOFT, ["124315", "554432", "3?4351"]),
    "surveymonkey.csv": (Tool.SURVEYMONKEY, ["12345?", "2234-4", "555544"]),
    "surveymonkey_options.xlsx": (Tool.SURVEYMONKEY, ["123455", "4444?1"]),
    "qualtrics.csv": (Tool.QUALTRICS, ["243155", "55443?", "43----"]),
    "qualtrics.tsv": (Tool.QUALTRICS, ["243155", "55443?", "43----"]),
    "typeform.csv": (Tool.TYPEFORM, ["435214", "554---"]),
    "plain.csv": (Tool.PLAIN, ["123455", "44??21"]),
    "plain.xls": (Tool.PLAIN, ["543212", "111-55"]),
    "plain.ods": (Tool.PLAIN, ["543212"]),
}


@pytest.mark.parametrize("name", FILES)
def test_every_tool_s_file_is_read_as_it_comes(desk: Desk, name: str) -> None:
    file = here(name)
    found = desk.match(file)
    assert file.tool is FILES[name][0]
    assert found.doubtful == ()
    assert len(found.slots()) == 6
    assert taken(desk.judge(file)) == FILES[name][1]


@pytest.mark.parametrize("name", FILES)
def test_the_same_file_again_adds_nothing(desk: Desk, name: str) -> None:
    desk.take(here(name))
    before = desk.ratings()
    again = desk.take(here(name))
    assert before == sorted(FILES[name][1])
    assert desk.ratings() == before
    assert {one.what for one in again} <= {What.ALREADY_THERE, What.REFUSE}
    assert len(desk.document.all(Intake)) == 1


@pytest.mark.parametrize(
    ("name", "teams"),
    [
        ("google.csv", ["Sales", "Product", "Marketing", "Product", None]),
        ("microsoft.xlsx", ["Sales", "Product", "Marketing"]),
        ("typeform.csv", ["Sales", "Product"]),
        ("surveymonkey.csv", ["Sales", "Sales", "Product"]),
    ],
)
def test_teams_are_known_by_their_names_and_what_they_are_called(
    desk: Desk, name: str, teams: list[str | None]
) -> None:
    told = [one for one in desk.judge(here(name)) if one.what is What.TAKE]
    names = desk.team_names()
    assert [names.get(one.team_id or 0) for one in told] == teams


def test_tries_spam_and_empty_answers_are_refused_and_partial_ones_taken(desk: Desk) -> None:
    told = desk.judge(here("qualtrics.csv"))
    assert [one.what for one in told] == [
        What.REFUSE, What.TAKE, What.TAKE, What.TAKE, What.REFUSE, What.REFUSE,
    ]  # fmt: skip
    assert told[0].why == "Made while trying the survey out: it is no answer."
    assert told[3].why == "2 of 6 answered, and not sent off."
    assert told[4].why == "It holds no answers."
    assert (told[2].rated, told[2].unsure, told[2].blank) == (5, 1, 0)
    assert [one.line for one in told] == [4, 5, 6, 7, 8, 9]


def test_comments_go_to_their_statement_or_to_the_whole(desk: Desk) -> None:
    told = desk.judge(here("google.csv"))
    said = [(comment.slot, comment.text) for one in told for comment in one.comments]
    assert said == [(0, "We hear of it from customers"), (None, "Thank you"), (1, "Depends on who you ask")]
    assert [c.text for c in desk.judge(here("microsoft.xlsx"))[0].comments] == ["Mehr davon"]


@pytest.mark.parametrize("name", ["qualtrics.csv", "surveymonkey.csv", "typeform.csv", "microsoft.xlsx"])
def test_addresses_numbers_and_times_of_an_answer_are_never_stored(desk: Desk, tmp_path: Path, name: str) -> None:
    desk.take(here(name))
    stored = " ".join(map(repr, [*desk.document.all(AnswerSheet), *desk.document.all(AnswerComment)]))
    assert len(desk.ratings()) == len(FILES[name][1])
    for never in ("203.0.113", "R_3fKq", "1186432", "x7hq2m", "2027-01-12", "01/12/2027", "anonymous", "ab12cd"):
        assert never not in stored
    desk.document.copy_to(tmp_path / "whole.programme")
    whole = (tmp_path / "whole.programme").read_bytes()
    assert all(never not in whole for never in (b"203.0.113", b"R_3fKq", b"1186432", b"x7hq2m"))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("broken_totals.csv", "holds totals, not answers"),
        ("broken_seven.csv", "The answers go from 1 to 7"),
        ("broken_words.csv", "“Trifft zu” are none of the five labels"),
        ("broken_aside.csv", "stand below each other"),
        ("broken_other.csv", "None of the columns is one of the statements of Baseline"),
        ("broken_headings.csv", "nobody has answered yet"),
        ("broken_half.xlsx", "can't be read as a spreadsheet"),
    ],
)
def test_what_can_t_be_right_is_refused_whole_and_stores_nothing(desk: Desk, name: str, sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        desk.take(here(name))
    assert desk.document.all(Intake) == []
    assert desk.ratings() == []


def test_the_archive_that_google_hands_out_is_read_as_it_comes(desk: Desk, tmp_path: Path) -> None:
    packed = tmp_path / "Alignment survey.csv.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path_of("google.csv"), "Alignment survey.csv")
    assert taken(desk.take(reading.read(packed))) == FILES["google.csv"][1]
    assert {one.what for one in desk.judge(here("google.csv"))} == {What.ALREADY_THERE}


def test_a_matrix_with_a_column_for_every_option_is_joined(desk: Desk, tmp_path: Path) -> None:
    options = [labelled(str(number)) for number in range(1, 6)]
    top = ["Respondent ID", *[text for row in STATEMENTS for text in ("How is it?", "", "", "", "")]]
    below = ["", *[f"{row} - {option}" for row in STATEMENTS for option in options]]
    answers = [
        [str(at), *[labelled(m) if labelled(m) == option else "" for m in marks for option in options]]
        for at, marks in enumerate(("123454", "554321"), 1)
    ]
    source = tmp_path / "expanded.csv"
    source.write_text(csv_text([top, below, *answers]), "utf-8")
    assert taken(desk.take(reading.read(source))) == ["123454", "554321"]


def test_more_columns_than_are_read_are_told_and_not_cut_off(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "wide.csv"
    source.write_text(csv_text([["Team", *["x"] * 400, STATEMENTS[0]], ["Sales", *["y"] * 400, "4"]]), "utf-8")
    with pytest.raises(UserError, match="more than 400 columns"):
        desk.take(reading.read(source))


def test_a_row_with_a_cell_that_is_no_rating_is_refused_with_its_reason(desk: Desk) -> None:
    told = desk.judge(here("broken_cells.csv"))
    begins = [one.why.split(", in")[0] for one in told]
    assert begins == [
        "“6” is not between 1 and 5", "“0” is not between 1 and 5", "“x” is not a rating",
        "“3.5” is not a whole number from 1 to 5", "", "It holds no answers.",
    ]  # fmt: skip
    assert "Product marketing knows" in told[0].why
    assert taken(told) == ["123454"]


def test_changed_words_wait_to_be_confirmed(desk: Desk) -> None:
    file = here("reworded.csv")
    found = desk.match(file)
    assert [(one.column, one.slot) for one in found.doubtful] == [(1, 0), (2, 1), (3, 2)]
    assert taken(desk.judge(file)) == ["---4-5", "---3-1"]
    assert taken(desk.judge(file, trusting=True)) == ["1234-5", "5543-1"]
