"""The commands on assessments: what is asked goes out, answers come in, results go out."""

import csv
from collections.abc import Callable
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from facilitator.cli import main
from facilitator.core import file
from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.instrument import in_use
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.headless import utc_now
from facilitator.report.assess.documents import WAVE_DOCUMENTS

Run = Callable[..., Result]
PEOPLE = (("Product", "4"), ("Product", "5"), ("Product", "4"), ("Sales", "1"), ("Sales", "2"), ("Sales", "1"))


@pytest.fixture
def run() -> Run:
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Alignment.programme"
    file.create(path, utc_now).close()
    return path


def opened(path: Path) -> closing[Document]:
    return closing(file.open_file(path, utc_now))


def sheets(path: Path) -> list[AnswerSheet]:
    with opened(path) as document:
        return document.all(AnswerSheet)


def answered(form: Path, people: tuple[tuple[str, str], ...] = PEOPLE) -> Path:
    """The blank form, filled in as people would: every statement alike."""
    with form.open(encoding="utf-8-sig", newline="") as blank:
        (header,) = csv.reader(blank)
    filled = form.with_name("filled.csv")
    with filled.open("w", encoding="utf-8", newline="") as target:
        rows = [[team, *[rating] * (len(header) - 2), ""] for team, rating in people]
        csv.writer(target).writerows([header, *rows])
    return filled


@pytest.fixture
def source(run: Run, path: Path) -> Path:
    """Answers of six people, in the form that the program wrote itself."""
    form = path.with_name("form.csv")
    assert run("export", path, "answers-form", "--to", form).exit_code == 0
    return answered(form)


def test_questions_need_neither_workshop_nor_wave(run: Run, path: Path) -> None:
    target = path.with_name("q.csv")
    result = run("export", path, "questions", "--to", target)
    assert result.exit_code == 0
    with opened(path) as document:
        asked = in_use(document)
    header, *rows = csv.reader(StringIO(target.read_text("utf-8-sig")))
    assert header == ["number", "group", "section", "statement"]
    assert [row[3] for row in rows] == [one.text for one in asked]


def test_the_help_of_export_lists_every_document_of_the_assessment(run: Run) -> None:
    said = run("export", "--help").stdout.split("\n")
    for one in WAVE_DOCUMENTS:
        line = next(line.split() for line in said if line.split()[:1] == [one.name])
        assert line[1:] == [form.suffix for form in one.formats]


def test_answers_are_looked_at_first(run: Run, path: Path, source: Path) -> None:
    result = run("import", path, "answers", source)
    assert result.exit_code == 0, result.stderr
    assert "75 of 75 statements found." in result.stdout
    assert "6 new." in result.stdout
    assert "the answers go into a new one, “Baseline”" in result.stdout
    assert "Nothing is stored yet" in result.stdout
    with opened(path) as document:
        assert document.all(Wave) == []
        assert document.all(AnswerSheet) == []


def test_answers_go_in_once_and_come_out_as_gaps(run: Run, path: Path, source: Path) -> None:
    result = run("import", path, "answers", source, "--wave", "Baseline", "--yes")
    assert result.exit_code == 0, result.stderr
    assert "Stored 6 sheets from 6 rows in “Baseline”." in result.stdout
    again = run("import", path, "answers", source, "--wave", "baseline", "--yes")
    assert "6 here already." in again.stdout
    assert "Nothing is stored." in again.stdout
    assert len(sheets(path)) == 6
    target = path.with_name("gaps.csv")
    assert run("export", path, "assessment", "--to", target).exit_code == 0
    first = next(iter(csv.DictReader(StringIO(target.read_text("utf-8-sig")))))
    assert (first["All: count"], first["Product: mean"], first["Sales: mean"]) == ("6", "4.3333", "1.3333")
    assert (first["Gap"], first["Highest"], first["Lowest"]) == ("3.0", "Product", "Sales")
    assert first["Sales: held back"] == "no"


def test_the_workbook_form_comes_in_as_it_went_out(run: Run, path: Path, tmp_path: Path) -> None:
    form = tmp_path / "form.xlsx"
    assert run("export", path, "answers-form", "--to", form).exit_code == 0
    book = load_workbook(form)
    sheet = book.worksheets[0]
    sheet.append(["Sales", *[3] * 74, "Don’t know", "More of this"])
    sheet.append(["Marketing", *[5] * 75, None])
    book.save(form)
    result = run("import", path, "answers", form, "--yes")
    assert "75 of 75 statements found." in result.stdout
    assert "may be" not in result.stdout
    assert sorted(sheet.ratings for sheet in sheets(path)) == ["3" * 74 + "?", "5" * 75]
    with opened(path) as document:
        assert [comment.text for comment in document.all(AnswerComment)] == ["More of this"]


