"""Metrics to begin with: what workshops drafted, and what is usual."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.phrases import counted, shortened
from facilitator.core.run.agreeing import agree_metrics, drafted_metrics
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.choice_menu import Choice, ChoiceMenu

_LONGEST, _MOST = 48, 12


class MetricOffers(QObject):
    """`added(metric id)` with the first of those that were taken."""

    added = Signal(int)

    def __init__(self, desk: Desk, place: QWidget) -> None:
        super().__init__(place)
        self._desk = desk
        self.menu = ChoiceMenu(place)

    def ask(self, at_once: bool, beside: QWidget) -> None:
        """Offer them beside a widget; `at_once`: where there is nothing drafted, take the three to begin with."""
        document = self._desk.document
        drafted, left = drafted_metrics(document), shared_metrics.usual_left(document)
        if at_once and not drafted:
            self._add_usual(None)
        elif not drafted and not left:
            self._desk.told.emit("Every usual metric is on the list already.")
        else:
            self.menu.ask(self._groups(), beside.mapToGlobal(beside.rect().bottomLeft()))

    def _groups(self) -> list[list[Choice]]:
        document = self._desk.document
        drafted, left = drafted_metrics(document), shared_metrics.usual_left(document)
        from_rooms: list[Choice] = [
            (f"From a workshop: {shortened(one.name, _LONGEST)}", partial(self._agree, [one.id]))
            for one in drafted[:_MOST]
        ]
        if len(drafted) > 1:
            ids = [one.id for one in drafted]
            from_rooms.insert(0, (f"All {counted(len(ids), 'metric')} from workshops", partial(self._agree, ids)))
        first: list[Choice] = []
        if sum(one.proposed for one in left) > 1:
            first = [("The usual ones to begin with", partial(self._add_usual, None))]
        usual: list[Choice] = [(one.name, partial(self._add_usual, one.name)) for one in left]
        return [from_rooms, first, usual]

    def _agree(self, drafted_ids: list[int]) -> None:
        made = self._desk.run(agree_metrics, drafted_ids)
        if made:
            self.added.emit(made[0].id)

    def _add_usual(self, name: str | None) -> None:
        made = self._desk.run(shared_metrics.add_usual, None if name is None else [name])
        if made:
            self.added.emit(made[0].id)
