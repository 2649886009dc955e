"""Transitions: where one team hands over to another at the end of a stage, each with a first draft of its SLA.

Subject of seed 000_304b59033e062cb6.txt (modules); what a draft must say: 004_2b920f03eb247414.txt. The record is
in `journey`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import Missing, add_line, change_line, remove_line
from facilitator.core.people import Person, Team
from facilitator.core.phrases import listed, quoted
from facilitator.core.run.canvases.journey import Journey, JourneyStage, Transition, journey
from facilitator.core.run.canvases.windows import read_window, window_words
from facilitator.core.text import free


@dataclass(frozen=True)
class HandoffDraft:
    """What the room drafted for a handoff: who hands what to whom, on which trigger, within what time, who owns it.

    `within` is in the words of `window_words`. What is not said yet is "" or None.
    """

    transition: Transition
    from_team: Team
    to_team: Team
    what: str
    trigger: str
    within: str
    owner: Person | None


# Marking


def mark_transition(document: Document, stage_id: int, from_team_id: int, to_team_id: int) -> Transition:
    """Mark that a team hands over to another at the end of a stage; once for the same two teams."""
    stage = document.get(JourneyStage, stage_id)
    _check_between(document, stage, from_team_id, to_team_id)
    transition = Transition(
        id=document.new_id(),
        workshop_id=stage.workshop_id,
        stage_id=stage_id,
        from_team_id=from_team_id,
        to_team_id=to_team_id,
    )
    return add_line(document, "Mark transition", transition, stage_id=stage_id)


def propose_transitions(document: Document, workshop_id: int) -> list[Transition]:
    """Mark a transition wherever the responsible team changes from one stage to the next and none is marked yet.

    One step, whose label says how many. Returns the new ones.
    """
    new = list(_unmarked(journey(document, workshop_id)))
    with document.step("Mark transition" if len(new) == 1 else f"Mark {len(new)} transitions"):
        return [mark_transition(document, *between) for between in new]


def set_between(document: Document, transition_id: int, from_team_id: int, to_team_id: int) -> Transition:
    """Let other teams hand over at this point; the draft stays."""
    transition = document.get(Transition, transition_id)
    if (transition.from_team_id, transition.to_team_id) != (from_team_id, to_team_id):
        _check_between(document, document.get(JourneyStage, transition.stage_id), from_team_id, to_team_id)
    teams = {"from_team_id": from_team_id, "to_team_id": to_team_id}
    return change_line(document, "Change transition", Transition, transition_id, **teams)


def remove_transition(document: Document, transition_id: int) -> None:
    """Remove a transition with its draft."""
    remove_line(document, "Remove transition", Transition, transition_id)


def remove_transitions(document: Document, transition_ids: Sequence[int]) -> None:
    """Remove several transitions as one step."""
    with document.step(
        "Remove transition" if len(transition_ids) == 1 else f"Remove {len(transition_ids)} transitions"
    ):
        for transition_id in transition_ids:
            remove_transition(document, transition_id)


def set_risky(document: Document, transition_id: int, risky: bool = True) -> Transition:
    """A transition needs special attention, or does not."""
    label = "Mark as risky" if risky else "Mark as not risky"
    return change_line(document, label, Transition, transition_id, risky=risky)


def _check_between(document: Document, stage: JourneyStage, from_team_id: int, to_team_id: int) -> None:
    giving, taking = document.get(Team, from_team_id), document.get(Team, to_team_id)
    if giving.id == taking.id:
        raise UserError("A team does not hand over to itself: choose two teams.")
    if document.all(Transition, stage_id=stage.id, from_team_id=giving.id, to_team_id=taking.id):
        raise UserError(f"{giving.name} to {taking.name} is marked at the end of {quoted(stage.title)} already.")


def _unmarked(found: Journey) -> Iterator[tuple[int, int, int]]:
    marked = {(t.stage_id, t.from_team_id, t.to_team_id) for t in found.transitions}
    for stage, following in pairwise(found.stages):
        if stage.team_id is None or following.team_id is None or stage.team_id == following.team_id:
            continue
        between = (stage.id, stage.team_id, following.team_id)
        if between not in marked:
            yield between


# The draft of its SLA


def edit_draft(
    document: Document,
    transition_id: int,
    *,
    what: str | None = None,
    trigger: str | None = None,
    within: str | None = None,
) -> Transition:
    """Draft the SLA of a transition; what is not given stays, "" empties it.

    `within` is stored in canonical words ("2 working days"); UserError if it is not clear how long it is.
    """
    changes = {"what": what, "trigger": trigger, "within": within}
    texts = {name: free(typed) for name, typed in changes.items() if typed is not None}
    if within is not None:
        window = read_window(within)
        texts["within"] = window_words(window) if window else ""
    return change_line(document, "Edit SLA draft", Transition, transition_id, **texts)


def set_owner(document: Document, transition_id: int, owner_id: int | None) -> Transition:
    """Say who owns the SLA of a transition; None: nobody yet."""
    if owner_id is not None:
        document.get(Person, owner_id)
    return change_line(document, "Set owner", Transition, transition_id, owner_id=owner_id)


# Questions


def lacking(transition: Transition) -> list[str]:
    """What the draft of a transition still lacks of owner, trigger and time: "an owner", "a trigger", "a time"."""
    parts = (("an owner", transition.owner_id), ("a trigger", transition.trigger), ("a time", transition.within))
    return [words for words, there in parts if not there]


def missing(found: Journey) -> list[Missing]:
    """Stages for which nobody is responsible, and transitions whose SLA draft lacks something; stage by stage."""
    names = {team.id: team.name for team in found.teams}
    open_ends = []
    for stage in found.stages:
        if stage.team_id is None:
            open_ends.append(Missing(stage, f"{quoted(stage.title)}: nobody is responsible. Choose a team."))
        for transition in found.after(stage.id):
            if lacks := lacking(transition):
                between = f"{names[transition.from_team_id]} to {names[transition.to_team_id]}"
                words = f"{between}, at the end of {quoted(stage.title)}: the SLA draft needs {listed(lacks)}."
                open_ends.append(Missing(transition, words))
    return open_ends


def handoffs(document: Document, workshop_id: int) -> list[HandoffDraft]:
    """Every transition of a workshop's journey as a draft of a handoff, in the order of the stages."""
    found = journey(document, workshop_id)
    teams = {team.id: team for team in found.teams}
    return [
        HandoffDraft(
            transition=t,
            from_team=teams[t.from_team_id],
            to_team=teams[t.to_team_id],
            what=t.what,
            trigger=t.trigger,
            within=t.within,
            owner=document.find(Person, t.owner_id),
        )
        for t in found.transitions
    ]
