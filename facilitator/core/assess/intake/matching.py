"""Which column of a file is which statement, by their words, even where the wording differs a little."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from facilitator.core.assess.instrument import every_statement, instrument
from facilitator.core.assess.intake import uses
from facilitator.core.assess.intake.headings import is_cut, number_in, to_compare, wordings
from facilitator.core.assess.intake.marks import Marks
from facilitator.core.assess.intake.shapes import ONCE, AnswerFile, Matched, Matching, Use
from facilitator.core.assess.waves import Asked, asked_of
from facilitator.core.document import Document
from facilitator.core.names import folded
from facilitator.core.people import Team

SURE, DOUBTFUL = 90.0, 65.0
"""From which likeness on, of 0 to 100, a column is taken for a statement, and from which on somebody is asked."""
_APART = 4.0
_BY_PLACE = 80.0
_LEAST_CUT, _SURE_CUT, _SURE_PART = 20, 40, 98.0
_OTHERWISE = 89.0
"""The likeness, not sure any more, of words that are nearly the same and yet may say something else."""
_DENYING = re.compile(
    r"\b(?:no|not|nobody|none|nothing|never|neither|nor|cannot|without|hardly|rarely|seldom|\w+n't|un\w+|kein\w*|nicht|nie)\b"
)
_TELLING = re.compile(
    rf"{_DENYING.pattern}|\b(?:before|after|early|late|more|less|fewer|product|marketing|sales|\d+)\b"
)
_Likeness = Mapping[int, Mapping[int, float]]


def match(document: Document, wave_id: int, file: AnswerFile) -> Matching:
    """Find out what each column is: statements by their words or numbers, team, comments, and what is not used.

    The words compared are those that the wave asks, those of the program, and the programme's own of today. Each
    statement gets one column, each column one statement, the likest pairs first (greedy by score).
    """
    asked = asked_of(document, wave_id)
    telling = _telling_of(document)
    likeness = _likeness(file.headings, _wordings_asked(document, asked), telling)
    marks, columns = Marks(instrument().labels), range(len(file.headings))
    prose = {column for column in columns if uses.is_prose(_values(file, column), marks)}
    scoring = {column for column in columns if uses.is_scoring(file.headings[column])}
    sure = {column for column, scores in likeness.items() if max(scores.values()) >= SURE} - scoring
    known = _known(document, file, sure)
    free = [column for column in columns if column not in known]
    ratable = [column for column in free if column not in prose]
    found = _by_number(file.headings, ratable, asked)
    among = {c: likeness[c] for c in ratable if c in likeness and c not in found}
    rated = {c: len(values) if uses.is_rated(values := _values(file, c), marks) else 0 for c in among}
    found |= _paired(among, rated, {one.slot for one in found.values()})
    found |= {column: Matched(column, "", use) for column, use in known.items()}
    unused = [column for column in free if column not in found and not uses.is_rated(_values(file, column), marks)]
    found |= _comments(file.headings, unused, prose, found, likeness)
    return Matching(tuple(replace(found.get(c, Matched(c, "")), heading=file.headings[c]) for c in columns))


def _values(file: AnswerFile, column: int) -> list[str]:
    return [row[column] for row in file.rows if row[column]]


def _known(document: Document, file: AnswerFile, sure: set[int]) -> dict[int, Use]:
    """The columns that are no statements, and say what they are.

    What can be only once is the first of its kind, and the team is where most names of teams stand.
    """
    team_names = frozenset(folded(team.name) for team in document.all(Team))
    free = [column for column in range(len(file.headings)) if column not in sure]
    known = {column: use for column in free if (use := uses.use_of(file, column, team_names)) is not None}
    for once in ONCE:
        alike = [column for column, use in known.items() if use is once]
        first = max(alike, key=lambda column: uses.team_share(file, column, team_names), default=None)
        known |= {column: Use.UNUSED for column in alike if column != first}
    return known | uses.people_columns(file, {*known, *sure})


def _wordings_asked(document: Document, asked: Sequence[Asked]) -> dict[int, tuple[str, ...]]:
    """Every wording that a statement has or had, by its slot, to compare by."""
    now = {one.key: one for one in every_statement(document)}
    told: dict[int, tuple[str, ...]] = {}
    for one in asked:
        today = now.get(one.key)
        texts = (one.text, today.text, today.as_it_comes) if today else (one.text,)
        told[one.slot] = tuple(dict.fromkeys(to_compare(text) for text in texts if text))
    return told


def _telling_of(document: Document) -> re.Pattern[str]:
    """The words of which one more, less or elsewhere makes another statement: of teams, of denial, of order."""
    names = "|".join(re.escape(folded(team.name)) for team in document.all(Team))
    return re.compile(rf"{_TELLING.pattern}|\b(?:{names})\b") if names else _TELLING


def _likeness(
    headings: Sequence[str], asked: Mapping[int, tuple[str, ...]], telling: re.Pattern[str]
) -> dict[int, dict[int, float]]:
    """Column → slot → how alike they are, where that is worth a thought."""
    told: dict[int, dict[int, float]] = {}
    for column, heading in enumerate(headings):
        said = wordings(heading)
        for slot, among in asked.items():
            score = max((_score(text, words, telling) for text in said for words in among), default=0.0)
            if score >= DOUBTFUL:
                told.setdefault(column, {})[slot] = score
    return told


def _score(said: str, asked: str, telling: re.Pattern[str]) -> float:
    """Like words in like order, or in another; where the tool has cut a heading, as much of the statement.

    However alike, they are not surely the same where what is telling differs: "knows" and "does not know", "product
    tells sales" and "sales tells product".
    """
    if is_cut(said):
        said = said.rstrip("….")
        asked = asked[: len(said)] if len(said) >= _LEAST_CUT else asked
    if said == asked:
        return 100.0
    if len(said) >= _LEAST_CUT and asked.startswith(said):
        return _SURE_PART if len(said) >= _SURE_CUT else _OTHERWISE
    if len(asked) >= _SURE_CUT and said.endswith(f" {asked}") and not _DENYING.search(said.removesuffix(asked)):
        return _SURE_PART
    straight = fuzz.ratio(said, asked, score_cutoff=DOUBTFUL)
    likest = max(straight, fuzz.token_sort_ratio(said, asked, score_cutoff=max(DOUBTFUL, straight)) - 1)
    if likest < SURE or telling.findall(said) == telling.findall(asked):
        return likest
    return _OTHERWISE


def _by_number(headings: Sequence[str], columns: Sequence[int], asked: Sequence[Asked]) -> dict[int, Matched]:
    """The columns headed by numbers alone: those of all statements; to be confirmed if only some, or by their places.

    A survey's own count may begin at another question than ours: only all numbers together show that it does not.
    """
    numbers = {column: number for column in columns if (number := number_in(headings[column])) is not None}
    own, places = {one.number: one.slot for one in asked}, {one.slot + 1: one.slot for one in asked}
    said = set(numbers.values())
    if len(numbers) * 2 < len(asked) or len(said) < len(numbers) or not (said <= set(own) or said <= set(places)):
        return {}
    sure = said == set(own)
    slots, score = (own, 100.0 if sure else _BY_PLACE) if said <= set(own) else (places, _BY_PLACE)
    return {c: Matched(c, "", Use.STATEMENT, slots[number], score, sure) for c, number in numbers.items()}


def _paired(likeness: _Likeness, rated: Mapping[int, int], taken: set[int | None]) -> dict[int, Matched]:
    """The likest pairs first, of equal ones the fuller column; each column and each statement once.

    A pair is doubtful if another statement is nearly as like, or another column that holds ratings is the same one:
    a question that was deleted and asked anew leaves both.
    """
    pairs = [(-score, -rated[c], c, slot) for c, scores in likeness.items() for slot, score in scores.items()]
    rivals = Counter(slot for minus, empty, _c, slot in pairs if -minus >= SURE and empty)
    told: dict[int, Matched] = {}
    for minus, _empty, column, slot in sorted(pairs):
        if column in told or slot in taken:
            continue
        taken = {*taken, slot}
        next_best = max((score for other, score in likeness[column].items() if other != slot), default=0.0)
        clear = minus == -100.0 or (-minus >= SURE and -minus - next_best >= _APART)
        told[column] = Matched(column, "", Use.STATEMENT, slot, -minus, clear and rivals[slot] < 2)
    return told


def _comments(
    headings: Sequence[str],
    columns: Sequence[int],
    prose: Collection[int],
    found: Mapping[int, Matched],
    like: _Likeness,
) -> dict[int, Matched]:
    """The columns with people's own words: on the statement that they repeat or stand behind, else on the whole.

    Prose below a heading that does not ask for comments waits to be confirmed.
    """
    told: dict[int, Matched] = {}
    asking = {c for c in columns if uses.is_comment(headings[c]) or uses.is_general(headings[c])}
    behind = {c: found[c - 1].slot for c in asking if c - 1 in found and not uses.is_general(headings[c])}
    behind = {c: slot for c, slot in behind.items() if slot is not None}
    for column in columns:
        slot, score = max(like.get(column, {}).items(), key=lambda one: one[1], default=(None, 0.0))
        if slot is not None and column in {*prose, *asking}:
            told[column] = Matched(column, "", Use.COMMENT, slot, score, score >= SURE)
        elif column in behind and len(behind) > 1:
            told[column] = Matched(column, "", Use.COMMENT, behind[column])
        elif column in asking or column in prose:
            told[column] = Matched(column, "", Use.GENERAL, sure=column in asking)
    return told
