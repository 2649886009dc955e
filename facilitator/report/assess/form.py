"""What is asked, read at one moment: of a wave as it asks it, or of the programme as the next wave would."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from facilitator.core.assess.instrument import StatementInUse, in_use, instrument
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Programme, programme_of

DONT_KNOW = "Don’t know"


@dataclass(frozen=True, slots=True)
class Line:
    """A statement as it is put to people: its number on the form, its group and section, and its words."""

    number: int
    group: str
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Form:
    """Everything a questionnaire needs. `labels` say what 1 to 5 mean; `teams` are those to choose from."""

    taken_at: datetime
    programme: Programme
    title: str
    anonymous: bool
    labels: tuple[str, ...]
    teams: tuple[Team, ...]
    lines: tuple[Line, ...]

    def sections(self) -> Iterator[tuple[str, str, list[Line]]]:
        """Group, section and its statements, one section after another."""
        for (group, section), lines in groupby(self.lines, key=lambda line: (line.group, line.section)):
            yield group, section, list(lines)


def form_of(document: Document, wave_id: int | None = None) -> Form:
    """What a wave asks; without one what the programme would ask, in full. UserError if the wave is gone."""
    wave = None if wave_id is None else document.get(Wave, wave_id)
    return Form(
        taken_at=document.now(),
        programme=programme_of(document),
        title=wave.title if wave else "Assessment",
        anonymous=wave.anonymous if wave else True,
        labels=instrument().labels,
        teams=tuple(team for team in document.all(Team) if not team.retired),
        lines=_lines(document.all(Asked, "slot", wave_id=wave.id) if wave else in_use(document)),
    )


def _lines(asked: Sequence[Asked | StatementInUse]) -> tuple[Line, ...]:
    return tuple(Line(one.number, one.group_title, one.section_title, one.text) for one in asked)
