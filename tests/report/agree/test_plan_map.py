from facilitator.core.agree.plan.plan_content import content_of
from facilitator.core.agree.plan.plan_said import HandoffSaid, PlanContent
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.report.agree.plan_map import map_told
from tests.core.agree.agreed_plan import full_plan


def test_arrows_bear_the_numbers_of_the_list_and_say_where_it_rubs(document: Document) -> None:
    planner = full_plan(document)
    planner.handoff(0, 2, title="Prices")
    shown = map_told(content_of(document), document.all(Team))
    names = {node.key: node.title for node in shown.nodes}
    told = [
        (one.number, names[one.giver or 0], [names[key] for key in one.receivers], one.rubs) for one in shown.arrows
    ]
    assert told == [
        ("1", "Marketing", ["Sales"], True),
        ("2", "Sales", ["Customer Success"], True),
        ("3", "Customer Success", ["Product"], True),
        ("4", "Product", ["Marketing"], True),
        ("5", "Product", ["Sales"], False),
    ]
    looks = {team.name: (team.colour, team.mark) for team in document.all(Team)}
    assert all((node.colour, node.mark) == looks[node.title] for node in shown.nodes)


def test_a_team_that_bears_another_name_today_is_drawn_all_the_same() -> None:
    handoff = HandoffSaid(id=1, title="Leads", giver="Growth", receivers=("Field",))
    shown = map_told(PlanContent(handoffs=(handoff,)), ())
    assert [node.title for node in shown.nodes] == ["Field", "Growth"]
    assert shown.drawn == (0,)


def test_a_handoff_of_nobody_is_not_drawn() -> None:
    shown = map_told(PlanContent(handoffs=(HandoffSaid(id=1, title="Leads", receivers=("Sales",)),)), ())
    assert shown.drawn == ()
    assert [node.title for node in shown.nodes] == ["Sales"]
