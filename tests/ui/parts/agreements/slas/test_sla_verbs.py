import pytest

from facilitator.core.agree.service import commitments
from facilitator.core.agree.service.commitments import number_words
from facilitator.core.agree.service.slas import Sla
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures.indicators import Indicator
from facilitator.ui.parts.agreements.slas.sla_verbs import set_typed_number
from tests.core.agree.handed import agreement


@pytest.fixture
def sla(document: Document) -> Sla:
    return agreement(document)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("at most 4 hours", "at most 4 hours"),
        ("≥ 120 leads", "at least 120 leads"),
        ("<=5%", "at most 5%"),
        ("min. 3 calls", "at least 3 calls"),
        ("no more than 9 leads", "at most 9 leads"),
        ("120 leads", "at least 120 leads"),
        ("2 business days", "at most 2 business days"),
    ],
)
def test_a_number_is_typed_with_its_unit_and_the_way_it_goes(
    document: Document, sla: Sla, typed: str, words: str
) -> None:
    promise = commitments.add_commitment(document, sla.id, "Promise")
    stored = set_typed_number(document, promise.id, typed)
    assert number_words(document.find(Indicator, stored.indicator_id)) == words
    assert document.undo() == "Set number of commitment"


def test_nothing_typed_for_a_promise_without_a_number_changes_nothing(document: Document, sla: Sla) -> None:
    promise = commitments.add_commitment(document, sla.id, "Promise")
    set_typed_number(document, promise.id, "")
    assert document.undo_label == "Add commitment"
    with pytest.raises(UserError, match="4 of what"):
        set_typed_number(document, promise.id, "at most 4")
    assert not document.has(Indicator)
