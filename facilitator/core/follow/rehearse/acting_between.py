"""What went on between the workshops of the sample's year, as acts with their instants.

People come and go, the assessment is asked, figures are noted, teams say what is new, the regular meeting is held.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from facilitator.core.document import Document
from facilitator.core.follow import preferences, regular_meetings, round_questions, rounds
from facilitator.core.follow.leaving import hand_over
from facilitator.core.follow.news import add_news, note_answer
from facilitator.core.follow.rehearse import year
from facilitator.core.follow.rehearse.acting_after import Moment
from facilitator.core.follow.stewards import set_deputy, set_owner
from facilitator.core.measures import indicators, readings
from facilitator.core.people import add_person
from facilitator.core.run.rehearse.acting_wave import asking_round
from facilitator.core.run.rehearse.setting import Ids, Room, known_room

_MORNING, _NOON, _EVENING = time(9), time(12), time(17)
_ARRANGED, _LEFT_OUT = timedelta(days=6), timedelta(days=14)


def between(document: Document, the: year.Year, first: datetime, zone: ZoneInfo) -> Iterator[Moment]:
    """All that happened besides the workshops. At `first`, as the first of them is over, owner and deputy are named."""
    yield first, partial(_begin, document, the)
    yield from _people(document, the, zone)
    for wave in the.waves:
        yield from ((at, act) for at, _place, act in asking_round(Room(document), wave, zone))
    for followed in the.indicators:
        for value in followed.values:
            yield datetime.combine(value.day, _NOON, zone), partial(_read, document, followed.key, value)
    yield datetime.combine(the.rhythm.first, _MORNING, zone) - _ARRANGED, partial(_arrange, document, the)
    for asked in the.rounds:
        yield datetime.combine(asked.day, _NOON, zone), partial(_ask, document, asked)
    for heard in the.news:
        yield datetime.combine(heard.day, _EVENING, zone), partial(_hear, document, heard)
    yield from _meeting(document, the.meeting, zone)


# People


def _begin(document: Document, the: year.Year) -> None:
    """Who keeps it going, in which form everyone wants to be told, and which figures are followed."""
    known = known_room(document)
    set_owner(document, known.people[the.owner])
    set_deputy(document, known.people[the.deputy])
    added = {one.key: one.id for one in indicators.add_usual(document)}
    for followed in the.indicators:
        indicators.set_target(document, added[followed.key], followed.target)


def _people(document: Document, the: year.Year, zone: ZoneInfo) -> Iterator[Moment]:
    for joined in the.joined:
        yield datetime.combine(joined.day, _MORNING, zone), partial(_join, document, joined)
    for left in the.left:
        yield datetime.combine(left.day, _EVENING, zone), partial(_leave, document, left)


def _join(document: Document, the: year.Joined) -> None:
    add_person(document, the.name, the.email, known_room(document).teams[the.team])


def _leave(document: Document, the: year.Left) -> None:
    known = known_room(document).people
    hand_over(document, known[the.name], known[the.to])


def prefer_all(document: Document, the: year.Year) -> None:
    """In which form everyone wants to be told, once they are all there."""
    known = known_room(document)
    for one in the.preferences:
        preferences.prefer(
            document,
            team_id=known.teams.maybe(one.team),
            person_id=known.people.maybe(one.person),
            form=one.form,
            draft=one.draft,
        )


# Figures


def _read(document: Document, key: str, the: year.Value) -> None:
    (indicator,) = document.all(indicators.Indicator, key=key)
    readings.set_reading(document, indicator.id, the.day, the.value, the.note)


# Rounds and news


def _arrange(document: Document, the: year.Year) -> None:
    """Every team that says something in the year is asked at the rhythm."""
    known = known_room(document)
    for name in dict.fromkeys(asked.team for asked in the.rounds):
        round_questions.propose_questions(document, known.teams[name])
        rounds.set_rhythm(document, known.teams[name], the.rhythm.every, the.rhythm.first)


def _ask(document: Document, the: year.Round) -> None:
    team_id = known_room(document).teams[the.team]
    held = rounds.begin_round(document, team_id, the.day)
    rounds.set_spoken_to(document, held.id, the.spoken_to)
    questions = Ids({one.key: one.id for one in round_questions.questions_of(document, team_id)})
    for answer in the.answers:
        note_answer(document, held.id, questions[answer.question], answer.text)
    rounds.close_round(document, held.id)


def _hear(document: Document, the: year.Heard) -> None:
    add_news(document, known_room(document).teams[the.team], the.text, the.day)


# The regular meeting


def _meeting(document: Document, the: year.Meets, zone: ZoneInfo) -> Iterator[Moment]:
    yield datetime.combine(the.first, _MORNING, zone) - _ARRANGED, partial(_plan, document, the, zone)
    for minutes in the.held:
        begins = datetime.combine(minutes.day, the.start, zone)
        yield begins + timedelta(minutes=the.minutes), partial(_meet, document, minutes)
    for day in the.skipped:
        yield datetime.combine(day, the.start, zone) - _LEFT_OUT, partial(_skip, document, day)


def _plan(document: Document, the: year.Meets, zone: ZoneInfo) -> None:
    regular_meetings.add_regular_meeting(
        document,
        the.title,
        the.first,
        the.start,
        str(zone),
        every=the.every,
        length=the.minutes * 60,
        who=the.who,
        place=the.place,
    )


def _only(document: Document) -> int:
    (meeting,) = regular_meetings.regular_meetings(document)
    return meeting.id


def _meet(document: Document, the: year.Minutes) -> None:
    held = regular_meetings.hold(document, _only(document), the.day)
    regular_meetings.set_minutes(document, held.id, the.said)
    regular_meetings.close_meeting(document, held.id)


def _skip(document: Document, day: date) -> None:
    regular_meetings.skip(document, _only(document), day)
