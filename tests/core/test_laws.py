"""The laws of steps, held over random sequences of verbs: undo all is the start, redo all is the end."""

from collections.abc import Iterable
from contextlib import suppress
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core.agree.changes.notices import Acknowledged, Impact
from facilitator.core.agree.figures.objectives import KeyResult
from facilitator.core.agree.figures.shared_metrics import AgreedMetric, MetricPart
from facilitator.core.agree.handing.handoffs import Receiver
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.agree.plan.plan_versions import PlanAgreed, PlanReview, PlanVersion
from facilitator.core.agree.practices.adopting import AdoptedPractice
from facilitator.core.agree.practices.processes import ProcessCell, ProcessOwner
from facilitator.core.agree.practices.relationships import Pair
from facilitator.core.agree.service.slas import Sla, SlaReviewer
from facilitator.core.assess.answers import AnswerComment, AnswerSheet
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.check import check
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.escalations import Escalation
from facilitator.core.follow.preferences import Preference
from facilitator.core.follow.rounds import TeamRhythm
from facilitator.core.follow.wins import Win
from facilitator.core.measures.indicators import Reading
from facilitator.core.names import folded
from facilitator.core.plan.comparing import CompareCell
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes, Row
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.board import Cluster, Note
from facilitator.core.run.canvases.launch import Dependency
from facilitator.core.run.canvases.messaging import Wording
from facilitator.core.run.canvases.metrics import MetricConflict
from facilitator.core.run.captured import Parked, Question, QuestionState
from facilitator.core.run.clock.timekeeping import Beside, Live, Stretch
from facilitator.core.run.raci import RaciCell
from facilitator.core.run.review import Judgement, Review
from facilitator.core.run.vote import ballots, tally, ties, voting
from facilitator.core.run.vote.grid import Placement
from facilitator.core.run.vote.voting import Ballot, Dots, Poll, TeamDots
from facilitator.core.run.wording import Unseen, WordRound
from tests.core.hand import Hand, Verb, fresh
from tests.core.verbs import OTHERS, PASSING, WINGS

Played = list[tuple[Verb, list[int]]]
ALL = tuple(chain(*WINGS.values()))


def plays(*verbs: Verb) -> st.SearchStrategy[Played]:
    """Long sequences of these verbs, with time passing, undo and redo among them, and numbers for their choices."""
    among = st.sampled_from((*PASSING, *verbs))
    return st.lists(st.tuples(among, st.lists(st.integers(0, 30), max_size=5)), min_size=15, max_size=40)


def contents(document: Document) -> dict[str, list[Row]]:
    return {table: document.tables.rows(table, {}) for table in document.tables.names()}


def play(hand: Hand, played: Iterable[tuple[Verb, list[int]]]) -> None:
    """Play verbs one after another, and hold what is true after every single one."""
    document = hand.document
    before = contents(document)
    told: list[Changes] = []
    document.listen(told.append)
    for verb, numbers in played:
        label, redo_label, refused = document.undo_label, document.redo_label, False
        told.clear()
        try:
            hand.play(verb, numbers)
        except UserError:
            refused = True
        after = contents(document)
        assert bool(told) == (after != before)
        assert not (refused and told)
        assert told or (document.undo_label, document.redo_label) == (label, redo_label)
        assert check(document) == []
        hold(document)
        before = after


def hold(document: Document) -> None:
    """What holds of the records at any moment."""
    assert len(document.all(Workshop, state=WorkshopState.LIVE)) <= 1
    assert _once(live.workshop_id for live in document.all(Live))
    running = [stretch.block_id for stretch in document.all(Stretch, ended_at=None)]
    assert _once(running)
    held = [live.block_id for live in document.all(Live)] + [beside.block_id for beside in document.all(Beside)]
    assert {*running} <= {*held}
    assert _once(placement.opportunity_id for placement in document.all(Placement))
    assert _once((cell.row_id, cell.column_id) for cell in document.all(RaciCell))
    assert _once((ballot.poll_id, ballot.participant_id) for ballot in document.all(Ballot))
    assert _once(poll.workshop_id for poll in document.all(Poll, closed_at=None))
    assert _once((cell.row_id, cell.team_id) for cell in document.all(CompareCell))
    assert _once((wording.message_id, wording.team_id) for wording in document.all(Wording))
    assert _once((pull.first_id, pull.second_id) for pull in document.all(MetricConflict))
    assert _once((link.task_id, link.needs_id) for link in document.all(Dependency))
    members = {note.cluster_id for note in document.all(Note)} - {None}
    assert members == {cluster.id for cluster in document.all(Cluster)}
    parked = [item.question_id for item in document.all(Parked) if item.question_id is not None]
    assert sorted(parked) == [question.id for question in document.all(Question, "id", state=QuestionState.PARKED)]
    for poll in document.all(Poll):
        _hold_count(document, poll)
    assert all((action.workshop_id is None) != (action.improvement_id is None) for action in document.all(Action))
    for wave in document.all(Wave):
        _hold_answers(document, wave)
    _hold_after_the_room(document)
    _hold_agreements(document)


