from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.follow.check_ins import CheckIn, CheckInWay, Standing
from facilitator.core.follow.figures.completion import (
    ActionKind,
    Completion,
    Promised,
    by_kind,
    by_team,
    completion,
    kind_of,
    promised,
    settled_on,
)
from facilitator.core.people import Mark, Team
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.last_time import Kept

MADE = datetime(2027, 1, 12, 12, tzinfo=UTC)
TODAY = date(2027, 3, 1)
OPEN, DONE, DROPPED = ActionState.OPEN, ActionState.DONE, ActionState.DROPPED


def _action(number: int = 1, state: ActionState = OPEN, due: date | None = None, after: int | None = None) -> Action:
    """An action of workshop 1; `after` is how many days after it was made it was settled."""
    settled = None if after is None else MADE + timedelta(after)
    return Action(
        id=number, workshop_id=1, text="x", state=state, due=due, captured_at=MADE, settled_at=settled, owner_id=number
    )


def _seen(*actions: Action, looks: tuple[CheckIn, ...] = ()) -> list[Promised]:
    return promised(actions, looks, lambda action: settled_on(action, "UTC"))


def _look(number: int, before: date | None, after: date | None, **more: object) -> CheckIn:
    told = {"id": number, "action_id": 1, "at": MADE + timedelta(number), "standing": Standing.CHANGED}
    return CheckIn.model_validate({**told, "due_before": before, "due_after": after, **more})


def test_the_rate_leaves_out_what_was_dropped() -> None:
    found = completion(_seen(_action(1, DONE), _action(2, DONE), _action(3), _action(4, DROPPED)), TODAY)
    assert (found.of, found.rate) == (3, 2 / 3)
    assert found.words == "2 of 3 actions done (67%), 1 dropped, 1 open"


def test_without_anything_to_do_there_is_no_rate() -> None:
    assert completion([], TODAY).rate is None
    assert completion([], TODAY).words == "No actions were made"
    assert completion(_seen(_action(1, DROPPED)), TODAY).rate is None
    assert completion(_seen(_action(1, DROPPED)), TODAY).words == "1 action, dropped"


def test_overdue_and_coming_are_told_apart_by_the_day() -> None:
    late, today, none = (_action(n, due=due) for n, due in enumerate((TODAY - timedelta(1), TODAY, None), 1))
    found = completion(_seen(late, today, none), TODAY)
    assert (found.overdue, found.coming) == (1, 1)
    assert found.words == "0 of 3 actions done (0%), 3 open, 1 of them overdue"
    assert completion(_seen(late), TODAY).words == "0 of 1 action done (0%), 1 open, overdue"


def test_it_is_early_while_much_is_not_due_yet() -> None:
    ahead = [_action(number, due=TODAY) for number in range(1, 3)]
    done = [_action(number, DONE) for number in range(3, 9)]
    assert not completion(_seen(*ahead, *done), TODAY).early
    assert completion(_seen(*ahead, *done[:-1]), TODAY).early
    assert not completion(_seen(*(_action(number) for number in range(3))), TODAY).early


def test_on_time_is_judged_by_the_first_date_however_often_it_moved() -> None:
    looks = (
        _look(1, date(2027, 1, 20), date(2027, 2, 1)),
        _look(2, date(2027, 2, 1), date(2027, 2, 1), standing=Standing.ON_TRACK),
        _look(3, date(2027, 2, 1), date(2027, 2, 20)),
    )
    moved, kept = _action(1, DONE, date(2027, 2, 20), after=20), _action(2, DONE, date(2027, 2, 1), after=20)
    one, two = _seen(moved, kept, looks=looks)
    assert (one.first_due, one.moves, one.settled_on) == (date(2027, 1, 20), 2, date(2027, 2, 1))
    assert (two.first_due, two.moves) == (date(2027, 2, 1), 0)
    found = completion([one, two], TODAY)
    assert (found.on_time, found.judged, found.on_time_rate, found.put_off) == (1, 2, 0.5, 1)


