"""Tab goes once round every page and every block of the day, and every stop has a name to be read out."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from facilitator.core.run.clock.timekeeping import progress_of
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.prepared import prepare

MOST_STOPS = 80


def test_every_stop_of_every_page_has_a_name(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock))
    nameless = {}
    for page in ("Home", "People", "Actions", "Plan", "Prepare", "Run", "Outcomes"):
        user.go_to(page)
        nameless[page] = [told(stop) for stop in stops(user) if not named(stop)]
    assert nameless == {page: [] for page in nameless}


def test_every_stop_of_every_block_has_a_name(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(prepare(tmp_path / "Nord.programme", clock))
    user.go_to("Run")
    user.press("Space")
    workshop_id = user.window.desk.workshop_id
    assert workshop_id is not None
    nameless = {}
    while (block := progress_of(user.document, workshop_id).current) is not None:
        user.page.setFocus()
        nameless[block.title] = [told(stop) for stop in stops(user) if not named(stop)]
        user.page.setFocus()
        user.press("N")
    assert len(nameless) == 13
    assert nameless == {block: [] for block in nameless}


def stops(user: Keyboard) -> list[QWidget]:
    """Where Tab stops, until it comes by the same place again."""
    found: list[QWidget] = []
    for _ in range(MOST_STOPS):
        user.press("Tab")
        stop = user.focus()
        if stop in found:
            return found
        found.append(stop)
    raise AssertionError(f"Tab does not come round: it passes {[told(stop) for stop in found]}.")


def named(stop: QWidget) -> bool:
    """Whether a stop has a name or words on it; the page itself is known by its title."""
    page = getattr(type(stop), "title", "")
    return bool(stop.accessibleName() or stop.property("text") or page)


def told(stop: QWidget) -> str:
    """What a stop is and where, for the one who has to name it."""
    house = stop.parentWidget()
    return f"{type(stop).__name__} in {type(house).__name__}"
