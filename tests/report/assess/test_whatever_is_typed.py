"""Whatever people type, every document of the assessment prints it harmlessly."""

from collections.abc import Callable

import pytest

from facilitator.core import people
from facilitator.core.assess import findings, improving
from facilitator.core.assess.findings import FindingKind
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.report.assess import documents
from facilitator.report.assess.documents import WAVE_DOCUMENTS
from facilitator.report.fonts import FontBook
from tests.core.assess.answered import answered, asked_of
from tests.report.assess.filled import comment
from tests.report.reading import said_in
from tests.report.test_scripts_and_signs import NASTY

Pages = Callable[[bytes], list[str]]
FROM_A_WAVE = ("questions", "answers-form", "paper-form", "assessment")


def typed(document: Document, words: str) -> Wave:
    """A wave and a plan in which everything typed has these words in the middle."""

    def say(said: str) -> str:
        return f"{said} before {words} after"

    team = people.add_team(document, say("Team")).name
    statements = [one.with_(text=say(one.text), section_title=say(one.section_title)) for one in asked_of(3)]
    wave = answered(document, {team: ["451"] * 3, "Sales": ["125"] * 3}, title=say("Baseline"), statements=statements)
    comment(document, wave, say("Comment"), slot=1)
    findings.add_own(document, wave.id, FindingKind.STRENGTH, say("Strength"), say("Reason"))
    plan = improving.start_improvement(document, say("Plan"), why=say("Why"), wave_id=wave.id)
    improving.add_milestone(document, plan.id, say("Milestone"))
    return wave


@pytest.mark.parametrize("words", NASTY.values(), ids=NASTY.keys())
def test_it_stands_between_plain_words(document: Document, fonts: FontBook, words: str) -> None:
    wave = typed(document, words)
    for one in WAVE_DOCUMENTS:
        for form in one.formats:
            wave_id = wave.id if one.name in FROM_A_WAVE else None
            data = documents.prepare(document, one.name, form.suffix, wave_id)(fonts)
            if one.name != "review-dates":
                said = said_in(f"{one.name}{form.suffix}", data)
                assert "before" in said, one.name
                assert "after" in said, one.name
