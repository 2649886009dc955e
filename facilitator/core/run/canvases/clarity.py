"""The clarity test: each team says an entry of the tree in its own words, and the room judges whether it is the same.

Subject of seed 000_304b59033e062cb6.txt (modules). The records are in `messaging`.
"""

from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.lines import Missing, change_line
from facilitator.core.people import Person, Team
from facilitator.core.phrases import listed, quoted
from facilitator.core.run.canvases.differences import own_words
from facilitator.core.run.canvases.messaging import Clarity, Message, Wording, entries, tree
from facilitator.core.side_by_side import columns, set_only
from facilitator.core.text import free


@dataclass(frozen=True)
class Said:
    """What a team says, "" for nothing yet; `own` are the stretches (start, end) of words that only it uses."""

    team: Team
    text: str
    own: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Tested:
    """An entry under test with the teams in their order: those in use, and retired ones that have said something."""

    message: Message
    said: tuple[Said, ...]

    @property
    def waiting(self) -> tuple[Team, ...]:
        """The teams that have not said it yet."""
        return tuple(said.team for said in self.said if not said.text)


def set_wording(document: Document, message_id: int, team_id: int, text: str) -> Wording | None:
    """Store how a team says an entry in its own words, in place of what it said before; "" removes it."""
    document.get(Message, message_id)
    document.get(Team, team_id)
    wording = Wording(id=document.new_id(), message_id=message_id, team_id=team_id, text=free(text))
    label = "Set wording" if wording.text else "Remove wording"
    return set_only(document, label, wording, wording.text, message_id=message_id, team_id=team_id)


def set_clarity(document: Document, message_id: int, clarity: Clarity) -> Message:
    """Store what the room judged of an entry: the same for all, or different; open takes it back. A plan stays."""
    return change_line(document, "Judge clarity", Message, message_id, clarity=clarity)


def set_plan(document: Document, message_id: int, plan: str) -> Message:
    """Say what will be done about an entry that is understood differently; "" empties it."""
    return change_line(document, "Plan for clarity", Message, message_id, plan=free(plan))


def set_owner(document: Document, message_id: int, owner_id: int | None) -> Message:
    """Say who sees to the plan of an entry; None: nobody yet."""
    if owner_id is not None:
        document.get(Person, owner_id)
    return change_line(document, "Set owner", Message, message_id, owner_id=owner_id)


# Questions


def tested(document: Document, message: Message) -> Tested:
    """An entry with what each team says to it, side by side; also one whose test has not begun."""
    texts = {wording.team_id: wording.text for wording in document.all(Wording, message_id=message.id)}
    own = dict(zip(texts, own_words(list(texts.values())), strict=True))
    teams = columns(document, texts)
    return Tested(message, tuple(Said(team, texts.get(team.id, ""), own.get(team.id, ())) for team in teams))


def clarity(document: Document, workshop_id: int) -> list[Tested]:
    """The entries whose test has begun (some team has said it, or the room has judged), in the order of the tree."""
    rows = [tested(document, message) for message in entries(tree(document, workshop_id))]
    return [row for row in rows if row.message.clarity or len(row.waiting) < len(row.said)]


def unsettled(rows: list[Tested]) -> list[Missing]:
    """What is still open among the tested entries, in words: not judged, or different without a plan or its owner."""
    found = []
    for row in rows:
        message, text = row.message, quoted(row.message.text)
        if message.clarity is Clarity.OPEN:
            found.append(Missing(message, f"{text} is not judged yet: do all teams mean the same?"))
        parts = (("a plan", message.plan), ("an owner", message.owner_id))
        lacks = [words for words, there in parts if not there]
        if message.clarity is Clarity.DIFFERS and lacks:
            found.append(Missing(message, f"{text} is understood differently and needs {listed(lacks)}."))
    return found
