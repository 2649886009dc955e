from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from facilitator.core.content import Content, read_toml, resource
from facilitator.core.errors import UserError
from facilitator.core.follow.rehearse.year import Year
from facilitator.core.run.rehearse.script_check import read
from facilitator.core.run.rehearse.script_days import moved


@pytest.fixture(scope="module")
def year() -> Year:
    return read_toml(resource("sample", "year.toml"), Year)


def test_every_script_of_the_year_names_only_what_is_there(year: Year) -> None:
    scripts = [read(resource("sample", f"{held.script}.toml")) for held in year.held]
    assert [script.day for script in scripts] == sorted(script.day for script in scripts)


def test_every_day_it_tells_of_is_a_working_day_before_the_next_workshop(year: Year) -> None:
    told = list(_days(year.model_copy(update={"held": ()})))
    told += [day for held in year.held for day in _days(held.model_copy(update={"check_ins": ()}))]
    told += [each.day for held in year.held for each in held.check_ins]
    assert max(told) <= year.day
    assert {day.weekday() for day in told} <= {0, 1, 2, 3, 4}


def test_moved_every_date_keeps_its_distance(year: Year) -> None:
    by = timedelta(weeks=7)
    assert list(_days(moved(year, by))) == [day + by for day in _days(year)]
    assert moved(moved(year, by), -by) == year


def test_a_mistake_in_the_year_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "year.toml"
    source = resource("sample", "year.toml").read_text("utf-8")
    path.write_text(source.replace('every = "fortnight"', 'every = "now and then"'), "utf-8")
    line = source[: source.index('every = "fortnight"')].count("\n") + 1
    with pytest.raises(UserError, match=rf"“year\.toml”, line {line}: “every” in “meeting” must be one of"):
        read_toml(path, Year)


def _days(value: Any) -> Iterator[date]:
    """Every date in a piece of content, in its order."""
    if isinstance(value, Content):
        value = {field: getattr(value, field) for field in type(value).model_fields}
    if isinstance(value, date):
        yield value
    elif isinstance(value, tuple | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _days(each)
