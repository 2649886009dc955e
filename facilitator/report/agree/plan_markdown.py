"""The collaboration plan as text: Markdown for a wiki, and plain text for the body of a mail."""

from collections.abc import Iterator

from facilitator.core.agree.plan.plan_entries import TITLES, Line, PlanEntry, by_section
from facilitator.report.agree.plan_told import PlanTaken
from facilitator.report.fonts import FontBook
from facilitator.report.text import clean, markdown_safe, one_line


def plan_markdown(taken: PlanTaken, _fonts: FontBook) -> bytes:
    """All of it: headings and lists alone (CommonMark). UTF-8."""
    lines = [f"# {_safe(taken.title)}", "", _safe(taken.called), ""]
    lines += [_safe(taken.why), ""] if taken.why else []
    for section, entries in by_section(taken.entries):
        lines += [f"## {TITLES[section]}", ""]
        for entry in entries:
            lines += [f"### {_safe(entry.heading)}", "", *map(_item, entry.lines), *([""] if entry.lines else [])]
    lines += ["## Who agreed", "", _safe(taken.agreed), ""]
    return "\n".join(lines).encode("utf-8", errors="replace")


def plan_text(taken: PlanTaken) -> str:
    """What it says, as plain text."""
    return "\n".join(_text_lines(taken))


def _text_lines(taken: PlanTaken) -> Iterator[str]:
    yield one_line(taken.title).upper()
    yield taken.called
    for section, entries in by_section(taken.entries):
        yield from ("", "", TITLES[section].upper())
        for entry in entries:
            yield from _entry_text(entry)


def _entry_text(entry: PlanEntry) -> Iterator[str]:
    yield ""
    yield one_line(entry.heading)
    for line in entry.lines:
        yield f"  {line.label}: {' '.join(clean(line.words).split())}"


def _item(line: Line) -> str:
    return f"- **{_safe(line.label)}:** {markdown_safe(line.words)}"


def _safe(text: str) -> str:
    return markdown_safe(one_line(text))
