"""The reviews of a version: who was asked, the points they made, and what became of each."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.agree.plan import plan_reviews
from facilitator.core.agree.plan.plan_reviews import QUESTIONS, Reviewed, reviews_of
from facilitator.core.agree.plan.plan_versions import Asks, PlanReview, PlanVersion, ReviewRemark, Verdict
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.plan.plan_dialogs import AskDialog, TextDialog
from facilitator.ui.parts.agreements.plan.plan_rows import ASKS, review_rows
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_GROUP = "Reviews of the plan"
_NOBODY = "Nobody has been asked yet.\nSomebody of another team sees what its authors do not."
_NO_VERSION = "Make a version first: it is what a colleague reviews."


class ReviewsBox(QWidget):
    """The list above, a line for a new point of the review at hand below; `file_asked(review_id, suffix)`."""

    file_asked = Signal(int, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._version: PlanVersion | None = None
        self._reviews: list[Reviewed] = []
        self.list = RichList(_NO_VERSION)
        self.list.setAccessibleName("Reviews and points")
        self.list.setSelectionMode(self.list.SelectionMode.SingleSelection)
        self.asks = Segmented([ASKS[one] for one in Asks])
        self.asks.setAccessibleName("Which question the point answers")
        self.question = label("", "small", wrap=True)
        self.point = QLineEdit()
        self.point.setAccessibleName("A new point")
        self.buttons = {
            name: live_button(words, key)
            for name, words, key in (
                ("ask", "Ask for a review", "A"),
                ("take", "Take", "Y"),
                ("decline", "Decline", "X"),
                ("reopen", "Open again", "O"),
                ("answer", "No points", "K"),
                ("sheet", "Sheet", "W"),
                ("mail", "E-mail", "E"),
            )
        }
        self._lay_out()
        self._wire()

    def show_version(self, version: PlanVersion | None) -> None:
        """Show the reviews of a version; a line that is typed into is left alone."""
        self._version, document = version, self._desk.document
        self._reviews = reviews_of(document, version.id) if version else []
        self.list.set_empty_text(_NOBODY if version else _NO_VERSION)
        self.list.show_rows(review_rows(self._reviews, today_of(self._desk)))
        if not self.list.selected_keys():
            self.list.select([row.key for row in self.list.rows()[:1]])
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command("Ask for a review", _GROUP, self.ask, "A", bound=True),
            Command("Note a point", _GROUP, self.point.setFocus, "P", bound=True),
            Command("Take the point", _GROUP, self.take, "Y", bound=True),
            Command("Decline the point, with a reason", _GROUP, self.decline, "X", bound=True),
            Command("Open the point again", _GROUP, self.reopen, "O", bound=True),
            Command("Reword the point", _GROUP, self.reword, "F2", bound=True),
            Command("Answered without points, or awaited again", _GROUP, self.turn_answered, "K", bound=True),
            Command("Save the review sheet", _GROUP, partial(self._file, ".pdf"), "W", bound=True),
            Command("Save an e-mail that asks for it", _GROUP, partial(self._file, ".eml"), "E", bound=True),
            Command("Remove the review or point", _GROUP, self.remove, "Del", bound=True),
            Command("Back to the reviews", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def review(self) -> Reviewed | None:
        """The review at hand: the one chosen, or that of the point chosen."""
        key = self._key()
        return next((one for one in self._reviews if key in _keys(one)), None)

    def remark(self) -> ReviewRemark | None:
        """The point at hand, if one is chosen."""
        key = self._key()
        remarks = (remark for one in self._reviews for remark in one.remarks)
        return next((remark for remark in remarks if key == (ReviewRemark, remark.id)), None)

    def ask(self) -> None:
        """Choose whom to ask."""
        if self._version is not None:
            AskDialog(self._desk, self._version, self.window()).open()

    def take(self) -> None:
        """The point at hand is taken."""
        if (remark := self.remark()) is not None:
            self._desk.run(plan_reviews.take, remark.id)

    def decline(self) -> None:
        """The point at hand is declined, for a reason that is asked for."""
        if (remark := self.remark()) is not None:
            TextDialog(
                self._desk,
                "Decline the point",
                "Reason",
                lambda document, text: plan_reviews.decline(document, remark.id, text),
                intro=remark.text,
                text=remark.reason,
                primary="Decline",
                parent=self.window(),
            ).open()

    def reopen(self) -> None:
        """The point at hand is open again."""
        if (remark := self.remark()) is not None:
            self._desk.run(plan_reviews.reopen, remark.id)

    def reword(self) -> None:
        """Word the point at hand anew."""
        if (remark := self.remark()) is not None:
            TextDialog(
                self._desk,
                "Reword the point",
                "Point",
                lambda document, text: plan_reviews.reword_remark(document, remark.id, text),
                text=remark.text,
                parent=self.window(),
            ).open()

    def turn_answered(self) -> None:
        """The review at hand was answered today without points, or is awaited again."""
        if (one := self.review()) is not None and not one.remarks:
            day = today_of(self._desk) if one.review.answered_on is None else None
            self._desk.run(plan_reviews.set_answered, one.review.id, day)

    def remove(self) -> None:
        """Remove the point at hand, or the review with all its points."""
        remark, one = self.remark(), self.review()
        if remark is not None:
            if self._desk.bridge.succeeds(plan_reviews.remove_remark, remark.id):
                self._desk.said.emit("Removed a point.")
        elif one is not None and self._desk.bridge.succeeds(plan_reviews.remove_review, one.review.id):
            self._desk.said.emit(f"Removed the review by {one.person.name}.")

    def add_point(self) -> None:
        """Store the point typed; what is refused stays in the line."""
        one = self.review()
        if one is None:
            return
        asks, day = list(Asks)[self.asks.current()], today_of(self._desk)
        made = self._desk.run(plan_reviews.add_remark, one.review.id, asks, self.point.text(), day)
        if made is not None:
            self.point.clear()
            self.list.select([(ReviewRemark, made.id)])

    def _key(self) -> Hashable:
        chosen = self.list.selected_keys()
        return chosen[0] if chosen else None

    def _file(self, suffix: str) -> None:
        if (one := self.review()) is not None:
            self.file_asked.emit(one.review.id, suffix)

    def _show_chosen(self) -> None:
        one, remark = self.review(), self.remark()
        settled = remark is not None and remark.verdict is not Verdict.OPEN
        for name, can in (
            ("ask", self._version is not None),
            ("take", remark is not None and remark.verdict is not Verdict.TAKEN),
            ("decline", remark is not None),
            ("reopen", settled),
            ("answer", one is not None and not one.remarks),
            ("sheet", one is not None),
            ("mail", one is not None),
        ):
            self.buttons[name].setEnabled(can)
        waiting = one is None or one.review.answered_on is None
        self.buttons["answer"].say("No points" if waiting else "Still awaited")
        self.point.setEnabled(one is not None)
        self.point.setPlaceholderText(f"What {one.person.name} says (P)" if one else "What they say")
        self.question.setText(QUESTIONS[list(Asks)[self.asks.current()]])

    def _lay_out(self) -> None:
        actions = FlowLayout(gap=GAP_S)
        for button in self.buttons.values():
            actions.addWidget(button)
        line = QHBoxLayout()
        line.setSpacing(GAP_S)
        line.addWidget(self.asks)
        line.addWidget(self.point, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.list, 1)
        column.addWidget(self.question)
        column.addLayout(line)
        column.addLayout(actions)

    def _wire(self) -> None:
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.list.delete_requested.connect(self.remove)
        self.list.opened.connect(self.reword)
        self.asks.chosen.connect(self._show_chosen)
        self.point.returnPressed.connect(self.add_point)
        for name, act in (
            ("ask", self.ask),
            ("take", self.take),
            ("decline", self.decline),
            ("reopen", self.reopen),
            ("answer", self.turn_answered),
            ("sheet", partial(self._file, ".pdf")),
            ("mail", partial(self._file, ".eml")),
        ):
            self.buttons[name].clicked.connect(act)


def _keys(one: Reviewed) -> list[Hashable]:
    """The rows of a review: itself and its points."""
    return [(PlanReview, one.review.id), *((ReviewRemark, remark.id) for remark in one.remarks)]
