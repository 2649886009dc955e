"""What the documents of the assessment share: what stands at their front."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from facilitator.core.assess.waves import Asked, Wave
from facilitator.report.assess.wave_snapshot import WaveSnapshot
from facilitator.report.dates import Dates
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes


def printed(taken: WaveSnapshot, paper: Paper, title: str, story: Sequence[Flowable]) -> bytes:
    """A story as a PDF that says what it is, of which wave, and when that was."""
    wave = taken.taken.wave
    front = Front(
        title=f"{title}: {wave.title}",
        author=taken.programme.name,
        details=(when(wave, taken.dates), "Anonymous" if wave.anonymous else "With names"),
        header=f"{title} · {wave.title}",
        footer=taken.programme.name,
    )
    return pdf_bytes(story, paper, front)


def when(wave: Wave, dates: Dates) -> str:
    """When a wave took place: "Tue 5 Jan 2027 to Mon 11 Jan 2027"; what is not over says so."""
    if wave.opened_at is None:
        return f"Planned for {dates.day(wave.day)}" if wave.day else "Planned"
    opened = dates.day(wave.day or wave.opened_at.date())
    if wave.closed_at is None:
        return f"Open since {opened}"
    closed = dates.day(wave.closed_at.date())
    return opened if closed == opened else f"{opened} to {closed}"


def statement_title(asked: Asked) -> str:
    """A statement with its number before it."""
    return f"{asked.number}. {asked.text}"
