"""One shared space as a form: what it is, where, for what, for whom, and who looks after it. Stored when left."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.practices.spaces import (
    SPACE_WORDS,
    SharedSpace,
    SpaceKind,
    edit_space,
    free_title,
    set_space_owner,
    set_space_teams,
    space_missing,
    users_of,
)
from facilitator.core.people import Person, Team
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import OwnerField
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.practices.spaces.opening_place import may_open
from facilitator.ui.parts.team_chips import TeamChips
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S, GAP_XS
from facilitator.ui.widgets.captioned import captioned
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, ParsedEdit
from facilitator.ui.widgets.labels import label

_WIDEST = 968


class SpaceForm(QWidget):
    """`open_asked` by its button. What is being typed is never disturbed."""

    open_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._space: SharedSpace | None = None
        self.title = ParsedEdit[str](for_field(self._read_title), str, "")
        self.place = ParsedEdit[str](str.strip, str, "")
        self.kind, self.owner = Combo(), OwnerField(desk)
        self.used_for = AutoTextEdit(least=2, most=6)
        self.teams = TeamChips("Used by")
        self.open = live_button("Open it", "O")
        self.wanting = label("", "warn", wrap=True)
        self.kind.fill([(words, kind) for kind, words in SPACE_WORDS.items()])
        self.place.line.setPlaceholderText("A room, a link, or a folder")
        self.used_for.setPlaceholderText("What is done there, and when")
        self.setMaximumWidth(_WIDEST)
        self._lay_out()
        self._wire()

    @property
    def space_id(self) -> int | None:
        """The id of the space shown."""
        return self._space.id if self._space else None

    def show_space(self, space: SharedSpace | None, teams: Sequence[Team]) -> None:
        """Show a space. What is typed for another one is stored first."""
        if self.space_id != (space.id if space else None):
            self.commit()
            for field in (self.title, self.place, self.owner):
                field.revert()
        self._space = space
        if space is None:
            return
        self.title.set_value(space.title)
        self.place.set_value(space.place)
        self.title.from_start()
        self.place.from_start()
        self.kind.pick(space.kind)
        self.owner.show_owner(space.owner_id)
        self.used_for.set_text(space.used_for)
        self.teams.show_teams(teams, space.concerns)
        self.open.setEnabled(may_open(space.place))
        owner = self._desk.document.find(Person, space.owner_id)
        lacks = " ".join(one.words for one in space_missing(space, owner, users_of(space, teams)))
        self.wanting.setText(lacks)
        self.wanting.setVisible(bool(lacks))

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.title, self.place, self.owner, self.used_for):
            field.commit()

    def _store(self, verb: Callable[..., object], *values: object, **named: object) -> None:
        if self._space is not None:
            self._desk.run(verb, self._space.id, *values, **named)

    def _read_title(self, typed: str) -> str:
        return free_title(self._desk.document, typed, self.space_id)

    def _wire(self) -> None:
        self.title.committed.connect(lambda title: self._store(edit_space, title=title))
        self.place.committed.connect(lambda place: self._store(edit_space, place=place))
        self.kind.picked.connect(lambda kind: self._store(edit_space, kind=SpaceKind(kind)))
        self.used_for.committed.connect(lambda words: self._store(edit_space, used_for=words))
        self.owner.committed.connect(lambda who: self._store(set_space_owner, who.id if who else None))
        self.teams.chosen.connect(lambda ids: self._store(set_space_teams, ids))
        self.open.clicked.connect(self.open_asked)

    def _lay_out(self) -> None:
        where, row = QWidget(), QHBoxLayout()
        where.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.place, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        where.setFocusProxy(self.place.line)
        body, inside = QWidget(), QVBoxLayout()
        body.setLayout(inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(captioned([
            [("Name", self.title), ("Kind", self.kind)],
            [("Where", where)],
            [("What it is for", self.used_for)],
            [("Who looks after it", self.owner)],
        ]))  # fmt: skip
        inside.addWidget(self.teams)
        inside.addWidget(self.wanting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_XS, 0)
        column.addWidget(Panel("The space", body))
        column.addStretch(1)
