"""A pass as it is shown: what is still open, what was settled in it, and the rows of its queue."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from facilitator.core.document import Document
from facilitator.core.follow.action_rows import ActionRow, rows_of
from facilitator.core.follow.check_in_pass import Pass, pass_of
from facilitator.core.follow.check_ins import STANDING_WORDS, Standing
from facilitator.core.people import Person, Team
from facilitator.core.run.actions import Action, ActionState
from facilitator.ui.parts.actions.card_list import CardRow
from facilitator.ui.parts.actions.card_rows import NO_OWNER, action_row

_SETTLED = MappingProxyType({ActionState.DONE: Standing.DONE, ActionState.DROPPED: Standing.DROPPED})


@dataclass(frozen=True)
class PassReading:
    """The pass of a day: open actions by id in the order of the pass, and those that were done or dropped in it."""

    today: date
    now: Pass
    rows: dict[int, ActionRow]
    settled: dict[int, Action]

    @property
    def there(self) -> list[int]:
        """All that belong to it."""
        return [*self.rows, *self.settled]

    @property
    def seen(self) -> set[int]:
        """Those that were looked at on the day."""
        return {*self.settled, *(one for one, row in self.rows.items() if row.looked_at)}

    def standings(self) -> list[Standing]:
        """How those stand that were looked at on the day."""
        still = [row.standing for row in self.rows.values() if row.looked_at and row.standing]
        return [*still, *(_SETTLED[action.state] for action in self.settled.values())]

    def row(self, document: Document, action_id: int | None) -> ActionRow | None:
        """One of them as it stands."""
        if action_id in self.settled:
            return rows_of(document, [self.settled[action_id]], self.today)[0]
        return self.rows.get(action_id or 0)


def read_pass(document: Document, today: date, workshop_id: int | None, known: Collection[int] | None) -> PassReading:
    """The pass through all open actions, or one workshop's. `known` are those it had before, None at its beginning."""
    now = pass_of(document, today, workshop_id)
    rows = {row.action.id: row for row in now.rows}
    if known is None:
        among = document.all(Action) if workshop_id is None else document.all(Action, workshop_id=workshop_id)
        lately = document.now() - timedelta(days=2)  # whatever the zone: the rows tell the day
        recent = [one for one in among if one.settled_at and one.settled_at > lately]
        settled = [row.action for row in rows_of(document, recent, today) if row.looked_at] if recent else []
    else:
        gone = (document.find(Action, one) for one in known if one not in rows)
        settled = [one for one in gone if one is not None and one.state in _SETTLED]
    return PassReading(today, now, rows, {one.id: one for one in settled})


def queue_row(document: Document, reading: PassReading, action_id: int) -> CardRow:
    """One of a pass in the queue; of what was looked at it is said how it stands."""
    row = reading.rows.get(action_id)
    if row is not None and not row.looked_at:
        return action_row(row, reading.today)
    action = row.action if row else reading.settled[action_id]
    standing = row.standing if row else _SETTLED[action.state]
    owner = document.find(Person, action.owner_id)
    team = document.find(Team, owner.team_id) if owner else None
    words = STANDING_WORDS[standing] if standing else "looked at"
    return CardRow(
        key=action.id,
        lead=owner.name if owner else NO_OWNER,
        text=action.text,
        small=words,
        mark=team.mark if team else "",
        colour=team.colour if team else "",
        rest=f"Today: {words}",
    )
