"""The answers of a file stored, as one step."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from facilitator.core.assess.answers import AnswerComment, AnswerSheet, Intake, SheetWay
from facilitator.core.assess.intake.shapes import SheetVerdict, What
from facilitator.core.assess.intake.teams import called
from facilitator.core.assess.waves import Wave, asked_of, check_open
from facilitator.core.document import Document
from facilitator.core.people import add_team
from facilitator.core.phrases import counted
from facilitator.core.record import Text
from facilitator.core.text import one_line


def store(document: Document, wave_id: int, name: Text, verdicts: Sequence[SheetVerdict]) -> Intake | None:
    """Do what the verdicts say, in one step; None, and no step, if that is nothing. `name` is the file's.

    Sheets and comments are stored in the order of hashes, so that neither tells who answered first, nor which comment
    is whose. UserError if the wave is not open (any longer).
    """
    check_open(document.get(Wave, wave_id))
    to_do = [one for one in verdicts if one.what in (What.TAKE, What.UPDATE)]
    if not to_do:
        return None
    intake = Intake(id=document.new_id(), wave_id=wave_id, name=one_line(name), taken_at=document.now())
    with document.step(f"Import {counted(len(to_do), 'answer')}") as step:
        teams = _added_teams(document, to_do)
        step.put(intake)
        for one in sorted(to_do, key=lambda one: one.fingerprint):
            team_id = teams[called(one.team)] if one.add_team else one.team_id
            if one.sheet_id is None:
                step.put(_sheet(document.new_id(), intake, one, team_id))
            else:
                known = document.get(AnswerSheet, one.sheet_id)
                step.put(known.with_(ratings=one.ratings, team_id=team_id, person_id=one.person_id))
        for comment in _comments(document, intake, to_do):
            step.put(comment)
    return intake


def _added_teams(document: Document, to_do: Sequence[SheetVerdict]) -> dict[str, int]:
    new = {called(one.team): one.team for one in reversed(to_do) if one.add_team}  # the first wording names it
    return {key: add_team(document, team).id for key, team in sorted(new.items())}


def _sheet(sheet_id: int, intake: Intake, one: SheetVerdict, team_id: int | None) -> AnswerSheet:
    return AnswerSheet(
        id=sheet_id,
        wave_id=intake.wave_id,
        team_id=team_id,
        person_id=one.person_id,
        intake_id=intake.id,
        way=SheetWay.FILE,
        finished=True,
        ratings=one.ratings,
        fingerprint=one.fingerprint,
    )


def _comments(document: Document, intake: Intake, to_do: Sequence[SheetVerdict]) -> list[AnswerComment]:
    """The comments to store; of an updated sheet those that the wave does not hold yet."""
    asked = {one.slot: one.id for one in asked_of(document, intake.wave_id)}
    there: Counter[tuple[int | None, str]] = Counter()
    if any(one.sheet_id is not None for one in to_do):
        there.update((one.asked_id, one.text) for one in document.all(AnswerComment, wave_id=intake.wave_id))
    said: list[tuple[int | None, str]] = []
    for one in to_do:
        for comment in one.comments:
            about = None if comment.slot is None else asked[comment.slot]
            if one.sheet_id is not None and there[about, comment.text]:
                there[about, comment.text] -= 1
            else:
                said.append((about, comment.text))
    said.sort(key=lambda comment: sha256(f"{intake.wave_id} {comment}".encode()).digest())
    return [
        AnswerComment(id=document.new_id(), wave_id=intake.wave_id, asked_id=about, intake_id=intake.id, text=text)
        for about, text in said
    ]
