"""The real house with its windows, and a clock that stands until it is moved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.app import House
from facilitator.core.record import Clock
from facilitator.ui import theme
from tests.journeys.keyboard import Keyboard


@pytest.fixture
def house(qapp: QApplication, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """The program with settings and data of its own, not showing anything yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    names = qapp.organizationName(), qapp.applicationName()
    qapp.setOrganizationName("Facilitator")
    qapp.setApplicationName("Facilitator")
    theme.load_fonts()
    house = House(qapp, clock, QSettings(str(tmp_path / "house.ini"), QSettings.Format.IniFormat))
    house.dress()
    yield house
    if house.window is not None:
        house.window.close()
        house.window.deleteLater()
    house.deleteLater()
    qapp.setOrganizationName(names[0])
    qapp.setApplicationName(names[1])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def user(house: House, qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Keyboard]:
    """Somebody at the keyboard. After a failure a picture of where they got stuck is in the test's folder."""
    somebody = Keyboard(house, lambda true: qtbot.waitUntil(true, timeout=5_000))
    failed_before = request.session.testsfailed
    yield somebody
    if request.session.testsfailed > failed_before:
        somebody.picture(tmp_path / "stuck.png")
