"""Buttons that show their key, and rows of tabs."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from facilitator.ui.theme import BODY, CONTROL_HEIGHT, ui_font
from facilitator.ui.widgets.chips import key_cap_size, paint_key_cap


class Kind(StrEnum):
    """How loudly a button speaks."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"


class ActionButton(QPushButton):
    """A button that shows its key as a cap after the words.

    The key is told, not bound: the page binds it, so that it also works while the button is out of sight.
    """

    ICON, SIDE, BETWEEN = 16, 12, 7

    def __init__(
        self,
        text: str,
        key: str | None = None,
        kind: str = Kind.PLAIN,
        icon: QIcon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._key = key or ""
        self.setProperty("kind", Kind(kind).value)
        # A click must not move the keys here: Space pauses the clock, wherever the mouse last was.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)  # Enter presses the focused button, in a dialog or not
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if icon:
            self.setIcon(icon)
        self.say(text)

    def say(self, text: str, icon: QIcon | None = None) -> None:
        """Change the words (and the icon, if given), with the name and tooltip that follow from them."""
        self.setText(text)
        if icon and icon.cacheKey() != self.icon().cacheKey():  # Qt lays everything out anew for the same icon too
            self.setIcon(icon)
        self.setAccessibleName(f"{text}, key {self._key}" if self._key else text)
        self.setToolTip(f"{text} ({self._key})" if self._key else "")

    def name_as(self, words: str) -> None:
        """Give a button with a sign only the name that is read out and shown as tooltip."""
        self.setAccessibleName(f"{words}, key {self._key}" if self._key else words)
        self.setToolTip(f"{words} ({self._key})" if self._key else words)

    def key(self) -> str:
        """The key on the cap, or an empty string."""
        return self._key

    def sizeHint(self) -> QSize:
        """Icon, words and key cap side by side; a lone icon is square."""
        width = sum(self._widths()) + self.BETWEEN * (len(self._widths()) - 1) + 2 * self.SIDE
        return QSize(CONTROL_HEIGHT + 2 if self._is_lone_icon() else width, CONTROL_HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:
        """Words on a button are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style draws the frame; the contents are placed as one group in the middle."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        ink = self.palette().buttonText().color()
        if self.hasFocus() and self.property("kind") == Kind.PRIMARY:
            painter.setPen(QPen(ink, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), 5, 5)
        widths = self._widths()
        x = (self.width() - sum(widths) - self.BETWEEN * (len(widths) - 1)) // 2
        if not self.icon().isNull():
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            self.icon().paint(painter, QRect(x, (self.height() - self.ICON) // 2, self.ICON, self.ICON), mode=mode)
            x += self.ICON + self.BETWEEN
        if self.text():
            room = QRect(x, 0, self._text_width(), self.height())
            painter.setPen(ink)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())
            x += self._text_width() + self.BETWEEN
        if self._key:
            self._paint_key(painter, x, ink)

    def _paint_key(self, painter: QStylePainter, x: int, ink: QColor) -> None:
        size = key_cap_size(self._key)
        rect = QRect(x, (self.height() - size.height()) // 2, size.width(), size.height())
        colours = self.palette()
        if self.property("kind") == Kind.PRIMARY and self.isEnabled():
            paint_key_cap(painter, self._key, rect, colours.button().color(), ink, ink)
        else:
            line = QColor(ink)
            line.setAlphaF(0.45)
            paint_key_cap(painter, self._key, rect, ink, colours.button().color(), line)

    def _widths(self) -> list[int]:
        icon = [] if self.icon().isNull() else [self.ICON]
        words = [self._text_width()] if self.text() else []
        key = [key_cap_size(self._key).width()] if self._key else []
        return icon + words + key

    def _text_width(self) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width() + 1

    def _is_lone_icon(self) -> bool:
        return not self.text() and not self._key


class Tabs(QWidget):
    """A row of tabs. The chosen one takes focus; the arrow keys move the choice.

    `chosen(index)` is emitted when the user chooses, not when `choose` is called.
    """

    chosen = Signal(int)
    GAP = 4

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self.GAP)
        self._group.idClicked.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._told = -1
        self.set_titles(titles)

    def set_titles(self, titles: Sequence[str]) -> None:
        """Give the tabs other titles, keeping buttons, choice and focus where they are."""
        buttons = self._group.buttons()
        for button in buttons[len(titles) :]:
            self._group.removeButton(button)
            button.deleteLater()
        for index, title in enumerate(titles):
            if index < len(buttons):
                self._name(buttons[index], title)
            else:
                self._add(index, title)
        if titles and self.current() < 0:
            self.choose(0)

    def choose(self, index: int) -> None:
        """Show a tab as chosen; an index that does not exist raises IndexError."""
        if not 0 <= index < len(self._group.buttons()):
            raise IndexError(index)
        self._group.button(index).setChecked(True)
        self._told = index

    def current(self) -> int:
        """The index of the chosen tab, or -1."""
        return self._group.checkedId()

    def titles(self) -> list[str]:
        """The titles as shown."""
        return [button.text() for button in self._group.buttons()]

    def _add(self, index: int, title: str) -> None:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("role", "tab")
        self._group.addButton(button, index)
        self._row.addWidget(button)
        self._name(button, title)

    def _name(self, button: QAbstractButton, title: str) -> None:
        button.setText(title)
        bold = QFontMetrics(ui_font(BODY, QFont.Weight.DemiBold))
        button.setMinimumWidth(bold.horizontalAdvance(title) + 24)

    def _tell(self, index: int) -> None:
        if index != self._told:
            self._told = index
            self.chosen.emit(index)


class Segmented(Tabs):
    """Two to four choices of one setting, joined in a bar."""

    GAP = 0

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(titles, parent)
        self.setProperty("role", "segments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row.setContentsMargins(2, 2, 2, 2)
