from facilitator.core.assess.intake.shapes import AnswerFile, Matched, Matching, Tool, Use
from facilitator.core.assess.waves import Asked
from facilitator.ui.parts.assess.intake.column_words import column_row, columns_words

ASKED = [
    Asked(
        id=slot + 1, wave_id=1, slot=slot, key=f"s{slot}", number=slot + 1, text=f"Statement of {slot}.",
        section="a", section_title="A", group="g", group_title="G",
    )
    for slot in range(12)
]  # fmt: skip
BY_SLOT = {one.slot: one for one in ASKED}
FILE = AnswerFile("a.csv", Tool.PLAIN, ("One", "", "Why"), ("", "", ""), (("4", "Ada", ""), ("", "Jun", "")), (2, 3))


def statements(*slots: int) -> tuple[Matched, ...]:
    return tuple(Matched(slot, ASKED[slot].text, Use.STATEMENT, slot, 100.0) for slot in slots)


def test_what_is_missing_is_told_by_number_while_that_is_short() -> None:
    assert columns_words(Matching(statements(*range(12))), ASKED) == "Recognised: 12 of 12 statements."
    assert columns_words(Matching(statements(*range(11))), ASKED) == (
        "Recognised: 11 of 12 statements. Statement 12 is not in the file and stays blank."
    )
    assert columns_words(Matching(statements(*range(10))), ASKED).endswith(
        "Statements 11 and 12 are not in the file and stay blank."
    )
    assert columns_words(Matching(statements(0)), ASKED).endswith("11 statements are not in the file and stay blank.")


def test_a_doubtful_statement_is_not_missing_yet() -> None:
    doubtful = Matched(11, "Like the last", Use.STATEMENT, 11, 80.0, sure=False)
    found = Matching((*statements(*range(11)), doubtful, Matched(12, "Team", Use.TEAM)))
    assert columns_words(found, ASKED) == "Recognised: 11 of 12 statements and the team."


def test_a_column_shows_what_it_may_be_and_a_little_of_what_it_holds() -> None:
    row = column_row(FILE, Matched(0, "One", Use.STATEMENT, 0, 78.4, sure=False), BY_SLOT)
    assert (row.lead, row.text, row.warn) == ("One", "→ 1. Statement of 0.", True)
    assert row.small == "Column 1 · 78 of 100 alike · such as “4”"
    empty = column_row(FILE, Matched(2, "Why", Use.COMMENT, 0, sure=False), BY_SLOT)
    assert (empty.text, empty.small) == ("→ comment on 1. Statement of 0.", "Column 3 · please confirm · empty")


def test_nobody_s_name_is_shown_of_a_column_that_is_clear() -> None:
    row = column_row(FILE, Matched(1, "", Use.NAME), BY_SLOT)
    assert (row.lead, row.text, row.small, row.warn) == ("Column 2", "→ the name", "Column 2", False)
