"""Commitments: what one team promises at a handoff; its number is the target of the figure that it is held to."""

from collections.abc import Sequence

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.said_number import Said, said_in
from facilitator.core.agree.service.sla_content import Side, UsualCommitment, usual_commitments
from facilitator.core.agree.service.slas import Commitment, Sla, sides
from facilitator.core.conditions import one_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import Figure, figure_words, read_figure
from facilitator.core.lines import add_line, add_lines, change_line, move_lines, remove_line
from facilitator.core.measures import indicators
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from facilitator.core.names import folded
from facilitator.core.people import Person, Team
from facilitator.core.phrases import shortened
from facilitator.core.text import one_line, required

_NO_TEXT = "The promise has no text yet: type what the team will do."
_NAME = 80

# Promises


def add_commitment(document: Document, sla_id: int, text: str, team_id: int | None = None) -> Commitment:
    """Add a promise of a team, or of one still to be named, behind the others.

    A number that its words name, as in "within 4 hours", becomes its number.
    """
    sla = document.get(Sla, sla_id)
    line = Commitment(
        id=document.new_id(),
        sla_id=sla.id,
        text=one_line(required(text, _NO_TEXT)),
        team_id=None if team_id is None else document.get(Team, team_id).id,
    )
    with document.step("Add commitment"):
        return _take_number(document, add_line(document, "Add commitment", line, sla_id=sla.id), None)


def add_usual_commitments(document: Document, sla_id: int) -> list[Commitment]:
    """Add the promises that are often made at such a handoff and do not stand there yet, as one step.

    Each comes with the figure it is held to, whose number is left to the teams.
    """
    sla = document.get(Sla, sla_id)
    there = {folded(one.text) for one in commitments_of(document, sla_id)}
    usual = [one for one in usual_commitments(document.get(Handoff, sla.handoff_id)) if folded(one.text) not in there]
    giving, receiving = sides(document, sla.handoff_id)
    with document.step("Add usual commitments"):
        lines = []
        for one in usual:
            teams = giving if one.side is Side.GIVER else receiving
            line = Commitment(id=document.new_id(), sla_id=sla.id, text=one.text)
            lines.append(
                line.with_(team_id=teams[0].id if len(teams) == 1 else None, indicator_id=_usual_figure(document, one))
            )
        return add_lines(document, "Add usual commitments", lines, sla_id=sla.id)


def _usual_figure(document: Document, usual: UsualCommitment) -> int:
    made = indicators.add_indicator(document, _free_name(document, usual.text), usual.unit, usual.aim)
    return indicators.set_target(document, made.id, usual.number).id


def edit_commitment(document: Document, commitment_id: int, text: str) -> Commitment:
    """Word a promise anew. The figure it is held to follows where it was called, or its number said, as before."""
    before = document.get(Commitment, commitment_id)
    text = one_line(required(text, _NO_TEXT))
    indicator = document.find(Indicator, before.indicator_id)
    with document.step("Edit commitment"):
        if indicator and indicator.name == _name(before.text) and _name(text) != indicator.name:
            indicators.edit_indicator(document, indicator.id, name=_free_name(document, text))
        after = change_line(document, "Edit commitment", Commitment, commitment_id, text=text)
        return _take_number(document, after, said_in(before.text)) if text != before.text else after


def _take_number(document: Document, commitment: Commitment, before: Said | None) -> Commitment:
    """Take the number that the words name, unless another than the one they named `before` was set by hand."""
    said, indicator = said_in(commitment.text), document.find(Indicator, commitment.indicator_id)
    target = indicator.target if indicator else None
    if said is None or said == before or (target is not None and (before is None or target != before.figure.value)):
        return commitment
    if indicator and document.all(Reading, indicator_id=indicator.id) and said.figure.unit != indicator.unit:
        return commitment
    promised = promise(document, commitment.id, said.typed)
    return set_promise_aim(document, promised.id, said.aim)


def set_commitment_team(document: Document, commitment_id: int, team_id: int | None) -> Commitment:
    """Say which team promises; None: still to be named."""
    team_id = None if team_id is None else document.get(Team, team_id).id
    return change_line(document, "Set team of commitment", Commitment, commitment_id, team_id=team_id)


def set_commitment_owner(document: Document, commitment_id: int, person_id: int | None) -> Commitment:
    """Say who answers for a promise: one person, or nobody yet."""
    owner_id = None if person_id is None else document.get(Person, person_id).id
    return change_line(document, "Set owner of commitment", Commitment, commitment_id, owner_id=owner_id)


def move_commitments(document: Document, ids: Sequence[int], before_id: int | None) -> list[Commitment]:
    """Put promises of an agreement, in the order of `ids`, before another of it; None: at the end."""
    moving = [document.get(Commitment, commitment_id) for commitment_id in ids]
    return move_lines(document, "Move commitment", moving, before_id, sla_id=moving[0].sla_id) if moving else []


