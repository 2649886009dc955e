from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.prepare import checklist, dated
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist, Tool
from facilitator.core.plan.prepare.due import checklist_view
from facilitator.core.plan.workshops import Workshop

TODAY = date(2026, 12, 10)


def _titles(document: Document, workshop_id: int) -> list[str]:
    return [view.item.title for view in checklist_view(document, workshop_id, TODAY)]


def test_the_list_has_all_of_the_method_and_the_day_itself() -> None:
    leads = [item.lead for item in checklist.usual_items(Checklist.PREPARATION)]
    assert [leads.count(lead) for lead in (28, 14, 7)] == [5, 5, 5]
    assert leads.count(0) >= 4
    assert leads == sorted(leads, reverse=True)
    assert all(item.hint for which in Checklist for item in checklist.usual_items(which))


def test_every_tool_is_reached_from_an_item() -> None:
    assert {item.tool for item in checklist.usual_items(Checklist.PREPARATION)} == set(Tool)


def test_both_lists_are_made_once_and_again_only_what_is_missing(document: Document, bare: Workshop) -> None:
    made = checklist.make_checklist(document, bare.id)
    assert {item.list for item in made} == set(Checklist)
    assert document.undo_label == "Make checklist"
    assert checklist.make_checklist(document, bare.id) == []
    dated.set_done(document, CheckItem, made[0].id)
    dated.remove_item(document, CheckItem, made[1].id)
    (again,) = checklist.make_checklist(document, bare.id)
    assert again.title == made[1].title
    assert _titles(document, bare.id)[:5] == [made[0].title, *[m.title for m in made[2:5]], again.title]


def test_an_item_of_ones_own_is_added(document: Document, bare: Workshop) -> None:
    item = checklist.add_item(document, bare.id, "  Ask  Legal ", 10)
    assert (item.title, item.lead, item.list) == ("Ask Legal", 10, Checklist.PREPARATION)
    with pytest.raises(UserError, match="between 0 and 365"):
        checklist.add_item(document, bare.id, "Too soon", 366)


def test_a_date_by_hand_stays_between_the_call_and_the_workshop(document: Document, bare: Workshop) -> None:
    item = checklist.add_item(document, bare.id, "Ask Legal", 10)
    chosen = checklist.set_due(document, item.id, date(2027, 1, 9))
    assert (chosen.lead, chosen.exact) == (3, True)
    assert checklist.set_lead(document, item.id, 14).exact is False
    with pytest.raises(UserError, match="after the workshop"):
        checklist.set_due(document, item.id, date(2027, 1, 13))
    with document.step("Edit workshop") as step:
        step.put(bare.with_(planned_on=date(2027, 1, 1)))
    with pytest.raises(UserError, match="before the workshop was called"):
        checklist.set_due(document, item.id, date(2026, 12, 31))


def test_items_are_sorted_by_hand_within_their_time_and_join_another(document: Document, bare: Workshop) -> None:
    wanted = (("A", 14), ("B", 14), ("C", 7), ("D", 7))
    a, b, c, d = (checklist.add_item(document, bare.id, title, lead) for title, lead in wanted)
    checklist.move_item(document, b.id, a.id)
    assert _titles(document, bare.id) == ["B", "A", "C", "D"]
    checklist.move_item(document, d.id, a.id)
    assert _titles(document, bare.id) == ["B", "D", "A", "C"]
    assert document.get(CheckItem, d.id).lead == 14
    checklist.move_item(document, b.id, None)
    assert _titles(document, bare.id) == ["D", "A", "B", "C"]
    checklist.move_item(document, c.id, c.id)
    assert _titles(document, bare.id) == ["D", "A", "B", "C"]
