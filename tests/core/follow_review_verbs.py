"""The verbs of the quarter's review, for the laws of undo."""

from datetime import date, time

from facilitator.core.follow import planning_review, reviewed_measures
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import last_time, review
from facilitator.core.run.board import Lane
from facilitator.core.run.context import Metric
from facilitator.core.run.review import PointKind, ReviewPoint, Worked
from facilitator.core.run.solutions import Solution
from tests.core.hand import DAYS, TEXTS, Verb

REVIEWING: tuple[Verb, ...] = (
    lambda h: review.look_back(h.document, h.id(Workshop), h.id(Workshop)),
    lambda h: review.judge(h.document, h.workshop, h.id(Solution), h.of(list(Worked)), h.of((None, *TEXTS))),
    lambda h: review.say_why(h.document, h.workshop, h.id(Solution), h.of(TEXTS)),
    lambda h: review.clear_judgement(h.document, h.workshop, h.id(Solution)),
    lambda h: review.add_points(h.document, h.workshop, h.of(list(PointKind)), h.of(TEXTS), h.maybe(Solution)),
    lambda h: review.edit_point(h.document, h.id(ReviewPoint), h.of(TEXTS)),
    lambda h: review.move_points(
        h.document, h.workshop, h.of(list(PointKind)), [h.id(ReviewPoint)], h.maybe(ReviewPoint)
    ),
    lambda h: review.remove_point(h.document, h.id(ReviewPoint)),
    lambda h: review.point_to_action(h.document, h.id(ReviewPoint), h.of(DAYS)),
    lambda h: [last_time.carry_to_board(h.document, point.id, h.id(Lane)) for point in h.document.all(ReviewPoint)[:1]],
    lambda h: reviewed_measures.measure_now(h.document, h.id(Workshop), h.id(Metric), h.of(("12%", "", "€3m", "x"))),
    lambda h: planning_review.plan_review(h.document, h.id(Workshop), date(2027, 4, 13), time(9), h.of(("UTC", "X"))),
)
