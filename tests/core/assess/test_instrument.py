"""The 75 statements that come with the program, and what a programme would ask of them."""

import pytest

from facilitator.core import people
from facilitator.core.assess import adapting
from facilitator.core.assess.instrument import (
    Helps,
    by_key,
    every_statement,
    helps_of,
    in_use,
    instrument,
    own_key,
    section_of,
    shipped,
)
from facilitator.core.assess.roles import Role, set_role
from facilitator.core.content import resource
from facilitator.core.document import Document
from facilitator.core.names import folded
from facilitator.core.people import Team
from facilitator.core.practices import practice

SECTIONS = tuple(section for group in instrument().groups for section in group.sections)
STATEMENTS = tuple(statement for section in SECTIONS for statement in section.statements)
ROLES_OF_GROUPS = {
    "marketing-product": {Role.PRODUCT, Role.MARKETING},
    "marketing-sales": {Role.MARKETING, Role.SALES},
    "product-sales": {Role.PRODUCT, Role.SALES},
    "all-three": set(Role),
}


def team(document: Document, name: str) -> int:
    return next(one.id for one in document.all(Team) if one.name == name)


# What comes with the program


def test_there_are_five_groups_of_three_sections_of_five_statements() -> None:
    assert [len(group.sections) for group in instrument().groups] == [3] * 5
    assert [len(section.statements) for section in SECTIONS] == [5] * 15


def test_keys_are_told_apart_and_say_the_section_and_the_place() -> None:
    wanted = [f"{section.key}-{place}" for section in SECTIONS for place in range(1, 6)]
    assert [statement.key for statement in STATEMENTS] == wanted
    everything = [*wanted, *(s.key for s in SECTIONS), *(g.key for g in instrument().groups)]
    assert len(set(everything)) == len(everything)


def test_texts_and_titles_are_told_apart() -> None:
    texts = [folded(statement.text) for statement in STATEMENTS]
    titles = [folded(title) for title in (*(s.title for s in SECTIONS), *(g.title for g in instrument().groups))]
    assert len(set(texts)) == len(texts)
    assert len(set(titles)) == len(titles)


def test_a_statement_is_one_sentence_short_enough_to_be_read_out() -> None:
    for statement in STATEMENTS:
        assert statement.text.endswith("."), statement.key
        assert statement.text.count(".") == 1, statement.key
        assert len(statement.text) <= 120, statement.key


def test_each_section_has_one_statement_for_the_short_form() -> None:
    assert [sum(statement.pulse for statement in section.statements) for section in SECTIONS] == [1] * 15


def test_what_helps_is_there() -> None:
    for statement in STATEMENTS:
        assert practice(statement.practice) is not None, statement.key
        assert not statement.module or resource("modules", f"{statement.module}.toml").is_file(), statement.key


def test_a_statement_concerns_the_teams_of_its_group_and_is_about_one_that_it_concerns() -> None:
    for group in instrument().groups:
        for statement in (one for section in group.sections for one in section.statements):
            wanted = ROLES_OF_GROUPS.get(group.key, set(statement.teams))
            assert set(statement.teams) == wanted, statement.key
            assert statement.about is None or statement.about in statement.teams, statement.key
            assert len(statement.teams) > 1, statement.key


def test_the_five_points_say_different_things() -> None:
    assert len({folded(label) for label in instrument().labels}) == 5


def test_a_statement_or_section_that_there_is_not_is_a_bug() -> None:
    assert shipped("climate-1").key == "climate-1"
    assert section_of("climate").key == "climate"
    with pytest.raises(KeyError):
        shipped("own-4")
    with pytest.raises(KeyError):
        section_of("climate-1")


# What a programme asks


def test_a_new_programme_asks_everything_numbered_from_one(document: Document) -> None:
    asked = in_use(document)
    assert [one.key for one in asked] == [statement.key for statement in STATEMENTS]
    assert [one.text for one in asked] == [statement.text for statement in STATEMENTS]
    assert [one.number for one in asked] == list(range(1, 76))
    first = asked[0]
    assert (first.section, first.section_title) == ("shared-understanding", "Shared understanding")
    assert (first.group, first.group_title) == ("foundations", "Foundations")


