"""Things to do by a day: what the checklist before a workshop and the checkpoints after it have in common.

When such an item falls due is worked out by `due` and by `follow/checkpoint_dates`, each in its own way.
"""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.record import Instant, Ordered, Text
from facilitator.core.text import free, one_line, required

_NO_TITLE = "The item has no text yet: type what is to be done."


class DatedItem(Ordered):
    """One thing to do for a workshop. `owner_id` is who sees to it, None: nobody in particular."""

    workshop_id: int
    title: Text
    hint: Text = ""
    owner_id: int | None = None
    done_at: Instant | None = None
    note: Text = ""


D = TypeVar("D", bound=DatedItem)
D_co = TypeVar("D_co", bound=DatedItem, covariant=True)


@dataclass(frozen=True)
class DatedView(Generic[D_co]):
    """An item as its list shows it on some day.

    `late` is days past `due`, 0 if it is done or there is still time. `heading` is what it stands under; `words` say
    all of it: "Due Tue 4 May", "2 days late, was due Tue 4 May", "Done Mon 3 May".
    """

    item: D_co
    due: date
    late: int
    heading: str
    words: str

    @property
    def done(self) -> bool:
        """Whether it is ticked off."""
        return self.item.done_at is not None


# Verbs


def edit_item(
    document: Document,
    kind: type[D],
    item_id: int,
    *,
    title: str | None = None,
    hint: str | None = None,
    note: str | None = None,
) -> D:
    """Change the words that are given; None leaves them as they are. UserError for an empty title."""
    typed = {
        "title": None if title is None else checked_title(title),
        "hint": None if hint is None else free(hint),
        "note": None if note is None else free(note),
    }
    changes = {name: value for name, value in typed.items() if value is not None}
    return change(document, "Edit item", kind, item_id, **changes)


def set_owner(document: Document, kind: type[D], item_id: int, person_id: int | None) -> D:
    """Say who sees to an item; None: nobody in particular."""
    owner = None if person_id is None else document.get(Person, person_id).id
    return change(document, "Set owner", kind, item_id, owner_id=owner)


def set_done(document: Document, kind: type[D], item_id: int, done: bool = True) -> D:
    """Tick an item off, or open it again. Ticking it again does not change when it was done."""
    item = document.get(kind, item_id)
    done_at = (item.done_at or document.now()) if done else None
    return change(document, "Tick off" if done else "Open item again", kind, item_id, done_at=done_at)


def remove_item(document: Document, kind: type[DatedItem], item_id: int) -> None:
    """Strike an item off its list for good."""
    with document.step("Remove item") as step:
        step.remove(document.get(kind, item_id))


def change(document: Document, label: str, kind: type[D], item_id: int, **changes: object) -> D:
    """Change fields of an item in a step of this name."""
    with document.step(label) as step:
        return step.put(document.get(kind, item_id).with_(**changes))


# Questions


def checked_title(typed: str) -> str:
    """A title as it is stored, in one line; UserError if there is nothing in it."""
    return one_line(required(typed, _NO_TITLE))


def days_late(item: DatedItem, due: date, today: date) -> int:
    """How many days past its due date an item is; 0 if it is done or there is still time."""
    return max(0, (today - due).days) if item.done_at is None else 0
