"""The guide drawer: what helps the facilitator in this block, and the facilitator's own notes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.core.plan import advice, agenda
from facilitator.core.plan.advice import TipFamily
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import GroundRule, ground_rules_of
from facilitator.core.record import Changes
from facilitator.core.run.clock.timekeeping import Live
from facilitator.ui.parts.live.day_reading import LiveView
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label

_OPENERS_SHOWN = 2


class GuideDrawer(LiveView):
    """Of the block under way; before the start of a session, of its first one."""

    watches = (Block, Live, GroundRule)

    def build(self) -> None:
        """Make the scrolling column and the field for notes."""
        self._families: tuple[TipFamily, ...] = advice.tip_families()
        self._openers = advice.openers()[:_OPENERS_SHOWN]
        self._block_id: int | None = None
        self._shown: tuple[object, ...] = ()
        self._texts = QWidget()
        self._column = QVBoxLayout(self._texts)
        self._column.setContentsMargins(2, 2, 8, 8)
        self._column.setSpacing(4)
        self.notes = AutoTextEdit(least=2, most=8)
        self.notes.setPlaceholderText("Your own notes: they never leave this window")
        self.notes.setAccessibleName("Your own notes on this block")
        self.notes.committed.connect(self._store)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName("Guide")
        self._scroll.setWidget(self._texts)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.notes)

    def refresh(self, changes: Changes | None) -> None:
        """Show what belongs to the block; another block begins at the top."""
        block = self._block()
        self.notes.setVisible(block is not None)
        if block is None:
            self._show("Guide", ())
            return
        if block.id != self._block_id:
            self.notes.commit()
            self._block_id = block.id
            self._scroll.verticalScrollBar().setValue(0)
        self.notes.set_text(block.private_notes)
        self._show(block.title, self._sections(block))

    def sections(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What is shown: headings with their lines."""
        block = self._block()
        return self._sections(block) if block else ()

    def _block(self) -> Block | None:
        if self.day.block is not None:
            return self.day.block
        schedule, sitting = self.day.schedule, self.day.sitting
        parts = schedule.held(sitting.session_id).parts if schedule and sitting else ()
        coming = [one.block for part in parts for one in part.blocks if not one.block.skipped]
        return coming[0] if coming and self.day.progress is None else None

    def _sections(self, block: Block) -> tuple[tuple[str, tuple[str, ...]], ...]:
        made: list[tuple[str, tuple[str, ...]]] = []
        if block.guide.strip():
            made.append(("In this block", tuple(line.strip() for line in block.guide.splitlines() if line.strip())))
        if block.instructions:
            made.append(("What the room is asked", block.instructions))
        if block.activity is Activity.WELCOME:
            openers = tuple(f"{o.title}, {o.minutes} min: {o.prompt}" for o in self._openers)
            made.append(("People before the subject", openers))
        for family in advice.tips_for(block.activity, self._families):
            made.append((family.title, tuple(tip.text for tip in family.tips)))
        rules = [rule.text for rule in ground_rules_of(self.desk.document, block.workshop_id)]
        if rules:
            made.append(("Ground rules of the day", tuple(rules)))
        return tuple(made)

    def _show(self, title: str, sections: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        if (title, *sections) == self._shown:
            return
        self._shown = (title, *sections)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for heading, lines in sections:
            top = label(heading, "strong", wrap=True)
            top.setContentsMargins(0, 8 if self._column.count() else 0, 0, 0)
            self._column.addWidget(top)
            for line in lines:
                text = label(line, "muted", wrap=True)
                text.setContentsMargins(0, 0, 0, 3)
                self._column.addWidget(text)
        if not sections:
            self._column.addWidget(label("There is no guide for this moment.", "muted", wrap=True))
        self._column.addStretch(1)

    def _store(self, text: str) -> None:
        if self._block_id is not None:
            self.desk.run(agenda.set_private_notes, self._block_id, text)
