"""The third step: which agenda and what is added to it, with the agenda as it would come out beside it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.plan.ready.modules import Module, modules
from facilitator.core.plan.ready.own_templates import all_templates
from facilitator.core.plan.ready.templates import Template
from facilitator.core.run.starting_out import Beginning, outlined
from facilitator.ui.desk import Desk
from facilitator.ui.parts.starting.agenda_outline import AgendaOutline
from facilitator.ui.parts.starting.extra_ticks import ExtraTicks
from facilitator.ui.parts.starting.step import Step
from facilitator.ui.parts.starting.template_choice import TemplateChoice
from facilitator.ui.parts.starting.weighing import LAST_TIME, weighed
from facilitator.ui.theme import GAP, GAP_L, GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

_CHOICES_WIDTH = 440


class ProposalStep(Step):
    """Everything is proposed with its reason, and everything can be chosen otherwise.

    `refused(str)` tells why there is no such workshop, "" that there is; `opened` comes on Enter in the agenda.
    """

    question = "Which agenda?"
    refused = Signal(str)
    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._beginning: Beginning | None = None
        self._remote = False
        self._templates: list[Template] = []
        self._modules: list[Module] = []
        self._by_hand: str | None = None
        self._chosen: Template | None = None
        self.agendas = TemplateChoice()
        self.agendas.picked.connect(self._on_picked)
        self.extras = ExtraTicks()
        self.extras.changed.connect(self._show_outline)
        self.outline = AgendaOutline(desk.look.tokens)
        self.outline.opened.connect(self.opened)
        self._cautions: tuple[str, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_L)
        row.addWidget(self._choices())
        row.addWidget(self.outline, 1)

    def _choices(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.agendas)
        heading = label("ADDED TO IT", "section")
        heading.setContentsMargins(0, GAP_S, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.extras)
        column.addStretch(1)
        scroll = scrolled(held)
        scroll.setFixedWidth(_CHOICES_WIDTH)
        return scroll

    def propose_for(self, beginning: Beginning, remote: bool) -> None:
        """Propose an agenda for what was answered so far; what was chosen here by hand stays."""
        self._beginning, self._remote = beginning, remote
        self._templates, self._modules = all_templates(self._desk.document), modules()
        self._weigh()

    def first(self) -> QWidget:
        """The agenda that is chosen."""
        return self.agendas.button(self._chosen.name if self._chosen else "")

    def beginning(self) -> Beginning:
        """What the new workshop begins with, as chosen now."""
        if self._beginning is None:
            raise RuntimeError("Nothing was proposed yet.")
        ticked = set(self.extras.ticked())
        return replace(
            self._beginning,
            template=self._chosen,
            modules=tuple(module for module in self._modules if module.name in ticked),
            last_time=LAST_TIME in ticked,
        )

    def _on_picked(self, name: str) -> None:
        self._by_hand = name
        self._weigh()

    def _weigh(self) -> None:
        if self._beginning is None:
            return
        found = weighed(
            self._desk.document, self._beginning, self._remote, self._templates, self._modules, self._by_hand
        )
        self._chosen, self._cautions = found.template, found.cautions
        self.agendas.show_choices(found.agendas, found.template.name if found.template else "")
        self.extras.show_extras(found.extras)
        self._show_outline()

    def _show_outline(self) -> None:
        try:
            self.outline.show_begun(outlined(self.beginning(), self._desk.now), self._cautions)
        except UserError as refusal:
            self.refused.emit(str(refusal))
        else:
            self.refused.emit("")
