"""The promises of an SLA as rows that are typed into: who promises, what, how much, and which person answers for it."""

from collections.abc import Mapping, Sequence

from facilitator.core.agree.service import commitments
from facilitator.core.agree.service.sla_checks import commitment_lacks
from facilitator.core.agree.service.slas import Commitment
from facilitator.core.document import Document
from facilitator.core.figures import figure_words
from facilitator.core.measures.indicators import Aim, Indicator
from facilitator.ui.parts.canvases.common import chosen_words
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.textgridmodel import Choice, GridColumn, GridRow, Key

_AIMS: tuple[Choice, ...] = (("", Aim.NONE), ("at least", Aim.UP), ("at most", Aim.DOWN))


def promise_columns(teams: tuple[Choice, ...], owners: tuple[Choice, ...]) -> tuple[GridColumn, ...]:
    """Who, what, how much, and who answers for it."""
    return (
        GridColumn("team", "Team", 2, choices=teams),
        GridColumn("text", "Promise", 4),
        GridColumn("aim", "", width=76, choices=_AIMS),
        GridColumn("number", "Number", width=96),
        GridColumn("owner", "Owner", 2, choices=owners),
    )


def promise_row(
    one: Commitment,
    indicators: Mapping[int, Indicator],
    teams: tuple[Choice, ...],
    owners: tuple[Choice, ...],
    tokens: Tokens,
) -> GridRow:
    """A promise; what is vague in it or missing shows in the colour of a warning, and in words below the table."""
    indicator = indicators.get(one.indicator_id or 0)
    target = indicator.target if indicator else None
    number = figure_words(target, indicator.unit) if indicator and target is not None else ""
    cells: dict[Key, str] = {
        "team": chosen_words(teams, one.team_id),
        "text": one.text,
        "aim": chosen_words(_AIMS, indicator.aim if indicator else Aim.NONE),
        "number": number,
        "owner": chosen_words(owners, one.owner_id),
    }
    lacks = commitment_lacks(one, indicator)
    shows: dict[Key, str] = {} if number or "number" not in lacks else {"number": "how many?"}
    return GridRow(one.id, cells, {lack.value: tokens.warn for lack in lacks}, shows=shows)


def set_promise(document: Document, commitment_id: int, column: Key, value: object) -> Commitment:
    """Store one cell of a promise."""
    match column:
        case "team":
            return commitments.set_commitment_team(document, commitment_id, value if isinstance(value, int) else None)
        case "owner":
            return commitments.set_commitment_owner(document, commitment_id, value if isinstance(value, int) else None)
        case "aim":
            return commitments.set_promise_aim(document, commitment_id, Aim(str(value)))
        case "number":
            return commitments.promise(document, commitment_id, str(value))
    return commitments.edit_commitment(document, commitment_id, str(value))


def remove_promises(document: Document, ids: Sequence[int]) -> None:
    """Remove promises as one step."""
    with document.step("Remove commitment" if len(ids) == 1 else f"Remove {len(ids)} commitments"):
        for commitment_id in ids:
            commitments.remove_commitment(document, commitment_id)
