"""The verbs of what is taken away from a wave; see `verbs`."""

from facilitator.core.assess import findings
from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.figures.found import found
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.assess.findings import Finding, FindingKind
from facilitator.core.assess.waves import Wave
from tests.core.assess.answered import answered
from tests.core.hand import NAMES, TEXTS, Hand, Verb

_KEYS = ("s0", "s1", "s2", "section-0")
_ANSWERS = (
    {"Product": ["4455221", "4455221", "5455211", "4454122"], "Sales": ["4452244", "4551145", "4452243"]},
    {"Product": ["11111"], "": ["5-?55"]},
)


def answer(h: Hand) -> Wave:
    """A wave with answers in which something stands out, or nothing can be shown."""
    return answered(h.document, h.of(_ANSWERS))


def take_proposed(h: Hand) -> list[Finding]:
    wave_id = h.id(Wave)
    sheets = h.document.all(AnswerSheet, wave_id=wave_id)
    return findings.take_proposed(h.document, wave_id, found(results_of(h.document, wave_id), sheets))


FINDING: tuple[Verb, ...] = (
    answer,
    take_proposed,
    lambda h: findings.choose(h.document, h.id(Wave), h.of(list(FindingKind)), h.of(_KEYS), h.of(TEXTS), h.of(TEXTS)),
    lambda h: findings.add_own(h.document, h.id(Wave), h.of(list(FindingKind)), h.of(NAMES), h.of(TEXTS)),
    lambda h: findings.reword(h.document, h.id(Finding), title=h.of((None, *TEXTS)), reason=h.of((None, *TEXTS))),
    lambda h: findings.move_finding(h.document, h.id(Finding), h.maybe(Finding)),
    lambda h: findings.remove_finding(h.document, h.id(Finding)),
)
