import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import preferences
from facilitator.core.follow.preferences import DigestFormat, Preference, Preferred, preference_of
from facilitator.core.people import Person


@pytest.fixture
def ada(document: Document) -> Person:
    return people.add_person(document, "Ada Okafor", team_id=people.teams(document)[0].id)


def test_who_says_nothing_gets_a_page_and_a_draft(document: Document, ada: Person) -> None:
    assert preference_of(document, ada) == Preferred(DigestFormat.PAGE, True)
    assert preference_of(document, people.teams(document)[0]) == Preferred(DigestFormat.PAGE, True)


def test_a_person_goes_by_their_team_until_they_say_otherwise(document: Document, ada: Person) -> None:
    preferences.prefer(document, team_id=ada.team_id, form=DigestFormat.SLIDES, draft=False)
    assert preference_of(document, ada) == Preferred(DigestFormat.SLIDES, False)
    preferences.prefer(document, person_id=ada.id, draft=True)
    assert preference_of(document, ada) == Preferred(DigestFormat.SLIDES, True)
    preferences.prefer(document, person_id=ada.id, form=DigestFormat.MARKDOWN, draft=False)
    assert preference_of(document, ada) == Preferred(DigestFormat.MARKDOWN, False)
    preferences.clear_preference(document, person_id=ada.id)
    preferences.clear_preference(document, team_id=ada.team_id)
    assert preference_of(document, ada) == Preferred(DigestFormat.PAGE, True)
    assert document.all(Preference) == []


def test_there_is_one_for_each_and_it_is_not_the_others(document: Document, ada: Person) -> None:
    other = people.teams(document)[1]
    for form in (DigestFormat.SLIDES, DigestFormat.SPREADSHEET):
        preferences.prefer(document, team_id=ada.team_id, form=form)
    (stored,) = document.all(Preference)
    assert stored.format is DigestFormat.SPREADSHEET
    assert preference_of(document, other).form is DigestFormat.PAGE


def test_clearing_what_was_never_said_is_no_step(document: Document, ada: Person) -> None:
    document.forget_history()
    preferences.clear_preference(document, person_id=ada.id)
    assert document.undo_label is None


def test_somebody_who_is_gone_can_not_prefer(document: Document) -> None:
    with pytest.raises(UserError, match="no longer there"):
        preferences.prefer(document, person_id=9_999)


def test_a_preference_is_of_one_person_or_one_team(document: Document, ada: Person) -> None:
    for team_id, person_id in ((None, None), (ada.team_id, ada.id)):
        with pytest.raises(ValueError, match="a team's or a person's"):
            preferences.prefer(document, team_id=team_id, person_id=person_id)


@pytest.mark.parametrize("form", list(DigestFormat))
def test_every_form_has_a_suffix_of_its_own(form: DigestFormat) -> None:
    assert form.suffix.startswith(".")
    assert [other for other in DigestFormat if other.suffix == form.suffix] == [form]


def test_how_somebody_wants_to_be_told_goes_with_them_and_comes_back(document: Document, ada: Person) -> None:
    preferences.prefer(document, person_id=ada.id, form=DigestFormat.SLIDES)
    people.remove_person(document, ada.id)
    assert not document.all(Preference)
    document.undo()
    assert preference_of(document, document.get(Person, ada.id)).form is DigestFormat.SLIDES
