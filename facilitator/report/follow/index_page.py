"""The index of the packet: one page for the shared folder that says what is there and who promised what.

Plain HTML with its style inside: no script, no picture, no font from elsewhere, so it opens from any disk or share.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from types import MappingProxyType
from urllib.parse import quote

from facilitator.core.people import Mark, Person, Team
from facilitator.core.run.actions import Action, ActionState, by_owner
from facilitator.report.action_plan import NO_ACTIONS, NO_DATE, NO_OWNER
from facilitator.report.follow.index_style import STYLE
from facilitator.report.follow.packet_piece import PacketPiece, Shelf
from facilitator.report.follow.told import Told
from facilitator.report.pieces import when
from facilitator.report.text import clean, one_line

_SHELVES = MappingProxyType(
    {
        Shelf.OUTCOMES: ("Outcomes", ""),
        Shelf.TEAMS: ("For each team", "What concerns one team, in the form that it prefers."),
        Shelf.PEOPLE: (
            "For each person",
            "What somebody promised, their part and their dates, on a page of their own.",
        ),
        Shelf.LISTS: ("To take into other programs", "Calendars, spreadsheets, and lists for the tools of the teams."),
        Shelf.DRAFTS: ("For whoever sends the mails", "Drafts with everything attached: look each over, then send it."),
    }
)
_MARKS = MappingProxyType(
    {
        Mark.CIRCLE: "●",
        Mark.TRIANGLE: "▲",
        Mark.SQUARE: "■",
        Mark.DIAMOND: "◆",
        Mark.HEXAGON: "⬢",
        Mark.STAR: "★",
        Mark.PLUS: "✚",
    }
)
_STATES = MappingProxyType({ActionState.OPEN: "Open", ActionState.DONE: "Done", ActionState.DROPPED: "Dropped"})


def index_page(told: Told, pieces: Sequence[PacketPiece]) -> bytes:
    """The page, in UTF-8, with a relative link to each piece."""
    title = one_line(told.taken.workshop.title)
    place = one_line(told.taken.workshop.place)
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en-GB">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{escape(title)}: what came of it</title>",
        f"<style>\n{STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        "<header>",
        f"<p>{escape(one_line(told.taken.programme.name))}</p>",
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(when(told.taken))}{f' · {escape(place)}' if place else ''}</p>",
        "</header>",
        *_shelf(told, pieces, Shelf.OUTCOMES),
        *_promised(told, _pages(pieces)),
        *_meetings(told),
        *(line for shelf in list(_SHELVES)[1:] for line in _shelf(told, pieces, shelf)),
        "</main>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode("utf-8", "replace")


def _shelf(told: Told, pieces: Iterable[PacketPiece], shelf: Shelf) -> Iterator[str]:
    here = [piece for piece in pieces if piece.shelf is shelf]
    if not here:
        return
    title, about = _SHELVES[shelf]
    yield from ("<section>", f"<h2>{title}</h2>", *([f"<p>{about}</p>"] if about else []))
    yield '<ul class="whose">' if here[0].whom else "<ul>"
    for whom, them in groupby(here, key=lambda piece: piece.whom):
        theirs = list(them)
        if whom:
            yield f"<li>{_mark(told, theirs[0])}<b>{escape(one_line(whom))}</b>: {', '.join(map(_link, theirs))}</li>"
        else:
            yield from (f"<li>{_link(piece)}{_hint(piece)}</li>" for piece in theirs)
    yield from ("</ul>", "</section>")


def _link(piece: PacketPiece) -> str:
    return f'<a href="{escape(quote(piece.path))}">{escape(one_line(piece.title))}</a>'


def _hint(piece: PacketPiece) -> str:
    return f" <small>{escape(piece.hint)}</small>" if piece.hint else ""


def _mark(told: Told, piece: PacketPiece) -> str:
    person = told.taken.person(piece.person_id)
    return _sign(told.taken.team(piece.team_id or (person.team_id if person else None)))


def _sign(team: Team | None) -> str:
    """A team's mark in its colour; it stands beside a name and so says nothing to who can't see it."""
    if team is None:
        return ""
    return f'<span class="mark" style="color:{escape(team.colour)}" aria-hidden="true">{_MARKS[team.mark]}</span> '


def _pages(pieces: Sequence[PacketPiece]) -> dict[int | None, PacketPiece]:
    """Everybody's own page, which comes before all else that is theirs."""
    return {piece.person_id: piece for piece in reversed(pieces) if piece.shelf is Shelf.PEOPLE}


def _promised(told: Told, pages: dict[int | None, PacketPiece]) -> Iterator[str]:
    yield from ("<section>", "<h2>Who promised what</h2>")
    actions = [action for action in told.taken.actions if action.state is not ActionState.DROPPED]
    if not actions:
        yield from (f"<p>{NO_ACTIONS}</p>", "</section>")
        return
    yield from ('<div class="wide">', "<table>", "<thead>", "<tr>")
    yield from (f'<th scope="col">{head}</th>' for head in ("Owner", "Action", "Due", "Stands"))
    yield from ("</tr>", "</thead>")
    for group in by_owner(actions, told.taken.people):
        yield "<tbody>"
        for place, action in enumerate(group.actions):
            head = _owner(told, group.owner, pages, len(group.actions)) if place == 0 else []
            yield from ("<tr>", *head, *_cells(told, action), "</tr>")
        yield "</tbody>"
    yield from ("</table>", "</div>", "</section>")


def _owner(told: Told, owner: Person | None, pages: dict[int | None, PacketPiece], rows: int) -> list[str]:
    span = f' rowspan="{rows}"' if rows > 1 else ""
    if owner is None:
        return [f'<th scope="rowgroup" class="lacks"{span}>{NO_OWNER}</th>']
    name, page = escape(one_line(owner.name)), pages.get(owner.id)
    if owner.gone:
        return [f'<th scope="rowgroup" class="lacks"{span}>{name}, who has left</th>']
    linked = f'<a href="{escape(quote(page.path))}">{name}</a>' if page else name
    return [f'<th scope="rowgroup"{span}>{_sign(told.taken.team(owner.team_id))}{linked}</th>']


def _cells(told: Told, action: Action) -> list[str]:
    due = f"<td>{escape(told.taken.dates.day(action.due))}</td>" if action.due else f'<td class="lacks">{NO_DATE}</td>'
    text = "<br>".join(escape(clean(action.text)).split("\n"))
    return [f"<td>{text}</td>", due, f"<td>{_STATES[action.state]}</td>"]


def _meetings(told: Told) -> Iterator[str]:
    if not told.taken.meetings:
        return
    yield from ("<section>", "<h2>When we meet again</h2>", "<ul>")
    for meeting in told.taken.meetings:
        day = told.taken.dates.day(meeting.day) if meeting.day else NO_DATE
        start = f", {told.taken.dates.time(meeting.start)}" if meeting.day and meeting.start else ""
        who = f" ({one_line(meeting.who)})" if meeting.who else ""
        yield f"<li><b>{escape(day + start)}</b>: {escape(one_line(meeting.title) + who)}</li>"
    yield from ("</ul>", "</section>")