def test_a_row_that_cannot_be_read_is_refused_with_where_it_stands(run: Run, path: Path, source: Path) -> None:
    source.write_text(source.read_text("utf-8").replace("Sales,2,2", "Sales,2,9"), "utf-8")
    result = run("import", path, "answers", source, "--yes")
    assert "Line 6: refused." in result.stdout
    assert "Stored 5 sheets from 6 rows" in result.stdout


def test_where_no_row_can_be_taken_the_command_fails(run: Run, path: Path, source: Path) -> None:
    source.write_text(source.read_text("utf-8").replace(",1,", ",yes,").replace(",2,", ",no,"), "utf-8")
    rows = source.read_text("utf-8").splitlines()
    source.write_text("\n".join([rows[0], *(row for row in rows if row.startswith("Sales"))]), "utf-8")
    result = run("import", path, "answers", source, "--yes")
    assert result.exit_code == 1
    with opened(path) as document:
        assert document.all(Wave) == []


def test_answers_without_a_team_are_told(run: Run, path: Path, source: Path) -> None:
    source.write_text("\n".join(row.partition(",")[2] for row in source.read_text("utf-8").splitlines()), "utf-8")
    assert "No column names the teams" in run("import", path, "answers", source).stdout
    assert "No column names the teams" not in run("import", path, "answers", source, "--team", "Sales").stdout


def test_a_doubtful_column_is_told_and_left_out_unless_trusted(run: Run, path: Path, source: Path) -> None:
    with opened(path) as document:
        first = in_use(document)[0].text
    doubtful = first.rsplit(" ", 3)[0] + " at all times"
    source.write_text(source.read_text("utf-8").replace(first, doubtful), "utf-8")
    result = run("import", path, "answers", source, "--yes")
    assert "may be statement 1" in result.stdout
    assert "add --trust-doubtful" in result.stdout
    assert {sheet.ratings[0] for sheet in sheets(path)} == {"-"}


def test_a_trusted_column_is_taken(run: Run, path: Path, source: Path) -> None:
    with opened(path) as document:
        first = in_use(document)[0].text
    source.write_text(source.read_text("utf-8").replace(first, first.rsplit(" ", 3)[0] + " at all times"), "utf-8")
    assert "Taken." in run("import", path, "answers", source, "--yes", "--trust-doubtful").stdout
    assert {sheet.ratings[0] for sheet in sheets(path)} == {"1", "2", "4", "5"}


def test_a_team_may_be_named_for_all(run: Run, path: Path, source: Path) -> None:
    result = run("import", path, "answers", source, "--yes", "--team", "finance")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "There is no team called “finance”: choose “Product”" in result.stderr
    run("import", path, "answers", source, "--yes", "--team", "marketing")
    assert len({sheet.team_id for sheet in sheets(path)}) == 1


def test_which_wave_is_asked_for_where_it_is_not_plain(run: Run, path: Path, source: Path) -> None:
    with opened(path) as document:
        for title in ("Baseline", "90 days"):
            open_wave(document, plan_wave(document, title).id)
    result = run("import", path, "answers", source, "--yes")
    assert result.exit_code == 1
    assert "--wave: “Baseline” or “90 days”" in result.stderr
    assert "choose “Baseline” or “90 days”" in run("import", path, "answers", source, "--wave", "Spring").stderr
    assert sheets(path) == []
    assert "in “90 days”" in run("import", path, "answers", source, "--yes", "--wave", "90 DAYS").stdout


def test_what_holds_no_answers_is_refused_and_leaves_no_wave_behind(run: Run, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "list.csv"
    other.write_text("Name,Team\nAda,Product\n", "utf-8")
    result = run("import", path, "answers", other, "--yes")
    assert result.exit_code == 1
    assert "None of the columns" in result.stderr
    with opened(path) as document:
        assert document.all(Wave) == []


def test_results_nobody_has_given_cannot_be_written(run: Run, path: Path, tmp_path: Path) -> None:
    result = run("export", path, "assessment", "--to", tmp_path / "a.pdf")
    assert result.exit_code == 1
    assert "Nobody has answered an assessment yet" in result.stderr
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("summary", "--to", "a.pdf", "--wave", "Baseline"), "not about a wave"),
        (("questions", "--to", "a.csv", "--workshop", "Spring"), "not about a workshop"),
        (("questions", "--to", "a.pdf"), "ends in .csv, .txt or .md"),
        (("questions", "--to", "a.csv", "--wave", "Spring"), "no wave called “Spring”"),
        (("poster", "--to", "a.pdf"), "choose one of action-plan"),
    ],
)
def test_what_does_not_go_together_is_refused(run: Run, path: Path, words: tuple[str, ...], said: str) -> None:
    result = run("export", path, *words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr
