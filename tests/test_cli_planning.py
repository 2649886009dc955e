"""The commands that plan: a workshop from a template, an agenda in and out, a template looked over."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import main
from facilitator.core import file
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.ready.templates import ORDER
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop, workshops
from facilitator.headless import utc_now

Run = Callable[..., Result]

ODD = 200
LIST = "Part;Title;Minutes\nMorning;Welcome;10\n;Mapping;1:15\n;Nonsense;soon\n"


@pytest.fixture
def run() -> Run:
    """Runs a command line; everything in it may be a path."""
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def planned(run: Run, tmp_path: Path) -> Path:
    """A programme with a half-day workshop."""
    path = tmp_path / "Alignment.programme"
    assert run("new", path, "--template", "half-day", "--date", "2027-01-12").exit_code == 0
    return path


def titles(path: Path) -> list[str]:
    with closing(file.open_file(path, utc_now)) as document:
        workshop = workshops(document)[0]
        return [block.title for block in agenda_of(document, workshop.id).blocks]


@pytest.mark.parametrize("name", ORDER)
def test_every_template_is_planned_and_fitted_to_an_odd_length(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / "Odd.programme"
    done = run("new", path, "--template", name, "--minutes", ODD, "--date", "2027-01-12", "--start", "09:30")
    assert done.exit_code == 0, done.stderr
    with closing(file.open_file(path, utc_now)) as document:
        (workshop,) = document.all(Workshop)
        assert (workshop.day, workshop.start) == (date(2027, 1, 12), time(9, 30))
        for session in agenda_of(document, workshop.id).schedule().sessions:
            spent = (session.end - session.start).total_seconds()
            assert spent == ODD * 60 or (spent < ODD * 60 and "to spare" in done.stdout)
        assert all(block.length >= block.shortest for block in document.all(Block))
        assert document.all(CheckItem)


def test_a_length_that_cannot_be_met_says_by_how_much_and_leaves_no_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Short.programme"
    refused = run("new", path, "--template", "half-day", "--minutes", 60)
    assert refused.exit_code == 1
    assert "1 h 30 min too long for 1 h" in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_minutes_alone_mean_the_standard_agenda_on_a_working_day(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Plain.programme"
    assert run("new", path, "--minutes", 300).exit_code == 0
    with closing(file.open_file(path, utc_now)) as document:
        (workshop,) = document.all(Workshop)
        assert workshop.title == "Standard, five parts"
        assert workshop.day.weekday() < 5
        assert workshop.day > utc_now().date()


def test_a_day_that_has_passed_is_told_and_one_far_off_leaves_no_file(run: Run, tmp_path: Path) -> None:
    far = run("new", tmp_path / "Far.programme", "--date", "9999-12-31")
    assert far.exit_code == 1
    assert "check the year" in far.stderr
    assert list(tmp_path.iterdir()) == []
    past = run("new", tmp_path / "Past.programme", "--date", "2020-01-14")
    assert past.exit_code == 0
    assert "14 January 2020 has passed" in past.stdout


@pytest.mark.parametrize("words", [("--minutes", 1441), ("--minutes", 0), ("--template", "", "--minutes", 60)])
def test_what_is_no_length_or_no_template_leaves_no_file(run: Run, tmp_path: Path, words: tuple[str | int]) -> None:
    assert run("new", tmp_path / "No.programme", *words).exit_code != 0
    assert list(tmp_path.iterdir()) == []


def test_a_template_that_is_not_there_names_those_that_are(run: Run, tmp_path: Path) -> None:
    refused = run("new", tmp_path / "No.programme", "--template", "whole-day")
    assert refused.exit_code == 1
    assert "half-day" in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_template_of_ones_own_is_looked_over_and_planned_from(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "ours.toml"
    own.write_text(
        'title = "Ours"\npurpose = "Meet"\nobjectives = []\nground_rules = []\n'
        '[[parts]]\ntitle = "All"\nshort = "All"\n'
        '[[parts.blocks]]\ntitle = "Talk"\nactivity = "talk"\nminutes = 120\nshortest = 60\n',
        "utf-8",
    )
    looked = run("template", "check", own)
    assert looked.exit_code == 0
    assert "“Ours” can be used: 1 block." in looked.stdout
    assert "2 h without a break" in looked.stdout
    path = tmp_path / "Ours.programme"
    assert run("new", path, "--template", own, "--minutes", 90).exit_code == 0
    assert titles(path) == ["Talk"]


def test_a_template_with_an_error_names_file_line_and_field(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "ours.toml"
    own.write_text('title = "Ours"\npurpose = "Meet"\nobjectives = []\nground_rules = []\n[[parts]]\ntitel = "All"\n')
    refused = run("template", "check", own)
    assert refused.exit_code == 1
    assert "“ours.toml”, line 6" in refused.stderr
    assert "“titel”" in refused.stderr


def test_an_agenda_goes_out_and_comes_back_the_same(run: Run, planned: Path, tmp_path: Path) -> None:
    before = titles(planned)
    for suffix in ("csv", "xlsx"):
        out = tmp_path / f"agenda.{suffix}"
        assert run("export", planned, "agenda", "--to", out).exit_code == 0
        assert run("import", planned, "agenda", out, "--yes").exit_code == 0
        assert titles(planned) == before


def test_an_agenda_is_looked_at_row_by_row_before_it_is_stored(run: Run, planned: Path, tmp_path: Path) -> None:
    source = tmp_path / "plan.csv"
    source.write_bytes(LIST.encode("utf-16"))
    before = titles(planned)
    looked = run("import", planned, "agenda", source)
    assert looked.exit_code == 0
    assert "Line 2: taken" in looked.stdout
    assert "Line 4: refused" in looked.stdout
    assert "Nothing is stored yet" in looked.stdout
    assert titles(planned) == before
    assert run("import", planned, "agenda", source, "--add", "--yes").exit_code == 0
    assert titles(planned) == [*before, "Welcome", "Mapping"]
    assert run("import", planned, "agenda", source, "--yes").exit_code == 0
    assert titles(planned) == ["Welcome", "Mapping"]


def test_dates_in_doubt_are_asked_for(run: Run, planned: Path, tmp_path: Path) -> None:
    source = tmp_path / "plan.csv"
    source.write_text("Day,Title,Minutes\n12/01/2027,Welcome,10\n02/03/2027,Mapping,30\n", "utf-8")
    refused = run("import", planned, "agenda", source)
    assert refused.exit_code == 1
    assert "day or the month comes first" in refused.stderr
    assert '--dates "month first"' in refused.stderr
    assert run("import", planned, "agenda", source, "--dates", "day first").exit_code == 0