def test_a_date_given_late_is_the_first_and_a_handover_moves_nothing() -> None:
    given_late = _seen(_action(1, due=date(2027, 2, 1)), looks=(_look(1, None, date(2027, 2, 1)),))[0]
    assert (given_late.first_due, given_late.moves) == (date(2027, 2, 1), 0)
    handed = _look(2, date(2027, 1, 1), date(2027, 2, 1), way=CheckInWay.HANDOVER)
    assert _seen(_action(1, due=date(2027, 2, 1)), looks=(handed,))[0].moves == 0


def test_the_time_to_done_is_the_median_of_what_is_known_and_the_rest_is_said() -> None:
    timed = [_action(number, DONE, after=days) for number, days in enumerate((2, 12, 40), 1)]
    found = completion(_seen(*timed, _action(9, DONE), _action(10, DROPPED, after=1)), TODAY)
    assert (found.days, found.timed) == (12, 3)
    assert found.time_words == "Half of them within 12 days; of 1 it is not known when"
    assert completion(_seen(_action(1, DONE)), TODAY).time_words == "It is not known when they were done"
    assert completion(_seen(_action(1)), TODAY).time_words == ""
    assert completion(_seen(_action(1, DONE, TODAY, after=0)), TODAY).time_words == (
        "Half of them within a day; 1 of 1 by the date first agreed"
    )


def test_the_day_it_was_done_is_the_local_one() -> None:
    late = _action(1, DONE).with_(settled_at=datetime(2027, 1, 12, 23, 30, tzinfo=UTC))
    assert settled_on(late, "Europe/Berlin") == date(2027, 1, 13)
    assert settled_on(_action(1), "Europe/Berlin") is None


def test_a_kind_is_where_it_came_from() -> None:
    plain = _action()
    assert kind_of(plain) is ActionKind.CAPTURED
    assert kind_of(plain.with_(note_id=5)) is ActionKind.OPPORTUNITY
    assert kind_of(plain.with_(opportunity_id=5)) is ActionKind.OPPORTUNITY
    assert kind_of(plain.with_(opportunity_id=5, solution_id=6)) is ActionKind.SOLUTION
    assert kind_of(plain.with_(workshop_id=None, improvement_id=6)) is ActionKind.PLAN
    found = by_kind(_seen(plain, plain.with_(note_id=5), plain), TODAY)
    assert [(one.kind, one.completion.kept.made) for one in found] == [
        (ActionKind.OPPORTUNITY, 1),
        (ActionKind.CAPTURED, 2),
    ]


def test_teams_stand_in_their_order_and_what_is_nobodys_last() -> None:
    sales, product = (Team(id=n, name=name, colour="#2f6fde", mark=Mark.STAR) for n, name in ((7, "S"), (8, "P")))
    found = by_team(_seen(*(_action(n) for n in (1, 2, 3))), [sales, product], {1: 8, 2: 7}, TODAY)
    assert [(one.team, one.completion.kept.made) for one in found] == [(sales, 1), (product, 1), (None, 1)]


STATES = st.sampled_from((OPEN, DONE, DROPPED))
DUES = st.none() | st.integers(0, 90).map(lambda days: MADE.date() + timedelta(days))


@given(st.lists(st.tuples(STATES, DUES, st.none() | st.integers(0, 90))))
def test_nothing_is_counted_twice_and_shares_are_shares(
    some: list[tuple[ActionState, date | None, int | None]],
) -> None:
    actions = [_action(n, state, due, None if state is OPEN else after) for n, (state, due, after) in enumerate(some)]
    found = completion(_seen(*actions), TODAY)
    assert found.overdue + found.coming <= found.kept.open
    assert found.on_time <= found.judged <= found.kept.done
    assert found.timed <= found.kept.done
    assert found.rate is None or 0 <= found.rate <= 1
    assert sum(one.completion.kept.made for one in by_kind(_seen(*actions), TODAY)) == len(some)
    assert Completion(Kept()).words == "No actions were made"
