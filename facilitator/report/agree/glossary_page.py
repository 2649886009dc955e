"""The glossary to hand out: by letters, in two columns, with what is open or in conflict marked."""

from collections.abc import Iterator
from itertools import groupby

from reportlab.platypus import Flowable

from facilitator.core.agree.language.glossary import Term
from facilitator.core.agree.language.term_conflicts import Doubt, Looked, Standing
from facilitator.core.names import folded
from facilitator.report.agree.glossary_taken import TakenGlossary, counts
from facilitator.report.agree.two_columns import TwoColumns
from facilitator.report.fonts import FontBook
from facilitator.report.marks import TeamLabel
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.pieces import lacks, standing
from facilitator.report.text import bold

TITLE = "Glossary"
_NONE = "There are no words in the glossary yet."
_BETWEEN, _AFTER_MARK, _AFTER_WORD, _AFTER_TEAM = 22.0, 3.0, 4.0, 1.0
_SIGNS = "#"
_MARKED = {Standing.CONFLICT: "In conflict", Standing.OPEN: "Not agreed yet"}


def glossary_page(taken: TakenGlossary, fonts: FontBook) -> bytes:
    """The glossary as a PDF, sorted by the words; of what is not settled it shows what each team says."""
    paper = standing(fonts)
    details = tuple(filter(None, (taken.programme, counts(taken))))
    front = Front(title=TITLE, author=taken.programme, details=details, footer=taken.programme)
    return pdf_bytes(_story(paper, taken), paper, front)


def _story(paper: Paper, taken: TakenGlossary) -> list[Flowable]:
    if not taken.words:
        return [paper.muted(_NONE)]
    blocks: list[list[Flowable]] = []
    ordered = sorted(taken.words, key=lambda one: (_letter(one.term), folded(one.term.word)))
    for letter, words in groupby(ordered, lambda one: _letter(one.term)):
        entries = [list(_entry(paper, taken, one)) for one in words]
        blocks += [[paper.says(letter, paper.styles.h2), *entries[0]], *entries[1:]]
    return [TwoColumns(blocks, paper.height, _BETWEEN)]


def _letter(term: Term) -> str:
    """Under which letter a word stands; all that do not begin with one come first, together."""
    first = folded(term.word)[:1].upper()
    return first if first.isalpha() else _SIGNS


def _entry(paper: Paper, taken: TakenGlossary, one: Looked) -> Iterator[Flowable]:
    term, settled = one.term, one.standing is Standing.AGREED
    yield paper.markup(bold(term.word, paper.fonts))
    if not settled:
        yield lacks(paper, _MARKED[one.standing])
        yield paper.gap(_AFTER_MARK)
    if term.meaning:
        yield paper.body(term.meaning)
    quiet = [
        f"Not to be confused with: {term.not_this}" if term.not_this else "",
        f"Used: {term.used}" if term.used else "",
        _settled(taken, term),
        *(striking.words for striking in one.striking if striking.doubt is not Doubt.NO_OWNER),
    ]
    if any(quiet):
        yield paper.muted("\n".join(filter(None, quiet)))
    for team, use in () if settled else one.says:
        yield TeamLabel(paper, team.mark, team.colour, team.name)
        yield paper.gap(_AFTER_TEAM)
        yield paper.small(use.text)
    yield paper.gap(_AFTER_WORD)


def _settled(taken: TakenGlossary, term: Term) -> str:
    owner = taken.people.get(term.owner_id or 0)
    agreed = f"agreed on {taken.dates.day(term.agreed_on)}" if term.agreed_on else ""
    looked_after = f"looked after by {owner.name}" if owner else ""
    words = ", ".join(filter(None, (agreed, looked_after)))
    return words[:1].upper() + words[1:]
