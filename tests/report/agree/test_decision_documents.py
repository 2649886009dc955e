import csv
import io
from dataclasses import replace
from datetime import date
from importlib import import_module

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.run import captured, decision_log
from facilitator.report.agree.decision_documents import (
    HEADER,
    decisions_csv,
    decisions_markdown,
    decisions_page,
    take_decisions,
)
from facilitator.report.fonts import FontBook
from tests.core.follow.closed import closed

PDFIUM = import_module("pypdfium2")  # has no types
TODAY = date(2027, 5, 4)


@pytest.fixture
def decided(document: Document) -> Document:
    spring = closed(document, "Spring", date(2027, 3, 2))
    maria = people.add_person(document, "Maria Lind")
    one = captured.add_decision(document, spring.id, "One page for each launch", "Five forms, <none> complete")
    decision_log.note_alternatives(document, one.id, "A wiki | that nobody keeps")
    decision_log.set_decider(document, one.id, maria.id)
    decision_log.set_revisit(document, one.id, date(2027, 6, 1))
    decision_log.set_concerned(document, one.id, [document.all(Team)[0].id])
    captured.add_decision(document, closed(document, "Summer", date(2027, 6, 8)).id, "=SUM of all: yes")
    return document


def _text(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_bounded() for page in PDFIUM.PdfDocument(pdf))


def test_the_page_tells_all_of_a_decision(decided: Document) -> None:
    text = _text(decisions_page(take_decisions(decided, TODAY), FontBook()))
    for words in ("Spring", "One page for each launch", "<none> complete", "Weighed: A wiki | that nobody keeps"):
        assert words in text
    assert "Maria Lind" in text
    assert "Look again on" in text
    assert "No reason noted" in text


def test_the_text_is_safe_for_a_wiki(decided: Document) -> None:
    text = decisions_markdown(take_decisions(decided, TODAY), FontBook()).decode()
    assert "**One page for each launch**" in text
    assert "Who decides: Maria Lind" in text
    assert "<none>" not in text


def test_the_table_is_read_back_whole(decided: Document) -> None:
    rows = list(csv.reader(io.StringIO(decisions_csv(take_decisions(decided, TODAY), FontBook()).decode("utf-8-sig"))))
    assert tuple(rows[0]) == HEADER
    assert {row[1] for row in rows[1:]} == {"Spring", "Summer"}
    spring = next(row for row in rows if row[1] == "Spring")
    assert spring[2:6] == [
        "One page for each launch", "Five forms, <none> complete", "A wiki | that nobody keeps", "Maria Lind",
    ]  # fmt: skip
    assert not next(row for row in rows if row[1] == "Summer")[2].startswith("=")


def test_one_for_a_team_says_so_and_an_empty_one_too(decided: Document, document: Document) -> None:
    team = document.all(Team)[0]
    taken = replace(take_decisions(decided, TODAY), team=team)
    assert f"Decisions for {team.name}" in _text(decisions_page(taken, FontBook()))
    nothing = replace(taken, log=())
    assert "No decision has been noted yet." in _text(decisions_page(nothing, FontBook()))
    assert "No decision has been noted yet." in decisions_markdown(nothing, FontBook()).decode()
