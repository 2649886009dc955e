from datetime import date, timedelta

import pytest

from facilitator.core.assess import adapting, asking, entering, responding, waves
from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.assess.waves import Asked, Wave, WaveKind, WaveState, WaveTarget
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person, retire_team, set_gone
from tests.conftest import SetClock
from tests.core.assess.opened import handed_in, opened

DAY = date(2027, 4, 12)


@pytest.mark.parametrize(
    ("kind", "day", "title"),
    [
        (WaveKind.BASELINE, None, "Baseline"),
        (WaveKind.NINETY_DAYS, DAY, "90 days"),
        (WaveKind.QUARTERLY, date(2027, 3, 31), "Q1 2027"),
        (WaveKind.QUARTERLY, date(2027, 4, 1), "Q2 2027"),
        (WaveKind.QUARTERLY, date(2027, 12, 31), "Q4 2027"),
        (WaveKind.QUARTERLY, None, "Quarter"),
        (WaveKind.OTHER, DAY, "Wave"),
    ],
)
def test_a_wave_is_called_by_its_kind_and_day(document: Document, kind: WaveKind, day: date | None, title: str) -> None:
    assert asking.plan_wave(document, kind=kind, day=day).title == title
    assert asking.plan_wave(document, kind=kind, day=day).title == f"{title} 2"
    assert asking.plan_wave(document, kind=kind, day=day).title == f"{title} 3"


def test_a_new_wave_is_anonymous_and_asks_all_or_the_pulse(document: Document) -> None:
    whole, pulse = asking.plan_wave(document), asking.plan_wave(document, pulse=True)
    assert (whole.anonymous, whole.threshold, waves.state_of(whole)) == (True, 3, WaveState.PLANNED)
    assert [asked.slot for asked in waves.asked_of(document, whole.id)] == list(range(75))
    asked = waves.asked_of(document, pulse.id)
    assert [one.slot for one in asked] == list(range(15))
    assert len({one.section for one in asked}) == 15


def test_two_waves_never_bear_one_title(document: Document) -> None:
    first = asking.plan_wave(document, "  Spring\nround ")
    second = asking.plan_wave(document, "Autumn")
    assert first.title == "Spring round"
    with pytest.raises(UserError, match="a wave called Spring round already"):
        waves.rename_wave(document, second.id, "SPRING  round")
    with pytest.raises(UserError, match="a wave called Autumn already"):
        asking.plan_wave(document, "autumn")
    with pytest.raises(UserError, match="no title yet"):
        waves.rename_wave(document, second.id, " ")
    assert waves.rename_wave(document, first.id, "spring round").title == "spring round"
    found = waves.wave_titled(waves.waves(document), "AUTUMN ")
    assert found is not None
    assert found.id == second.id
    assert waves.wave_titled(waves.waves(document), "Winter") is None


def test_a_slip_in_the_year_is_refused(document: Document) -> None:
    wave = asking.plan_wave(document, day=DAY)
    with pytest.raises(UserError, match="year 207"):
        waves.set_day(document, wave.id, date(207, 4, 12))
    with pytest.raises(UserError, match="year 3027"):
        asking.plan_wave(document, day=date(3027, 4, 12))
    assert waves.set_day(document, wave.id, None).day is None


def test_a_wave_is_opened_closed_and_reopened(document: Document, clock: SetClock) -> None:
    wave = asking.plan_wave(document)
    with pytest.raises(UserError, match="open the wave first"):
        waves.close_wave(document, wave.id)
    with pytest.raises(UserError, match="nothing to reopen"):
        waves.reopen_wave(document, wave.id)
    wave = asking.open_wave(document, wave.id)
    assert (wave.opened_at, wave.day, waves.state_of(wave)) == (clock.instant, date(2027, 1, 12), WaveState.OPEN)
    clock.forward(minutes=5)
    wave = waves.close_wave(document, wave.id)
    assert (wave.closed_at, waves.state_of(wave)) == (clock.instant, WaveState.CLOSED)
    with pytest.raises(UserError, match="reopen it instead"):
        asking.open_wave(document, wave.id)
    assert waves.state_of(waves.reopen_wave(document, wave.id)) is WaveState.OPEN


def test_a_wave_that_was_opened_keeps_the_day_it_opened_on(document: Document) -> None:
    early = asking.plan_wave(document, day=DAY)
    assert asking.open_wave(document, early.id, date(2027, 4, 9)).day == date(2027, 4, 9)
    with pytest.raises(UserError, match="has been opened, so its day stands"):
        waves.set_day(document, early.id, DAY)
    other = asking.plan_wave(document, day=DAY)
    assert asking.open_wave(document, other.id).day == DAY


