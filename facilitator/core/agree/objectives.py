"""Objectives that no team reaches alone, with their key results (seed 003_cbf94a157524aa52.txt, shared metrics)."""

from datetime import date

from facilitator.core.record import Ordered, Text


class SharedObjective(Ordered):
    """What is to be reached, from `start` until `until`."""

    table = "shared_objective"
    text: Text
    owner_id: int | None = None
    start: date | None = None
    until: date | None = None
    closed: bool = False


class KeyResult(Ordered):
    """How it will be seen: an indicator with a target, from its value at the start. Owned by one person."""

    table = "key_result"
    objective_id: int
    indicator_id: int
    owner_id: int | None = None
