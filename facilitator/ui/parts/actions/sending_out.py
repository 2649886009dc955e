"""The list of actions as a spreadsheet for their owners: asks where it should go, and writes it aside."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.core.follow.returned.going_out import SheetOut, sheet_out
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.aside import Aside
from facilitator.ui.widgets.notice import Toast

_NONE = "There is no open action to send out."


class SendingOut(Toast):
    """Writes a workshop's actions, or all open ones, and says so at the head of the pane."""

    def __init__(self, desk: Desk, pane: QWidget) -> None:
        super().__init__(pane)
        self._desk = desk
        self._folder = Path.home()
        self.asked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))

    def ask(self, workshop: Workshop | None) -> None:
        """Ask for the place of the file, and write it there: of a workshop, or None for all that is open."""
        path = self._desk.document.path
        name = f"Actions {workshop.day.isoformat()}.xlsx" if workshop else "Open actions.xlsx"
        usual = str((path.parent if path else Path.home()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self.window(), "Save the actions", usual, "Spreadsheet (*.xlsx)")
        if chosen:
            self.write(workshop, Path(chosen).with_suffix(".xlsx"))

    def write(self, workshop: Workshop | None, path: Path) -> None:
        """Write the file, as the list is now. A refusal is shown where the keys are."""
        out = self._desk.run(sheet_out, workshop.id if workshop else None)
        if out is None:
            return
        if not out.lines:
            self._desk.bridge.refused.emit(_NONE)
            return
        written = partial(self._tell, path, len(out.lines))
        Aside(self._desk, partial(_write, out, path), written, self._desk.bridge.refused.emit)

    def _tell(self, path: Path, count: int, _written: None) -> None:
        self._folder = path.parent
        self.say(f"Written {path.name} with {counted(count, 'action')}. Take it in again with I.", "Open folder")


def _write(out: SheetOut, path: Path) -> None:
    from facilitator.report.files import write_whole
    from facilitator.report.follow.action_workbook import actions_workbook  # the spreadsheet writer is slow to load

    write_whole(path, actions_workbook(out))
