"""Results of sheets given as rows of marks by team, and what Hypothesis makes such rows of."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from facilitator.core.assess.figures.results import SectionResult, StatementResult, WaveResults, results
from tests.core.assess.answered import asked_of, sheets_of, teams_of, wave_of

Rows = Mapping[int | None, Sequence[str]]
STATEMENTS = 6
TEAMS = (1, 2, 3, 4)


def rows_of(marks: str) -> st.SearchStrategy[Rows]:
    """Up to six sheets of six marks of each of four teams, and of people of no team."""
    row = st.text(marks, min_size=STATEMENTS, max_size=STATEMENTS)
    return st.fixed_dictionaries({team: st.lists(row, max_size=6) for team in (*TEAMS, None)})


ANYTHING = rows_of("12345?-")
RATED = rows_of("12345")
THRESHOLDS = st.integers(1, 5)


def told(rows: Rows, threshold: int = 3, about: Mapping[int, int] | None = None, section: int = 2) -> WaveResults:
    """What these sheets say; `section` is how many statements there are in a section."""
    length = next((len(row) for many in rows.values() for row in many), STATEMENTS)
    asked = asked_of(length, about=about, section=section)
    return results(wave_of(threshold), asked, sheets_of(rows), teams_of(*(team for team in rows if team)))


def several(found: WaveResults) -> tuple[SectionResult, ...]:
    """All that is over several statements."""
    return (*found.sections, *found.groups, found.everything)


def every(found: WaveResults) -> tuple[StatementResult | SectionResult, ...]:
    """All statements, and all that is over several."""
    return (*found.statements, *several(found))
