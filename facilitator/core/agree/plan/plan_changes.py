"""What changes from one version of the plan to another, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.core.agree.plan.plan_entries import Line, PlanEntry, PlanSection, entries_of
from facilitator.core.agree.plan.plan_said import PlanContent

_TITLE = Line("title", "Title", "")


class Changed(StrEnum):
    """What became of something."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


@dataclass(frozen=True)
class PlanChange:
    """One change: in which section, of which entry, and of which of its lines; `label` "" for the entry as a whole.

    `before` is "" for what was added, `after` "" for what was removed.
    """

    section: PlanSection
    entry_id: int
    kind: Changed
    title: str
    label: str = ""
    before: str = ""
    after: str = ""

    @property
    def what(self) -> str:
        """Which entry, and which of its lines: "Marketing → Sales: Friction"."""
        return ": ".join(filter(None, (self.title, self.label)))


def changes_between(before: PlanContent, after: PlanContent) -> list[PlanChange]:
    """What changed from one plan to another, by section; what was removed stands after what is there.

    New figures of what is measured are no change of what was agreed.
    """
    old, new = _by_key(before), _by_key(after)
    found: list[PlanChange] = []
    for section in PlanSection:
        for key, entry in new.items():
            if entry.section is section:
                was = old.get(key)
                found += [PlanChange(section, entry.id, Changed.ADDED, entry.heading)] if was is None else []
                found += _reworded(was, entry) if was is not None else []
        found += [
            PlanChange(section, entry.id, Changed.REMOVED, entry.heading)
            for key, entry in old.items()
            if entry.section is section and key not in new
        ]
    return found


def _by_key(content: PlanContent) -> dict[tuple[PlanSection, int], PlanEntry]:
    return {(entry.section, entry.id): entry for entry in entries_of(content)}


def _reworded(was: PlanEntry, now: PlanEntry) -> list[PlanChange]:
    old, new = _lines(was), _lines(now)
    return [
        _change(now, old.get(key, Line(key, line.label, "")), line)
        for key, line in new.items()
        if _told(old.get(key)) != _told(line)
    ] + [
        _change(now, line, Line(key, line.label, ""))
        for key, line in old.items()
        if key not in new and _told(line) is not None
    ]


def _lines(entry: PlanEntry) -> Mapping[str, Line]:
    # An agreement bears the title of its handoff, where a change of it is told already.
    own = entry.section is not PlanSection.SLAS
    title = {_TITLE.key: Line(_TITLE.key, _TITLE.label, entry.heading)} if own else {}
    return {**title, **{line.key: line for line in entry.lines}}


def _told(line: Line | None) -> tuple[str, str] | None:
    """What a line says that can be agreed on; None where that is nothing."""
    return (line.label, line.text) if line is not None and line.text else None


def _change(entry: PlanEntry, before: Line, after: Line) -> PlanChange:
    kind = Changed.ADDED if not before.text else Changed.REMOVED if not after.text else Changed.REWORDED
    relabelled = bool(before.text and after.text) and before.label != after.label
    said = [f"{line.label}: {line.text}" if relabelled else line.text for line in (before, after)]
    return PlanChange(entry.section, entry.id, kind, entry.heading, after.label, *said)
