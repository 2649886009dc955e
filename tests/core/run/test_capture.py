import itertools
from collections.abc import Sequence
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Mark, Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action
from facilitator.core.run.board import Lane, Note, add_standard_lanes
from facilitator.core.run.capture import Reading, SpanKind, completions, read, store
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.converting import CaptureKind

TODAY = date(2027, 1, 12)
TEAMS = [
    Team(id=1, name="Product", colour="#2f6fde", mark=Mark.CIRCLE),
    Team(id=2, name="Marketing", colour="#c9701a", mark=Mark.TRIANGLE),
    Team(id=3, name="Customer Success", colour="#2a8f63", mark=Mark.SQUARE),
    Team(id=4, name="Old Guard", colour="#2a8f63", mark=Mark.STAR, retired=True),
]
PEOPLE = [
    Person(id=11, name="Tom Reed", team_id=1),
    Person(id=12, name="Maria Ortiz", team_id=1),
    Person(id=13, name="Mark Lee", team_id=2),
    Person(id=14, name="José Müller-Strauß", team_id=2),
    Person(id=15, name="Tomasz Wolny", team_id=3),
    Person(id=16, name="Gone Girl", team_id=3, gone=True),
]
LANE = Lane(id=21, workshop_id=1, title="Dependencies")


def _read(line: str, people: Sequence[Person] = PEOPLE) -> Reading:
    return read(line, people, TEAMS, TODAY, LANE)


def _parts(line: str) -> list[tuple[str, SpanKind]]:
    return [(line[s.start : s.end], s.kind) for s in _read(line).spans]


def test_an_action_is_read_as_it_is_typed() -> None:
    line = "! Draft the escalation path @Tom fri"
    reading = _read(line)
    assert reading.words == "Action · owner Tom Reed · due Fri 15 Jan"
    assert (reading.kind, reading.text, reading.due) == (
        CaptureKind.ACTION,
        "Draft the escalation path",
        date(2027, 1, 15),
    )
    assert reading.person == PEOPLE[0]
    assert reading.told == ()
    assert _parts(line) == [("!", SpanKind.SIGN), ("@Tom", SpanKind.PERSON), ("fri", SpanKind.DATE)]


@pytest.mark.parametrize(
    ("line", "text", "owner", "due"),
    [
        ("!Send deck", "Send deck", None, None),
        ("! @tom send deck fri", "send deck", 11, date(2027, 1, 15)),
        ("! @Tom, send deck by fri", "send deck", 11, date(2027, 1, 15)),
        ("! Send deck fri @Tom", "Send deck", 11, date(2027, 1, 15)),
        ("! Send deck, @Tom, fri.", "Send deck", 11, date(2027, 1, 15)),
        ("! Ask @Tom Reed to send deck", "Ask Tom Reed to send deck", 11, None),
        ("! Send deck @jose", "Send deck", 14, None),
        ("! Send deck @strauss in 2 weeks", "Send deck", 14, date(2027, 1, 26)),
        ("! Send deck @MÜLLER 15 jan", "Send deck", 14, date(2027, 1, 15)),
        ("! Send deck (@tom, fri)", "Send deck", 11, date(2027, 1, 15)),
        ("! Send deck (@tom)", "Send deck", 11, None),
        ("! Send deck (by fri) @tom", "Send deck", 11, date(2027, 1, 15)),
        ("! Move launch to 20 jan @tom fri", "Move launch to 20 jan", 11, date(2027, 1, 15)),
        ("! Move launch to 20 jan by fri", "Move launch to 20 jan", None, date(2027, 1, 15)),
        ("! Send deck to @Tom fri", "Send deck to Tom", 11, date(2027, 1, 15)),
        ("! Ask @Tom", "Ask Tom", 11, None),
        ("! Review by @Tom fri", "Review by Tom", 11, date(2027, 1, 15)),
        ("! Review by @Tom by fri", "Review by Tom", 11, date(2027, 1, 15)),
        ("! Review fri,@Tom", "Review", 11, date(2027, 1, 15)),
        ("! Friday report @ort", "Friday report", 12, None),
        ("! Mail tom@example.org", "Mail tom@example.org", None, None),
    ],
)
def test_owner_and_date_wherever_they_stand(line: str, text: str, owner: int | None, due: date | None) -> None:
    reading = _read(line)
    assert (reading.text, reading.person and reading.person.id, reading.due) == (text, owner, due)


def test_an_unclear_or_unknown_name_is_told_and_stays_in_the_text() -> None:
    unclear = _read("! Call @ma")
    assert unclear.person is None
    assert unclear.text == "Call @ma"
    assert unclear.told == ("“@ma” could be Maria Ortiz or Mark Lee",)
    assert unclear.words == "Action · no owner · no date"
    assert _parts("! Call @ma")[1] == ("@ma", SpanKind.UNCLEAR)
    unknown = _read("! Call @Zoe tomorrow")
    assert unknown.told == ("No one is called “Zoe”",)
    assert (unknown.text, unknown.due) == ("Call @Zoe", date(2027, 1, 13))


