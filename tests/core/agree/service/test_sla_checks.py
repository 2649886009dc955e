from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.agree.service import commitments, criteria, sla_checks, sla_reviews, slas
from facilitator.core.agree.service.sla_checks import Lack, commitment_lacks
from facilitator.core.agree.service.slas import Commitment, Framework, Sla
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Aim, Indicator
from facilitator.core.people import Person
from facilitator.core.rhythms import Every
from tests.core.agree.handed import agreement, team


def _figure(target: float | None = None, unit: str = "", aim: Aim = Aim.UP) -> Indicator:
    return Indicator(id=2, name="Figure", unit=unit, aim=aim, target=target)


def _lacks(text: str, indicator: Indicator | None = None) -> dict[Lack, list[str]]:
    whole = Commitment(
        id=1, sla_id=1, text=text, team_id=1, owner_id=1, indicator_id=indicator.id if indicator else None
    )
    return commitment_lacks(whole, indicator)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("First outreach within 4 hours", None),
        ("First outreach", _figure(4, "hours", Aim.DOWN)),
        ("Qualified leads each month", _figure(120, "leads")),
        ("Qualified leads", _figure(120, "leads a month")),
        ("Every attempt is logged the same day", None),
    ],
)
def test_a_promise_with_number_time_team_and_owner_lacks_nothing(text: str, figure: Indicator | None) -> None:
    assert _lacks(text, figure) == {}


@pytest.mark.parametrize(
    ("text", "figure", "lack", "said"),
    [
        ("Qualified leads each month", None, Lack.NUMBER, "No number"),
        ("Qualified leads each month", _figure(None, "leads"), Lack.NUMBER, "how many leads?"),
        ("Share each month", _figure(None, "%"), Lack.NUMBER, "how many per cent?"),
        ("Forty leads", None, Lack.TEXT, "No time"),
        ("Qualified leads", _figure(120, "leads"), Lack.TEXT, "No time"),
        ("Answer within ___ hours", None, Lack.TEXT, "a blank"),
        ("Answer 3 leads a day, quickly and regularly", None, Lack.TEXT, "“quickly” and “regularly”"),
        ("Leads each month", _figure(3, "leads", Aim.NONE), Lack.NUMBER, "At least, or at most"),
        ("Answer within 4 hours", _figure(6, "hours", Aim.DOWN), Lack.NUMBER, "The words say 4 hours"),
    ],
)
def test_what_a_promise_lacks_is_said_at_its_field(text: str, figure: Indicator | None, lack: Lack, said: str) -> None:
    found = _lacks(text, figure)
    assert said in " ".join(found[lack])


def test_without_team_and_owner_nobody_promises() -> None:
    found = commitment_lacks(Commitment(id=1, sla_id=1, text="Three leads a day"), None)
    assert set(found) == {Lack.TEAM, Lack.OWNER}


def test_an_empty_agreement_says_what_it_still_needs(document: Document) -> None:
    sla = agreement(document)
    words = " ".join(one.words for one in sla_checks.missing(document, sla.id))
    for said in ("still empty", "choose a framework", "Nobody promises", "Nobody settles it", "No time to settle it",
                 "No rhythm", "reviewed by nobody"):  # fmt: skip
        assert said in words


def test_one_side_alone_is_told_with_the_names(document: Document) -> None:
    sla, marketing = agreement(document), team(document, "Marketing")
    commitments.add_commitment(document, sla.id, "Leads", marketing.id)
    words = [one.words for one in sla_checks.missing(document, sla.id)]
    assert "Only Marketing promises something: what does Sales promise?" in words
    commitments.add_commitment(document, sla.id, "Calls", team(document, "Sales").id)
    assert not any("Only" in one.words for one in sla_checks.missing(document, sla.id))


def _whole(document: Document) -> Sla:
    sla, ada = agreement(document), people.add_person(document, "Ada Okafor")
    slas.edit_sla(document, sla.id, fit="50 people", signal="Asked for a demo", contact="Head of a team")
    criteria.choose_framework(document, sla.id, Framework.BANT)
    for name, text in (("Marketing", "At least 40 leads each month"), ("Sales", "First outreach within 4 hours")):
        one = commitments.add_commitment(document, sla.id, text, team(document, name).id)
        commitments.set_commitment_owner(document, one.id, ada.id)
    slas.escalate_to_role(document, sla.id, "Chief of staff")
    slas.set_within(document, sla.id, "2 business days")
    sla_reviews.set_review_rhythm(document, sla.id, Every.MONTH, date(2027, 1, 12))
    sla_reviews.add_reviewers(document, sla.id, [ada.id])
    return sla


def test_an_agreement_with_all_of_it_lacks_nothing(document: Document) -> None:
    assert sla_checks.missing(document, _whole(document).id) == []
    assert sla_checks.all_missing(document) == []


def test_somebody_who_has_left_answers_for_nothing(document: Document) -> None:
    sla = _whole(document)
    ada = document.all(Person)[0]
    slas.escalate_to_person(document, sla.id, ada.id)
    people.set_gone(document, ada.id)
    assert [one.words for one in sla_checks.missing(document, sla.id)] == [
        "Its owner has left: which person answers for it now?",
        "Its owner has left: which person answers for it now?",
        "Who settles it has left: name another person or a role.",
        "It is reviewed by nobody: choose somebody of each side.",
    ]


def test_a_time_that_is_none_is_told_at_its_field(document: Document) -> None:
    sla = _whole(document)
    slas.set_within(document, sla.id, "soon")
    assert [one.words for one in sla_checks.missing(document, sla.id)] == ["“soon” is no time: say in how many days."]


def test_over_all_agreements_each_sentence_says_what_it_is_about(document: Document) -> None:
    sla = _whole(document)
    commitments.add_commitment(document, sla.id, "Send notes by Friday")
    slas.set_within(document, sla.id, "")
    words = [one.words for one in sla_checks.all_missing(document)]
    assert "“Send notes by Friday”: No owner: which person answers for it?" in words
    assert "“Leads”: No time to settle it: within how many days?" in words
