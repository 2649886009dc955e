"""The agenda of a regular meeting: made of what is open now, with minutes that fit into its length."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.follow.action_rows import ActionRow, rows_of
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.checkpoint_dates import due_checkpoints
from facilitator.core.follow.escalations import open_escalations
from facilitator.core.follow.regular_meetings import RegularMeeting, coming_days, last_held, starts_at
from facilitator.core.follow.rounds import all_news, told_to
from facilitator.core.names import folded
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, day_words, listed
from facilitator.core.plan.minutes import shares, spoken
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.captured import Parked, Question, queue, unsettled

_MINUTE = 60
_FIRST_LOOK_BACK = 28
"""Days from which news is taken into the first meeting, before which there was none."""


class ItemKind(StrEnum):
    """What an item of the agenda is made of."""

    WAITING = "waiting"
    ACTIONS = "actions"
    QUESTIONS = "questions"
    NEWS = "news"
    CHECKPOINTS = "checkpoints"
    CLOSE = "close"


@dataclass(frozen=True)
class Shape:
    """How an item looks: its title, what to do, the seconds that each line wants, and how many lines it may have."""

    title: str
    hint: str
    each: int
    most: int


@dataclass(frozen=True)
class Line:
    """One line of an item: what it is about, whose it is ("" for nobody's), and how it stands."""

    text: str
    who: str
    words: str


@dataclass(frozen=True)
class AgendaItem:
    """One item. `length` is seconds, in whole minutes; `more` lines were left out because there are too many."""

    kind: ItemKind
    title: str
    hint: str
    length: int
    lines: tuple[Line, ...]
    more: int

    @property
    def minutes(self) -> int:
        """Its length in minutes."""
        return self.length // _MINUTE


@dataclass(frozen=True)
class MeetingAgenda:
    """The agenda of the meeting of a day, which begins at `starts` (UTC).

    `since` is the day of the last one that was held, None before there was one; `until` that of the next, if there is
    one. `remark` says if people are off on the day.
    """

    meeting: RegularMeeting
    day: date
    starts: datetime
    since: date | None
    until: date | None
    remark: str
    items: tuple[AgendaItem, ...]

    @property
    def spare(self) -> int:
        """The seconds that are left when all items have had their time."""
        return self.meeting.length - sum(item.length for item in self.items)

    @property
    def idle(self) -> bool:
        """Whether there is nothing to talk about."""
        return all(item.kind is ItemKind.CLOSE for item in self.items)

    @property
    def words(self) -> str:
        """In one sentence: "5 items in 28 min, 2 min to spare"."""
        if self.idle:
            return "There is nothing to talk about: skip it this time, or keep it very short."
        spare = f", {spoken(self.spare)} to spare" if self.spare else ""
        return f"{counted(len(self.items), 'item')} in {spoken(self.meeting.length - self.spare)}{spare}"


SHAPES = MappingProxyType(
    {
        ItemKind.WAITING: Shape("Waiting for an answer", "Answer now, or say by when.", 120, 4),
        ItemKind.ACTIONS: Shape("Actions", "Owners: on track, stuck or a new date, in one sentence.", 60, 8),
        ItemKind.QUESTIONS: Shape("Open questions", "Answer, give it to somebody, or let it go.", 120, 4),
        ItemKind.NEWS: Shape("News from the teams", "Read before; ask what is not clear.", 60, 6),
        ItemKind.CHECKPOINTS: Shape("Checkpoints", "Who does it, and by when?", 60, 4),
        ItemKind.CLOSE: Shape("Close", "Say again who does what until next time.", 120, 1),
    }
)


def agenda_for(document: Document, meeting_id: int, day: date, today: date) -> MeetingAgenda:
    """The agenda of the meeting of a day, as things stand today, the local day. UserError if the meeting is gone.

    Of each kind only the most pressing is taken, and what there is nothing of is left out.
    """
    meeting = document.get(RegularMeeting, meeting_id)
    held = last_held(document, meeting_id, day)
    since = held.day if held else None
    until = next(iter(coming_days(document, meeting, day + timedelta(days=1), 1)), None)
    found = {
        ItemKind.WAITING: _waiting(document, ZoneInfo(meeting.zone), today),
        ItemKind.ACTIONS: _actions(document, until or day, today),
        ItemKind.QUESTIONS: _questions(document),
        ItemKind.NEWS: _news(document, since or day - timedelta(days=_FIRST_LOOK_BACK), today),
        ItemKind.CHECKPOINTS: _checkpoints(document, today),
        ItemKind.CLOSE: [],
    }
    thanks = _done_since(document, since, ZoneInfo(meeting.zone), today)
    kinds = [kind for kind, lines in found.items() if lines or kind is ItemKind.CLOSE]
    wanted = [SHAPES[kind].each * max(1, min(len(found[kind]), SHAPES[kind].most)) for kind in kinds]
    items = [
        _item(kind, found[kind], thanks if kind is ItemKind.ACTIONS else "", length)
        for kind, length in zip(kinds, fitted(wanted, meeting.length), strict=True)
    ]
    remark = workdays_of(document).day_remark(day)
    return MeetingAgenda(meeting, day, starts_at(meeting, day), since, until, remark, tuple(items))


def _item(kind: ItemKind, lines: Sequence[Line], hint: str, length: int) -> AgendaItem:
    shape = SHAPES[kind]
    shown = tuple(sorted(lines[: shape.most], key=_by_owner) if kind is ItemKind.ACTIONS else lines[: shape.most])
    words = " ".join(filter(None, (hint, shape.hint)))
    return AgendaItem(kind, shape.title, words, length, shown, len(lines) - len(shown))


def fitted(wanted: Sequence[int], length: int) -> list[int]:
    """The seconds that items get who want so many (each a minute or more), in whole minutes and `length` at most.

    Where there is enough each gets what it wants; else a minute, and its share of the rest. ValueError if there is not
    a minute for each.
    """
    minutes, wants = length // _MINUTE, [-(-seconds // _MINUTE) for seconds in wanted]
    if minutes < len(wants):
        raise ValueError("there is not a minute for each item")
    if sum(wants) > minutes:
        wants = [1 + more for more in shares(minutes - len(wants), [one - 1 for one in wants])]
    return [one * _MINUTE for one in wants]


# What there is to talk about


def _waiting(document: Document, zone: ZoneInfo, today: date) -> list[Line]:
    return [
        Line(
            one.action.text,
            one.person.name,
            f"asked on {day_words(one.escalation.at.astimezone(zone).date(), today)}: {one.escalation.why}",
        )
        for one in open_escalations(document)
    ]


def _actions(document: Document, until: date, today: date) -> list[Line]:
    """The open actions that are overdue, stuck, or due before the next meeting; the most pressing first."""
    rows = rows_of(document, document.all(Action, state=ActionState.OPEN), today)
    return [Line(row.action.text, row.owner.name if row.owner else "", row.words) for row in pressing(rows, until)]


def pressing(rows: Iterable[ActionRow], until: date) -> list[ActionRow]:
    """Of some actions those that are overdue, then those that are stuck, then those due up to a day; by date."""
    wanted = [row for row in rows if row.late or _is_stuck(row) or (row.action.due and row.action.due <= until)]
    return sorted(wanted, key=lambda row: (not row.late, not _is_stuck(row), row.action.due or date.max, row.action.id))


def _is_stuck(row: ActionRow) -> bool:
    return row.standing is Standing.STUCK


def _by_owner(line: Line) -> tuple[bool, str]:
    return (not line.who, folded(line.who))


def _done_since(document: Document, since: date | None, zone: ZoneInfo, today: date) -> str:
    """What got done since the last meeting, as a sentence to begin with; nothing where nothing was."""
    if since is None:
        return ""
    done = document.all(Action, state=ActionState.DONE)
    count = sum(one.settled_at is not None and one.settled_at.astimezone(zone).date() > since for one in done)
    return f"First say thank you: {count} done since {day_words(since, today)}." if count else ""


def _questions(document: Document) -> list[Line]:
    """What the last workshop left: questions without an answer, then what it parked."""
    last = last_closed(document)
    if last is None:
        return []
    names = {team.id: team.name for team in document.all(Team)}
    asked = queue(document.all(Question, workshop_id=last.id))
    parked = unsettled(document.all(Parked, workshop_id=last.id))
    return [
        *(Line(one.text, names.get(one.for_team_id or 0, ""), "not answered yet") for one in asked),
        *(Line(one.text, names.get(one.team_id or 0, ""), "parked") for one in parked),
    ]


def _news(document: Document, since: date, today: date) -> list[Line]:
    """What teams have said since a day, the latest first."""
    known = {team.id: team for team in document.all(Team)}
    in_use = {team.id: team for team in known.values() if not team.retired}
    lines = []
    for one in reversed(all_news(document, since)):
        names = [team.name for team in told_to(one, in_use)]
        whom = f", for {listed(names)}" if names else ""
        lines.append(Line(one.text, known[one.team_id].name, f"{day_words(one.day, today)}{whom}"))
    return lines


def _checkpoints(document: Document, today: date) -> list[Line]:
    names = {person.id: person.name for person in document.all(Person)}
    return [
        Line(one.view.item.title, names.get(one.view.item.owner_id or 0, ""), one.view.words)
        for one in due_checkpoints(document, today)
    ]


def last_closed(document: Document) -> Workshop | None:
    """The last workshop that was held and closed, archived ones apart; None before there was one."""
    among = reversed(workshops(document, archived=False))
    return next((one for one in among if one.state is WorkshopState.CLOSED), None)
