from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import check, file
from facilitator.core.assess import improving
from facilitator.core.assess.answers import AnswerComment
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.assess.findings import FindingKind, findings_of
from facilitator.core.assess.responding import in_words, responses
from facilitator.core.assess.waves import Wave, WaveState, state_of
from facilitator.core.document import Document
from facilitator.core.people import Participant, Person
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes
from facilitator.core.run import context, raci, raci_checks
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.board import Cluster, Note
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.clock.daylog import RowState, day_log
from facilitator.core.run.clock.forecast import planned_end, projected_end
from facilitator.core.run.clock.recover import ProposalKind
from facilitator.core.run.clock.turns import Turn
from facilitator.core.run.improvement_actions import actions_of_improvement
from facilitator.core.run.open_ends import open_ends
from facilitator.core.run.origins import origin
from facilitator.core.run.reflections import Reflection
from facilitator.core.run.rehearse.cues import began
from facilitator.core.run.rehearse.rehearsal import Play, SetClock, load, play, sample_script
from facilitator.core.run.rehearse.script import Action as Said
from facilitator.core.run.rehearse.script import Ballot, Poll, Script, Settling, Timing
from facilitator.core.run.rehearse.script import Person as Who
from facilitator.core.run.rehearse.script_check import WrongScriptError, read
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote import tally, ties, voting
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.walk import Pane, Unveiled
from facilitator.core.run.walked import walked

