"""Empty pages, the search field and the chime."""

import stat
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chime import Chime
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.search import SearchField

SOUNDS = Path(__file__).parents[3] / "resources" / "sounds"


def test_an_empty_page_offers_its_one_step(qtbot: QtBot) -> None:
    empty = EmptyState("No workshop yet", "A workshop has a date and an agenda.", "Plan a workshop")
    qtbot.addWidget(empty)
    empty.show()
    assert empty.findChildren(QLabel)[0].text() == "No workshop yet"
    with qtbot.waitSignal(empty.asked):
        QTest.mouseClick(empty.findChildren(ActionButton)[0], Qt.MouseButton.LeftButton)


def test_an_empty_page_may_have_no_step(qtbot: QtBot) -> None:
    empty = EmptyState("Nothing is open", "Every question has been answered.")
    qtbot.addWidget(empty)
    assert empty.findChildren(ActionButton) == []


def test_search_tells_what_is_typed_and_clears_on_escape(qtbot: QtBot) -> None:
    field = SearchField("Search notes")
    qtbot.addWidget(field)
    field.show()
    told: list[str] = []
    field.searched.connect(told.append)
    QTest.keyClicks(field, "sso")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["s", "ss", "sso", ""]


def test_starting_a_search_selects_the_old_words(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    field.show()
    field.setText("pricing")
    field.start()
    QTest.keyClicks(field, "sso")
    assert field.text() == "sso"


@pytest.mark.parametrize("name", ["five-minutes", "one-minute", "time-up"])
def test_the_sounds_are_short_mono_and_not_silent(name: str) -> None:
    with wave.open(str(SOUNDS / f"{name}.wav")) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert 0.3 < sound.getnframes() / sound.getframerate() < 2
        assert any(sound.readframes(sound.getnframes()))


def test_a_chime_hands_the_sound_to_the_player(qtbot: QtBot, tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    player = tmp_path / "player"
    player.write_text(f'#!/bin/sh\necho "$1" > "{heard}.part" && mv "{heard}.part" "{heard}"\n', "utf-8")
    player.chmod(player.stat().st_mode | stat.S_IXUSR)
    assert Chime(SOUNDS, str(player)).play("time-up")
    qtbot.waitUntil(heard.exists)
    assert heard.read_text("utf-8").strip() == str(SOUNDS / "time-up.wav")


def test_a_chime_is_silent_when_muted_without_player_or_without_sound(tmp_path: Path) -> None:
    player = "/bin/true"
    assert not Chime(SOUNDS, player, muted=True).play("time-up")
    assert not Chime(SOUNDS, None).play("time-up")
    assert not Chime(tmp_path, player).play("time-up")
