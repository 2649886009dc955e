"""The verdict on every row of a survey tool's file, before anything is stored."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from facilitator.core.assess.answers import BLANK, UNSURE, AnswerSheet, answered
from facilitator.core.assess.instrument import instrument
from facilitator.core.assess.intake import uses
from facilitator.core.assess.intake.identity import fingerprint, identities
from facilitator.core.assess.intake.marks import Marks
from facilitator.core.assess.intake.rows import RowReader
from facilitator.core.assess.intake.scales import check_scales
from facilitator.core.assess.intake.senders import Senders
from facilitator.core.assess.intake.shapes import AnswerFile, Matching, NewTeam, SheetVerdict, Use, What
from facilitator.core.assess.intake.transposed import stand_below_each_other
from facilitator.core.assess.waves import Wave, asked_of, check_open
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted

_TELLING, _SAVED_ANEW = 10, 3


def verdicts(
    document: Document,
    wave_id: int,
    file: AnswerFile,
    matching: Matching,
    team_id: int | None = None,
    teams: Mapping[str, int | NewTeam | None] | None = None,
    lenient: bool = False,
) -> tuple[SheetVerdict, ...]:
    """What storing the file would do to each of its rows, one verdict a row, in their order.

    Doubtful columns are not used: confirm them first. `team_id` is the team of all; without it `teams` says what the
    file's own words for teams mean (a team's id, none, or a new team), and what it leaves open is found by name. A row
    with a cell that is no rating is refused whole; `lenient` leaves that cell blank instead. UserError if the wave is
    not open, if no column is a statement, or if the ratings are on another scale.
    """
    wave = document.get(Wave, wave_id)
    check_open(wave)
    asked = asked_of(document, wave_id)
    _check_statements(wave, file, matching, [one.text for one in asked])
    marks = Marks(instrument().labels)
    reader = RowReader(file, matching, len(asked), marks, check_scales(file, matching, marks), lenient)
    senders = Senders(document, wave, file, matching, team_id, teams or {})
    judge = _Judge(document, wave, file, matching, senders)
    read = [reader.read(row, line) for row, line in zip(file.rows, file.lines, strict=True)]
    return tuple(judge.all(read))


def _check_statements(wave: Wave, file: AnswerFile, matching: Matching, texts: Sequence[str]) -> None:
    if stand_below_each_other(file, texts):
        raise UserError("The statements stand below each other: give each statement a column, and each answer a row.")
    if matching.slots():
        return
    if any(one.use is Use.STATEMENT for one in matching.doubtful):
        raise UserError(f"It is doubtful which column is which statement of {wave.title}: confirm the columns first.")
    raise UserError(
        f"None of the columns is one of the statements of {wave.title}: choose the file that your survey tool exported."
    )


class _Judge:
    """Compares the rows with each other and with what the wave holds already."""

    def __init__(self, document: Document, wave: Wave, file: AnswerFile, matching: Matching, senders: Senders) -> None:
        self._wave, self._file, self._senders = wave, file, senders
        self._status, self._finished = matching.used(Use.STATUS), matching.used(Use.FINISHED)
        self._identities, self._lasting = identities(file, matching)
        self._asks = len(matching.slots())
        sheets = document.all(AnswerSheet, wave_id=wave.id)
        self._there = {sheet.fingerprint: sheet for sheet in sheets if sheet.fingerprint}
        self._of_person = {sheet.person_id: sheet for sheet in sheets if sheet.person_id is not None}
        self._alike = Counter(sheet.ratings for sheet in sheets if sheet.finished)
        self._lines: dict[int, int] = {}
        self._saved_anew: Counter[str] = Counter()

    def all(self, read: Sequence[SheetVerdict]) -> list[SheetVerdict]:
        """The last word on each row, as it was read."""
        best: dict[str, int] = {}
        for at, one in enumerate(read):
            held = best.get(self._identities[at])
            if one.what is What.TAKE and (held is None or self._fuller(at, one) > self._fuller(held, read[held])):
                best[self._identities[at]] = at
        self._saved_anew = self._those_saved_anew({identity: read[at] for identity, at in best.items()})
        return [self._look_at(at, one, best.get(self._identities[at], at)) for at, one in enumerate(read)]

    def _those_saved_anew(self, best: Mapping[str, SheetVerdict]) -> Counter[str]:
        """The ratings of sheets here that stand in the file again, if another program saved it and changed its times.

        Then no row is known by all that stands in it, but most have the very ratings of sheets that no row is known as.
        """
        known = {identity: self._there.get(fingerprint(self._wave.id, identity)) for identity in best}
        claimed = Counter(sheet.ratings for sheet in known.values() if sheet is not None)
        left = self._alike - claimed
        new = Counter(one.ratings for identity, one in best.items() if known[identity] is None and _is_telling(one))
        again = new & left
        enough = again.total() >= _SAVED_ANEW and again.total() * 2 > min(new.total(), left.total())
        return again if enough and not self._lasting else Counter()

    def _fuller(self, at: int, one: SheetVerdict) -> tuple[int, tuple[str, ...]]:
        return one.rated + one.unsure, self._file.rows[at]

    def _look_at(self, at: int, one: SheetVerdict, best: int) -> SheetVerdict:
        row = self._file.rows[at]
        if any(uses.is_preview(row[status.column]) for status in self._status):
            return _refused(one, "Made while trying the survey out: it is no answer.")
        if uses.is_totals(row):
            return _refused(one, "It sums up the other rows: it is no answer.")
        if one.what is not What.TAKE:
            return one
        if best != at:
            return _refused(one, f"The same answer stands in line {self._file.lines[best]}, as full or fuller.")
        if answered(one.ratings) == 0 and not one.comments:
            return _refused(one, "It holds no answers.")
        one = replace(one, fingerprint=fingerprint(self._wave.id, self._identities[at]), why=self._partial(row, one))
        one = self._senders.of(row, one)
        there = self._there.get(one.fingerprint)
        return self._of_new(one) if there is None else self._of_known(one, there)

    def _partial(self, row: Sequence[str], one: SheetVerdict) -> str:
        given = answered(one.ratings)
        if not given:
            words = "Nothing is rated: only comments."
        elif given < self._asks:
            unfinished = any(uses.is_unfinished(row[finished.column]) for finished in self._finished)
            words = f"{given} of {self._asks} answered" + (", and not sent off." if unfinished else ".")
        else:
            words = ""
        return " ".join(filter(None, (words, one.why)))

    def _of_new(self, one: SheetVerdict) -> SheetVerdict:
        if one.person_id is not None:
            name = self._senders.name_of(one.person_id)
            if one.person_id in self._of_person:
                return _refused(one, f"{name} has answered already: remove that sheet first to take this one.")
            if one.person_id in self._lines:
                return _refused(one, f"{name} answers in line {self._lines[one.person_id]} already.")
            self._lines[one.person_id] = one.line
        if self._alike[one.ratings] and _is_telling(one):
            if self._saved_anew[one.ratings]:
                self._saved_anew[one.ratings] -= 1
                words = "The very same ratings are here already, as are most of this file: it was saved anew."
                return replace(one, what=What.ALREADY_THERE, why=words)
            remark = "A sheet with the very same ratings is here already: check that it is not the same answer."
            return replace(one, why=f"{one.why} {remark}".strip())
        return one

    def _of_known(self, one: SheetVerdict, there: AnswerSheet) -> SheetVerdict:
        team_id = there.team_id if one.team_id is None else one.team_id
        remarks = [one.why] if one.why else []
        if one.ratings != there.ratings and answered(one.ratings) < answered(there.ratings):
            return replace(one, what=What.ALREADY_THERE, why="Here already, and answered further.")
        if one.ratings != there.ratings:
            more = answered(one.ratings) - answered(there.ratings)
            remarks.append(f"{counted(more, 'answer')} more than before." if more else "Ratings have changed since.")
        if one.add_team or team_id != there.team_id:
            remarks.append("The team changes." if there.team_id is not None else "The team is added.")
        elif one.ratings == there.ratings:
            return replace(one, what=What.ALREADY_THERE, why="Here already.")
        return replace(
            one,
            what=What.UPDATE,
            why=" ".join(remarks),
            team_id=team_id,
            person_id=one.person_id or there.person_id,
            sheet_id=there.id,
        )


def _is_telling(one: SheetVerdict) -> bool:
    """Whether it is most unlikely that two people rate like this."""
    return one.rated >= _TELLING and len({*one.ratings} - {BLANK, UNSURE}) > 1


def _refused(one: SheetVerdict, why: str) -> SheetVerdict:
    return replace(one, what=What.REFUSE, why=why, comments=())


def summary(told: Sequence[SheetVerdict]) -> str:
    """All verdicts in one sentence: "41 new, 2 updated, 12 here already, 1 refused"."""
    counts = Counter(one.what for one in told)
    words = {What.TAKE: "new", What.UPDATE: "updated", What.ALREADY_THERE: "here already", What.REFUSE: "refused"}
    return ", ".join(f"{counts[what]} {word}" for what, word in words.items() if counts[what]) or "no rows"
