from collections.abc import Callable
from datetime import date

from facilitator.core.agree.practices.growth import GrowthKind, add_growth_step, edit_growth_step, set_done
from facilitator.core.document import Document
from facilitator.core.people import Person, add_person, teams
from facilitator.report.agree.growth_page import growth_page, growth_taken, take_growth
from facilitator.report.fonts import FontBook

TODAY = date(2027, 3, 10)
LONG = "A long story of pricing, hospitals and a beta that is not ready yet. " * 40
Pages = Callable[[bytes], list[str]]


def planned(document: Document, name: str) -> Person:
    product, marketing, sales = teams(document)[:3]
    person = add_person(document, name, team_id=marketing.id)
    add_growth_step(document, person.id, GrowthKind.TRAINING, "Learn how it is built", day=date(2027, 2, 1))
    done = add_growth_step(document, person.id, GrowthKind.SHADOWING, "Five customer calls", team_id=sales.id)
    set_done(document, done.id, date(2027, 1, 26))
    edit_growth_step(document, done.id, words="Price comes up every time")
    add_growth_step(document, person.id, GrowthKind.ROTATION, "Four weeks <b>there", team_id=product.id)
    return person


def test_a_plan_says_what_is_ahead_what_is_late_and_what_was_done(
    document: Document, fonts: FontBook, pages: Pages
) -> None:
    ada, sales = planned(document, "Ada Okafor"), teams(document)[2]
    planned(document, "Bo Li")
    (page,) = pages(growth_page(take_growth(document, TODAY, ada.id), fonts))
    for part in (
        "Growth plan: Ada Okafor",
        "1 done, 2 planned, 1 of them late",
        f"Knows {sales.name}: 1 shadowing",
        "Late",
        "No day yet",
        "Four weeks <b>there",
        "Price comes up every time",
        "Tue 26 Jan 2027",
    ):
        assert part in page
    assert page.index("Learn how it is built") < page.index("Five customer calls")
    assert "Bo Li" not in page


def test_all_plans_stand_on_a_page_each(document: Document, fonts: FontBook, pages: Pages) -> None:
    for name in ("Ada Okafor", "Bo Li"):
        planned(document, name)
    add_person(document, "Cy without a plan")
    first, second = pages(growth_page(growth_taken(document, TODAY, None), fonts))
    assert "Growth plans" in first
    assert "Ada Okafor" in first
    assert "Bo Li" in second
    assert "Cy without a plan" not in first + second


def test_without_a_plan_it_says_so(document: Document, fonts: FontBook, pages: Pages) -> None:
    cy = add_person(document, "Cy")
    assert "Nothing is planned yet." in pages(growth_page(take_growth(document, TODAY, cy.id), fonts))[0]
    assert "Nobody has a growth plan yet." in pages(growth_page(growth_taken(document, TODAY, None), fonts))[0]


def test_far_too_much_goes_on_over_pages_and_nothing_is_lost(document: Document, fonts: FontBook, pages: Pages) -> None:
    ada = add_person(document, "Ada")
    for number in range(60):
        step = add_growth_step(document, ada.id, GrowthKind.TRAINING, f"Step {number}.")
        edit_growth_step(document, step.id, words=LONG if number == 3 else "")
    words = " ".join(pages(growth_page(take_growth(document, TODAY, ada.id), fonts)))
    assert all(f"Step {number}." in words for number in range(60))
