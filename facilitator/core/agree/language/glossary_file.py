"""A glossary from elsewhere: read, looked at row by row, and stored in one step.

An empty cell changes nothing. Where a file gives one word two meanings, neither is taken until one is chosen.
This loads a spreadsheet reader: import it when a list is to be read, not at the program's start.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from facilitator.core import faults, sheets
from facilitator.core.agree.language.glossary import Term, TermUse, uses_by_term
from facilitator.core.agree.language.glossary_columns import Column, Columns, columns_of, header_at
from facilitator.core.columns import cell
from facilitator.core.days import is_likely
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.order import STEP
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, listed, quoted
from facilitator.core.sheets import Sheet
from facilitator.core.text import LONGEST, one_line, tidy


class What(StrEnum):
    """What will happen to a row. Two meanings: of rows with the same word none is taken until one is chosen."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    TWO_MEANINGS = "two meanings"
    LEFT_OUT = "left out"
    REFUSED = "refused"


@dataclass(frozen=True)
class GlossaryRow:
    """What a row says: texts as they will be stored, "" for nothing; what teams say by their ids."""

    word: str
    meaning: str = ""
    not_this: str = ""
    used: str = ""
    owner_id: int | None = None
    agreed_on: date | None = None
    says: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class RowVerdict:
    """What will happen to the row of a line and why, in words; `term_id` is the word that it changes."""

    line: int
    row: GlossaryRow
    what: What
    why: str
    term_id: int | None = None


@dataclass(frozen=True)
class Judged:
    """The verdicts on a file, and the headings of columns that could not be made out."""

    rows: tuple[RowVerdict, ...]
    unknown: tuple[str, ...]

    @property
    def to_store(self) -> tuple[RowVerdict, ...]:
        """The rows that will be stored."""
        return tuple(one for one in self.rows if one.what in (What.NEW, What.CHANGED))

    @property
    def undecided(self) -> tuple[RowVerdict, ...]:
        """The rows of words with two meanings, none of which is chosen yet."""
        return tuple(one for one in self.rows if one.what is What.TWO_MEANINGS)


@dataclass(frozen=True)
class _Known:
    """What there is already: words by their folded form, what teams say of each, and who might own one."""

    terms: Mapping[str, Term]
    says: Mapping[int, Mapping[int, TermUse]]
    people: Sequence[Person]
    teams: Mapping[int, Team]


def read(path: Path) -> Sheet:
    """The rows of a CSV, text or spreadsheet file, without what stands above the header.

    UserError if it holds no list, or can't be read.
    """
    sheet = sheets.of_file(path, tidy, wanted=lambda one: bool(one.rows))
    sheet = sheet.headed(header_at(sheet.rows))
    if not sheet.rows:
        raise UserError(f"{faults.name_of(path)} holds no words: check that the list is on its first filled sheet.")
    if not sheet.header and len(sheet.rows[0]) > 2:
        raise UserError(f"{faults.name_of(path)} does not say which column holds the words: head it “Term”.")
    return sheet


def judge(document: Document, sheet: Sheet, chosen: Collection[int] = ()) -> Judged:
    """What storing a list would do to each row; `chosen` are the lines preferred where a word has two meanings."""
    columns = columns_of(sheet.header, document.all(Team))
    known = _known(document)
    read_rows = [(line, *_row(row, columns, known)) for line, row in zip(sheet.lines, sheet.rows, strict=True)]
    by_word: dict[str, list[tuple[int, GlossaryRow]]] = {}
    for line, row, refusal, _remark in read_rows:
        if not refusal:
            by_word.setdefault(folded(row.word), []).append((line, row))
    verdicts = []
    for line, row, refusal, remark in read_rows:
        if refusal:
            verdicts.append(RowVerdict(line, row, What.REFUSED, refusal))
        else:
            others = by_word[folded(row.word)]
            verdicts.append(_among(line, row, others, chosen) or _alone(line, row, remark, known))
    return Judged(tuple(verdicts), columns.unknown)


def store(document: Document, judged: Judged, today: date) -> list[Term]:
    """Do what the verdicts say, in one step; returns the words added or changed. Nothing to do is no step.

    A meaning whose day the file does not tell is agreed today, the local day.
    """
    rows, said, stored = judged.to_store, uses_by_term(document), []
    with document.step(f"Import {counted(len(rows), 'word')}") as step:
        end = document.end_of(Term)
        for place, verdict in enumerate(rows):
            row, known = verdict.row, document.find(Term, verdict.term_id)
            term = known or Term(id=document.new_id(), word=row.word, position=end + STEP * place)
            settled = bool(row.meaning) and row.meaning != term.meaning
            uses = {use.team_id: use for use in said.get(term.id, ())}
            for team_id, text in row.says:
                new = TermUse(id=document.new_id(), term_id=term.id, team_id=team_id, text=text)
                use = uses.get(team_id, new)
                if use is new or use.text != text:
                    uses[team_id] = use.with_(text=text, reopens=bool(term.meaning))
            for use in uses.values():
                step.put(use.with_(reopens=use.reopens and not settled))
            stored.append(step.put(_merged(term, row, today)))
    return stored


# Questions


def summary(judged: Judged) -> str:
    """What the verdicts come to: "12 words are added, 1 changes, 2 are here already, 1 row is left out"."""
    count = {what: sum(one.what is what for one in judged.rows) for what in What}
    words = len({folded(one.row.word) for one in judged.undecided})
    left = count[What.LEFT_OUT] + count[What.REFUSED]
    said = (
        (count[What.NEW], f"{counted(count[What.NEW], 'word')} {_is(count[What.NEW])} added"),
        (count[What.CHANGED], f"{count[What.CHANGED]} {'changes' if count[What.CHANGED] == 1 else 'change'}"),
        (count[What.SAME], f"{count[What.SAME]} {_is(count[What.SAME])} here already"),
        (words, f"{counted(words, 'word')} {'has' if words == 1 else 'have'} two meanings"),
        (left, f"{counted(left, 'row')} {_is(left)} left out"),
    )
    return ", ".join(words for number, words in said if number)


