"""Blocks in two columns."""

from collections.abc import Callable

import pytest
from reportlab.platypus import Flowable, Spacer

from facilitator.report.agree.two_columns import TwoColumns
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes

PAGE = 600.0


def columns(*heights: float) -> TwoColumns:
    return TwoColumns([[Spacer(1, height)] for height in heights], PAGE, 20)


def test_the_columns_are_about_alike() -> None:
    assert columns(100, 100, 100, 100).wrap(400, PAGE)[1] == pytest.approx(200, abs=3)
    assert columns(300, 100, 100, 100).wrap(400, PAGE)[1] == pytest.approx(300, abs=3)


def test_what_does_not_fit_goes_on_and_nothing_is_lost() -> None:
    first, second = columns(200, 200, 200, 200, 200).split(400, 450)
    assert first.wrap(400, 450)[1] == pytest.approx(400, abs=3)
    assert second.wrap(400, 450)[1] == pytest.approx(200, abs=3)


def test_where_not_one_block_fits_it_waits_for_the_next_page() -> None:
    assert columns(200, 200).split(400, 150) == []


def test_a_block_stays_in_one_piece(paper: Paper, words: Callable[[list[Flowable]], str]) -> None:
    blocks: list[list[Flowable]] = [[paper.body(f"a{number}"), paper.body(f"b{number}")] for number in range(90)]
    pages = words([TwoColumns(blocks, paper.height, 20)])
    assert all(f"a{number} b{number}" in pages for number in range(90))


def test_a_block_higher_than_a_page_is_cut(paper: Paper, pages: Callable[[bytes], list[str]]) -> None:
    blocks: list[list[Flowable]] = [
        [paper.body("before")], [paper.body("long"), paper.body("word " * 3_000)], [paper.body("after")],
    ]  # fmt: skip
    found = pages(pdf_bytes([TwoColumns(blocks, paper.height, 20)], paper, Front("T")))
    assert " ".join(found).split().count("word") == 3_000
    assert "after" in found[-1]
