"""The commands after a workshop: everyone's pages go out, updates come in, and what became of it is written."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar
from openpyxl import load_workbook

from facilitator.cli import main
from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.distributions import Distribution
from facilitator.core.run.actions import Action, ActionState, set_due
from facilitator.headless import utc_now
from tests.conftest import SetClock
from tests.report.follow.quarter import quarter

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def path(tmp_path: Path, clock: SetClock) -> Path:
    path = tmp_path / "Alignment.programme"
    document = file.create(path, clock)
    quarter(document, clock)
    document.close()
    return path


def opened(path: Path) -> closing[Document]:
    return closing(file.open_file(path, utc_now))


def actions(path: Path) -> dict[str, Action]:
    with opened(path) as document:
        return {action.text: action for action in document.all(Action)}


def answered(sheet: Path, text: str, cells: dict[str, str | date]) -> None:
    """Type into the spreadsheet what an owner says of one action, by the headings."""
    book = load_workbook(sheet)
    rows = book.worksheets[0]
    heads = [str(cell.value) for cell in rows[1]]
    line = next(number for number, row in enumerate(rows.values, 1) if row[0] == text)
    for head, value in cells.items():
        rows.cell(line, heads.index(head) + 1, value)
    book.save(sheet)


def test_what_a_workshop_came_to_is_written_for_everyone_and_again_only_where_it_changed(
    run: Run, path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "outcomes"
    first = run("distribute", path, folder)
    assert (first.exit_code, "Nothing is sent" in first.output) == (0, True)
    drafts = sorted((folder / "drafts").glob("*.eml"))
    assert len(drafts) >= 4
    mail = BytesParser(policy=policy.default).parsebytes(drafts[0].read_bytes())
    assert mail["Subject"]
    assert [part.get_content_type() for part in mail.iter_attachments()].count("application/pdf") >= 2
    assert Calendar.from_ical((folder / "dates.ics").read_bytes()).walk("VEVENT")
    assert "people/" in (folder / "index.html").read_text("utf-8")
    with opened(path) as document:
        (noted,) = document.all(Distribution)
    assert f"{noted.files} files" in first.output
    again = run("distribute", path, folder)
    assert f"{noted.files} as they were" in again.output


def test_where_it_lies_is_noted_whole_however_it_was_typed(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("distribute", path, "outcomes").exit_code == 0
    with opened(path) as document:
        assert [one.folder for one in document.all(Distribution)] == [str(tmp_path / "outcomes")]


def test_where_all_files_are_theirs_that_is_said_and_nothing_noted(run: Run, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "outcomes"
    run("distribute", path, folder)
    for file_there in folder.rglob("*.*"):
        file_there.write_text("mine")
    result = run("distribute", path, folder)
    assert (result.exit_code, "0 files" in result.output, "left alone" in result.output) == (0, True, True)
    with opened(path) as document:
        assert len(document.all(Distribution)) == 1


def test_a_folder_that_is_a_file_is_refused_in_one_sentence(run: Run, path: Path, tmp_path: Path) -> None:
    (tmp_path / "outcomes").write_text("mine")
    result = run("distribute", path, tmp_path / "outcomes")
    assert (result.exit_code, (tmp_path / "outcomes").read_text()) == (1, "mine")
    with opened(path) as document:
        assert document.all(Distribution) == []


def test_owners_updates_come_in_once_they_are_confirmed(run: Run, path: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "actions.xlsx"
    assert run("export", path, "actions", "--to", sheet).exit_code == 0
    text = "Read it to five customers"
    answered(sheet, text, {"State": "Stuck", "Owner’s words": "No customer has time before March"})
    looked = run("import", path, "actions", sheet)
    assert (looked.exit_code, "Open → Stuck" in looked.output, "add --yes" in looked.output) == (0, True, True)
    with opened(path) as document:
        assert document.all(CheckIn) == []
    assert "1 action updated" in run("import", path, "actions", sheet, "--yes").output
    with opened(path) as document:
        (said,) = document.all(CheckIn)
        assert (document.get(Action, said.action_id).text, said.words) == (text, "No customer has time before March")
    assert "nothing to take in" in run("import", path, "actions", sheet, "--yes").output


def test_each_row_is_told_on_one_line_however_long_it_is(run: Run, path: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "mine.csv"
    sheet.write_text(f'Action,State,Owner\n"Write it\ndown {"x" * 3000}",Done,Nobody Known\n')
    said = run("import", path, "actions", sheet).output.splitlines()
    assert [line[:6] for line in said if "Write it" in line] == ["Line 2"]
    assert max(map(len, said)) < 300


def test_what_was_changed_on_both_sides_stays_as_it_is_here(run: Run, path: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "actions.xlsx"
    run("export", path, "actions", "--to", sheet)
    text = "Read it to five customers"
    with opened(path) as document:
        mine = next(one for one in document.all(Action) if one.text == text)
        set_due(document, mine.id, date(2027, 3, 1))
    answered(sheet, text, {"Due": date(2027, 2, 15)})
    result = run("import", path, "actions", sheet, "--yes")
    assert "in conflict" in result.output
    assert (actions(path)[text].due, actions(path)[text].state) == (date(2027, 3, 1), ActionState.OPEN)


@pytest.mark.parametrize(
    "name", ["trends.pdf", "trends.csv", "wins.md", "hand-over.pdf", "rhythm.ics", "actions.ics", "actions-jira.csv"]
)
def test_what_became_of_it_is_written(run: Run, path: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    result = run("export", path, target.stem, "--to", target)
    assert (result.exit_code, result.output) == (0, f"{target} is written.\n")
    assert target.stat().st_size > 40


def test_what_is_about_the_whole_programme_is_not_asked_for_one_workshop(run: Run, path: Path, tmp_path: Path) -> None:
    title = "Q1 launch alignment"
    result = run("export", path, "trends", "--to", tmp_path / "trends.pdf", "--workshop", title)
    assert result.exit_code == 1
    assert not (tmp_path / "trends.pdf").exists()


def test_a_document_does_not_take_the_programmes_place(run: Run, path: Path) -> None:
    named = path.rename(path.with_suffix(".csv"))
    result = run("export", named, "trends", "--to", named)
    assert (result.exit_code, "is the programme itself" in result.output) == (1, True)
    assert run("check", named).exit_code == 0
