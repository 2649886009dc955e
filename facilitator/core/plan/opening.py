"""What the welcome shows: the objectives of a workshop and its ground rules (their records: `workshops`)."""

from collections.abc import Iterable
from typing import TypeVar

from facilitator.core import order, text
from facilitator.core.document import Document
from facilitator.core.moving import move
from facilitator.core.plan.workshops import GroundRule, Objective, Workshop, ground_rules_of

L = TypeVar("L", Objective, GroundRule)

# Objectives


def add_objective(document: Document, workshop_id: int, typed: str) -> Objective:
    """One more thing the workshop is to achieve."""
    return _add(document, "Add objective", Objective, workshop_id, [typed])[0]


def edit_objective(document: Document, objective_id: int, typed: str) -> Objective:
    """Word an objective anew."""
    return _edit(document, "Edit objective", document.get(Objective, objective_id), typed)


def remove_objective(document: Document, objective_id: int) -> None:
    """Remove an objective."""
    with document.step("Remove objective") as step:
        step.remove(document.get(Objective, objective_id))


def move_objective(document: Document, objective_id: int, before_id: int | None) -> None:
    """Put an objective before another or at the end."""
    _move(document, "Move objective", document.get(Objective, objective_id), before_id)


# Ground rules


def add_ground_rule(document: Document, workshop_id: int, typed: str) -> GroundRule:
    """One more rule for the day."""
    return _add(document, "Add ground rule", GroundRule, workshop_id, [typed])[0]


def add_ground_rules(document: Document, workshop_id: int, rules: Iterable[str]) -> list[GroundRule]:
    """Several rules at once, from a set; those that are there already are left out."""
    there = {rule.text.casefold() for rule in ground_rules_of(document, workshop_id)}
    new = [rule for rule in dict.fromkeys(map(text.one_line, rules)) if rule and rule.casefold() not in there]
    return _add(document, "Add ground rules", GroundRule, workshop_id, new)


def edit_ground_rule(document: Document, rule_id: int, typed: str) -> GroundRule:
    """Word a ground rule anew."""
    return _edit(document, "Edit ground rule", document.get(GroundRule, rule_id), typed)


def remove_ground_rule(document: Document, rule_id: int) -> None:
    """Remove a ground rule."""
    with document.step("Remove ground rule") as step:
        step.remove(document.get(GroundRule, rule_id))


def move_ground_rule(document: Document, rule_id: int, before_id: int | None) -> None:
    """Put a ground rule before another or at the end."""
    _move(document, "Move ground rule", document.get(GroundRule, rule_id), before_id)


def _add(document: Document, label: str, kind: type[L], workshop_id: int, typed: list[str]) -> list[L]:
    document.get(Workshop, workshop_id)
    last = document.end_of(kind, workshop_id=workshop_id)
    lines = [_line(one) for one in typed]
    with document.step(label) as step:
        places = (last + order.STEP * i for i in range(len(lines)))
        return [
            step.put(kind(id=document.new_id(), workshop_id=workshop_id, text=line, position=place))
            for line, place in zip(lines, places, strict=True)
        ]


def _edit(document: Document, label: str, line: L, typed: str) -> L:
    with document.step(label) as step:
        return step.put(line.with_(text=_line(typed)))


def _move(document: Document, label: str, line: L, before_id: int | None) -> None:
    move(document, document.all(type(line), workshop_id=line.workshop_id), [line.id], before_id, label)


def _line(typed: str) -> str:
    return text.one_line(text.required(typed, "There is nothing here yet: type a line first."))
