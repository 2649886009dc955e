"""The scene of the terminology exercise: what was written unseen never shows, and every side fits."""

from collections.abc import Callable
from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import stage, wording
from facilitator.core.run.stage import Scene
from facilitator.core.run.wording import WordRound
from facilitator.ui.desk import Desk
from tests.ui.stage.conftest import LONG
from tests.ui.stage.test_compare_journey import fits
from tests.ui.stage.test_scenes import painted

TODAY = date(2027, 1, 12)


def write(document: Document, workshop: Workshop, word: str, text: str) -> WordRound:
    taken = wording.take_up(document, workshop.id, word)
    for team in document.all(Team):
        wording.write_unseen(document, taken.id, team.id, text)
    stage.pin_scene(document, workshop.id, Scene.WORDS)
    return taken


def test_until_it_is_laid_open_the_room_sees_who_wrote_and_not_what(
    desk: Desk, document: Document, lived: Workshop
) -> None:
    taken = write(document, lived, "Lead", "whoever asks")
    words = painted(desk).words
    assert "Lead" in words
    assert "has written" in words
    assert "whoever asks" not in "".join(words)
    wording.lay_open(document, taken.id)
    words = painted(desk).words
    assert words.count("whoever asks") == len(document.all(Team))
    assert "Not agreed yet" in words
    wording.agree_on(document, taken.id, "asked for a demo", TODAY)
    assert "asked for a demo" in painted(desk).words


@pytest.mark.parametrize("kind", ["planned", "ordinary", "crowded", "wordy"])
def test_no_side_cuts_a_line_or_leaves_the_stage(
    desk: Desk, document: Document, make_day: Callable[[str], Workshop], kind: str
) -> None:
    workshop = make_day(kind)
    stage.pin_scene(document, workshop.id, Scene.WORDS)
    assert fits(painted(desk))
    text = LONG if kind == "wordy" else "whoever asks"
    taken = [write(document, workshop, f"{number} {text[:300]}", text) for number in range(3)]
    assert fits(painted(desk))
    wording.lay_open(document, taken[0].id)
    assert fits(painted(desk))
    wording.agree_on(document, taken[0].id, text, TODAY)
    assert fits(painted(desk))
