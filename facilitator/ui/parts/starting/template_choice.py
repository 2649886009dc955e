"""The agendas to choose from, the one that suits best first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP_S, GAP_XS
from facilitator.ui.widgets.labels import label, restyle

_INSET = 28


@dataclass(frozen=True)
class AgendaChoice:
    """An agenda by its template's name, "" for an empty one; `remark` is its length, in red if it is `wrong`."""

    name: str
    title: str
    remark: str
    reason: str
    about: str
    wrong: bool = False


class TemplateChoice(QWidget):
    """One line for each agenda; of the chosen one also the reason, and what it is for. `picked(name)`."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._rows: dict[str, _AgendaRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_XS)

    def show_choices(self, choices: Sequence[AgendaChoice], chosen: str) -> None:
        """Show these in their order; lines that stay keep the keys."""
        names = [choice.name for choice in choices]
        for gone in self._rows.keys() - set(names):
            self._drop(self._rows.pop(gone))
        for place, choice in enumerate(choices):
            row = self._rows.get(choice.name) or self._made(choice.name)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show_choice(choice, choice.name == chosen)

    def button(self, name: str) -> QRadioButton:
        """The line of an agenda, to choose it by."""
        return self._rows[name].button

    def names(self) -> list[str]:
        """The names in the order they are shown."""
        return sorted(self._rows, key=lambda name: self._column.indexOf(self._rows[name]))

    def _made(self, name: str) -> "_AgendaRow":
        row = self._rows[name] = _AgendaRow()
        self._group.addButton(row.button)
        row.button.clicked.connect(lambda: self.picked.emit(name))
        return row

    def _drop(self, row: "_AgendaRow") -> None:
        self._group.removeButton(row.button)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


class _AgendaRow(QWidget):
    """A radio button with a remark at its end; the details beneath only while it is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = _Radio()
        self._remark = label("", "small")
        self._reason, self._about = label("", wrap=True), label("", "small", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.button, 1)
        head.addWidget(self._remark)
        self._details = QWidget()
        details = QVBoxLayout(self._details)
        details.setContentsMargins(_INSET, GAP_XS, 0, GAP_S)
        details.setSpacing(GAP_XS)
        details.addWidget(self._reason)
        details.addWidget(self._about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._details)

    def show_choice(self, choice: AgendaChoice, chosen: bool) -> None:
        self.button.name_as(choice.title)
        self.button.setAccessibleDescription(f"{choice.remark}. {choice.reason} {choice.about}")
        self.button.setToolTip(choice.about)
        self.button.setChecked(chosen)
        self._remark.setText(choice.remark)
        restyle(self._remark, "role", "bad" if choice.wrong else "small")
        for line, words in ((self._reason, choice.reason), (self._about, choice.about)):
            line.setText(words)
            line.setVisible(bool(words))
        self._details.setVisible(chosen)


class _Radio(QRadioButton):
    """A radio button whose words end in an ellipsis where there is no room for them."""

    _TICK = 40

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def name_as(self, name: str) -> None:
        """Show another name."""
        self._name = name
        self.setAccessibleName(name)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * self._TICK, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._name)
        return QSize(words + self._TICK, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._TICK
        words = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(words.replace("&", "&&"))
