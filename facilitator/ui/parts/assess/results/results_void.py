"""What stands in the place of results while there are none: why, and the one next step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.waves import Wave, WaveState, state_of
from facilitator.core.phrases import counted
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState

_COUNTING = ("Counting the answers", "There are many: this takes a moment. You can go on working meanwhile.")
_STEP = "Go to the answers"


def void_words(wave: Wave | None, worked: Worked | None) -> tuple[str, str, str] | None:
    """Title, text and button ("": none) while nothing can be shown; None where results can be."""
    if wave is None:
        return "No wave yet", "Start an assessment: its results will stand here.", ""
    if worked is None:
        return *_COUNTING, ""
    sheets, least = worked.results.sheets, wave.threshold
    if not sheets:
        return _none_yet(wave)
    if sheets >= least:
        return None
    more = counted(least - sheets, "more answer sheet")
    return (
        "Too few answers to show",
        f"{counted(sheets, 'answer sheet')} so far. Nothing is shown of fewer than {least} people: {more} to go.",
        _STEP,
    )


def _none_yet(wave: Wave) -> tuple[str, str, str]:
    match state_of(wave):
        case WaveState.PLANNED:
            text = f"{wave.title} is not open yet. Open it and take answers in: what the teams say will stand here."
        case WaveState.OPEN:
            text = f"{wave.title} is open. Take answers in: where the teams see it differently will stand here."
        case WaveState.CLOSED:
            text = f"{wave.title} was closed without an answer."
    return "No answers yet", text, _STEP


class ResultsVoid(QWidget):
    """Title, text and button, made anew where they are others. `asked` when the button is pressed."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, str, str] | None = None
        self._held: EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def say(self, words: tuple[str, str, str], kind: Kind = Kind.PRIMARY) -> None:
        """Show these words, the button as loud as `kind` says."""
        if words == self._words:
            return
        self._words = words
        if self._held is not None:
            self._held.hide()
            self._column.removeWidget(self._held)
            self._held.deleteLater()
        title, text, button = words
        self._held = EmptyState(title, text, button or None, "A" if button else "", kind=kind)
        self._held.asked.connect(self.asked)
        self._column.addWidget(self._held)
        self.setFocusProxy(self._held)

    def words(self) -> tuple[str, str, str] | None:
        """What is shown."""
        return self._words

    def offers_step(self) -> bool:
        """Whether there is a next step, and a button for it."""
        return bool(self._words and self._words[2])
