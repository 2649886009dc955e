import csv
from datetime import date, datetime
from io import StringIO

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.check_ins import Standing, check_in
from facilitator.core.people import Person, edit_person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, ActionState, add_action, set_state
from facilitator.report.follow.trackers import TRACKERS, Tracker, take_items, tracker_csv, tracker_named

TODAY = date(2027, 2, 1)
TOOLS = [tracker for tracker in TRACKERS if tracker.name != "plain"]


@pytest.fixture
def action(document: Document, workshop: Workshop) -> Action:
    owner = next(person for person in document.all(Person) if person.name == "Maria Lind")
    edit_person(document, owner.id, owner.name, "maria@example.org", owner.team_id)
    return add_action(
        document, workshop.id, "Send, then\ncheck", owner_id=owner.id, due=date(2027, 3, 5), measure="Ten “calls”"
    )


def rows(document: Document, tracker: Tracker) -> list[dict[str, str]]:
    data = tracker_csv(take_items(document, TODAY), tracker)
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"))))


def row(document: Document, name: str) -> dict[str, str]:
    (found,) = rows(document, tracker_named(name))
    return found


def test_jira_finds_its_columns_and_can_read_its_dates(document: Document, action: Action) -> None:
    found = row(document, "jira")
    assert found["Summary"] == "Send, then check"
    assert found["Assignee"] == "maria@example.org"
    assert datetime.strptime(found["Due Date"] + " +0000", "%d/%b/%y %I:%M %p %z").date() == action.due
    assert (found["Status"], found["Labels"]) == ("To Do", "Product")
    assert found["External issue ID"].endswith(f"-{action.id}")
    assert not any(set(heading) & set(".,;:/()") for heading in found)


def test_asana_has_its_columns_in_their_order(document: Document, action: Action) -> None:
    found = row(document, "asana")
    assert list(found) == ["Name", "Description", "Section", "Assignee", "Due Date"]
    assert (found["Assignee"], found["Due Date"], found["Section"]) == ("maria@example.org", "03/05/2027", "Open")
    assert action.text in found["Description"]


@pytest.mark.usefixtures("action")
def test_trello_planner_and_linear(document: Document) -> None:
    trello, planner, linear = (row(document, name) for name in ("trello", "planner", "linear"))
    assert (trello["Due Date"], trello["Due Complete"]) == ("2027-03-05T12:00:00.000Z", "false")
    assert (trello["Members"], trello["List Name"]) == ("Maria Lind", "Open")
    assert (planner["Due Date"], planner["Progress"]) == ("2027-03-05", "Not started")
    assert (planner["Assigned To"], planner["Bucket Name"]) == ("maria@example.org", "Product")
    assert (linear["Status"], linear["Created"], linear["Archived"]) == ("Todo", "2027-01-12", "")
    assert "Due: 2027-03-05" in linear["Description"]


def test_the_plain_list_says_everything(document: Document, action: Action) -> None:
    check_in(document, action.id, Standing.STUCK, "no budget")
    found = row(document, "plain")
    assert found["Action"] == "Send, then\ncheck"
    assert (found["Owner"], found["Team"], found["E-mail"]) == ("Maria Lind", "Product", "maria@example.org")
    assert (found["Due"], found["State"], found["Last words"]) == ("2027-03-05", "Stuck", "no budget")
    assert (found["Success measure"], found["Agreed in"]) == ("Ten “calls”", "Q1 launch alignment")


@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda tracker: tracker.name)
def test_the_reference_stays_the_same_whatever_changes(document: Document, action: Action, tracker: Tracker) -> None:
    before = take_items(document, TODAY).items[0].reference
    check_in(document, action.id, Standing.CHANGED, "", date(2027, 4, 1))
    assert take_items(document, TODAY).items[0].reference == before
    assert any(before in value for value in rows(document, tracker)[0].values())


@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda tracker: tracker.name)
def test_nothing_that_people_typed_is_a_formula(document: Document, workshop: Workshop, tracker: Tracker) -> None:
    add_action(document, workshop.id, '=HYPERLINK("http://example.com")', measure="@SUM(1)")
    (found,) = rows(document, tracker)
    assert not any(value.startswith(("=", "+", "-", "@", "\t")) for value in found.values())
    assert any("HYPERLINK" in value for value in found.values())


@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda tracker: tracker.name)
def test_what_is_too_long_for_a_title_stands_whole_in_the_description(
    document: Document, workshop: Workshop, tracker: Tracker
) -> None:
    text = " ".join(["call the customers"] * 30)
    made = add_action(document, workshop.id, text)
    (found,) = rows(document, tracker)
    assert any(text in value for value in found.values())
    assert any(value.endswith(f"-{made.id}") for value in found.values())
    if tracker.name != "plain":
        assert max(len(found.get(name, "")) for name in ("Summary", "Name", "Card Name", "Task Name", "Title")) <= 255


def test_planner_gets_no_more_than_it_takes_and_still_the_reference(document: Document, workshop: Workshop) -> None:
    made = add_action(document, workshop.id, "word " * 900, measure="measure " * 200)
    notes = row(document, "planner")["Notes"]
    assert len(notes) <= 2_048
    assert notes.endswith(f"-{made.id}")


@pytest.mark.parametrize("tracker", TOOLS, ids=lambda tracker: tracker.name)
def test_what_was_dropped_is_no_work_to_do(document: Document, action: Action, tracker: Tracker) -> None:
    set_state(document, action.id, ActionState.DROPPED)
    assert rows(document, tracker) == []


def test_the_plain_list_keeps_what_was_dropped(document: Document, action: Action) -> None:
    set_state(document, action.id, ActionState.DROPPED)
    assert row(document, "plain")["State"] == "Dropped"


@pytest.mark.parametrize("standing", [Standing.ON_TRACK, Standing.STUCK, Standing.DONE, Standing.CHANGED])
@pytest.mark.parametrize("tracker", TRACKERS, ids=lambda tracker: tracker.name)
def test_however_it_stands_it_has_a_row(
    document: Document, action: Action, tracker: Tracker, standing: Standing
) -> None:
    check_in(document, action.id, standing, "why", date(2027, 4, 1) if standing is Standing.CHANGED else None)
    (found,) = rows(document, tracker)
    assert list(found) == list(tracker.header)
    assert None not in found.values()


def test_an_owner_without_an_address_is_named_in_the_description(document: Document, workshop: Workshop) -> None:
    owner = next(person for person in document.all(Person) if person.name == "Tom Reed")
    add_action(document, workshop.id, "x", owner_id=owner.id)
    found = row(document, "jira")
    assert found["Assignee"] == ""
    assert "Owner: Tom Reed" in found["Description"]


def test_an_unknown_tracker_is_answered_with_those_there_are(document: Document) -> None:
    with pytest.raises(UserError, match="choose one of jira, asana, trello, planner, linear, plain"):
        tracker_named("abacus")


def test_an_empty_list_is_a_header(document: Document) -> None:
    for tracker in TRACKERS:
        data = tracker_csv(take_items(document, TODAY), tracker).decode("utf-8-sig")
        assert next(csv.reader(StringIO(data))) == list(tracker.header)
        assert len(data.splitlines()) == 1
