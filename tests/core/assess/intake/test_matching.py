from collections.abc import Callable

import pytest

from facilitator.core.assess import adapting, asking
from facilitator.core.assess.instrument import in_use, instrument
from facilitator.core.assess.intake.headings import number_in, readable, wordings
from facilitator.core.assess.intake.shapes import AnswerFile, Matched, Matching, Tool, Use
from facilitator.core.document import Document
from tests.core.assess.files.make_files import LABELS, STATEMENTS
from tests.core.assess.intake.conftest import Desk, open_wave

FIRST = STATEMENTS[0]
FileOf = Callable[..., AnswerFile]


@pytest.mark.parametrize(
    "heading",
    [
        FIRST, FIRST.upper(), FIRST.rstrip("."), f"12. {FIRST}", f"Q12: {FIRST}", f"1.3) {FIRST}", f"12 {FIRST}",
        f"{FIRST} (1 = not happening, 5 = an example)", f"{FIRST} *", f"How is it? [{FIRST}]", f"How is it? - {FIRST}",
        f"Foundations | {FIRST}", f"Please rate: {FIRST}", f"How? [3. {FIRST} (1 = never … 5 = always)]",
        "Product marketing knows what is on the roadmap and when each thing sho...",
        "Product marketing knows what is on the roadmap and when each thing sho…",
        FIRST[:60], f"How is it? [{FIRST[:60]}]", f"How is it today? [{FIRST}"[:70], f"How is it? [..{FIRST}]",
        f"Foundations / Common ground / {FIRST}", f"Foundations » {FIRST}", f"Common ground. {FIRST}",
        f"Common ground {FIRST}",
    ],
)  # fmt: skip
def test_a_statement_is_known_with_all_that_tools_put_around_it(desk: Desk, file_of: FileOf, heading: str) -> None:
    (one,) = desk.match(file_of([heading], ["4"])).columns
    assert (one.use, one.slot, one.sure) == (Use.STATEMENT, 0, True)


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("<p>One&nbsp;&amp; <b>two</b><br/>three</p>", "One & two three"),
        ("A < B and B > C", "A < B and B > C"),
        ("one\r\ntwo", "one two"),
        ("<span style='x'>Fine</span><!-- no -->", "Fine"),
    ],
)
def test_headings_are_read_without_html(heading: str, told: str) -> None:
    assert readable(heading) == told


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("12", 12),
        ("Q12", 12),
        ("Statement 12.", 12),
        ("#7", 7),
        ("12 teams", None),
        ("Team", None),
        ("2027-01-12", None),
    ],
)
def test_a_heading_may_be_a_number(heading: str, number: int | None) -> None:
    assert number_in(heading) == number


@pytest.mark.parametrize(
    "heading",
    [
        FIRST.replace("knows", "does not know"), FIRST.replace("Product marketing", "Marketing"),
        FIRST.replace("Product marketing", "Sales"), FIRST[:30], f"It is not true that {FIRST}",
        "What is on the roadmap and when each thing should be ready marketing product knows.",
    ],
)  # fmt: skip
def test_what_may_say_something_else_is_never_sure(desk: Desk, file_of: FileOf, heading: str) -> None:
    (one,) = desk.match(file_of([heading], ["4"])).columns
    assert (one.use, one.slot, one.sure) == (Use.STATEMENT, 0, False)


def test_another_team_in_a_statement_is_another_statement(desk: Desk, file_of: FileOf) -> None:
    heading = STATEMENTS[5].replace("Sales", "Customer Success")
    assert dict(desk.match(file_of([heading], ["4"])).slots()) == {}


def test_a_second_column_with_ratings_is_no_comment(desk: Desk, file_of: FileOf) -> None:
    twice = desk.match(file_of([FIRST, f"{FIRST} Examples?"], ["5", "2"], ["4", "1"]))
    assert {one.use for one in twice.columns} == {Use.STATEMENT, Use.UNUSED}


def test_curly_and_straight_quotation_marks_are_one() -> None:
    assert wordings("the customer’s “way”") == wordings('the customer\'s "way"')


def test_each_statement_gets_one_column_and_the_likest(desk: Desk, file_of: FileOf) -> None:
    found = desk.match(file_of([FIRST + " Really", FIRST, STATEMENTS[1]], ["1", "2", "3"]))
    assert [(one.use, one.slot) for one in found.columns] == [
        (Use.UNUSED, None),
        (Use.STATEMENT, 0),
        (Use.STATEMENT, 1),
    ]


