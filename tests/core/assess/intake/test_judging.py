from collections.abc import Callable

import pytest

from facilitator.core import people
from facilitator.core.assess import waves
from facilitator.core.assess.answers import AnswerComment, AnswerSheet, Intake
from facilitator.core.assess.intake import judging, storing
from facilitator.core.assess.intake.shapes import AnswerFile, NewTeam, SheetVerdict, Tool, Use, What
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from tests.core.assess.files.make_files import STATEMENTS
from tests.core.assess.intake.conftest import Desk, open_wave, rows_file, taken

FileOf = Callable[..., AnswerFile]


def _judged(desk: Desk, file: AnswerFile, lenient: bool = False) -> tuple[SheetVerdict, ...]:
    found = desk.match(file)
    return judging.verdicts(desk.document, desk.wave_id, file, found, lenient=lenient)


def test_two_people_with_equal_answers_both_count(desk: Desk) -> None:
    desk.take(rows_file([("Sales", "123454", ""), ("Sales", "123454", "")]))
    assert desk.ratings() == ["123454", "123454"]


def test_a_cell_that_is_no_rating_may_be_left_blank_if_so_chosen(desk: Desk) -> None:
    file = rows_file([("Sales", "12345x", ""), ("Sales", "123454", "")])
    assert taken(_judged(desk, file)) == ["123454"]
    told = _judged(desk, file, lenient=True)
    assert taken(told) == ["12345-", "123454"]
    assert told[0].why.startswith("5 of 6 answered. Left blank: “x” is not a rating, in “Sales is kept posted")


def test_comments_without_ratings_are_taken(desk: Desk) -> None:
    (told,) = desk.take(rows_file([("", "------", "Please talk to us")]))
    assert (told.what, told.why) == (What.TAKE, "Nothing is rated: only comments.")


WITH_ID = ("ResponseId", "Finished", "Team", *STATEMENTS)


def _with_ids(file_of: FileOf, *rows: tuple[str, str, str]) -> AnswerFile:
    cells = [
        [number, str("-" not in ratings), team, *(mark.strip("-") for mark in ratings)]
        for number, team, ratings in rows
    ]
    return file_of(list(WITH_ID), *cells, tool=Tool.QUALTRICS)


def test_an_answer_completed_since_is_updated(desk: Desk, file_of: FileOf) -> None:
    desk.take(_with_ids(file_of, ("R_1", "Sales", "12----"), ("R_2", "Sales", "555555")))
    told = desk.take(_with_ids(file_of, ("R_1", "Sales", "123454"), ("R_2", "Sales", "555555")))
    assert [(one.what, one.why) for one in told] == [
        (What.UPDATE, "4 answers more than before."),
        (What.ALREADY_THERE, "Here already."),
    ]
    assert desk.ratings() == ["123454", "555555"]
    (older,) = desk.take(_with_ids(file_of, ("R_1", "Sales", "12----")))
    assert (older.what, older.why) == (What.ALREADY_THERE, "Here already, and answered further.")


def test_of_the_same_answer_twice_in_a_file_the_fuller_counts(desk: Desk, file_of: FileOf) -> None:
    told = desk.take(_with_ids(file_of, ("R_1", "Sales", "12----"), ("R_1", "Sales", "123454")))
    assert told[0].why == "The same answer stands in line 3, as full or fuller."
    assert desk.ratings() == ["123454"]


def test_microsoft_s_numbers_begin_anew_in_every_form(desk: Desk, file_of: FileOf) -> None:
    heads = ["ID", "Start time", *STATEMENTS]
    first = file_of(heads, ["1", "2027-01-12T09:00:00", *"123454"], tool=Tool.MICROSOFT)
    other = file_of(heads, ["1", "2027-01-12T09:05:00", *"123454"], tool=Tool.MICROSOFT)
    edited = file_of(heads, ["1", "2027-01-12T09:05:00", *"123455"], tool=Tool.MICROSOFT)
    for file in (first, other, edited):
        desk.take(file)
    assert desk.ratings() == ["123454", "123455"]


