"""Processes as rows of a list, and one of them as a grid: steps by teams, and who answers for it."""

from collections.abc import Sequence
from datetime import date

from facilitator.core.agree.practices.process_map import ProcessMap, map_words, process_missing, state_words
from facilitator.core.agree.practices.processes import ProcessState
from facilitator.core.phrases import counted
from facilitator.ui.widgets.richlist import RichRow
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key

STEP, SEEN, OWNER = "step", "seen", "owner"
_STEP_WIDTH, _SEEN_WIDTH = 190, 92
_TEAM_WEIGHT = 3
_SEEN_CHOICES = (("Behind", False), ("In front", True))


def process_rows(maps: Sequence[ProcessMap], today: date) -> list[RichRow]:
    """Each process with how far it has come, and how much is open in it."""
    return [_row(whole, today) for whole in maps]


def _row(whole: ProcessMap, today: date) -> RichRow:
    missing = process_missing(whole, today)
    over = whole.process.pilot_until is not None and whole.process.pilot_until < today and not whole.process.showed
    warn = bool(missing) and (whole.process.state is ProcessState.IN_USE or over)
    open_words = f", {counted(len(missing), 'point')} open" if missing else ""
    return RichRow(
        whole.process.id, state_words(whole.process, today), whole.process.title, f"{_size(whole)}{open_words}", warn
    )


def _size(whole: ProcessMap) -> str:
    return counted(len(whole.steps), "step") if whole.steps else map_words(whole)


def grid_columns(whole: ProcessMap) -> list[GridColumn]:
    """The step, whether the customer sees it, and each team."""
    return [
        GridColumn(STEP, "Step", width=_STEP_WIDTH),
        GridColumn(SEEN, "Customer", width=_SEEN_WIDTH, choices=_SEEN_CHOICES),
        *(GridColumn(team.id, team.name, _TEAM_WEIGHT, mark=team.mark, colour=team.colour) for team in whole.teams),
    ]


def grid_rows(whole: ProcessMap, front: str, quiet: str) -> list[GridRow]:
    """The steps in their order, and last who answers for it; `front` and `quiet` are inks for the customer's column."""
    rows = [
        GridRow(
            step.id,
            {
                STEP: step.title,
                SEEN: "In front" if step.seen else "Behind",
                **{team.id: whole.cells.get((step.id, team.id), "") for team in whole.teams},
            },
            inks={SEEN: front if step.seen else quiet},
        )
        for step in whole.steps
    ]
    owners: dict[Key, str] = {team_id: person.name for team_id, person in whole.owners.items()}
    last = GridRow(OWNER, {STEP: "Who answers for it", **owners}, inks={STEP: quiet})
    return [*rows, last] if rows else []


def wanting_words(whole: ProcessMap, today: date) -> tuple[str, str]:
    """The first thing open in a process, with how many more there are, and all of them, each on a line."""
    missing = [one.words for one in process_missing(whole, today)]
    if not missing:
        return "", ""
    more = f" And {len(missing) - 1} more." if len(missing) > 1 else ""
    return missing[0] + more, "\n".join(missing)
