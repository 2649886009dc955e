import csv
from datetime import date, time
from io import StringIO

from facilitator.core.document import Document
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.run.actions import ActionState, add_action, set_state
from facilitator.report.action_list import actions_csv, actions_markdown
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import snapshot
from tests.report.held import Clock, held


def test_the_spreadsheet_has_a_row_for_each_action(document: Document, clock: Clock, fonts: FontBook) -> None:
    data = actions_csv(snapshot(document, held(document, clock).id), fonts)
    header, first, second, third = csv.reader(StringIO(data.decode("utf-8-sig")))
    assert header[:5] == ["Action", "Owner", "Team", "E-mail", "Due"]
    assert first == [
        "Share the wording", "Maria Lind", "Product", "", "2027-01-15", "Ten calls", "open",
        "from solution “Statement policy”, 6 dots",
    ]  # fmt: skip
    assert second[:5] == ["Send pricing draft", "", "", "", ""]
    assert third[6] == "dropped"


def test_no_text_of_the_spreadsheet_is_a_formula(document: Document, fonts: FontBook) -> None:
    workshop = create_workshop(document, "=1+1", date(2027, 1, 12), time(9), "UTC")
    add_action(document, workshop.id, '=HYPERLINK("http://example.com")', measure="+1")
    rows = list(csv.reader(StringIO(actions_csv(snapshot(document, workshop.id), fonts).decode("utf-8-sig"))))
    assert rows[1][0] == '\'=HYPERLINK("http://example.com")'
    assert rows[1][5] == "'+1"


def test_markdown_lists_tasks_under_their_owners(document: Document, clock: Clock, fonts: FontBook) -> None:
    workshop = held(document, clock)
    done = add_action(document, workshop.id, "Book *the* room")
    set_state(document, done.id, ActionState.DONE)
    lines = actions_markdown(snapshot(document, workshop.id), fonts).decode().splitlines()
    assert lines[0] == "# Actions: Q1 launch alignment"
    at = lines.index("## Maria Lind (Product)")
    assert lines[at + 2 : at + 6] == [
        "- [ ] Share the wording",
        "  - Due Fri 15 Jan 2027",
        "  - Success measure: Ten calls",
        "  - From solution “Statement policy”, 6 dots",
    ]
    assert lines.index("- [x] Book \\*the\\* room") > lines.index("## No owner yet")
    assert "- [ ] ~~Ask Legal~~ (dropped)" in lines


def test_markdown_of_nothing_says_so(document: Document, fonts: FontBook) -> None:
    workshop = create_workshop(document, "Empty", date(2027, 1, 12), time(9), "UTC")
    assert "No actions were captured." in actions_markdown(snapshot(document, workshop.id), fonts).decode()
