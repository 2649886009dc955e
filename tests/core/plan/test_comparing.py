import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person, retire_team
from facilitator.core.plan import agenda, comparing
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.comparing import CompareCell, CompareRow


@pytest.fixture
def block(document: Document, workshop_id: int) -> Block:
    part = agenda.add_part(document, workshop_id, "Coming together", "Together")
    return agenda.add_block(document, part.id, "Terms", Activity.COMPARE)


def words(document: Document, block: Block) -> list[str]:
    return [gap.words for gap in comparing.open_rows(comparing.comparison(document, block.id))]


def test_rows_belong_to_a_block_and_are_renamed_moved_and_removed(document: Document, block: Block) -> None:
    other = agenda.add_block(document, block.part_id, "Processes", Activity.COMPARE)
    lead, deal = (comparing.add_row(document, block.id, title) for title in (" Lead ", "Deal"))
    comparing.add_row(document, other.id, "Escalation")
    comparing.move_rows(document, block.id, [deal.id], lead.id)
    comparing.rename_row(document, deal.id, "Opportunity")
    found = comparing.comparison(document, block.id)
    assert [compared.row.title for compared in found.rows] == ["Opportunity", "Lead"]
    comparing.remove_row(document, deal.id)
    assert [row.title for row in document.all(CompareRow)] == ["Lead", "Escalation"]
    agenda.remove_block(document, block.id)
    assert [row.title for row in document.all(CompareRow)] == ["Escalation"]
    with pytest.raises(UserError, match="no title yet"):
        comparing.add_row(document, other.id, "")


def test_each_team_says_one_thing_to_a_row_and_nothing_removes_it(document: Document, block: Block) -> None:
    product, marketing, *_others = document.all(Team)
    row = comparing.add_row(document, block.id, "Lead")
    comparing.set_cell(document, row.id, product.id, "A name")
    comparing.set_cell(document, row.id, marketing.id, "Someone who asked")
    comparing.set_cell(document, row.id, product.id, " Any name ")
    assert comparing.comparison(document, block.id).rows[0].said[:2] == ("Any name", "Someone who asked")
    assert len(document.all(CompareCell)) == 2
    assert comparing.set_cell(document, row.id, product.id, "") is None
    assert document.undo_label == "Clear cell"
    assert comparing.comparison(document, block.id).rows[0].said[:2] == ("", "Someone who asked")


def test_a_retired_team_is_a_column_only_where_it_has_said_something(document: Document, block: Block) -> None:
    product, marketing, sales, success = document.all(Team)
    row = comparing.add_row(document, block.id, "Lead")
    comparing.set_cell(document, row.id, sales.id, "Ready to buy")
    for team in (sales, success):
        retire_team(document, team.id)
    found = comparing.comparison(document, block.id)
    assert [team.id for team in found.teams] == [product.id, marketing.id, sales.id]
    assert found.rows[0].said == ("", "", "Ready to buy")


def test_open_rows_are_told_until_something_is_agreed(document: Document, block: Block) -> None:
    row = comparing.add_row(document, block.id, "Lead")
    assert words(document, block) == ["“Lead”: no team has said anything yet."]
    for team in document.all(Team)[1:]:
        comparing.set_cell(document, row.id, team.id, "Someone who asked")
    assert words(document, block) == ["“Lead”: not said yet by Product."]
    comparing.set_cell(document, row.id, document.all(Team)[0].id, "A name")
    assert words(document, block) == []
    comparing.set_differs(document, row.id)
    assert words(document, block) == ["“Lead”: the teams differ. Nothing is agreed yet, and nobody sees to it."]
    comparing.set_owner(document, row.id, add_person(document, "Ada").id)
    assert words(document, block) == ["“Lead”: the teams differ. Nothing is agreed yet."]
    agreed = comparing.set_agreed(document, row.id, "Someone who asked and fits")
    assert (agreed.differs, agreed.agreed) == (True, "Someone who asked and fits")
    assert words(document, block) == []
    assert document.undo() == "Set what is agreed"
    comparing.set_differs(document, row.id, False)
    assert words(document, block) == []


def test_several_rows_are_removed_as_one_step(document: Document, block: Block) -> None:
    rows = [comparing.add_row(document, block.id, title) for title in ("Lead", "Deal", "Beta")]
    comparing.remove_rows(document, [row.id for row in rows[:2]])
    assert [row.title for row in document.all(CompareRow)] == ["Beta"]
    assert document.undo() == "Remove 2 rows"
    assert len(document.all(CompareRow)) == 3


def test_blocks_that_compare_something_stand_in_the_order_of_the_agenda(document: Document, block: Block) -> None:
    second, empty = (agenda.add_block(document, block.part_id, title, Activity.COMPARE) for title in ("Ways", "None"))
    comparing.add_row(document, second.id, "Escalation")
    comparing.add_row(document, block.id, "Lead")
    found = comparing.comparisons(document, block.workshop_id)
    assert [(one.title, len(what.rows)) for one, what in found] == [("Terms", 1), ("Ways", 1)]
    assert empty.id not in {one.id for one, _what in found}
