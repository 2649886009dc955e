"""Documents of the rhythm that belong to one round or one meeting. What draws them is loaded when they are written."""

from collections.abc import Callable
from datetime import date
from functools import partial

from facilitator.core.document import Document
from facilitator.core.file_names import file_name
from facilitator.core.follow.meeting_agenda import MeetingAgenda
from facilitator.core.follow.regular_meetings import RegularMeeting
from facilitator.core.people import Team
from facilitator.ui.parts.outcome.documents_writer import Drawn


def round_file(round_id: int, suffix: str) -> Callable[[Document], Drawn]:
    """The sheet of a round, as PDF or Markdown."""

    def read(document: Document) -> Drawn:
        from facilitator.report.follow.round_sheet import round_markdown, round_sheet, round_taken

        taken = round_taken(document, round_id)
        name = f"{file_name(f'Round with {taken.view.team.name}')} {taken.view.round.day.isoformat()}{suffix}"
        return [(name, partial(round_markdown if suffix == ".md" else round_sheet, taken))]

    return read


def agenda_file(
    meeting: RegularMeeting, day: date, today: date, suffix: str, less: Callable[[MeetingAgenda], MeetingAgenda]
) -> Callable[[Document], Drawn]:
    """The agenda of the meeting of a day, as PDF or Markdown; `less` leaves out what is not to be talked about."""

    def read(document: Document) -> Drawn:
        from facilitator.report.follow.meeting_agenda import AgendaTaken, agenda_markdown, agenda_page, agenda_taken

        whole = agenda_taken(document, meeting.id, day, today)
        taken = AgendaTaken(whole.taken_at, whole.dates, whole.programme, less(whole.agenda))
        draw = agenda_markdown if suffix == ".md" else agenda_page
        return [(f"{file_name(f'Agenda {meeting.title}')} {day.isoformat()}{suffix}", partial(draw, taken))]

    return read


def dates_file(meeting: RegularMeeting, today: date) -> Callable[[Document], Drawn]:
    """The days of one meeting for a calendar, to be sent to whoever takes part."""

    def read(document: Document) -> Drawn:
        from facilitator.report.follow.rhythm_dates import meeting_dates, rhythm_taken

        taken = rhythm_taken(document, today)
        return [(f"{file_name(meeting.title)}.ics", lambda _fonts: meeting_dates(taken, meeting.id))]

    return read


def news_file(text: str, team: Team | None) -> Callable[[Document], Drawn]:
    """News as a text to keep; `team` is for whom."""
    name = f"{file_name(f'News for {team.name}' if team else 'News')}.md"
    return lambda _document: [(name, lambda _fonts: text.encode("utf-8", errors="replace"))]
