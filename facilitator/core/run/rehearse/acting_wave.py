"""The assessment as a script has it: answered and closed before the day, and walked through on it."""

from collections.abc import Iterator
from datetime import datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from facilitator.core.assess import asking, findings, responding, waves
from facilitator.core.assess.answers import AnswerComment, AnswerSheet, Intake, SheetWay
from facilitator.core.assess.figures.found import found
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.core.run import walk
from facilitator.core.run.rehearse.script_names import Place
from facilitator.core.run.rehearse.script_wave import Answers, Comment, Stop, Wave
from facilitator.core.run.rehearse.setting import Act, Beat, Room, team_in
from facilitator.core.run.stage import turn_pane
from facilitator.core.run.walk import Pane, Unveiled

_OPENS, _COUNTED, _CLOSES = time(9), time(16), time(17)
_HERE: Place = ("wave",)


def asking_round(room: Room, the: Wave, zone: ZoneInfo) -> list[tuple[datetime, Place, Act]]:
    """Everything from opening a wave to taking what it finds, each with its instant."""
    taken_at = datetime.combine(the.closes, _COUNTED, zone)
    closed_at = datetime.combine(the.closes, _CLOSES, zone)
    acts: list[tuple[datetime, Place, Act]] = [
        (datetime.combine(the.day, _OPENS, zone), _HERE, partial(_open, room, the))
    ]
    for at, answers in enumerate(the.answers):
        acts.append((taken_at, (*_HERE, "answers", at), partial(_answer, room, answers)))
    for at, comment in enumerate(the.comments):
        acts.append((taken_at, (*_HERE, "comments", at), partial(_comment, room, comment)))
    return [*acts, (closed_at, _HERE, partial(_close, room))]


def choosing(room: Room, the: Wave) -> Iterator[Beat]:
    """The workshop is to look at the wave, and stops where the script does."""
    yield _HERE, partial(_choose, room)
    for at, stop in enumerate(the.stops):
        yield (*_HERE, "stops", at), partial(_add_stop, room, stop)


def walking(room: Room, the: Wave | None) -> Iterator[Beat]:
    """The room sees the whole, then guesses statement by statement, and sees what was answered."""
    if the is None or not the.stops:
        return
    for pane in (Pane.PROFILE, Pane.AGREE, Pane.DIFFER):
        yield _HERE, partial(_turn, room, pane)
    for at, stop in enumerate(the.stops):
        place = (*_HERE, "stops", at)
        yield place, partial(_show, room, stop)
        yield place, partial(_count, room, stop)
        for unveiled in (Unveiled.GUESS, Unveiled.RESULT):
            yield place, partial(_unveil, room, stop, unveiled)
    yield _HERE, partial(_turn, room, Pane.PROFILE)


# Before the day


def _open(room: Room, the: Wave) -> None:
    for answers in the.answers:
        team_in(room, answers.team)
    wave = asking.plan_wave(room.document, the.title or None, the.kind, the.day)
    room.wave = asking.open_wave(room.document, wave.id, the.day).id


def _answer(room: Room, answers: Answers) -> None:
    """A team's answers come as a file from a survey tool."""
    document, team_id = room.document, room.teams[answers.team]
    asked = len(waves.asked_of(document, room.wave))
    responding.set_target(document, room.wave, team_id, answers.people)
    with document.step("Take in answers") as step:
        intake = _intake(document, room.wave)
        for marks in answers.sheets:
            if len(marks) != asked:
                raise UserError(
                    f"A sheet has {counted(len(marks), 'mark')}: it must have one for each of {asked} statements."
                )
            sheet = AnswerSheet(
                id=document.new_id(),
                wave_id=room.wave,
                team_id=team_id,
                intake_id=intake.id,
                way=SheetWay.FILE,
                finished=True,
                ratings=marks,
            )
            step.put(sheet)


def _intake(document: Document, wave_id: int) -> Intake:
    """The file that the answers of a wave come in."""
    there = document.all(Intake, wave_id=wave_id)
    if there:
        return there[0]
    name = f"{document.get(waves.Wave, wave_id).title}.csv"
    intake = Intake(id=document.new_id(), wave_id=wave_id, name=name, taken_at=document.now())
    with document.step("Take in answers") as step:
        return step.put(intake)


def _comment(room: Room, comment: Comment) -> None:
    document = room.document
    asked = {one.key: one.id for one in waves.asked_of(document, room.wave)}
    said = AnswerComment(
        id=document.new_id(),
        wave_id=room.wave,
        asked_id=asked[comment.statement] if comment.statement else None,
        intake_id=_intake(document, room.wave).id,
        text=comment.text,
    )
    with document.step("Take in a comment") as step:
        step.put(said)


def _close(room: Room) -> None:
    document = room.document
    waves.close_wave(document, room.wave)
    sheets = document.all(AnswerSheet, wave_id=room.wave, finished=True)
    findings.take_proposed(document, room.wave, found(results_of(document, room.wave), sheets))


# The walk


def _choose(room: Room) -> None:
    walk.choose_wave(room.document, room.workshop, room.wave)


def _add_stop(room: Room, stop: Stop) -> None:
    room.stops[stop.statement] = walk.add_stop(room.document, room.workshop, stop.statement).id


def _turn(room: Room, pane: Pane) -> None:
    turn_pane(room.document, room.workshop, pane)


def _show(room: Room, stop: Stop) -> None:
    walk.show_stop(room.document, room.stops[stop.statement])


def _count(room: Room, stop: Stop) -> None:
    for rating, hands in enumerate(stop.hands, start=1):
        walk.set_hands(room.document, room.stops[stop.statement], rating, hands)


def _unveil(room: Room, stop: Stop, unveiled: Unveiled) -> None:
    walk.unveil(room.document, room.stops[stop.statement], unveiled)
