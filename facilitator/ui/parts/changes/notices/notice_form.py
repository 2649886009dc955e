"""One change notice as a form: what changes, what it means for each team, and how far the telling has got."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.changes.notices import ChangeNotice
from facilitator.ui.desk import Desk
from facilitator.ui.parts.changes.notices.impact_rows import ImpactRows
from facilitator.ui.parts.changes.notices.notice_facts import NoticeFacts
from facilitator.ui.parts.changes.notices.telling import Telling
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP, GAP_XS

_WIDEST = 968


class NoticeForm(QWidget):
    """Everything is stored when it is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice_id: int | None = None
        self.facts, self.impacts, self.telling = NoticeFacts(desk), ImpactRows(desk), Telling(desk)
        self.lookup = LookupLine(desk)
        self.lookup.follow(self.facts.what.line, self.facts.why, self.facts.rushed)
        self.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_XS, 0)
        column.setSpacing(GAP)
        for title, body, keys in (
            ("What changes", self.facts, "F2 names it, A turns between the two tiers"),
            ("What it means for each team", self.impacts, "Alt with a number ticks a team"),
            ("Telling", self.telling, "Space ticks who has taken note"),
        ):
            panel = Panel(title, body)
            panel.remark(keys)
            column.addWidget(panel)
        column.addStretch(1)

    @property
    def notice_id(self) -> int | None:
        """The id of the notice shown."""
        return self._notice_id

    def show_notice(self, notice: ChangeNotice | None) -> None:
        """Show a notice. What is being typed is stored first if another comes, else left alone."""
        for part in (self.facts, self.impacts, self.telling):
            part.show_notice(notice)
        self._notice_id = notice.id if notice else None

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        self.facts.commit()
        self.impacts.commit()
