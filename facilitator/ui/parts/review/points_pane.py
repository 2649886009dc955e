"""Keep, change, stop: three lists side by side, each with a line for one more."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.review import (
    POINT_WORDS,
    PointKind,
    ReviewPoint,
    add_points,
    edit_point,
    move_points,
    point_to_action,
    points_of,
    promised,
    remove_point,
)
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.review.review_rows import POINT_KEYS
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.linelist import Line, LineList

_HINTS = {
    PointKind.KEEP: "What works and stays",
    PointKind.CHANGE: "What works not well enough",
    PointKind.STOP: "What nobody would miss",
}
_GROUP = "Review"


class PointsPane(RowPane):
    """K, C and S begin a point; A makes the one at hand an action."""

    watches = (ReviewPoint, Action)

    def build(self) -> None:
        """How many there are and what can be done above; the three lists below."""
        self._points: tuple[ReviewPoint, ...] = ()
        self.words = label("", "muted", wrap=True)
        self.act = live_button("Make it an action", "A")
        self.act.clicked.connect(lambda _on: self.make_action())
        head, lists = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.act)
        lists.setSpacing(GAP)
        self.lists: dict[PointKind, LineList] = {}
        self._panels: dict[PointKind, Panel] = {}
        keys = KeysThrough(self)
        for kind, key in POINT_KEYS:
            lines = self.lists[kind] = LineList(f"{POINT_WORDS[kind]}", _HINTS[kind])
            lines.added.connect(partial(self._add, kind))
            lines.edited.connect(lambda point_id, text: self.desk.run(edit_point, point_id, text))
            lines.removed.connect(self._remove)
            lines.moved.connect(partial(self._move, kind))
            lines.list.currentRowChanged.connect(lambda row, kind=kind: self._on_row(kind, row))
            keys.spare(lines.list)
            panel = self._panels[kind] = Panel(POINT_WORDS[kind], lines)
            begin = live_button("Add", key)
            begin.name_as(f"Add to {POINT_WORDS[kind].lower()}")
            begin.clicked.connect(lambda _on, kind=kind: self.begin(kind))
            panel.head.addWidget(begin)
            lists.addWidget(panel, 1)
        self._kind = PointKind.KEEP
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addLayout(lists, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the points, and which of them are actions."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        self._points = tuple(points_of(document, workshop_id))
        actions = document.all(Action, workshop_id=workshop_id)
        made = sum(promised(point, actions) for point in self._points)
        for kind, lines in self.lists.items():
            mine = [point for point in self._points if point.kind is kind]
            lines.show_lines([Line(point.id, point.text) for point in mine])
            self._panels[kind].remark(str(len(mine)) if mine else "")
        told = f"{counted(len(self._points), 'point')}, {made or 'none'} of them made an action"
        self.words.setText(told if self._points else "What is said here opens the next workshop.")
        self._offer()

    def commands(self) -> list[Command]:
        """What can be done with points."""
        return [
            *(
                Command(
                    f"Add a point to {POINT_WORDS[kind].lower()}", _GROUP, partial(self.begin, kind), key, bound=True
                )
                for kind, key in POINT_KEYS
            ),
            Command("Make the point an action", _GROUP, self.make_action, "A", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab, for whatever in it does not need them. Esc leaves a line, so that they work again."""
        if event.key() == Qt.Key.Key_Escape and any(lines.field.hasFocus() for lines in self.lists.values()):
            self.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The list at hand; the tab itself while that is empty, so that its keys work."""
        lines = self.lists[self._kind].list
        return lines if lines.count() else self

    def row(self) -> int:
        """The number of the point at hand, in the order keep, change, stop."""
        ids, point_id = [point.id for point in self._points], self._at_hand()
        return ids.index(point_id) if point_id in ids else max(0, self._last_of(self._kind))

    def begin(self, kind: PointKind) -> None:
        """Type a point."""
        self._kind = kind
        self.lists[kind].field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def make_action(self) -> None:
        """Make the point at hand an action."""
        point_id = self._at_hand()
        if point_id is not None and self.desk.run(point_to_action, point_id) is not None:
            self.desk.told.emit("It is on the list of actions: give it an owner and a date.")

    def _add(self, kind: PointKind, typed: str) -> None:
        if self.desk.workshop_id is not None:
            self._kind = kind
            self.desk.run(add_points, self.desk.workshop_id, kind, typed)
            self.lists[kind].list.setCurrentRow(self.lists[kind].list.count() - 1)

    def _move(self, kind: PointKind, point_id: int, before_id: int | None) -> None:
        if self.desk.workshop_id is not None:
            self.desk.run(move_points, self.desk.workshop_id, kind, [point_id], before_id)

    def _remove(self, point_id: int) -> None:
        if self.desk.bridge.succeeds(remove_point, point_id):
            self.desk.said.emit("Removed a point.")

    def _on_row(self, kind: PointKind, row: int) -> None:
        if row >= 0:
            self._kind = kind
            self.turned.emit()
        self._offer()

    def _at_hand(self) -> int | None:
        line = self.lists[self._kind].list.chosen()
        return line.id if line else None

    def _last_of(self, kind: PointKind) -> int:
        return max((at for at, point in enumerate(self._points) if point.kind is kind), default=0)

    def _offer(self) -> None:
        self.act.setEnabled(self._at_hand() is not None)
