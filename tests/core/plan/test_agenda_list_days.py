"""Agendas from elsewhere: what their days, starts and ends come to."""

from datetime import time

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.listing.agenda_list import What
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import sittings
from facilitator.core.plan.workshops import Workshop
from tests.core.plan.listed import judged, stored, taken


def test_ends_alone_say_how_long_everything_lasts(document: Document, workshop_id: int) -> None:
    text = "End;Title\n9:30;Welcome\n11:00;Context\n1:00;Lunch\n2:15;Next steps"
    told = judged(document, workshop_id, text)
    assert [minutes for _part, _title, minutes in taken(told)] == [15, 90, 120, 75]
    assert "It has an end alone: 15 min before that are assumed." in told[0].why
    assert not any(one.what is What.REMARK for one in told[1:])
    stored(document, workshop_id, text)
    assert document.get(Workshop, workshop_id).start == time(9, 15)


def test_what_begins_before_others_end_is_remarked_and_follows_them(document: Document, workshop_id: int) -> None:
    told = judged(document, workshop_id, "Start;End;Title\n9:00;10:00;Welcome\n9:30;10:30;Context\n11:00;11:30;Lunch")
    assert "At 09:30 those before it still go on, for 30 min: it follows them." in told[1].why
    assert "Pinned" not in told[1].why + told[2].why


def test_sessions_of_one_day_without_times_follow_each_other(document: Document, workshop_id: int) -> None:
    text = "Day;Session;Title;Minutes\n2027-01-12;Morning;Welcome;30\n2027-01-12;Afternoon;Context;45"
    assert [minutes for *_titles, minutes in stored(document, workshop_id, text)] == [30, 45]
    first, second = agenda_of(document, workshop_id).schedule().sessions
    assert second.start == first.end


def test_a_list_that_begins_later_moves_the_start_before_its_sessions(document: Document, workshop_id: int) -> None:
    before = document.get(Workshop, workshop_id)
    text = "Session;Day;Start;Title;Minutes\nOne;2027-01-12;17:00;Welcome;30\nTwo;2027-01-12;14:00;Context;45"
    with pytest.raises(UserError, match="begins after the first one"):
        stored(document, workshop_id, text)
    assert document.get(Workshop, workshop_id) == before


def test_sessions_of_the_agenda_may_all_move_later(document: Document, workshop_id: int) -> None:
    list_of = "Session;Day;Start;Title;Minutes\nOne;2027-01-12;{};Welcome;30\nTwo;2027-01-12;{};Context;45"
    stored(document, workshop_id, list_of.format("9:00", "14:00"))
    stored(document, workshop_id, list_of.format("15:00", "17:00"))
    assert [one.workshop.start for one in sittings(document, workshop_id)] == [time(15), time(17)]
    with pytest.raises(UserError, match="begins before that"):
        stored(document, workshop_id, "Start;Title;Minutes\n18:00;Welcome;30")


def test_days_that_go_back_or_are_none_are_told(document: Document, workshop_id: int) -> None:
    told = judged(document, workshop_id, "Day;Title;Minutes\n2027-02-13;Welcome;30\n2027-02-12;Context;45\n;Lunch;60")
    assert [one.what for one in told] == [What.REMARK, What.REFUSE, What.REFUSE]
    assert "put the days in order" in told[1].why
    told = judged(document, workshop_id, "Day;Title;Minutes\n31/02/2027;Welcome;30\n9999-12-31;Context;45\n2;Lunch;60")
    assert ["is no day there is: taken as a name" in one.why for one in told] == [True, True, False]
