"""The hand-over as it will be printed: its sections, with the words of the page itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document

_ROWS, _PEOPLE = 12, 5


@dataclass(frozen=True)
class HandoverLine:
    """A line: what, and what there is to say of it."""

    text: str
    words: str = ""


@dataclass(frozen=True)
class HandoverSection:
    """A heading with its lines, or with the words for none. `more` are left out on the page."""

    title: str
    lines: tuple[HandoverLine, ...]
    empty: str = ""
    more: int = 0


def handover_sections(document: Document, today: date) -> list[HandoverSection]:
    """What the page says as of today, the local day."""
    # The page's own words bring its fonts with them, which take long to load: the other tabs do without.
    from facilitator.report.follow import handover_words as words

    taken = words.handover_taken(document, today)
    held = taken.handover
    pressing = [(one.action.text, ", ".join((one.owner.name if one.owner else "nobody yet", one.words)))
                for one in held.pressing]  # fmt: skip
    sections = [
        _section(words.RUNS, ((one.what, one.words) for one in held.running), words.NOTHING_RUNS),
        _section(
            f"{words.OPEN}: {held.promised.words}" if held.promised.open else words.OPEN,
            pressing,
            "Nothing of it presses." if held.promised.open else words.NOTHING_OPEN,
        ),
        _section(words.WAITING, ((one.action.text, ", ".join(words.asked(one))) for one in held.escalations)),
        _section(words.DATES, (_dated(words.dated(taken, one)) for one in held.dates), words.NO_DATES),
    ]
    if held.last:
        sections.append(
            _section(words.agreed_title(held), ((one.text, one.why) for one in held.decisions), words.NO_DECISIONS)
        )
    sections.append(_section(words.LIES, [(words.lies(taken), "")]))
    people = ((one.team.name if one.team else "On no team", "; ".join(words.contacts(one, _PEOPLE)))
              for one in held.contacts)  # fmt: skip
    sections.append(_section(words.WHO, people, "Nobody is known yet."))
    return [one for one in sections if one.lines or one.empty]


def _section(title: str, lines: Iterable[tuple[str, str]], empty: str = "") -> HandoverSection:
    found = [HandoverLine(" ".join(text.split()), " ".join(words.split())) for text, words in lines]
    return HandoverSection(title, tuple(found[:_ROWS]), empty, max(0, len(found) - _ROWS))


def _dated(one: Sequence[str]) -> tuple[str, str]:
    day, what, words = one
    return f"{day}: {what}", words
