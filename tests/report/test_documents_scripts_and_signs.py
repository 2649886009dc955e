"""Whatever people type, wherever they type it, every document prints it harmlessly."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core import file, people, text
from facilitator.core.plan.prepare import checklist, wanted
from facilitator.core.run.actions import Action
from facilitator.core.run.board import Note
from facilitator.core.run.captured import Decision
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.report import documents
from facilitator.report.action_plan import action_plan
from facilitator.report.agenda_sheet import facilitators_agenda
from facilitator.report.documents import ALL, DOCUMENTS
from facilitator.report.fonts import FontBook
from facilitator.report.raci_sheet import raci_sheet
from facilitator.report.snapshot import Snapshot, snapshot
from tests.conftest import SetClock
from tests.report.held import held
from tests.report.reading import said_in
from tests.report.test_documents import SHEETS
from tests.report.test_scripts_and_signs import NASTY

Pages = Callable[[bytes], list[str]]


def a_day_of(words: str) -> Snapshot:
    """A workshop in which everything typed has these words in it."""
    clock = SetClock()
    document = file.in_memory(clock)
    try:
        number = iter(range(10_000))

        def say(said: str) -> str:
            return f"{said} before {words} after {next(number)}"

        workshop = held(document, clock, say)
        checklist.add_item(document, workshop.id, say("Book the room"), 7)
        wanted.add_wanted(document, workshop.id, say("Roadmap"), people.teams(document)[0].id)
        return snapshot(document, workshop.id)
    finally:
        document.close()


def files(taken: Snapshot, fonts: FontBook) -> dict[str, bytes]:
    """Every document in every format, by name; sheets, which cut what is too long for them, apart."""
    whole = [one for one in DOCUMENTS if one.name not in SHEETS]
    return {f"{one.name}{form.suffix}": form.make(taken, fonts) for one in whole for form in one.formats}


@pytest.mark.parametrize("words", NASTY.values(), ids=NASTY.keys())
def test_every_document_prints_between_plain_words(words: str, fonts: FontBook, pages: Pages) -> None:
    made = files(a_day_of(words), fonts)
    for name, data in made.items():
        read = said_in(name, data)
        assert "before" in read, name
        assert "after" in read, name
    summary = " ".join(pages(made["summary.pdf"]))
    for said in ("One glossary", "Statement policy", "Share the wording", "Rename the beta", "Maria Lind"):
        assert f"{said} before" in summary


@pytest.mark.parametrize("words", [*NASTY.values(), "A sentence that goes on. " * 190], ids=[*NASTY.keys(), "long"])
def test_sheets_print_as_much_as_fits(words: str, fonts: FontBook, pages: Pages) -> None:
    taken = a_day_of(words)
    for one in DOCUMENTS:
        if one.name in SHEETS:
            assert "before" in " ".join(pages(one.formats[0].make(taken, fonts))), one.name


@pytest.mark.parametrize("key", ["tags", "closing tag", "image", "formula", "entities", "PDF signs"])
def test_signs_are_printed_as_typed(key: str, fonts: FontBook, pages: Pages) -> None:
    words = "".join(text.tidy(NASTY[key]).split())
    taken = a_day_of(NASTY[key])
    for name in ("action-plan", "summary", "agenda"):
        printed = next(one for one in DOCUMENTS if one.name == name)
        read = "".join("".join(pages(printed.formats[0].make(taken, fonts))).split())
        assert words in read, name


def test_notes_of_5000_characters_in_every_field_print(fonts: FontBook, pages: Pages) -> None:
    made = files(a_day_of("A sentence that goes on. " * 190), fonts)
    for name, data in made.items():
        assert "after" in said_in(name, data), name


@pytest.mark.parametrize("unit", ["🫠", "w", "line\n"])
def test_long_words_and_lines_print(unit: str, fonts: FontBook, pages: Pages) -> None:
    taken = a_day_of((unit * 4900)[:4900])
    for make in (raci_sheet, facilitators_agenda, action_plan):
        assert "after" in " ".join(pages(make(taken, fonts)))


@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(words=st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text_prints(fonts: FontBook, pages: Pages, words: str) -> None:
    made = files(a_day_of(words), fonts)
    assert "before" in " ".join(pages(made["summary.pdf"]))
    assert "before" in made["actions.md"].decode()


def test_even_text_that_no_verb_would_store_prints(fonts: FontBook, pages: Pages) -> None:
    clock = SetClock()
    document = file.in_memory(clock)
    workshop = held(document, clock)
    with document.step("Spoil") as step:
        for kind, field in ((Action, "text"), (Decision, "text"), (Note, "text"), (Opportunity, "title")):
            for record in document.all(kind):
                step.put(record.with_(**{field: "a\x01b\ud800\x0c"}))
    made = files(snapshot(document, workshop.id), fonts)
    document.close()
    assert "a▯b" in " ".join(pages(made["summary.pdf"]))


def test_a_folder_takes_them_all(tmp_path: Path) -> None:
    written = documents.draw_all(a_day_of("<b>&\ud83d 🎉"), tmp_path)
    assert [path.name for path in written] == list(ALL)
