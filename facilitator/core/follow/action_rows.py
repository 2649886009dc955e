"""How actions stand on a day, each in one row: whose, from where, since when, and what is to be said of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn, Standing, looks_at, standing_of
from facilitator.core.follow.homes import Homes
from facilitator.core.people import Person, Team
from facilitator.core.phrases import day_words, due_words, shortened
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.text import one_line

SOON = 14
_LONGEST = 60


@dataclass(frozen=True)
class ActionRow:
    """An action as it stands on a day. `home` is the title of its workshop or plan, `team` that of its owner.

    `late` is days past its date, 0 if there is still time or it is settled. `words` say all of it: "12 days overdue,
    stuck since Wed 3 Feb: no budget". `looked_at`: somebody has looked at it on that very day.
    """

    action: Action
    owner: Person | None
    team: Team | None
    home: str
    standing: Standing | None
    last: CheckIn | None
    late: int
    looked_at: bool
    words: str

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.action.state is ActionState.OPEN


def rows_of(document: Document, actions: Iterable[Action], today: date, *, brief: bool = False) -> list[ActionRow]:
    """A row for each action, in their order, as of today, the local day.

    `brief`: what was said of those that are done is not read: most are done, and few ask.
    """
    homes = Homes(document)
    people = {person.id: person for person in document.all(Person)}
    teams = {team.id: team for team in document.all(Team)}
    among = list(actions)
    looks = looks_at(document, [one for one in among if not brief or one.state is not ActionState.DONE])
    rows = []
    for action in among:
        owner = people.get(action.owner_id or 0)
        team = teams.get(owner.team_id or 0) if owner else None
        rows.append(_row(homes, action, owner, team, looks.get(action.id, ()), today))
    return rows


def check_in_order(rows: Iterable[ActionRow], today: date) -> list[ActionRow]:
    """Rows in the order in which they are best looked at; those looked at today already at the end.

    What is overdue first, then what is stuck, what falls due within two weeks, what nobody has looked at yet, the rest;
    among them by date, those without one last.
    """
    return sorted(
        rows,
        key=lambda row: (
            row.looked_at,
            _urgency(row, today),
            row.action.due or date.max,
            row.action.captured_at,
            row.action.id,
        ),
    )


def _urgency(row: ActionRow, today: date) -> int:
    near = row.action.due is not None and (row.action.due - today).days <= SOON
    order = (row.late > 0, row.standing is Standing.STUCK, near, row.last is None, True)
    return order.index(True)


def _row(
    homes: Homes, action: Action, owner: Person | None, team: Team | None, looks: Sequence[CheckIn], today: date
) -> ActionRow:
    last = looks[-1] if looks else None
    is_open = action.state is ActionState.OPEN
    return ActionRow(
        action=action,
        owner=owner,
        team=team,
        home=homes.title(action),
        standing=standing_of(action, last),
        last=last,
        late=max(0, (today - action.due).days) if action.due and is_open else 0,
        looked_at=last is not None and homes.day(last.at, action.workshop_id) == today,
        words=_open_words(homes, action, looks, today) if is_open else _settled_words(homes, action, last, today),
    )


def _open_words(homes: Homes, action: Action, looks: Sequence[CheckIn], today: date) -> str:
    when, last = due_words(action.due, today), looks[-1] if looks else None
    standing = standing_of(action, last)
    if last is None:
        return f"{when}, not looked at yet"
    if standing is None:
        return when
    if standing is Standing.STUCK:
        since = homes.day(_since(looks).at, action.workshop_id)
        return f"{when}, stuck since {day_words(since, today)}{_because(last)}"
    if standing is Standing.CHANGED and last.due_before is not None and last.due_after == action.due:
        return f"{when}, moved from {day_words(last.due_before, today)}"
    return f"{when}, on track on {day_words(homes.day(last.at, action.workshop_id), today)}"


def _settled_words(homes: Homes, action: Action, last: CheckIn | None, today: date) -> str:
    when = action.settled_at
    day = f" {day_words(homes.day(when, action.workshop_id), today)}" if when else ""
    why = _because(last) if last and last.standing is Standing.DROPPED is standing_of(action, last) else ""
    return f"{action.state.value}{day}{why}"


def _since(looks: Sequence[CheckIn]) -> CheckIn:
    """The first of the latest looks that all found the same."""
    first = looks[-1]
    for look in reversed(looks):
        if look.standing is not first.standing:
            break
        first = look
    return first


def _because(look: CheckIn) -> str:
    return f": {shortened(one_line(look.words), _LONGEST)}" if look.words else ""
