"""The actions for other programs: as a spreadsheet, and as Markdown."""

from facilitator.core.run.actions import Action, ActionState, by_owner
from facilitator.report.action_plan import NO_ACTIONS, NO_DATE, NO_MEASURE, NO_OWNER
from facilitator.report.fonts import FontBook
from facilitator.report.pieces import sentence_case, when, with_team
from facilitator.report.snapshot import Snapshot
from facilitator.report.spreadsheet import csv_bytes
from facilitator.report.text import markdown_safe

HEADER = ("Action", "Owner", "Team", "E-mail", "Due", "Success measure", "State", "Where it came from")


def actions_csv(taken: Snapshot, _fonts: FontBook) -> bytes:
    """A row for each action, in the order of the list; dates as in ISO 8601."""
    rows = []
    for action in taken.actions:
        owner = taken.person(action.owner_id)
        team = taken.team(owner.team_id) if owner else None
        names = (owner.name if owner else "", team.name if team else "", owner.email if owner else "")
        origin = taken.origins[action.id]
        rows.append((action.text, *names, action.due, action.measure, action.state.value, origin))
    return csv_bytes(HEADER, rows)


def actions_markdown(taken: Snapshot, _fonts: FontBook) -> bytes:
    """A task list under each owner (GitHub Flavored Markdown, task list items)."""
    lines = [f"# Actions: {markdown_safe(taken.workshop.title)}", "", markdown_safe(when(taken)), ""]
    for group in by_owner(taken.actions, taken.people):
        owner = with_team(taken, group.owner) if group.owner else NO_OWNER
        lines += [f"## {markdown_safe(owner)}", ""]
        for action in group.actions:
            lines += _item(taken, action)
        lines.append("")
    if not taken.actions:
        lines += [NO_ACTIONS, ""]
    return "\n".join(lines).encode("utf-8", errors="replace")


def _item(taken: Snapshot, action: Action) -> list[str]:
    text = markdown_safe(action.text)
    box = "x" if action.state is ActionState.DONE else " "
    due = f"Due {taken.dates.day(action.due)}" if action.due else NO_DATE
    measure = f"Success measure: {markdown_safe(action.measure)}" if action.measure else NO_MEASURE
    origin = taken.origins[action.id]
    details = [due, measure, *([markdown_safe(sentence_case(origin))] if origin else [])]
    shown = f"~~{text}~~ (dropped)" if action.state is ActionState.DROPPED else text
    return [f"- [{box}] {shown}", *(f"  - {detail}" for detail in details)]
