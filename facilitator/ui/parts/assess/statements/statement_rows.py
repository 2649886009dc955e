"""The instrument as rows: the statements under their sections, each with what makes it this programme's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from facilitator.core.assess.asking import is_outdated
from facilitator.core.assess.instrument import StatementInUse, every_statement, in_use, instrument
from facilitator.core.assess.waves import Wave, WaveState, state_of
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import listed, quoted
from facilitator.core.plan.ready.modules import module
from facilitator.core.practices import practice

NO_TEAM = "No one team"


@dataclass(frozen=True)
class StatementRow:
    """A statement with the team it is about, or without one the heading of its section."""

    section: str
    heading: str
    one: StatementInUse | None = None
    about: Team | None = None

    @property
    def statement(self) -> StatementInUse:
        """The statement; ValueError for a heading."""
        if self.one is None:
            raise ValueError("A heading has no statement.")
        return self.one

    @property
    def key(self) -> str:
        """What tells the row from the others."""
        return self.one.key if self.one else self.section

    @property
    def asked(self) -> bool | None:
        """Whether the statement is asked; None for a heading."""
        return not self.one.left_out if self.one else None

    @property
    def remark(self) -> str:
        """What is particular about the statement, in a word or three: "Pulse · own wording"."""
        if self.one is None:
            return ""
        told = {
            "pulse": self.one.pulse,
            "our own": self.one.own_id is not None,
            "own wording": bool(self.one.as_it_comes),
            "left out": self.one.left_out,
        }
        said = " · ".join(words for words, holds in told.items() if holds)
        return said[:1].upper() + said[1:]


# Questions


def rows_of(document: Document, pulse: bool) -> list[StatementRow]:
    """All statements under their sections; with `pulse` only those that the short form asks."""
    teams = {team.id: team for team in document.all(Team)}
    shown = in_use(document, pulse=True) if pulse else every_statement(document)
    rows: list[StatementRow] = []
    for section, statements in groupby(shown, key=lambda one: one.section):
        held = list(statements)
        rows.append(StatementRow(section, _heading(held, pulse)))
        rows += [StatementRow(section, rows[-1].heading, one, teams.get(one.about_id or 0)) for one in held]
    return rows


def _heading(held: Sequence[StatementInUse], pulse: bool) -> str:
    titles = f"{held[0].group_title}: {held[0].section_title.lower()}"
    asked = sum(not one.left_out for one in held)
    return titles if pulse else f"{titles} · {asked} of {len(held)} asked"


def state_words(document: Document, pulse: bool) -> str:
    """How much is asked: "72 of 75 asked, 2 of your own", "15 asked in the pulse, one of each section"."""
    if pulse:
        return f"{len(in_use(document, pulse=True))} asked in the pulse, one of each section"
    everything = every_statement(document)
    ours = [one for one in everything if one.own_id is None]
    own = sum(one.own_id is not None and not one.left_out for one in everything)
    asked = f"{sum(not one.left_out for one in ours)} of {len(ours)} asked"
    return f"{asked}, {own} of your own" if own else asked


def wave_words(document: Document, wave: Wave | None) -> str:
    """What a change here means to the wave at hand, in a sentence; "" without one."""
    if wave is None:
        return ""
    if state_of(wave) is not WaveState.PLANNED:
        return "This wave keeps what it has asked: changes here are for the next one."
    if is_outdated(document, wave.id):
        return "This wave was planned before the last changes here."
    return "This wave will ask these. Once it is opened, that stands."


def scale_words() -> str:
    """What the ratings mean: "1 Not happening · 2 Now and then · …"."""
    return " · ".join(f"{number} {words}" for number, words in enumerate(instrument().labels, 1))


def about_words(document: Document, one: StatementInUse) -> str:
    """Whom a statement concerns and what helps where it is low, in a sentence or three."""
    names = {team.id: team.name for team in document.all(Team)}
    concerned = [names[team_id] for team_id in one.team_ids if team_id in names]
    helps = practice(one.practice)
    helpful = [f"the practice {quoted(helps.title)}"] if helps else []
    helpful += [f"the module {quoted(module(one.module).title)}"] if one.module else []
    told = [f"Concerns {listed(concerned)}."] if concerned else []
    told += [f"Rates {names[one.about_id]}."] if one.about_id in names else []
    told += [f"What helps where it is low: {listed(helpful)}."] if helpful else []
    return " ".join(told)
