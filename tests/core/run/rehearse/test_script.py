import re
from datetime import date
from pathlib import Path

import pytest

from facilitator.core.content import Content
from facilitator.core.errors import UserError
from facilitator.core.run.rehearse import script as scripts
from facilitator.core.run.rehearse import script_check, script_improving, script_wave
from facilitator.core.run.rehearse.rehearsal import load, sample_script
from facilitator.core.run.rehearse.script import Script
from facilitator.core.run.rehearse.script_days import on_day

WHOLE = """\
title = "Mini"
day = 2027-01-12
start = 13:00:00
zone = "Europe/Berlin"

[[people]]
name = "Maria Lind"
team = "Product"
table = 1

[[people]]
name = "Tom Reed"
team = "Sales"
table = 1

[[notes]]
lane = "Dependencies"
text = "Waits for pricing"
team = "Sales"

[wave]
day = 2026-12-07
closes = 2026-12-11

[[wave.answers]]
team = "Sales"
sheets = ["444444444444444444444444444444444444444444444444444444444444444444444444444"]

[[wave.stops]]
statement = "climate-4"
hands = [0, 0, 1, 1, 0]

[[improvements]]
area = "No date too early"
statement = "roadmap-news-2"
practice = "openness"
start = 2027-01-04
target = 2027-03-31
people = ["Maria Lind"]

[[improvements.actions]]
text = "Say it on one page"
owner = "Maria Lind"

[[opportunities]]
key = "price"
note = "Waits for pricing"

[[opportunities]]
key = "dates"
title = "Who says which date"

[[polls]]
dots = 2
most_per_item = 1
cut = 1

[[polls.ballots]]
person = "Maria Lind"
dots = { price = 1 }

[[solutions]]
key = "answer"
opportunity = "price"
table = 1

[[raci.rows]]
solution = "answer"

[[actions]]
text = "Send the draft"
owner = "Tom Reed"
due = 2027-01-15
during = "Clarifying Q&A"
minute = 5
"""


@pytest.fixture
def script_file(tmp_path: Path) -> Path:
    path = tmp_path / "mini.toml"
    path.write_text(WHOLE, "utf-8")
    return path


def _line(words: str) -> int:
    return WHOLE.splitlines().index(words) + 1


