"""Groups: who sits at which table, mixed so that the teams meet (how: `mixing`; in words: `seating`)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.mixing import Mixed, mix
from facilitator.core.names import folded
from facilitator.core.participants import participants, seat, seat_all, to_seat
from facilitator.core.people import Participant, Person, Seat
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.record import Record
from facilitator.core.seating import History, Met, Pair, Reasons, Rules, companions, pair, reasons


class PairRule(Record):
    """Two people who are to sit together, or apart, in every workshop of the programme."""

    table = "pair_rule"
    first_id: int
    second_id: int
    together: bool


_USUAL_TABLE, _LARGEST_TABLE = 5, 6
_WEIGHTS = (8, 4, 2, 1)
"""What it weighs to have sat together last time, the time before and so on; last time more than all others in sum."""
_Cost = tuple[int, int, int, int, int]
"""Of one more person at a table: rules against it, people, people of the team, earlier meetings, same seniority."""


@dataclass(frozen=True)
class NamedRule:
    """A pair rule with the people it is about, by name."""

    rule: PairRule
    first: Person
    second: Person


@dataclass(frozen=True)
class LateSeat:
    """The table at which one more person disturbs the balance least, and why, in a sentence."""

    table_no: int
    words: str


# Pair rules


def add_pair_rule(document: Document, first_id: int, second_id: int, together: bool) -> PairRule:
    """Let two people always sit together, or apart. A rule that the two have already is replaced.

    UserError if other rules say the contrary: with Ada beside Bo and Bo beside Cy, Ada and Cy can't be apart.
    """
    first, second = document.get(Person, first_id), document.get(Person, second_id)
    if first.id == second.id:
        raise UserError("A rule is about two people: choose two different ones.")
    known = document.all(PairRule)
    same = [rule for rule in known if pair(rule.first_id, rule.second_id) == pair(first.id, second.id)]
    others = {pair(r.first_id, r.second_id): r.together for r in known if r not in same}
    _check_agrees(document, others, first, second, together)
    rule_id = same[0].id if same else document.new_id()
    rule = PairRule(id=rule_id, first_id=first.id, second_id=second.id, together=together)
    with document.step("Seat together" if together else "Seat apart") as step:
        return step.put(rule)


def remove_pair_rule(document: Document, rule_id: int) -> None:
    """Let two people sit as it comes again."""
    rule = document.get(PairRule, rule_id)
    with document.step("Remove pair rule") as step:
        step.remove(rule)


def _check_agrees(document: Document, others: Rules, first: Person, second: Person, together: bool) -> None:
    circle = companions(others, first.id)
    if not together and second.id in circle:
        names = ", ".join(document.get(Person, one).name for one in circle)
        raise UserError(
            f"{first.name} and {second.name} can't sit apart: other rules seat {names} together. Remove one of those "
            "first."
        )
    around = companions(others, second.id)
    for (a, b), beside in others.items():
        if together and not beside and {a, b} & set(circle) and {a, b} & set(around) and second.id not in circle:
            names = " and ".join(document.get(Person, one).name for one in (a, b))
            raise UserError(
                f"{first.name} and {second.name} can't sit together: a rule keeps {names} apart. Remove that one first."
            )


# Mixing


def mix_tables(
    document: Document,
    workshop_id: int,
    tables: int,
    *,
    present_only: bool = False,
    by_seniority: bool = False,
    seed: int = 1,
    held: Mapping[int, int] | None = None,
) -> Mixed:
    """Propose a seating and change nothing; the next seed proposes another. Whom it seats: `participants.to_seat`.

    `held`, participant id → table, are the seats to stay, in place of those that are locked. UserError if there is
    nobody to seat, or fewer people than tables.
    """
    everyone = participants(document, workshop_id)
    seats = to_seat(everyone if held is None else _holding(everyone, held), present_only, tables)
    history = history_of(document, workshop_id)
    return mix(seats, tables, rules_of(document), history, by_seniority=by_seniority, seed=seed)


def apply_mix(
    document: Document, workshop_id: int, mixed: Mixed, held: Mapping[int, int] | None = None
) -> list[Participant]:
    """Seat everybody as proposed; who was not to be seated has no table. `held`: those seats are locked, no others."""
    with document.step("Mix groups") as step:
        seated = seat_all(document, workshop_id, mixed.table_of, "Mix groups")
        if held is not None:
            seated = [step.put(one.with_(locked=one.id in held and one.table_no is not None)) for one in seated]
        return seated


def _holding(everyone: Sequence[Seat], held: Mapping[int, int]) -> list[Seat]:
    """The seats as if exactly these were locked."""
    return [
        replace(seat, participant=seat.participant.with_(table_no=held[seat.participant.id], locked=True))
        if seat.participant.id in held
        else replace(seat, participant=seat.participant.with_(locked=False))
        for seat in everyone
    ]


def place_late(document: Document, participant_id: int) -> Participant:
    """Seat one late arrival at `late_seat`; nobody else moves."""
    late = late_seat(document, participant_id)
    with document.step("Seat late arrival"):
        return seat(document, participant_id, late.table_no)


# Questions


def pair_rules(document: Document) -> list[NamedRule]:
    """All pair rules with their people, by the first one's name."""
    people = {person.id: person for person in document.all(Person)}
    named = [NamedRule(rule, people[rule.first_id], people[rule.second_id]) for rule in document.all(PairRule)]
    return sorted(named, key=lambda one: (folded(one.first.name), folded(one.second.name), one.rule.id))


