"""The prioritising block over a small board, with what is to be voted on."""

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.people import Participant, Team
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.run import board, clusters
from facilitator.core.run.vote import opportunities, voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll
from facilitator.ui.activities.prioritise import Prioritise
from facilitator.ui.desk import Desk
from tests.ui.shown import bring_up


@pytest.fixture
def prioritise(qtbot: QtBot, document: Document, workshop: Workshop, desk: Desk) -> Prioritise:
    """The activity over a board with one cluster of two notes and two single notes."""
    lanes = document.all(Lane, workshop_id=workshop.id)
    team = document.all(Team)[0]
    one, two = (board.add_note(document, lanes[0].id, text, team.id) for text in ("Beta is not GA", "Beta dates"))
    clusters.join(document, [two.id], one)
    for text in ("Pricing page", "Battle cards"):
        board.add_note(document, lanes[1].id, text)
    block = document.all(Block, workshop_id=workshop.id, activity=agenda.Activity.PRIORITISE)[0]
    made = bring_up(qtbot, Prioritise(desk, block.id), 1100, 720)
    focus = made.first_focus()
    assert focus is not None
    focus.setFocus()
    qtbot.waitUntil(focus.hasFocus)
    return made


@pytest.fixture
def taken(document: Document, workshop: Workshop, prioritise: Prioritise) -> list[Opportunity]:
    """The cluster and both notes as opportunities."""
    return opportunities.take_all(document, workshop.id, single_notes=True)


@pytest.fixture
def people(document: Document, workshop: Workshop) -> list[Participant]:
    return document.all(Participant, workshop_id=workshop.id)


@pytest.fixture
def poll(document: Document, workshop: Workshop, taken: list[Opportunity]) -> Poll:
    return voting.open_poll(document, workshop.id, [one.id for one in taken], 3, 2, 1, seed=7)
