"""The dialog for templates of one's own: rename, export, import, remove."""

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import quoted
from facilitator.core.plan.ready.own_templates import (
    OwnTemplate,
    export_template,
    import_template,
    own_templates,
    remove_own_template,
    rename_own_template,
    template_of,
)
from facilitator.core.plan.ready.template_check import check_template
from facilitator.ui.desk import Desk
from facilitator.ui.parts.programme.template_verdict import TemplateVerdict, template_words
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

P = ParamSpec("P")

_EMPTY = "None yet: save any agenda as a template on its Plan page, or import one."
_FILES = "Templates (*.toml)"
_SIZE = (640, 260)
_HOLDS_WIDTH = 280


class TemplatesSheet(SheetDialog):
    """The list, and what can be done to the row at hand. What is refused is said in the dialog."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.table: RecordTable[OwnTemplate] = RecordTable(
            [
                Column("Title", lambda own: own.title, edit=self._rename),
                Column("Holds", lambda own: template_words(template_of(own)), _HOLDS_WIDTH),
            ],
            lambda own: own.id,
            _EMPTY,
        )
        self.table.setAccessibleName("Templates of your own")
        self.table.setMinimumSize(*_SIZE)
        self.rename, self.remove = ActionButton("Rename", "F2"), ActionButton("Remove", "Del", Kind.DANGER)
        self.take_in, self.export = ActionButton("Import…"), ActionButton("Export…")
        super().__init__("Templates of your own", self._body_of_list(), "Done", key="Esc", parent=parent)
        self.secondary.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wire()
        self._show()
        self.table.select([own.id for own in self.table.shown()[:1]])
        self.table.setFocus()

    def _wire(self) -> None:
        self.table.opened.connect(lambda _own: self._begin_rename())
        self.table.delete_requested.connect(self._remove)
        self.table.chosen.connect(self._enable)
        self.rename.clicked.connect(self._begin_rename)
        self.export.clicked.connect(self._export)
        self.remove.clicked.connect(lambda: self._remove(self.table.selected()))
        self.take_in.clicked.connect(self._import)

    def _body_of_list(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for button in (self.take_in, self.rename, self.export, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        return body

    def _show(self) -> None:
        self.table.show_records(own_templates(self._desk.document))
        self._enable()

    def _enable(self) -> None:
        chosen = bool(self.table.selected())
        for button in (self.rename, self.export, self.remove):
            button.setEnabled(chosen)

    def _begin_rename(self) -> None:
        """The Enter that ends typing comes here too."""
        if self.table.state() is not self.table.State.EditingState:
            self.table.edit(self.table.currentIndex().siblingAtColumn(0))

    def _rename(self, own: OwnTemplate, title: str) -> None:
        if title != own.title:
            self._do(rename_own_template, own.id, title)

    def _remove(self, chosen: list[OwnTemplate]) -> None:
        for own in chosen:
            if self._do(remove_own_template, own.id):
                self._desk.said.emit(f"Removed {quoted(own.title)}.")

    def _export(self) -> None:
        for own in self.table.selected()[:1]:
            name, _filter = QFileDialog.getSaveFileName(self, "Export template", f"{own.title}.toml", _FILES)
            if name and self._do(_write, own, Path(name)):
                self._desk.told.emit(f"Wrote {Path(name).name}.")

    def _import(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, "Import template", "", _FILES)
        if not name:
            return
        try:
            template, doubts = check_template(Path(name))
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        verdict = TemplateVerdict(template, doubts, self)
        verdict.accepted.connect(lambda: self._do(import_template, Path(name)))
        verdict.open()

    def _do(self, verb: Callable[Concatenate[Document, P], object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Call a verb; False if it was refused, which is said here."""
        try:
            verb(self._desk.document, *args, **kwargs)
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return False
        self.say_wrong("")
        self._show()
        return True


def _write(_document: Document, own: OwnTemplate, path: Path) -> None:
    export_template(own, path)