PLANNED = datetime(2027, 1, 12, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def played() -> Iterator[Document]:
    """The sample's script, played to its end."""
    script = read(sample_script())
    clock = SetClock(began(script))
    document = file.in_memory(clock)
    play(document, script, clock)
    yield document
    document.close()


def _workshop(document: Document) -> Workshop:
    (workshop,) = document.all(Workshop)
    return workshop


def _small(**more: object) -> Script:
    """Two people and whatever else."""
    people = (Who(name="Maria Lind", team="Product", table=1), Who(name="Tom Reed", team="Sales", table=2))
    day = {"title": "Mini", "day": date(2027, 1, 12), "start": time(13, 0), "zone": "Europe/Berlin"}
    return Script.model_validate({**day, "people": people, **more})


def _played(script: Script) -> Document:
    clock = SetClock(began(script))
    document = file.in_memory(clock)
    play(document, script, clock)
    return document


# The sample's script


def test_the_sample_can_be_played_to_its_end() -> None:
    assert len(load(sample_script()).people) == 14


def test_the_sample_ends_as_a_closed_workshop_six_minutes_late(played: Document) -> None:
    workshop = _workshop(played)
    progress = timekeeping.progress_of(played, workshop.id)
    assert workshop.state is WorkshopState.CLOSED
    assert workshop.began_at == PLANNED
    assert projected_end(progress, played.now()) - planned_end(progress) == timedelta(minutes=6)
    assert workshop.tracking


def test_every_block_of_the_sample_is_done_in_the_time_the_script_says(played: Document) -> None:
    rows = day_log(timekeeping.progress_of(played, _workshop(played).id), played.now())
    script = read(sample_script())
    assert {row.state for row in rows} == {RowState.DONE}
    assert [row.spent for row in rows] == [timing.minutes * 60 for timing in script.timings]


def test_the_sample_fills_every_record_of_the_day(played: Document) -> None:
    assert len(played.all(Participant, present=True)) == 14
    assert len(played.all(Note)) == 23
    assert len(played.all(Cluster)) == 5
    assert len(played.all(Solution, presented=True)) == 3
    assert len(played.all(Turn)) == 6
    for said in (played.all(Decision), played.all(Question), played.all(Parked), played.all(Action)):
        assert len(said) >= 3
        assert all(record.block_id for record in said)
    assert all(r.takeaway and r.commitment and r.done for r in played.all(Reflection))
    assert len(played.all(Reflection)) == 14
    assert all(point.shown for point in played.all(context.ContextPoint))


def test_nothing_is_left_open_at_the_end_of_the_sample(played: Document) -> None:
    workshop_id = _workshop(played).id
    assert open_ends(played, workshop_id) == []
    assert raci_checks.findings(raci.matrix(played, workshop_id)) == []
    assert check.check(played) == []


def test_the_samples_tie_across_the_line_is_settled_by_its_runoff(played: Document) -> None:
    first, runoff = voting.rounds(played, _workshop(played).id)
    assert [line.dots for line in tally.results(played, first.id).lines] == [13, 11, 7, 7, 3, 1]
    found = ties.outcome(played, first.id)
    assert found.tie is not None
    assert found.settlement is not None
    assert found.settlement.by is voting.Settled.RUNOFF
    titles = [played.get(Opportunity, i).title for i in found.taken]
    assert titles[2] == "Launch pages and demos wait for screenshots"
    assert runoff.runoff_of == first.id


def test_an_action_of_the_sample_remembers_its_note(played: Document) -> None:
    from_notes = [action for action in played.all(Action) if action.note_id]
    assert "Beta is not GA" in played.get(Note, from_notes[0].note_id or 0).text


# The sample's assessment


def test_the_samples_wave_is_answered_and_closed_weeks_before_the_day(played: Document) -> None:
    (wave,) = played.all(Wave)
    assert (wave.title, wave.day, state_of(wave)) == ("Baseline", date(2026, 12, 7), WaveState.CLOSED)
    assert wave.anonymous
    assert in_words(responses(played, wave.id)) == "19 of 23 people have answered."
    assert {kind: len(them) for kind, them in findings_of(played, wave.id).items()} == {
        FindingKind.STRENGTH: 3,
        FindingKind.OPPORTUNITY: 3,
        FindingKind.FOUNDATION: 1,
    }
    assert {comment.sheet_id for comment in played.all(AnswerComment, wave_id=wave.id)} == {None}


def test_the_room_of_the_sample_has_guessed_and_seen_every_stop(played: Document) -> None:
    view = walked(played, _workshop(played).id)
    assert [stop.unveiled for stop in view.stops] == [Unveiled.RESULT] * 3
    assert [sum(stop.stop.hands) for stop in view.stops] == [14] * 3
    assert not any(stop.warning for stop in view.stops)
    assert view.pane is Pane.PROFILE


def test_what_stands_apart_on_the_samples_cards_is_what_the_wave_says(played: Document) -> None:
    results = results_of(played, played.all(Wave)[0].id)
    names = {team.id: team.name for team in results.teams}
    means = {
        one.asked.key: {names[team]: round(figure.mean, 1) for team, figure in one.teams.items()}
        for one in results.statements
    }
    cards = [point.text for point in played.all(context.ContextPoint, card=context.CardKind.APART)]
    for key, card in zip(("roadmap-news-2", "shared-understanding-5"), cards, strict=False):
        assert card.endswith(f"Product {means[key]['Product']}, Sales {means[key]['Sales']}")
    assert cards[2].endswith(f"no team above {max(means['ways-of-working-4'].values())}")


def test_an_action_of_the_sample_goes_back_to_the_assessment(played: Document) -> None:
    told = [origin(played, action) for action in played.all(Action)]
    assert "from solution “Roadmap statement policy” (Baseline: Product 4.2, Sales 1.6)" in told


# Plans to improve

PLAN = {
    "area": "No date too early",
    "start": date(2027, 1, 4),
    "people": ["Tom Reed"],
    "milestones": [{"what": "One page", "day": date(2027, 2, 1), "reached": True}, {"what": "Two pages"}],
    "actions": [{"text": "Write it", "owner": "Maria Lind", "done": True}, {"text": "Read it"}],
}


def test_a_plan_stands_as_the_script_says_when_people_come_in() -> None:
    document = _played(_small(improvements=[PLAN]))
    (plan,) = improving.improvements(document)
    assert (plan.area, plan.start, plan.wave_id, plan.practice) == ("No date too early", date(2027, 1, 4), None, "")
    assert [(one.what, one.reached) for one in improving.milestones_of(document, plan.id)] == [
        ("One page", True),
        ("Two pages", False),
    ]
    actions = actions_of_improvement(document, plan.id)
    assert [(one.text, one.state) for one in actions] == [
        ("Write it", ActionState.DONE),
        ("Read it", ActionState.OPEN),
    ]
    assert [document.get(Person, one.owner_id).name for one in actions if one.owner_id] == ["Maria Lind"]
    assert [one.name for one in improving.involved(document, plan.id)] == ["Tom Reed"]
    assert {one.captured_at for one in actions} == {PLANNED - timedelta(minutes=30)}
    document.close()


@pytest.mark.parametrize(("told", "kept"), [({}, "no-surprises"), ({"practice": "relationships"}, "relationships")])
def test_a_plan_is_found_in_the_wave_with_the_practice_that_helps_unless_another_is_told(
    told: dict[str, str], kept: str
) -> None:
    wave = {"day": "2026-12-07", "closes": "2026-12-11", "answers": [{"team": "Sales", "sheets": ["4" * 75]}]}
    plan = {"area": "No date too early", "statement": "roadmap-news-2", **told}
    document = _played(_small(wave=wave, improvements=[plan]))
    (made,) = improving.improvements(document)
    assert (made.wave_id, made.key) == (document.all(Wave)[0].id, "roadmap-news-2")
    assert made.practice == kept
    document.close()


def test_a_plan_can_t_show_in_a_statement_without_a_wave(document: Document) -> None:
    plan = {"area": "No date too early", "statement": "roadmap-news-2"}
    with pytest.raises(WrongScriptError, match="The script has no wave") as refused:
        play(document, _small(improvements=[plan]), SetClock(PLANNED))
    assert refused.value.place == ("improvements", 0)


# Playing


def test_a_note_can_t_be_raised_without_a_wave(document: Document) -> None:
    note = {"lane": "Dependencies", "text": "Said otherwise", "statement": "climate-4"}
    with pytest.raises(WrongScriptError, match="The script has no wave") as refused:
        play(document, _small(notes=[note]), SetClock(PLANNED))
    assert refused.value.place == ("notes", 0)


def test_playing_from_cue_to_cue_makes_the_same_document_as_playing_at_once(played: Document) -> None:
    script = read(sample_script())
    clock = SetClock(began(script))
    document = file.in_memory(clock)
    slow = Play(document, script, clock)
    instant = slow.cues[0].at
    while not slow.over:
        instant += timedelta(minutes=7)
        slow.play_until(instant)
    for record_type in (Note, Action, Question, Reflection, timekeeping.Stretch, voting.Dots):
        assert document.all(record_type) == played.all(record_type)
    document.close()


def test_cues_come_in_the_order_of_their_time() -> None:
    script = read(sample_script())
    clock = SetClock(began(script))
    document = file.in_memory(clock)
    at = [cue.at for cue in Play(document, script, clock).cues]
    assert at == sorted(at)
    document.close()


def test_a_refused_entry_leaves_nothing_behind(document: Document) -> None:
    poll = Poll(dots=1, cut=1, ballots=(Ballot(person="Tom Reed", dots={"a": 2}),))
    keys = [{"key": key, "title": key} for key in ("a", "b")]
    told: list[Changes] = []
    document.listen(told.append)
    clock = SetClock(PLANNED)
    with pytest.raises(WrongScriptError, match="can’t be played: At most 1 dot can go here") as refused:
        play(document, _small(opportunities=keys, polls=[poll]), clock)
    assert refused.value.place == ("polls", 0, "ballots", 0)
    assert told == []
    assert document.all(Workshop) == []


def test_a_late_start_a_pause_and_added_minutes_are_played() -> None:
    timing = Timing(block="Shared context", minutes=30, paused=5, added=3)
    document = _played(_small(late=4, timings=[timing]))
    progress = timekeeping.progress_of(document, _workshop(document).id)
    assert _workshop(document).began_at == PLANNED + timedelta(minutes=4)
    row = next(row for row in day_log(progress, document.now()) if row.title == "Shared context")
    assert row.spent == 30 * 60
    assert row.started_at is not None
    assert row.ended_at is not None
    assert row.ended_at - row.started_at == timedelta(minutes=35)
    assert next(block for block in progress.blocks if block.title == "Shared context").added == 180
    document.close()


def test_a_recovery_shortens_the_blocks_to_come() -> None:
    timing = Timing(block="Shared context", minutes=45, recover=ProposalKind.SHORTEN)
    document = _played(_small(timings=[timing]))
    blocks = timekeeping.progress_of(document, _workshop(document).id).blocks
    assert sum(block.added for block in blocks) < -600
    document.close()


def test_there_is_nothing_to_recover_when_on_time(document: Document) -> None:
    script = _small(timings=[Timing(block="Current state", minutes=20, recover=ProposalKind.SHORTEN)])
    with pytest.raises(WrongScriptError, match="no time to recover") as refused:
        play(document, script, SetClock(began(script)))
    assert refused.value.place == ("timings", 0)


def test_an_action_can_t_come_from_a_note_before_it_is_written(document: Document) -> None:
    note = {"lane": "Dependencies", "text": "Waits for pricing"}
    early = Said(text="Send the draft", note="Waits for pricing", during="Shared context")
    script = _small(notes=[note], actions=[early])
    with pytest.raises(WrongScriptError, match="“Waits for pricing” is not there yet at that moment") as refused:
        play(document, script, SetClock(began(script)))
    assert refused.value.place == ("actions", 0)


def test_a_commitment_with_a_day_becomes_an_action_of_who_made_it() -> None:
    said = {"person": "Tom Reed", "commitment": "Quote the page", "due": date(2027, 1, 29)}
    document = _played(_small(reflections=[said]))
    (action,) = document.all(Action)
    assert (action.text, action.due) == ("Quote the page", date(2027, 1, 29))
    assert document.get(Person, action.owner_id or 0).name == "Tom Reed"
    document.close()


def test_a_teams_paper_dots_are_counted_in_place_of_ballots() -> None:
    keys = [{"key": key, "title": f"Opportunity {key}"} for key in ("a", "b")]
    totals = [{"team": "Sales", "dots": {"b": 2}}, {"team": "Product", "dots": {"a": 1}}]
    document = _played(_small(opportunities=keys, polls=[{"dots": 2, "cut": 1, "totals": totals}]))
    (held,) = voting.rounds(document, _workshop(document).id)
    assert [line.dots for line in tally.results(document, held.id).lines] == [2, 1]
    document.close()


def test_a_block_timed_twice_is_refused(document: Document) -> None:
    script = _small(timings=[Timing(block="Break", minutes=10), Timing(block="Break", minutes=12)])
    with pytest.raises(WrongScriptError, match="timed already"):
        Play(document, script, SetClock(began(script)))


def test_a_tie_may_be_settled_by_a_decision() -> None:
    keys = [{"key": key, "title": f"Opportunity {key}"} for key in ("a", "b", "c")]
    ballots = (Ballot(person="Maria Lind", dots={"a": 1}), Ballot(person="Tom Reed", dots={"b": 1}, proxy=True))
    poll = Poll(dots=1, cut=1, ballots=ballots, decision=Settling(chosen=("b",), reason="It can start now."))
    document = _played(_small(opportunities=keys, polls=[poll]))
    (held,) = voting.rounds(document, _workshop(document).id)
    assert [document.get(Opportunity, i).title for i in ties.chosen(document, held.id)] == ["Opportunity b"]
    document.close()


def test_people_the_programme_knows_are_not_added_again(document: Document) -> None:
    script = _small()
    play(document, script, SetClock(began(script)))
    play(document, script.model_copy(update={"title": "Again"}), SetClock(began(script)))
    assert len(document.all(Person)) == 2
    assert len(document.all(Workshop)) == 2


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.floats(min_value=1, max_value=90), min_size=3, max_size=3),
    st.floats(min_value=0, max_value=30),
    st.lists(st.floats(min_value=0, max_value=1), max_size=6),
)
def test_whatever_the_timings_the_log_tells_them_and_nothing_said_is_lost(
    minutes: list[float], paused: float, said: list[float]
) -> None:
    titles = ("Welcome and objectives", "Shared context", "Action planning")
    timings = [Timing(block=t, minutes=m, paused=paused) for t, m in zip(titles, minutes, strict=True)]
    actions = [Said(text=f"Do {i}", during=titles[1], minute=at * minutes[1]) for i, at in enumerate(said)]
    document = _played(_small(timings=timings, actions=actions))
    rows = {r.title: r for r in day_log(timekeeping.progress_of(document, _workshop(document).id), document.now())}
    assert [rows[title].spent for title in titles] == pytest.approx([m * 60 for m in minutes], abs=0.01)
    assert {action.text for action in document.all(Action)} == {action.text for action in actions}
    document.close()
