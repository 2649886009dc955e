import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person, retire_team
from facilitator.core.run.canvases import clarity, messaging
from facilitator.core.run.canvases.messaging import Clarity, Message, Wording


@pytest.fixture
def message(document: Document, workshop_id: int) -> Message:
    benefit = messaging.add_below(document, messaging.add_capability(document, workshop_id, "Sync").id, "No retyping")
    return messaging.add_below(document, benefit.id, "Type it once")


def test_each_team_has_one_wording_and_an_empty_one_removes_it(document: Document, message: Message) -> None:
    product, marketing, *_others = document.all(Team)
    clarity.set_wording(document, message.id, product.id, "Once is enough")
    clarity.set_wording(document, message.id, product.id, " Once will do ")
    clarity.set_wording(document, message.id, marketing.id, "Never twice")
    assert [(w.team_id, w.text) for w in document.all(Wording)] == [
        (product.id, "Once will do"),
        (marketing.id, "Never twice"),
    ]
    assert clarity.set_wording(document, message.id, product.id, " ") is None
    assert document.undo_label == "Remove wording"
    assert [w.team_id for w in document.all(Wording)] == [marketing.id]
    clarity.set_wording(document, message.id, product.id, "")
    assert document.undo() == "Remove wording"
    assert len(document.all(Wording)) == 2


def test_wordings_stand_side_by_side_with_what_only_one_team_says(document: Document, message: Message) -> None:
    product, marketing, sales, success = document.all(Team)
    clarity.set_wording(document, message.id, marketing.id, "Type once")
    clarity.set_wording(document, message.id, sales.id, "Type data once")
    retire_team(document, success.id)
    row = clarity.tested(document, message)
    assert [(said.team.name, said.text) for said in row.said] == [
        ("Product", ""),
        ("Marketing", "Type once"),
        ("Sales", "Type data once"),
    ]
    assert [said.own for said in row.said] == [(), (), ((5, 9),)]
    assert row.waiting == (product,)
    retire_team(document, sales.id)
    assert [said.text for said in clarity.tested(document, message).said][-1] == "Type data once"


def test_only_entries_whose_test_has_begun_are_rows_in_the_order_of_the_tree(
    document: Document, workshop_id: int, message: Message
) -> None:
    second = messaging.add_capability(document, workshop_id, "Export")
    messaging.add_capability(document, workshop_id, "Import")
    assert clarity.clarity(document, workshop_id) == []
    clarity.set_clarity(document, second.id, Clarity.SAME)
    clarity.set_wording(document, message.id, document.all(Team)[0].id, "Once")
    assert [row.message.id for row in clarity.clarity(document, workshop_id)] == [message.id, second.id]


def test_what_the_room_judges_is_kept_and_what_is_open_told(
    document: Document, workshop_id: int, message: Message
) -> None:
    def words() -> list[str]:
        return [gap.words for gap in clarity.unsettled(clarity.clarity(document, workshop_id))]

    clarity.set_wording(document, message.id, document.all(Team)[0].id, "Once")
    assert words() == ["“Type it once” is not judged yet: do all teams mean the same?"]
    clarity.set_clarity(document, message.id, Clarity.DIFFERS)
    assert words() == ["“Type it once” is understood differently and needs a plan and an owner."]
    clarity.set_plan(document, message.id, "Write one sentence together")
    assert words() == ["“Type it once” is understood differently and needs an owner."]
    clarity.set_owner(document, message.id, add_person(document, "Ada").id)
    assert words() == []
    clarity.set_owner(document, message.id, None)
    clarity.set_clarity(document, message.id, Clarity.SAME)
    assert words() == []
    assert document.get(Message, message.id).plan == "Write one sentence together"
    with pytest.raises(UserError, match="no longer there"):
        clarity.set_owner(document, message.id, 9_999)