def same_word(one: GlossaryRow, other: GlossaryRow) -> bool:
    """Whether two rows are about one word."""
    return folded(one.word) == folded(other.word)


def unknown_words(judged: Judged) -> str:
    """Which columns could not be made out, in a sentence; "" if all could."""
    if not judged.unknown:
        return ""
    names = listed([quoted(title) for title in judged.unknown])
    one = len(judged.unknown) == 1
    return f"The {'column' if one else 'columns'} {names} {_is(len(judged.unknown))} left out: no team is called so."


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _known(document: Document) -> _Known:
    says = {term_id: {use.team_id: use for use in uses} for term_id, uses in uses_by_term(document).items()}
    teams = {team.id: team for team in document.all(Team)}
    return _Known({folded(term.word): term for term in document.all(Term)}, says, document.all(Person), teams)


def _row(cells: Sequence[str], columns: Columns, known: _Known) -> tuple[GlossaryRow, str, str]:
    """What a row says, why it can't be taken ("" if it can), and what else is to be said of it."""

    def held(column: Column) -> str:
        return cell(cells, columns.fixed.get(column))

    word = one_line(held(Column.TERM))
    says = [(team_id, cell(cells, at)) for team_id, at in columns.teams.items() if cell(cells, at)]
    owner_id, remark = _owner(one_line(held(Column.OWNER)), known.people)
    row = GlossaryRow(
        word,
        held(Column.MEANING),
        held(Column.NOT_THIS),
        held(Column.USED),
        owner_id,
        _day(held(Column.AGREED)),
        tuple(says),
    )
    if not word:
        return row, "It names no word.", ""
    if max(map(len, (word, row.meaning, row.not_this, row.used, *(text for _team, text in says)))) > LONGEST:
        return row, f"A cell is longer than {LONGEST:,} characters: shorten it.", ""
    return row, "", remark


def _owner(name: str, people: Iterable[Person]) -> tuple[int | None, str]:
    if not name:
        return None, ""
    found = [one for one in people if folded(name) in (folded(one.name), folded(one.email))]
    if len(found) == 1 and not found[0].gone:
        return found[0].id, ""
    if len(found) > 1:
        return None, f"There is more than one {quoted(name)}, so it gets no owner: write the e-mail address."
    if found:
        return None, f"{found[0].name} has left, so it gets no owner."
    return None, f"Nobody here is called {quoted(name)}, so it gets no owner."


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if is_likely(day) else None


def _among(
    line: int, row: GlossaryRow, same_word: Sequence[tuple[int, GlossaryRow]], chosen: Collection[int]
) -> RowVerdict | None:
    """The verdict on a row whose word stands in several; None if it counts."""
    first = next(other for other, said in same_word if said == row)
    if first != line:
        return RowVerdict(line, row, What.LEFT_OUT, f"It says the same as line {first}.")
    differing = {other for other, said in same_word if said != row}
    if not differing or line in chosen:
        return None
    preferred = next((other for other in sorted(differing) if other in chosen), None)
    if preferred is not None:
        return RowVerdict(line, row, What.LEFT_OUT, f"Line {preferred} was chosen.")
    lines = [str(other) for other in sorted(differing)]
    which = f"line{'s' if len(lines) > 1 else ''} {listed(lines)}"
    why = (
        f"{which[0].upper()}{which[1:]} {'say' if len(lines) > 1 else 'says'} something else of this word: choose one."
    )
    return RowVerdict(line, row, What.TWO_MEANINGS, why)


def _alone(line: int, row: GlossaryRow, remark: str, known: _Known) -> RowVerdict:
    term = known.terms.get(folded(row.word))
    if term is None:
        return RowVerdict(line, row, What.NEW, remark or "New.")
    says = known.says.get(term.id, {})
    changes = [
        words
        for words, theirs, ours in (
            (f"The word is written “{row.word}”.", row.word, term.word),
            ("The meaning changes." if term.meaning else "The meaning is added.", row.meaning, term.meaning),
            ("What it is not to be confused with changes.", row.not_this, term.not_this),
            ("Where it is used changes.", row.used, term.used),
        )
        if theirs and theirs != ours
    ]
    if row.owner_id is not None and row.owner_id != term.owner_id:
        changes.append("The owner changes." if term.owner_id else "The owner is added.")
    teams = [known.teams[team_id].name for team_id, text in row.says if _said(says, team_id) != text]
    if teams:
        changes.append(f"What {listed(teams)} {'says' if len(teams) == 1 else 'say'} changes.")
    what = What.CHANGED if changes else What.SAME
    return RowVerdict(line, row, what, " ".join([*changes, remark]).strip() or "Here already.", term.id)


def _said(says: Mapping[int, TermUse], team_id: int) -> str:
    return says[team_id].text if team_id in says else ""


def _merged(term: Term, row: GlossaryRow, today: date) -> Term:
    agreed_on = term.agreed_on
    if row.meaning and row.meaning != term.meaning:
        agreed_on = min(row.agreed_on or today, today)
    return term.with_(
        word=row.word,
        meaning=row.meaning or term.meaning,
        not_this=row.not_this or term.not_this,
        used=row.used or term.used,
        owner_id=row.owner_id if row.owner_id is not None else term.owner_id,
        agreed_on=agreed_on,
    )
