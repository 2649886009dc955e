"""The plan as it reads: a card for each of its sections, with what is missing and the way to where it is mended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.core.agree.plan.plan_entries import TITLES, PlanEntry, PlanSection
from facilitator.core.lines import Missing
from facilitator.core.phrases import counted, shortened
from facilitator.ui.parts.agreements.plan.told_text import ToldText
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP, GAP_S, Tokens
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.scrolling import scrolled

_LONGEST = 110
_NOTHING: Mapping[PlanSection, str] = {
    PlanSection.HANDOFFS: "No handoffs yet: who hands what to whom, how that really works, and where it rubs.",
    PlanSection.SLAS: "No agreements yet: what both sides of a handoff promise each other, with numbers.",
    PlanSection.LOOPS: "No feedback loops yet: what one team learns and another acts on.",
    PlanSection.METRICS: "No shared metrics yet: three figures that no team moves alone.",
    PlanSection.OBJECTIVES: "No shared objectives yet: they may wait until the rest stands.",
}


@dataclass(frozen=True)
class ToldSection:
    """A section with what it says and lacks; `old`: as it was in a version, so that nothing can be mended there."""

    section: PlanSection
    entries: tuple[PlanEntry, ...]
    missing: tuple[Missing, ...] = ()
    old: bool = False

    def texts(self) -> list[str]:
        """Everything it says, in the words of people."""
        return [text for entry in self.entries for text in (entry.title, *(line.words for line in entry.lines))]


class PlanSheet(QWidget):
    """The arrow keys scroll it; `open_asked(section)` asks for the tab on which a section is made."""

    open_asked = Signal(object)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, GAP_S, 0)
        cards.setSpacing(GAP)
        self.cards = {section: SectionCard(section, tokens) for section in PlanSection}
        for card in self.cards.values():
            card.open_asked.connect(self.open_asked)
            cards.addWidget(card)
        cards.addStretch(1)
        self.room = scrolled(inside)
        self.room.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.room.setAccessibleName("The plan as it reads")
        self.setFocusProxy(self.room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.room)

    def show_sections(self, sections: Sequence[ToldSection]) -> None:
        """Show these, at the place that was scrolled to; those of a version that say nothing are left out."""
        shown = {one.section: one for one in sections}
        for section, card in self.cards.items():
            told = shown.get(section, ToldSection(section, (), old=True))
            card.setVisible(bool(told.entries) or not told.old)
            card.show_section(told)


class SectionCard(QFrame):
    """Title, what is missing, and the way to the tab above; what it says below."""

    open_asked = Signal(object)

    def __init__(self, section: PlanSection, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._shown: ToldSection | None = None
        self.count = label("", "muted")
        self.lacks = label("", "small", wrap=True)
        self.text = ToldText(tokens)
        self.text.setAccessibleName(TITLES[section])
        self.open = live_button("Open", kind=Kind.QUIET)
        self.open.name_as(f"Open {TITLES[section].lower()}")
        self.open.clicked.connect(lambda: self.open_asked.emit(section))
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(label(TITLES[section], "heading"))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP_S, GAP, GAP)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.lacks)
        column.addWidget(self.text)

    def show_section(self, told: ToldSection) -> None:
        """Show what it says and lacks."""
        if told == self._shown:
            return
        self._shown = told
        self.count.setText(str(len(told.entries)) if told.entries else "")
        self.open.setVisible(not told.old)
        self.text.setVisible(bool(told.entries))
        self.text.show_entries(told.entries)
        _say(self.lacks, told)


def _say(lacks: QLabel, told: ToldSection) -> None:
    """The first thing that is missing and how many there are more; all of them in the tooltip."""
    words = [one.words for one in told.missing]
    if not told.entries:
        lacks.setText(_NOTHING[told.section])
    elif words:
        more = f" And {counted(len(words) - 1, 'more thing')} missing." if len(words) > 1 else ""
        lacks.setText(f"{shortened(words[0], _LONGEST)}{more}")
    lacks.setToolTip("\n".join(words) if told.entries else "")
    lacks.setVisible(bool(words) or not told.entries)
    restyle(lacks, "role", "warn" if told.entries and words else "muted")
