from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import add_person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, set_due, set_owner
from facilitator.core.run.solutions import (
    Refinement,
    Solution,
    add_action_to,
    add_refinement,
    add_solution,
    deal,
    dealt,
    edit_refinement,
    incomplete,
    missing,
    move_solutions,
    progress_words,
    refinements,
    remove_refinement,
    remove_solution,
    rename_solution,
    set_measure,
    set_presented,
    set_table,
    set_what,
)
from facilitator.core.run.vote.opportunities import Opportunity


def _opportunities(document: Document, bare: Workshop, count: int) -> list[int]:
    with document.step("Add opportunities") as step:
        return [
            step.put(Opportunity(id=document.new_id(), workshop_id=bare.id, title=f"Opportunity {n}")).id
            for n in range(1, count + 1)
        ]


def _dealt(document: Document) -> list[tuple[str, int | None]]:
    return sorted((s.title, s.table_no) for s in document.all(Solution))


def test_a_solution_says_what_it_lacks_until_it_is_complete(document: Document, bare: Workshop) -> None:
    (opportunity_id,) = _opportunities(document, bare, 1)
    solution = add_solution(document, bare.id, opportunity_id=opportunity_id, table_no=2)
    assert solution.title == "Opportunity 1"
    assert missing(solution, []) == ("not described yet", "no success measure", "no actions")
    set_what(document, solution.id, "One sentence for the beta date")
    set_measure(document, solution.id, "No promise slips")
    actions = [add_action_to(document, solution.id, text) for text in ("Draft", "Agree")]
    solution = document.get(Solution, solution.id)
    assert missing(solution, actions) == ("2 actions without an owner", "2 actions without a date")
    assert progress_words([solution], actions) == "1 of 1 solution is incomplete"
    ada = add_person(document, "Ada")
    for action in actions:
        set_owner(document, action.id, ada.id)
        set_due(document, action.id, date(2027, 1, 15))
    assert missing(solution, document.all(Action)) == ()
    assert incomplete([solution], document.all(Action)) == []
    assert progress_words([solution], document.all(Action)) == "The solution is complete"
    other = add_solution(document, bare.id, "Glossary")
    assert progress_words([solution, other], document.all(Action)) == "1 of 2 solutions is incomplete"
    assert progress_words([], []) == "No solutions yet"


def test_a_solution_is_edited_presented_moved_and_removed(document: Document, bare: Workshop) -> None:
    first, second = (add_solution(document, bare.id, title) for title in ("Wording", "Glossary"))
    rename_solution(document, first.id, "Beta wording")
    set_table(document, first.id, 3)
    set_presented(document, first.id)
    assert document.undo_label == "Mark as presented"
    move_solutions(document, bare.id, [second.id], first.id)
    assert [s.title for s in document.all(Solution)] == ["Glossary", "Beta wording"]
    action = add_action_to(document, first.id, "Write it")
    add_refinement(document, first.id, "Say it in German too")
    remove_solution(document, first.id)
    assert document.all(Refinement) == []
    assert document.get(Action, action.id).solution_id is None
    document.undo()
    stored = document.get(Solution, first.id)
    assert (stored.title, stored.table_no, stored.presented) == ("Beta wording", 3, True)
    assert document.get(Action, action.id).solution_id == first.id


def test_refinements_are_kept_in_the_order_heard(document: Document, bare: Workshop) -> None:
    solution = add_solution(document, bare.id, "Wording")
    first = add_refinement(document, solution.id, "Shorter")
    add_refinement(document, solution.id, "In German too")
    edit_refinement(document, first.id, "Much shorter")
    assert [r.text for r in refinements(document, solution.id)] == ["Much shorter", "In German too"]
    remove_refinement(document, first.id)
    assert [r.text for r in refinements(document, solution.id)] == ["In German too"]
    with pytest.raises(UserError):
        add_refinement(document, solution.id, "")


def test_what_can_not_be_stored_is_said(document: Document, bare: Workshop) -> None:
    with pytest.raises(UserError, match="no title"):
        add_solution(document, bare.id)
    with pytest.raises(UserError, match="numbered from 1"):
        add_solution(document, bare.id, "Wording", table_no=0)
    with pytest.raises(UserError, match="No opportunity is chosen"):
        deal(document, bare.id, [], [1])
    with pytest.raises(UserError, match="no tables"):
        deal(document, bare.id, _opportunities(document, bare, 1), [])


def test_opportunities_are_dealt_to_tables_in_one_step_and_only_once(document: Document, bare: Workshop) -> None:
    chosen = _opportunities(document, bare, 3)
    solutions = deal(document, bare.id, chosen, [1, 2])
    assert [(s.opportunity_id, s.table_no) for s in solutions] == [(chosen[0], 1), (chosen[1], 2), (chosen[2], 1)]
    label = document.undo_label
    assert deal(document, bare.id, chosen, [1, 2]) == solutions
    assert document.undo() == label == "Give opportunities to tables"
    assert document.all(Solution) == []


def test_dealing_again_keeps_what_a_table_has_begun(document: Document, bare: Workshop) -> None:
    chosen = _opportunities(document, bare, 2)
    begun = deal(document, bare.id, chosen, [1, 2])[0]
    set_what(document, begun.id, "One sentence")
    deal(document, bare.id, chosen, [3, 4])
    assert _dealt(document) == [("Opportunity 1", 1), ("Opportunity 2", 4)]
    deal(document, bare.id, chosen, [1, 2, 3, 4])
    assert _dealt(document) == [
        ("Opportunity 1", 1),
        ("Opportunity 1", 3),
        ("Opportunity 2", 2),
        ("Opportunity 2", 4),
    ]
    deal(document, bare.id, chosen, [1, 2])
    assert _dealt(document) == [("Opportunity 1", 1), ("Opportunity 2", 2)]
    assert document.get(Solution, begun.id).what == "One sentence"


_IDS = st.lists(st.integers(1, 60), min_size=1, max_size=20, unique=True)


@given(_IDS, _IDS)
def test_a_deal_leaves_no_opportunity_and_no_table_out_and_is_even(opportunities: list[int], tables: list[int]) -> None:
    shares = dealt(opportunities, tables)
    assert list(shares) == opportunities
    per_table = [sum(table in share for share in shares.values()) for table in tables]
    assert min(len(share) for share in shares.values()) >= 1
    assert min(per_table) >= 1
    assert max(per_table) - min(per_table) <= 1
    assert max(map(len, shares.values())) - min(map(len, shares.values())) <= 1
    assert all(len(set(share)) == len(share) for share in shares.values())
