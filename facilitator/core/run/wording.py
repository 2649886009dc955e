"""The terminology exercise: each team writes what a word means, unseen; then all is laid side by side and agreed.

What the teams write becomes what the glossary says of them (`agree.language.glossary`) only when it is shown. After
seed 003_cbf94a157524aa52.txt (terminology workshops).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.language.glossary import Term, TermUse, add_term, agree_meaning, glossary, say
from facilitator.core.agree.language.term_conflicts import conflicts, look_at
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Team
from facilitator.core.phrases import quoted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Instant, Ordered, Record, Text
from facilitator.core.run.canvases.clarity import Said
from facilitator.core.run.canvases.differences import own_words
from facilitator.core.side_by_side import columns
from facilitator.core.text import free, one_line


class WordRound(Ordered):
    """A word that a workshop takes up. `shown_at` None: what the teams write is still unseen."""

    table = "word_round"
    workshop_id: int
    term_id: int
    shown_at: Instant | None = None


class Unseen(Record):
    """What a team wrote, not shown yet. At most one a word and team."""

    table = "unseen"
    round_id: int
    team_id: int
    text: Text


@dataclass(frozen=True)
class WordView:
    """A word as its round stands. `cards` are what each team wrote or, once it is open, says: for the console alone."""

    round: WordRound
    term: Term
    cards: tuple[Said, ...]

    @property
    def written(self) -> tuple[Team, ...]:
        """The teams that have written."""
        return tuple(card.team for card in self.cards if card.text)

    @property
    def said(self) -> tuple[Said, ...]:
        """What the teams say, for all to see: nothing before it is laid open."""
        return tuple(card for card in self.cards if card.text) if self.shown else ()

    @property
    def shown(self) -> bool:
        """Whether the meanings are laid open."""
        return self.round.shown_at is not None

    @property
    def agreed(self) -> bool:
        """Whether the word's meaning stands, and nobody has said otherwise since it was laid open."""
        return self.shown and bool(self.term.meaning)


_SHOWN = "The meanings are laid open already: what a team says now is changed in the glossary."
_UNSEEN = "The meanings are not laid open yet: show them before one is agreed."


def take_up(document: Document, workshop_id: int, word: str) -> WordRound:
    """Take up a word in a workshop, behind the others; one that is not in the glossary yet is added to it.

    UserError if it is empty, or taken up already.
    """
    document.get(Workshop, workshop_id)
    known = {folded(term.word): term for term in glossary(document)}
    term = known.get(folded(one_line(word)))
    if term and document.all(WordRound, workshop_id=workshop_id, term_id=term.id):
        raise UserError(f"{quoted(term.word)} is taken up already.")
    with document.step("Take up word"):
        term = term or add_term(document, word)
        line = WordRound(id=document.new_id(), workshop_id=workshop_id, term_id=term.id)
        return add_line(document, "Take up word", line, workshop_id=workshop_id)


def write_unseen(document: Document, round_id: int, team_id: int, text: str) -> Unseen | None:
    """Note what a team wrote, for nobody to see yet; "" takes it away. UserError once the meanings are laid open."""
    text, team = free(text), document.get(Team, team_id)
    if document.get(WordRound, round_id).shown_at is not None:
        raise UserError(_SHOWN)
    there = next(iter(document.all(Unseen, round_id=round_id, team_id=team.id)), None)
    with document.step("Write meaning" if text else "Take meaning away") as step:
        if text:
            record_id = there.id if there else document.new_id()
            return step.put(Unseen(id=record_id, round_id=round_id, team_id=team.id, text=text))
        if there:
            step.remove(there)
        return None


def lay_open(document: Document, round_id: int) -> WordRound:
    """Lay open what the teams wrote: from now on it is what the glossary says of them. Again changes nothing.

    UserError while nobody has written.
    """
    held = document.get(WordRound, round_id)
    written = document.all(Unseen, round_id=round_id)
    if held.shown_at is not None:
        return held
    if not written:
        raise UserError("No team has written anything yet: type what each wrote, or pass on to the next word.")
    with document.step("Lay meanings open") as step:
        for one in written:
            say(document, held.term_id, one.team_id, one.text)
            step.remove(one)
        return step.put(held.with_(shown_at=document.now()))


def agree_on(document: Document, round_id: int, meaning: str, today: date) -> Term:
    """Settle what the word means, as of the local day; "" takes it back. UserError before the meanings are open."""
    held = document.get(WordRound, round_id)
    if held.shown_at is None:
        raise UserError(_UNSEEN)
    return agree_meaning(document, held.term_id, meaning, today)


def move_words(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[WordRound]:
    """Put words, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(WordRound, workshop_id=workshop_id), ids, before_id, "Move word")


def take_up_conflicts(document: Document, workshop_id: int) -> list[WordRound]:
    """Take up all words of the glossary that teams use differently and that are not taken up yet, as one step."""
    there = {one.term_id for one in document.all(WordRound, workshop_id=workshop_id)}
    words = [one.term.word for one in conflicts(look_at(document)) if one.term.id not in there]
    with document.step("Take up words in conflict"):
        return [take_up(document, workshop_id, word) for word in words]


def put_back(document: Document, round_id: int) -> None:
    """Take a word out of the workshop with what was written unseen; it stays in the glossary."""
    remove_line(document, "Put word back", WordRound, round_id)


# Questions


def words_of(document: Document, workshop_id: int) -> list[WordView]:
    """The words that a workshop takes up, in their order."""
    return [_view(document, one) for one in document.all(WordRound, workshop_id=workshop_id)]


def next_word(words: Iterable[WordView]) -> WordView | None:
    """The first word that is not agreed yet; None when all are."""
    return next((one for one in words if not one.agreed), None)


def _view(document: Document, held: WordRound) -> WordView:
    term, is_open = document.get(Term, held.term_id), held.shown_at is not None
    written = document.all(TermUse, term_id=term.id) if is_open else document.all(Unseen, round_id=held.id)
    texts = {one.team_id: one.text for one in written}
    own = dict(zip(texts, own_words(list(texts.values())), strict=True)) if is_open else {}
    teams = columns(document, texts)
    return WordView(held, term, tuple(Said(team, texts.get(team.id, ""), own.get(team.id, ())) for team in teams))
