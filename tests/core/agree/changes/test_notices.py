from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.changes import impacts, notice_periods, notices, taking_note
from facilitator.core.agree.changes.notices import (
    ChangeNotice,
    NoticePeriod,
    Tier,
    short_notice,
    short_words,
    told_words,
)
from facilitator.core.agree.changes.taking_note import notices_waiting
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person, retire_team, set_gone, teams

TODAY = date(2027, 4, 19)
ROADMAP = NoticePeriod(id=9, title="Roadmap changes", days=14)


@pytest.fixture
def known(document: Document) -> list[Team]:
    found = teams(document)
    for team, name in zip(found, ("Ada Okafor", "Bo Lind", "Cy Marsh"), strict=False):
        add_person(document, name, team_id=team.id)
    return found


def notice(starts: date | None, told_on: date | None = None, agreed: int | None = None) -> ChangeNotice:
    return ChangeNotice(id=1, what="Search moves out", starts=starts, told_on=told_on, agreed=agreed)


def test_a_short_notice_names_the_day_that_would_do() -> None:
    short = short_notice(notice(TODAY + timedelta(4)), ROADMAP, TODAY)
    assert short is not None
    assert short_words(short, TODAY) == (
        "4 days’ notice; 14 were agreed for roadmap changes. Move it to Mon 3 May, or say why it can’t wait."
    )
    assert short_words(short, TODAY, "The supplier stops").endswith("The reason is told along with it.")


@pytest.mark.parametrize(
    ("ahead", "days", "words"),
    [
        (1, 2, "1 day’s notice; 2 were agreed"),
        (0, 1, "No notice at all; 1 day ahead was agreed"),
        (-2, 14, "2 days after it took effect; 14 days ahead were agreed"),
        (-1, 0, "1 day after it took effect; the day itself was agreed"),
    ],
)
def test_how_short_it_is_reads_right_for_any_number_of_days(ahead: int, days: int, words: str) -> None:
    told = notice(TODAY + timedelta(ahead), TODAY, days)
    assert told_words(told, None, TODAY) == f"Told Mon 19 Apr. {words}, and nobody has said why"


@given(st.integers(-400, 400), st.integers(0, 366))
def test_it_is_short_exactly_below_what_was_agreed_and_the_day_named_would_do(ahead: int, days: int) -> None:
    period = ROADMAP.with_(days=days)
    short = short_notice(notice(TODAY + timedelta(ahead)), period, TODAY)
    assert (short is not None) == (ahead < days)
    if short:
        assert short_notice(notice(short.earliest), period, TODAY) is None
        assert short_notice(notice(short.earliest - timedelta(1)), period, TODAY) is not None


def test_what_was_agreed_when_it_was_told_is_remembered(document: Document) -> None:
    period = notice_periods.add_period(document, "Roadmap changes", 14)
    made = notices.draft_notice(document, "Search moves out", period_id=period.id)
    notices.set_starts(document, made.id, TODAY + timedelta(4))
    told = notices.tell(document, made.id, TODAY)
    later = notice_periods.edit_period(document, period.id, days=2)
    assert told_words(told, later, TODAY).startswith(
        "Told Mon 19 Apr. 4 days’ notice; 14 were agreed for roadmap changes, and nobody has said why"
    )
    said = notices.edit_notice(document, made.id, rushed="The supplier stops")
    assert told_words(said, later, TODAY).endswith("roadmap changes")


def test_what_was_told_in_time_says_how_long_ahead() -> None:
    assert told_words(notice(TODAY + timedelta(20), TODAY, 14), ROADMAP, TODAY) == "Told Mon 19 Apr, 20 days ahead"
    assert told_words(notice(TODAY + timedelta(20)), ROADMAP, TODAY) == "Not told yet"


def test_taking_a_notice_back_forgets_who_took_note_and_undo_brings_it_back(
    document: Document, known: list[Team]
) -> None:
    made = notices.draft_notice(document, "Search moves out")
    impacts.concern(document, made.id, [known[0].id])
    (ada,) = [one.person for one in taking_note.noted(document, made.id)]
    notices.tell(document, made.id, TODAY)
    taking_note.acknowledge(document, made.id, [ada.id], TODAY)
    notices.take_back(document, made.id)
    assert [one.day for one in taking_note.noted(document, made.id)] == [None]
    document.undo()
    assert [one.day for one in taking_note.noted(document, made.id)] == [TODAY]