def test_who_is_meant_goes_through_the_roles(document: Document) -> None:
    product, marketing = team(document, "Product"), team(document, "Marketing")
    knows_roadmap = in_use(document)[0]
    assert knows_roadmap.about_id == marketing
    assert knows_roadmap.team_ids == (product, marketing)
    chosen = people.add_team(document, "Storytellers")
    set_role(document, Role.MARKETING, chosen.id)
    assert in_use(document)[0].about_id == chosen.id
    people.retire_team(document, product)
    people.retire_team(document, chosen.id)
    people.retire_team(document, marketing)
    assert (in_use(document)[0].about_id, in_use(document)[0].team_ids) == (None, ())


def test_one_team_in_two_roles_is_concerned_once(document: Document) -> None:
    both = team(document, "Product")
    set_role(document, Role.MARKETING, both)
    assert in_use(document)[0].team_ids == (both,)


def test_the_short_form_asks_one_statement_of_each_section(document: Document) -> None:
    pulse = in_use(document, pulse=True)
    assert [one.section for one in pulse] == [section.key for section in SECTIONS]
    assert all(one.pulse for one in pulse)


def test_where_the_one_for_the_short_form_is_left_out_the_first_in_use_stands_for_it(document: Document) -> None:
    pulse = next(one.key for one in in_use(document, pulse=True) if one.section == "climate")
    adapting.leave_out(document, pulse)
    short = {one.section: one for one in in_use(document, pulse=True)}
    assert short["climate"].key == "climate-1"
    adapting.leave_out_many(document, [f"climate-{place}" for place in range(1, 6)])
    assert "climate" not in {one.section for one in in_use(document, pulse=True)}
    own = adapting.add_own(document, "climate", "We laugh together.")
    assert {one.section: one.own_id for one in in_use(document, pulse=True)}["climate"] == own.id


def test_own_statements_stand_at_the_end_of_their_section_numbered_after_ours(document: Document) -> None:
    late = adapting.add_own(document, "launching", "We launch on Tuesdays.")
    early = adapting.add_own(document, "climate", "We laugh together.")
    asked = in_use(document)
    keys = [one.key for one in asked]
    assert keys.index(own_key(early.id)) == keys.index("climate-5") + 1
    assert keys.index(own_key(late.id)) == keys.index("launching-5") + 1
    assert {one.own_id: one.number for one in asked if one.own_id} == {late.id: 76, early.id: 77}


def test_an_own_statement_takes_after_its_section(document: Document) -> None:
    success = team(document, "Customer Success")
    own = adapting.add_own(document, "launching", "Customer success hears of launches first.", success)
    found = by_key(document, own_key(own.id))
    assert found is not None
    assert (found.practice, found.module) == ("joint-processes", "launch-readiness")
    assert found.about_id == success
    assert found.team_ids == (*(team(document, name) for name in ("Product", "Marketing", "Sales")), success)


def test_a_statement_left_out_is_still_known(document: Document) -> None:
    adapting.leave_out(document, "climate-1")
    found = by_key(document, "climate-1")
    assert found is not None
    assert found.left_out
    assert len(every_statement(document)) == 75
    assert by_key(document, "own-1") is None


# What helps


def test_what_helps_a_statement_is_what_it_names() -> None:
    assert helps_of("launching-2") == Helps("joint-processes", "launch-readiness")
    assert helps_of("climate-1") == Helps("relationships", "")


def test_what_helps_a_section_is_what_its_statements_name_most() -> None:
    assert helps_of("shared-numbers") == Helps("shared-metrics", "metrics-alignment")
    assert helps_of("own-12", "launching") == helps_of("launching")


def test_one_statement_alone_does_not_bring_its_module_to_a_whole_section() -> None:
    assert helps_of("field-needs-5").module == "customer-journey"
    assert helps_of("field-needs").module == ""


def test_nothing_is_known_to_help_what_is_not_known() -> None:
    assert helps_of("") == helps_of("own-12") == Helps("", "")
