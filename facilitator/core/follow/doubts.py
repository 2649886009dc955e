"""What is to be mended, or known, before a workshop's outcomes are handed out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from facilitator.core.addresses import AddressState
from facilitator.core.document import Document
from facilitator.core.follow.checkpoint_dates import due_on_holiday
from facilitator.core.follow.recipients import Recipient, recipients
from facilitator.core.names import folded
from facilitator.core.phrases import counted, listed, quoted
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.actions import Action, ActionState, Meeting

_MOST = 5


def doubts(document: Document, workshop_id: int) -> list[str]:
    """What a facilitator should know before handing out, in plain sentences, most pressing first; none is a must."""
    workshop = document.get(Workshop, workshop_id)
    everyone = recipients(document, workshop_id)
    if not everyone:
        return ["Nobody took part or owns an action, so there is nobody to write for: add people first."]
    here = [one for one in everyone if not one.left]
    return [
        *_of_the_day(workshop),
        *_of_those_who_left(everyone),
        *_of_addresses([one for one in here if one.wants_draft]),
        *_of_names(here),
        *_of_days_off(document, workshop_id),
        *_of_meetings(document, workshop_id),
    ]


def _of_the_day(workshop: Workshop) -> Iterator[str]:
    if workshop.state is WorkshopState.PLANNED:
        yield f"{quoted(workshop.title)} has not been held yet: hand out when it is over, or choose another workshop."


def _of_those_who_left(everyone: Iterable[Recipient]) -> Iterator[str]:
    for one in everyone:
        if one.left and one.open_actions:
            actions = counted(one.open_actions, "open action")
            yield f"{one.words} has left and still owns {actions}: hand {_them(one.open_actions)} over."


def _of_addresses(wanting: Sequence[Recipient]) -> Iterator[str]:
    missing = [one.words for one in wanting if one.address is AddressState.MISSING]
    if missing:
        their = "the draft is" if len(missing) == 1 else "their drafts are"
        has = "has" if len(missing) == 1 else "have"
        yield f"{_some(missing)} {has} no e-mail address: {their} written without one."
    for one in wanting:
        if one.address is AddressState.UNWRITABLE:
            email = quoted(one.person.email)
            yield f"No mail can be sent to {email}, the address of {one.words}: correct it in People."


def _of_names(here: Iterable[Recipient]) -> Iterator[str]:
    alike: dict[str, list[Recipient]] = defaultdict(list)
    for one in here:
        alike[folded(one.person.name)].append(one)
    for them in alike.values():
        if len(them) > 1:
            files = listed([quoted(one.file_name) for one in them])
            yield f"{len(them)} people are called {them[0].person.name}: their files are named {files}."


def _of_days_off(document: Document, workshop_id: int) -> Iterator[str]:
    workdays = workdays_of(document)
    still = document.all(Action, workshop_id=workshop_id, state=ActionState.OPEN)
    found = [(one, warning) for one in still if one.due and (warning := due_on_holiday(one.due, workdays))]
    for action, warning in found[:_MOST]:
        yield f"{quoted(action.text)} is due when people are off. {warning}"
    more = len(found) - _MOST
    if more > 0:
        yield f"{counted(more, 'more action')} {'is' if more == 1 else 'are'} due when people are off."


def _of_meetings(document: Document, workshop_id: int) -> Iterator[str]:
    undated = [quoted(one.title) for one in document.all(Meeting, workshop_id=workshop_id) if one.day is None]
    if undated:
        has = "has" if len(undated) == 1 else "have"
        yield f"{_some(undated)} {has} no date yet, so {_it(undated)} in nobody’s calendar."


def _some(names: Sequence[str]) -> str:
    more = len(names) - _MOST
    return listed([*names[:_MOST], counted(more, "other")] if more > 0 else names)


def _them(number: int) -> str:
    return "it" if number == 1 else "them"


def _it(names: Sequence[str]) -> str:
    return "it is" if len(names) == 1 else "they are"