def test_nobody_takes_note_of_what_was_not_told(document: Document, known: list[Team]) -> None:
    made = notices.draft_notice(document, "Search moves out")
    with pytest.raises(UserError, match="tell it first"):
        taking_note.acknowledge(document, made.id, [], TODAY)


@pytest.mark.parametrize("year", [1027, 2927])
def test_a_year_far_off_is_told(document: Document, year: int) -> None:
    made = notices.draft_notice(document, "Search moves out")
    with pytest.raises(UserError, match="check the year"):
        notices.set_starts(document, made.id, date(year, 5, 3))
    with pytest.raises(UserError, match="no headline"):
        notices.draft_notice(document, " \n")


def test_drafts_stand_first_by_their_day_then_the_latest_told(document: Document) -> None:
    for what, days, told in (
        ("old", 1, True),
        ("new", 30, True),
        ("open", None, False),
        ("late", 9, False),
        ("soon", 4, False),
    ):
        made = notices.draft_notice(document, what)
        notices.set_starts(document, made.id, None if days is None else TODAY + timedelta(days))
        if told:
            notices.tell(document, made.id, TODAY)
    assert [one.what for one in notices.notices(document)] == ["soon", "late", "open", "new", "old"]


def test_what_a_notice_lacks_is_said_bit_by_bit(document: Document, known: list[Team]) -> None:
    made = notices.draft_notice(document, "Search moves out")
    assert [one.words.split("?")[0] for one in impacts.missing_from(document, made, TODAY)] == [
        "Why does it change",
        "From when does it hold",
        "Which kind of change is it",
        "Whom can people ask",
        "Which teams does it touch",
    ]
    first, second = known[0], known[1]
    one, other = impacts.concern(document, made.id, [first.id, second.id])
    notices.set_tier(document, made.id, Tier.ACTION)
    words = lacking(document, made.id)
    assert "Action is required, but no team has anything to do: say what, or make it for information." in words
    assert f"What does it mean for {first.name} and {second.name}?" in words
    impacts.edit_impact(document, one.id, to_do="Tell the five largest customers")
    impacts.edit_impact(document, other.id, text="Fewer requests")
    assert f"By when does {first.name} have to act?" in lacking(document, made.id)
    impacts.set_by(document, one.id, date(2027, 5, 10))
    notices.set_starts(document, made.id, date(2027, 5, 3))
    assert f"{first.name} acts by Mon 10 May, but the change holds from Mon 3 May." in lacking(document, made.id)
    notices.set_tier(document, made.id, Tier.INFORMATION)
    assert f"{first.name} has something to do: make it a notice that requires action." in lacking(document, made.id)


def lacking(document: Document, notice_id: int) -> list[str]:
    return [one.words for one in impacts.missing_from(document, document.get(ChangeNotice, notice_id), TODAY)]


def test_a_team_of_nobody_is_told(document: Document, known: list[Team]) -> None:
    made = notices.draft_notice(document, "Search moves out")
    impacts.concern(document, made.id, [known[0].id])
    assert not any("Nobody is on" in words for words in lacking(document, made.id))
    (ada,) = [one.person for one in taking_note.noted(document, made.id)]
    set_gone(document, ada.id)
    assert f"Nobody is on {known[0].name}, so nobody there can be told." in lacking(document, made.id)


def test_a_team_no_longer_touched_goes_with_its_words_and_others_keep_theirs(
    document: Document, known: list[Team]
) -> None:
    made = notices.draft_notice(document, "Search moves out")
    kept, _gone = impacts.concern(document, made.id, [known[1].id, known[0].id])
    impacts.edit_impact(document, kept.id, text="New demo")
    impacts.concern(document, made.id, [known[1].id, known[2].id])
    assert [(team.id, one.text) for team, one in impacts.impacts_of(document, made.id)] == [
        (known[1].id, "New demo"),
        (known[2].id, ""),
    ]


