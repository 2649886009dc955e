"""How far the telling of a change has got: what it lacks, whether it was told, and who has taken note."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.changes.impacts import missing_from
from facilitator.core.agree.changes.notices import ChangeNotice, NoticePeriod, short_notice, short_words, told_words
from facilitator.core.agree.changes.taking_note import Noted, acknowledge, noted, withdraw
from facilitator.core.phrases import counted, day_words
from facilitator.ui.desk import Desk
from facilitator.ui.parts.lined_table import fit_rows
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.prepare.tick_table import TICK, TickTable
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.notice import Notice, Tone
from facilitator.ui.widgets.recordmodel import Column

_TICK_WIDTH = 96


class Telling(QWidget):
    """What is missing, and a table of the people. Buttons: `tell_asked`, `mail_asked`, `each_asked`, `text_asked`."""

    tell_asked = Signal()
    mail_asked = Signal()
    each_asked = Signal()
    text_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notice: ChangeNotice | None = None
        self.missing = label("", "muted", wrap=True)
        self.state = label("", "strong", wrap=True)
        self.warning = Notice(Tone.WARN)
        self.tell = live_button("Mark as told", "T", Kind.PRIMARY)
        self.mail, self.each = live_button("Save mail draft", "S"), live_button("One draft for each team", "G")
        self.text = live_button("Save as text", "K")
        self.people = self._table()
        self.summary = label("", "muted", wrap=True)
        acts = (
            (self.tell, self.tell_asked.emit),
            (self.mail, self.mail_asked.emit),
            (self.each, self.each_asked.emit),
            (self.text, self.text_asked.emit),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self.missing, self.warning, self.state, button_row(acts), self.summary, self.people):
            column.addWidget(part)
        self.people.ticked.connect(self._tick)

    def show_notice(self, notice: ChangeNotice | None) -> None:
        """Show how far a notice has got."""
        self._notice = notice
        if notice is None:
            return
        document, today = self._desk.document, today_of(self._desk)
        lacking = [one.words for one in missing_from(document, notice, today)]
        self.missing.setText("\n".join(f"• {words}" for words in lacking))
        self.missing.setVisible(bool(lacking))
        period = document.find(NoticePeriod, notice.period_id)
        self.state.setText(told_words(notice, period, today))
        told = notice.told_on is not None
        short = None if told or notice.rushed else short_notice(notice, period, today)
        if short is not None:
            self.warning.say(Tone.WARN, short_words(short, today), "Short notice")
        self.warning.setVisible(short is not None)
        self.tell.say("Take it back" if told else "Mark as told")
        restyle(self.tell, "kind", (Kind.PLAIN if told else Kind.PRIMARY).value)
        people = noted(document, notice.id)
        self.people.show_records(people if told else [])
        fit_rows(self.people, len(people))
        self.people.setVisible(told)
        self.summary.setText(_summary(people) if told else _waiting(people))
        if told:
            self.people.choose_first()

    def _table(self) -> TickTable[Noted]:
        def day(row: Noted) -> str:
            return day_words(row.day, today_of(self._desk)) if row.day else ""

        table = TickTable[Noted](
            "Who has taken note",
            "Noted",
            [
                Column("Person", lambda row: row.person.name),
                Column("Team", lambda row: row.team.name if row.team else "", 200),
                Column("On", day, 130),
            ],
            lambda row: row.person.id,
            lambda row: row.day is not None,
            lambda _row, _column, _value: True,
            team=(2, lambda row: row.team),
            empty_text="Tick the teams it touches: their people are listed here.",
        )
        table.setColumnWidth(TICK, _TICK_WIDTH)
        return table

    def _tick(self, rows: Sequence[Noted], on: bool) -> None:
        if self._notice is None:
            return
        ids = [row.person.id for row in rows]
        if on:
            self._desk.run(acknowledge, self._notice.id, ids, today_of(self._desk))
        else:
            self._desk.run(withdraw, self._notice.id, ids)


def _summary(people: Sequence[Noted]) -> str:
    done = sum(row.day is not None for row in people)
    if not people:
        return ""
    if done == len(people):
        return "Everybody has taken note."
    return f"{done} of {counted(len(people), 'person', 'people')} have taken note. Space ticks whoever answers."


def _waiting(people: Sequence[Noted]) -> str:
    if not people:
        return ""
    return f"{counted(len(people), 'person', 'people')} on the teams it touches will be asked to take note."
