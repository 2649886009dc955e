from datetime import date, time

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.document import Document
from facilitator.core.plan import agenda, sessions
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.fit.breaks import BreakPlace
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda import agenda_verbs
from facilitator.ui.parts.agenda.agenda_warnings import AgendaWarnings, late_words, unbroken


def show(warnings: AgendaWarnings, document: Document, workshop: Workshop) -> None:
    found = agenda_of(document, workshop.id)
    warnings.show_agenda(found, found.schedule())


def test_a_long_stretch_is_told_and_its_break_is_one_click_away(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop
) -> None:
    warnings = AgendaWarnings()
    qtbot.addWidget(warnings)
    show(warnings, document, workshop)
    assert warnings.tired.text() == (
        "3 h without a break: people fade after 90 min. "
        "Add a break between “Function updates” and “Clarifying Q&A”. 1 more such stretch."
    )
    places: list[BreakPlace] = []
    warnings.break_asked.connect(places.append)
    warnings.ask_break()
    agenda_verbs.add_proposed_break(document, places[0])
    titles = [block.title for block in agenda_of(document, workshop.id).blocks]
    assert titles[titles.index("Function updates") + 1] == "Break"
    left = [one.seconds // 60 for _slots, one in unbroken(agenda_of(document, workshop.id))]
    assert left == [105, 120]


def test_with_enough_breaks_and_no_fixed_time_there_is_no_line(
    qtbot: QtBot, desk: Desk, document: Document, workshop: Workshop
) -> None:
    warnings = AgendaWarnings()
    qtbot.addWidget(warnings)
    for block in document.all(Block):
        if block.activity is not Activity.BREAK:
            agenda.set_length(document, block.id, 5 * 60)
    with qtbot.waitExposed(warnings):
        warnings.show()
    show(warnings, document, workshop)
    assert not warnings.isVisible()
    warnings.break_asked.connect(lambda _place: pytest.fail("nothing was proposed"))
    warnings.ask_break()


def test_a_fixed_time_that_is_not_kept_is_told(document: Document, workshop: Workshop) -> None:
    block = next(one for one in document.all(Block) if one.activity is Activity.BREAK)
    agenda.pin_block(document, block.id, time(15, 45))
    words = late_words(agenda_of(document, workshop.id).schedule())
    assert words == ["“Break” can't start at 15:45: what comes before takes 15 min too long."]
    agenda.skip_block(document, block.id)
    assert late_words(agenda_of(document, workshop.id).schedule()) == []


def test_a_session_that_runs_into_the_next_is_told(document: Document, workshop: Workshop) -> None:
    sessions.add_session(document, workshop.id, "Evening", date(2027, 1, 12), time(18))
    assert late_words(agenda_of(document, workshop.id).schedule()) == [
        "“Session 1” runs 10 min into the session after it."
    ]


def test_a_break_between_parts_stays_in_the_session_it_was_missing_in(document: Document, workshop: Workshop) -> None:
    parts = document.all(Part, workshop_id=workshop.id)
    blocks = [document.all(Block, part_id=part.id) for part in parts[:2]]
    place = BreakPlace(blocks[0][-1], blocks[1][0], "")
    evening = sessions.add_session(document, workshop.id, "Evening", date(2027, 1, 13), time(18))
    sessions.put_in_session(document, [part.id for part in parts[1:]], evening.id)
    made = agenda_verbs.add_proposed_break(document, place)
    assert document.get(Part, made.part_id).session_id is None
