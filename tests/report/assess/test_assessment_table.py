"""The results for spreadsheets: the same figures as on the screen, and nothing of what is held back."""

import csv
from collections import Counter
from collections.abc import Mapping
from io import BytesIO, StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.report.assess.assessment_table import assessment_csv, assessment_xlsx
from facilitator.report.assess.wave_snapshot import wave_snapshot
from facilitator.report.fonts import FontBook
from tests.core.assess.answered import answered
from tests.core.hand import NOON
from tests.report.assess.filled import baseline

FIGURES = ("count", "mean", "median", "spread")
TEAMS = ("Product", "Marketing", "Sales", "")


def table(document: Document, wave_id: int, fonts: FontBook) -> list[dict[str, str]]:
    data = assessment_csv(wave_snapshot(document, wave_id), fonts)
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"))))


def test_every_statement_has_its_figures_for_all_and_each_team(document: Document, fonts: FontBook) -> None:
    first, _second, third = table(document, baseline(document).id, fonts)
    assert [first[f"All: {name}"] for name in FIGURES] == ["6", "3.1667", "3.5", "2.0412"]
    assert [first[f"Product: {name}"] for name in FIGURES] == ["3", "5.0", "5.0", "0.0"]
    assert (first["Gap"], first["Highest"], first["Lowest"]) == ("3.6667", "Product", "Sales")
    # Two of Product and two of Sales have rated the third: too few each, enough together.
    assert (third["All: count"], third["Product: count"], third["Sales: mean"]) == ("4", "", "")
    assert (third["All: held back"], third["Product: held back"], third["Sales: held back"]) == ("no", "yes", "yes")


def test_the_workbook_has_numbers_with_their_formats_and_a_header_in_sight(document: Document, fonts: FontBook) -> None:
    data = assessment_xlsx(wave_snapshot(document, baseline(document).id), fonts)
    sheet = load_workbook(BytesIO(data)).active
    assert sheet is not None
    heads = {str(cell.value): column for column, cell in enumerate(sheet[1], 1)}
    mean = sheet.cell(2, heads["Product: mean"])
    assert (mean.value, mean.number_format) == (5, "0.00")
    assert sheet.cell(4, heads["Product: mean"]).value is None
    assert sheet.freeze_panes == "E2"
    assert sheet.title == "Baseline"


def test_a_wave_nobody_has_answered_holds_nothing_back(document: Document, fonts: FontBook) -> None:
    (row, *_others) = table(document, answered(document, {}).id, fonts)
    assert (row["All: count"], row["All: held back"]) == ("", "no")


@settings(max_examples=25, deadline=None)
@given(
    st.dictionaries(st.sampled_from(TEAMS), st.lists(st.text("12345?-", min_size=3, max_size=3), max_size=6)),
)
def test_what_is_left_of_all_without_the_teams_shown_is_nobody_or_enough(answers: Mapping[str, list[str]]) -> None:
    document = file.in_memory(SetClock(NOON))
    wave = answered(document, answers, statements=None) if any(answers.values()) else answered(document, {"": ["123"]})
    fonts = FontBook([])
    for slot, row in enumerate(table(document, wave.id, fonts)):
        there = Counter({team: sum(r[slot].isdigit() for r in rows) for team, rows in answers.items()})
        shown = {team for team in TEAMS if team and row.get(f"{team}: count")}
        left = sum(there.values()) - sum(there[team] for team in shown)
        assert left == 0 or left >= 3 or not (shown or row["All: count"])
        assert all(there[team] >= 3 for team in shown)
    document.close()
