"""The tab of the messaging tree: entries are typed one after another, moved, and what lacks is walked through."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.phrases import counted, listed, quoted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import messaging
from facilitator.core.run.canvases.messaging import Branch, Level, Message, entries
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.common import CanvasHead, shifted
from facilitator.ui.parts.canvases.messaging_outline import Outline
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.undo_through import clear_for_good
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label

_GROUP = "Messaging"
_PLURALS = ((Level.CAPABILITY, "capabilities"), (Level.BENEFIT, "benefits"), (Level.MESSAGE, "messages"))
_LACKS = {Level.CAPABILITY: "no benefit yet", Level.BENEFIT: "no message yet"}
_START = "Begin with what the product can do. Under it stands what customers gain, under that what we say."


class TreePane(RowPane):
    """The line below the tree says what it will add; it follows the entry at hand."""

    watches = (Message,)

    def build(self) -> None:
        """Words and the walk above, the tree, the line for new and edited entries below."""
        self._branches: tuple[Branch, ...] = ()
        self._below = False
        self._editing: int | None = None
        self.head = CanvasHead()
        self.gap = self.head.offer("Next gap", "G", self.next_gap)
        self.outline = Outline(self.desk.look.tokens.warn)
        elastic(self.outline, 120)
        self.outline.turned.connect(self._on_turned)
        self.outline.edit_asked.connect(self._edit)
        self.outline.remove_asked.connect(self._remove)
        self.caption = label("", "muted")
        self.line = _Line()
        self.line.returnPressed.connect(self._take)
        foot = QHBoxLayout()
        foot.setSpacing(GAP_S)
        foot.addWidget(self.caption)
        foot.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.head)
        column.addWidget(self.outline, 1)
        column.addLayout(foot)

    def refresh(self, changes: Changes | None) -> None:
        """Show the tree, what it lacks, and what the line is for."""
        if self.desk.workshop_id is None:
            return
        self._branches = messaging.tree(self.desk.document, self.desk.workshop_id)
        found = messaging.gaps(self._branches)
        lacking = {gap.about.id: _LACKS[gap.about.level] for gap in found if isinstance(gap.about, Message)}
        self.outline.show_branches(self._branches, lacking)
        self.gap.setVisible(bool(found))
        self.head.words.setText(_summary(self._branches, len(found)))
        if self._editing is not None and self.desk.document.find(Message, self._editing) is None:
            self._stop_editing()
        self._name_line()

    def commands(self) -> list[Command]:
        """What can be done to the tree."""
        return [
            Command("Add an entry beside the one at hand", _GROUP, lambda: self.add(False), "A", bound=True),
            Command("Add an entry below it", _GROUP, lambda: self.add(True), "Shift+A or Alt+Right", bound=True),
            Command("Back to the level above", _GROUP, self.rise, "Alt+Left", bound=True),
            Command("Edit the entry", _GROUP, self.edit, "F2", bound=True),
            Command("Remove the entry and all below it", _GROUP, self.remove, "Del", bound=True),
            Command("Move the entry up", _GROUP, lambda: self.move_entry(True), "Alt+Up", bound=True),
            Command("Move the entry down", _GROUP, lambda: self.move_entry(False), "Alt+Down", bound=True),
            Command("Go to the next gap", _GROUP, self.next_gap, "G", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab; Esc in the line goes back to the tree."""
        if event.key() == Qt.Key.Key_Escape and self.line.hasFocus() and self._editing is not None:
            self._stop_editing()
            self.outline.setFocus()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The tree; while it is empty, the line."""
        return self.outline if self._branches else self.line

    def row(self) -> int:
        """The capability at hand."""
        at = self.outline.at()
        for place, branch in enumerate(self._branches):
            if at is not None and any(one.id == at.id for one in entries([branch])):
                return place
        return 0

    def add(self, below: bool) -> None:
        """Begin to type an entry of the level at hand, or of the one below."""
        self._stop_editing()
        self._below = below
        self._name_line()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rise(self) -> None:
        """Go from the entry at hand to the one it stands under, or from adding below it to adding beside it."""
        at = self.outline.at()
        if self._below:
            self._below = False
            self._name_line()
        elif at is not None and at.parent_id is not None:
            self.outline.go_to(at.parent_id)

    def edit(self) -> None:
        """Take the entry at hand into the line."""
        at = self.outline.at()
        if at is not None:
            self._edit(at.id)

    def remove(self) -> None:
        """Remove the entry at hand with all that stands below it."""
        at = self.outline.at()
        if at is not None:
            self._remove(at.id)

    def next_gap(self) -> None:
        """Go to the next entry, round and round, that has nothing below it, ready to type what it lacks."""
        at, order = self.outline.at(), [one.id for one in entries(self._branches)]
        lacking = [order.index(gap.about.id) for gap in messaging.gaps(self._branches) if gap.about is not None]
        if lacking:
            here = order.index(at.id) if at is not None and at.id in order else -1
            self.outline.go_to(order[next((place for place in lacking if place > here), lacking[0])])
            self.add(True)

    def move_entry(self, up: bool) -> None:
        """Move the entry at hand by one place; from the end of its list on into the one of the next parent."""
        at = self.outline.at()
        if at is None:
            return
        every = list(entries(self._branches))
        siblings = [one.id for one in every if (one.level, one.parent_id) == (at.level, at.parent_id)]
        within = shifted(siblings, [at.id], up)
        if within is not None:
            self.desk.run(messaging.move_message, at.id, at.parent_id, within[1])
        elif at.parent_id is not None:
            above = next(one.level for one in every if one.id == at.parent_id)
            parents = [one.id for one in every if one.level is above]
            place = parents.index(at.parent_id) + (-1 if up else 1)
            if 0 <= place < len(parents):
                first = next((one.id for one in every if one.parent_id == parents[place]), None)
                self.desk.run(messaging.move_message, at.id, parents[place], None if up else first)

    def _on_turned(self) -> None:
        self._below = False
        self._name_line()
        self.turned.emit()

    def _parent(self) -> Message | None:
        """What an entry typed now would stand under."""
        at = self.outline.at()
        if at is not None and self._below and at.level is not Level.MESSAGE:
            return at
        return self.desk.document.find(Message, at.parent_id) if at is not None else None

    def _name_line(self) -> None:
        if self._editing is not None:
            words, hint = "Edit", "Enter keeps it, Esc leaves it as it was"
        else:
            parent = self._parent()
            level = Level.CAPABILITY if parent is None else _below_of(parent)
            words = f"New {level}"
            hint = "What the product can do" if parent is None else f"Under {quoted(parent.text)}"
        self.caption.setText(words)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(words if self._editing is not None else f"{words}: {hint}")

    def _edit(self, message_id: int) -> None:
        self._editing = message_id
        self.line.setText(" ".join(self.desk.document.get(Message, message_id).text.split()))
        self.line.selectAll()
        self._name_line()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _stop_editing(self) -> None:
        if self._editing is not None:
            self._editing = None
            clear_for_good(self.line)
            self._name_line()

    def _take(self) -> None:
        """Store what is typed; refused, it stays in the line."""
        typed, workshop_id = self.line.text(), self.desk.workshop_id
        if workshop_id is None or not typed.strip():
            return
        if self._editing is not None:
            if self.desk.run(messaging.edit_message, self._editing, typed) is not None:
                self._stop_editing()
                self.outline.setFocus()
            return
        parent = self._parent()
        made = (
            self.desk.run(messaging.add_capability, workshop_id, typed)
            if parent is None
            else self.desk.run(messaging.add_below, parent.id, typed)
        )
        if made is not None:
            clear_for_good(self.line)
            self.outline.go_to(made.id)

    def _remove(self, message_id: int) -> None:
        message = self.desk.document.find(Message, message_id)
        if message is not None and self.desk.bridge.succeeds(messaging.remove_message, message_id):
            self.desk.said.emit(f"Removed the {message.level} {quoted(message.text)}.")


class _Line(QLineEdit):
    """Alt with an arrow is the pane's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and not event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _below_of(parent: Message) -> Level:
    return Level.BENEFIT if parent.level is Level.CAPABILITY else Level.MESSAGE


def _summary(branches: tuple[Branch, ...], gaps: int) -> str:
    every = list(entries(branches))
    if not every:
        return _START
    counts = [(sum(1 for one in every if one.level is level), level, plural) for level, plural in _PLURALS]
    words = listed([counted(count, level, plural) for count, level, plural in counts if count])
    return f"{words}. {counted(gaps, 'gap')} to fill." if gaps else f"{words}. Complete."