def remove_commitment(document: Document, commitment_id: int) -> None:
    """Remove a promise. The figure it was held to stays, with its values, among the indicators."""
    remove_line(document, "Remove commitment", Commitment, commitment_id)


# The number promised


def promise(document: Document, commitment_id: int, typed: str) -> Commitment:
    """Set the number of a promise as typed, "4 hours" or "25%"; "" takes it away, and its readings stay.

    A promise that is held to no figure yet gets one of its own. UserError if it is no figure, has no unit, or is of
    another unit than the readings there are.
    """
    commitment, figure = document.get(Commitment, commitment_id), read_figure(typed)
    if figure is None and commitment.indicator_id is None:
        return commitment
    with document.step("Set number of commitment"):
        indicator = _figure_of(document, commitment, figure)
        indicators.set_target(document, indicator.id, typed)
        return change_line(document, "Set number of commitment", Commitment, commitment_id, indicator_id=indicator.id)


def set_promise_aim(document: Document, commitment_id: int, aim: Aim) -> Commitment:
    """Say whether the number is the least that is promised (UP) or the most (DOWN)."""
    commitment = document.get(Commitment, commitment_id)
    with document.step("Set aim of commitment"):
        indicator = _figure_of(document, commitment, None)
        indicators.set_aim(document, indicator.id, aim)
        return change_line(document, "Set aim of commitment", Commitment, commitment_id, indicator_id=indicator.id)


def hold_to(document: Document, commitment_id: int, indicator_id: int | None) -> Commitment:
    """Hold a promise to a figure that is followed already, with its target and values; None: to none."""
    indicator_id = None if indicator_id is None else document.get(Indicator, indicator_id).id
    return change_line(document, "Choose figure of commitment", Commitment, commitment_id, indicator_id=indicator_id)


def _figure_of(document: Document, commitment: Commitment, figure: Figure | None) -> Indicator:
    """The indicator of a promise, counted in the unit typed: an own one if there is none yet."""
    indicator = document.find(Indicator, commitment.indicator_id)
    if figure and not figure.unit and not (indicator and indicator.unit):
        number = figure_words(figure.value)
        raise UserError(f"{number} of what? Type the unit, too, such as {number}%, {number} leads or {number} hours.")
    if indicator is None:
        name, unit = _free_name(document, commitment.text), figure.unit if figure else ""
        return indicators.add_indicator(document, name, unit, _likely_aim(unit))
    if figure and figure.unit and not document.all(Reading, indicator_id=indicator.id):
        return indicators.edit_indicator(document, indicator.id, unit=figure.unit)
    return indicator


def _likely_aim(unit: str) -> Aim:
    """A promise in hours or days is one of at most so many; any other of at least."""
    return Aim.DOWN if any(word in folded(unit) for word in ("hour", "day", "minute", "week")) else Aim.UP


def _name(text: str) -> str:
    return shortened(text, _NAME)


def _free_name(document: Document, text: str) -> str:
    """A name for the figure of a promise, with a number behind it if another is called so."""
    taken, name = {folded(one.name) for one in document.all(Indicator)}, _name(text)
    numbered = (f"{name} ({number})" for number in range(2, len(taken) + 3))
    return next(one for one in (name, *numbered) if folded(one) not in taken)


# Questions


def commitments_of(document: Document, sla_id: int) -> list[Commitment]:
    """The promises of an agreement, in the order in which they were put."""
    return document.all(Commitment, sla_id=sla_id)


def indicators_of(document: Document, commitments: Sequence[Commitment]) -> dict[int, Indicator]:
    """The figures that promises are held to, by their ids."""
    ids = [one.indicator_id for one in commitments if one.indicator_id is not None]
    return {one.id: one for one in document.those(Indicator, one_of("id", ids))}


def number_words(indicator: Indicator | None) -> str:
    """The number of a promise: "at least 120 leads", "at most 4 hours"; "" while there is none."""
    if indicator is None or indicator.target is None:
        return ""
    least = {Aim.UP: "at least ", Aim.DOWN: "at most ", Aim.NONE: ""}[indicator.aim]
    return least + figure_words(indicator.target, indicator.unit)


def promise_words(commitment: Commitment, indicator: Indicator | None) -> str:
    """A promise in full: "Qualified leads handed over each month: at least 120 leads"; a number is not said twice."""
    number, said = number_words(indicator), said_in(commitment.text)
    is_said = said is not None and indicator is not None and indicator.target == said.figure.value
    return f"{commitment.text.rstrip('.:')}: {number}" if number and not is_said else commitment.text
