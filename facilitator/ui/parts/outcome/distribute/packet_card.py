"""Where what everyone gets is written, how far it is, and what it came to."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.report.follow.written import Written
from facilitator.ui.desk import Desk
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_L, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone
from facilitator.ui.widgets.progressline import ProgressLine

_WRITE = "Write for everyone"


class PacketCard(QFrame):
    """`write_asked()`, again while it writes to stop it; `lists_asked()`, `choose_asked()`, `folder_asked()`,
    `index_asked()`.
    """

    write_asked = Signal()
    lists_asked = Signal()
    choose_asked = Signal()
    folder_asked = Signal()
    index_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        icons, tokens = desk.look.icons, desk.look.tokens
        self.words, self.place = label("", "heading", wrap=True), ClampedLabel(1)
        self.now = label("", "muted", wrap=True)
        self.line, self.result = ProgressLine(), Notice(Tone.GOOD)
        self._busy = False
        self.line.hide()
        self.result.hide()
        self.lists = live_button("Save for…", "T", icon=icons.icon(Sign.DOWNLOAD))
        self.write = live_button(_WRITE, "Ctrl Enter", Kind.PRIMARY, icons.icon(Sign.PEOPLE, tokens.on_accent))
        self.choose = live_button("Another folder…", "F")
        self.folder, self.index = live_button("Open the folder", "O"), live_button("Open the index", "I")
        for button, asked in (
            (self.lists, self.lists_asked),
            (self.write, self.write_asked),
            (self.choose, self.choose_asked),
            (self.folder, self.folder_asked),
            (self.index, self.index_asked),
        ):
            button.clicked.connect(asked)
        self._lay_out()

    def show_plan(self, words: str, folder: Path, last: str) -> None:
        """Say what is written and where, and when that was done before."""
        self.words.setText(words)
        self.place.setText(f"Into “{folder.name}” in {folder.parent}")
        self.place.setToolTip(str(folder))
        if not self._busy:
            self.now.setText(last)
        self.folder.setEnabled(folder.is_dir())
        self.index.setEnabled((folder / "index.html").is_file())

    def show_progress(self, done: int, of: int, name: str) -> None:
        """Say how far it is, and what comes now."""
        self._busy = True
        self.line.show()
        self.now.show()
        self.result.hide()
        self.line.show_share(done / of if of else 0.0)
        self.now.setText(name)
        self.write.say(f"Stop: {done} of {of} made" if of else "Stop")

    def show_written(self, written: Written | None) -> None:
        """Say what it came to; None: it was refused, which is said elsewhere."""
        self._busy = False
        self.line.hide()
        self.write.say(_WRITE)
        self.result.setVisible(written is not None)
        self.now.setVisible(written is None)
        if written is not None:
            tone = Tone.INFO if written.stopped else Tone.WARN if written.remarks else Tone.GOOD
            self.result.say(tone, " ".join((f"{written.words.rstrip('.')}.", *written.remarks)))

    def forget(self) -> None:
        """Another workshop: what was said was of another's run."""
        self.result.hide()
        self.now.show()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(GAP_S)
        first.addWidget(self.words, 1)
        first.addWidget(self.lists)
        first.addWidget(self.write)
        second.addWidget(self.place, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.choose, self.folder, self.index):
            second.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        column.setSpacing(GAP_S)
        column.addLayout(first)
        column.addLayout(second)
        for part in (self.line, self.now, self.result):
            column.addWidget(part)
