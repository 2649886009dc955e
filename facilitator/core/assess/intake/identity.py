"""By what a row of a file is known again, so that nobody's answers are taken in twice.

Only a hash is kept, salted with the wave: no number that a tool gave an answer, no address, and nothing that ties
somebody's sheets of two waves to each other. (Whoever has both the programme and the survey's own file can compare the
ratings themselves; no hash can hide that.)
"""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from facilitator.core.assess.intake.shapes import AnswerFile, Matching, Tool, Use

_NAMED_FOR_GOOD = frozenset({Tool.SURVEYMONKEY, Tool.QUALTRICS, Tool.TYPEFORM})


def identities(file: AnswerFile, matching: Matching) -> tuple[list[str], bool]:
    """What each row is known by, and whether that outlasts a change of its answers.

    The tool's own number of the answer is, where the tool never gives it twice. Microsoft Forms counts from 1 in every
    form, so the time of beginning goes with it. All else is known by all that stands in the row, whatever the order of
    columns and rows; of rows that are quite alike the first, second, … is each one of its own.
    """
    ids, stamps = matching.used(Use.ID), matching.used(Use.STAMP)
    if ids and file.tool in _NAMED_FOR_GOOD:
        return _by_columns(file, [ids[0].column])
    if ids and stamps and file.tool is Tool.MICROSOFT:
        return _by_columns(file, [ids[0].column, stamps[0].column])
    return _by_all(file.rows), False


def fingerprint(wave_id: int, identity: str) -> str:
    """The hash kept of an identity, in one wave."""
    return sha256(f"wave {wave_id}\n{identity}".encode()).hexdigest()[:32]


def _by_columns(file: AnswerFile, columns: Sequence[int]) -> tuple[list[str], bool]:
    known = [[row[column] for column in columns] for row in file.rows]
    if not all(map(all, known)):
        return _by_all(file.rows), False
    return [f"{file.tool}\n" + "\n".join(cells) for cells in known], True


def _by_all(rows: Sequence[Sequence[str]]) -> list[str]:
    seen: Counter[str] = Counter()
    told = []
    for row in rows:
        said = "\n".join(sorted(filter(None, row)))
        seen[said] += 1
        told.append(f"{seen[said]}\n{said}")
    return told