def test_another_sheet_with_the_very_same_ratings_is_remarked(document: Document, file_of: FileOf) -> None:
    desk = Desk(document, open_wave(document))
    wave = document.get(waves.Wave, desk.wave_id)
    with document.step("Ask more") as step:
        for slot in range(6, 12):
            step.put(
                waves.asked_of(document, wave.id)[0].with_(id=document.new_id(), slot=slot, text=f"Word {slot}" * 4)
            )
    heads = [one.text for one in waves.asked_of(document, wave.id)]
    desk.take(file_of(["Timestamp", *heads], ["12/01/2027", *"123451234512"]))
    (told,) = desk.judge(file_of(["Timestamp", *heads], ["2027-01-12", *"123451234512"]))
    assert told.what is What.TAKE
    assert "very same ratings" in told.why


def test_a_file_that_another_program_saved_anew_adds_only_what_is_new(document: Document, file_of: FileOf) -> None:
    desk = Desk(document, open_wave(document))
    first = waves.asked_of(document, desk.wave_id)[0]
    with document.step("Ask more") as step:
        for slot in range(6, 12):
            step.put(first.with_(id=document.new_id(), slot=slot, text=f"Word {slot}" * 4))
    head = ["Timestamp", *(one.text for one in waves.asked_of(document, desk.wave_id))]
    before = [["12/01/2027", *marks] for marks in ("123451234512", "543215432154", "321454321545")]
    desk.take(file_of(head, *before))
    longer = desk.take(file_of(head, *before, ["13/01/2027", *"123451234512"]))
    assert [one.what for one in longer] == [*[What.ALREADY_THERE] * 3, What.TAKE]
    anew = [["2027-01-12", *row[1:]] for row in before]
    told = desk.take(file_of(head, *anew, ["2027-01-14", *"222222222223"]))
    assert [one.what for one in told] == [*[What.ALREADY_THERE] * 3, What.TAKE]
    assert "saved anew" in told[0].why
    assert len(desk.ratings()) == 5


def test_rows_that_sum_up_the_others_are_no_answers(desk: Desk, file_of: FileOf) -> None:
    file = file_of(
        ["Team", *STATEMENTS],
        ["Sales", *"123454"],
        ["Average", *"333333"],
        ["Total (n = 1)", *["40"] * 6],
        ["Ø", *"444444"],
    )
    told = desk.take(file)
    assert [one.what for one in told] == [What.TAKE, What.REFUSE, What.REFUSE, What.REFUSE]
    assert told[1].why == "It sums up the other rows: it is no answer."
    assert desk.ratings() == ["123454"]


def test_a_column_on_another_scale_is_not_read_even_where_its_numbers_would_fit(desk: Desk, file_of: FileOf) -> None:
    file = file_of(list(STATEMENTS), [*"12345", "9"], [*"12345", "8"], [*"12345", "4"], [*"12345", ""])
    told = desk.take(file)
    assert [one.what for one in told] == [What.REFUSE, What.REFUSE, What.REFUSE, What.TAKE]
    assert told[2].why.startswith("“4” may not be meant as ours")
    assert "1 to 10" in told[2].why
    assert desk.ratings() == ["12345-"]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ((["0.2", "0.4", "0.6", "0.8", "1", "1"], ["1"] * 6), "from 0 to 100 %"),
        (([*"012344"], [*"443210"], [*"444444"]), "from 0 to 4"),
        (([*"123456"], [*"654321"], [*"126666"]), "from 1 to 6.* If 6 stands for “Don’t know”"),
        ((["1 - sehr gut", *["2 - gut"] * 5], ["2 - gut"] * 6), "“1 - sehr gut” says that 1 is the best here"),
    ],
)
def test_files_on_another_scale_are_refused_whole(
    desk: Desk, file_of: FileOf, rows: tuple[list[str], ...], sentence: str
) -> None:
    with pytest.raises(UserError, match=sentence):
        desk.take(file_of(list(STATEMENTS), *rows))
    assert desk.ratings() == []


