"""The words of the glossary met in the texts at hand, in a quiet line; what each means is a press away."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QToolButton, QWidget

from facilitator.core.agree.language.glossary import Term, glossary
from facilitator.core.agree.language.lookup import Lookup
from facilitator.core.phrases import shortened
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.language.lookup_card import KEY, LookupCard
from facilitator.ui.theme import GAP_XS, SMALL, ui_font
from facilitator.ui.view import View
from facilitator.ui.widgets.chips import FlowLayout, KeyCap
from facilitator.ui.widgets.labels import label

_MOST, _LONGEST = 5, 28


class LookupLine(View):
    """Follows fields while they are typed into, and texts it is given; while no word is met it takes no room.

    The page's own keys open it: put `commands` among them. In a dialog nothing leads away to the glossary.
    """

    watches = (Term,)

    def build(self) -> None:
        """The words in the order in which they are met, and how many more there are."""
        self._lookup = Lookup(())
        self._fields: list[QLineEdit | QPlainTextEdit] = []
        self._texts: tuple[str, ...] = ()
        self._met: list[Term] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self.words = [_button() for _ in range(_MOST + 1)]
        flow = FlowLayout(self, GAP_XS)
        self._parts = (_lead(self.words[0].sizeHint().height()), *self.words)
        for part in self._parts:
            flow.addWidget(part)
            part.hide()
        for place, button in enumerate(self.words):
            button.clicked.connect(partial(self.open, place))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def refresh(self, changes: Changes | None) -> None:
        """Learn the glossary as it is now, and look through the texts again."""
        self._lookup = Lookup(glossary(self.desk.document))
        self._look()

    def follow(self, *fields: QLineEdit | QPlainTextEdit) -> None:
        """Look through what stands in these fields too, letter by letter."""
        self._fields += fields
        for field in fields:
            field.textChanged.connect(lambda *_text: self._soon.start())

    def show_texts(self, *texts: str) -> None:
        """Look through these texts, beside the fields."""
        if texts != self._texts:
            self._texts = texts
            self._soon.start()

    def met(self) -> list[Term]:
        """The words met, each once, in the order in which they are read."""
        return self._met

    def commands(self, group: str) -> list[Command]:
        """The key that opens the first word; nothing while none is met."""
        return [Command("Look up the words met here", group, self.open, KEY, bound=True)] if self._met else []

    def open(self, place: int = 0) -> None:
        """Tell what the word at a place means; from there the others are a key away."""
        if place < len(self._met):
            leads = not isinstance(self.window(), QDialog)
            LookupCard(self.desk, self._met, place, leads=leads, parent=self.window()).open_at(self.words[place])

    def _look(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        texts = (*(_text(field) for field in self._fields), *self._texts)
        met = {found.term.id: found.term for text in texts for found in self._lookup.found_in(text)}
        if list(met.values()) != self._met:
            self._met = list(met.values())
            self._show()

    def _show(self) -> None:
        for part in self._parts:
            part.setVisible(bool(self._met) and part not in self.words)
        for button, term in zip(self.words[:_MOST], self._met, strict=False):
            _say(button, term.word, f"What {term.word} means")
            button.show()
        more = len(self._met) - _MOST
        if more > 0:
            _say(self.words[_MOST], f"and {more} more", "More words of the glossary")
            self.words[_MOST].show()
        self.updateGeometry()


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _lead(height: int) -> QWidget:
    lead = QWidget()
    lead.setFixedHeight(height)
    row = QHBoxLayout(lead)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP_XS)
    row.addWidget(label("In the glossary", "small"))
    row.addWidget(KeyCap(KEY))
    return lead


def _button() -> QToolButton:
    made = QToolButton()
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    font = ui_font(SMALL)
    font.setUnderline(True)
    made.setFont(font)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def _say(button: QToolButton, words: str, name: str) -> None:
    button.setText(shortened(words, _LONGEST).replace("&", "&&"))
    button.setToolTip(name)
    button.setAccessibleName(name)
