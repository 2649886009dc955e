"""Which of the ten practices the assessment asks for: those that help with what is rated low, and why.

What may not be shown of a wave is not in the figures for all (`assess.figures.shown`), and so tells nothing here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.practices.adopting import Adoption, PracticeNow
from facilitator.core.assess.answers import answered_waves
from facilitator.core.assess.figures.changes import LOW, LowAgain, low_twice
from facilitator.core.assess.figures.measures import Figure
from facilitator.core.assess.figures.words import caution
from facilitator.core.assess.figures.worked import overall_of
from facilitator.core.assess.instrument import helps_of
from facilitator.core.document import Document
from facilitator.core.phrases import counted, listed, quoted

_WAVES = 3
MOST = 3
"""How many practices are proposed at once: more than can be begun in a quarter is no proposal."""


@dataclass(frozen=True)
class LowStatement:
    """A statement that is rated low. `words` say how low, in which waves, and in which section it stands.

    `again`: it was low in the wave before, too.
    """

    text: str
    words: str
    mean: float
    again: bool


@dataclass(frozen=True)
class Asking:
    """What asks for a practice: its low statements, the lowest first, and the waves in which they were asked last.

    `key` is that of the practice; `weight`, by which practices are compared, is how far the means of its statements
    lie below the middle of the scale, all together.
    """

    key: str
    statements: tuple[LowStatement, ...]
    waves: tuple[str, ...]
    weight: float

    @property
    def short(self) -> str:
        """For where there is little room: "3 statements rated below 3"."""
        return f"{counted(len(self.statements), 'statement')} rated below {LOW:.0f}"

    @property
    def words(self) -> str:
        """With where and how low: "3 statements rated below 3 in “Baseline”, the lowest 2.1; 2 were low before"."""
        lowest = f"the lowest {self.statements[0].mean:.1f}" if len(self.statements) > 1 else self._only
        return f"{self.short} in {listed(list(map(quoted, self.waves)))}, {lowest}{self._before}"

    @property
    def _only(self) -> str:
        return f"{self.statements[0].mean:.1f}"

    @property
    def _before(self) -> str:
        again = sum(one.again for one in self.statements)
        if not again:
            return ""
        who = "it" if len(self.statements) == 1 else "all" if again == len(self.statements) else str(again)
        return f"; {who} {'was' if again == 1 else 'were'} low before"


def asking_for(document: Document, until: date) -> list[Asking]:
    """What asks for practices, in the last few waves up to a local day; the weightiest first.

    Each statement counts as it was answered by the latest of these waves that asked it.
    """
    waves = [wave for wave in answered_waves(document) if wave.day is None or wave.day <= until][-_WAVES:]
    told = [overall_of(document, wave) for wave in waves]
    latest = {asked.key: LowAgain(asked, ((of.wave, figure),)) for of in told for asked, figure in of.statements}
    again = {one.asked.key: one for one in low_twice(told)}
    low: dict[str, list[LowAgain]] = {}
    for key, one in latest.items():
        practice = helps_of(key, one.asked.section).practice
        if practice and _figure(one).mean < LOW:
            low.setdefault(practice, []).append(again.get(key, one))
    found = [_asking(practice, statements) for practice, statements in low.items()]
    return sorted(found, key=lambda one: -one.weight)


def proposed(asking: Iterable[Asking], now: Iterable[PracticeNow]) -> list[str]:
    """The keys of the practices to propose, the weightiest first: of those nobody has decided on, a few at most."""
    undecided = {one.practice.key for one in now if one.adoption is Adoption.OPEN}
    return [one.key for one in asking if one.key in undecided][:MOST]


def _asking(practice: str, low: list[LowAgain]) -> Asking:
    ordered = sorted(low, key=lambda one: (_figure(one).mean, one.asked.number))
    return Asking(
        key=practice,
        statements=tuple(map(_statement, ordered)),
        waves=tuple(dict.fromkeys(one.waves[-1][0].title for one in ordered)),
        weight=sum(LOW - _figure(one).mean for one in ordered),
    )


def _statement(one: LowAgain) -> LowStatement:
    figure = _figure(one)
    words = f"{one.words} ({one.asked.section_title}){caution(figure)}"
    return LowStatement(one.asked.text, words, figure.mean, len(one.waves) > 1)


def _figure(one: LowAgain) -> Figure:
    """As it was answered last."""
    return one.waves[-1][1]
