"""What changes, why, from when, for whom to answer: each field stored when it is left."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.agree.changes import notices
from facilitator.core.agree.changes.notice_periods import periods
from facilitator.core.agree.changes.notices import (
    TIER_WORDS,
    ChangeNotice,
    NoticePeriod,
    Tier,
    short_notice,
    short_words,
)
from facilitator.core.people import Person
from facilitator.core.phrases import counted
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import DayField, OwnerField
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_NO_WHAT = "The notice has no headline yet: type what changes, in a few words."
_TIERS = tuple(Tier)
_NO_KIND = "no kind yet"


class NoticeFacts(QWidget):
    """The head of a notice. A notice shorter than agreed is told beneath its day, with the field for the reason."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notice: ChangeNotice | None = None
        self.what = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_WHAT)), str, "")
        self.why = AutoTextEdit(least=2, most=6)
        self.why.setPlaceholderText("What it is for, and what would happen without it")
        self.kind = Combo()
        self.starts = DayField(desk, "3 may or in 3 weeks")
        self.starts.check(notices.likely)
        self.owner = OwnerField(desk)
        self.tier = Segmented([TIER_WORDS[tier] for tier in _TIERS])
        self.warning = Notice(Tone.WARN)
        self.rushed_title = label("Why it can’t wait", "muted")
        self.rushed = AutoTextEdit(least=1, most=4)
        self.rushed.setPlaceholderText("A reason that the teams will accept")
        self._lay_out()
        self._wire()

    def show_notice(self, notice: ChangeNotice | None) -> None:
        """Show a notice. What is being typed is stored first if another comes, else left alone."""
        if (self._notice.id if self._notice else None) != (notice.id if notice else None):
            self.commit()
            for field in (self.what, self.starts, self.owner):
                field.revert()
        self._notice = notice
        if notice is None:
            return
        self.what.set_value(notice.what)
        self.what.from_start()
        self.why.set_text(notice.why)
        known = periods(self._desk.document)
        days = [(f"{one.title} ({counted(one.days, 'day')})", one.id) for one in known]
        choices: list[tuple[str, object]] = [(_NO_KIND, 0), *days]
        if choices != [(self.kind.itemText(at), self.kind.itemData(at)) for at in range(self.kind.count())]:
            self.kind.fill(choices)
        self.kind.pick(notice.period_id or 0)
        self.starts.set_value(notice.starts)
        self.owner.show_owner(notice.owner_id)
        self.tier.choose(_TIERS.index(notice.tier))
        self._warn(notice, self._desk.document.find(NoticePeriod, notice.period_id))

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.what, self.why, self.starts, self.owner, self.rushed):
            field.commit()

    def turn_tier(self) -> None:
        """Make it a notice of the other tier."""
        if self._notice is not None:
            other = Tier.INFORMATION if self._notice.tier is Tier.ACTION else Tier.ACTION
            self._desk.run(notices.set_tier, self._notice.id, other)

    def _warn(self, notice: ChangeNotice, period: NoticePeriod | None) -> None:
        today = today_of(self._desk)
        short = short_notice(notice, period, today) if notice.told_on is None else None
        if short is not None:
            tone = Tone.INFO if notice.rushed else Tone.WARN
            self.warning.say(tone, short_words(short, today, notice.rushed), "Short notice")
        self.rushed.set_text(notice.rushed)
        late = short_notice(notice, period, today) is not None
        self.warning.setVisible(short is not None)
        for part in (self.rushed_title, self.rushed):
            part.setVisible(late or bool(notice.rushed))

    def _store_words(self, field: str, text: str) -> None:
        if self._notice is not None:
            self._desk.run(
                notices.edit_notice, self._notice.id,
                what=text if field == "what" else None,
                why=text if field == "why" else None,
                rushed=text if field == "rushed" else None,
            )  # fmt: skip

    def _store_kind(self, period_id: object) -> None:
        if self._notice is not None and isinstance(period_id, int):
            self._desk.run(notices.set_kind, self._notice.id, period_id or None)

    def _store_starts(self, day: date | None) -> None:
        if self._notice is not None:
            self._desk.run(notices.set_starts, self._notice.id, day)

    def _store_owner(self, owner: Person | None) -> None:
        if self._notice is not None:
            self._desk.run(notices.set_owner, self._notice.id, owner.id if owner else None)

    def _store_tier(self, place: int) -> None:
        if self._notice is not None:
            self._desk.run(notices.set_tier, self._notice.id, _TIERS[place])

    def _wire(self) -> None:
        self.what.committed.connect(lambda text: self._store_words("what", text))
        self.why.committed.connect(lambda text: self._store_words("why", text))
        self.rushed.committed.connect(lambda text: self._store_words("rushed", text))
        self.kind.picked.connect(self._store_kind)
        self.starts.committed.connect(self._store_starts)
        self.owner.committed.connect(self._store_owner)
        self.tier.chosen.connect(self._store_tier)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_XS)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        places: tuple[tuple[QWidget, str, int, int, int], ...] = (
            (self.what, "", 0, 0, 3),
            (self.why, "Why", 2, 0, 3),
            (self.kind, "Kind of change", 4, 0, 1),
            (self.starts, "From when", 4, 1, 1),
            (self.owner, "Who answers questions", 4, 2, 1),
            (self.rushed, "Why it can’t wait", 7, 0, 3),
        )
        for field, name, row, column, span in places:
            title = self.rushed_title if field is self.rushed else label(name, "muted")
            if name:
                grid.addWidget(title, row, column, 1, span)
            grid.addWidget(field, row + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
            named = field.line if isinstance(field, ParsedEdit) else field
            named.setAccessibleName(name or "What changes")
        grid.addWidget(self.warning, 6, 0, 1, 3)
        grid.addWidget(self.tier, 9, 0, 1, 3)
