from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.ui.parts.outcome.distribute.distribute_rows import (
    ReceiverRow,
    next_to_mend,
    receiver_rows,
    summing_up,
    team_rows,
)
from facilitator.ui.parts.outcome.distribute.distribute_verbs import set_drafts, set_email


def named(document: Document, name: str) -> Person:
    return next(person for person in people.people(document, gone=True) if person.name == name)


def give_addresses(document: Document) -> None:
    for person in people.people(document):
        set_email(document, person.id, f"{person.name.split()[0].lower()}@northwind.example")


def row_of(rows: list[ReceiverRow], person: Person) -> ReceiverRow:
    return next(row for row in rows if row.recipient.person.id == person.id)


def test_it_is_said_in_a_line_what_is_written(document: Document, workshop: Workshop) -> None:
    set_drafts(document, [named(document, "Tom Reed").id], False)
    people.set_gone(document, named(document, "Jun Sato").id)
    rows = receiver_rows(document, workshop.id)
    assert summing_up(rows, team_rows(document, rows)) == "5 own pages · 3 team digests · 4 e-mail drafts"


def test_a_team_of_which_nobody_is_told_gets_nothing(document: Document, workshop: Workshop) -> None:
    for name in ("Maria Lind", "Jun Sato"):
        people.set_gone(document, named(document, name).id)
    rows = team_rows(document, receiver_rows(document, workshop.id))
    assert [(row.team.name, row.people) for row in rows] == [("Marketing", 2), ("Sales", 2)]


def test_who_has_left_and_holds_something_is_to_be_mended_first(document: Document, workshop: Workshop) -> None:
    give_addresses(document)
    jun = named(document, "Jun Sato")
    actions.add_action(document, workshop.id, "Send the draft", owner_id=jun.id)
    people.set_gone(document, jun.id)
    rows = receiver_rows(document, workshop.id)
    assert row_of(rows, jun).address_words == "has left, 1 open action"
    assert row_of(rows, jun).draft_words == "No"
    found = next_to_mend(rows, None)
    assert found is not None
    assert found.recipient.person.id == jun.id


def test_mending_goes_on_from_where_one_is_and_round(document: Document, workshop: Workshop) -> None:
    give_addresses(document)
    tom, ruth = named(document, "Tom Reed"), named(document, "Ruth Weiss")
    for person in (tom, ruth):
        set_email(document, person.id, "")
    rows = receiver_rows(document, workshop.id)
    lacking = [row.recipient.person.id for row in rows if row.lacks_address]
    first = next_to_mend(rows, None)
    assert first is not None
    at, walked = first.recipient.person.id, []
    for _ in range(2):
        walked.append(at)
        following = next_to_mend(rows, at)
        assert following is not None
        at = following.recipient.person.id
    assert walked == lacking
    assert at == lacking[0]


def test_without_a_draft_no_address_is_needed(document: Document, workshop: Workshop) -> None:
    set_drafts(document, [person.id for person in people.people(document)], False)
    assert next_to_mend(receiver_rows(document, workshop.id), None) is None
