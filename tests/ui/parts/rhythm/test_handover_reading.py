from datetime import date, timedelta

from facilitator.core.document import Document
from facilitator.core.follow.rounds import set_rhythm
from facilitator.core.people import Team, add_person
from facilitator.core.run.actions import add_action
from facilitator.core.run.captured import add_decision
from facilitator.ui.parts.rhythm.handover_reading import handover_sections
from tests.core.follow.closed import closed

TODAY = date(2027, 3, 1)


def test_an_empty_programme_says_so_in_every_section(document: Document) -> None:
    sections = handover_sections(document, TODAY)
    assert [one.title for one in sections] == [
        "What runs", "Open and stuck", "The next three months", "Where things lie", "Who is who",
    ]  # fmt: skip
    assert all(one.empty or one.lines for one in sections)


def test_what_is_open_stands_with_its_owner_and_what_is_too_much_is_counted(document: Document) -> None:
    workshop = closed(document, "Q1", date(2027, 1, 12))
    maria = add_person(document, "Maria Lind", team_id=document.all(Team)[0].id)
    for number in range(15):
        add_action(document, workshop.id, f"Action {number}", owner_id=maria.id, due=TODAY - timedelta(20 - number))
    add_decision(document, workshop.id, "One roadmap")
    set_rhythm(document, document.all(Team)[0].id, 14, TODAY)
    found = {one.title: one for one in handover_sections(document, TODAY)}
    open_ = found["Open and stuck: 15 actions open, 15 overdue"]
    assert (len(open_.lines), open_.more) == (12, 3)
    assert open_.lines[0].text == "Action 0"
    assert open_.lines[0].words.startswith("Maria Lind, 20 days overdue")
    assert found["What was agreed last: Q1"].lines[0].text == "One roadmap"
    assert found["Who is who"].lines[0].text == "Product"
    assert "Maria Lind" in found["Who is who"].lines[0].words
    assert found["What runs"].lines[0].text == "Round with Product"
