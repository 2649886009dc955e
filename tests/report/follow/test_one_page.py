from collections.abc import Callable, Iterator

from reportlab.platypus import Flowable

from facilitator.report.follow.one_page import on_one_page
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front

Pages = Callable[[bytes], list[str]]


def test_the_first_story_that_fits_is_printed_and_no_further_one_is_made(paper: Paper, pages: Pages) -> None:
    made: list[int] = []

    def stories() -> Iterator[list[Flowable]]:
        for lines in (400, 40, 4):
            made.append(lines)
            yield paper.bullets(f"Line {number}" for number in range(lines))

    (page,) = pages(on_one_page(stories(), paper, Front("T")))
    assert "Line 39" in page
    assert made == [400, 40]


def test_where_none_fits_the_last_is_printed_whole(paper: Paper, pages: Pages) -> None:
    stories = (paper.bullets(f"Line {number}" for number in range(lines)) for lines in (400, 90))
    read = pages(on_one_page(stories, paper, Front("T")))
    assert len(read) > 1
    assert "Line 89" in read[-1]
    assert "Line 399" not in " ".join(read)


def test_a_page_that_is_quite_full_gets_no_empty_one_behind_it(paper: Paper, pages: Pages) -> None:
    counts = set()
    for points in range(540, 680, 4):
        read = pages(on_one_page([[paper.gap(points), paper.body("Last words")]], paper, Front("T")))
        assert "Last words" in read[-1]
        counts.add(len(read))
    assert counts == {1, 2}
