"""Two waves side by side in words: which can be compared, and how many answered in both."""

from collections.abc import Sequence

from facilitator.core.assess.figures.changes import Compared, Turnout
from facilitator.core.assess.figures.worked import earlier_waves
from facilitator.core.assess.waves import Wave, WaveState, state_of
from facilitator.core.document import Document

MOST_TEAMS = 4
"""Of how many teams it is told in the line above; of more, only over their columns."""

_STILL_OPEN = "Still open: figures may change until the wave is closed."
_SUBTRACTION = (
    " Close it before you show them to anybody: who sees them before and after one more answer sheet can work out"
    " what that one says."
)


def comparable(document: Document, wave: Wave) -> list[Wave]:
    """The earlier waves with answers, the latest first; none for one that is only planned."""
    return earlier_waves(document, wave) if wave.opened_at else []


def turnout_words(compared: Compared) -> str:
    """How many have answered in both waves: all, and by team where these are few."""
    rows = compared.turnouts
    whole = [_together([row.before for row in rows]), _together([row.after for row in rows])]
    teams = [f"{row.team.name if row.team else 'No team'} {after_words(row.after, row.before)}" for row in rows]
    told = teams if len(teams) <= MOST_TEAMS else []
    return f"Answered, and in {compared.before.title}: " + " · ".join([f"all {after_words(whole[1], whole[0])}", *told])


def _together(turnouts: Sequence[Turnout]) -> Turnout:
    """Of how many is known only if it is for every team that has answered."""
    counted = all(turnout.people is not None for turnout in turnouts if turnout.answered)
    people = sum(turnout.people or 0 for turnout in turnouts) if counted else None
    return Turnout(sum(turnout.answered for turnout in turnouts), people)


def after_words(now: Turnout, before: Turnout) -> str:
    """How many have answered, and how many before: "5 of 7 (71%), was 4 of 6 (67%)"."""
    return f"{_rate(now)}, was {_rate(before)}"


def _rate(turnout: Turnout) -> str:
    if turnout.share is None:
        return f"{turnout.answered:,}"
    return f"{turnout.answered:,} of {turnout.people:,} ({turnout.share:.0%})"


def only_words(compared: Compared) -> str:
    """How many statements stand alone, and how many were worded differently, after a dot; "" if none."""
    reworded = sum(one.reworded for one in compared.statements)
    told = [f"{reworded} worded differently"] if reworded else []
    if compared.only_after:
        told.append(f"{len(compared.only_after)} not asked then")
    if compared.only_before:
        told.append(f"{len(compared.only_before)} no longer asked")
    return " · Statements: " + ", ".join(told) if told else ""


def open_words(wave: Wave) -> str:
    """What to mind while a wave is open; "" once it is closed."""
    if state_of(wave) is not WaveState.OPEN:
        return ""
    return _STILL_OPEN + (_SUBTRACTION if wave.anonymous else "")
