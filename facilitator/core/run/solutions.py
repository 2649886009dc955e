"""Solutions: a table's answer to an opportunity."""

from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.phrases import counted
from facilitator.core.record import Ordered, Text
from facilitator.core.run.actions import Action, ActionState, add_action, lacking
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.text import free, one_line, required


class Solution(Ordered):
    """What a table proposes. Its actions are `Action` records with its id."""

    table = "solution"
    workshop_id: int
    opportunity_id: int | None = None
    table_no: int | None = None
    title: Text
    what: Text = ""
    measure: Text = ""
    presented: bool = False


class Refinement(Ordered):
    """A suggestion heard while a solution was presented."""

    table = "refinement"
    solution_id: int
    text: Text


_NO_TITLE = "The solution has no title yet: type what it is called."
_NO_REFINEMENT = "There is no suggestion yet: type what was said."


# Solutions


def add_solution(
    document: Document,
    workshop_id: int,
    title: str = "",
    opportunity_id: int | None = None,
    table_no: int | None = None,
    what: str = "",
    measure: str = "",
) -> Solution:
    """Add a solution, maybe for an opportunity and from a table; without a title it bears the opportunity's."""
    opportunity = None if opportunity_id is None else document.get(Opportunity, opportunity_id)
    solution = Solution(
        id=document.new_id(),
        workshop_id=workshop_id,
        opportunity_id=opportunity_id,
        table_no=_checked_table(table_no),
        title=one_line(required(title or (opportunity.title if opportunity else ""), _NO_TITLE)),
        what=free(what),
        measure=free(measure),
        position=document.end_of(Solution, workshop_id=workshop_id),
    )
    with document.step("Add solution") as step:
        return step.put(solution)


def rename_solution(document: Document, solution_id: int, title: str) -> Solution:
    """Give a solution another title."""
    return _changed(document, solution_id, "Rename solution", title=one_line(required(title, _NO_TITLE)))


def set_what(document: Document, solution_id: int, what: str) -> Solution:
    """Say what the table proposes."""
    return _changed(document, solution_id, "Describe solution", what=free(what))


def set_measure(document: Document, solution_id: int, measure: str) -> Solution:
    """Say how it will be seen that the solution works."""
    return _changed(document, solution_id, "Set success measure", measure=free(measure))


def set_table(document: Document, solution_id: int, table_no: int | None) -> Solution:
    """Give a solution to a table, counted from 1; None to none."""
    return _changed(document, solution_id, "Set table", table_no=_checked_table(table_no))


def set_presented(document: Document, solution_id: int, presented: bool = True) -> Solution:
    """A solution has been presented to the room, or has not."""
    label = "Mark as presented" if presented else "Mark as not presented"
    return _changed(document, solution_id, label, presented=presented)


def add_action_to(
    document: Document,
    solution_id: int,
    text: str,
    owner_id: int | None = None,
    due: date | None = None,
    measure: str = "",
    block_id: int | None = None,
) -> Action:
    """Add an action that is part of a solution. It remembers the solution and the opportunity behind it."""
    solution = document.get(Solution, solution_id)
    return add_action(
        document,
        solution.workshop_id,
        text,
        owner_id=owner_id,
        due=due,
        measure=measure,
        block_id=block_id,
        opportunity_id=solution.opportunity_id,
        solution_id=solution_id,
    )


