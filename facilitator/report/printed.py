"""What a document is: its name, its title, and the formats in which it can be had, each made from what was read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from facilitator.core.errors import UserError
from facilitator.core.phrases import listed
from facilitator.report.fonts import FontBook

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Format(Generic[T]):
    """A form in which a document can be had: its suffix with the dot, and what makes it."""

    suffix: str
    make: Callable[[T, FontBook], bytes]


@dataclass(frozen=True, slots=True)
class Printed(Generic[T]):
    """A document: its name in commands and file names, its title on screen, and its formats."""

    name: str
    title: str
    formats: tuple[Format[T], ...]


def maker(documents: Sequence[Printed[T]], name: str, suffix: str) -> Callable[[T, FontBook], bytes]:
    """What makes a document in the format of a suffix; UserError if there is no such document or format."""
    printed = next((one for one in documents if one.name == name), None)
    if printed is None:
        raise UserError(no_document(name, [one.name for one in documents]))
    found = next((form for form in printed.formats if form.suffix == suffix.lower()), None)
    if found is None:
        suffixes = listed([form.suffix for form in printed.formats], "or")
        wanted = f"as {suffix}" if suffix else "without a suffix that says the format"
        raise UserError(f"The document {name} can't be written {wanted}: name a file that ends in {suffixes}.")
    return found.make


def no_document(name: str, names: Sequence[str]) -> str:
    """What is said where a document is wanted that there is not."""
    return f"There is no document called “{name}”: choose one of {', '.join(names)}."
