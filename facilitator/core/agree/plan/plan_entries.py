"""How the collaboration plan is told: section by section, entry by entry, line by line. Screen, paper and mail agree.

Also what changes between versions is found line by line: see `plan_changes`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from facilitator.core.agree.plan.plan_said import (
    HandoffSaid,
    LoopSaid,
    Measured,
    MetricSaid,
    ObjectiveSaid,
    PlanContent,
    SlaSaid,
    route,
)
from facilitator.core.names import folded
from facilitator.core.phrases import day_words, listed

Say = Callable[[date], str]


class PlanSection(StrEnum):
    """The sections of the plan, in their order."""

    HANDOFFS = "handoffs"
    SLAS = "slas"
    LOOPS = "loops"
    METRICS = "metrics"
    OBJECTIVES = "objectives"


TITLES: Final[Mapping[PlanSection, str]] = MappingProxyType(
    {
        PlanSection.HANDOFFS: "Handoffs",
        PlanSection.SLAS: "Service level agreements",
        PlanSection.LOOPS: "Feedback loops",
        PlanSection.METRICS: "Shared metrics",
        PlanSection.OBJECTIVES: "Shared objectives",
    }
)
FRICTION = "Friction"


@dataclass(frozen=True)
class Line:
    """One thing an entry says. `key` tells it from the others, whatever it is called; `label` is "" for none.

    `aside` stands behind it and is no part of what was agreed: the figure as it was last measured.
    """

    key: str
    label: str
    text: str
    aside: str = ""

    @property
    def words(self) -> str:
        """All that stands behind the label."""
        return ", ".join(filter(None, (self.text, self.aside)))


@dataclass(frozen=True)
class PlanEntry:
    """One agreement of a section: its record's id, its title, from whom to whom ("" where that is said), its lines."""

    section: PlanSection
    id: int
    title: str
    route: str
    lines: tuple[Line, ...]

    @property
    def heading(self) -> str:
        """Title and route in one line."""
        return " · ".join(filter(None, (self.title, self.route)))


def full_day(day: date) -> str:
    """A day that is understood in any year: "Fri 15 Jan 2027"."""
    return day_words(day, date.min)


def entries_of(content: PlanContent, say: Say = full_day) -> list[PlanEntry]:
    """All that a plan says, section by section; `say` words a day."""
    handoffs = {one.id: one for one in content.handoffs}
    return [
        *map(_handoff, content.handoffs),
        *(_sla(one, handoffs.get(one.handoff_id)) for one in content.slas),
        *map(_loop, content.loops),
        *(_metric(one, say) for one in content.metrics),
        *(_objective(one, say) for one in content.objectives),
    ]


def by_section(entries: Sequence[PlanEntry]) -> Iterator[tuple[PlanSection, list[PlanEntry]]]:
    """The sections that say something, each with its entries."""
    for section in PlanSection:
        own = [entry for entry in entries if entry.section is section]
        if own:
            yield section, own


def _handoff(one: HandoffSaid) -> PlanEntry:
    said = (
        ("defined", "Ready when", one.defined),
        ("trigger", "Set off by", one.trigger),
        ("seen_by", "Seen by", one.seen_by),
        ("speed", "Taken up", one.speed),
        ("content", "Goes along", one.content),
        ("lead_time", "Known ahead", one.lead_time),
        ("reality", "How it really works", one.reality),
        ("friction", FRICTION, one.friction),
    )
    return _entry(PlanSection.HANDOFFS, one.id, one.title, _route(one), _said(*said))


def _sla(one: SlaSaid, handoff: HandoffSaid | None) -> PlanEntry:
    criteria = "; ".join(": ".join(filter(None, (each.part, each.text.rstrip(" .")))) for each in one.criteria)
    accepted = f"Accepted by {one.framework}" if one.framework else "Accepted when"
    fit, signal, contact = one.asked
    within = one.within if folded(one.within).startswith("within ") else f"within {one.within}"
    settled = f"settled {within}" if one.within else ""
    reviewers = f"by {listed(one.reviewers)}" if one.reviewers else ""
    commitments = (
        Line(
            f"commitment {each.id}",
            f"{each.team or 'Nobody yet'} commits to",
            _with(f"{each.text.rstrip('.:')}: {each.target}" if each.target else each.text, each.owner),
        )
        for each in one.commitments
    )
    lines = (
        *_said(("fit", fit, one.fit), ("signal", signal, one.signal), ("contact", contact, one.contact)),
        *_said(("criteria", accepted, criteria)),
        *commitments,
        *_said(("escalation", "Escalated to", ", ".join(filter(None, (one.escalate, settled))))),
        *_said(("review", "Reviewed", " ".join(filter(None, (one.rhythm, reviewers))))),
    )
    title, way = (handoff.title, _route(handoff)) if handoff else ("A handoff that is gone", "")
    return _entry(PlanSection.SLAS, one.id, title, way, lines)


def _loop(one: LoopSaid) -> PlanEntry:
    said = (
        ("today", "Today", one.today),
        ("owner", "Owner", one.owner),
        ("rhythm", "Rhythm", one.rhythm),
        ("form", "Form", one.form),
        ("acted_on", "Acted on", one.acted_on),
        ("back", "Answer", one.back),
    )
    way = route(one.source, (one.to,) if one.to else ())
    return _entry(PlanSection.LOOPS, one.id, one.title, way, _said(*said))


def _metric(one: MetricSaid, say: Say) -> PlanEntry:
    target = " ".join(filter(None, (one.target, f"by {say(one.by)}" if one.by else "")))
    current = _now(one.current, say)
    lines = (
        *_said(("definition", "Means", one.definition)),
        *((Line("current", "Now", "", current),) if current else ()),
        *_said(("target", "Target", target)),
        *_said(("owner", "Answers for it", ", ".join(filter(None, (one.team, one.owner))))),
        *(Line(f"part {part.id}", part.team, part.text) for part in one.parts),
    )
    return _entry(PlanSection.METRICS, one.id, one.name, "", lines)


def _objective(one: ObjectiveSaid, say: Say) -> PlanEntry:
    days = (f"from {say(one.start)}" if one.start else "", f"until {say(one.until)}" if one.until else "")
    results = (
        Line(
            f"result {each.id}",
            "Key result",
            _with(each.name, each.target, each.owner),
            f"now {_now(each.current, say)}" if each.current.value else "",
        )
        for each in one.results
    )
    lines = (*_said(("owner", "Owner", one.owner), ("days", "When", " ".join(filter(None, days)))), *results)
    return _entry(PlanSection.OBJECTIVES, one.id, one.text, "", lines)


def _entry(section: PlanSection, entry_id: int, title: str, way: str, lines: Sequence[Line]) -> PlanEntry:
    return PlanEntry(section, entry_id, title, "" if folded(way) == folded(title) else way, tuple(lines))


def _said(*fields: tuple[str, str, str]) -> tuple[Line, ...]:
    return tuple(Line(key, label, text) for key, label, text in fields if text)


def _route(one: HandoffSaid) -> str:
    return route(one.giver, one.receivers)


def _with(text: str, *details: str) -> str:
    """A text with details in brackets: "Call back (at most 4 hours, Tom Reed)"."""
    said = ", ".join(filter(None, details))
    return f"{text} ({said})" if said else text


def _now(current: Measured, say: Say) -> str:
    return f"{current.value} on {say(current.day)}" if current.day else current.value
