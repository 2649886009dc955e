"""The verbs that take in answers from a survey tool's file; see `verbs`."""

from facilitator.core.assess.intake import judging, matching, storing
from facilitator.core.assess.intake.shapes import AnswerFile, NewTeam, Tool
from facilitator.core.assess.waves import Wave, asked_of
from facilitator.core.people import Team
from tests.core.hand import ON_OFF, Hand, Verb

_RATINGS = ("12345", "55555", "1?-45", "-----")
_TEAMS = ("Sales", "PMM", "Legal", "")


def take_in(hand: Hand) -> object:
    """Read some rows about a wave's first statements, look at them, and store them."""
    wave, ratings = hand.one(Wave), (hand.of(_RATINGS), hand.of(_RATINGS))
    texts = [one.text for one in asked_of(hand.document, wave.id)[:5]]
    headings = ("ResponseId", "Team", *texts, "Comments")
    rows = tuple(
        (f"R_{at}", hand.of(_TEAMS), *marks[: len(texts)], hand.of(("", "Fine"))) for at, marks in enumerate(ratings)
    )
    tool = hand.of((Tool.QUALTRICS, Tool.PLAIN))
    file = AnswerFile("a.csv", tool, headings, ("",) * len(headings), rows, (2, 3))
    found = matching.match(hand.document, wave.id, file).trusted()
    teams = {"Legal": NewTeam.ADD if hand.of(ON_OFF) else None}
    told = judging.verdicts(hand.document, wave.id, file, found, hand.maybe(Team), teams, hand.of(ON_OFF))
    return storing.store(hand.document, wave.id, file.name, told)


ASSESS_INTAKE: tuple[Verb, ...] = (take_in,)
