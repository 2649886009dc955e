from collections.abc import Sequence

from facilitator.core.run.raci import Matrix, RaciCell, RaciColumn, RaciRow
from facilitator.core.run.raci_checks import FindingKind, findings, most_responsible, row_words


def _matrix(names: str, *rows: str, teams: Sequence[str] = ()) -> Matrix:
    """A table from words: "Lead definition: R A . RA"."""
    titles = [row.split(": ")[0] for row in rows]
    columns = tuple(
        RaciColumn(id=100 + n, workshop_id=1, **{"team_id" if name in teams else "person_id": n})
        for n, name in enumerate(names.split())
    )
    cells = tuple(
        RaciCell(id=1000 + 50 * number + n, row_id=number, column_id=100 + n, letters=letters)
        for number, row in enumerate(rows, start=1)
        for n, letters in enumerate(row.split(": ")[1].split())
        if letters != "."
    )
    numbered = enumerate(titles, start=1)
    return Matrix(
        tuple(RaciRow(id=number, workshop_id=1, title=title) for number, title in numbered),
        columns,
        tuple(names.split()),
        cells,
    )


def test_the_check_column_says_what_is_wrong_with_a_row() -> None:
    table = _matrix(
        "Maria Jun Tom Ada Ruth",
        "Roadmap statement policy: A R C I I",
        "Lead definition: . A A . I",
        "Launch assets calendar: C R . R .",
        "Pricing: RA . . . .",
        "Nothing yet: . . . . .",
        "Everyone: A A A RA .",
    )
    assert [row_words(table, row.id) for row in table.rows] == [
        "complete",
        "two accountable · no one responsible",
        "no one accountable",
        "complete",
        "no one accountable · no one responsible",
        "four accountable",
    ]


def test_gaps_and_overlaps_are_listed_row_by_row_then_column_by_column() -> None:
    table = _matrix("Maria Jun Tom", "Policy: A R .", "Leads: A A .", "Three: RA A . ", "Calendar: . R .")
    found = findings(table)
    assert [(f.row_id, f.column_id, f.kind, f.words) for f in found] == [
        (2, None, FindingKind.OVERLAP, "“Leads”: Maria and Jun are both accountable. Keep one."),
        (2, None, FindingKind.GAP, "“Leads”: no one is responsible. Who does the work?"),
        (3, None, FindingKind.OVERLAP, "“Three”: Maria and Jun are both accountable. Keep one."),
        (4, None, FindingKind.GAP, "“Calendar”: no one is accountable. Choose one."),
        (None, 102, FindingKind.GAP, "Tom has no part in anything. Give a letter, or take the column out."),
    ]


def test_a_person_responsible_in_more_than_half_of_many_rows_is_told_a_team_is_not() -> None:
    rows = [f"Row {n}: R R A" for n in range(1, 9)]
    found = findings(_matrix("Maria Product Tom", *rows, teams=["Product"]))
    assert [(f.column_id, f.words) for f in found] == [
        (100, "Maria is responsible in 8 of 8 rows. Who can take some over?")
    ]
    assert findings(_matrix("Maria Tom", *[f"Row {n}: R A" for n in range(1, 4)])) == []


def test_the_limit_of_r_grows_with_the_table_and_never_falls_below_three() -> None:
    assert [most_responsible(rows) for rows in (0, 1, 4, 7, 8, 20)] == [3, 3, 3, 3, 4, 10]


def test_an_empty_table_and_a_complete_one_have_no_findings() -> None:
    assert findings(_matrix("")) == []
    assert findings(_matrix("Maria")) == []
    assert findings(_matrix("Maria Jun", "Policy: RA I")) == []
