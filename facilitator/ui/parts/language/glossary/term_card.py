"""The word at hand: what it means, what each team says, and what belongs to it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term
from facilitator.core.agree.language.term_conflicts import Doubt, Looked, Standing
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import day_words
from facilitator.core.text import required
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.common import owner_choices
from facilitator.ui.parts.language.glossary.term_table import STANDING_WORDS, standing_inks
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.team_lines import NAMES, TeamLines
from facilitator.ui.parts.typed import for_field
from facilitator.ui.theme import GAP, GAP_S, LEAD, ui_font
from facilitator.ui.widgets.chips import Chip, KeyCap
from facilitator.ui.widgets.forms import AutoTextEdit, Combo, ParsedEdit
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone

_NO_WORD = "There is no word yet: type one."
_OWNER_WIDTH = 260


class TermCard(QFrame):
    """Fields that store when they are left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._shown: Looked | None = None
        self.word = ParsedEdit[str](for_field(lambda typed: required(typed, _NO_WORD)), str, "")
        self.word.line.setFont(ui_font(LEAD))
        self.standing = Chip("")
        self.notice = Notice()
        self.again = live_button("Agree again", "G")
        self.meaning = AutoTextEdit(least=2, most=8)
        self.meaning.setFont(ui_font(LEAD))
        self.meaning.setPlaceholderText("What all teams mean by it, in a sentence")
        self.says = TeamLines("Not asked yet", "says")
        self.not_this, self.used = AutoTextEdit(least=1, most=4), AutoTextEdit(least=1, most=4)
        self.not_this.setPlaceholderText("A word that sounds alike and means something else")
        self.used.setPlaceholderText("Reports, fields, documents")
        self.owner = Combo()
        self.owner.setMaximumWidth(_OWNER_WIDTH)
        self._lay_out()
        self._wire()

    def show_term(self, one: Looked | None, teams: Sequence[Team], said: Mapping[int, str]) -> None:
        """Show a word; what is typed is stored first if another comes."""
        before = self._shown
        if before is not None and (one is None or one.term.id != before.term.id):
            self.commit()
            self.word.revert()
            self.says.revert()
            before = None
        self._shown = one
        self.setEnabled(one is not None)
        if one is None:
            return
        term, old = one.term, before.term if before else None
        self.word.set_value(term.word)
        self.word.from_start()
        for field, was, now in (
            (self.meaning, old.meaning if old else None, term.meaning),
            (self.not_this, old.not_this if old else None, term.not_this),
            (self.used, old.used if old else None, term.used),
        ):
            if was != now:
                field.set_text(now)
        self.says.show_texts(teams, said)
        self.owner.fill(owner_choices(self._desk.document, self._desk.workshop_id or 0, [term.owner_id]))
        self.owner.pick(term.owner_id)
        self._show_standing(one)

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in (self.word, self.meaning, self.says, self.not_this, self.used):
            field.commit()

    def agree_again(self) -> None:
        """Settle the meaning once more, as it stands."""
        if self._shown is not None and self._shown.term.meaning:
            self.meaning.commit()
            meaning = self._desk.document.get(Term, self._shown.term.id).meaning
            self._run(glossary.agree_meaning, meaning, today_of(self._desk))

    def name_anew(self) -> None:
        """Type the word itself."""
        self.word.line.setFocus()
        self.word.line.selectAll()

    def _show_standing(self, one: Looked) -> None:
        words = STANDING_WORDS[one.standing]
        if one.term.agreed_on:
            words = f"Agreed {day_words(one.term.agreed_on, today_of(self._desk))}"
        self.standing.show_state(words, standing_inks(self._desk.look.tokens)[one.standing])
        striking = [striking for striking in one.striking if striking.doubt is not Doubt.NO_OWNER]
        self._told.setVisible(bool(striking))
        tone = Tone.WARN if one.standing is Standing.CONFLICT else Tone.INFO
        self.notice.say(tone, " ".join(striking.words for striking in striking))
        self.again.setVisible(any(striking.doubt is Doubt.REOPENED for striking in one.striking))

    def _run(self, verb: Callable[..., object], *args: object) -> None:
        if self._shown is not None:
            self._desk.run(verb, self._shown.term.id, *args)

    def _wire(self) -> None:
        self.word.committed.connect(lambda typed: self._run(_word, typed))
        self.meaning.committed.connect(lambda typed: self._run(glossary.agree_meaning, typed, today_of(self._desk)))
        self.says.said.connect(partial(self._run, glossary.say))
        self.says.passed.connect(self.not_this.setFocus)
        self.not_this.committed.connect(lambda typed: self._run(_not_this, typed))
        self.used.committed.connect(lambda typed: self._run(_used, typed))
        self.owner.picked.connect(lambda person_id: self._run(glossary.set_term_owner, person_id))
        self.again.clicked.connect(self.agree_again)

    def _lay_out(self) -> None:
        self._told = QWidget()
        told = QHBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(GAP_S)
        told.addWidget(self.notice, 1)
        told.addWidget(self.again)
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.word, 1)
        head.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_S)
        grid.setVerticalSpacing(GAP_S)
        grid.setColumnMinimumWidth(0, NAMES)
        grid.setColumnStretch(1, 1)
        for row, (name, field, key) in enumerate(
            (
                ("Not to be confused with", self.not_this, "B"),
                ("Used", self.used, "U"),
                ("Looked after by", self.owner, "O"),
            )
        ):
            field.setAccessibleName(name)
            grid.addWidget(label(name, "muted"), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(KeyCap(key), row, 2)
        self.word.line.setAccessibleName("Word")
        self.meaning.setAccessibleName("What it means")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP, GAP, GAP, GAP)
        whole.setSpacing(GAP_S)
        whole.addLayout(head)
        whole.addWidget(self._told)
        whole.addLayout(_titled("What it means", "M"))
        whole.addWidget(self.meaning)
        whole.addLayout(_titled("What each team says today", "W"))
        whole.addWidget(self.says)
        whole.addSpacing(GAP_S)
        whole.addLayout(grid)
        whole.addStretch(1)


def _titled(words: str, key: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP_S)
    row.addWidget(label(words, "section"))
    row.addWidget(KeyCap(key))
    row.addStretch(1)
    return row


def _word(document: Document, term_id: int, typed: str) -> Term:
    return glossary.edit_term(document, term_id, word=typed)


def _not_this(document: Document, term_id: int, typed: str) -> Term:
    return glossary.edit_term(document, term_id, not_this=typed)


def _used(document: Document, term_id: int, typed: str) -> Term:
    return glossary.edit_term(document, term_id, used=typed)