def _hold_count(document: Document, poll: Poll) -> None:
    """Every dot is counted once, and what is settled fills the places."""
    by_totals = ballots.teams_by_totals(document, poll.id)
    teams = ballots.team_of(document, poll.workshop_id)
    votes = [b for b in document.all(Ballot, poll_id=poll.id) if teams[b.participant_id] not in by_totals]
    cast = sum(dots.count for ballot in votes for dots in document.all(Dots, ballot_id=ballot.id))
    cast += sum(dots.count for dots in document.all(TeamDots, poll_id=poll.id))
    found, outcome = tally.results(document, poll.id), ties.outcome(document, poll.id)
    assert found.total == cast
    assert len(found.lines) == len(set(voting.items_of(document, poll.id)))
    assert not outcome.settled or len(outcome.taken) == min(poll.cut, len(found.lines))


def _hold_after_the_room(document: Document) -> None:
    """An action is settled exactly while it isn't open; it waits for one person at most, and is one win at most."""
    assert all((action.settled_at is None) == (action.state is ActionState.OPEN) for action in document.all(Action))
    assert _once(escalation.action_id for escalation in document.all(Escalation, answered_at=None))
    assert _once(win.action_id for win in document.all(Win) if win.action_id is not None)
    assert _once((one.team_id, one.person_id) for one in document.all(Preference))
    assert _once(review.workshop_id for review in document.all(Review))
    assert _once((one.workshop_id, one.solution_id) for one in document.all(Judgement))
    assert _once((reading.indicator_id, reading.day) for reading in document.all(Reading))
    assert _once(rhythm.team_id for rhythm in document.all(TeamRhythm))


def _hold_agreements(document: Document) -> None:
    """Whatever may be there once is there once, and no pair meets twice."""
    assert _once((one.handoff_id, one.team_id) for one in document.all(Receiver))
    assert _once(one.handoff_id for one in document.all(Sla))
    assert _once((one.sla_id, one.person_id) for one in document.all(SlaReviewer))
    assert _once((one.metric_id, one.team_id) for one in document.all(MetricPart))
    assert _once(one.indicator_id for one in document.all(AgreedMetric))
    assert _once((one.objective_id, one.indicator_id) for one in document.all(KeyResult))
    assert _once((one.version_id, one.person_id) for one in document.all(PlanAgreed))
    assert _once((one.version_id, one.person_id) for one in document.all(PlanReview))
    numbers = [version.number for version in document.all(PlanVersion, "number")]
    assert numbers == list(range(1, len(numbers) + 1))
    assert _once(folded(one.word) for one in document.all(Term))
    assert _once((one.term_id, one.team_id) for one in document.all(TermUse))
    assert _once((one.workshop_id, one.term_id) for one in document.all(WordRound))
    assert _once((one.round_id, one.team_id) for one in document.all(Unseen))
    assert _once((one.notice_id, one.team_id) for one in document.all(Impact))
    assert _once((one.notice_id, one.person_id) for one in document.all(Acknowledged))
    assert _once(one.key for one in document.all(AdoptedPractice))
    assert _once(frozenset((one.mentor_id, one.learner_id)) for one in document.all(Pair))
    assert _once((one.step_id, one.team_id) for one in document.all(ProcessCell))
    assert _once((one.process_id, one.team_id) for one in document.all(ProcessOwner))


def _hold_answers(document: Document, wave: Wave) -> None:
    """Every sheet answers what was asked, nobody is named who was promised not to be, and comments stand alone."""
    slots = [asked.slot for asked in document.all(Asked, "slot", wave_id=wave.id)]
    assert slots == list(range(len(slots)))
    sheets = {sheet.id: sheet for sheet in document.all(AnswerSheet, wave_id=wave.id)}
    assert all(len(sheet.ratings) == len(slots) for sheet in sheets.values())
    assert not (wave.anonymous and any(sheet.person_id for sheet in sheets.values()))
    drafts = {comment.sheet_id for comment in document.all(AnswerComment, wave_id=wave.id)} - {None}
    assert not any(sheets[sheet_id].finished for sheet_id in drafts if sheet_id is not None)


def _once(keys: Iterable[object]) -> bool:
    found = list(keys)
    return len(found) == len(set(found))


@pytest.mark.parametrize("wing", [*WINGS, "all"])
@settings(max_examples=8, deadline=None)
@given(data=st.data())
def test_undo_all_is_the_start_and_redo_all_is_the_end(wing: str, data: st.DataObject) -> None:
    hand = fresh()
    document = hand.document
    start = contents(document)
    play(hand, data.draw(plays(*WINGS.get(wing, ALL))))
    while document.redo_label:
        document.redo()
    end = contents(document)
    while document.undo_label:
        document.undo()
        assert document.faults() == []
    assert contents(document) == start
    while document.redo_label:
        document.redo()
        assert document.faults() == []
    assert contents(document) == end
    document.close()


@settings(max_examples=15, deadline=None)
@given(plays(*ALL, *OTHERS * 6))
def test_what_others_did_since_is_never_undone_with_it(played: Played) -> None:
    hand = fresh()
    document = hand.document
    play(hand, played)
    while document.undo_label:
        before = contents(document)
        with suppress(UserError):
            document.undo()
            continue
        assert contents(document) == before
        assert document.faults() == []
    document.close()
