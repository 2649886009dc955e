"""The dialog for a team's colour and mark, which together are its own."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core import people
from facilitator.core.errors import UserError
from facilitator.core.people import COLOURS, Mark, Team
from facilitator.ui.desk import Desk
from facilitator.ui.theme import GAP, GAP_L, GAP_S, GAP_XS
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import MarkLabel, paint_mark

_NAMES = ("blue", "orange", "green", "purple", "red", "teal", "olive", "magenta", "brown", "slate")
_SIZE, _SHAPE = 40, 22


class LookDialog(SheetDialog):
    """Chooses a colour and a mark; a pair that another team in use has is said to be taken and can't be stored."""

    def __init__(self, desk: Desk, team: Team, parent: QWidget | None = None) -> None:
        self._desk, self._team = desk, team
        self._others = {(t.colour, t.mark): t.name for t in people.teams(desk.document) if t.id != team.id}
        self.preview = MarkLabel(team.mark, team.colour, team.name)
        colours = list(zip(COLOURS, _NAMES, strict=True))
        if team.colour not in COLOURS:
            colours.append((team.colour, "its own colour"))
        self.colours = Swatches([Swatch(team.mark, colour, name) for colour, name in colours])
        self.marks = Swatches([Swatch(mark, team.colour, mark.value) for mark in Mark])
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, GAP_L, 0)
        column.setSpacing(GAP)
        column.addWidget(self.preview)
        for name, row in (("Colour", self.colours), ("Mark", self.marks)):
            section = QVBoxLayout()
            section.setSpacing(GAP_XS)
            section.addWidget(label(name, "muted"))
            section.addWidget(row)
            column.addLayout(section)
        super().__init__("Colour and mark", body, "Save", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.colours.choose(next(s for s in self.colours.swatches if s.colour == team.colour))
        self.marks.choose(next(s for s in self.marks.swatches if s.mark == team.mark))
        for group in (self.colours.group, self.marks.group):
            group.buttonClicked.connect(lambda _button: self._show())
        self._show()

    def accept(self) -> None:
        """Store, and close only if that was taken."""
        try:
            people.set_look(self._desk.document, self._team.id, self.colours.chosen().colour, self.marks.chosen().mark)
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()

    def _show(self) -> None:
        colour, mark = self.colours.chosen().colour, self.marks.chosen().mark
        for swatch in self.colours.swatches:
            swatch.dress(mark, swatch.colour, self._others.get((swatch.colour, mark), ""))
        for swatch in self.marks.swatches:
            swatch.dress(swatch.mark, colour, self._others.get((colour, swatch.mark), ""))
        self.preview.show_team(mark, colour, self._team.name)
        owner = self._others.get((colour, mark), "")
        taken = bool(owner) and not self._team.retired
        self.say_wrong(f"{owner} has this colour and mark." if taken else "")
        self.set_ready(not taken)


class Swatch(QAbstractButton):
    """A mark in a colour, to be chosen; struck through faintly when another team has it."""

    def __init__(self, mark: Mark, colour: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self.colour, self._name, self._owner = mark, colour, name, ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(QSize(_SIZE, _SIZE))
        self.dress(mark, colour, "")

    def dress(self, mark: Mark, colour: str, owner: str) -> None:
        """Show a mark in a colour, and whose it is already if it is somebody's."""
        self.mark, self.colour, self._owner = mark, colour, owner
        words = f"{self._name}, taken by {owner}" if owner else self._name
        self.setAccessibleName(words)
        self.setToolTip(words.capitalize())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark, a ring around the chosen one, a bar through a taken one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, box = self.palette(), QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        ring = colours.accent() if self.isChecked() or self.hasFocus() else colours.mid()
        painter.setPen(QPen(ring, 2.5 if self.isChecked() else 1))
        painter.setBrush(colours.midlight() if self.isChecked() else colours.base())
        painter.drawRoundedRect(box, 9, 9)
        if self.hasFocus():
            painter.setPen(QPen(colours.text(), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), 6, 6)
        shape = QRectF(0, 0, _SHAPE, _SHAPE)
        shape.moveCenter(box.center())
        paint_mark(painter, self.mark, QColor(self.colour), shape)
        if self._owner:
            painter.setPen(QPen(colours.base(), 4))
            painter.drawLine(shape.bottomLeft(), shape.topRight())
            painter.setPen(QPen(colours.placeholderText(), 1.6))
            painter.drawLine(shape.bottomLeft(), shape.topRight())


class Swatches(QWidget):
    """A row of swatches of which one is chosen; the arrow keys move the choice."""

    def __init__(self, swatches: Sequence[Swatch], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.swatches = list(swatches)
        self.group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for swatch in self.swatches:
            self.group.addButton(swatch)
            row.addWidget(swatch)
        row.addStretch(1)

    def choose(self, swatch: Swatch) -> None:
        """Choose one."""
        swatch.setChecked(True)

    def chosen(self) -> Swatch:
        """The chosen one."""
        return next(swatch for swatch in self.swatches if swatch.isChecked())
