"""The hands of whoever votes and whoever looks on: keys, tabs and ballots."""

from PySide6.QtCore import Qt

from facilitator.core.document import Document
from facilitator.core.people import Participant
from facilitator.core.run.vote import ballots
from facilitator.core.run.vote.voting import Poll, Way
from facilitator.ui.activities.prioritise import Prioritise
from facilitator.ui.parts.vote.vote_open import VoteOpen
from tests.ui.keyboard import press

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
REVIEW, GRID, VOTING, TOP = range(4)


def go(prioritise: Prioritise, tab: int) -> None:
    """Turn to a tab by its key."""
    while prioritise.tabs.current() != tab:
        press(Qt.Key.Key_F3)


def give(document: Document, poll: Poll, seat: Participant, *opportunity_ids: int) -> None:
    """A participant votes at the laptop, a dot each, and hands the ballot in."""
    for opportunity_id in opportunity_ids:
        ballots.put_dots(document, poll.id, seat.id, opportunity_id, 1, Way.LAPTOP)
    ballots.finish_ballot(document, poll.id, seat.id, Way.LAPTOP)


def under_way(prioritise: Prioritise) -> VoteOpen:
    """The voting tab while a vote is open."""
    go(prioritise, VOTING)
    assert prioritise.voting.open.isVisible()
    return prioritise.voting.open
