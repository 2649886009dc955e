import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.preferences import DigestFormat, Preference, preference_of
from facilitator.core.people import Person, Team, people, teams
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.outcome.distribute.distribute_verbs import (
    set_drafts,
    set_email,
    set_form,
    set_team_draft,
    set_team_form,
)


@pytest.fixture
def ada(document: Document, workshop: Workshop) -> Person:
    return next(person for person in people(document) if person.name == "Ada Okafor")


@pytest.fixture
def sales(document: Document, ada: Person) -> Team:
    return next(team for team in teams(document) if team.id == ada.team_id)


def test_a_form_of_ones_own_keeps_the_draft_as_the_team_has_it(document: Document, ada: Person, sales: Team) -> None:
    set_team_draft(document, sales.id, False)
    set_form(document, ada.id, DigestFormat.SLIDES)
    assert preference_of(document, ada).form is DigestFormat.SLIDES
    assert not preference_of(document, ada).draft


def test_who_wants_what_the_team_wants_goes_by_the_team_again(document: Document, ada: Person, sales: Team) -> None:
    set_form(document, ada.id, DigestFormat.SLIDES)
    set_form(document, ada.id, None)
    assert not document.all(Preference)
    set_team_form(document, sales.id, DigestFormat.MARKDOWN)
    assert preference_of(document, ada).form is DigestFormat.MARKDOWN


def test_drafts_of_many_are_one_step_and_keep_their_forms(document: Document, ada: Person) -> None:
    everyone = people(document)
    set_form(document, ada.id, DigestFormat.SPREADSHEET)
    set_drafts(document, [person.id for person in everyone], False)
    assert not any(preference_of(document, person).draft for person in everyone)
    assert preference_of(document, ada).form is DigestFormat.SPREADSHEET
    assert document.undo_label == "Make no drafts"
    document.undo()
    assert all(preference_of(document, person).draft for person in everyone)


def test_a_team_keeps_its_form_when_its_drafts_change(document: Document, sales: Team) -> None:
    set_team_form(document, sales.id, DigestFormat.SLIDES)
    set_team_draft(document, sales.id, False)
    assert (preference_of(document, sales).form, preference_of(document, sales).draft) == (DigestFormat.SLIDES, False)


def test_an_address_is_corrected_and_nothing_else(document: Document, ada: Person) -> None:
    set_email(document, ada.id, " ada@northwind.example ")
    assert document.get(Person, ada.id) == ada.with_(email="ada@northwind.example")
    with pytest.raises(UserError, match="is not an e-mail address"):
        set_email(document, ada.id, "ada at northwind")
