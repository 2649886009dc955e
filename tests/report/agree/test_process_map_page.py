from collections.abc import Callable
from datetime import date

import pytest

from facilitator.core.agree.practices.process_steps import add_steps, set_seen, steps_of, write_cell
from facilitator.core.agree.practices.processes import (
    Process,
    ProcessState,
    add_process,
    edit_process,
    set_pilot_span,
    set_process_owner,
    set_state,
)
from facilitator.core.document import Document
from facilitator.core.people import add_person, teams
from facilitator.report.agree.process_map_page import process_map_page, processes_taken, take_processes
from facilitator.report.fonts import FontBook

TODAY = date(2027, 3, 10)
Pages = Callable[[bytes], list[str]]


@pytest.fixture
def launch(document: Document) -> Process:
    process = add_process(document, "Launching <i>", "From idea to customers")
    add_steps(document, process.id, "Decide\nTell the market")
    product, marketing = teams(document)[:2]
    decide, tell = steps_of(document, process.id)
    write_cell(document, decide.id, product.id, "Writes two pages")
    write_cell(document, tell.id, marketing.id, "Writes to <all> customers")
    set_seen(document, tell.id)
    set_process_owner(document, process.id, product.id, add_person(document, "Ada", team_id=product.id).id)
    edit_process(document, process.id, pilot="Two people of each team")
    set_pilot_span(document, process.id, date(2027, 2, 1), date(2027, 3, 5))
    return set_state(document, process.id, ProcessState.PILOT)


def test_the_map_says_who_does_what_what_is_seen_and_how_it_is_tried(
    document: Document, launch: Process, fonts: FontBook, pages: Pages
) -> None:
    (page,) = pages(process_map_page(take_processes(document, TODAY, launch.id), fonts))
    product, marketing, sales = teams(document)[:3]
    for part in (
        "Process: Launching <i>",
        "From idea to customers",
        f"Pilot ended Fri 5 Mar. 2 steps, 1 in front of the customer, by {product.name} and {marketing.name}.",
        "The customer sees",
        "1 Decide",
        "2 Tell the market",
        "Writes two pages",
        "Writes to <all> customers",
        "Owner: Ada",
        "Tried from Mon 1 Feb 2027 until Fri 5 Mar 2027: Two people of each team",
        "The pilot is over: what did it show?",
        f"{marketing.name} has no owner for it yet",
    ):
        assert part in page
    assert sales.name not in page
    assert page.count("Seen") == 1


def test_a_long_process_goes_on_below_with_all_its_steps(
    document: Document, launch: Process, fonts: FontBook, pages: Pages
) -> None:
    add_steps(document, launch.id, "\n".join(f"Further step {number}." for number in range(30)))
    for step in steps_of(document, launch.id):
        for team in teams(document):
            write_cell(document, step.id, team.id, f"What {team.name} does in {step.title} " * 9)
    words = " ".join(pages(process_map_page(take_processes(document, TODAY, launch.id), fonts)))
    assert all(f"{number + 3} Further step {number}." in words for number in range(30))
    assert words.count("The customer sees") >= 5


def test_all_processes_stand_on_pages_of_their_own(
    document: Document, launch: Process, fonts: FontBook, pages: Pages
) -> None:
    add_process(document, "Selling")
    found = pages(process_map_page(processes_taken(document, TODAY, None), fonts))
    assert "Launching <i>" in found[0]
    assert "Selling" in found[-1]
    assert "There are no steps yet" in found[-1]
    assert len(found) >= 2


def test_without_processes_it_says_so(document: Document, fonts: FontBook, pages: Pages) -> None:
    assert "There are no processes yet." in pages(process_map_page(processes_taken(document, TODAY, None), fonts))[0]
