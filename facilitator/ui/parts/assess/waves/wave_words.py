"""What is said of a wave in a line: its state, its day, and how many have answered."""

from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.core.assess.responding import Response, in_words
from facilitator.core.assess.waves import Wave, WaveKind, WaveState, state_of
from facilitator.core.phrases import counted, day_words

KINDS = {
    WaveKind.BASELINE: "Baseline",
    WaveKind.NINETY_DAYS: "90 days after",
    WaveKind.QUARTERLY: "Quarterly",
    WaveKind.OTHER: "Another round",
}


def choices(waves: Iterable[Wave]) -> list[tuple[str, object]]:
    """Waves to choose from, each with its state, those that were opened last on top and those to come below them."""
    begun = sorted((w for w in waves if w.opened_at), key=lambda w: (w.opened_at, w.id), reverse=True)
    to_come = sorted((w for w in waves if not w.opened_at), key=lambda w: (w.day or date.max, w.id))
    return [(f"{wave.title} · {state_of(wave).value}", wave.id) for wave in (*begun, *to_come)]


def wave_words(wave: Wave, statements: int, responses: Sequence[Response], today: date) -> str:
    """The state, how many have answered or are asked, and what is asked, in one line."""
    said = (_since(wave, today), _people(wave, responses), _asked(wave, statements))
    return " · ".join(part for part in said if part)


def due_words(wave: Wave, today: date) -> str:
    """When a planned wave is to open, as it stands today: "Opens Tue 3 Nov", "To open today", "3 days late"."""
    if wave.day is None:
        return "No day yet"
    days = (wave.day - today).days
    if days < 0:
        return f"{counted(-days, 'day')} late, was to open {day_words(wave.day, today)}"
    return {0: "To open today", 1: "Opens tomorrow"}.get(days, f"Opens {day_words(wave.day, today)}")


def _since(wave: Wave, today: date) -> str:
    if wave.opened_at is None:
        return due_words(wave, today)
    if wave.closed_at is None:
        return f"Open since {day_words(wave.opened_at.astimezone().date(), today)}"
    return f"Closed {day_words(wave.closed_at.astimezone().date(), today)}"


def _people(wave: Wave, responses: Sequence[Response]) -> str:
    if state_of(wave) is not WaveState.PLANNED:
        return in_words(responses).removesuffix(".")
    asked = sum(row.target or 0 for row in responses)
    return f"{counted(asked, 'person', 'people')} to ask" if asked else ""


def _asked(wave: Wave, statements: int) -> str:
    pulse = "Pulse, " if wave.pulse else ""
    promise = "anonymous" if wave.anonymous else "with names"
    return f"{pulse}{counted(statements, 'statement')}, {promise}"
