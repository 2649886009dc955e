from collections.abc import Callable

from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.pieces import section, sentence_case
from facilitator.report.tables import Column

Pages = Callable[[bytes], list[str]]


def test_a_heading_takes_the_first_row_along_and_not_the_whole_table(paper: Paper, pages: Pages) -> None:
    rows = [[f"row {number}."] for number in range(30)]
    for lines in range(20, 52):
        story = [paper.gap(lines * 12.0), *section(paper, [paper.h1("Heading")], [Column("Column")], rows)]
        texts = pages(pdf_bytes(story, paper, Front("T")))
        place = next(index for index, text in enumerate(texts) if "Heading" in text)
        assert "row 0." in texts[place]
        if lines < 40:
            assert place == 0


def test_headings_over_a_row_taller_than_a_page_stay_where_they_come(paper: Paper, pages: Pages) -> None:
    tall = "\n".join(f"line {number}." for number in range(200))
    texts = pages(pdf_bytes(section(paper, [paper.h1("Heading")], [Column("Column")], [[tall]]), paper, Front("T")))
    assert "Heading" in texts[0]
    assert "line 0." in texts[0]
    assert "line 199." in texts[-1]


def test_sentence_case_changes_the_first_letter_alone() -> None:
    assert sentence_case("from note “GA”") == "From note “GA”"
    assert sentence_case("") == ""
