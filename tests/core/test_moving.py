from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.moving import move
from facilitator.core.run.actions import Action, add_action
from tests.core.bare import bare_workshop

_PLACES = st.integers(0, 5)


def _model(order: list[int], ids: Sequence[int], before: int | None) -> list[int]:
    moving = list(dict.fromkeys(ids))
    behind = order[order.index(before) :] if before is not None else []
    before = next((x for x in behind if x not in moving), None)
    staying = [x for x in order if x not in moving]
    at = staying.index(before) if before is not None else len(staying)
    return staying[:at] + moving + staying[at:]


@settings(max_examples=40)
@given(st.lists(st.tuples(st.lists(_PLACES, min_size=1, max_size=4), st.none() | _PLACES), max_size=6))
def test_moving_is_taking_out_and_putting_in(moves: list[tuple[list[int], int | None]]) -> None:
    document = file.in_memory(lambda: datetime(2027, 1, 12, tzinfo=UTC))
    workshop_id = bare_workshop(document).id
    ids = [add_action(document, workshop_id, text).id for text in "abcdef"]
    order = list(ids)
    for places, before in moves:
        moving, before_id = [ids[p] for p in places], None if before is None else ids[before]
        moved = move(document, document.all(Action), moving, before_id, "Move")
        assert [a.id for a in moved] == list(dict.fromkeys(moving))
        order = _model(order, moving, before_id)
        assert [a.id for a in document.all(Action)] == order
    document.close()
