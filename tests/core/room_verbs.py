"""The verbs of what the room does, wing by wing; see `verbs`."""

from facilitator.core import participants, people
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import (
    actions,
    board,
    captured,
    clusters,
    context,
    converting,
    meetings,
    presenting,
    raci,
    raci_sheet,
    reflections,
    solutions,
)
from facilitator.core.run.actions import Action, ActionState, Meeting
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.context import CardKind, ContextPoint, Metric
from facilitator.core.run.converting import CONVERTIBLE
from facilitator.core.run.raci import RaciColumn, RaciRow
from facilitator.core.run.reflections import Reflection
from facilitator.core.run.solutions import Refinement, Solution
from facilitator.core.run.vote import ballots, grid, merging, opportunities, ties, voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.voting import Poll, Way
from tests.core.hand import DAYS, NAMES, ON_OFF, SECONDS, TABLES, TEXTS, Verb

BOARD: tuple[Verb, ...] = (
    lambda h: board.add_standard_lanes(h.document, h.workshop),
    lambda h: board.add_lane(h.document, h.workshop, h.of(NAMES), h.of(TEXTS)),
    lambda h: board.rename_lane(h.document, h.id(Lane), h.of(NAMES)),
    lambda h: board.set_hint(h.document, h.id(Lane), h.of(TEXTS)),
    lambda h: board.move_lane(h.document, h.id(Lane), h.maybe(Lane)),
    lambda h: board.set_revealed(h.document, h.id(Lane), h.of(ON_OFF)),
    lambda h: board.set_all_revealed(h.document, h.workshop, h.of(ON_OFF)),
    lambda h: board.remove_lane(h.document, h.id(Lane)),
    lambda h: board.add_note(h.document, h.id(Lane), h.of(TEXTS), h.maybe(Team), h.of(TABLES)),
    lambda h: board.add_many(h.document, h.id(Lane), h.of(TEXTS), h.maybe(Team)),
    lambda h: board.edit_note(h.document, h.id(Note), h.of(TEXTS)),
    lambda h: board.move(h.document, [h.id(Note), h.id(Note)], h.id(Lane), h.maybe(Note)),
    lambda h: board.remove_notes(h.document, [h.id(Note), h.id(Note)]),
    lambda h: board.set_team(h.document, [h.id(Note)], h.maybe(Team)),
    lambda h: board.set_table(h.document, [h.id(Note)], h.of(TABLES)),
    lambda h: clusters.join(h.document, [h.id(Note), h.id(Note)], h.one(Note)),
    lambda h: clusters.join(h.document, [h.id(Note)], h.one(Cluster)),
    lambda h: clusters.join_numbered(h.document, [h.id(Note), h.id(Note)], h.of((1, 2, 9))),
    lambda h: clusters.rename(h.document, h.id(Cluster), h.of(NAMES)),
    lambda h: clusters.move_cluster(h.document, h.id(Cluster), h.id(Lane), h.maybe(Note)),
    lambda h: clusters.take_out(h.document, [h.id(Note), h.id(Note)]),
    lambda h: clusters.dissolve(h.document, h.id(Cluster)),
    lambda h: opportunities.take(h.document, h.workshop, [h.id(Cluster)], [h.id(Note)]),
    lambda h: opportunities.take_all(h.document, h.workshop, h.of(ON_OFF)),
)

PRIORITISING: tuple[Verb, ...] = (
    lambda h: clusters.join(h.document, [h.id(Note), h.id(Note)], h.one(Note)),
    lambda h: clusters.dissolve(h.document, h.id(Cluster)),
    lambda h: board.remove_notes(h.document, [h.id(Note)]),
    lambda h: opportunities.take_all(h.document, h.workshop, h.of(ON_OFF)),
    lambda h: opportunities.add(h.document, h.workshop, h.of(NAMES), h.maybe(Team)),
    lambda h: opportunities.rename(h.document, h.id(Opportunity), h.of(NAMES)),
    lambda h: opportunities.move(h.document, h.id(Opportunity), h.maybe(Opportunity)),
    lambda h: merging.merge(h.document, h.id(Opportunity), [h.id(Opportunity), h.id(Opportunity)]),
    lambda h: merging.remove(h.document, h.id(Opportunity)),
    lambda h: grid.place(h.document, h.id(Opportunity), h.of((10.0, -5.0, float("nan"))), h.of((0.0, 90.0))),
    lambda h: grid.unplace(h.document, h.id(Opportunity)),
    lambda h: voting.open_poll(
        h.document, h.workshop, [o.id for o in h.document.all(Opportunity)], h.of((3, 1, 0)), h.of((2, None)), 2, seed=7
    ),
    lambda h: voting.change_budget(h.document, h.id(Poll), h.of((1, 2, 4)), h.of((None, 1))),
    lambda h: voting.change_cut(h.document, h.id(Poll), h.of((1, 3, 0))),
    lambda h: voting.rename_poll(h.document, h.id(Poll), h.of(NAMES)),
    lambda h: voting.reveal(h.document, h.id(Poll)),
    lambda h: h.put_dots(Way.PROXY),
    lambda h: h.put_dots(Way.PROXY),
    lambda h: ballots.finish_ballot(h.document, h.id(Poll), h.id(Participant), Way.PROXY),
    lambda h: ballots.reopen_ballot(h.document, h.id(Poll), h.id(Participant), Way.PROXY),
    lambda h: ballots.abstain(h.document, h.id(Poll), h.id(Participant), Way.PROXY),
    lambda h: ballots.put_team_dots(h.document, h.id(Poll), h.id(Team), h.id(Opportunity), h.of((1, 2, 0, -1))),
    lambda h: ballots.clear_team_dots(h.document, h.id(Poll), h.id(Team)),
    lambda h: participants.remove_participant(h.document, h.id(Participant)),
    lambda h: ties.close_poll(h.document, h.id(Poll)),
    lambda h: ties.close_poll(h.document, h.document.all(Poll)[-1].id if h.document.all(Poll) else 0),
    lambda h: ties.open_runoff(h.document, h.id(Poll), seed=3),
    lambda h: ties.decide(h.document, h.id(Poll), [h.id(Opportunity)], h.of(NAMES)),
)

