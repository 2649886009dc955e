"""A team's digest as Markdown, for a wiki or a chat: headings and lists alone, for a chat knows no tables."""

from collections.abc import Iterable

from facilitator.report.follow.digest_words import (
    DATES,
    DECIDED,
    FOR_US,
    NO_DECISIONS,
    NOTHING_OURS,
    OURS,
    Digest,
    Item,
)
from facilitator.report.follow.doings import Coming, Doing
from facilitator.report.text import markdown_safe, one_line


def digest_markdown(digest: Digest) -> bytes:
    """All of it, nothing cut (CommonMark; the boxes to tick are GitHub's). UTF-8."""
    lines = [f"# {_safe(digest.team.name)}: {_safe(digest.workshop)}", "", _safe(digest.subtitle), ""]
    lines += _section(DECIDED, map(_item, digest.decided), NO_DECISIONS)
    lines += _section(OURS, map(_ours, digest.ours), NOTHING_OURS)
    lines += _section(FOR_US, map(_theirs, digest.for_us))
    for title, items in digest.rest:
        lines += _section(title, map(_item, items))
    lines += _section(DATES, map(_coming, digest.dates))
    return "\n".join(lines).encode("utf-8", errors="replace")


def _section(title: str, lines: Iterable[str], empty: str = "") -> list[str]:
    """A heading with its list. Without lines it says so, or is left out where there are no words for that."""
    listed = [f"- {line}" for line in lines]
    return [f"## {title}", "", *(listed or [empty]), ""] if listed or empty else []


def _item(item: Item) -> str:
    return _joined(item.text, item.detail)


def _ours(one: Doing) -> str:
    measure = f"success measure: {one.measure}" if one.measure else ""
    box = "[x]" if one.done else "[ ]"
    return f"{box} {_joined(one.text, one.owner, one.when, one.standing, measure, one.link)}"


def _theirs(one: Doing) -> str:
    return _joined(one.text, one.owner, one.when, one.standing, one.link)


def _coming(one: Coming) -> str:
    return _joined(one.when, one.title, one.who, one.place)


def _joined(text: str, *details: str) -> str:
    said = [f"**{_safe(text)}**" if any(details) else _safe(text), *(_safe(detail) for detail in details if detail)]
    return " – ".join(said)


def _safe(text: str) -> str:
    return markdown_safe(one_line(text))
