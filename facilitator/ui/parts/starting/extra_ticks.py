"""What can be added to an agenda: a tick each, with the time it takes and why it is proposed or not."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label

_INSET = 28


@dataclass(frozen=True)
class Extra:
    """Something to add, by name; `proposed` it is ticked until somebody says otherwise. `held`: it is in already."""

    name: str
    title: str
    reason: str
    proposed: bool
    held: bool = False
    about: str = ""


class ExtraTicks(QWidget):
    """Ticks set or taken away by hand stay so, whatever is proposed later. `changed` comes with each of those."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_hand: dict[str, bool] = {}
        self._rows: dict[str, _ExtraRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_S)

    def show_extras(self, extras: Sequence[Extra]) -> None:
        """Show these in their order."""
        for gone in self._rows.keys() - {extra.name for extra in extras}:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, extra in enumerate(extras):
            row = self._rows.get(extra.name) or self._made(extra.name)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show_extra(extra, not extra.held and self._by_hand.get(extra.name, extra.proposed))

    def ticked(self) -> list[str]:
        """The names of those that are ticked, in their order."""
        rows = sorted(self._rows.items(), key=lambda one: self._column.indexOf(one[1]))
        return [name for name, row in rows if row.tick.isChecked()]

    def tick(self, name: str) -> QCheckBox:
        """The tick of one of them."""
        return self._rows[name].tick

    def _made(self, name: str) -> "_ExtraRow":
        row = self._rows[name] = _ExtraRow()
        row.tick.clicked.connect(lambda on: self._on_click(name, on))
        return row

    def _on_click(self, name: str, on: bool) -> None:
        self._by_hand[name] = on
        self.changed.emit()


class _ExtraRow(QWidget):
    """A tick, and the reason beneath."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox()
        self._reason = label("", "small", wrap=True)
        self._reason.setContentsMargins(_INSET, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tick)
        column.addWidget(self._reason)

    def show_extra(self, extra: Extra, ticked: bool) -> None:
        self.tick.setText(extra.title.replace("&", "&&"))
        self.tick.setAccessibleName(extra.title)
        self.tick.setAccessibleDescription(f"{extra.reason} {extra.about}".strip())
        self.tick.setToolTip(extra.about)
        self.tick.setChecked(ticked)
        self.tick.setEnabled(not extra.held)
        self._reason.setText(extra.reason)
