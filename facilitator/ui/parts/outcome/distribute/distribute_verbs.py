"""What is set on the page for handing out, each as one step."""

from collections.abc import Sequence

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow.preferences import (
    DigestFormat,
    Preference,
    clear_preference,
    prefer,
    preference_of,
)
from facilitator.core.people import Person, Team


def set_form(document: Document, person_id: int, form: DigestFormat | None) -> None:
    """Somebody wants their team's digest in a form of their own; None: as the team has it."""
    _say(
        document, document.get(Person, person_id), form, preference_of(document, document.get(Person, person_id)).draft
    )


def set_drafts(document: Document, person_ids: Sequence[int], draft: bool) -> None:
    """Make an e-mail draft for each of these people, or none."""
    own = {one.person_id: one.format for one in document.all(Preference) if one.person_id is not None}
    with document.step("Make drafts" if draft else "Make no drafts"):
        for person_id in person_ids:
            _say(document, document.get(Person, person_id), own.get(person_id), draft)


def set_team_form(document: Document, team_id: int, form: DigestFormat) -> None:
    """A team wants its digest in this form."""
    prefer(document, team_id=team_id, form=form, draft=preference_of(document, document.get(Team, team_id)).draft)


def set_team_draft(document: Document, team_id: int, draft: bool) -> None:
    """Make drafts for a team's people who say nothing else, or none."""
    prefer(document, team_id=team_id, form=preference_of(document, document.get(Team, team_id)).form, draft=draft)


def set_email(document: Document, person_id: int, typed: str) -> None:
    """Correct an address; UserError if it can't be one."""
    person = document.get(Person, person_id)
    people.edit_person(document, person.id, person.name, typed, person.team_id)


def _say(document: Document, person: Person, form: DigestFormat | None, draft: bool) -> None:
    """Keep what somebody wants, and nothing of who wants what their team does."""
    team = document.find(Team, person.team_id)
    usual = preference_of(document, team).draft if team else True
    if form is None and draft == usual:
        clear_preference(document, person_id=person.id)
    else:
        prefer(document, person_id=person.id, form=form, draft=draft)
