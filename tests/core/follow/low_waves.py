"""Waves in which some statements are rated low, as those want them who ask what helps."""

from datetime import date

from facilitator.core.assess import asking, entering
from facilitator.core.assess.instrument import instrument
from facilitator.core.assess.waves import Wave, asked_of
from facilitator.core.document import Document

FINE = 4


def asked_on(document: Document, day: date, low: dict[str, int], answers: int = 3, *, pulse: bool = False) -> Wave:
    """A wave of a day in which all rate these statements, by key, as given, and every other one as fine."""
    wave = asking.open_wave(document, asking.plan_wave(document, day=day, pulse=pulse).id, day)
    places = {one.key: one.slot for one in asked_of(document, wave.id)}
    ratings = dict.fromkeys(places.values(), FINE) | {places[key]: mark for key, mark in low.items() if key in places}
    for _ in range(answers):
        sheet = entering.begin_sheet(document, wave.id, None)
        for slot, mark in ratings.items():
            entering.rate(document, sheet.id, slot, str(mark))
        entering.finish_sheet(document, sheet.id)
    return wave


def helped_by(practice: str) -> list[str]:
    """The keys of the statements that a practice helps with."""
    sections = (section for group in instrument().groups for section in group.sections)
    return [one.key for section in sections for one in section.statements if one.practice == practice]
