"""A team's digest as slides: what to tell the team in five minutes, with all of it in the notes."""

from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate

from pptx.slide import Slide

from facilitator.report.follow.digest_words import (
    ANSWERS,
    DATES,
    DECIDED,
    FOR_US,
    NEWS,
    NO_DECISIONS,
    NOTHING_OURS,
    OURS,
    PARKED,
    PARTS,
    QUESTIONS,
    Digest,
    Item,
)
from facilitator.report.follow.doings import Doing
from facilitator.report.follow.slide_kit import BOTTOM, HEIGHT, SIDE, TOP, WIDTH, Box, Deck, Say
from facilitator.report.fonts import FontBook

_ACROSS = WIDTH - 2 * SIDE
_GAP, _LAST = 32.0, 22.0
_SIZES = (24.0, 20.0, 18.0)
_HALF = (_ACROSS - _GAP) / 2
_SHARES = (56.0, 20.0, 24.0)
_WIDTHS = tuple(_ACROSS * share / sum(_SHARES) for share in _SHARES)


def digest_slides(digest: Digest, made_at: datetime, fonts: FontBook) -> bytes:
    """Five slides, six where the team has a part or news. What does not fit is counted, and stands in the notes."""
    deck = Deck(digest.team, fonts)
    _front(deck, digest)
    decided = deck.slide(DECIDED, _item_notes(digest.decided) or [NO_DECISIONS])
    _items(deck, decided, Box(SIDE, TOP, _ACROSS, BOTTOM - TOP), digest.decided, NO_DECISIONS)
    _ours(deck, digest)
    _between(deck, digest)
    if digest.parts or digest.news:
        _parts_and_news(deck, digest)
    _dates(deck, digest)
    return deck.to_bytes(f"{digest.team.name}: {digest.workshop}", digest.programme, made_at)


def _front(deck: Deck, digest: Digest) -> None:
    slide = deck.blank()
    deck.mark(slide, Box(SIDE, 120, 44, 44))
    deck.title(slide, Box(SIDE, 184, _ACROSS, 110), Say(digest.workshop, 44, 2, bold=True))
    lines = [Say(f"For {digest.team.name}", 24, 1, after=8), Say(digest.subtitle, 18, 2, quiet=True)]
    deck.text(slide, Box(SIDE, 304, _ACROSS, 110), lines)
    deck.text(slide, Box(SIDE, HEIGHT - 56, _ACROSS, 24), [Say(digest.programme, 14, 1, quiet=True)])
    deck.notes(slide, [f"What {digest.team.name} should know of this workshop. The notes hold what the slides cut."])


def _ours(deck: Deck, digest: Digest) -> None:
    slide = deck.slide(OURS, _doing_notes(digest.ours) or [NOTHING_OURS])
    if not digest.ours:
        deck.text(slide, Box(SIDE, TOP, _ACROSS, 40), [Say(NOTHING_OURS, _SIZES[0], quiet=True)])
        return
    for size in (18.0, 15.0):
        rows = [_table_row(one, size) for one in digest.ours]
        shown = _fitting([deck.row_height(row, _WIDTHS) for row in rows], BOTTOM - TOP - 2 * _LAST)
        if shown == len(rows):
            break
    deck.table(slide, Box(SIDE, TOP, _ACROSS, 40), _SHARES, ("Action", "Owner", "Due"), rows[:shown])
    if shown < len(rows):
        more = f"And {len(rows) - shown} more on the action list and in the notes."
        deck.text(slide, Box(SIDE, BOTTOM - 16, _ACROSS, _LAST), [Say(more, 14, 1, quiet=True)])


def _table_row(one: Doing, size: float) -> list[Say]:
    return [Say(one.text, size), Say(one.owner, size, 1), Say(_due(one), size, bold=one.late)]


def _between(deck: Deck, digest: Digest) -> None:
    """What we need from others on the left, what others need from us on the right."""
    theirs = [Item(one.text, ", ".join(filter(None, (one.owner, _due(one))))) for one in digest.for_us]
    asked = [*digest.questions, *(Item(f"Parked: {one.text}") for one in digest.parked)]
    notes = [FOR_US, *_doing_notes(digest.for_us), "", QUESTIONS, *_item_notes(digest.questions)]
    notes += ["", ANSWERS, *_item_notes(digest.answers), "", PARKED, *_item_notes(digest.parked)]
    slide = deck.slide("Between us and others", notes)
    _column(deck, slide, 0, FOR_US, theirs, "No action of others is tied to us.")
    _column(deck, slide, 1, QUESTIONS, asked, "Nobody waits for an answer from us.")


def _parts_and_news(deck: Deck, digest: Digest) -> None:
    """Side by side, or the one that there is over the whole width."""
    there = [(title, items) for title, items in ((PARTS, digest.parts), (NEWS, digest.news)) if items]
    notes = [line for title, items in there for line in (title, *_item_notes(items), "")]
    if len(there) == 1:
        ((title, items),) = there
        _items(deck, deck.slide(title, notes), Box(SIDE, TOP, _ACROSS, BOTTOM - TOP), items, "")
        return
    slide = deck.slide("Our part, and what is new", notes)
    for side, (title, items) in enumerate(there):
        _column(deck, slide, side, title, items, "")


def _dates(deck: Deck, digest: Digest) -> None:
    dates = [Item(one.title, ", ".join(filter(None, (one.when, one.who, one.place)))) for one in digest.dates]
    slide = deck.slide(DATES, _item_notes(dates) or ["No dates are set yet."])
    _items(deck, slide, Box(SIDE, TOP, _ACROSS, BOTTOM - TOP), dates, "No dates are set yet.")


def _column(deck: Deck, slide: Slide, side: int, title: str, items: Sequence[Item], empty: str) -> None:
    left = SIDE + side * (_HALF + _GAP)
    deck.text(slide, Box(left, TOP, _HALF, 28), [Say(title, 20, 1, bold=True)])
    _items(deck, slide, Box(left, TOP + 34, _HALF, BOTTOM - TOP - 34), items, empty)


def _items(deck: Deck, slide: Slide, box: Box, items: Sequence[Item], empty: str) -> None:
    """All of them in the largest type in which they fit, else as many as fit in the smallest, and how many more."""
    if not items:
        deck.text(slide, box, [Say(empty, _SIZES[-1], quiet=True)])
        return
    for size in _SIZES:
        said = [_paragraphs(one, size) for one in items]
        heights = [sum(deck.height(say, box.width) for say in them) for them in said]
        shown = _fitting(heights, box.height - _LAST)
        if shown == len(items):
            break
    paragraphs = [say for them in said[:shown] for say in them]
    if shown < len(items):
        paragraphs.append(Say(f"And {len(items) - shown} more, in the notes.", 14, 1, quiet=True))
    deck.text(slide, box, paragraphs)


def _paragraphs(item: Item, size: float) -> list[Say]:
    if not item.detail:
        return [Say(item.text, size, after=size / 2)]
    return [Say(item.text, size), Say(item.detail, max(size - 4, 14), quiet=True, after=size / 2)]


def _fitting(heights: Sequence[float], room: float) -> int:
    """How many of these come to stand below each other."""
    return sum(used <= room for used in accumulate(heights))


def _due(one: Doing) -> str:
    return f"{one.when} ({one.standing.lower()})" if one.standing else one.when


def _item_notes(items: Sequence[Item]) -> list[str]:
    return [f"{one.text} – {one.detail}" if one.detail else one.text for one in items]


def _doing_notes(doings: Sequence[Doing]) -> list[str]:
    return [" – ".join(filter(None, (one.text, one.owner, _due(one), one.measure, one.link))) for one in doings]
