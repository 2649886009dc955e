"""What the commands on assessments do with an open programme; `headless` opens it, and says what it is told."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.intake.judging import summary, verdicts
from facilitator.core.assess.intake.matching import match
from facilitator.core.assess.intake.shapes import AnswerFile, Matched, Matching, SheetVerdict, Use, What
from facilitator.core.assess.intake.storing import store
from facilitator.core.assess.waves import Asked, Wave, WaveKind, asked_of, wave_titled, waves
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import Team, teams
from facilitator.core.phrases import counted, listed, quoted

_TAKEN = (What.TAKE, What.UPDATE)
_SAID: Mapping[What, str] = MappingProxyType(
    {
        What.TAKE: "taken",
        What.UPDATE: "updated",
        What.ALREADY_THERE: "here already",
        What.REFUSE: "refused",
    }
)


class _OnlyLookedError(Exception):
    """Takes back a wave that was made only to look at answers."""


def wave_called(programme: Document, title: str) -> Wave:
    """The wave of this title; UserError that says which there are."""
    found = wave_titled(programme.all(Wave), title)
    if found is None:
        there = waves(programme)
        if not there:
            raise UserError(f"There is no wave called “{title}”: none is planned yet.")
        titles = listed([f"“{one.title}”" for one in there], "or")
        raise UserError(f"There is no wave called “{title}”: choose {titles}.")
    return found


def take_answers(
    programme: Document, file: AnswerFile, title: str | None, team: str | None, yes: bool, trust: bool
) -> Iterator[str]:
    """Say what an import of answers would do, and with `yes` do it. `team` is whose answers all of them are.

    A column that is doubtfully matched is left out, or with `trust` taken. In a programme without any wave one is made
    and opened. UserError if there is no such wave or team, or nothing in the file is a statement.
    """
    team_id = None if team is None else _team_called(programme, team).id
    told: list[str] = []
    try:
        with programme.step("Import answers"):
            wave = _wave_for(programme, title, told)
            judged = _judge(programme, wave, file, team_id, trust, told)
            if judged and all(one.what is What.REFUSE for one in judged):
                raise UserError("None of the rows can be taken: nothing is stored.")
            if not (yes and any(one.what in _TAKEN for one in judged)):
                raise _OnlyLookedError
            store(programme, wave.id, file.name, judged)
    except UserError:
        yield from told  # which columns are doubtful is what helps
        raise
    except _OnlyLookedError:
        told += ["Nothing is stored yet: add --yes to store it."] if not yes else ["Nothing is stored."]
    else:
        taken = sum(one.what in _TAKEN for one in judged)
        told.append(f"Stored {counted(taken, 'sheet')} from {counted(len(judged), 'row')} in {quoted(wave.title)}.")
    yield from told


def _wave_for(programme: Document, title: str | None, told: list[str]) -> Wave:
    """The wave that the answers go into: the one named, the only open one, or the first of all."""
    there = waves(programme)
    if not there:
        made = plan_wave(programme, title, WaveKind.BASELINE)
        told.append(f"There is no wave yet: the answers go into a new one, {quoted(made.title)}.")
        return open_wave(programme, made.id)
    if title is not None:
        return wave_called(programme, title)
    open_ones = [wave for wave in there if wave.opened_at is not None and wave.closed_at is None]
    if len(open_ones) == 1:
        return open_ones[0]
    titles = listed([f"“{one.title}”" for one in open_ones or there], "or")
    raise UserError(f"Say which wave the answers belong to, with --wave: {titles}.")


def _judge(
    programme: Document, wave: Wave, file: AnswerFile, team_id: int | None, trust: bool, told: list[str]
) -> tuple[SheetVerdict, ...]:
    asked = {one.slot: one for one in asked_of(programme, wave.id)}
    matching = match(programme, wave.id, file)
    doubtful = matching.doubtful
    matching = matching.trusted() if trust else matching
    told += [f"{file.tool}, {counted(len(file.rows), 'row')}.", *_found(matching, asked)]
    told += [_doubt(one, asked, trust) for one in doubtful]
    if team_id is None and not matching.used(Use.TEAM):
        told.append(
            "No column names the teams: the answers count without one. If they are all of one team, add --team."
        )
    judged = verdicts(programme, wave.id, file, matching, team_id=team_id)
    told += _verdict_lines(judged)
    return judged


def _found(matching: Matching, asked: dict[int, Asked]) -> Iterator[str]:
    """How many statements have their column, and which have none."""
    lacking = [one for slot, one in asked.items() if slot not in matching.slots()]
    yield f"{len(asked) - len(lacking)} of {counted(len(asked), 'statement')} found."
    if 0 < len(lacking) < len(asked):
        yield f"Not in the file: {listed([str(one.number) for one in lacking])}."


def _doubt(one: Matched, asked: dict[int, Asked], trust: bool) -> str:
    """A column that may be a statement, and what is done with it."""
    about = asked.get(one.slot) if one.slot is not None else None
    what = f"statement {about.number}, {quoted(about.text)}" if about else one.use.lower()
    likeness = f" ({one.score:.0f} of 100 alike)" if one.use is Use.STATEMENT else ""
    done = "Taken." if trust else "Not taken: add --trust-doubtful to take it."
    return f"Column {one.column + 1}, {quoted(one.heading)}, may be {what}{likeness}. {done}"


def _verdict_lines(judged: Sequence[SheetVerdict]) -> Iterator[str]:
    """A line for each row that there is something to say about, then how many there are of each kind."""
    for one in judged:
        if one.why and one.what is not What.ALREADY_THERE:
            yield f"Line {one.line}: {_SAID[one.what]}. {one.why}"
    words = summary(judged)
    yield f"{words[:1].upper()}{words[1:]}."


def _team_called(programme: Document, name: str) -> Team:
    found = next((team for team in teams(programme) if folded(team.name) == folded(name)), None)
    if found is None:
        names = listed([f"“{team.name}”" for team in teams(programme)], "or")
        raise UserError(
            f"There is no team called “{name}”: choose {names}." if names else f"There is no team “{name}”."
        )
    return found
