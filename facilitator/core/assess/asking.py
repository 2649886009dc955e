"""What a wave asks, and of whom: planned, taken from the programme's instrument, and fixed when the wave opens."""

from datetime import date
from itertools import chain, count

from facilitator.core.assess.instrument import in_use
from facilitator.core.assess.responding import fill_targets
from facilitator.core.assess.waves import (
    LEAST_THRESHOLD,
    PROMISE,
    Asked,
    Wave,
    WaveKind,
    WaveState,
    asked_of,
    checked_day,
    checked_threshold,
    checked_title,
    state_of,
)
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded

# Verbs


def plan_wave(
    document: Document,
    title: str | None = None,
    kind: WaveKind = WaveKind.OTHER,
    day: date | None = None,
    *,
    pulse: bool = False,
    anonymous: bool = True,
    threshold: int | None = None,
) -> Wave:
    """Plan a wave with the statements now in use. `day` is when it is to open, None if that is open.

    Without a title it gets one by its kind and day. Without a threshold it is 3, or 1 where people give their names.
    UserError if the title is taken, the threshold is out of bounds, or the year can only be a slip.
    """
    usual = LEAST_THRESHOLD if anonymous else 1
    wave = Wave(
        id=document.new_id(),
        title=free_title(document, usual_title(kind, day)) if title is None else checked_title(document, title),
        kind=kind,
        day=checked_day(day),
        anonymous=anonymous,
        threshold=checked_threshold(usual if threshold is None else threshold, anonymous),
        pulse=pulse,
    )
    with document.step("Plan wave") as step:
        step.put(wave)
        _take_statements(document, wave)
    return wave


def set_pulse(document: Document, wave_id: int, pulse: bool) -> Wave:
    """Ask one statement of each section, or all of them; UserError once the wave has been opened."""
    wave = document.get(Wave, wave_id)
    if wave.pulse == pulse:
        return wave
    _check_planned(wave)
    with document.step("Ask the pulse" if pulse else "Ask all statements") as step:
        wave = step.put(wave.with_(pulse=pulse))
        _take_statements(document, wave)
    return wave


def refresh_asked(document: Document, wave_id: int) -> list[Asked]:
    """Let a planned wave ask what the programme's instrument holds now; UserError once it has been opened.

    Not undone by itself: undoing the change of the instrument and refreshing again comes to the same.
    """
    wave = document.get(Wave, wave_id)
    _check_planned(wave)
    with document.step("Renew statements of wave", PROMISE):
        _take_statements(document, wave)
    return asked_of(document, wave_id)


def open_wave(document: Document, wave_id: int, today: date | None = None) -> Wave:
    """Let people answer, from `today` (local; else the day by UTC), the statements that the instrument holds now.

    This fixes what is asked and under which promise, so it is not undone; a wave opened by mistake can be closed or
    removed. Where nobody has said how many people are asked, they are counted. UserError if it was opened already,
    or no statement is in use.
    """
    wave = document.get(Wave, wave_id)
    if wave.opened_at is not None:
        advice = "it takes answers now" if wave.closed_at is None else "reopen it instead"
        raise UserError(f"{wave.title} has been opened already: {advice}.")
    if not in_use(document, wave.pulse):
        raise UserError("No statement is in use: take some back in before you open a wave.")
    with document.step("Open wave", PROMISE) as step:
        _take_statements(document, wave)
        fill_targets(document, wave.id)
        now = document.now()
        return step.put(wave.with_(opened_at=now, day=checked_day(today or wave.day or now.date())))


def _take_statements(document: Document, wave: Wave) -> None:
    there = {asked.key: asked for asked in asked_of(document, wave.id)}
    with document.step("Renew statements of wave") as step:
        for slot, statement in enumerate(in_use(document, wave.pulse)):
            known = there.pop(statement.key, None)
            step.put(
                Asked(
                    id=known.id if known else document.new_id(),
                    wave_id=wave.id,
                    slot=slot,
                    key=statement.key,
                    number=statement.number,
                    text=statement.text,
                    section=statement.section,
                    section_title=statement.section_title,
                    group=statement.group,
                    group_title=statement.group_title,
                    about_id=statement.about_id,
                )
            )
        for gone in there.values():
            step.remove(gone)


def _check_planned(wave: Wave) -> None:
    if wave.opened_at is not None:
        raise UserError(f"{wave.title} has been opened, so what it asks stands: plan another wave instead.")


# Questions


def is_outdated(document: Document, wave_id: int) -> bool:
    """Whether a planned wave asks something else than the programme's instrument holds now."""
    wave = document.get(Wave, wave_id)
    if state_of(wave) is not WaveState.PLANNED:
        return False
    now = [(one.key, one.number, one.text, one.about_id) for one in in_use(document, wave.pulse)]
    return now != [(one.key, one.number, one.text, one.about_id) for one in asked_of(document, wave_id)]


def usual_title(kind: WaveKind, day: date | None) -> str:
    """What a wave of this kind is called: "Baseline", "90 days", or by its quarter "Q2 2027"."""
    if kind is WaveKind.QUARTERLY and day is not None:
        return f"Q{(day.month + 2) // 3} {day.year}"
    return {
        WaveKind.BASELINE: "Baseline",
        WaveKind.NINETY_DAYS: "90 days",
        WaveKind.QUARTERLY: "Quarter",
        WaveKind.OTHER: "Wave",
    }[kind]


def free_title(document: Document, title: str) -> str:
    """This title, with a number behind it if another wave bears it: "Baseline 2"."""
    taken = {folded(wave.title) for wave in document.all(Wave)}
    numbered = (f"{title} {number}" for number in count(2))
    return next(one for one in chain((title,), numbered) if folded(one) not in taken)
