"""What was captured, as chapters that the action plan and the summary share. Each says so when there is nothing."""

from reportlab.platypus import Flowable

from facilitator.core.plan.minutes import spoken
from facilitator.core.run.actions import Meeting
from facilitator.core.run.captured import Question, QuestionState
from facilitator.report.paper import Paper
from facilitator.report.pieces import lacks, section, team_cell
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column


def decisions(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """What was settled, and why."""
    if not taken.decisions:
        return [paper.h1("Decisions"), paper.muted("No decisions were captured.")]
    columns = [Column("Decision", 55), Column("Why", 45)]
    rows = [(one.text, one.why or lacks(paper, "No reason noted")) for one in taken.decisions]
    return section(paper, [paper.h1("Decisions")], columns, rows)


def meetings(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """When the room looks again at what it promised."""
    if not taken.meetings:
        return [paper.h1("Follow-up meetings"), paper.muted("No follow-up meetings are planned.")]
    columns = [Column("When", 32), Column("Meeting", 43), Column("Who", 25)]
    rows = [(_when(taken, one) if one.day else lacks(paper, "No date"), one.title, one.who) for one in taken.meetings]
    return section(paper, [paper.h1("Follow-up meetings")], columns, rows)


def tracking(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """How progress will be followed, if that was said."""
    words = taken.workshop.tracking
    return [paper.h2("How progress is followed"), paper.body(words)] if words else []


def questions(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """Every question asked, and what became of it."""
    if not taken.questions:
        return [paper.h1("Questions"), paper.muted("No questions were captured.")]
    columns = [Column("Question", 42), Column("Asked by", 19), Column("Answer", 39)]
    rows = [(_asked(taken, one), _asker(paper, taken, one), _answer(paper, one)) for one in taken.questions]
    return section(paper, [paper.h1("Questions")], columns, rows)


def parking_lot(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """What is kept for another time; what has been dealt with since says so."""
    if not taken.parked:
        return [paper.h1("Parking lot"), paper.muted("Nothing was parked.")]
    columns = [Column("For another time", 68), Column("From", 19), Column("Now", 13)]
    rows = [
        (one.text, team_cell(paper, taken.team(one.team_id)), "Dealt with" if one.settled else "Open")
        for one in taken.parked
    ]
    return section(paper, [paper.h1("Parking lot")], columns, rows)


def _when(taken: Snapshot, meeting: Meeting) -> str:
    day = taken.dates.day(meeting.day) if meeting.day else ""
    if not meeting.start:
        return f"{day}, {spoken(meeting.length)}"
    return f"{day}, {taken.dates.time(meeting.start)}\n{spoken(meeting.length)}"


def _asked(taken: Snapshot, question: Question) -> str:
    team = taken.team(question.for_team_id)
    return f"{question.text}\nFor {team.name}" if team else question.text


def _asker(paper: Paper, taken: Snapshot, question: Question) -> Cell:
    person, team = taken.person(question.person_id), taken.team(question.team_id)
    if person:
        return person.name
    return team_cell(paper, team)


def _answer(paper: Paper, question: Question) -> Cell:
    if question.state is QuestionState.OPEN:
        return lacks(paper, "Still open")
    if question.state is QuestionState.PARKED:
        return "Parked"
    return question.answer or "Answered"