def test_statements_below_each_other_are_told_even_if_numbers_head_the_columns(desk: Desk, file_of: FileOf) -> None:
    file = file_of(["Statement", *"123456"], *([text, *"123454"] for text in STATEMENTS))
    with pytest.raises(UserError, match="stand below each other"):
        desk.take(file)


def test_the_sign_behind_a_choice_does_not_make_another_team(desk: Desk, file_of: FileOf) -> None:
    (told,) = desk.judge(file_of(["Your team", *STATEMENTS], ["Sales;", *(f"{mark};" for mark in "123454")]))
    assert (told.team, told.why, told.ratings) == ("Sales", "", "123454")
    assert desk.team_names()[told.team_id or 0] == "Sales"


def test_a_team_nobody_knows_is_told_and_may_be_mapped(desk: Desk) -> None:
    file = rows_file([("Finance", "123454", ""), ("finance team", "223454", "")])
    (first, _second) = _judged(desk, file)
    assert first.why == "There is no team “Finance”: counted without a team."
    found, sales = desk.match(file), desk.document.all(Team)[2].id
    mapped = judging.verdicts(desk.document, desk.wave_id, file, found, teams={"Finance": sales})
    assert [one.team_id for one in mapped] == [sales, sales]
    none = judging.verdicts(desk.document, desk.wave_id, file, found, teams={"Finance": None})
    assert [(one.team_id, one.why) for one in none] == [(None, ""), (None, "")]
    new = judging.verdicts(desk.document, desk.wave_id, file, found, teams={"Finance": NewTeam.ADD})
    storing.store(desk.document, desk.wave_id, file.name, new)
    added = next(team for team in desk.document.all(Team) if team.name == "Finance")
    assert {one.team_id for one in desk.document.all(AnswerSheet)} == {added.id}
    assert desk.document.undo() == "Import 2 answers"
    assert all(team.name != "Finance" for team in desk.document.all(Team))


def test_one_team_may_be_chosen_for_all_and_later_corrected(desk: Desk) -> None:
    file = rows_file([("", "123454", "")])
    product, _marketing, sales, *_others = (team.id for team in desk.document.all(Team))
    for team_id in (product, sales):
        told = judging.verdicts(desk.document, desk.wave_id, file, desk.match(file), team_id)
        storing.store(desk.document, desk.wave_id, file.name, told)
    (sheet,) = desk.document.all(AnswerSheet)
    assert sheet.team_id == sales


def test_a_known_address_tells_the_team_but_nobody_s_name_where_answers_are_anonymous(
    desk: Desk, file_of: FileOf
) -> None:
    sales = desk.document.all(Team)[2].id
    people.add_person(desk.document, "Ada Okafor", "ada@example.com", sales)
    (told,) = desk.take(file_of(["Email", *STATEMENTS], ["ADA@example.com", *"123454"]))
    assert (told.team_id, told.person_id) == (sales, None)


def test_people_are_known_where_names_are_given(named_desk: Desk, file_of: FileOf) -> None:
    desk = named_desk
    ada = people.add_person(desk.document, "Ada Okafor", "ada@example.com", desk.document.all(Team)[2].id)
    bo = people.add_person(desk.document, "Bo Li", team_id=desk.document.all(Team)[0].id)
    heads = ["Last name", "First name", "Email", *STATEMENTS]
    told = desk.take(
        file_of(
            heads,
            ["", "", "ada@example.com", *"123454"],
            ["Li", "Bo", "", *"555555"],
            ["Li", "Bo", "", *"555551"],
            ["Nobody", "Known", "", *"111111"],
        )
    )
    assert [one.person_id for one in told] == [ada.id, bo.id, bo.id, None]
    assert [one.what for one in told] == [What.TAKE, What.TAKE, What.REFUSE, What.TAKE]
    assert told[2].why == "Bo Li answers in line 3 already."
    assert told[3].why == "Nobody here is “Nobody Known”: taken without a name."
    (again,) = desk.judge(file_of(heads, ["Li", "Bo", "", *"444444"]))
    assert again.why == "Bo Li has answered already: remove that sheet first to take this one."


