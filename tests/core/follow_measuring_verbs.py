"""The verbs of measuring whether it works, for the laws of undo; see `verbs`."""

from facilitator.core.follow import satisfaction
from facilitator.core.follow.figures import minutes
from facilitator.core.follow.satisfaction import ClosingComment, SatisfactionWay, Satisfied
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop
from tests.core.hand import DAYS, NAMES, NOON, ON_OFF, TEXTS, Verb

_COUNTS = ((0, 0, 1, 6, 5), (1, 2, 3, 4), (0, 0, 0, 0, 1_000), (0, 0, 0, 0, 0))
_FIGURES = ("12", "12%", "", "€3.4m", "x")
_COLUMNS = ("2027-01-04\t84\n2027-02-04\t61", "Day\tValue", "03/04/2027\t1", "soon\t3")

MEASURING: tuple[Verb, ...] = (
    lambda h: satisfaction.begin(h.document, h.workshop),
    lambda h: satisfaction.add_statement(h.document, h.workshop, h.of(TEXTS)),
    lambda h: satisfaction.edit_statement(h.document, h.id(Satisfied), h.of(TEXTS)),
    lambda h: satisfaction.move_statements(h.document, h.workshop, [h.id(Satisfied)], h.maybe(Satisfied)),
    lambda h: satisfaction.remove_statement(h.document, h.id(Satisfied)),
    lambda h: satisfaction.set_counts(h.document, h.id(Satisfied), h.of(_COUNTS), h.of(list(SatisfactionWay))),
    lambda h: satisfaction.add_comment(h.document, h.workshop, h.of(TEXTS)),
    lambda h: satisfaction.edit_comment(h.document, h.id(ClosingComment), h.of(TEXTS)),
    lambda h: satisfaction.remove_comment(h.document, h.id(ClosingComment)),
    lambda h: indicators.add_usual(h.document),
    lambda h: indicators.add_indicator(h.document, h.of(NAMES), h.of(("", "%", "€")), h.of(list(Aim))),
    lambda h: indicators.edit_indicator(h.document, h.id(Indicator), name=h.of((None, *NAMES)), unit=h.of((None, "%"))),
    lambda h: indicators.set_aim(h.document, h.id(Indicator), h.of(list(Aim))),
    lambda h: indicators.set_target(h.document, h.id(Indicator), h.of(_FIGURES)),
    lambda h: indicators.end_indicator(h.document, h.id(Indicator), h.of(ON_OFF)),
    lambda h: indicators.move_indicators(h.document, [h.id(Indicator)], h.maybe(Indicator)),
    lambda h: indicators.remove_indicator(h.document, h.id(Indicator)),
    lambda h: readings.set_reading(h.document, h.id(Indicator), h.of(DAYS[1:]) or NOON.date(), h.of(_FIGURES)),
    lambda h: readings.edit_reading(h.document, h.id(Reading), day=h.of(DAYS), typed=h.of((None, *_FIGURES))),
    lambda h: readings.remove_reading(h.document, h.id(Reading)),
    lambda h: readings.paste_readings(h.document, h.id(Indicator), h.of(_COLUMNS), NOON.date()),
    lambda h: minutes.accept(h.document, [h.id(Block)]),
)

# A sheet at the laptop is nobody's to take back.
RATING: tuple[Verb, ...] = (
    lambda h: satisfaction.add_sheet(
        h.document, h.id(Workshop), [h.of((5, 1, None, 7))] * h.of((5, 6)), h.of(("", *TEXTS))
    ),
)
