"""The workshop summary: the whole day in one document."""

from reportlab.platypus import Flowable

from facilitator.core.phrases import counted
from facilitator.core.run.actions import ActionState
from facilitator.report import outcomes
from facilitator.report.action_plan import NO_ACTIONS, dated
from facilitator.report.agenda_sheet import purpose
from facilitator.report.collaboration_story import collaboration
from facilitator.report.compare_story import comparisons
from facilitator.report.context_story import context
from facilitator.report.day_times import day_times
from facilitator.report.fonts import FontBook
from facilitator.report.journey_story import customer_journey
from facilitator.report.last_time_story import last_time
from facilitator.report.launch_story import launch
from facilitator.report.messaging_story import messaging
from facilitator.report.metrics_story import metrics_alignment
from facilitator.report.paper import Paper
from facilitator.report.pieces import printed, standing
from facilitator.report.prioritised import chosen, prioritised
from facilitator.report.raci_sheet import raci
from facilitator.report.review_story import review
from facilitator.report.room_story import board, participants, reflections
from facilitator.report.snapshot import Snapshot
from facilitator.report.solution_story import solutions
from facilitator.report.words_story import shared_words


def summary(taken: Snapshot, fonts: FontBook) -> bytes:
    """The summary as a PDF."""
    paper = standing(fonts)
    story = [
        *purpose(paper, taken),
        *_in_short(paper, taken),
        *day_times(paper, taken),
        *context(paper, taken),
        *last_time(paper, taken),
        *review(paper, taken),
        *collaboration(paper, taken),
        *shared_words(paper, taken),
        *outcomes.decisions(paper, taken),
        *prioritised(paper, taken),
        *solutions(paper, taken),
        *raci(paper, taken, [paper.h1("RACI")]),
        *_actions(paper, taken),
        *outcomes.meetings(paper, taken),
        *outcomes.tracking(paper, taken),
        *outcomes.questions(paper, taken),
        *outcomes.parking_lot(paper, taken),
        *reflections(paper, taken),
        *comparisons(paper, taken),
        *customer_journey(paper, taken),
        *messaging(paper, taken),
        *launch(paper, taken),
        *metrics_alignment(paper, taken),
        *participants(paper, taken),
        *board(paper, taken),
    ]
    return printed(taken, paper, "Workshop summary", story)


def _in_short(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """What there is to show for the day in a few lines, and what is still open."""
    teams = {seat.team.id for seat in taken.seats if seat.team}
    counts = (
        (len(taken.seats), f"{counted(len(taken.seats), 'person', 'people')} from {counted(len(teams), 'team')}"),
        (len(taken.notes), f"{counted(len(taken.notes), 'note')} on the board"),
        (len(taken.opportunities), _opportunities(taken)),
        (len(taken.solutions), counted(len(taken.solutions), "solution")),
        (len(taken.decisions), counted(len(taken.decisions), "decision")),
        (len(taken.actions), counted(len(taken.actions), "action")),
    )
    said = [words for count, words in counts if count]
    story: list[Flowable] = [paper.h1("In short"), *paper.bullets(said)] if said else []
    if taken.open_ends:
        story += [paper.h2("Still open"), *paper.bullets(end.words for end in taken.open_ends)]
    return story


def _opportunities(taken: Snapshot) -> str:
    number = len(taken.opportunities)
    words = "1 opportunity" if number == 1 else f"{number} opportunities"
    return f"{words}, {len(chosen(taken))} taken further" if chosen(taken) else words


def _actions(paper: Paper, taken: Snapshot) -> list[Flowable]:
    live = [action for action in taken.actions if action.state is not ActionState.DROPPED]
    if not live:
        return [paper.h1("Actions"), paper.muted(NO_ACTIONS)]
    return dated(paper, taken, live, [paper.h1("Actions")])
