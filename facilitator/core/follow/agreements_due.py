"""What agreements ask for now: loops that do not turn, reviews, notices, experiments, decisions, practices."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.changes.notices import ChangeNotice
from facilitator.core.agree.changes.taking_note import notices_waiting
from facilitator.core.agree.looping.loop_rounds import loops_due
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.practices.adopting import AdoptedPractice, practices_now
from facilitator.core.agree.practices.friction import Friction, friction_due
from facilitator.core.agree.practices.growth import GrowthStep
from facilitator.core.agree.practices.growth_overview import growth_due
from facilitator.core.agree.service.sla_reviews import review_due
from facilitator.core.agree.service.slas import Sla
from facilitator.core.document import Document
from facilitator.core.phrases import late_words
from facilitator.core.run.captured import Decision
from facilitator.core.run.decision_log import due_again

SOON = 7

Subject = FeedbackLoop | Sla | ChangeNotice | Friction | Decision | AdoptedPractice | GrowthStep
"""What it may be about."""


@dataclass(frozen=True)
class AskedFor:
    """One thing to see to: what, of what kind or why, and when in words ("" if there is no day to name).

    `days` are those until it is due, below 0 when it is late; `of` is the record it is about.
    """

    title: str
    where: str
    words: str
    days: int
    of: Subject


def agreements_due(document: Document, today: date) -> list[AskedFor]:
    """All that is late or due within a week of today, the local day; the longest waiting first."""
    found = [*_loops(document, today), *_reviews(document, today), *_notices(document, today)]
    found += [*_experiments(document, today), *_decisions(document, today)]
    found += [*_practices(document, today), *_growth(document, today)]
    return sorted(found, key=lambda one: one.days)


def _loops(document: Document, today: date) -> Iterator[AskedFor]:
    for one in loops_due(document, today):
        yield AskedFor(one.loop.title, "Feedback loop", one.words, (one.due - today).days, one.loop)


def _reviews(document: Document, today: date) -> Iterator[AskedFor]:
    for one in review_due(document, today, SOON):
        yield AskedFor(one.handoff.title, "Service level", one.words, (one.due - today).days, one.sla)


def _notices(document: Document, today: date) -> Iterator[AskedFor]:
    for one in notices_waiting(document, today):
        yield AskedFor(one.notice.what, one.words, "", (one.day - today).days, one.notice)


def _experiments(document: Document, today: date) -> Iterator[AskedFor]:
    for one in friction_due(document, today):
        due = one.until or today
        yield AskedFor(one.text, "Experiment", late_words(due, today), (due - today).days, one)


def _decisions(document: Document, today: date) -> Iterator[AskedFor]:
    for one in due_again(document, today, SOON):
        due = one.decision.revisit or today
        yield AskedFor(one.decision.text, "Decision", one.again, (due - today).days, one.decision)


def _practices(document: Document, today: date) -> Iterator[AskedFor]:
    for one in practices_now(document, today):
        if one.due and one.held is not None:
            yield AskedFor(one.practice.title, "Practice", "Say how it is going", 0, one.held)


def _growth(document: Document, today: date) -> Iterator[AskedFor]:
    for row in growth_due(document, today):
        step = min(row.late, key=lambda one: one.day or today)
        due = step.day or today
        yield AskedFor(step.what, f"Growth plan of {row.person.name}", late_words(due, today), (due - today).days, step)
