"""A comparison in the shape its grid shows: a row for each thing compared, and where it stands in words."""

from facilitator.core.document import Document
from facilitator.core.plan.comparing import Compared, Comparison
from facilitator.ui.parts.canvases.common import chosen_words, owner_choices, team_columns
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.textgridmodel import GridColumn, GridRow, Key

TITLE, AGREED, STATE, OWNER = "title", "agreed", "state", "owner"


def grid_of(
    document: Document, workshop_id: int, found: Comparison, tokens: Tokens
) -> tuple[tuple[GridColumn, ...], tuple[GridRow, ...]]:
    """Columns and rows of a comparison's grid; the keys are the fields above, and teams' ids."""
    owners = owner_choices(document, workshop_id, [compared.row.owner_id for compared in found.rows])
    columns = (
        GridColumn(TITLE, "Compared", 3),
        GridColumn(STATE, "State", width=92, editable=False),
        *team_columns(found.teams, 3),
        GridColumn(AGREED, "Agreed", 3),
        GridColumn(OWNER, "Owner", width=104, choices=owners),
    )
    rows = []
    for compared in found.rows:
        row = compared.row
        said: dict[Key, str] = {team.id: words for team, words in zip(found.teams, compared.said, strict=True)}
        owner = chosen_words(owners, row.owner_id)
        cells: dict[Key, str] = {
            TITLE: row.title,
            **said,
            AGREED: row.agreed,
            STATE: state_words(compared),
            OWNER: owner,
        }
        rows.append(GridRow(row.id, cells, {STATE: _ink(compared, tokens)}))
    return columns, tuple(rows)


def state_words(compared: Compared) -> str:
    """Where a row stands: agreed, or differs, or still to be said."""
    if compared.row.agreed:
        return "Agreed"
    if compared.row.differs:
        return "Differs, not agreed"
    return "Not agreed" if all(compared.said) else "Being said"


def progress_words(found: Comparison) -> str:
    """How far the comparison is: "3 of 6 agreed · 2 differ"."""
    if not found.rows:
        return "Nothing to compare yet"
    agreed = sum(1 for compared in found.rows if compared.row.agreed)
    apart = sum(1 for compared in found.rows if compared.row.differs and not compared.row.agreed)
    words = f"{agreed} of {len(found.rows)} agreed"
    return f"{words} · {apart} {'differs' if apart == 1 else 'differ'}" if apart else words


def _ink(compared: Compared, tokens: Tokens) -> str:
    if compared.row.agreed:
        return tokens.ok
    return tokens.bad if compared.row.differs else tokens.muted
