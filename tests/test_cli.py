"""The commands: what they do, how they refuse, and what they say."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from facilitator.cli import main
from facilitator.core import backups, file
from facilitator.core.document import Document
from facilitator.core.participants import participants
from facilitator.core.people import Person
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.actions import add_action
from facilitator.headless import utc_now
from facilitator.report.documents import DOCUMENTS

Run = Callable[..., Result]

LIST = "Name,E-mail,Team\nAda Okafor,ada@example.com,Product\nBo Lund,bo@example.com,Research\n,,\n"


@pytest.fixture
def run() -> Run:
    """Runs a command line; everything in it may be a path."""
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A programme file, closed."""
    path = tmp_path / "Alignment.programme"
    file.create(path, utc_now).close()
    return path


@pytest.fixture
def planned(path: Path) -> Path:
    """A programme with a workshop in May and one in June, each with one action."""
    with opened(path) as document:
        for title, month in (("Spring", 5), ("Summer", 6)):
            workshop = create_workshop(document, title, date(2027, month, 4), time(13), "Europe/Berlin")
            add_action(document, workshop.id, f"Task of {title}")
    return path


def opened(path: Path) -> closing[Document]:
    return closing(file.open_file(path, utc_now))


def refused(result: Result, *said: str) -> None:
    """Exit 1, one plain sentence on stderr, nothing else."""
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    for words in said:
        assert words in result.stderr


def commands() -> Iterator[str]:
    yield from main.list_commands(click.Context(main))


# For all of them


@pytest.mark.parametrize("command", ["", *commands()])
def test_help_comes_with_an_example(run: Run, command: str) -> None:
    result = run(*filter(None, [command]), "--help")
    assert result.exit_code == 0
    assert f"Example: facilitator {command}".rstrip() in result.stdout


@pytest.mark.parametrize("command", ["check", "backup", "restore"])
def test_a_file_that_is_not_there_is_refused_in_one_sentence(run: Run, tmp_path: Path, command: str) -> None:
    refused(run(command, tmp_path / "none.programme"), "none.programme")


@pytest.mark.parametrize(
    "words", [("nonsense",), ("--nonsense",), ("check",), ("new",), ("export", "a", "raci"), ("import", "a")]
)
def test_wrong_usage_exits_with_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


