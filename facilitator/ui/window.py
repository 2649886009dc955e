"""The console's shell: rail, header, page stack, status line."""

from collections.abc import Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QMenu, QStackedWidget, QWidget

from facilitator.core.plan.workshops import Workshop
from facilitator.ui.command import Command, keys_in_words
from facilitator.ui.desk import Desk, StageDesk
from facilitator.ui.foot import Foot
from facilitator.ui.head import Head
from facilitator.ui.page import Page, Section
from facilitator.ui.rail import Rail
from facilitator.ui.stage.control import StageControl
from facilitator.ui.whisper import Whisper
from facilitator.ui.widgets.keyssheet import KeyHint, KeysSheet
from facilitator.ui.widgets.notice import Toast
from facilitator.ui.widgets.palettebox import CommandPalette, Entry

_SMALLEST = (1024, 640)
_PAGE_KEYS = MappingProxyType({number: f"Ctrl+{(number + 1) % 10}" for number in range(10)})


class Window(QWidget):
    """One programme's console. `commands` are those of the application: open, new, save a copy …"""

    closed = Signal()

    def __init__(
        self, desk: Desk, pages: Sequence[type[Page]], commands: Sequence[Command], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._types = tuple(pages)
        self._pages: dict[type[Page], Page] = {}
        self.setMinimumSize(*_SMALLEST)
        self._build()
        self._commands = (*self._own_commands(), *self.stage_control.commands(), *commands)
        self._bind_keys()
        desk.bridge.refused.connect(self._whisper.say)
        desk.bridge.changed.connect(self._count)
        desk.bridge.changed.connect(self._whisper.hush)
        desk.bridge.changed.connect(self.toast.hide)  # its Undo would take back something else now
        desk.said.connect(self.toast.say)
        desk.told.connect(lambda text: self.toast.say(text, None))
        desk.page_asked.connect(self.open_page)
        desk.home_asked.connect(lambda: self.open_page(self._types[0]))
        desk.workshop_changed.connect(self._on_workshop)
        self.open_page(self._types[0])
        self._on_workshop()

    def _build(self) -> None:
        self.rail = Rail(self._types, self.desk.look)
        self.rail.chosen.connect(lambda index: self.open_page(self._types[index]))
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.stack = QStackedWidget()
        self.head = Head(self.desk, self.menu, self.open_finder)
        self.stage_control = StageControl(StageDesk(self.desk), self)
        self.head.add(self.stage_control)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0, 3, 1)
        grid.addWidget(self.head, 0, 1)
        grid.addWidget(self.stack, 1, 1)
        grid.addWidget(Foot(self.desk), 2, 1)
        grid.setRowStretch(1, 1)
        self.toast = Toast(self)
        self.toast.asked.connect(self.desk.bridge.undo)
        self._whisper = Whisper(self)
        self._palette = CommandPalette(self)
        self._palette.chosen.connect(self._run_later)
        self._keys = KeysSheet(self)

    # Pages

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self._shown]

    def open_page(self, page_type: type[Page]) -> None:
        """Show a page, building it on first use, and give it the keys."""
        if page_type not in self._pages:
            self._pages[page_type] = page_type(self.desk)
            self.stack.addWidget(self._pages[page_type])
        self._shown = page_type
        self.stack.setCurrentWidget(self.page)
        self.rail.choose(self._types.index(page_type))
        self.page.setFocus()

    def come_back(self, page: type[Page], workshop_id: int | None) -> None:
        """Show a page and a workshop again that were shown in another window, as far as they are still there."""
        if self.desk.document.find(Workshop, workshop_id) is not None:
            self.desk.choose_workshop(workshop_id)
        if self._may_show(page):
            self.open_page(page)

    def _on_workshop(self) -> None:
        workshop = self.desk.workshop()
        self.rail.show_section(Section.WORKSHOP, workshop is not None)
        self.setWindowTitle(f"{workshop.title} – Facilitator" if workshop else "Facilitator")
        if workshop is None and self._shown.section is Section.WORKSHOP:
            self.open_page(self._types[0])
        self._count()

    def _count(self) -> None:
        for index, page in enumerate(self._types):
            self.rail.set_badge(index, page.badge(self.desk))

    # Commands

    def commands(self) -> list[Command]:
        """Everything that can be done now, for the command box and the list of keys."""
        return [*self.page.commands(), *self._commands]

    def open_finder(self) -> None:
        """Open the command box over commands, pages, people, notes and actions."""
        pages = [page for page in self._types if self._may_show(page)]
        everything = [*self.commands(), *(found for page in pages for found in page.findable(self.desk))]
        self._palette.ask(Entry(c.title, c.group, c, c.detail, keys_in_words(c.key)) for c in everything)

    def open_menu(self) -> None:
        """Open the menu under its button."""
        button = self.head.menu_button
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def show_keys(self) -> None:
        """Show the list of keys."""
        self._keys.show_keys([KeyHint(c.group, keys_in_words(c.key), c.title) for c in self.commands() if c.key])

    def _may_show(self, page: type[Page]) -> bool:
        return page.section is Section.PROGRAMME or self.desk.workshop_id is not None

    def _own_commands(self) -> list[Command]:
        def visit(page: type[Page]) -> None:
            if self._may_show(page):
                self.open_page(page)

        bridge = self.desk.bridge
        return [
            *(
                Command(f"Go to {page.title}", "Go to", partial(visit, page), _PAGE_KEYS.get(number, ""))
                for number, page in enumerate(self._types)
            ),
            Command("Open the menu", "Go to", self.open_menu, "F10"),
            Command("Undo", "Edit", bridge.undo, "Ctrl+Z"),
            Command("Redo", "Edit", bridge.redo, "Ctrl+Shift+Z"),
            Command("Find anything", "Help", self.open_finder, "Ctrl+K"),
            Command("Show the keys", "Help", self.show_keys, "F1"),
        ]

    def _bind_keys(self) -> None:
        for command in self._commands:
            if command.key and not command.bound:
                action = QAction(command.title, self)
                action.setShortcuts([QKeySequence(key) for key in command.key.split(" or ")])
                action.triggered.connect(lambda _checked, c=command: c.run())
                self.addAction(action)
                self.stage_control.stage.addAction(action)

    def _fill_menu(self) -> None:
        self.menu.clear()
        document = self.desk.document
        words = {"Undo": document.undo_label, "Redo": document.redo_label}
        group = ""
        for command in self._commands:
            if command.group == "Go to":
                continue
            if group and group != command.group:
                self.menu.addSeparator()
            group = command.group
            label = words.get(command.title, "")
            tail = f" {label[0].lower()}{label[1:]}" if label else ""
            action = self.menu.addAction(f"{command.title}{tail}".replace("&", "&&"))
            action.setEnabled(label is not None)
            if command.key:
                action.setText(f"{action.text()}\t{keys_in_words(command.key)}")
            action.triggered.connect(lambda _checked, c=command: c.run())

    def _run_later(self, command: Command) -> None:
        """After the command box has gone, so that what the command opens gets the keys."""
        QTimer.singleShot(0, self, command.run)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The page's keys work from the rail and the header too; a question mark nobody wanted shows the keys."""
        focus = self.focusWidget()
        if focus is not None and focus is not self.page and not self.page.isAncestorOf(focus):
            self.page.keyPressEvent(event)
            if event.isAccepted():
                return
        if event.text() == "?":
            self.show_keys()
        else:
            super().keyPressEvent(event)

    def settle(self) -> None:
        """Store what is still being typed."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is still being typed, then go."""
        self.settle()
        super().closeEvent(event)
        self.closed.emit()
