from facilitator.core.assess.adapting import add_own, leave_out, leave_out_own, reword
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.instrument import OwnStatement, every_statement
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.ui.parts.assess.statements.statement_rows import (
    StatementRow,
    about_words,
    rows_of,
    scale_words,
    state_words,
    wave_words,
)
from facilitator.ui.parts.assess.statements.statement_verbs import move_by_one, remove_statements, turn_section

FIRST, SECOND = "shared-understanding", "ways-of-working"


def row(document: Document, key: str, pulse: bool = False) -> StatementRow:
    return next(one for one in rows_of(document, pulse) if one.key == key)


def test_statements_stand_under_the_heading_of_their_section(document: Document) -> None:
    leave_out(document, f"{FIRST}-2")
    rows = rows_of(document, pulse=False)
    headings = [one for one in rows if one.one is None]
    assert (len(headings), len(rows)) == (15, 15 + 75)
    assert headings[0].heading == "Foundations: shared understanding · 4 of 5 asked"
    assert [one.asked for one in rows[:4]] == [None, True, False, True]


def test_the_team_that_is_rated_and_what_is_particular_are_shown(document: Document) -> None:
    sales = next(team for team in document.all(Team) if team.name == "Sales")
    reword(document, f"{FIRST}-4", "We all see the same customers.")
    own = add_own(document, FIRST, "Everyone has met a customer.", sales.id)
    leave_out_own(document, own.id)
    assert row(document, f"{FIRST}-3").about == sales
    assert row(document, f"{FIRST}-3").remark == ""
    assert row(document, f"{FIRST}-4").remark == "Pulse · own wording"
    assert row(document, f"own-{own.id}").remark == "Our own · left out"
    assert row(document, f"own-{own.id}").about == sales


def test_the_pulse_is_one_of_each_section_and_another_where_that_is_left_out(document: Document) -> None:
    assert row(document, f"{FIRST}-4", pulse=True).asked
    leave_out(document, f"{FIRST}-4")
    held = [one.key for one in rows_of(document, pulse=True) if one.one]
    assert (held[0], len(held)) == (f"{FIRST}-1", 15)
    assert state_words(document, pulse=True) == "15 asked in the pulse, one of each section"


def test_how_much_is_asked_is_said_with_and_without_own(document: Document) -> None:
    assert state_words(document, pulse=False) == "75 of 75 asked"
    leave_out(document, f"{FIRST}-2")
    add_own(document, FIRST, "Everyone has met a customer.")
    left = add_own(document, FIRST, "Everyone has met a seller.")
    leave_out_own(document, left.id)
    assert state_words(document, pulse=False) == "74 of 75 asked, 1 of your own"


def test_what_a_change_means_to_the_wave_is_said(document: Document) -> None:
    assert wave_words(document, None) == ""
    wave = plan_wave(document, "Spring")
    assert wave_words(document, wave) == "This wave will ask these. Once it is opened, that stands."
    leave_out(document, f"{FIRST}-2")
    assert wave_words(document, wave) == "This wave was planned before the last changes here."
    wave = open_wave(document, wave.id)
    assert wave_words(document, wave) == "This wave keeps what it has asked: changes here are for the next one."


def test_whom_it_concerns_and_what_helps_are_said(document: Document) -> None:
    third = row(document, f"{FIRST}-3").statement
    assert about_words(document, third) == (
        "Concerns Product, Marketing and Sales. Rates Sales. What helps where it is low: "
        "the practice “Speak one language” and the module “Messaging hierarchy”."
    )
    second = row(document, f"{FIRST}-2").statement
    assert "module" not in about_words(document, second)


def test_every_rating_has_its_label() -> None:
    assert scale_words().startswith("1 Not happening · 2 Now and then · 3 ")


def test_only_own_statements_not_yet_asked_are_removed_in_one_step(document: Document) -> None:
    asked = add_own(document, FIRST, "Everyone has met a customer.")
    open_wave(document, plan_wave(document, "Spring").id)
    fresh = add_own(document, FIRST, "Everyone has met a seller.")
    chosen = [one for one in every_statement(document) if one.own_id or one.key == f"{FIRST}-1"]
    assert remove_statements(document, chosen) == "Removed 1 statement. Left out 2 statements."
    assert [(one.id, one.left_out) for one in document.all(OwnStatement)] == [(asked.id, True)]
    document.undo()
    assert [one.id for one in document.all(OwnStatement)] == [asked.id, fresh.id]
    assert state_words(document, pulse=False) == "75 of 75 asked, 2 of your own"


def test_removing_what_is_left_out_already_says_nothing(document: Document) -> None:
    leave_out(document, f"{FIRST}-1")
    assert remove_statements(document, [row(document, f"{FIRST}-1").statement]) == ""


def places(document: Document) -> list[tuple[str, str]]:
    return [(one.section, one.text) for one in every_statement(document) if one.own_id]


def test_an_own_statement_moves_within_its_section_and_past_its_edge(document: Document) -> None:
    one, two = (add_own(document, FIRST, text) for text in ("One", "Two"))
    three = add_own(document, SECOND, "Three")
    move_by_one(document, two.id, True)
    assert places(document) == [(FIRST, "Two"), (FIRST, "One"), (SECOND, "Three")]
    move_by_one(document, one.id, False)
    assert places(document) == [(FIRST, "Two"), (SECOND, "One"), (SECOND, "Three")]
    move_by_one(document, one.id, False)
    assert places(document) == [(FIRST, "Two"), (SECOND, "Three"), (SECOND, "One")]
    move_by_one(document, three.id, True)
    assert places(document) == [(FIRST, "Two"), (FIRST, "Three"), (SECOND, "One")]


def test_it_stays_at_the_first_and_the_last_place_of_all(document: Document) -> None:
    one = add_own(document, FIRST, "One")
    assert move_by_one(document, one.id, True) == one
    for _section in range(30):
        move_by_one(document, one.id, False)
    assert document.get(OwnStatement, one.id).section == every_statement(document)[-1].section


def test_a_section_is_left_out_whole_and_taken_back_whole(document: Document) -> None:
    leave_out(document, f"{FIRST}-1")

    def section() -> list[bool]:
        held = [one for one in every_statement(document) if one.section == FIRST]
        return [one.left_out for one in held]

    for after in (True, False):
        turn_section(document, [one for one in every_statement(document) if one.section == FIRST])
        assert section() == [after] * 5