def test_the_order_of_columns_does_not_matter(desk: Desk, file_of: FileOf) -> None:
    for order in ([5, 4, 3, 2, 1, 0], [2, 0, 5, 1, 4, 3]):
        found = desk.match(file_of([STATEMENTS[slot] for slot in order], ["3"] * 6))
        assert [one.slot for one in found.columns] == order


def test_the_whole_instrument_finds_itself_and_what_it_was(document: Document, file_of: FileOf) -> None:
    shipped = [one.text for one in in_use(document)]
    adapting.reword(document, in_use(document)[0].key, "Everybody here can draw the roadmap from memory.")
    wave = asking.plan_wave(document)
    now = [one.text for one in in_use(document)]
    for headings in (shipped, now):
        found = Desk(document, wave.id).match(file_of(headings, ["3"] * 75))
        assert [one.slot for one in found.columns] == list(range(75))
        assert found.doubtful == ()


def test_numbers_mean_the_statements_numbers_else_their_places(document: Document, file_of: FileOf) -> None:
    full, pulse = asking.plan_wave(document, "Full"), asking.plan_wave(document, "Pulse", pulse=True)
    by_number = Desk(document, full.id).match(file_of([f"Q{n}" for n in range(1, 76)], ["3"] * 75))
    assert list(by_number.slots()) == list(range(75))
    by_place = Desk(document, pulse.id).match(file_of([str(n) for n in range(1, 16)], ["3"] * 15))
    assert [one.slot for one in by_place.doubtful] == list(range(15))
    begun_late = Desk(document, full.id).match(file_of([f"Q{n}" for n in range(2, 76)], ["3"] * 74))
    assert (dict(begun_late.slots()), len(begun_late.doubtful)) == ({}, 74)
    own = [str(one.number) for one in in_use(document, pulse=True)]
    assert len(Desk(document, pulse.id).match(file_of(own, ["3"] * 15)).slots()) == 15


@pytest.mark.parametrize(
    ("heading", "cell", "use"),
    [
        ("Timestamp", "1", Use.STAMP), ("Zeitstempel", "1", Use.STAMP), ("Heure de début", "1", Use.STAMP),
        ("IP Address", "203.0.113.7", Use.UNUSED), ("Browser", "x", Use.UNUSED),
        ("Location Latitude", "52.5", Use.UNUSED),
        ("E-Mail", "a@example.com", Use.EMAIL), ("Name", "Ada", Use.NAME),
        ("Adresse e-mail", "a@example.com", Use.EMAIL),
        ("Which team are you in?", "Sales", Use.TEAM), ("Abteilung", "Vertrieb", Use.TEAM), ("Wo?", "Sales", Use.TEAM),
        ("Any other comments?", "All fine", Use.GENERAL), ("What else should we know?", "No", Use.GENERAL),
        ("Kommentar", "Gut", Use.GENERAL), ("Your favourite colour", "green", Use.UNUSED), ("", "x", Use.UNUSED),
        ("Response ID", "R_1", Use.ID), ("Tell us a story", "Once upon a time there was a team that " * 3, Use.GENERAL),
        (f"{FIRST} - please explain", "Because they never come to our meetings, and so we cannot know", Use.COMMENT),
    ],
)  # fmt: skip
def test_columns_that_are_no_statements_say_what_they_are(
    desk: Desk, file_of: FileOf, heading: str, cell: str, use: Use
) -> None:
    assert desk.match(file_of([FIRST, heading], ["4", cell])).columns[1].use is use


def test_the_team_is_where_names_of_teams_stand(desk: Desk, file_of: FileOf) -> None:
    found = desk.match(file_of([FIRST, "Group", "Your team"], ["4", "Berlin", "Sales"], ["3", "Paris", "Product"]))
    assert [one.use for one in found.columns[1:]] == [Use.UNUSED, Use.TEAM]


def test_prose_that_nobody_asked_for_as_a_comment_waits_to_be_confirmed(desk: Desk, file_of: FileOf) -> None:
    prose = "Once upon a time there was a team that nobody knew"
    (waiting,) = desk.match(file_of([FIRST, "A story"], ["4", prose])).doubtful
    assert waiting.use is Use.GENERAL


