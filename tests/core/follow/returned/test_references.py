from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.follow.returned.references import Sent, looks_like_one, owner_mark, read, written
from facilitator.core.follow.returned.states import SheetState

UID = "0123456789abcdef0123456789abcdef"
SENT = Sent(17, SheetState.STUCK, date(2027, 2, 1), owner_mark("Ada Okafor"))


@given(
    st.builds(
        Sent,
        st.integers(1, 10**12),
        st.sampled_from(SheetState),
        st.none() | st.dates(),
        st.text(max_size=20).map(owner_mark),
    )
)
def test_what_is_written_is_read_again(sent: Sent) -> None:
    reference = written(sent, UID)
    assert looks_like_one(reference)
    assert read(f" {reference}\n", UID) == sent


def test_it_is_short_and_tells_what_went_out() -> None:
    assert written(SENT, UID).startswith("A17·")
    assert "·stuck·2027-02-01·" in written(SENT, UID)
    assert len(written(SENT, UID)) < 45


@given(st.integers(0, 40), st.sampled_from("0123456789abcdef-A·x"))
def test_a_sign_changed_anywhere_is_noticed(at: int, sign: str) -> None:
    reference = written(SENT, UID)
    at %= len(reference)
    changed = reference[:at] + sign + reference[at + 1 :]
    if changed != reference:
        assert isinstance(read(changed, UID), str)


def test_that_of_another_programme_is_told_apart() -> None:
    assert read(written(SENT, "f" * 32), UID) == "It comes from another programme."


def test_an_owner_is_known_by_what_they_were_called_however_it_is_written() -> None:
    assert SENT.named("  ada OKAFOR ")
    assert not SENT.named("Ada Okafor (Sales)")
    assert not SENT.named("")
    assert Sent(17, SheetState.OPEN, None, owner_mark("")).named("")
