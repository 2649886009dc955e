"""Somebody at the keyboard of the real program."""

from collections.abc import Callable, Iterator
from functools import reduce
from itertools import product
from operator import or_
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QTableView, QWidget

from facilitator.app import House
from facilitator.core.document import Document
from facilitator.ui.page import Page
from facilitator.ui.welcome import Welcome
from facilitator.ui.widgets.palettebox import CommandPalette
from facilitator.ui.window import Window

_MOST_TABS = 120
_ROOT, _DESK = QModelIndex(), QSize(1440, 900)
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class Keyboard:
    """One person with a keyboard and no mouse: every key goes to whatever has the focus."""

    def __init__(self, house: House, wait: Callable[[Callable[[], bool]], None]) -> None:
        """`wait` lets events happen until something is true."""
        self.house, self._wait = house, wait

    # What is in front

    @property
    def window(self) -> Window:
        """The console."""
        assert isinstance(self.house.window, Window)
        return self.house.window

    @property
    def welcome(self) -> Welcome:
        """The first window."""
        assert isinstance(self.house.window, Welcome)
        return self.house.window

    @property
    def document(self) -> Document:
        """The open programme, for reading."""
        return self.window.desk.document

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.window.page

    @property
    def dialog(self) -> QDialog:
        """The dialog in front."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog), f"There is no dialog; {self.place()} has the keys."
        return found

    def focus(self) -> QWidget:
        """What has the keys."""
        self.settle()
        found = QApplication.focusWidget()
        assert found is not None, "Nothing has the keys."
        return found

    def place(self) -> str:
        """The name of what has the keys, as a screen reader says it."""
        self.settle()
        found = QApplication.focusWidget()
        if found is None:
            return "nothing"
        return found.accessibleName() or str(found.property("text") or "") or type(found).__name__

    def said(self) -> str:
        """Everything that is written on what is in front."""
        front = QApplication.activeModalWidget() or self.house.window
        assert front is not None
        return "\n".join(self.written_on(front))

    def written_on(self, root: QWidget) -> Iterator[str]:
        """The texts and names of everything visible on a widget."""
        for widget in root.findChildren(QWidget):
            if widget.isVisible():
                yield from filter(None, (str(widget.property("text") or ""), widget.accessibleName()))
                if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
                    columns = model.columnCount(_ROOT) if isinstance(widget, QTableView) else 1
                    for row, column in product(range(model.rowCount(_ROOT)), range(columns)):
                        yield str(model.index(row, column).data() or "")

    # Keys

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each as Qt names it: "Ctrl+K", "Shift+Tab", "N"."""
        for key in keys:
            *held, name = key.split("+") if len(key) > 1 else [key]
            modifiers = reduce(or_, (_HELD[word] for word in held), Qt.KeyboardModifier.NoModifier)
            code = _code(name) if len(name) == 1 else Qt.Key[f"Key_{name}"]
            plain = " " if name == "Space" else name if len(name) == 1 and held in ([], ["Shift"]) else ""
            self._send(code, plain if held else plain.lower(), modifiers)

    def type(self, text: str) -> None:
        """Type a text, letter by letter."""
        for letter in text:
            self._send(_code(letter), letter, Qt.KeyboardModifier.NoModifier)

    def enter(self, text: str) -> None:
        """Type a text and press Enter."""
        self.type(text)
        self.press("Return")

    def fill(self, name: str, text: str) -> None:
        """Go to a field by Tab and put a text in place of what it holds."""
        self.tab_to(name)
        self.press("Ctrl+A")
        self.type(text)

    def paste(self, text: str) -> None:
        """Put a text on the clipboard and press Ctrl+V."""
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def tab_to(self, name: str) -> None:
        """Press Tab until what begins with this accessible name has the keys; it must be reached in one round."""
        passed: list[str] = []
        for _ in range(_MOST_TABS):
            if self.place().startswith(name):
                return
            passed.append(self.place())
            self.press("Tab")
        raise AssertionError(f"Tab does not reach “{name}”: it passes {', '.join(dict.fromkeys(passed))}.")

    def command(self, words: str) -> None:
        """Do something by the command box."""
        self.press("Ctrl+K")
        self.type(words)
        box = self.window.findChild(CommandPalette)
        assert box is not None
        assert box.found(), f"“{words}” is not found."
        assert box.found()[0].title == words
        self.press("Return")
        self.settle()

    def go_to(self, page: str) -> None:
        """Turn to a page by its Ctrl+digit, or by the command box if it has none."""
        wanted = next(command for command in self.window.commands() if command.title == f"Go to {page}")
        if wanted.key:
            self.press(wanted.key)
        else:
            self.command(wanted.title)
        assert self.page.title == page
        self.until(lambda: self.page.isVisible())

    def until(self, true: Callable[[], object]) -> None:
        """Wait for what must come."""
        self._wait(lambda: bool(true()))

    def settle(self) -> None:
        """Let happen what is waiting to happen, and see that what is in front has the keys."""
        QTest.qWait(0)
        front = QApplication.activeModalWidget() or self.house.window
        assert front is not None
        if isinstance(front, Window) and front.size() != _DESK:
            front.resize(_DESK)  # the offscreen screen is smaller than anybody's
        if QApplication.activePopupWidget() is None:
            if QGuiApplication.focusWindow() in (None, self._stage_handle()):
                front.activateWindow()  # as window managers do; the offscreen platform has none
            if QGuiApplication.focusWindow() is not front.windowHandle():
                self.until(lambda: QGuiApplication.focusWindow() is front.windowHandle())

    def _stage_handle(self) -> QWindow | None:
        """The stage's window, which asks for no keys when it is shown."""
        return self.window.stage_control.stage.windowHandle() if isinstance(self.house.window, Window) else None

    def picture(self, path: Path) -> None:
        """Keep a picture of what is in front."""
        front = QApplication.activeModalWidget() or self.house.window
        if front is not None:
            front.grab().save(str(path))

    def _send(self, code: Qt.Key, text: str, modifiers: Qt.KeyboardModifier) -> None:
        self.settle()
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            window = QGuiApplication.focusWindow()
            if window is not None:
                QTest.sendKeyEvent(action, window, code, text, modifiers)


def _code(sign: str) -> Qt.Key:
    return Qt.Key(ord(sign.upper())) if sign.isascii() else Qt.Key.Key_unknown