@pytest.mark.parametrize("words", [(), ("demo",), ("open", "{}")])
def test_a_window_without_a_screen_names_rehearse(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    refused(run(*(word.format(path) for word in words)), "no screen", "facilitator rehearse")


# Files


def test_new_makes_a_programme_and_never_over_another(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "New.programme"
    assert run("new", path).exit_code == 0
    with opened(path) as document:
        assert document.all(Workshop) == []
    refused(run("new", path), "exists already")


def test_check_tells_a_whole_file_from_a_damaged_one(run: Run, path: Path) -> None:
    result = run("check", path)
    assert result.exit_code == 0
    assert "is whole" in result.stdout
    path.write_bytes(path.read_bytes()[:5000])
    refused(run("check", path), "damaged")


def test_a_text_file_is_not_a_programme(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Letter.programme"
    path.write_text("Dear all")
    refused(run("check", path), "not a Facilitator programme")
    assert path.read_text() == "Dear all"


def test_a_backup_can_be_listed_and_gone_back_to(run: Run, planned: Path) -> None:
    assert "The backup is" in run("backup", planned).stdout
    assert "Nothing has changed" in run("backup", planned).stdout
    with opened(planned) as document:
        create_workshop(document, "Autumn", date(2027, 9, 4), time(13), "Europe/Berlin")
    listed = run("restore", planned, "--list").stdout
    assert listed.count("UTC") == len(backups.listed(planned)) >= 1
    assert run("restore", planned).exit_code == 0
    with opened(planned) as document:
        assert {workshop.title for workshop in document.all(Workshop)} == {"Spring", "Summer"}


def test_restore_without_a_backup_says_so(run: Run, path: Path) -> None:
    for backup in backups.listed(path):
        backup.path.unlink()
    refused(run("restore", path), "There is no backup")


# Documents


@pytest.mark.parametrize(("document", "suffix"), [("action-plan", ".pdf"), ("actions", ".md"), ("actions", ".csv")])
def test_export_writes_the_latest_workshop(run: Run, planned: Path, document: str, suffix: str) -> None:
    target = planned.with_name(f"out{suffix}")
    result = run("export", planned, document, "--to", target)
    assert result.exit_code == 0
    assert "is written" in result.stdout
    if suffix == ".pdf":
        assert target.read_bytes().startswith(b"%PDF")
    else:
        assert "Task of Summer" in target.read_text("utf-8")


def test_export_prefers_the_live_workshop_and_takes_a_title(run: Run, planned: Path) -> None:
    target = planned.with_name("out.md")
    with opened(planned) as document, document.step("Start") as step:
        spring = next(workshop for workshop in document.all(Workshop) if workshop.title == "Spring")
        step.put(spring.with_(state=WorkshopState.LIVE))
    run("export", planned, "actions", "--to", target)
    assert "Task of Spring" in target.read_text("utf-8")
    run("export", planned, "actions", "--to", target, "--workshop", "summer")
    assert "Task of Summer" in target.read_text("utf-8")


def test_export_says_what_there_is_to_choose_from(run: Run, planned: Path) -> None:
    refused(run("export", planned, "poster", "--to", "a.pdf"), "no document called “poster”", "action-plan", "summary")
    refused(run("export", planned, "raci", "--to", "a.docx"), ".docx", ".pdf")
    refused(run("export", planned, "raci", "--to", "a.pdf", "--workshop", "Winter"), "“Spring” or “Summer”")
    refused(run("export", planned, "raci", "--to", planned.parent / "no" / "a.pdf"), "does not exist")


def test_export_without_a_workshop_says_so(run: Run, path: Path) -> None:
    refused(run("export", path, "raci", "--to", path.with_suffix(".pdf")), "no workshop")


def test_the_help_of_export_lists_every_document(run: Run) -> None:
    said = run("export", "--help").stdout.split("\n")
    for one in DOCUMENTS:
        line = next(line.split() for line in said if line.split()[:1] == [one.name])
        assert line[1:] == [form.suffix for form in one.formats]


# People


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """A list of two people, one of a team not known yet."""
    path = tmp_path / "team.csv"
    path.write_text(LIST, "utf-8")
    return path


def test_import_says_row_by_row_what_would_happen_and_stores_nothing(run: Run, path: Path, people: Path) -> None:
    result = run("import", path, "people", people)
    assert result.exit_code == 0
    assert "Line 2: Ada Okafor, ada@example.com, Product: add. New." in result.stdout
    assert "The team Research is added." in result.stdout
    assert "Nothing is stored yet" in result.stdout
    with opened(path) as document:
        assert document.all(Person) == []


def test_import_stores_with_yes_and_knows_them_again(run: Run, path: Path, people: Path) -> None:
    assert "Stored 2 of 2 rows." in run("import", path, "people", people, "--yes").stdout
    assert "Stored 0 of 2 rows." in run("import", path, "people", people, "--yes").stdout
    with opened(path) as document:
        assert sorted(person.name for person in document.all(Person)) == ["Ada Okafor", "Bo Lund"]


def test_import_can_let_them_take_part(run: Run, planned: Path, people: Path) -> None:
    assert run("import", planned, "people", people, "--yes", "--workshop", "Spring").exit_code == 0
    with opened(planned) as document:
        counts = {workshop.title: len(participants(document, workshop.id)) for workshop in document.all(Workshop)}
    assert counts == {"Spring": 2, "Summer": 0}


def test_import_refuses_what_is_no_list(run: Run, path: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("")
    refused(run("import", path, "people", empty), "empty.csv")
    refused(run("import", path, "people", tmp_path / "none.csv"), "none.csv")
    assert run("import", path, "furniture", empty).exit_code == 2