def test_whoever_took_note_stays_on_the_list_after_leaving(document: Document, known: list[Team]) -> None:
    made = notices.tell(document, notices.draft_notice(document, "Search moves out").id, TODAY)
    impacts.concern(document, made.id, [known[1].id, known[0].id])
    ada, bo = (one.person for one in taking_note.noted(document, made.id))
    taking_note.acknowledge(document, made.id, [ada.id], TODAY)
    set_gone(document, ada.id)
    set_gone(document, bo.id)
    assert [(one.person.id, one.day) for one in taking_note.noted(document, made.id)] == [(ada.id, TODAY)]
    taking_note.withdraw(document, made.id, [ada.id])
    assert taking_note.noted(document, made.id) == []


def test_taking_note_again_keeps_the_first_day(document: Document, known: list[Team]) -> None:
    made = notices.tell(document, notices.draft_notice(document, "Search moves out").id, TODAY)
    impacts.concern(document, made.id, [known[0].id])
    (ada,) = [one.person for one in taking_note.noted(document, made.id)]
    for days in (0, 3):
        taking_note.acknowledge(document, made.id, [ada.id], TODAY + timedelta(days))
    assert [one.day for one in taking_note.noted(document, made.id)] == [TODAY]


def test_home_is_told_what_waits(document: Document, known: list[Team]) -> None:
    period = notice_periods.add_period(document, "Price changes", 14)
    draft = notices.draft_notice(document, "Packages", period_id=period.id)
    notices.set_starts(document, draft.id, TODAY + timedelta(18))
    made = notices.draft_notice(document, "Search moves out")
    notices.set_starts(document, made.id, TODAY + timedelta(8))
    (impact,) = impacts.concern(document, made.id, [known[0].id])
    impacts.edit_impact(document, impact.id, to_do="Call five customers")
    impacts.set_by(document, impact.id, TODAY + timedelta(5))
    add_person(document, "Dee Quist", team_id=known[0].id)
    notices.tell(document, made.id, TODAY - timedelta(3))
    assert [one.words for one in notices_waiting(document, TODAY)] == [
        "“Packages” is to be told by Fri 23 Apr.",
        f"{known[0].name} has to act by Sat 24 Apr: “Call five customers”.",
        "2 of 2 people have not taken note of “Search moves out”, told 3 days ago.",
    ]
    someone = taking_note.noted(document, made.id)[0].person
    taking_note.acknowledge(document, made.id, [someone.id], TODAY)
    assert notices_waiting(document, TODAY)[-1].words.startswith("1 of 2 people has not")
    assert notices_waiting(document, TODAY + timedelta(60)) == []


def test_nothing_waits_in_an_empty_programme_or_on_the_first_days(document: Document, known: list[Team]) -> None:
    assert notices_waiting(document, TODAY) == []
    made = notices.tell(document, notices.draft_notice(document, "Search moves out").id, TODAY)
    impacts.concern(document, made.id, [known[0].id])
    assert notices_waiting(document, TODAY + timedelta(2)) == []
    assert len(notices_waiting(document, TODAY + timedelta(3))) == 1
    retire_team(document, known[0].id)
    assert taking_note.noted(document, made.id)[0].person.name == "Ada Okafor"


def test_the_usual_periods_are_added_once_and_never_twice_under_one_name(document: Document) -> None:
    notice_periods.add_period(document, "price CHANGES", 60)
    new = notice_periods.add_usual_periods(document)
    assert "Price changes" not in [one.title for one in new]
    assert {one.key for one in new} == {one.key for one in notice_periods.usual_periods()} - {"price"}
    assert notice_periods.add_usual_periods(document) == []
    assert {one.days for one in new if one.key in ("roadmap", "selling")} == {14}


@pytest.mark.parametrize(("title", "days"), [("Price changes", 3), ("  ", 3), ("New", -1), ("New", 367)])
def test_a_period_that_cant_be_is_told(document: Document, title: str, days: int) -> None:
    notice_periods.add_period(document, "price changes", 60)
    with pytest.raises(UserError):
        notice_periods.add_period(document, title, days)
    assert len(notice_periods.periods(document)) == 1


def test_a_period_that_is_removed_leaves_its_notices(document: Document) -> None:
    period = notice_periods.add_period(document, "Price changes", 60)
    made = notices.draft_notice(document, "Packages", period_id=period.id)
    notice_periods.remove_period(document, period.id)
    assert document.get(ChangeNotice, made.id).period_id is None
