"""The sheet with the modules: what each is for, what it costs, and where it goes."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted, quoted
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.planned import PlannedSession, over
from facilitator.core.plan.ready import modules
from facilitator.core.plan.ready.modules import Module, Spot, place_for
from facilitator.core.plan.schedule import Agenda, agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import last_time
from facilitator.ui.desk import Desk
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.dialogs import SheetDialog
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow

_WIDTH, _HEIGHT = 800, 360
_LAST_TIME = "last-time"
_THERE = "In the agenda already"
_LAST_ABOUT = "Goes through what earlier workshops promised: done, still open, or taken up again today."


@dataclass(frozen=True)
class Place:
    """Where a module may go, with words for the choice."""

    words: str
    spot: Spot


class ModuleSheet(SheetDialog):
    """Puts one module into the agenda. `made` is its first block, None until it is stored.

    `behind` is the place behind the row at hand, if there is one.
    """

    def __init__(
        self, desk: Desk, workshop: Workshop, behind: Place | None = None, parent: QWidget | None = None
    ) -> None:
        self._desk, self._workshop, self._behind = desk, workshop, behind
        self._agenda = agenda_of(desk.document, workshop.id)
        self._modules = {module.name: module for module in modules.modules()}
        self.made: Block | None = None
        self.list = RichList()
        self.list.setAccessibleName("Modules")
        self.cost = label("", "strong", wrap=True)
        self.proposed = QRadioButton("")
        self.at_hand = QRadioButton(_plain(behind.words) if behind else "")
        super().__init__("Add module", self._lay_body(), "Add", parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list.show_rows(self._rows())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.list.opened.connect(lambda _key: self.accept())
        self.list.select([next((row.key for row in self.list.rows() if row.small != _THERE), "")])
        self._show_chosen()
        self.list.setFocus()

    def accept(self) -> None:
        """Add what is chosen, and close only if that was taken."""
        chosen = self._chosen()
        if chosen is None or not self.primary.isEnabled():
            return
        module = self._modules.get(chosen)
        try:
            self.made = add_module(self._desk.document, self._workshop.id, module, self._spot(module))
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()

    def _chosen(self) -> str | None:
        keys = self.list.selected_keys()
        return str(keys[0]) if keys else None

    def _rows(self) -> list[RichRow]:
        document, workshop_id = self._desk.document, self._workshop.id
        rows = []
        for module in self._modules.values():
            there = modules.holds(document, workshop_id, module)
            small = _THERE if there else module.why
            lead = f"{module.title} · {spoken(modules.cost(module))}"
            rows.append(RichRow(module.name, lead, module.about, small))
        there = any(block.activity is Activity.LAST_TIME for block in self._agenda.blocks)
        left = last_time.left_over(document, workshop_id).open
        waiting = f"{counted(left, 'thing')} from earlier {'waits' if left == 1 else 'wait'} for an answer."
        why = waiting if left else "Nothing is left over from earlier workshops at the moment."
        small = _THERE if there else why
        return [
            *rows,
            RichRow(_LAST_TIME, f"{last_time.TITLE} · {spoken(last_time.LENGTH)}", _LAST_ABOUT, small),
        ]

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        row = next((row for row in self.list.rows() if row.key == chosen), None)
        self.say_wrong("")
        self.set_ready(row is not None and not (row.small == _THERE and chosen == _LAST_TIME))
        if chosen is None or row is None:
            self.cost.setText("")
            return
        module = self._modules.get(chosen)
        self.proposed.setText(_plain(f"Where it fits best: {place_words(self._agenda, module)}"))
        self.at_hand.setVisible(self._behind is not None and module is not None)
        if module is None:
            self.proposed.setChecked(True)
        self.primary.say("Add once more" if row.small == _THERE and module else "Add")
        self.cost.setText(self._cost(module))

    def _spot(self, module: Module | None) -> Spot | None:
        """Where a module goes as chosen; None leaves it to the look back itself, which opens the day."""
        if module is None:
            return None
        if self._behind and self.at_hand.isChecked():
            return self._behind.spot
        return place_for(module, self._agenda.parts, self._agenda.blocks)

    def _cost(self, module: Module | None) -> str:
        spot, schedule = self._spot(module), self._agenda.schedule()
        part_id = (spot.part_id or spot.before_part_id) if spot else None
        held = schedule.session_of(part_id) if part_id is not None else schedule.sessions[-1 if spot else 0]
        return cost_words(held, modules.cost(module) if module else last_time.LENGTH)

    def _lay_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.list.setMinimumSize(_WIDTH, _HEIGHT)
        column.addWidget(self.list, 1)
        group = QButtonGroup(body)
        for choice in (self.proposed, self.at_hand):
            group.addButton(choice)
            column.addWidget(choice)
        self.proposed.setChecked(True)
        group.buttonClicked.connect(lambda _button: self._show_chosen())
        column.addWidget(self.cost)
        return body


def add_module(document: Document, workshop_id: int, module: Module | None, spot: Spot | None) -> Block:
    """Put a module into the agenda, or (None) the look back at last time; returns its first block."""
    if module is None:
        return last_time.add_last_time_block(document, workshop_id)
    return modules.insert_module(document, workshop_id, module, spot)[0]


def cost_words(held: PlannedSession, seconds: int) -> str:
    """What so many more seconds do to a session: "It takes 45 min. Then it is 12 min over …"."""
    takes = f"It takes {spoken(seconds)}"
    if held.available is None:
        return f"{takes}. The time there is is open."
    then = over(held) + seconds
    if then == 0:
        return f"{takes}, and then all fits exactly."
    if then > 0:
        return f"{takes}. Then it is {spoken(then)} over: fit to time afterwards."
    return f"{takes}. Then there are {spoken(then)} to spare."


def place_words(agenda: Agenda, module: Module | None) -> str:
    """Where a module is proposed to go, in words."""
    if module is None:
        return "after the welcome"
    return spot_words(agenda, place_for(module, agenda.parts, agenda.blocks))


def spot_words(agenda: Agenda, spot: Spot) -> str:
    """A spot in words: after a block, at the end of a part, or as a part of its own."""
    if spot.part_id is None:
        before = _title_of(agenda.parts, spot.before_part_id)
        return f"a part of its own before {quoted(before)}" if before else "a part of its own at the end"
    held = agenda.blocks_of(spot.part_id)
    ids = [block.id for block in held]
    at = ids.index(spot.before_id) if spot.before_id in ids else len(held)
    return f"after {quoted(held[at - 1].title)}" if at else f"first in {quoted(_title_of(agenda.parts, spot.part_id))}"


def _plain(words: str) -> str:
    """Words for a choice; an ampersand in them marks no letter."""
    return words.replace("&", "&&")


def _title_of(parts: tuple[Part, ...], part_id: int | None) -> str:
    return next((part.title for part in parts if part.id == part_id), "")
