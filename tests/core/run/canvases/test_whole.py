from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.run.canvases import clarity, messaging, scorecard, team_metrics, translations
from facilitator.core.run.canvases.whole import messaging_whole, metrics_whole, side_shown, turn_side
from facilitator.core.run.stage import Stage, turn_pane


def test_the_messaging_canvas_has_three_sides(document: Document, workshop_id: int) -> None:
    empty = messaging_whole(document, workshop_id)
    assert (empty.tree, empty.translations, empty.tested) == ((), (), ())
    capability = messaging.add_capability(document, workshop_id, "Single sign-on")
    messaging.add_below(document, capability.id, "One login")
    translations.add_from_capabilities(document, workshop_id)
    clarity.set_wording(document, capability.id, document.all(Team)[0].id, "Log in once")
    whole = messaging_whole(document, workshop_id)
    assert [branch.message.text for branch in whole.tree] == ["Single sign-on"]
    assert [row.meaning for row in whole.translations] == ["One login"]
    assert [row.message.id for row in whole.tested] == [capability.id]


def test_the_metrics_canvas_has_begun_with_its_first_metric(document: Document, workshop_id: int) -> None:
    assert not metrics_whole(document, workshop_id).begun
    shared = scorecard.add_shared(document, workshop_id, "Win rate")
    assert metrics_whole(document, workshop_id).begun
    scorecard.remove_shared(document, shared.id)
    team_metrics.add_metric(document, workshop_id, document.all(Team)[0].id, "Releases")
    assert metrics_whole(document, workshop_id).begun


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sides=st.integers(1, 6), side=st.integers(0, 5), row=st.integers(-1, 500))
def test_the_stage_knows_the_side_and_the_row(
    document: Document, workshop_id: int, sides: int, side: int, row: int
) -> None:
    turn_side(document, workshop_id, sides, side % sides, row)
    assert side_shown(document, workshop_id, sides) == (side % sides, max(0, row))


def test_a_side_that_is_shown_already_is_not_told_again(document: Document, workshop_id: int) -> None:
    turn_pane(document, workshop_id, 5)
    told: list[object] = []
    document.listen(told.append)
    turn_side(document, workshop_id, 3, 2, 1)
    assert told == []
    assert document.all(Stage)[0].pane == 5
