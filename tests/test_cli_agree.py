"""The commands about agreements: the plan, the glossary and the log go out; words and values come in."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.cli import main
from facilitator.core import file
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.language.glossary import Term
from facilitator.core.document import Document
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Reading
from facilitator.core.run import captured
from facilitator.headless import utc_now
from tests.conftest import SetClock
from tests.core.follow.closed import closed

PDFIUM = import_module("pypdfium2")  # has no types
Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def path(tmp_path: Path, clock: SetClock) -> Path:
    path = tmp_path / "Alignment.programme"
    document = file.create(path, clock)
    with document.step("Agree") as step:
        step.put(Handoff(id=document.new_id(), title="Qualified leads", friction="Nobody calls on Fridays"))
    captured.add_decision(document, closed(document, "Spring", date(2027, 3, 2)).id, "One page for each launch")
    indicator = indicators.add_indicator(document, "Conversion", "%")
    readings.set_reading(document, indicator.id, date(2025, 1, 31), "12%")
    document.close()
    return path


def opened(path: Path) -> closing[Document]:
    return closing(file.open_file(path, utc_now))


def test_the_plan_is_written_on_one_page_and_as_text(path: Path, tmp_path: Path, run: Run) -> None:
    done = run("export", path, "collaboration-plan", "--to", tmp_path / "plan.pdf")
    assert done.exit_code == 0, done.output
    (page,) = PDFIUM.PdfDocument(tmp_path / "plan.pdf")
    assert "Nobody calls on Fridays" in " ".join(page.get_textpage().get_text_bounded().split())
    run("export", path, "collaboration-plan", "--to", tmp_path / "plan.md")
    assert "Nobody calls on Fridays" in (tmp_path / "plan.md").read_text("utf-8")


@pytest.mark.parametrize(
    "name",
    [
        "scorecard.pdf", "readings.csv", "glossary.csv", "glossary.xlsx", "glossary.pdf", "decisions.pdf",
        "decisions.md", "decisions.csv", "coming.ics", "practices.pdf", "practices.md", "growth-plan.pdf",
        "process-map.pdf",
    ],
)  # fmt: skip
def test_every_document_is_written(path: Path, tmp_path: Path, run: Run, name: str) -> None:
    done = run("export", path, name.partition(".")[0], "--to", tmp_path / name)
    assert (done.exit_code, done.output.strip()) == (0, f"{tmp_path / name} is written.")
    assert (tmp_path / name).stat().st_size > 30


def test_a_glossary_is_looked_at_then_stored_and_adds_nothing_again(path: Path, tmp_path: Path, run: Run) -> None:
    source = tmp_path / "glossary.csv"
    source.write_text("Term,Meaning\nLead,asked for a demo\nBeta,thirty customers\nbeta,anybody\n", "utf-8")
    looked = run("import", path, "glossary", source)
    assert looked.exit_code == 0, looked.output
    assert "Nothing is stored yet" in looked.output
    with opened(path) as document:
        assert document.all(Term) == []
    stored = run("import", path, "glossary", source, "--yes")
    assert "Stored 1 word of 3 rows." in stored.output
    with opened(path) as document:
        assert [(one.word, one.meaning) for one in document.all(Term)] == [("Lead", "asked for a demo")]
    assert "Stored 0 words of 3 rows." in run("import", path, "glossary", source, "--yes").output


def test_values_are_judged_row_by_row_and_stored_in_one_step(path: Path, tmp_path: Path, run: Run) -> None:
    source = tmp_path / "values.csv"
    source.write_text(
        "Metric,Day,Value\nConversion,2025-02-28,14%\nConversion,2025-02-28,15%\nChurn,2025-02-28,3\n"
        "Conversion,2025-03-31,soon\nConversion,2025-04-30,16\n",
        "utf-8",
    )
    looked = run("import", path, "readings", source)
    assert looked.exit_code == 0, looked.output
    assert "Nothing is stored yet" in looked.output
    stored = run("import", path, "readings", source, "--yes")
    assert "Stored 1 value of 5 rows." in stored.output
    with opened(path) as document:
        assert [one.value for one in document.all(Reading, "day")] == [12, 16]
        assert document.undo().startswith("Bring in")


def test_dates_in_doubt_are_asked_about(path: Path, tmp_path: Path, run: Run) -> None:
    source = tmp_path / "values.csv"
    source.write_text("Metric;Day;Value\nConversion;3/4/2025;14\n", "utf-8")
    doubted = run("import", path, "readings", source, "--yes")
    assert doubted.exit_code == 1
    assert "day first" in doubted.output
    run("import", path, "readings", source, "--dates", "day first", "--yes")
    with opened(path) as document:
        assert document.all(Reading, "day")[-1].day == date(2025, 4, 3)