SOLVING: tuple[Verb, ...] = (
    lambda h: ties.close_poll(h.document, h.id(Poll)),
    lambda h: presenting.give_to_tables(h.document, h.workshop),
    lambda h: presenting.presented(h.document, h.id(Solution)),
    lambda h: solutions.add_solution(h.document, h.workshop, h.of(NAMES), h.maybe(Opportunity), h.of(TABLES)),
    lambda h: solutions.rename_solution(h.document, h.id(Solution), h.of(NAMES)),
    lambda h: solutions.set_what(h.document, h.id(Solution), h.of(TEXTS)),
    lambda h: solutions.set_measure(h.document, h.id(Solution), h.of(TEXTS)),
    lambda h: solutions.set_table(h.document, h.id(Solution), h.of(TABLES)),
    lambda h: solutions.set_presented(h.document, h.id(Solution), h.of(ON_OFF)),
    lambda h: solutions.add_action_to(h.document, h.id(Solution), h.of(TEXTS), h.maybe(Person), h.of(DAYS)),
    lambda h: solutions.move_solutions(h.document, h.workshop, [h.id(Solution)], h.maybe(Solution)),
    lambda h: solutions.remove_solution(h.document, h.id(Solution)),
    lambda h: solutions.add_refinement(h.document, h.id(Solution), h.of(TEXTS)),
    lambda h: solutions.edit_refinement(h.document, h.id(Refinement), h.of(TEXTS)),
    lambda h: solutions.remove_refinement(h.document, h.id(Refinement)),
    lambda h: merging.merge(h.document, h.id(Opportunity), [h.id(Opportunity)]),
    lambda h: merging.remove(h.document, h.id(Opportunity)),
    lambda h: raci.add_row(h.document, h.workshop, h.of(NAMES), h.maybe(Solution)),
    lambda h: raci.add_rows_from_solutions(h.document, h.workshop),
    lambda h: raci.rename_row(h.document, h.id(RaciRow), h.of(NAMES)),
    lambda h: raci.move_rows(h.document, h.workshop, [h.id(RaciRow)], h.maybe(RaciRow)),
    lambda h: raci.remove_row(h.document, h.id(RaciRow)),
    lambda h: raci.add_column(h.document, h.workshop, h.maybe(Person), h.maybe(Team)),
    lambda h: raci.add_participants(h.document, h.workshop),
    lambda h: raci.add_owners(h.document, h.workshop),
    lambda h: raci.add_teams(h.document, h.workshop),
    lambda h: raci.move_columns(h.document, h.workshop, [h.id(RaciColumn)], h.maybe(RaciColumn)),
    lambda h: raci.remove_column(h.document, h.id(RaciColumn)),
    lambda h: raci.toggle(h.document, h.id(RaciRow), h.id(RaciColumn), h.of("RACIX")),
    lambda h: raci.set_cell(h.document, h.id(RaciRow), h.id(RaciColumn), h.of(("", "R", "ra", "RC"))),
    lambda h: raci_sheet.paste(
        h.document, h.workshop, h.of(("Initiative\tSales\tNobody\nNew\tR\tA", "R\tA\nC\tI", "x", "")), h.maybe(RaciRow)
    ),
    lambda h: people.remove_person(h.document, h.id(Person)),
)

