from email import message_from_string, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.addresses import AddressState, address_state, mailbox

TYPED = st.text(st.sampled_from("ab.@-+_\"'<>(),;: \r\nöж"), max_size=12)


@pytest.mark.parametrize(
    ("email", "state"),
    [
        ("ada@example.com", AddressState.FINE),
        ("ada+q1@mail.example.co.uk", AddressState.FINE),
        ("", AddressState.MISSING),
        ("jörg@example.com", AddressState.UNWRITABLE),
        ("ada@exämple.com", AddressState.UNWRITABLE),
        ("ada", AddressState.UNWRITABLE),
        ("ada@", AddressState.UNWRITABLE),
        ("@example.com", AddressState.UNWRITABLE),
        ("ada okafor@example.com", AddressState.UNWRITABLE),
        ("a..b@example.com", AddressState.UNWRITABLE),
    ],
)
def test_an_address_is_fine_missing_or_can_not_be_written(email: str, state: AddressState) -> None:
    assert address_state(email) is state


@given(TYPED)
def test_what_is_fine_is_read_back_as_it_was(email: str) -> None:
    if address_state(email) is AddressState.FINE:
        address = mailbox("", email)
        assert address is not None
        read = message_from_string(f"To: {address.addr_spec}\n\n", policy=policy.default)
        assert [one.addr_spec for one in read["To"].addresses] == [address.addr_spec]
        assert "\n" not in address.addr_spec
        assert "\r" not in address.addr_spec
