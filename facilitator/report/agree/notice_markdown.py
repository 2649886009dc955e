"""A change notice as Markdown, for a wiki or a chat, in the same order as the mail."""

from facilitator.core.agree.changes.notices import TIER_WORDS
from facilitator.report.agree.notice_draft import WHAT, TakenNotice, chapters
from facilitator.report.fonts import FontBook
from facilitator.report.text import markdown_safe, one_line


def notice_markdown(taken: TakenNotice, _fonts: FontBook) -> bytes:
    """All of it: what changes as the title, then a heading for each question. UTF-8."""
    lines = [f"# {markdown_safe(one_line(taken.notice.what))}", "", f"**{TIER_WORDS[taken.notice.tier]}**", ""]
    for title, said in chapters(taken):
        if title != WHAT:
            lines += [f"## {title}", "", *_said(said), ""]
    return "\n".join(lines).encode("utf-8", errors="replace")


def _said(said: list[str]) -> list[str]:
    if len(said) == 1:
        return [markdown_safe(said[0])]
    return [f"- {markdown_safe(one)}" for one in said]
