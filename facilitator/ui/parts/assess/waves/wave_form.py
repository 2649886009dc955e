"""The fields of a wave: what it is called, when it opens, what it asks, and what people are promised."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.core.assess.asking import free_title, usual_title
from facilitator.core.assess.instrument import in_use
from facilitator.core.assess.waves import LEAST_THRESHOLD, Wave, WaveKind
from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.waves.wave_words import KINDS
from facilitator.ui.parts.typed import day_reader, for_field, show_day
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.forms import Combo, Form, ParsedEdit
from facilitator.ui.widgets.labels import label

_WIDTH = 470
_NUMBER = 64
_FIXED = "It has been opened: what it asks, and what people were promised, stand."


@dataclass(frozen=True)
class WaveFields:
    """What the fields hold."""

    title: str
    kind: WaveKind
    day: date | None
    pulse: bool
    anonymous: bool
    threshold: int


class WaveForm(Form):
    """The fields filled in: for a new wave as proposed, for one that is there as it is."""

    def __init__(self, desk: Desk, wave: Wave | None, kind: WaveKind = WaveKind.BASELINE) -> None:
        super().__init__()
        self._document, self._wave = desk.document, wave
        self._today = desk.now().astimezone().date()
        self.kind, self.title = Combo(), QLineEdit(wave.title if wave else "")
        self.kind.fill([(words, one) for one, words in KINDS.items()])
        self.kind.pick(wave.kind if wave else kind)
        self.title.setMinimumWidth(_WIDTH)
        self.day = ParsedEdit(for_field(self._read_day), _show_day, wave.day if wave else self._today)
        self.day.line.setPlaceholderText("open")
        self.length = Segmented(_lengths(self._document))
        self.length.choose(int(bool(wave and wave.pulse)))
        self.promise = Segmented(["Anonymous", "With names"])
        self.promise.choose(int(bool(wave and not wave.anonymous)))
        least = wave.threshold if wave and wave.anonymous else LEAST_THRESHOLD
        self.threshold = ParsedEdit(read_number, str, least)
        self._proposed = ""
        self._lay_out()
        if wave is None:
            self._propose()
            self.kind.picked.connect(self._propose)
            self.day.committed.connect(self._propose)
        self.promise.chosen.connect(self._show_promise)
        self._show_promise()

    def fields(self) -> WaveFields:
        """What the fields hold now."""
        anonymous = self.promise.current() == 0
        return WaveFields(
            self.title.text(),
            self._kind(),
            self.day.value(),
            self.length.current() == 1,
            anonymous,
            self.threshold.value() if anonymous else 1,
        )

    def wrong(self) -> QWidget | None:
        """Read what is typed; the first field that cannot be read, or None."""
        for edit in (self.day, self.threshold):
            edit.commit()
            if edit.error():
                return edit
        return None

    def _kind(self) -> WaveKind:
        return WaveKind(self.kind.currentData())  # Qt hands back the bare text

    def _propose(self) -> None:
        """A title by kind and day, as long as nobody has typed another."""
        if self.title.text() == self._proposed:
            usual = usual_title(self._kind(), self.day.value())
            self._proposed = free_title(self._document, usual)
            self.title.setText(self._proposed)

    def _show_promise(self) -> None:
        self.threshold.setEnabled(self.promise.current() == 0)

    def _read_day(self, typed: str) -> date | None:
        return day_reader(self._today)(typed) if typed.strip() else None

    def _lay_out(self) -> None:
        opened = self._wave is not None and self._wave.opened_at is not None
        self.add("Kind", self.kind)
        self.add("Title", self.title)
        self.add("Opens", self.day, "" if opened else "Such as today, fri or 12 Jan. Empty: no day yet.")
        self.add("Questions", self.length, "" if opened else "The pulse asks one statement of each section.")
        self.add("Answers", self.promise, _FIXED if opened else "Without names people answer more frankly.")
        line = QHBoxLayout()
        line.setSpacing(GAP_S)
        line.setContentsMargins(0, 0, 0, 0)
        self.threshold.set_line_width(_NUMBER)
        line.addWidget(self.threshold)
        line.addWidget(label("people", "muted"), 1)
        held = QWidget()
        held.setLayout(line)
        held.setFocusProxy(self.threshold)
        self.add("Show from", held, "No figure is shown of fewer people, not even by working back from the total.")
        for field in (self.kind, self.day, self.length, self.promise):
            field.setEnabled(not opened)


def read_number(typed: str) -> int:
    """A whole number as typed; ValueError with what to do for anything else."""
    plain = typed.strip().replace(",", "").replace(" ", "")
    if not plain.isdecimal():
        raise ValueError("Type a number, such as 3.")
    return int(plain)


def _show_day(day: date | None) -> str:
    return show_day(day) if day else ""


def _lengths(document: Document) -> list[str]:
    every, pulse = len(in_use(document)), len(in_use(document, pulse=True))
    return [f"All {counted(every, 'statement')}", f"Pulse: {pulse}"]
