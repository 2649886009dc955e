"""Who gets what, as rows of words. Pure but for reading the programme."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.core.addresses import AddressState
from facilitator.core.document import Document
from facilitator.core.follow.preferences import DigestFormat, Preference, Preferred, preferences
from facilitator.core.follow.recipients import Recipient, recipients
from facilitator.core.people import Team
from facilitator.core.phrases import counted

FORM_WORDS = MappingProxyType(
    {
        DigestFormat.PAGE: "Page",
        DigestFormat.MARKDOWN: "Markdown",
        DigestFormat.SPREADSHEET: "Spreadsheet",
        DigestFormat.SLIDES: "Slides",
    }
)
AS_TEAM = "As the team"


@dataclass(frozen=True)
class ReceiverRow:
    """Somebody who is told. `own` is the form they asked for themselves; None: they go by their team."""

    recipient: Recipient
    own: DigestFormat | None

    @property
    def form_words(self) -> str:
        """In which form they get their team's digest."""
        if self.recipient.team is None:
            return "no team"
        return FORM_WORDS[self.own] if self.own else AS_TEAM

    @property
    def draft_words(self) -> str:
        """Whether an e-mail draft is made for them."""
        return "Yes" if self.recipient.gets_draft else "No"

    @property
    def address_words(self) -> str:
        """Their address, or why nothing reaches them."""
        one = self.recipient
        if one.left:
            return f"has left, {counted(one.open_actions, 'open action')}" if one.open_actions else "has left"
        return "no address" if one.address is AddressState.MISSING else one.person.email

    @property
    def must_hand_over(self) -> bool:
        """Whether they have left and something is still theirs to do."""
        return self.recipient.left and self.recipient.open_actions > 0

    @property
    def lacks_address(self) -> bool:
        """Whether a draft is made that has nowhere to go."""
        return self.recipient.gets_draft and self.recipient.address is not AddressState.FINE


@dataclass(frozen=True)
class TeamRow:
    """A team with what it prefers and how many of its people are told."""

    team: Team
    preferred: Preferred
    people: int


# Questions


def receiver_rows(document: Document, workshop_id: int) -> list[ReceiverRow]:
    """Everybody who is told of a workshop."""
    own = {one.person_id: one.format for one in document.all(Preference) if one.person_id is not None}
    return [ReceiverRow(one, own.get(one.person.id)) for one in recipients(document, workshop_id)]


def team_rows(document: Document, rows: Sequence[ReceiverRow]) -> list[TeamRow]:
    """The teams that have somebody to be told."""
    here = [row.recipient.team for row in rows if row.recipient.team and not row.recipient.left]
    often = Counter(team.id for team in here)
    said = preferences(document)
    return [TeamRow(team, said.of_team(team.id), often[team.id]) for team in document.all(Team) if often[team.id]]


def summing_up(rows: Sequence[ReceiverRow], teams: Sequence[TeamRow]) -> str:
    """What is written, in a line."""
    here = [row for row in rows if not row.recipient.left]
    drafts = sum(row.recipient.gets_draft for row in here)
    pages = counted(len(here), "own page")
    return f"{pages} · {counted(len(teams), 'team digest')} · {counted(drafts, 'e-mail draft')}"


def next_to_mend(rows: Sequence[ReceiverRow], at: int | None) -> ReceiverRow | None:
    """The next row after the person with the id `at` for which something can be mended, round at the end."""
    ids = [row.recipient.person.id for row in rows]
    start = ids.index(at) + 1 if at in ids else 0
    round_on = [*rows[start:], *rows[:start]]
    return next((row for row in round_on if row.must_hand_over or row.lacks_address), None)
