"""What is asked: as a table, as lines to paste, as a blank form and on paper."""

import csv
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from facilitator.core.assess import adapting
from facilitator.core.assess.asking import plan_wave
from facilitator.core.assess.instrument import in_use, instrument
from facilitator.core.document import Document
from facilitator.core.people import add_team
from facilitator.report.assess.answers_form import answers_form_csv, answers_form_xlsx
from facilitator.report.assess.form import Form, form_of
from facilitator.report.assess.paper_form import paper_form
from facilitator.report.assess.questions import questions_csv, questions_markdown, questions_txt
from facilitator.report.fonts import FontBook
from tests.report.assess.filled import asked_texts, asks

Pages = Callable[[bytes], list[str]]


@pytest.fixture
def form(document: Document) -> Form:
    return form_of(document)


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"))))


def test_the_table_has_exactly_its_four_columns_and_every_statement(
    document: Document, form: Form, fonts: FontBook
) -> None:
    header, *lines = rows(questions_csv(form, fonts))
    assert header == ["number", "group", "section", "statement"]
    assert [line[3] for line in lines] == [one.text for one in in_use(document)]
    assert lines[0][:3] == ["1", "Foundations", "Shared understanding"]
    assert len(lines) == 75


def test_a_wave_asks_in_its_own_wording_for_good(document: Document, fonts: FontBook) -> None:
    wave = asks(document)
    before = asked_texts(document, wave)
    adapting.reword(document, "shared-understanding-1", "We know the plan.")
    assert [line.text for line in form_of(document, wave.id).lines] == before
    assert form_of(document).lines[0].text == "We know the plan."


def test_plain_lines_hold_one_statement_each_even_where_it_was_typed_on_two(form: Form, fonts: FontBook) -> None:
    first = replace(form.lines[0], text="One\nline, please")
    said = questions_txt(replace(form, lines=(first, *form.lines[1:])), fonts).decode()
    assert said.startswith("One line, please\n")
    assert said.count("\n") == 75


def test_the_guide_holds_all_that_is_to_be_pasted(form: Form, fonts: FontBook) -> None:
    said = questions_markdown(form, fonts).decode()
    pasted = [box.split("\n")[1:-1] for box in said.split("```")[1::2]]
    teams, answers, *sections = pasted
    assert teams == [team.name for team in form.teams]
    assert answers == [f"{n} - {label}" for n, label in enumerate(instrument().labels, 1)] + ["Don’t know"]
    assert [text for section in sections for text in section] == [line.text for line in form.lines]
    assert "neither names" in said
    assert "neither names" not in questions_markdown(replace(form, anonymous=False), fonts).decode()


def test_text_of_people_cannot_leave_its_box(form: Form, fonts: FontBook) -> None:
    hostile = replace(form, lines=(replace(form.lines[0], text="a\n```\n# b"),))
    said = questions_markdown(hostile, fonts).decode()
    assert said.count("```") % 2 == 0
    assert "\n# b" not in said


def test_the_blank_form_has_team_statements_and_comments(form: Form, fonts: FontBook) -> None:
    (header,) = rows(answers_form_csv(form, fonts))
    assert header == ["Team", *(line.text for line in form.lines), "Comments"]
    (named,) = rows(answers_form_csv(replace(form, anonymous=False), fonts))
    assert named[:2] == ["Name", "Team"]


def test_the_workbook_offers_teams_and_ratings_to_choose_from(form: Form, fonts: FontBook) -> None:
    sheet = load_workbook(BytesIO(answers_form_xlsx(form, fonts))).active
    assert sheet is not None
    offered = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert offered["A2:A1001"] == f'"{",".join(team.name for team in form.teams)}"'
    assert offered["B2:B1001"] == '"1,2,3,4,5,Don’t know"'
    assert sheet.freeze_panes == "B2"
    assert sheet.cell(1, 77).value == "Comments"


def test_teams_too_many_for_a_list_are_typed(document: Document, fonts: FontBook) -> None:
    for number in range(20):
        add_team(document, f"Regional organisation {number}")
    sheet = load_workbook(BytesIO(answers_form_xlsx(form_of(document), fonts))).active
    assert sheet is not None
    assert not any(str(rule.sqref).startswith("A2:") for rule in sheet.data_validations.dataValidation)


def test_on_paper_every_statement_stands_once_on_four_pages(form: Form, fonts: FontBook, pages: Pages) -> None:
    texts = pages(paper_form(form, fonts))
    assert len(texts) == 4
    words = " ".join(texts)
    for line in form.lines:
        assert words.count(" ".join(line.text.split())) == 1, line
    assert all("Form number" in text and f"Page {n} of 4" in text for n, text in enumerate(texts, 1))
    for label in instrument().labels:
        assert label in texts[0]
    assert "What else should be said?" in texts[-1]


def test_a_pulse_is_one_page_with_names_too(document: Document, fonts: FontBook, pages: Pages) -> None:
    wave = plan_wave(document, "Pulse", pulse=True, anonymous=False)
    form = form_of(document, wave.id)
    (text,) = pages(paper_form(form, fonts))
    assert len(form.lines) == 15
    assert "Your name" in text
    assert "What else should be said?" in text


def test_long_own_statements_are_never_cut(form: Form, fonts: FontBook, pages: Pages) -> None:
    long = "We say what we mean " * 30
    lines = tuple(replace(line, text=f"{long}{line.number}.") for line in form.lines[:8])
    words = " ".join(pages(paper_form(replace(form, lines=lines), fonts)))
    for line in lines:
        assert line.text in words


def test_a_form_with_nothing_to_ask_says_so(form: Form, fonts: FontBook, pages: Pages) -> None:
    (text,) = pages(paper_form(replace(form, lines=(), teams=()), fonts))
    assert "Nothing is asked" in text