def test_a_small_script_is_read_with_its_defaults(script_file: Path) -> None:
    script = script_check.read(script_file)
    assert script.template == "standard"
    assert script.people[1].present
    assert script.polls[0].ballots[0].dots == {"price": 1}
    assert script.actions[0].due == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        ('owner = "Tom Reed"', 'owner = "Tom Ried"', "“Tom Ried”, which is not there: did you mean “Tom Reed”?"),
        ('lane = "Dependencies"', 'lane = "Wishes"', "names the lane “Wishes”, which is not there: mend the spelling"),
        ('team = "Sales"\n\n[wave]', 'team = "Legal"\n\n[wave]', "names the team “Legal”"),
        ('note = "Waits for pricing"', 'note = "Waits"', "names the note “Waits”"),
        ("dots = { price = 1 }", "dots = { cost = 1 }", "names the opportunity “cost”"),
        ('opportunity = "price"', 'opportunity = "prize"', "did you mean “price”?"),
        ('solution = "answer"', 'solution = "reply"', "names the solution “reply”"),
        ('during = "Clarifying Q&A"', 'during = "Lunch"', "names the block of the agenda “Lunch”"),
        ('key = "dates"', 'key = "price"', "is “price” a second time"),
        ('zone = "Europe/Berlin"', 'zone = "Berlin"', "is not a time zone"),
        ("due = 2027-01-15", 'due = "soon"', "“due” in item 1 of “actions”"),
        ("cut = 1", "cuts = 1", "“cuts” in item 1 of “polls” is not a field known here"),
        ("minute = 5", "minute = 90", "lies after the 15 minutes of “Clarifying Q&A”"),
        ("dots = { price = 1 }", "dots = { price = 2 }", "At most 1 dot may go on one opportunity."),
        ("dots = { price = 1 }", "dots = { price = 1, dates = 2 }", "At most 1 dot may go on one opportunity."),
        ("cut = 1", "cut = 0", "must be 1 or more"),
        ("closes = 2026-12-11", "closes = 2027-01-12", "must lie between the day of its wave and that of the workshop"),
        ('statement = "climate-4"', 'statement = "climate-9"', "did you mean “climate-"),
        ("hands = [0, 0, 1, 1, 0]", "hands = [0, 1, 1, 0]", "“hands” in item 1 of “stops” in “wave”"),
        (f'"{"4" * 75}"', f'"{"4" * 74}"', "A sheet has 74 marks: it must have one for each of 75 statements."),
        (f'"{"4" * 75}"', f'"{"4" * 74}6"', "“sheets”"),
        ('statement = "roadmap-news-2"', 'statement = "roadmap-news-9"', "did you mean “roadmap-news-"),
        ('practice = "openness"', 'practice = "open"', "names the practice “open”, which is not there"),
        ('people = ["Maria Lind"]', 'people = ["Mara Lind"]', "did you mean “Maria Lind”?"),
        ('page"\nowner = "Maria Lind"', 'page"\nowner = "Tim"', "item 1 of “actions” in item 1 of “improvements”"),
        ("target = 2027-03-31", "target = 2027-01-01", "The target date is before the start"),
        ('team = "Sales"\nsheets', 'team = "Legal"\nsheets', "names the team “Legal”"),
    ],
)  # fmt: skip
def test_a_wrong_script_is_refused_with_file_line_and_what_to_do(
    script_file: Path, good: str, bad: str, says: str
) -> None:
    assert good in WHOLE
    script_file.write_text(WHOLE.replace(good, bad), "utf-8")
    with pytest.raises(UserError) as refused:
        load(script_file)
    assert str(refused.value).startswith("“mini.toml”, line ")
    assert says in str(refused.value)


def test_the_line_named_is_the_line_of_the_mistake(script_file: Path) -> None:
    good = 'owner = "Tom Reed"'
    script_file.write_text(WHOLE.replace(good, 'owner = "Tim Reed"'), "utf-8")
    with pytest.raises(UserError, match=f"line {_line(good)}: “owner” in item 1 of “actions”"):
        load(script_file)


def test_a_template_that_is_not_there_is_refused_with_those_that_are(script_file: Path) -> None:
    script_file.write_text('template = "cruise"\n' + WHOLE, "utf-8")
    with pytest.raises(UserError, match=r"line 1: “template” must be one of .*standard"):
        load(script_file)


def test_moved_to_another_day_every_date_keeps_its_distance(script_file: Path) -> None:
    script = script_check.read(script_file)
    moved = on_day(script, date(2026, 6, 2))
    assert moved.day == date(2026, 6, 2)
    assert moved.actions[0].due == date(2026, 6, 5)
    assert on_day(moved, script.day) == script


def test_moving_the_sample_there_and_back_changes_nothing() -> None:
    script: Script = script_check.read(sample_script())
    assert on_day(on_day(script, date(2020, 2, 29)), script.day) == script


def _documented() -> set[str]:
    page = (Path(__file__).parents[4] / "docs" / "script.md").read_text("utf-8")
    return set(re.findall(r"`(?:\[+)?([a-z_.]+)(?:\]+)?`", page))


def test_every_field_of_a_script_is_documented() -> None:
    told = {part for name in _documented() for part in name.split(".")}
    named = [*vars(scripts).values(), *vars(script_wave).values(), *vars(script_improving).values()]
    shapes = [shape for shape in named if isinstance(shape, type) and issubclass(shape, Content)]
    for shape in shapes:
        assert set(shape.model_fields) <= told, shape.__name__
