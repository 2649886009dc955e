"""The console beneath, in front and with the keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.desk import Desk
from tests.ui.shown import PAGE, bring_up


@pytest.fixture
def house(qtbot: QtBot, desk: Desk) -> Iterator[QWidget]:
    """A window with a field in it, over a programme."""
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    yield bring_up(qtbot, made, *PAGE)
    made.close()
