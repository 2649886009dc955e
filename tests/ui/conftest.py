"""A desk over a programme in memory."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.content import resource
from facilitator.core.document import Document
from facilitator.ui import theme
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk, Look
from facilitator.ui.widgets.icons import Icons


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Without a running loop nothing that was let go is really deleted: sweep up, or every test is slower."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, document: Document) -> Iterator[Desk]:
    """A desk in the light look. Ask for `workshop` first to have it chosen."""
    theme.load_fonts()
    theme.apply(qapp, theme.LIGHT, resource("icons"))
    bridge = Bridge(document)
    made = Desk(bridge, Look(theme.LIGHT, Icons(theme.LIGHT, resource("icons")), theme.Motion(False)))
    yield made
    made.deleteLater()
    bridge.deleteLater()
