"""Whether commitments were kept: each reading against the number promised. The one place that says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.figures.measured import readings_until
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.slas import Commitment, Sla
from facilitator.core.conditions import one_of
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from facilitator.core.people import Team
from facilitator.core.phrases import day_words

_SAME = 1e-9


@dataclass(frozen=True)
class Judged:
    """A reading and whether the promise was kept in it; None while there is no number to hold it against."""

    reading: Reading
    kept: bool | None


@dataclass(frozen=True)
class Kept:
    """A commitment over time: its readings by day, each kept or broken against the number as it is promised now."""

    commitment: Commitment
    indicator: Indicator | None
    judged: tuple[Judged, ...]

    @property
    def latest(self) -> Judged | None:
        """The last reading, None if there is none."""
        return self.judged[-1] if self.judged else None

    @property
    def now(self) -> bool | None:
        """Whether it is kept as of its last reading; None if that cannot be said."""
        return self.latest.kept if self.latest else None

    @property
    def share(self) -> float | None:
        """The share of its readings in which it was kept, 0–1; None if none can be judged."""
        verdicts = [one.kept for one in self.judged if one.kept is not None]
        return sum(verdicts) / len(verdicts) if verdicts else None

    @property
    def broken(self) -> tuple[Reading, ...]:
        """The readings in which it was broken, by day."""
        return tuple(one.reading for one in self.judged if one.kept is False)

    def words(self, today: date) -> str:
        """ "kept 5 of 6, broken Mon 3 May", with the last day on which it was broken; "no readings yet"."""
        if not self.judged:
            return "no readings yet"
        verdicts = [one for one in self.judged if one.kept is not None]
        if not verdicts:
            return "no number to hold the readings against"
        said = f"kept {len(verdicts) - len(self.broken)} of {len(verdicts)}"
        if not self.broken:
            return said
        lead = "last broken" if len(self.broken) > 1 else "broken"
        return f"{said}, {lead} {day_words(self.broken[-1].day, today)}"


@dataclass(frozen=True)
class CommitmentNow:
    """Where a commitment stands: who promised it, at which handoff, its last reading, and whether that kept it."""

    commitment: Commitment
    team: Team | None
    sla: Sla
    handoff: Handoff
    over_time: Kept

    @property
    def latest(self) -> Reading | None:
        """The last reading, None if there is none."""
        return self.over_time.latest.reading if self.over_time.latest else None

    @property
    def kept(self) -> bool | None:
        """Whether it is kept as of its last reading; None if that cannot be said."""
        return self.over_time.now


# Pure


def is_kept(indicator: Indicator, value: float) -> bool | None:
    """Whether a value keeps what is promised: at least the target, or at most it; None without number or aim."""
    if indicator.target is None or indicator.aim is Aim.NONE:
        return None
    beyond = value - indicator.target
    return beyond >= -_SAME if indicator.aim is Aim.UP else beyond <= _SAME


def judged(commitment: Commitment, indicator: Indicator | None, readings: Iterable[Reading]) -> Kept:
    """A commitment with its readings, given in any order and of any indicator, by day."""
    if indicator is None:
        return Kept(commitment, None, ())
    own = sorted((one for one in readings if one.indicator_id == indicator.id), key=lambda one: one.day)
    return Kept(commitment, indicator, tuple(Judged(one, is_kept(indicator, one.value)) for one in own))


# Questions


def kept_of(document: Document, commitment: Commitment) -> Kept:
    """How a commitment was kept, reading by reading."""
    indicator = document.find(Indicator, commitment.indicator_id)
    return judged(commitment, indicator, document.all(Reading, indicator_id=indicator.id) if indicator else ())


def commitments_now(document: Document, today: date) -> tuple[CommitmentNow, ...]:
    """Where every commitment stands on a local day, in the order of the agreements; later readings are left out."""
    handoffs = {handoff.id: handoff for handoff in document.all(Handoff)}
    order = {handoff_id: place for place, handoff_id in enumerate(handoffs)}
    slas = {sla.id: sla for sla in document.all(Sla)}
    teams = {team.id: team for team in document.all(Team)}
    commitments = sorted(
        document.all(Commitment),
        key=lambda one: (order[slas[one.sla_id].handoff_id], one.position, one.id),
    )
    followed = [one.indicator_id for one in commitments if one.indicator_id is not None]
    indicators = {one.id: one for one in document.those(Indicator, one_of("id", followed))}
    readings = readings_until(document, followed, today)
    return tuple(
        CommitmentNow(
            one,
            teams.get(one.team_id or 0),
            sla := slas[one.sla_id],
            handoffs[sla.handoff_id],
            judged(one, indicators.get(one.indicator_id or 0), readings.get(one.indicator_id or 0, ())),
        )
        for one in commitments
    )
