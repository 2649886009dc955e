"""What is half typed when the look changes, and keys that work wherever the focus is."""

from facilitator.core.plan.schedule import agenda_of
from facilitator.core.run.clock.timekeeping import Live
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.run import RunPage
from tests.journeys.keyboard import Keyboard


def test_what_is_half_typed_is_stored_before_another_look_and_the_page_stays(user: Keyboard) -> None:
    user.house.demo()
    user.go_to("Plan")
    user.tab_to("Objective")
    user.press("Ctrl+A")
    user.type("Everyone knows why")
    user.house.turn_contrast()
    user.settle()
    assert isinstance(user.page, PlanPage)
    workshop_id = user.window.desk.workshop_id
    assert workshop_id is not None
    assert "Everyone knows why" in [block.objective for block in agenda_of(user.document, workshop_id).blocks]


def test_the_live_keys_work_with_the_focus_in_the_rail(user: Keyboard) -> None:
    user.house.demo()
    user.go_to("Run")
    user.press("Space")
    user.settle()
    (live,) = user.document.all(Live, workshop_id=user.window.desk.workshop_id)
    before = live.block_id
    user.tab_to("Menu")
    user.press("N")
    (live,) = user.document.all(Live, workshop_id=user.window.desk.workshop_id)
    assert isinstance(user.page, RunPage)
    assert live.block_id != before