CAPTURING: tuple[Verb, ...] = (
    lambda h: h.capture(),
    lambda h: converting.convert(h.document, h.captured(), h.of(CONVERTIBLE), h.maybe(Lane)),
    lambda h: converting.convert(h.document, h.one(Action), h.of(CONVERTIBLE)),
    lambda h: converting.convert(h.document, h.one(Note), h.of(CONVERTIBLE)),
    lambda h: captured.add_decision(h.document, h.workshop, h.of(TEXTS), h.of(TEXTS), h.maybe(Block)),
    lambda h: captured.edit_decision(h.document, h.id(Decision), h.of(TEXTS), h.of(TEXTS)),
    lambda h: captured.add_question(h.document, h.workshop, h.of(TEXTS), team_id=h.maybe(Team)),
    lambda h: captured.edit_question(h.document, h.id(Question), h.of(TEXTS)),
    lambda h: captured.set_asked(h.document, h.id(Question), h.maybe(Team), h.maybe(Person), h.maybe(Team)),
    lambda h: captured.answer_question(h.document, h.id(Question), h.of(TEXTS)),
    lambda h: captured.park_question(h.document, h.id(Question)),
    lambda h: captured.reopen_question(h.document, h.id(Question)),
    lambda h: captured.add_parked(h.document, h.workshop, h.of(TEXTS), team_id=h.maybe(Team)),
    lambda h: captured.edit_parked(h.document, h.id(Parked), h.of(TEXTS)),
    lambda h: captured.settle(h.document, h.id(Parked), h.of(ON_OFF)),
    lambda h: captured.move_captured(h.document, Question, h.workshop, [h.id(Question)], h.maybe(Question)),
    lambda h: captured.remove_captured(h.document, h.captured()),
    lambda h: actions.add_action(h.document, h.workshop, h.of(TEXTS), owner_id=h.maybe(Person), note_id=h.maybe(Note)),
    lambda h: actions.edit_action(h.document, h.id(Action), h.of(TEXTS)),
    lambda h: actions.set_owner(h.document, h.id(Action), h.maybe(Person)),
    lambda h: actions.set_due(h.document, h.id(Action), h.of(DAYS)),
    lambda h: actions.set_measure(h.document, h.id(Action), h.of(TEXTS)),
    lambda h: actions.set_state(h.document, h.id(Action), h.of(list(ActionState))),
    lambda h: actions.move_actions(h.document, h.workshop, [h.id(Action), h.id(Action)], h.maybe(Action)),
    lambda h: actions.remove_action(h.document, h.id(Action)),
    lambda h: meetings.add_meeting(h.document, h.workshop, h.of(NAMES), h.of(DAYS), length=h.of(SECONDS)),
    lambda h: meetings.edit_meeting(h.document, h.id(Meeting), h.of(NAMES), h.of(DAYS), None, h.of(SECONDS), "All"),
    lambda h: meetings.add_suggested(h.document, h.one(Workshop)),
    lambda h: meetings.move_meetings(h.document, h.workshop, [h.id(Meeting)], h.maybe(Meeting)),
    lambda h: meetings.remove_meeting(h.document, h.id(Meeting)),
)

SHARING: tuple[Verb, ...] = (
    lambda h: context.add_points(h.document, h.workshop, h.of(list(CardKind)), h.of(TEXTS)),
    lambda h: context.edit_point(h.document, h.id(ContextPoint), h.of(TEXTS)),
    lambda h: context.move_points(
        h.document, h.workshop, h.of(list(CardKind)), [h.id(ContextPoint)], h.maybe(ContextPoint)
    ),
    lambda h: context.remove_point(h.document, h.id(ContextPoint)),
    lambda h: context.show_next(h.document, h.workshop, list(CardKind)),
    lambda h: context.hide_last(h.document, h.workshop, list(CardKind)),
    lambda h: context.show_all(h.document, h.workshop, list(CardKind)),
    lambda h: context.set_shown(h.document, h.id(ContextPoint), h.of(ON_OFF)),
    lambda h: context.add_metric(h.document, h.workshop, h.of(NAMES), h.of(("", "€3.4m", "x")), "€3m", "€4m"),
    lambda h: context.edit_metric(h.document, h.id(Metric), h.of(NAMES), "12%", h.of(("", "11%", "$3")), ""),
    lambda h: context.move_metrics(h.document, h.workshop, [h.id(Metric)], h.maybe(Metric)),
    lambda h: context.remove_metric(h.document, h.id(Metric)),
    lambda h: reflections.begin_round(h.document, h.workshop),
    lambda h: reflections.finish_turn(h.document, h.id(Reflection)),
    lambda h: reflections.skip_turn(h.document, h.workshop),
    lambda h: reflections.go_back(h.document, h.workshop),
    lambda h: reflections.set_takeaway(h.document, h.id(Reflection), h.of(TEXTS)),
    lambda h: reflections.set_commitment(h.document, h.id(Reflection), h.of(TEXTS)),
    lambda h: reflections.set_appreciation(h.document, h.id(Reflection), h.of(TEXTS)),
    lambda h: reflections.commitment_to_action(h.document, h.id(Reflection), h.of(DAYS)),
    lambda h: reflections.set_tracking(h.document, h.workshop, h.of(TEXTS)),
    lambda h: participants.set_present(h.document, h.id(Participant), h.of(ON_OFF)),
)
