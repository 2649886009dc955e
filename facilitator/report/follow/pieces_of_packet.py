"""The pieces of the packet: what is written for everyone, for each team and person, and for other programs."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath
from types import MappingProxyType

from facilitator.core.file_names import distinct
from facilitator.core.follow.meeting_guests import guests
from facilitator.core.follow.preferences import DigestFormat
from facilitator.core.follow.recipients import Recipient
from facilitator.core.people import Team
from facilitator.report.action_plan import action_plan
from facilitator.report.follow.action_workbook import actions_workbook
from facilitator.report.follow.digest import digest
from facilitator.report.follow.drafts import Enclosed, draft
from facilitator.report.follow.follow_dates import everyones_dates
from facilitator.report.follow.packet_piece import PacketPiece, Shelf, drawn
from facilitator.report.follow.personal_page import personal_page
from facilitator.report.follow.told import Told
from facilitator.report.follow.trackers import TRACKERS, TakenItems, Tracker, tracker_csv
from facilitator.report.fonts import FontBook
from facilitator.report.raci_sheet import raci_sheet
from facilitator.report.summary import summary

_FORMS = MappingProxyType(
    {
        DigestFormat.PAGE: "a page",
        DigestFormat.MARKDOWN: "text",
        DigestFormat.SPREADSHEET: "a spreadsheet",
        DigestFormat.SLIDES: "slides",
    }
)

SUMMARY, PLAN, RACI = "summary.pdf", "action-plan.pdf", "raci.pdf"


def outcomes(told: Told) -> list[PacketPiece]:
    """The documents that everyone gets."""
    made = (
        (SUMMARY, "Workshop summary", summary),
        (PLAN, "Action plan", action_plan),
        (RACI, "RACI", raci_sheet),
    )
    return [
        PacketPiece(path, title, Shelf.OUTCOMES, drawn(path, partial(make, told.taken))) for path, title, make in made
    ]


def teams_digests(told: Told, recipients: Sequence[Recipient]) -> list[PacketPiece]:
    """A digest for each team that has somebody to be told, in the form that it prefers."""
    found = {one.team.id: (one.team, one.team_form) for one in recipients if one.team}
    names = distinct((team.name,) for team, _form in found.values())
    return [
        _digest(told, f"teams/{name}", team, form, Shelf.TEAMS)
        for name, (team, form) in zip(names, found.values(), strict=True)
    ]


def own_pages(told: Told, recipients: Sequence[Recipient]) -> list[PacketPiece]:
    """Everybody's own page; of those who want their team's digest in another form than the team, that too."""
    found = []
    for one in recipients:
        path = f"people/{one.file_name}.pdf"
        make = drawn(path, partial(personal_page, told, one.person.id))
        found.append(PacketPiece(path, "Own page", Shelf.PEOPLE, make, one.words, person_id=one.person.id))
        if one.team and one.form is not one.team_form:
            piece = _digest(told, f"people/digests/{one.file_name}", one.team, one.form, Shelf.PEOPLE, one)
            found.append(piece)
    return found


def lists(told: Told, items: TakenItems) -> list[PacketPiece]:
    """What other programs take in: the dates of all, the spreadsheet that comes back, and a list for each tracker."""
    dates, workbook = "dates.ics", "actions.xlsx"
    return [
        PacketPiece(
            dates,
            "Dates for a calendar: meetings, and when actions are due",
            Shelf.LISTS,
            drawn(dates, lambda _fonts: everyones_dates(told.taken)),
        ),
        PacketPiece(
            workbook,
            "Actions as a spreadsheet",
            Shelf.LISTS,
            drawn(workbook, lambda _fonts: actions_workbook(told.taken.sheet)),
            hint="Owners write into it how things stand, and it can be taken in again.",
        ),
        *(_tracker(items, tracker) for tracker in TRACKERS),
    ]


def _tracker(items: TakenItems, tracker: Tracker) -> PacketPiece:
    path = f"trackers/{tracker.name}.csv"
    make = drawn(path, lambda _fonts: tracker_csv(items, tracker))
    return PacketPiece(path, f"Actions for import: {tracker.title}", Shelf.LISTS, make, hint=tracker.hint)


def drafts(told: Told, recipients: Sequence[Recipient], pieces: Sequence[PacketPiece]) -> Iterator[PacketPiece]:
    """An e-mail draft for each who wants one, with their own of the other pieces attached."""
    everyone = [one.person for one in recipients]
    owners = {one.person.id for one in recipients if one.open_actions}
    meant = {one.id: guests(one.who, everyone, told.taken.teams, owners) for one in told.taken.meetings}
    by_path = {piece.path: piece for piece in pieces}
    for one in recipients:
        if one.gets_draft:
            theirs = [meeting_id for meeting_id, ids in meant.items() if one.person.id in ids]
            make = draft(told, one, list(_enclosed(one, pieces, by_path)), theirs)
            path = f"drafts/{one.file_name}.eml"
            yield PacketPiece(path, "Draft", Shelf.DRAFTS, make, one.words, person_id=one.person.id)


def _digest(
    told: Told, stem: str, team: Team, form: DigestFormat, shelf: Shelf, whom: Recipient | None = None
) -> PacketPiece:
    def draw(fonts: FontBook) -> bytes:
        return digest(told, team.id, form, fonts).data

    path = f"{stem}{form.suffix}"
    whose = whom.words if whom else team.name
    person_id = whom.person.id if whom else None
    return PacketPiece(
        path, f"Digest, {_FORMS[form]}", shelf, drawn(path, draw), whose, team_id=team.id, person_id=person_id
    )


def _enclosed(
    recipient: Recipient, pieces: Sequence[PacketPiece], by_path: Mapping[str, PacketPiece]
) -> Iterator[Enclosed]:
    """Page, digest, summary and action plan. Their names are plain in mails: some programs lose any others."""
    page, *own_digest = (piece for piece in pieces if piece.person_id == recipient.person.id)
    yield Enclosed("Your page.pdf", "Your own page: what you promised, your part, and your dates", page)
    if team := recipient.team:
        digests = [*own_digest, *(one for one in pieces if one.shelf is Shelf.TEAMS and one.team_id == team.id)]
        suffix = PurePosixPath(digests[0].path).suffix
        yield Enclosed(f"Your team{suffix}", f"What concerns {team.name}", digests[0])
    yield Enclosed("Workshop summary.pdf", "The summary of the workshop", by_path[SUMMARY])
    yield Enclosed("Action plan.pdf", "The action plan: who does what by when", by_path[PLAN])