def test_two_people_of_one_name_are_told_apart_by_team() -> None:
    twins = [*PEOPLE, Person(id=17, name="Tom Reed", team_id=2)]
    assert _read("! Call @Tom Reed", twins).told == ("“@Tom Reed” could be Tom Reed · Product or Tom Reed · Marketing",)


def test_a_second_owner_stays_in_the_text_and_someone_gone_is_no_one() -> None:
    reading = _read("! Send deck @Tom @Maria")
    assert (reading.text, reading.told) == (
        "Send deck @Maria",
        ("An action has one owner, Tom Reed: “@Maria” stays in the text",),
    )
    assert _read("! Call @Gone").told == ("No one is called “Gone”",)


@pytest.mark.parametrize(
    ("line", "text", "why"),
    [
        ("= One glossary because three meanings", "One glossary", "three meanings"),
        ("= One glossary - why: three meanings", "One glossary", "three meanings"),
        ("= One glossary – why: three meanings", "One glossary", "three meanings"),
        ("= One glossary\nthree meanings\nat least", "One glossary", "three meanings\nat least"),
        ("= One glossary\nbecause three meanings", "One glossary", "three meanings"),
        ("= One glossary", "One glossary", ""),
        ("= because of this we wait", "because of this we wait", ""),
        ("= Ask @Tom fri", "Ask @Tom fri", ""),
    ],
)
def test_a_decision_and_its_reason(line: str, text: str, why: str) -> None:
    reading = _read(line)
    assert (reading.kind, reading.text, reading.why) == (CaptureKind.DECISION, text, why)
    assert reading.words == (f"Decision · why: {' '.join(why.split())}" if why else "Decision · no reason")


def test_questions_parked_items_and_notes_take_a_team() -> None:
    question = _read("? Can we see the beta list @prod")
    assert (question.text, question.words) == ("Can we see the beta list", "Question · for Product")
    parked = _read("# Pricing tiers @Customer Success")
    assert (parked.text, parked.words) == ("Pricing tiers", "Parking lot · Customer Success")
    note = _read("Demos pull engineers off fri @mark")
    assert (note.text, note.words) == ("Demos pull engineers off fri", "Note · Dependencies · Marketing")
    assert note.due is None
    assert _read("Ask @Old").told == ("No team is called “Old”",)


@pytest.mark.parametrize(
    ("line", "word", "meaning"),
    [
        ("& qualified lead: asked for a demo", "qualified lead", "asked for a demo"),
        ("& GA = anybody can buy it", "GA", "anybody can buy it"),
        ("& beta means thirty customers: no more", "beta", "thirty customers: no more"),
        ("& beta – thirty customers", "beta", "thirty customers"),
        ("& enterprise-ready\nSSO and logs", "enterprise-ready", "SSO and logs"),
        ("& beta", "beta", ""),
    ],
)
def test_a_word_and_what_it_means(line: str, word: str, meaning: str) -> None:
    reading = _read(line)
    assert (reading.kind, reading.text, reading.why, reading.team) == (CaptureKind.TERM, word, meaning, None)
    assert reading.words == f"Word · “{word}” · " + (f"means: {meaning}" if meaning else "no meaning yet")


def test_whose_meaning_it_is_stands_before_it() -> None:
    reading = _read("& lead @Marketing: wrote to @Tom")
    assert (reading.text, reading.why, reading.told) == ("lead", "wrote to @Tom", ())
    assert reading.team is not None
    assert reading.team.name == "Marketing"


def test_whose_meaning_it_is_may_stand_at_the_end_too() -> None:
    reading = _read("& lead: wrote to us twice @Marketing")
    assert (reading.text, reading.why) == ("lead", "wrote to us twice")
    assert reading.team is not None
    assert reading.team.name == "Marketing"
    amid = _read("& lead: what @Marketing calls warm")
    assert (amid.why, amid.team) == ("what @Marketing calls warm", None)


