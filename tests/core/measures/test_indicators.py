import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import figure_words
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Aim, Indicator, Reading, how_measured
from tests.core.hand import NOON


def test_the_usual_ones_come_once_with_aim_and_how_to_measure(document: Document) -> None:
    made = indicators.add_usual(document)
    assert {one.name: one.aim for one in made} == {
        "Issues taken to management": Aim.DOWN,
        "Time to market": Aim.DOWN,
        "Launches on time": Aim.UP,
        "Consistent messages": Aim.UP,
    }
    assert all(how_measured(one).endswith((".", "?")) for one in made)
    indicators.remove_indicator(document, made[1].id)
    assert [one.name for one in indicators.add_usual(document)] == ["Time to market"]
    assert indicators.add_usual(document) == []
    assert document.undo_label == "Add usual indicators"


def test_one_of_their_own_is_added_named_and_sorted(document: Document) -> None:
    churn = indicators.add_indicator(document, " Churn\n", "%", Aim.DOWN)
    wins = indicators.add_indicator(document, "Win rate", "%")
    indicators.set_aim(document, wins.id, Aim.UP)
    indicators.edit_indicator(document, wins.id, name="Deals won")
    indicators.move_indicators(document, [wins.id], churn.id)
    assert [(one.name, one.unit, one.aim) for one in indicators.indicators(document)] == [
        ("Deals won", "%", Aim.UP),
        ("Churn", "%", Aim.DOWN),
    ]
    assert how_measured(churn) == ""


def test_a_name_is_needed_and_stands_once(document: Document) -> None:
    churn = indicators.add_indicator(document, "Churn")
    with pytest.raises(UserError, match="no name yet"):
        indicators.add_indicator(document, " ")
    with pytest.raises(UserError, match="“Churn” is there already"):
        indicators.add_indicator(document, "CHURN")
    assert indicators.edit_indicator(document, churn.id, name="churn").name == "churn"
    indicators.end_indicator(document, churn.id)
    with pytest.raises(UserError, match="bring it back"):
        indicators.add_indicator(document, "Churn")


def test_ended_it_keeps_its_values_and_can_be_brought_back(document: Document) -> None:
    churn = indicators.add_indicator(document, "Churn")
    readings.set_reading(document, churn.id, NOON.date(), "4")
    indicators.end_indicator(document, churn.id)
    assert indicators.indicators(document, ended=False) == []
    assert len(readings.readings_of(document, churn.id)) == 1
    indicators.end_indicator(document, churn.id, False)
    assert [one.id for one in indicators.indicators(document, ended=False)] == [churn.id]


def test_a_target_is_typed_as_people_type_and_taken_away_with_nothing(document: Document) -> None:
    revenue = indicators.add_indicator(document, "Revenue", "€")
    target = indicators.set_target(document, revenue.id, "€3.4m").target
    assert target is not None
    assert figure_words(target, "€") == "€3.4m"
    assert indicators.set_target(document, revenue.id, "").target is None
    with pytest.raises(UserError, match="not a figure"):
        indicators.set_target(document, revenue.id, "soon")


def test_another_unit_than_its_own_is_asked_about(document: Document) -> None:
    days = indicators.add_indicator(document, "Time to market", "days")
    plain = indicators.add_indicator(document, "Launches")
    assert indicators.figure_for(days, "1 day") == 1
    assert indicators.figure_for(days, "61") == 61
    with pytest.raises(UserError, match="“Time to market” is counted in days"):
        indicators.figure_for(days, "61%")
    with pytest.raises(UserError, match="“Launches” is a plain number"):
        indicators.figure_for(plain, "3 days")


def test_removed_it_takes_its_values_along(document: Document) -> None:
    churn = indicators.add_indicator(document, "Churn")
    readings.set_reading(document, churn.id, NOON.date(), "4")
    indicators.remove_indicator(document, churn.id)
    assert document.all(Indicator) == [] == document.all(Reading)
    document.undo()
    assert len(document.all(Reading)) == 1
