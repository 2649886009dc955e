from facilitator.core.sheets import Sheet
from facilitator.ui.parts.intake.column_titles import column_titles


def test_columns_without_a_header_are_called_by_what_they_begin_with() -> None:
    assert column_titles(Sheet((), (("Ada", ""), ("Jun", "Sales")), (1, 2))) == ["Column 1: Ada", "Column 2: Sales"]
    assert column_titles(Sheet(("Name", ""), (("Ada", ""),), (2,))) == ["Name", "Column 2"]
