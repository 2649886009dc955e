"""What a workshop came to, chapter by chapter, as rows of words (what can be typed into them: `outcome_chapters`)."""

from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.participants import participants
from facilitator.core.people import Person, Team
from facilitator.core.phrases import listed
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, Meeting
from facilitator.core.run.captured import Decision, Parked, Question, as_asked
from facilitator.core.run.raci import Matrix, matrix
from facilitator.core.run.raci_checks import COMPLETE, findings, row_words
from facilitator.core.run.reflections import Reflection
from facilitator.core.run.solutions import Solution, missing, progress_words
from facilitator.core.run.vote import grid
from facilitator.core.run.vote.grid import Placement
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.tally import Line, Results, disagreement_in_words, results
from facilitator.core.run.vote.ties import outcome
from facilitator.core.run.vote.voting import last_round, open_round
from facilitator.ui.local import time_words, year_day_words
from facilitator.ui.parts.capture.captured_rows import Kept
from facilitator.ui.parts.vote.top_rows import settled_in_words

NO_REASON = "no reason noted"


@dataclass(frozen=True)
class OutcomeRow:
    """One row. `record` is what was captured, if it was; `wrong` says that the last cell tells of something missing."""

    key: int
    cells: tuple[str, ...]
    record: Kept | None = None
    wrong: bool = False


@dataclass(frozen=True)
class Found:
    """The rows of a chapter, and what is to be said above them."""

    rows: tuple[OutcomeRow, ...]
    words: str = ""


def decided(document: Document, workshop_id: int) -> Found:
    """Decisions with their reasons."""
    found = document.all(Decision, workshop_id=workshop_id)
    return Found(tuple(OutcomeRow(d.id, (d.text, d.why or NO_REASON), d, wrong=not d.why) for d in found))


def chosen(document: Document, workshop_id: int) -> Found:
    """Opportunities with their dots, their place on the grid, and which were taken."""
    opportunities = document.all(Opportunity, workshop_id=workshop_id)
    placed = grid.rows(opportunities, document.all(Placement, workshop_id=workshop_id))
    poll = last_round(document, workshop_id)
    voting = "A vote is under way: what it comes to stands here once it is closed."
    if poll is None:
        words = voting if open_round(document, workshop_id) else ""
        rows = ("", "", "")
        return Found(
            tuple(_opportunity(r.opportunity, r.quadrant, rows, "") for r in placed), words if opportunities else ""
        )
    counted, end = results(document, poll.id), outcome(document, poll.id)
    quarter = {row.opportunity.id: row.quadrant for row in placed}
    titles = {o.id: o.title for o in opportunities}
    said = [voting] if open_round(document, workshop_id) else []
    if end.tie is not None:
        tied = end.tie.in_words(titles)
        said.append(settled_in_words(end.settlement) if end.settlement else f"{tied} The tie is not settled yet.")
    said += disagreement_in_words(counted, titles)
    by_id = {o.id: o for o in opportunities}
    lines = sorted(counted.lines, key=lambda line: (line.opportunity_id not in end.taken, line.rank))
    voted = [
        _opportunity(
            by_id[line.opportunity_id],
            quarter[line.opportunity_id],
            _count(line, counted),
            "taken" if line.opportunity_id in end.taken else "",
        )
        for line in lines
    ]
    seen = {line.opportunity_id for line in lines}
    rest = [_opportunity(r.opportunity, r.quadrant, ("", "", ""), "") for r in placed if r.opportunity.id not in seen]
    return Found((*voted, *rest), " ".join(said))


def solutions(document: Document, workshop_id: int) -> Found:
    """Solutions with how success is measured and what they still need."""
    found = document.all(Solution, workshop_id=workshop_id)
    actions = document.all(Action, workshop_id=workshop_id)
    rows = []
    for one in found:
        lacks = missing(one, actions)
        table = str(one.table_no or "")
        rows.append(
            OutcomeRow(one.id, (one.title, table, one.measure, ", ".join(lacks) or COMPLETE), wrong=bool(lacks))
        )
    return Found(tuple(rows), f"{progress_words(found, actions)}." if found else "")


def raci(document: Document, workshop_id: int) -> Found:
    """The RACI table row by row, with its check; gaps of columns are said above."""
    table = matrix(document, workshop_id)
    rows = []
    for row in table.rows:
        words = row_words(table, row.id)
        holders = (_holders(table, row.id, "A"), _holders(table, row.id, "R"))
        rows.append(OutcomeRow(row.id, (row.title, *holders, words), wrong=words != COMPLETE))
    of_columns = [finding.words for finding in findings(table) if finding.row_id is None]
    return Found(tuple(rows), " ".join(of_columns))


def questions(document: Document, workshop_id: int) -> Found:
    """Everything that was asked, and what became of it."""
    teams, people = _names(document, Team), _names(document, Person)
    found = as_asked(document.all(Question, workshop_id=workshop_id))
    rows = []
    for one in found:
        who = people.get(one.person_id or 0) or teams.get(one.team_id or 0, "")
        rows.append(
            OutcomeRow(one.id, (one.text, who, teams.get(one.for_team_id or 0, ""), one.answer, one.state), one)
        )
    return Found(tuple(rows))


def parked(document: Document, workshop_id: int) -> Found:
    """The parking lot; what has been dealt with comes last."""
    teams = _names(document, Team)
    found = sorted(document.all(Parked, workshop_id=workshop_id), key=lambda one: one.settled)
    return Found(
        tuple(
            OutcomeRow(
                one.id, (one.text, teams.get(one.team_id or 0, ""), "dealt with" if one.settled else "open"), one
            )
            for one in found
        )
    )


def reflections(document: Document, workshop_id: int) -> Found:
    """What everyone takes away and commits to; above it how progress will be followed."""
    names = {seat.participant.id: seat.person.name for seat in participants(document, workshop_id)}
    said = [
        r for r in document.all(Reflection, workshop_id=workshop_id) if r.takeaway or r.commitment or r.appreciation
    ]
    tracking = document.get(Workshop, workshop_id).tracking
    return Found(
        tuple(OutcomeRow(r.id, (names[r.participant_id], r.takeaway, r.commitment, r.appreciation)) for r in said),
        f"How progress is followed: {tracking}" if tracking else "",
    )


def meetings(document: Document, workshop_id: int) -> Found:
    """When the room looks again at what it promised."""
    rows = []
    for one in document.all(Meeting, workshop_id=workshop_id):
        parts = (year_day_words(one.day) if one.day else "no date", time_words(one.start) if one.start else "")
        rows.append(OutcomeRow(one.id, (one.title, one.who, " ".join(filter(None, parts))), wrong=one.day is None))
    return Found(tuple(rows))


def _opportunity(one: Opportunity, quarter: object, count: tuple[str, str, str], end: str) -> OutcomeRow:
    place, dots, by_team = count
    return OutcomeRow(one.id, (place, one.title, dots, by_team, str(quarter or "not placed"), end))


def _count(line: Line, counted: Results) -> tuple[str, str, str]:
    return line.place, str(line.dots), line.team_place if len(counted.team_ids) > 1 else ""


def _holders(table: Matrix, row_id: int, letter: str) -> str:
    return listed([name for name, held in zip(table.names, table.letters(row_id), strict=True) if letter in held])


def _names(document: Document, record_type: type[Team] | type[Person]) -> dict[int, str]:
    return {record.id: record.name for record in document.all(record_type)}