def test_a_word_is_stored_agreed_or_as_one_team_says_it(document: Document) -> None:
    workshop = _workshop(document)

    def captured(line: str) -> Term:
        stored = store(document, workshop.id, None, read(line, PEOPLE, document.all(Team), TODAY))
        assert isinstance(stored, Term)
        return stored

    word = captured("& lead @product: whoever asks")
    assert (word.meaning, [use.text for use in document.all(TermUse)]) == ("", ["whoever asks"])
    assert document.undo() == "Add word"
    assert (document.all(Term), document.all(TermUse)) == ([], [])
    document.redo()
    agreed = captured("& LEAD: asked for a demo")
    assert (agreed.id, agreed.word, agreed.meaning) == (word.id, "lead", "asked for a demo")
    assert agreed.agreed_on == document.now().date()
    with pytest.raises(UserError, match="in the glossary already"):
        captured("& lead")
    with pytest.raises(UserError, match="was agreed to mean “asked for a demo”"):
        captured("& lead: anybody at all")
    assert captured("& lead: asked for a demo").meaning == "asked for a demo"
    assert len(document.all(Term)) == 1


@pytest.mark.parametrize("line", ["", "  ", "!", "! ", "=", "?", "#", "&", "! @Tom", "! fri", "!\n"])
def test_without_text_it_says_what_to_type_and_stores_nothing(document: Document, line: str) -> None:
    reading = _read(line)
    assert reading.text == ""
    assert " · type " in reading.words
    with pytest.raises(UserError, match=r"nothing to store yet: type .*\."):
        store(document, 1, None, reading)
    assert document.undo_label is None


def test_a_sign_alone_still_reads_what_stands_behind_it() -> None:
    assert _read("! @Tom fri").words == "Action · type what is to be done · owner Tom Reed · due Fri 15 Jan"


def test_text_that_is_too_long_is_told_while_typing() -> None:
    assert _read("! " + "x" * 5001).told == ("5,001 characters are too many: shorten it to 5,000 or fewer",)


def _workshop(document: Document) -> Workshop:
    workshop = Workshop(id=document.new_id(), title="Q1", day=TODAY, start=time(13), zone="Europe/Berlin")
    with document.step("Prepare") as step:
        step.put(workshop)
        for person in PEOPLE:
            step.put(person.with_(team_id=None))
    return workshop


def test_each_kind_is_stored_as_one_step_that_can_be_undone(document: Document) -> None:
    workshop = _workshop(document)
    lane = add_standard_lanes(document, workshop.id)[1]
    product = document.all(Team)[0]
    for line, record_type in (
        ("! Send deck @Tom fri", Action),
        ("= One glossary because three meanings", Decision),
        ("? When is beta @product", Question),
        ("# Pricing @product", Parked),
        ("Demos @product", Note),
    ):
        reading = read(line, PEOPLE, document.all(Team), TODAY, lane)
        record = store(document, workshop.id, None, reading, lane.id)
        assert isinstance(record, record_type)
        assert record.text == reading.text
        assert document.get(record_type, record.id) == record
        document.undo()
        assert document.find(record_type, record.id) is None
        document.redo()
    action, decision = document.all(Action)[0], document.all(Decision)[0]
    assert (action.owner_id, action.due, decision.why) == (11, date(2027, 1, 15), "three meanings")
    assert document.all(Question)[0].for_team_id == document.all(Parked)[0].team_id == product.id
    note = document.all(Note)[0]
    assert (note.lane_id, note.team_id) == (lane.id, product.id)


def test_a_note_without_a_lane_goes_to_the_first_or_says_what_is_missing(document: Document) -> None:
    workshop = _workshop(document)
    with pytest.raises(UserError, match="no lane"):
        store(document, workshop.id, None, _read("Demos"))
    lanes = add_standard_lanes(document, workshop.id)
    note = store(document, workshop.id, None, _read("Demos"), team_id=document.all(Team)[1].id)
    assert isinstance(note, Note)
    assert (note.lane_id, note.team_id) == (lanes[0].id, document.all(Team)[1].id)


@pytest.mark.parametrize(
    ("line", "text", "words"),
    [
        ("?@Maria Ortiz Can we see the list", "Can we see the list", "Question · asked by Maria Ortiz"),
        ("? Can we see the list @tom", "Can we see the list", "Question · asked by Tom Reed"),
        ("? @Tom Reed: why so late @prod", "why so late", "Question · asked by Tom Reed · for Product"),
        ("? Why so late @prod @tom", "Why so late", "Question · asked by Tom Reed · for Product"),
        ("? Why so late @mark", "Why so late", "Question · for Marketing"),
        ("? Why so late @Mark Lee", "Why so late", "Question · asked by Mark Lee"),
    ],
)
def test_a_question_may_name_who_asks(line: str, text: str, words: str) -> None:
    reading = _read(line)
    assert (reading.text, reading.words) == (text, words)
    assert reading.told == ()


