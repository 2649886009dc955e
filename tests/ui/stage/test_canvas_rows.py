"""Which rows of a long canvas the room sees."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.run.canvases.messaging import Branch, Level, Message
from facilitator.ui.stage.message_tree import capabilities_at, rows_of
from facilitator.ui.stage.rows import page, page_words


@given(at=st.integers(-1, 40), count=st.integers(0, 30), size=st.integers(1, 8))
def test_the_page_holds_the_row_and_is_full(at: int, count: int, size: int) -> None:
    shown = page(at, count, size)
    assert len(shown) == min(size, count)
    assert 0 <= at < count or shown.stop <= count
    if 0 <= at < count:
        assert at in shown


def test_the_page_is_told_only_where_there_are_more() -> None:
    assert page_words(range(5), 5, "Row") == ""
    assert page_words(range(5, 10), 14, "Row") == "Rows 6 to 10 of 14"
    assert page_words(range(2, 3), 4, "Capability", "Capabilities") == "Capability 3 of 4"


def branch(*benefits: int) -> Branch:
    """A capability with benefits that have so many messages each."""

    def entry(level: Level, below: tuple[Branch, ...] = ()) -> Branch:
        return Branch(Message(id=1, workshop_id=1, level=level, text="x"), below)

    return entry(
        Level.CAPABILITY,
        tuple(entry(Level.BENEFIT, tuple(entry(Level.MESSAGE) for _ in range(count))) for count in benefits),
    )


@given(
    tree=st.lists(st.lists(st.integers(0, 4), max_size=4).map(lambda counts: branch(*counts)), min_size=1, max_size=12),
    at=st.integers(0, 11),
)
def test_capabilities_are_shown_together_as_far_as_their_rows_fit(tree: list[Branch], at: int) -> None:
    at = min(at, len(tree) - 1)
    shown = capabilities_at(tree, at, 7)
    assert at in shown
    assert len(shown) == 1 or sum(rows_of(tree[place]) for place in shown) <= 7


def test_an_entry_takes_a_row_for_each_of_its_ends() -> None:
    assert rows_of(branch()) == 1
    assert rows_of(branch(0, 3, 1)) == 5
