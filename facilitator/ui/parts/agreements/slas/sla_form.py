"""One agreement as a form: what qualifies, what is confirmed, what is promised and kept, disagreements, reviews."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.sla_content import qualifies
from facilitator.core.agree.service.slas import Sla
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.slas.criteria_box import CriteriaBox
from facilitator.ui.parts.agreements.slas.disagree_box import DisagreeBox
from facilitator.ui.parts.agreements.slas.kept_box import KeptBox
from facilitator.ui.parts.agreements.slas.promises_box import PromisesBox
from facilitator.ui.parts.agreements.slas.qualifies_box import QualifiesBox
from facilitator.ui.parts.agreements.slas.review_box import ReviewBox
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP, GAP_XS

_WIDEST = 1080


class SlaForm(QWidget):
    """Sections that store when they are left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sla: Sla | None = None
        self.qualifies, self.criteria = QualifiesBox(desk), CriteriaBox(desk)
        self.promises, self.kept = PromisesBox(desk), KeptBox(desk)
        self.disagree, self.review = DisagreeBox(desk), ReviewBox(desk)
        self.lookup = LookupLine(desk)
        self.lookup.follow(*self.qualifies.fields.values())
        self._review_panel = Panel("Review", self.review)
        self._kept_panel = Panel("Kept over time", self.kept)
        self._qualifies_panel = Panel("What qualifies", self.qualifies)
        promises = Panel("What both sides promise", self.promises)
        promises.remark("F2 types into a cell")
        self.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_XS, 0)
        column.setSpacing(GAP)
        for panel in (promises, self._kept_panel, self._qualifies_panel, Panel("Accepted when", self.criteria),
                      Panel("When the sides disagree", self.disagree), self._review_panel):  # fmt: skip
            column.addWidget(panel)
        column.addStretch(1)
        self.promises.turned.connect(self._show_kept)

    @property
    def sla_id(self) -> int | None:
        """The id of the agreement shown."""
        return self._sla.id if self._sla else None

    def show_sla(self, sla: Sla | None, handoff: Handoff | None) -> None:
        """Show the agreement about a handoff. What is typed is stored first if another comes, else left alone."""
        if sla is None or handoff is None:
            self.commit()
            self._sla = None
            return
        self._sla = sla
        self._qualifies_panel.remark(qualifies(handoff).title)
        self.qualifies.show_sla(sla, handoff)
        self.criteria.show_sla(sla)
        self.promises.show_sla(sla)
        self.disagree.show_sla(sla)
        self.review.show_sla(sla)
        self._review_panel.remark(self.review.next_words())
        self.lookup.show_texts(*(row.commitment.text for row in self.promises.table.shown()),
                               *(one.text for one in self.criteria.table.shown()))  # fmt: skip
        self._show_kept()

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for part in (self.qualifies, self.disagree, self.review):
            part.commit()

    def shift(self, by: int) -> None:
        """Move what is at hand in the table where the keys are."""
        if self.criteria.table.hasFocus():
            self.criteria.shift(by)
        elif self.promises.table.hasFocus():
            self.promises.shift(by)

    def _show_kept(self) -> None:
        row = self.promises.at()
        self._kept_panel.setVisible(row is not None)
        self.kept.show_promise(row)