def rules_of(document: Document) -> dict[Pair, bool]:
    """All pair rules as mixing takes them."""
    return {pair(rule.first_id, rule.second_id): rule.together for rule in document.all(PairRule)}


def history_of(document: Document, workshop_id: int) -> dict[Pair, Met]:
    """Who sat at one table with whom in the workshops held before this one; the last few weigh, the last one most.

    Those count who were here; where nobody was marked as here, all who had a seat.
    """
    coming = workshops(document)
    place = next(number for number, workshop in enumerate(coming) if workshop.id == workshop_id)
    held = [w for w in reversed(coming[:place]) if w.state is not WorkshopState.PLANNED]
    met: defaultdict[Pair, list[int]] = defaultdict(list)
    for ago, workshop in enumerate(held):
        for one in _neighbours(document, workshop.id):
            met[one].append(ago)
    return {
        one: Met(len(times), times[0] == 0, sum(_WEIGHTS[ago] for ago in times if ago < len(_WEIGHTS)))
        for one, times in met.items()
    }


def _neighbours(document: Document, workshop_id: int) -> list[Pair]:
    seated = [p for p in document.all(Participant, workshop_id=workshop_id) if p.table_no is not None]
    here = [p for p in seated if p.present] or seated
    tables: defaultdict[int | None, list[int]] = defaultdict(list)
    for participant in here:
        tables[participant.table_no].append(participant.person_id)
    return [pair(a, b) for table in tables.values() for a, b in combinations(table, 2) if a != b]


def explain(document: Document, workshop_id: int, *, by_seniority: bool = False) -> Reasons:
    """What the seating is like as it stands now, also after changes by hand; of nobody if nobody is seated."""
    seats = participants(document, workshop_id)
    table_of = {s.participant.id: s.participant.table_no for s in seats if s.participant.table_no is not None}
    if not table_of:
        return Reasons((), (), ())
    tables = sorted(set(table_of.values()))
    history = history_of(document, workshop_id)
    return reasons(seats, table_of, tables, rules_of(document), history, by_seniority=by_seniority)


def late_seat(document: Document, participant_id: int) -> LateSeat:
    """Where a late arrival sits best: pair rules first, then the smallest table, then the fewest of their team.

    Once the workshop is live only those count who are here: an empty chair is one to be taken. UserError if they
    have a seat already, or nobody else has one.
    """
    participant = document.get(Participant, participant_id)
    workshop = document.get(Workshop, participant.workshop_id)
    everyone = participants(document, workshop.id)
    late = next(s for s in everyone if s.participant.id == participant_id)
    if participant.table_no is not None:
        raise UserError(f"{late.person.name} sits at table {participant.table_no} already.")
    tables = _tables_of(everyone, workshop.state is WorkshopState.LIVE)
    if not tables:
        raise UserError("Nobody is seated yet: mix the groups first.")
    rules, history = rules_of(document), history_of(document, workshop.id)
    costs = {table: _late_cost(late, at_table, rules, history) for table, at_table in tables.items()}
    best = min(costs, key=lambda table: (costs[table], table))
    return LateSeat(best, f"Table {best}: {_late_words(late, best, tables, costs)}.")


def _tables_of(everyone: Sequence[Seat], live: bool) -> dict[int, list[Seat]]:
    tables: dict[int, list[Seat]] = {}
    for other in everyone:
        if other.participant.table_no is not None:
            tables.setdefault(other.participant.table_no, [])
            if other.participant.present or not live:
                tables[other.participant.table_no].append(other)
    return tables


def _late_cost(late: Seat, at_table: Sequence[Seat], rules: Rules, history: History) -> _Cost:
    pairs = [pair(late.person.id, other.person.id) for other in at_table]
    against = sum(1 if not rules[one] else -1 for one in pairs if one in rules)
    team = sum(other.team == late.team for other in at_table)
    level = sum(other.person.seniority == late.person.seniority for other in at_table) if late.person.seniority else 0
    return against, len(at_table), team, sum(history[one].weight for one in pairs if one in history), level


def _late_words(late: Seat, best: int, tables: Mapping[int, Sequence[Seat]], costs: Mapping[int, _Cost]) -> str:
    against, people, of_team, *_less = costs[best]
    if len(tables) == 1:
        return "it is the only one"
    if against < 0:
        return "somebody they are to sit with is there"
    if people > min(len(at_table) for at_table in tables.values()):
        return "at smaller ones is somebody they are to sit apart from"
    if not people:
        return "nobody sits there"
    size = f"no table has fewer than its {people}"
    team = late.team.name if late.team else ""
    return f"{size}, and {of_team or 'nobody'} from {team} {'are' if of_team > 1 else 'is'} there" if team else size


def proposed_tables(people: int) -> int:
    """How many tables suit so many people: of four to six where that can be, else no larger than six."""
    return max(1, round(people / _USUAL_TABLE), -(-people // _LARGEST_TABLE))


def tables_words(people: int, tables: int) -> str:
    """What so many tables mean, and why the proposed number is: for the line under the choice of tables."""
    if not 1 <= tables <= people:
        return "Choose no more tables than there are people."
    low, more = divmod(people, tables)
    size = f"{low} or {low + 1} people" if more else f"{low} {'person' if low == 1 else 'people'}"
    if low + bool(more) > _LARGEST_TABLE:
        return f"{size} at a table: with more than {_LARGEST_TABLE}, some will not get to speak."
    if low < min(_USUAL_TABLE - 1, people):
        return f"{size} at a table: with fewer than {_USUAL_TABLE - 1}, hardly every team is at each."
    return f"{size} at a table: few enough that everybody speaks, enough for the teams to meet."