@pytest.mark.parametrize("heading", ["Name", "Nutzername", "E-mail", "Who are you?", "Page"])
def test_names_and_addresses_of_many_people_are_never_taken_for_comments(
    desk: Desk, file_of: FileOf, heading: str
) -> None:
    said = {"Name": "Person Number{}", "Who are you?": "Person Number{}", "Page": "https://example.com/{}" + "x" * 60}
    rows = [["4", said.get(heading, "somebody.{}@example.com").format(number)] for number in range(20)]
    assert desk.match(file_of([FIRST, heading], *rows)).columns[1].use not in (Use.GENERAL, Use.COMMENT)


@pytest.mark.parametrize("heading", [f"Please explain: {FIRST}", f"{FIRST} - Why?", f"Why? [{FIRST}]"])
def test_a_reason_asked_in_the_words_of_a_statement_does_not_make_it_doubtful(
    desk: Desk, file_of: FileOf, heading: str
) -> None:
    found = desk.match(file_of([FIRST, heading], ["4", "bad week"], ["5", "n/a"], ["3", "meh"], ["2", ""]))
    assert [(one.use, one.slot, one.sure) for one in found.columns] == [
        (Use.STATEMENT, 0, True),
        (Use.COMMENT, 0, True),
    ]


def test_reasons_behind_statements_belong_to_them_and_a_single_one_to_the_whole(desk: Desk, file_of: FileOf) -> None:
    two = desk.match(file_of([FIRST, "Why?", STATEMENTS[1], "Why?"], ["4", "a", "3", "b"]))
    assert [(one.use, one.slot) for one in two.columns[1::2]] == [(Use.COMMENT, 0), (Use.COMMENT, 1)]
    one = desk.match(file_of([FIRST, STATEMENTS[1], "Comments"], ["4", "3", "b"]))
    assert (one.columns[2].use, one.columns[2].slot) == (Use.GENERAL, None)


def test_of_a_question_asked_anew_the_filled_column_counts_and_two_filled_ones_are_doubtful(
    desk: Desk, file_of: FileOf
) -> None:
    emptied = desk.match(file_of([FIRST, FIRST], ["", "4"], ["", "3"]))
    assert dict(emptied.slots()) == {0: 1}
    both = desk.match(file_of([FIRST, FIRST], ["5", ""], ["", "4"], ["", "3"]))
    assert [(one.column, one.slot) for one in both.doubtful] == [(1, 0)]


def test_points_of_a_quiz_are_not_the_answer(desk: Desk, file_of: FileOf) -> None:
    found = desk.match(file_of([f"Points - {FIRST}", FIRST], ["1", "4"], tool=Tool.MICROSOFT))
    assert [one.use for one in found.columns] == [Use.UNUSED, Use.STATEMENT]
    google = desk.match(file_of([f"{FIRST} [Score]", FIRST, f"{FIRST} [Feedback]"], ["1", "4", ""]))
    assert [one.use for one in google.columns] == [Use.UNUSED, Use.STATEMENT, Use.UNUSED]


def test_a_choice_takes_the_place_of_what_was_found() -> None:
    found = Matching(
        (
            Matched(0, "a", Use.STATEMENT, 0, 70.0, False),
            Matched(1, "b", Use.STATEMENT, 1, 100.0),
            Matched(2, "c", Use.TEAM),
            Matched(3, "d", Use.GENERAL),
        )
    )
    swapped = found.with_choice(0, Use.STATEMENT, 1)
    assert dict(swapped.slots()) == {1: 0}
    assert swapped.columns[1].use is Use.UNUSED
    assert [one.use for one in found.with_choice(3, Use.TEAM).columns[2:]] == [Use.UNUSED, Use.TEAM]
    assert [one.use for one in found.with_choice(2, Use.GENERAL).columns[2:]] == [Use.GENERAL, Use.GENERAL]
    assert dict(found.slots()) == {1: 1}
    assert dict(found.trusted().slots()) == {0: 0, 1: 1}


def test_the_labels_in_the_files_are_those_of_the_instrument() -> None:
    assert instrument().labels == LABELS


def test_a_wave_with_names_is_matched_alike(document: Document, file_of: FileOf) -> None:
    file = file_of([*STATEMENTS, "Name"], [*"123454", "Ada"])
    anonymous, named = open_wave(document), open_wave(document, anonymous=False)
    assert Desk(document, anonymous).match(file) == Desk(document, named).match(file)
