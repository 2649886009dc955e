"""The side of the agenda: everything about the block at hand that does not fit a row."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import LONGEST_INSTRUCTION, MOST_INSTRUCTIONS, Activity, Block
from facilitator.core.run.raising import behind_block
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.agenda_rows import TURN_WORDS
from facilitator.ui.parts.agenda.compared_lines import ComparedLines
from facilitator.ui.parts.typed import for_field, show_time, time_or_none
from facilitator.ui.theme import GAP, GAP_L, GAP_XS
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, ParsedEdit
from facilitator.ui.widgets.labels import label

V = TypeVar("V")

_ROOM = f"At most {MOST_INSTRUCTIONS} lines of {LONGEST_INSTRUCTION} characters"
_GUIDE = "A thought a line, shown beside the clock"
_MOST_LINES = 400
_PRIVATE = "For you alone, never on the stage"


class BlockEditor(QWidget):
    """Fields for one block; each stores when it is left. A refused text stays until the block itself changes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._block: Block | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP_L, 0, GAP_L, GAP_L)
        self._column.setSpacing(GAP_XS)
        self.origin = label("", "small", wrap=True)
        self._column.addWidget(self.origin)
        self.objective = self._text("Objective", "", agenda.set_objective, 2)
        self.instructions = self._text("What the room is asked", _ROOM, agenda.set_instructions, 4)
        self.compared = ComparedLines(desk)
        self._compared_caption = self._add("What is compared", self.compared)
        self.guide = self._text("Guide for the facilitator", _GUIDE, agenda.set_guide, 3)
        self.private_notes = self._text("Private notes", _PRIVATE, agenda.set_private_notes, 2)
        self.turns = Combo()
        self.turns.fill([(words, plan) for plan, words in TURN_WORDS.items()])
        self.turns.picked.connect(lambda plan: self._store(agenda.set_turns, plan))
        self._add("Turns", self.turns)
        self.pinned = ParsedEdit(for_field(time_or_none), show_time, None)
        self.pinned.line.setPlaceholderText("follows the block before it")
        self.pinned.committed.connect(lambda at: self._store(agenda.pin_block, at))
        self._add("Starts at exactly", self.pinned)
        self._column.addSpacing(GAP)
        self.optional = self._tick("The day can do without it", agenda.set_optional)
        self.skipped = self._tick("Left out of the day", agenda.skip_block)
        self._column.addStretch(1)

    def show_block(self, block: Block) -> None:
        """Show a block. What is being typed is stored first if another block comes, and left alone if not."""
        if self._block and block.id != self._block.id:
            self._commit()
        before, self._block = self._block, block
        behind = behind_block(self._desk.document, block.id)
        self.origin.setText(f"Here because of the assessment. {behind}" if behind else "")
        self.origin.setVisible(bool(behind))
        for edit, text, former in (
            (self.objective, block.objective, before.objective if before else None),
            (self.instructions, _lines(block), _lines(before) if before else None),
            (self.guide, block.guide, before.guide if before else None),
            (self.private_notes, block.private_notes, before.private_notes if before else None),
        ):
            if before is None or before.id != block.id or text != former:
                edit.set_text(text)
        compares = block.activity is Activity.COMPARE
        self._compared_caption.setVisible(compares)
        self.compared.setVisible(compares)
        if compares:
            self.compared.show_block(block)
        self.turns.pick(block.turns)
        self.pinned.set_value(block.pinned)
        self.optional.setChecked(block.optional)
        self.skipped.setChecked(block.skipped)

    def _commit(self) -> None:
        for edit in (self.objective, self.instructions, self.guide, self.private_notes):
            edit.commit()
        self.pinned.commit()

    def _store(self, verb: Callable[[Document, int, V], object], value: V) -> None:
        if self._block is not None:
            self._desk.run(verb, self._block.id, value)

    def _text(self, name: str, hint: str, verb: Callable[[Document, int, str], Block], least: int) -> AutoTextEdit:
        edit = AutoTextEdit(least=least, most=_MOST_LINES)
        edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the panel scrolls as a whole
        edit.committed.connect(lambda text: self._store(verb, text))
        self._add(name, edit, hint)
        return edit

    def _add(self, name: str, field: QWidget, hint: str = "") -> QLabel:
        caption = label(name, "strong")
        caption.setContentsMargins(0, GAP, 0, 0)
        field.setAccessibleName(name)
        if (proxy := field.focusProxy()) is not None:
            proxy.setAccessibleName(name)
        self._column.addWidget(caption)
        self._column.addWidget(field, alignment=Qt.AlignmentFlag.AlignTop)
        if hint:
            field.setAccessibleDescription(hint)
            self._column.addWidget(label(hint, "small"))
        return caption

    def _tick(self, words: str, verb: Callable[[Document, int, bool], Block]) -> QCheckBox:
        box = QCheckBox(words)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.clicked.connect(lambda on: self._store(verb, on))
        self._column.addWidget(box)
        return box


def _lines(block: Block) -> str:
    return "\n".join(block.instructions)
