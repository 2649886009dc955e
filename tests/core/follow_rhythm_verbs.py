"""The verbs of the rhythm between workshops; see `verbs`."""

from datetime import date, time

from facilitator.core.follow import news, regular_meetings, round_questions, rounds, stewards
from facilitator.core.follow.regular_meetings import MeetingHeld, RegularMeeting
from facilitator.core.follow.rounds import News, RoundQuestion, TeamRound
from facilitator.core.people import Person, Team
from facilitator.core.rhythms import Every
from tests.core.hand import NAMES, ON_OFF, TEXTS, Verb

_DAYS = (date(2027, 1, 12), date(2027, 1, 26), date(2027, 2, 2), date(1027, 1, 12))
_ZONES = ("Europe/Berlin", "UTC", "Nowhere")

RHYTHM: tuple[Verb, ...] = (
    lambda h: round_questions.propose_questions(h.document, h.id(Team)),
    lambda h: round_questions.add_question(h.document, h.id(Team), h.of(NAMES), [h.id(Team), h.id(Team)]),
    lambda h: round_questions.edit_question(h.document, h.id(RoundQuestion), h.of(NAMES)),
    lambda h: round_questions.set_concerns(h.document, h.id(RoundQuestion), [h.id(Team)]),
    lambda h: round_questions.move_question(h.document, h.id(RoundQuestion), h.maybe(RoundQuestion)),
    lambda h: round_questions.retire_question(h.document, h.id(RoundQuestion), h.of(ON_OFF)),
    lambda h: round_questions.remove_question(h.document, h.id(RoundQuestion)),
    lambda h: rounds.set_rhythm(h.document, h.id(Team), h.of((14, 1, 0)), h.of(_DAYS)),
    lambda h: rounds.clear_rhythm(h.document, h.id(Team)),
    lambda h: rounds.begin_round(h.document, h.id(Team), h.of(_DAYS)),
    lambda h: rounds.set_spoken_to(h.document, h.id(TeamRound), h.of(NAMES)),
    lambda h: rounds.close_round(h.document, h.id(TeamRound)),
    lambda h: rounds.reopen_round(h.document, h.id(TeamRound)),
    lambda h: rounds.remove_round(h.document, h.id(TeamRound)),
    lambda h: news.note_answer(h.document, h.id(TeamRound), h.maybe(RoundQuestion), h.of(TEXTS)),
    lambda h: news.add_news(h.document, h.id(Team), h.of(TEXTS), h.of(_DAYS), h.of((None, [], [h.id(Team)]))),
    lambda h: news.edit_news(h.document, h.id(News), h.of(TEXTS)),
    lambda h: news.pass_on(h.document, h.id(News), [h.id(Team)]),
    lambda h: news.move_news(h.document, h.id(News), h.maybe(News)),
    lambda h: news.remove_news(h.document, h.id(News)),
    lambda h: regular_meetings.add_regular_meeting(
        h.document, h.of(NAMES), h.of(_DAYS), time(9), h.of(_ZONES), every=h.of(list(Every)), length=h.of((1800, 60))
    ),
    lambda h: regular_meetings.edit_regular_meeting(
        h.document, h.id(RegularMeeting), title=h.of((None, *NAMES)), first=h.of((None, *_DAYS)), who=h.of(TEXTS)
    ),
    lambda h: regular_meetings.end_regular_meeting(h.document, h.id(RegularMeeting), h.of(ON_OFF)),
    lambda h: regular_meetings.move_regular_meeting(h.document, h.id(RegularMeeting), h.maybe(RegularMeeting)),
    lambda h: regular_meetings.remove_regular_meeting(h.document, h.id(RegularMeeting)),
    lambda h: regular_meetings.hold(h.document, h.id(RegularMeeting), h.of(_DAYS)),
    lambda h: regular_meetings.skip(h.document, h.id(RegularMeeting), h.of(_DAYS)),
    lambda h: regular_meetings.set_minutes(h.document, h.id(MeetingHeld), h.of(TEXTS)),
    lambda h: regular_meetings.close_meeting(h.document, h.id(MeetingHeld)),
    lambda h: regular_meetings.reopen_meeting(h.document, h.id(MeetingHeld)),
    lambda h: stewards.set_owner(h.document, h.maybe(Person)),
    lambda h: stewards.set_deputy(h.document, h.maybe(Person)),
    lambda h: stewards.swap_stewards(h.document),
)