def test_only_an_open_wave_takes_answers(desk: Desk) -> None:
    file = rows_file([("Sales", "123454", "")])
    told = desk.judge(file)
    waves.close_wave(desk.document, desk.wave_id)
    with pytest.raises(UserError, match="Baseline is closed: reopen the wave first"):
        desk.judge(file)
    with pytest.raises(UserError, match="reopen"):
        storing.store(desk.document, desk.wave_id, file.name, told)


def test_nothing_is_taken_while_all_columns_are_doubtful(desk: Desk, file_of: FileOf) -> None:
    file = file_of(["Sales can tell what our product does and where it stops"], ["4"])
    with pytest.raises(UserError, match="confirm the columns first"):
        desk.judge(file)
    assert taken(desk.judge(file, trusting=True)) == ["-4----"]


def test_the_verdicts_are_summed_up() -> None:
    told = [SheetVerdict(1, What.TAKE), SheetVerdict(2, What.TAKE), SheetVerdict(3, What.REFUSE)]
    assert judging.summary(told) == "2 new, 1 refused"
    assert judging.summary([]) == "no rows"


# Storing


def test_all_is_one_step_that_can_be_undone(desk: Desk) -> None:
    desk.take(rows_file([("Sales", "123454", "Fine"), ("Product", "555551", "")]))
    (intake,) = desk.document.all(Intake)
    assert intake.name == "a.csv"
    assert {one.intake_id for one in desk.document.all(AnswerSheet)} == {intake.id}
    assert all(one.sheet_id is None for one in desk.document.all(AnswerComment))
    assert desk.document.undo() == "Import 2 answers"
    assert desk.stored() == ([], [])


def test_nothing_to_do_is_no_step(desk: Desk) -> None:
    file = rows_file([("Sales", "123454", "")])
    desk.take(file)
    before = desk.document.mark()
    assert storing.store(desk.document, desk.wave_id, file.name, desk.judge(file)) is None
    assert desk.document.mark() == before


def test_ids_do_not_tell_in_which_order_people_answered(desk: Desk) -> None:
    rows = [("Sales", f"{n // 25 + 1}{n // 5 % 5 + 1}{n % 5 + 1}111", f"Words {n:03}") for n in range(100)]
    desk.take(rows_file(rows))
    stored = [one.ratings for one in desk.document.all(AnswerSheet)]
    words = [one.text for one in desk.document.all(AnswerComment)]
    assert sorted(stored) == [ratings for _team, ratings, _words in rows]
    assert stored != sorted(stored)
    assert words != sorted(words)
    assert [words.index(f"Words {n:03}") for n in range(100)] != [stored.index(row[1]) for n, row in enumerate(rows)]


def test_an_update_does_not_bring_its_comments_twice(desk: Desk, file_of: FileOf) -> None:
    heads = ["ResponseId", *STATEMENTS, "Comments"]
    for ratings, words in (("1", "Fine"), ("123454", "Fine"), ("123455", "Better")):
        cells = [*ratings, *[""] * (6 - len(ratings))]
        desk.take(file_of(heads, ["R_1", *cells, words], tool=Tool.QUALTRICS))
    assert desk.ratings() == ["123455"]
    assert sorted(one.text for one in desk.document.all(AnswerComment)) == ["Better", "Fine"]


def test_very_long_comments_are_cut_and_empty_words_left_out(desk: Desk) -> None:
    told = _judged(
        desk, rows_file([("Sales", "123454", "word " * 2_000), ("Sales", "123453", "n/a"), ("", "111111", "None")])
    )
    assert [len(one.comments) for one in told] == [1, 0, 0]
    assert len(told[0].comments[0].text) <= 5_000


def test_a_column_can_be_left_out_by_choice(desk: Desk) -> None:
    file = rows_file([("Sales", "123454", "Fine")])
    found = desk.match(file).with_choice(7, Use.UNUSED).with_choice(1, Use.UNUSED)
    (told,) = judging.verdicts(desk.document, desk.wave_id, file, found)
    assert (told.ratings, told.comments, told.why) == ("-23454", (), "")
