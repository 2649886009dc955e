"""Processes designed together: steps by teams, tried on a small scale first (seed 003_cbf94a157524aa52.txt)."""

from datetime import date
from enum import StrEnum

from facilitator.core.record import Ordered, Record, Text


class ProcessState(StrEnum):
    """How far a process has come."""

    DRAFT = "draft"
    PILOT = "pilot"
    IN_USE = "in_use"


class Process(Ordered):
    """A way of working across teams. The pilot: with whom and how (`pilot`), from when until when, what it showed."""

    table = "process"
    title: Text
    purpose: Text = ""
    state: ProcessState = ProcessState.DRAFT
    pilot: Text = ""
    pilot_from: date | None = None
    pilot_until: date | None = None
    showed: Text = ""


class ProcessStep(Ordered):
    """A step. `seen`: it happens in front of the customer (above the line of visibility of a service blueprint)."""

    table = "process_step"
    process_id: int
    title: Text
    seen: bool = False


class ProcessCell(Record):
    """What a team does in a step. At most one a step and team."""

    table = "process_cell"
    step_id: int
    team_id: int
    text: Text


class ProcessOwner(Record):
    """Who answers for a process in a team. At most one a process and team."""

    table = "process_owner"
    process_id: int
    team_id: int
    person_id: int
