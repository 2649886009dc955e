"""What is missing or doubled in the RACI table, one after another."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.core.run.raci_checks import Finding, FindingKind
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.notice import Tone


class GapWalk(QFrame):
    """Says which of the findings is looked at; `went(Finding)` tells to which the walk has come."""

    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._at: Finding | None = None
        self._from = -1
        self.setProperty("role", "notice")
        self.lead = label("", "strong")
        self.words = ClampedLabel(2)
        self.next = live_button("Next gap", "G")
        self.next.clicked.connect(lambda: self.walk(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.setSpacing(GAP_S)
        row.addWidget(self.lead)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.next)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what there is now. What is settled drops out, and the walk stays where it was."""
        place = self._place()
        self._findings = tuple(findings)
        if self._at is not None and self._at not in self._findings:
            same = (f for f in self._findings if (f.row_id, f.column_id) == (self._at.row_id, self._at.column_id))
            self._at = next(same, None)
            self._from = max(place - 1, -1)
        self._say()

    def walk(self, by: int) -> None:
        """Go to the next finding (1) or the one before (-1), and round at the end."""
        if not self._findings:
            return
        at = self._place() if self._at is not None else self._from
        self._at = self._findings[(at + by) % len(self._findings)]
        self._say()
        self.went.emit(self._at)

    def _place(self) -> int:
        return self._findings.index(self._at) if self._at in self._findings else -1

    def _say(self) -> None:
        number, at = len(self._findings), self._at
        tone = Tone.WARN if number else Tone.GOOD
        restyle(self, "kind", tone.value)
        if at is None:
            self.lead.setText(f"{number} to settle" if number else "Complete")
            every = "Everything has exactly one who is accountable and someone who does the work."
            self.words.setText("Walk through them one by one with the room." if number else every)
        else:
            self.lead.setText(f"{'Gap' if at.kind is FindingKind.GAP else 'Overlap'} {self._place() + 1} of {number}")
            self.words.setText(at.words)
        self.setAccessibleName(f"{self.lead.text()}: {self.words.text()}")
        self.next.setVisible(number > 0)
