"""The pictures over the workshops: what they say, which are there, and the way through them by keys."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core import file
from facilitator.core.assess.answers import AnswerSheet, SheetWay
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.measures import indicators, readings
from facilitator.core.people import Team
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.vote import opportunities
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk
from facilitator.ui.pages.trends import TrendsPage, TrendsPlace
from facilitator.ui.parts.assess.counted import AT_ONCE
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.trends.indicators_pane import IndicatorsPane
from facilitator.ui.parts.trends.trend_card import Telling, TrendCard
from facilitator.ui.parts.trends.trends_pane import TrendsPane
from facilitator.ui.widgets.trendchart import TrendChart
from tests.core.assess.answered import answered
from tests.ui.parts.trends.history import promised
from tests.ui.shown import PAGE, bring_up

DAYS = (date(2026, 4, 6), date(2026, 7, 6), date(2026, 10, 5))


def page_of(qtbot: QtBot, desk: Desk) -> tuple[TrendsPage, TrendsPane]:
    page = bring_up(qtbot, TrendsPage(desk), *PAGE)
    page.turn_to(TrendsPlace.TRENDS)
    pane = page.shown()
    assert isinstance(pane, TrendsPane)
    return page, pane


def tellings_of(pane: TrendsPane) -> dict[str, Telling]:
    cards = [card.telling() for card in pane.rows.cards() if isinstance(card, TrendCard)]
    return {telling.title: telling for telling in cards if telling}


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


@pytest.fixture
def held(document: Document) -> None:
    for title, day, done in zip(("Q2", "Q3", "Q4"), DAYS, (5, 6, 8), strict=True):
        promised(document, title, day, 10, done)


def test_a_new_programme_says_what_the_page_is_for_and_leads_to_the_indicators(qtbot: QtBot, desk: Desk) -> None:
    page, pane = page_of(qtbot, desk)
    assert pane.empty.isVisible()
    press(Qt.Key.Key_I)
    assert isinstance(page.shown(), IndicatorsPane)


def test_one_workshop_is_shown_and_no_trend_is_claimed(qtbot: QtBot, document: Document, desk: Desk) -> None:
    promised(document, "Q2", DAYS[0], 10, 6)
    _page, pane = page_of(qtbot, desk)
    assert pane.words.text() == "One closed workshop: two make a trend"
    done = tellings_of(pane)["Actions done"]
    assert done.words == "Completion is 60%. One workshop makes no trend yet."
    assert tellings_of(pane)["Actions carried over"].chart.is_empty


@pytest.mark.usefixtures("held")
def test_several_workshops_are_told_with_how_much_stands_behind_it(qtbot: QtBot, desk: Desk) -> None:
    _page, pane = page_of(qtbot, desk)
    done = tellings_of(pane)["Actions done"]
    assert (done.words, done.rests_on) == ("Completion rose from 50% to 80% over three workshops.", "30 actions")
    assert [rule.title for rule in done.chart.rules] == ["Q2", "Q3", "Q4"]


@pytest.mark.usefixtures("held")
def test_an_action_done_meanwhile_moves_the_picture(qtbot: QtBot, document: Document, desk: Desk) -> None:
    _page, pane = page_of(qtbot, desk)
    still = next(one for one in document.all(Action)[::-1] if one.state is ActionState.OPEN)
    actions.set_state(document, still.id, ActionState.DONE)
    assert "to 90% over" in tellings_of(pane)["Actions done"].words


@pytest.mark.usefixtures("held")
def test_keys_go_from_chart_to_chart_and_from_value_to_value(qtbot: QtBot, desk: Desk) -> None:
    _page, pane = page_of(qtbot, desk)
    assert pane.cards[0].chart.hasFocus()
    press(Qt.Key.Key_J)
    second = QApplication.focusWidget()
    assert isinstance(second, TrendChart)
    assert second.chart().title == "Actions carried over"
    assert second.at() == (0, len(second.chart().lines[0].points) - 1)
    before = second.at()
    press(Qt.Key.Key_Left)
    assert second.at() != before
    press(Qt.Key.Key_K)
    assert pane.cards[0].chart.hasFocus()


def test_an_indicator_with_values_has_a_card_and_one_without_has_none(
    qtbot: QtBot, document: Document, desk: Desk
) -> None:
    rate, _other = (indicators.add_indicator(document, name, "%") for name in ("Win rate", "Churn"))
    readings.set_reading(document, rate.id, DAYS[0], "20")
    _page, pane = page_of(qtbot, desk)
    assert tellings_of(pane)["Win rate"].rests_on == "1 value"
    assert "Churn" not in tellings_of(pane)


def test_the_years_can_be_chosen_where_there_are_many_workshops(qtbot: QtBot, document: Document, desk: Desk) -> None:
    for number, year in enumerate((2024, 2024, 2025, 2025, 2026, 2026)):
        promised(document, f"W{number}", date(year, 4 + 3 * (number % 2), 6), 10, number + 2)
    _page, pane = page_of(qtbot, desk)
    assert [pane.years.itemText(at) for at in range(pane.years.count())] == [
        "All years", "2026", "Since 2025", "Since 2024",
    ]  # fmt: skip
    pane.years.setFocus()
    QTest.keyClick(pane.years, Qt.Key.Key_Down)
    assert pane.words.text() == "Two closed workshops"
    assert tellings_of(pane)["Actions done"].words == "Completion rose from 60% to 70% over two workshops."
    assert [point.value for point in tellings_of(pane)["Actions carried over"].chart.lines[0].points] == [26, 30]


def test_few_workshops_have_no_choice_of_years(qtbot: QtBot, document: Document, desk: Desk) -> None:
    promised(document, "Old", date(2025, 4, 6), 10, 2)
    promised(document, "New", date(2026, 4, 6), 10, 2)
    _page, pane = page_of(qtbot, desk)
    assert not pane.years.isVisible()
    assert "Choose the years" not in [command.title for command in pane.commands()]


def test_many_answers_are_counted_aside_and_then_drawn(qtbot: QtBot, document: Document, desk: Desk) -> None:
    wave = answered(document, {"Product": ["543"] * 4})
    _answer(document, wave, AT_ONCE)
    _page, pane = page_of(qtbot, desk)
    qtbot.waitUntil(lambda: not tellings_of(pane)["Assessment"].chart.is_empty)
    assert tellings_of(pane)["Assessment"].rests_on == "Over the 3 statements of the one wave so far"


def test_what_comes_back_is_told_and_nothing_else(qtbot: QtBot, document: Document, desk: Desk) -> None:
    first = promised(document, "Q2", DAYS[0], 1, 0)
    _page, pane = page_of(qtbot, desk)
    assert not pane.returning.isVisible()
    for workshop in (first, promised(document, "Q3", DAYS[1], 1, 0)):
        opportunities.add(document, workshop.id, "Roadmap dates are unknown")
    qtbot.waitUntil(pane.returning.isVisible)
    words = [one.text() for one in pane.returning.findChildren(ClampedLabel)]
    assert words == ["Roadmap dates are unknown"]


def test_the_trends_are_written_beside_the_programme(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    document = file.create(tmp_path / "Acme.programme", desk.document.now)
    promised(document, "Q2", DAYS[0], 10, 6)
    bridge = Bridge(document)
    own = Desk(bridge, desk.look)
    _page, pane = page_of(qtbot, own)
    with qtbot.waitSignal(pane.writer.written, timeout=20_000) as written:
        press(Qt.Key.Key_S)
    assert written.args is not None
    (path,) = written.args[0]
    assert path.suffix == ".csv"
    assert "Q2" in path.read_text("utf-8-sig")
    bridge.close()


def _answer(document: Document, wave: Wave, count: int) -> None:
    team = document.all(Team)[0]
    with document.step("Answer") as step:
        for _number in range(count):
            step.put(
                AnswerSheet(
                    id=document.new_id(), wave_id=wave.id, team_id=team.id, way=SheetWay.FILE, finished=True,
                    ratings="432",
                )
            )  # fmt: skip
