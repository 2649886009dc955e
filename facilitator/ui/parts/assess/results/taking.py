"""What is done with a statement or section: to the board, to the agenda, among the findings, to a plan."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.core.assess.figures.results import WaveResults
from facilitator.core.assess.findings import FindingKind, findings_of
from facilitator.core.assess.improving import Improvement, improvements, start_improvement
from facilitator.core.assess.proposing import proposed_practice
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Lane, Workshop, WorkshopState
from facilitator.core.run.board import Note, add_standard_lanes
from facilitator.core.run.raising import RaisedKeys, raise_module, raise_note, raised_in

_NO_WORKSHOP = "There is no workshop yet: plan one on the Home page first."
_NOWHERE = RaisedKeys(frozenset(), frozenset())


@dataclass(frozen=True)
class Taken:
    """Where the statements and sections of a wave have gone by now, by their keys."""

    raised: RaisedKeys
    findings: Mapping[FindingKind, frozenset[str]]
    plans: frozenset[str]

    def words(self, key: str) -> str:
        """Where one is, in a few words: "on the board, a strength"; "" if nowhere."""
        told = ["on the board"] if key in self.raised.on_board else []
        told += ["on the agenda"] if key in self.raised.on_agenda else []
        told += [f"{_ARTICLES[kind]} {kind.value}" for kind in FindingKind if key in self.findings[kind]]
        told += ["has a plan"] if key in self.plans else []
        return ", ".join(told)


_ARTICLES = {FindingKind.STRENGTH: "a", FindingKind.OPPORTUNITY: "an", FindingKind.FOUNDATION: "the"}


# Verbs


def put_on_board(
    document: Document, workshop_id: int | None, lane_id: int | None, wave_id: int, key: str, results: WaveResults
) -> Note:
    """Put it on a workshop's board, into its first lane unless another is given; a board without lanes gets them."""
    workshop = _still_on(document, workshop_id)
    with document.step("Raise to the board"):
        lanes = document.all(Lane, workshop_id=workshop.id) or add_standard_lanes(document, workshop.id)
        chosen = next((lane for lane in lanes if lane.id == lane_id), lanes[0])
        return raise_note(document, chosen.id, wave_id, key, results=results)


def add_helping_module(
    document: Document, workshop_id: int | None, wave_id: int, key: str, results: WaveResults
) -> list[Block]:
    """Add the module that helps with it to a workshop's agenda."""
    return raise_module(document, _still_on(document, workshop_id).id, wave_id, key, results)


def plan_for_part(document: Document, wave_id: int, key: str, title: str, why: str) -> Improvement:
    """The plan that is about it, started now if there is none yet."""
    there = plan_of(document, wave_id, key)
    if there is not None:
        return there
    helps = proposed_practice(document, key)
    return start_improvement(document, title, wave_id=wave_id, key=key, why=why, practice=helps.key if helps else "")


def _still_on(document: Document, workshop_id: int | None) -> Workshop:
    workshop = document.find(Workshop, workshop_id)
    if workshop is None:
        raise UserError(_NO_WORKSHOP)
    if workshop.state is WorkshopState.CLOSED:
        raise UserError(f"{workshop.title} is closed: choose another workshop at the left.")
    return workshop


# Questions


def plan_of(document: Document, wave_id: int, key: str) -> Improvement | None:
    """The plan that a wave's statement or section has led to, if any."""
    return next((one for one in improvements(document) if one.wave_id == wave_id and one.key == key), None)


def taken_in(document: Document, wave: Wave, workshop_id: int | None) -> Taken:
    """Where everything of a wave has gone, in this workshop and in the programme."""
    workshop = document.find(Workshop, workshop_id)
    return Taken(
        raised=raised_in(document, workshop.id) if workshop else _NOWHERE,
        findings={
            kind: frozenset(one.key for one in found if one.key)
            for kind, found in findings_of(document, wave.id).items()
        },
        plans=frozenset(one.key for one in improvements(document) if one.wave_id == wave.id and one.key),
    )


def workshop_words(workshop: Workshop | None) -> str:
    """Which workshop the buttons mean."""
    if workshop is None:
        return _NO_WORKSHOP
    if workshop.state is WorkshopState.CLOSED:
        return f"{workshop.title} is closed."
    return f"For {workshop.title}."


def lanes_of(document: Document, workshop_id: int | None) -> list[tuple[str, object]]:
    """The lanes to choose from."""
    workshop = document.find(Workshop, workshop_id)
    lanes = document.all(Lane, workshop_id=workshop.id) if workshop else []
    return [(lane.title, lane.id) for lane in lanes]
