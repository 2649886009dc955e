"""Regular meetings: when, with which agenda, and what was said."""

from collections.abc import Hashable
from functools import partial

from facilitator.core.follow import regular_meetings
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting
from facilitator.core.follow.rounds import News
from facilitator.core.people import Person, Team
from facilitator.core.phrases import day_words, quoted
from facilitator.core.plan.workshops import Programme, Workshop
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Parked, Question
from facilitator.ui.command import Command
from facilitator.ui.parts.at_hand_pane import AtHandPane
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.layouts import column_of, either, fill, row_of
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.rhythm.meeting_dialog import MeetingDialog
from facilitator.ui.parts.rhythm.meeting_rows import meeting_rows
from facilitator.ui.parts.rhythm.past_meetings import PastMeetings
from facilitator.ui.parts.rhythm.rhythm_files import agenda_file, dates_file
from facilitator.ui.parts.rhythm.sitting_bench import SittingBench
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_GROUP = "Regular meetings"
_LIST_WIDTH = 292
_EMPTY = (
    "Keep the thread between workshops",
    "A short meeting that comes again, every two weeks or every month. Its agenda makes itself: actions that press, "
    "open questions, news of the teams.",
    "Add a meeting",
    "N",
)


class MeetingsPane(AtHandPane[RegularMeeting]):
    """The meetings at the left; the next one of the meeting at hand beside them, those of before below it."""

    kind = RegularMeeting
    watches = (
        RegularMeeting, MeetingHeld, News, Action, CheckIn, Escalation, CheckpointItem, Question, Parked, Person, Team,
        Workshop, Programme,
    )  # fmt: skip

    def build(self) -> None:
        """The list with what is done to a meeting, and the next one beside it."""
        self._shown: Hashable = None
        self.writer = DocumentsWriter(self.desk, self)
        self.empty = EmptyState(*_EMPTY)
        self.list = ChoiceList("Meetings")
        self.bench, self.past = SittingBench(self.desk), PastMeetings(self.desk)
        self.ending = live_button("End it", "X")
        acts = ((live_button("Add", "N"), self.add), (live_button("Edit…", "E"), self.edit), (self.ending, self.end),
                (live_button("Dates", "D"), self.save_dates))  # fmt: skip
        left = column_of(label("Regular meetings", "strong"), (self.list, 1), button_row(acts))
        left.setFixedWidth(_LIST_WIDTH)
        self.stack = either(row_of(left, (column_of((self.bench, 1), self.past, gap=GAP), 1)), self.empty)
        fill(self, self.stack)
        self.wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the meetings, and the one at hand."""
        self.put_rows(meeting_rows(self.desk.document, today_of(self.desk)))

    def commands(self) -> list[Command]:
        """What can be done with the meeting at hand."""
        add = Command("Add a meeting", _GROUP, self.add, "N", bound=True)
        if self.at() is None:
            return [add]
        under_way = self.bench.held() is not None
        sitting = [
            Command("Close the meeting", _GROUP, self.close_meeting, "Ctrl+Return", bound=True),
            Command("Note an action", _GROUP, self.bench.minutes.line.setFocus, "A", bound=True),
            Command("Type the minutes", _GROUP, self.bench.minutes.minutes.setFocus, "M", bound=True),
        ]
        ahead = [
            Command("Hold the meeting", _GROUP, self.hold, "H", bound=True),
            Command("Skip this one", _GROUP, self.skip, "K", bound=True),
        ]
        return [
            *(sitting if under_way else ahead),
            Command("Take a line, or leave it out", _GROUP, self.bench.table.turn, "Space", bound=True),
            Command("Save the agenda", _GROUP, partial(self.save_agenda, ".pdf"), "S", bound=True),
            Command("Save the agenda as text", _GROUP, partial(self.save_agenda, ".md"), "T", bound=True),
            Command("Save the dates of rounds and meetings", _GROUP, self.save_dates, "D", bound=True),
            Command("Save the dates of this meeting, to be sent to whom it concerns", _GROUP, self.save_own_dates),
            add,
            Command("Edit the meeting…", _GROUP, self.edit, "E", bound=True),
            Command(self.ending.text(), _GROUP, self.end, "X", bound=True),
            Command("Reopen the past meeting at hand", _GROUP, self.reopen, "R", bound=True),
            Command("Move the meeting up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move the meeting down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
            Command("Remove the meeting with its minutes", _GROUP, self.remove, "Del", bound=True),
        ]

    def add(self) -> None:
        """Ask for one more meeting."""
        self._ask(None)

    def edit(self) -> None:
        """Ask what is to be changed in the meeting at hand."""
        self._ask(self.at())

    def end(self) -> None:
        """Hold the meeting at hand no more, or take it up again."""
        at = self.at()
        if at is not None and self.desk.run(regular_meetings.end_regular_meeting, at.id, not at.ended) is not None:
            self.desk.said.emit(f"{'Took up' if at.ended else 'Ended'} {quoted(at.title)}.")

    def remove(self) -> None:
        """Remove the meeting at hand with all that was said in it."""
        at = self.at()
        if at is not None:
            self.remove_by(regular_meetings.remove_regular_meeting, at.id, f"Removed {quoted(at.title)}.")

    def shift(self, by: int) -> None:
        """Move the meeting at hand by one place."""
        ids = [one.id for one in regular_meetings.regular_meetings(self.desk.document)]
        self.shift_among(ids, by, lambda one, to: self.desk.run(regular_meetings.move_regular_meeting, one, to))

    def hold(self) -> None:
        """Begin the next meeting, with the keys in its minutes."""
        sitting = self.bench.sitting
        if sitting and self.desk.run(regular_meetings.hold, sitting.meeting.id, sitting.day) is not None:
            self.bench.minutes.minutes.setFocus()

    def skip(self) -> None:
        """Leave the next meeting out."""
        sitting = self.bench.sitting
        if sitting and self.desk.run(regular_meetings.skip, sitting.meeting.id, sitting.day) is not None:
            self.desk.said.emit(f"Skipped {day_words(sitting.day, today_of(self.desk))}.")

    def close_meeting(self) -> None:
        """Close the meeting under way, with what is typed at this moment."""
        self.bench.minutes.settle()
        held = self.bench.held()
        if held is not None and self.desk.run(regular_meetings.close_meeting, held.id) is not None:
            self.list.setFocus()

    def reopen(self) -> None:
        """Go on with the past meeting at hand."""
        held = self.past.at()
        if held is not None and held.held_at is not None:
            self.desk.run(regular_meetings.reopen_meeting, held.id)

    def save_agenda(self, suffix: str) -> None:
        """Write the agenda without what is left out."""
        sitting = self.bench.sitting
        if sitting is not None:
            today = today_of(self.desk)
            self.writer.write_drawn(agenda_file(sitting.meeting, sitting.day, today, suffix, self.bench.less))

    def save_dates(self) -> None:
        """Write the rounds and meetings of the next year for a calendar."""
        self.writer.write_programme(today_of(self.desk), [("rhythm", ".ics")])

    def save_own_dates(self) -> None:
        """Write the days of the meeting at hand alone."""
        at = self.at()
        if at is not None:
            self.writer.write_drawn(dates_file(at, today_of(self.desk)))

    def _ask(self, meeting: RegularMeeting | None) -> None:
        dialog = MeetingDialog(self.desk, meeting, self.window())
        dialog.accepted.connect(lambda: self._on_stored(dialog))
        dialog.open()

    def _on_stored(self, dialog: MeetingDialog) -> None:
        if dialog.result_id is not None:
            self.list.select([dialog.result_id])
            self.list.setFocus()

    def on_opened(self) -> None:
        """Edit the meeting at hand."""
        self.edit()

    def on_chosen(self) -> None:
        """Another meeting was chosen; a list that takes other rows chooses the same one again."""
        if self.list.selected_keys() not in ([], [self._shown]):
            self.show_chosen()

    def show_chosen(self) -> None:
        """Show the next one of the meeting at hand, and those of before."""
        at = self.at()
        if at is not None:
            self._shown = at.id
            self.bench.show_meeting(at, today_of(self.desk))
            self.past.show_past(at, today_of(self.desk))
            self.past.setVisible(self.past.any_there() and self.bench.held() is None)
            self.ending.say("Take it up" if at.ended else "End it")

    def _minute(self, held_id: int, text: str) -> None:
        self.desk.run(regular_meetings.set_minutes, held_id, text)

    def wire(self) -> None:
        """Let the parts be heard."""
        super().wire()
        self.empty.asked.connect(self.add)
        self.bench.hold_asked.connect(self.hold)
        self.bench.skip_asked.connect(self.skip)
        self.bench.page_asked.connect(self.save_agenda)
        self.bench.minutes.over.connect(self.close_meeting)
        self.bench.minutes.noted.connect(lambda text: self._note(text))
        self.past.noted.connect(self._minute)

    def _note(self, text: str) -> None:
        held = self.bench.held()
        if held is not None:
            self._minute(held.id, text)
