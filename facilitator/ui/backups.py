"""Choosing one of the rolling backups to go back to."""

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from facilitator.core.backups import Backup
from facilitator.ui.local import time_words, year_day_words
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label


class BackupsDialog(SheetDialog):
    """Lists backups, newest first. Accepted, `chosen` is the one to restore."""

    def __init__(self, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        self._backups = list(backups)
        self._list = QListWidget()
        self._list.setAccessibleName("Backups, newest first")
        for backup in self._backups:
            made = backup.made_at.astimezone()
            size = f"{max(1, backup.size // 1024):,} KB"
            aside = " · put aside when another was restored" if backup.put_aside else ""
            self._list.addItem(f"{year_day_words(made.date())}, {time_words(made.time())} · {size}{aside}")
        words = (
            "Going back puts the programme as it is now among the backups first, so nothing is lost."
            if self._backups
            else "There is no backup yet. One is made each time the programme is opened, and every ten minutes."
        )
        column.addWidget(label(words, "muted", wrap=True))
        column.addWidget(self._list)
        self._list.setVisible(bool(self._backups))
        self._list.setCurrentRow(0)
        self._list.setMinimumSize(420, 240)
        super().__init__("Backups", body, "Go back to this one", parent=parent)
        self.set_ready(bool(self._backups))

    def chosen(self) -> Backup | None:
        """The backup that is marked in the list."""
        row = self._list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None
