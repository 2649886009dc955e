"""What comes with the program: finds `resources/` wherever it lies and reads its TOML, typed and checked.

People may write TOML too (a template, a workshop as a script), so whatever is wrong is said with file, line and field.
"""

import re
import sys
import tomllib
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from facilitator.core import faults
from facilitator.core.errors import UserError

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=")
_PARSER_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_FAULTS = {
    "missing": "is missing",
    "extra_forbidden": "is not a field known here: remove it or mend its spelling",
    "string_type": "must be text in quotation marks",
    "string_too_short": "must not be empty",
    "string_too_long": "is too long: {max_length} characters are the most",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "tuple_type": "must be a list",
    "too_long": "has too many entries: {max_length} are the most",
    "too_short": "has too few entries: {min_length} is the least",
    "enum": "must be one of {expected}",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "model_type": "must be a table of fields",
    "value_error": "{error}",
}

Free = Annotated[str, StringConstraints(strip_whitespace=True)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Minutes = Annotated[int, Field(strict=True, ge=1)]


class Content(BaseModel):
    """A piece of a TOML file. Frozen, and a field it does not know is an error."""

    # Built when first read: a start of the program needs none of the many shapes that there are.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


C = TypeVar("C", bound=BaseModel)


# Finding


def resource(*parts: str) -> Path:
    """A file or folder under `resources/`, as in `resource("icons", "plus.svg")`; FileNotFoundError if missing."""
    found = resources_root(Path(__file__).parents[1], getattr(sys, "_MEIPASS", None)).joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(found)
    return found


def resources_root(package: Path, frozen: str | None) -> Path:
    """Where `resources/` lies: unpacked from a frozen build, inside an installed package, or beside a checkout's."""
    folders = [Path(frozen)] if frozen else [package, package.parent]
    return next((f / "resources" for f in folders if (f / "resources").is_dir()), folders[-1] / "resources")


# Reading


def read_toml(path: Path, shape: type[C], **given: object) -> C:
    """A TOML file as a checked model; `given` adds fields that do not stand in the file.

    UserError, naming the file, the line where there is one, and the field, for whatever is wrong.
    """
    try:
        source = path.read_text("utf-8-sig")
    except OSError as error:
        raise faults.in_plain_words(error, path) from error
    except UnicodeDecodeError as error:
        raise UserError(f"{faults.name_of(path)} is not a text file in UTF-8: save it as UTF-8.") from error
    return parse_toml(source, faults.name_of(path), shape, **given)


def parse_toml(source: str, called: str, shape: type[C], **given: object) -> C:
    """The same for a text in TOML; `called` is how its faults name it, such as “mini.toml” in quotation marks."""
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise UserError(_said_by_parser(called, str(error))) from error
    except RecursionError as error:
        raise UserError(f"{called} can't be read as TOML: its brackets are nested too deeply.") from error
    try:
        return shape.model_validate({**data, **given})
    except ValidationError as error:
        # A misspelt field is also a missing one: tell of the spelling first.
        first = min(error.errors(), key=lambda fault: fault["type"] != "extra_forbidden")
        raise _fault_in(called, source, first["loc"], _fault_in_words(first)) from error


def _said_by_parser(called: str, message: str) -> str:
    place = _PARSER_PLACE.search(message)
    fault = _PARSER_PLACE.sub("", message)
    where = f"line {place[1]}" if place and place[1] else "at its end"
    return f"{called}, {where}, can't be read as TOML: {fault[:1].lower()}{fault[1:]}."


# Saying what is wrong, and where


def fault_at(path: Path, source: str, place: tuple[int | str, ...], words: str) -> UserError:
    """What is wrong with a field of a TOML file, with the file's name and the line in its text."""
    return _fault_in(faults.name_of(path), source, place, words)


def _fault_in(called: str, source: str, place: tuple[int | str, ...], words: str) -> UserError:
    line = line_of(source, place)
    where = f"{called}, line {line}" if line else called
    stop = "" if words.endswith(("?", ".")) else "."
    return UserError(f"{where}: {_field_in_words(place)} {words}{stop}")


def line_of(source: str, wanted: tuple[int | str, ...]) -> int | None:
    """The line of a TOML text that comes nearest to a field, given as keys and list indices; None if nothing does."""
    best: tuple[int, int | None] = (0, None)
    here: tuple[int | str, ...] = ()
    counts: dict[tuple[int | str, ...], int] = {}
    closing = ""
    for number, line in enumerate(source.splitlines(), 1):
        if closing:
            closing = "" if closing in line else closing
            continue
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            here = _entered(header[2], header[1] == "[[", counts)
        path = here if header else (*here, *_keys(key[1])) if key else ()
        if len(path) > best[0] and path == wanted[: len(path)]:
            best = (len(path), number)
        closing = next((q for q in ('"""', "'''") if line.count(q) % 2), "")
    return best[1]


def _entered(name: str, repeated: bool, counts: dict[tuple[int | str, ...], int]) -> tuple[int | str, ...]:
    """The place that a header leads to; `counts` holds how often each repeated table has begun."""
    here: tuple[int | str, ...] = ()
    keys = _keys(name)
    for i, key in enumerate(keys):
        here = (*here, key)
        if repeated and i == len(keys) - 1:
            counts[here] = counts.get(here, 0) + 1
        if here in counts:
            here = (*here, counts[here] - 1)
    return here


def _keys(dotted: str) -> tuple[str, ...]:
    return tuple(key.strip(" \"'") for key in dotted.split("."))


def _field_in_words(loc: tuple[int | str, ...]) -> str:
    """`("parts", 1, "minutes")` as “minutes” in item 2 of “parts”."""
    words: list[str] = []
    for step in loc:
        if isinstance(step, str):
            words.insert(0, f"“{step}”")
        elif words:
            words[0] = f"item {step + 1} of {words[0]}"
    return " in ".join(words) or "the file"


def _fault_in_words(error: ErrorDetails) -> str:
    sentence = _FAULTS.get(error["type"])
    if sentence is None:
        return f"is wrong: {error['msg'][:1].lower()}{error['msg'][1:]}"
    return sentence.format(**error.get("ctx", {}))
