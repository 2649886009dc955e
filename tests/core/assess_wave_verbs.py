"""The verbs of waves and of what is answered in them; see `verbs`."""

from datetime import date

from facilitator.core.assess import answers, asking, entering, paper, responding, review, waves
from facilitator.core.assess.answers import AnswerComment, AnswerSheet, Intake
from facilitator.core.assess.waves import Asked, Wave, WaveKind
from facilitator.core.people import Person, Team
from tests.core.hand import DAYS, NAMES, ON_OFF, TEXTS, Hand, Verb

_RATINGS = "31425?"
_MARKS = (*_RATINGS, "-", "6")
_NUMBERS = (1, 2, 3, 0)
_PEOPLE = (12, 1, None, -1)
_SLOTS = (0, 14, 7, 99)
_THRESHOLDS = (3, 5, 1)
_TITLES = (None, *NAMES)


def _type(hand: Hand) -> None:
    """Begin a sheet, with two keys and a comment, and hand it in."""
    sheet = entering.begin_sheet(hand.document, hand.id(Wave), hand.maybe(Team), hand.maybe(Person))
    for slot in (0, 7):
        entering.rate(hand.document, sheet.id, slot, hand.of(_RATINGS))
    entering.comment_on(hand.document, sheet.id, None, hand.of(("Fine", "", "Never heard of it")))
    entering.finish_sheet(hand.document, sheet.id)


def _type_form(hand: Hand) -> None:
    form = paper.begin_form(hand.document, hand.id(Wave), hand.of(_NUMBERS), hand.maybe(Team))
    entering.rate(hand.document, form.id, 0, hand.of(_RATINGS))
    entering.finish_sheet(hand.document, form.id)


def _check_form(hand: Hand) -> None:
    form = paper.begin_check(hand.document, hand.id(Wave), hand.of(_NUMBERS))
    paper.retype(hand.document, form.id, 0, hand.of(_RATINGS))
    paper.finish_check(hand.document, form.id)


def _close_and_go_on(hand: Hand) -> None:
    waves.close_wave(hand.document, hand.id(Wave))
    review.plan_next_review(hand.document)


ASSESSING: tuple[Verb, ...] = (
    lambda h: asking.plan_wave(h.document, h.of(_TITLES), h.of(list(WaveKind)), h.of(DAYS), pulse=h.of(ON_OFF)),
    lambda h: asking.plan_wave(h.document, anonymous=h.of(ON_OFF), pulse=True, threshold=h.of((None, *_THRESHOLDS))),
    lambda h: asking.set_pulse(h.document, h.id(Wave), h.of(ON_OFF)),
    lambda h: waves.rename_wave(h.document, h.id(Wave), h.of(NAMES)),
    lambda h: waves.set_day(h.document, h.id(Wave), h.of((*DAYS, date(27, 1, 1)))),
    lambda h: waves.set_anonymous(h.document, h.id(Wave), h.of(ON_OFF)),
    lambda h: waves.set_threshold(h.document, h.of(h.document.all(Wave, opened_at=None)).id, h.of(_THRESHOLDS)),
    _close_and_go_on,
    lambda h: waves.reopen_wave(h.document, h.id(Wave)),
    lambda h: waves.remove_wave(h.document, h.id(Wave)),
    lambda h: responding.set_target(h.document, h.id(Wave), h.id(Team), h.of(_PEOPLE)),
    lambda h: responding.fill_targets(h.document, h.id(Wave)),
    lambda h: review.plan_reviews(h.document, h.id(Wave)),
    lambda h: paper.settle(h.document, h.id(AnswerSheet), h.of(_SLOTS), h.of(_MARKS)),
    lambda h: paper.drop_check(h.document, h.id(AnswerSheet)),
    lambda h: answers.remove_sheet(h.document, h.id(AnswerSheet)),
    lambda h: answers.remove_comment(h.document, h.id(AnswerComment)),
    lambda h: answers.remove_intake(h.document, h.id(Intake)),
)

# What is promised to those who answer, and what they type, is not the facilitator's to take back.
ANSWERING: tuple[Verb, ...] = (
    lambda h: asking.open_wave(h.document, h.id(Wave)),
    lambda h: asking.refresh_asked(h.document, h.id(Wave)),
    lambda h: waves.set_threshold(h.document, h.id(Wave), h.of((5, 9))),
    _type,
    _type_form,
    _check_form,
    lambda h: answers.set_team(h.document, h.id(AnswerSheet), h.maybe(Team)),
    lambda h: entering.begin_sheet(h.document, h.id(Wave), h.maybe(Team), h.maybe(Person)),
    lambda h: entering.rate(h.document, h.id(AnswerSheet), h.of(_SLOTS), h.of(_MARKS)),
    lambda h: entering.comment_on(h.document, h.id(AnswerSheet), h.maybe(Asked), h.of(TEXTS)),
    lambda h: entering.finish_sheet(h.document, h.id(AnswerSheet)),
    lambda h: entering.discard_sheet(h.document, h.id(AnswerSheet)),
    lambda h: paper.begin_form(h.document, h.id(Wave), h.of(_NUMBERS)),
    lambda h: paper.begin_check(h.document, h.id(Wave), h.of(_NUMBERS)),
    lambda h: paper.retype(h.document, h.id(AnswerSheet), h.of(_SLOTS), h.of(_MARKS)),
    lambda h: paper.finish_check(h.document, h.id(AnswerSheet)),
)