def test_statements_follow_the_instrument_until_the_wave_opens(document: Document) -> None:
    wave = asking.plan_wave(document)
    before = waves.asked_of(document, wave.id)
    adapting.reword(document, before[3].key, "We all know the customer.")
    adapting.leave_out(document, before[0].key)
    adapting.add_own(document, before[5].section, "We say thank you.")
    assert asking.is_outdated(document, wave.id)
    after = asking.refresh_asked(document, wave.id)
    assert not asking.is_outdated(document, wave.id)
    assert [one.slot for one in after] == list(range(75))
    assert [one.key for one in after[:3]] == [one.key for one in before[1:4]]
    assert (after[2].text, after[2].id) == ("We all know the customer.", before[3].id)
    assert "We say thank you." in [one.text for one in after]
    adapting.reword(document, before[7].key, "We write it down.")
    asking.open_wave(document, wave.id)
    assert waves.asked_of(document, wave.id)[6].text == "We write it down."


def test_statements_stand_once_the_wave_is_open(document: Document) -> None:
    wave = opened(document)
    before = waves.asked_of(document, wave.id)
    adapting.reword(document, before[0].key, "Otherwise.")
    assert not asking.is_outdated(document, wave.id)
    for verb in (
        lambda: asking.refresh_asked(document, wave.id),
        lambda: asking.set_pulse(document, wave.id, False),
    ):
        with pytest.raises(UserError, match="what it asks stands"):
            verb()
    assert waves.asked_of(document, wave.id) == before
    assert asking.plan_wave(document, pulse=True).title == "Wave 2"


def test_the_pulse_can_be_chosen_and_given_up(document: Document) -> None:
    wave = asking.plan_wave(document)
    pulse = asking.set_pulse(document, wave.id, True)
    assert pulse.pulse
    assert len(waves.asked_of(document, wave.id)) == 15
    document.undo()
    assert len(waves.asked_of(document, wave.id)) == 75
    document.redo()
    assert len(waves.asked_of(document, wave.id)) == 15
    asking.set_pulse(document, wave.id, False)
    assert len(waves.asked_of(document, wave.id)) == 75


def test_a_wave_without_statements_is_not_opened(document: Document) -> None:
    wave = asking.plan_wave(document)
    adapting.leave_out_many(document, [asked.key for asked in waves.asked_of(document, wave.id)])
    with pytest.raises(UserError, match="No statement is in use"):
        asking.open_wave(document, wave.id)


@pytest.mark.parametrize("change", ["pulse", "threshold", "anonymous", "title"])
def test_undo_never_reaches_behind_the_opening_of_a_wave(document: Document, change: str) -> None:
    wave = asking.plan_wave(document, anonymous=change != "anonymous")
    if change == "pulse":
        asking.set_pulse(document, wave.id, True)
    elif change == "threshold":
        waves.set_threshold(document, wave.id, 5)
    elif change == "anonymous":
        waves.set_anonymous(document, wave.id, True)
    else:
        waves.rename_wave(document, wave.id, "Spring")
    wave = asking.open_wave(document, wave.id)
    asked = waves.asked_of(document, wave.id)
    handed_in(document, wave, "3")
    while document.undo_label:
        with pytest.raises(UserError, match="was left as it is"):
            document.undo()
    assert document.get(Wave, wave.id) == wave
    assert waves.asked_of(document, wave.id) == asked


def test_who_may_see_what_is_settled_when_the_wave_opens(document: Document) -> None:
    wave = asking.plan_wave(document)
    named = waves.set_anonymous(document, wave.id, False)
    assert (named.anonymous, named.threshold) == (False, 1)
    with pytest.raises(UserError, match="make it anonymous first"):
        waves.set_threshold(document, wave.id, 3)
    again = waves.set_anonymous(document, wave.id, True)
    assert (again.anonymous, again.threshold) == (True, 3)
    assert waves.set_threshold(document, wave.id, 6).threshold == 6
    assert waves.set_threshold(document, wave.id, 4).threshold == 4
    asking.open_wave(document, wave.id)
    with pytest.raises(UserError, match="whether it asks for names stands"):
        waves.set_anonymous(document, wave.id, False)
    with pytest.raises(UserError, match="fewer than 4"):
        waves.set_threshold(document, wave.id, 3)
    assert waves.set_threshold(document, wave.id, 5).threshold == 5
    with pytest.raises(UserError, match="was left as it is"):
        document.undo()
    assert document.get(Wave, wave.id).threshold == 5


@pytest.mark.parametrize("threshold", [-1, 0, 1, 2, 51])
def test_the_threshold_of_an_anonymous_wave_has_bounds(document: Document, threshold: int) -> None:
    wave = asking.plan_wave(document)
    with pytest.raises(UserError, match="between 3 and 50"):
        waves.set_threshold(document, wave.id, threshold)
    with pytest.raises(UserError, match="between 3 and 50"):
        asking.plan_wave(document, threshold=threshold)
    with pytest.raises(UserError, match="nothing is held back"):
        asking.plan_wave(document, anonymous=False, threshold=4)


def test_a_wave_goes_with_its_answers_and_comes_back_with_them(document: Document) -> None:
    wave = opened(document)
    handed_in(document, wave, "345", None, "Well asked")
    belonging = (Asked, AnswerSheet, AnswerComment, WaveTarget)
    before = [document.all(record_type) for record_type in belonging]
    waves.remove_wave(document, wave.id)
    assert [document.all(record_type) for record_type in belonging] == [[], [], [], []]
    document.undo()
    assert [document.all(record_type) for record_type in belonging] == before