def move_solutions(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[Solution]:
    """Put solutions, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(Solution, workshop_id=workshop_id), ids, before_id, "Move solution")


def remove_solution(document: Document, solution_id: int) -> None:
    """Remove a solution and its refinements. Its actions, questions and RACI rows stay."""
    solution = document.get(Solution, solution_id)
    with document.step("Remove solution") as step:
        step.remove(solution)


def _changed(document: Document, solution_id: int, label: str, **changes: object) -> Solution:
    solution = document.get(Solution, solution_id).with_(**changes)
    with document.step(label) as step:
        return step.put(solution)


def _checked_table(table_no: int | None) -> int | None:
    if table_no is not None and table_no < 1:
        raise UserError("Tables are numbered from 1: choose another number.")
    return table_no


# Dealing opportunities to tables


def deal(document: Document, workshop_id: int, opportunity_ids: Sequence[int], tables: Sequence[int]) -> list[Solution]:
    """Give the chosen opportunities to the tables as evenly as can be; see `dealt`. One step, however many.

    Dealing again adds nothing twice: a solution that a table has begun stays with it, one still empty changes
    tables. Returns the solutions of these opportunities in their order.
    """
    if not opportunity_ids:
        raise UserError("No opportunity is chosen yet: choose at least one in prioritising.")
    if not tables:
        raise UserError("There are no tables yet: seat the participants first.")
    begun = _begun(document, workshop_id)
    shares = dealt(opportunity_ids, tables)
    with document.step("Give opportunities to tables") as step:
        for opportunity_id, wanted in shares.items():
            there = document.all(Solution, workshop_id=workshop_id, opportunity_id=opportunity_id)
            spare = [s for s in there if s.table_no not in wanted]
            staying = [s for s in spare if s.id in begun and s.table_no is not None]
            free = [s for s in spare if s not in staying]
            left = [table for table in wanted if table not in {s.table_no for s in there}][len(staying) :]
            for solution, table in zip(free, left, strict=False):
                step.put(solution.with_(table_no=table))
            for table in left[len(free) :]:
                add_solution(document, workshop_id, opportunity_id=opportunity_id, table_no=table)
            for solution in free[len(left) :]:
                if solution.id not in begun:
                    step.remove(solution)
    dealt_now = [s for s in document.all(Solution, workshop_id=workshop_id) if s.opportunity_id in shares]
    order = {opportunity_id: place for place, opportunity_id in enumerate(shares)}
    return sorted(dealt_now, key=lambda s: (order[s.opportunity_id or 0], s.table_no or 0, s.id))


def dealt(opportunity_ids: Sequence[int], tables: Sequence[int]) -> dict[int, list[int]]:
    """A fair deal: opportunity id → tables. Every opportunity and every table is in it, loads differ by one at most."""
    opportunities, seats = list(dict.fromkeys(opportunity_ids)), list(dict.fromkeys(tables))
    shares: dict[int, list[int]] = {opportunity_id: [] for opportunity_id in opportunities}
    for place in range(max(len(opportunities), len(seats))):
        shares[opportunities[place % len(opportunities)]].append(seats[place % len(seats)])
    return shares


def _begun(document: Document, workshop_id: int) -> set[int]:
    """Ids of the solutions that somebody has put work into."""
    titles = {o.id: o.title for o in document.all(Opportunity, workshop_id=workshop_id)}
    solutions = document.all(Solution, workshop_id=workshop_id)
    touched = {s.id for s in solutions if s.what or s.measure or s.presented}
    renamed = {s.id for s in solutions if s.opportunity_id and s.title != one_line(titles[s.opportunity_id])}
    acted = {a.solution_id for a in document.all(Action, workshop_id=workshop_id) if a.solution_id is not None}
    refined = {refinement.solution_id for refinement in document.all(Refinement)}
    return touched | renamed | acted | refined


# Refinements


def add_refinement(document: Document, solution_id: int, text: str) -> Refinement:
    """Note a suggestion heard while a solution was presented."""
    refinement = Refinement(
        id=document.new_id(),
        solution_id=document.get(Solution, solution_id).id,
        text=required(text, _NO_REFINEMENT),
        position=document.end_of(Refinement, solution_id=solution_id),
    )
    with document.step("Add refinement") as step:
        return step.put(refinement)


def edit_refinement(document: Document, refinement_id: int, text: str) -> Refinement:
    """Word a refinement anew; UserError if nothing is left of it."""
    refinement = document.get(Refinement, refinement_id).with_(text=required(text, _NO_REFINEMENT))
    with document.step("Edit refinement") as step:
        return step.put(refinement)


def remove_refinement(document: Document, refinement_id: int) -> None:
    """Remove a refinement."""
    refinement = document.get(Refinement, refinement_id)
    with document.step("Remove refinement") as step:
        step.remove(refinement)


# Questions


def refinements(document: Document, solution_id: int) -> list[Refinement]:
    """What was suggested for a solution, in the order it was heard."""
    return document.all(Refinement, solution_id=solution_id)


def missing(solution: Solution, actions: Iterable[Action]) -> tuple[str, ...]:
    """What a solution still needs, in words; empty if it is complete. `actions` may hold those of others too.

    A solution says what is to be done and how success is measured, and has at least one action; each action has an
    owner and a date (seeds/000: specific actions, owners and success measures).
    """
    own = [a for a in actions if a.solution_id == solution.id and a.state is not ActionState.DROPPED]
    lacks = [words for action in own for words in lacking(action)]
    without_owner, without_date = lacks.count("no owner"), lacks.count("no date")
    wanting = (
        ("not described yet", not solution.what),
        ("no success measure", not solution.measure),
        ("no actions", not own),
        (f"{counted(without_owner, 'action')} without an owner", without_owner > 0),
        (f"{counted(without_date, 'action')} without a date", without_date > 0),
    )
    return tuple(words for words, is_so in wanting if is_so)


def incomplete(solutions: Iterable[Solution], actions: Sequence[Action]) -> list[Solution]:
    """The solutions that still need something, in the order given."""
    return [solution for solution in solutions if missing(solution, actions)]


def progress_words(solutions: Sequence[Solution], actions: Sequence[Action]) -> str:
    """How far the solutions are, in words: "2 of 5 solutions are incomplete", "All 5 solutions are complete"."""
    number = len(incomplete(solutions, actions))
    if not solutions:
        return "No solutions yet"
    if not number:
        return "The solution is complete" if len(solutions) == 1 else f"All {len(solutions)} solutions are complete"
    return f"{number} of {counted(len(solutions), 'solution')} {'is' if number == 1 else 'are'} incomplete"