def test_who_is_amid_a_question_or_unclear_is_told_and_stays_in_it() -> None:
    amid = _read("? Does @Tom know the date")
    assert (amid.text, amid.person, amid.words) == ("Does @Tom know the date", None, "Question")
    assert amid.told == ("“@Tom” stays in the text: name who asks at the beginning or the end",)
    unclear = _read("? @to when is beta")
    assert (unclear.text, unclear.person) == ("@to when is beta", None)
    assert unclear.told == ("“@to” could be Tom Reed or Tomasz Wolny",)
    second = _read("? @Tom when is beta @Maria")
    assert (second.text, second.person) == ("when is beta @Maria", PEOPLE[0])
    assert second.told == ("One person asks, Tom Reed: “@Maria” stays in the text",)
    assert _read("? When is beta @Zoe").told == ("No team or person is called “Zoe”",)
    assert _read("? When is beta @Gone").told == ("No team or person is called “Gone”",)
    assert _read("When is beta @Tom").told == ("No team is called “Tom”",)


def test_a_question_is_stored_with_who_asks_and_their_team(document: Document) -> None:
    workshop = _workshop(document)
    product, marketing, *_others = document.all(Team)
    asker = PEOPLE[0].with_(team_id=marketing.id)
    reading = read("? @Tom Reed when is beta @product", [asker], document.all(Team), TODAY)
    question = store(document, workshop.id, None, reading, team_id=product.id)
    assert isinstance(question, Question)
    assert (question.text, question.person_id, question.team_id) == ("when is beta", asker.id, marketing.id)
    assert question.for_team_id == product.id


def test_completion_offers_who_fits_and_puts_the_full_name() -> None:
    line = "! Send deck @ma fri"
    offered = completions(line, 15, PEOPLE, TEAMS)
    assert [c.label for c in offered] == ["Maria Ortiz · Product", "Mark Lee · Marketing"]
    first = offered[0]
    completed = line[: first.start] + first.insert + line[first.end :].lstrip()
    assert completed == "! Send deck @Maria Ortiz fri"
    assert _read(completed).person == PEOPLE[1]


def test_completion_knows_what_a_kind_can_name() -> None:
    assert [c.insert for c in completions("? When @", 8, PEOPLE, TEAMS)] == [
        "@Product ",
        "@Marketing ",
        "@Customer Success ",
        *(f"@{person.name} " for person in PEOPLE[:5]),
    ]
    assert [c.insert for c in completions("? When @mark", 12, PEOPLE, TEAMS)] == ["@Marketing ", "@Mark Lee "]
    assert [c.insert for c in completions("# Later @customer su", 20, PEOPLE, TEAMS)] == ["@Customer Success "]
    assert completions("= Decided @ma", 13, PEOPLE, TEAMS) == []
    assert completions("! Send deck", 11, PEOPLE, TEAMS) == []
    assert completions("! mail a@ma", 11, PEOPLE, TEAMS) == []


@pytest.mark.parametrize("named", [*PEOPLE[:5]])
def test_every_completion_is_understood(named: Person) -> None:
    (found,) = [c for c in completions("! x @", 5, PEOPLE, TEAMS) if c.insert == f"@{named.name} "]
    assert _read(f"! x {found.insert}").person == named
    assert _read(f"? x {found.insert}").person == named


@given(st.text(max_size=120), st.sampled_from(["", "!", "=", "?", "#", "&", "! @", "= because ", "& a: @"]))
def test_reading_never_fails_and_spans_are_in_order(text: str, sign: str) -> None:
    line = sign + text
    spans = _read(line).spans
    assert all(0 <= s.start < s.end <= len(line) for s in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    for cursor in range(0, len(line) + 1, 7):
        completions(line, cursor, PEOPLE, TEAMS)


_WORDS = st.sampled_from(
    [
        *(
            "!",
            "=",
            "?",
            "#",
            "&",
            "@Tom",
            "@tom",
            "@ma",
            "@Maria Ortiz",
            "@product",
            "@",
            "because",
            "- why:",
            "means",
            ":",
            "\n",
            ",",
            ".",
        ),
        *(
            "fri",
            "by",
            "due",
            "15 jan",
            "in 2 weeks",
            "next fri",
            "today",
            "15.1.",
            "send",
            "the",
            "deck",
            "café",
            "(x)",
        ),
    ]
)


@given(st.lists(_WORDS, max_size=10), st.sampled_from([" ", "  ", ""]))
def test_every_letter_typed_is_taken_for_something_or_kept(words: list[str], between: str) -> None:
    line = between.join(words)
    reading = _read(line)
    taken = {i for s in reading.spans for i in range(s.start, s.end) if s.kind is not SpanKind.UNCLEAR}
    outside = [c for i, c in enumerate(line) if i not in taken and c.isalnum()]
    kept = iter(reading.text)
    assert all(c in kept for c in outside)
    if any(s.kind is SpanKind.WHY for s in reading.spans):
        assert reading.why or line.rstrip().casefold().endswith(("because", "why:", ":", "=", "means", "-"))