def test_waves_stand_by_their_day(document: Document) -> None:
    for title, day in (("B", DAY), ("None", None), ("A", date(2027, 1, 1))):
        asking.plan_wave(document, title, day=day)
    assert [wave.title for wave in waves.waves(document)] == ["A", "B", "None"]


# Who is asked, and how many have answered


def _rows(document: Document, wave: Wave) -> list[tuple[str, int | None, int]]:
    rows = responding.responses(document, wave.id)
    return [(row.team.name if row.team else "", row.target, row.answered) for row in rows]


def test_the_latest_wave_is_the_one_opened_last_whatever_is_planned(document: Document, clock: SetClock) -> None:
    assert waves.latest_wave(document) is None
    first = asking.plan_wave(document, "First", day=date(2027, 1, 4))
    later = asking.plan_wave(document, "Later", day=date(2027, 9, 1))
    assert waves.latest_wave(document) == first
    asking.open_wave(document, later.id)
    clock.instant += timedelta(days=1)
    asking.open_wave(document, first.id)
    asking.plan_wave(document, "Next year", day=date(2028, 1, 4))
    latest = waves.latest_wave(document)
    assert latest is not None
    assert latest.id == first.id


def test_who_is_asked_is_counted_from_the_people_when_the_wave_opens(document: Document) -> None:
    product, marketing, sales, _success = document.all(Team)
    for number, team in enumerate((product, product, sales, marketing, sales)):
        add_person(document, f"Person {number}", team_id=team.id)
    set_gone(document, add_person(document, "Gone", team_id=sales.id).id)
    add_person(document, "Of no team")
    retire_team(document, marketing.id)
    wave = asking.plan_wave(document)
    assert responding.known_people(document) == {product.id: 2, sales.id: 2}
    assert waves.targets_of(document, wave.id) == {}
    asking.open_wave(document, wave.id)
    assert _rows(document, wave) == [("Product", 2, 0), ("Sales", 2, 0)]


def test_what_was_said_of_who_is_asked_stands_when_the_wave_opens(document: Document) -> None:
    product, _marketing, sales, _success = document.all(Team)
    add_person(document, "Ada", team_id=product.id)
    wave = asking.plan_wave(document)
    responding.set_target(document, wave.id, sales.id, 9)
    asking.open_wave(document, wave.id)
    assert waves.targets_of(document, wave.id) == {sales.id: 9}


def test_a_target_is_changed_and_taken_back(document: Document) -> None:
    wave, team = asking.plan_wave(document), document.all(Team)[0]
    first = responding.set_target(document, wave.id, team.id, 5)
    second = responding.set_target(document, wave.id, team.id, 7)
    assert first is not None
    assert second is not None
    assert first.id == second.id
    with pytest.raises(UserError, match="between 0 and"):
        responding.set_target(document, wave.id, team.id, -1)
    assert waves.targets_of(document, wave.id) == {team.id: 7}
    assert responding.set_target(document, wave.id, team.id, 0) is None
    assert waves.targets_of(document, wave.id) == {}
    document.undo()
    assert waves.targets_of(document, wave.id) == {team.id: 7}


def test_answers_are_counted_by_team_and_only_when_handed_in(document: Document) -> None:
    wave = opened(document)
    product, _marketing, sales, _success = document.all(Team)
    responding.set_target(document, wave.id, sales.id, 2)
    assert responding.in_words(responding.responses(document, wave.id)) == "Nobody has answered yet."
    handed_in(document, wave, "1", sales.id)
    entering.begin_sheet(document, wave.id, sales.id)
    assert _rows(document, wave) == [("Sales", 2, 1)]
    assert responding.in_words(responding.responses(document, wave.id)) == "1 of 2 people has answered."
    handed_in(document, wave, "2", sales.id)
    handed_in(document, wave, "3", product.id)
    handed_in(document, wave, "4")
    assert _rows(document, wave) == [("Product", None, 1), ("Sales", 2, 2), ("", None, 1)]
    assert responding.in_words(responding.responses(document, wave.id)) == "4 people have answered."


def test_who_has_not_answered_is_known_only_where_people_give_their_names(document: Document) -> None:
    product, marketing, sales, _success = document.all(Team)
    ada, bo = (add_person(document, name, team_id=sales.id) for name in ("Ada", "Bo"))
    chi = add_person(document, "Chi", team_id=product.id)
    named = asking.plan_wave(document, "Named", anonymous=False)
    responding.set_target(document, named.id, sales.id, 2)
    asking.open_wave(document, named.id)
    sheet = entering.begin_sheet(document, named.id, person_id=ada.id)
    assert responding.not_answered(document, named.id) == [ada, bo]
    entering.rate(document, sheet.id, 0, "3")
    entering.finish_sheet(document, sheet.id)
    assert responding.not_answered(document, named.id) == [bo]
    responding.set_target(document, named.id, sales.id, None)
    assert responding.not_answered(document, named.id) == [bo, chi]
    with pytest.raises(UserError, match="is anonymous"):
        responding.not_answered(document, opened(document).id)
    assert marketing.id not in waves.targets_of(document, named.id)
