import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.run.context import (
    CURRENT_STATE,
    SHARED_CONTEXT,
    CardKind,
    ContextPoint,
    Metric,
    add_metric,
    add_points,
    edit_metric,
    edit_point,
    hide_all,
    hide_last,
    in_order,
    metric_words,
    move_metrics,
    move_points,
    on_card,
    remove_metric,
    remove_point,
    set_shown,
    show_all,
    show_next,
    shown,
)


def _shown(document: Document, workshop_id: int) -> list[str]:
    return [p.text for p in shown(in_order(document, workshop_id, SHARED_CONTEXT))]


def test_pasted_lines_become_points_in_one_step(document: Document, workshop_id: int) -> None:
    points = add_points(document, workshop_id, CardKind.MARKET, "- Prices fall\n\n• Two mergers\n")
    assert [p.text for p in points] == ["Prices fall", "Two mergers"]
    assert not any(p.shown for p in points)
    assert document.undo() == "Add 2 points"
    with pytest.raises(UserError):
        add_points(document, workshop_id, CardKind.MARKET, "\n")


def test_points_are_edited_and_moved_within_and_between_cards(document: Document, workshop_id: int) -> None:
    a, b, c = add_points(document, workshop_id, CardKind.MARKET, "a\nb\nc")
    (d,) = add_points(document, workshop_id, CardKind.CUSTOMERS, "d")
    edit_point(document, b.id, "B")
    move_points(document, workshop_id, CardKind.MARKET, [c.id], a.id)
    move_points(document, workshop_id, CardKind.CUSTOMERS, [b.id], d.id)
    points = document.all(ContextPoint)
    assert [p.text for p in on_card(points, CardKind.MARKET)] == ["c", "a"]
    assert [p.text for p in on_card(points, CardKind.CUSTOMERS)] == ["B", "d"]
    remove_point(document, a.id)
    assert [p.text for p in on_card(document.all(ContextPoint), CardKind.MARKET)] == ["c"]
    with pytest.raises(UserError):
        edit_point(document, c.id, " ")


def test_points_are_shown_one_at_a_time_card_after_card(document: Document, workshop_id: int) -> None:
    add_points(document, workshop_id, CardKind.CUSTOMERS, "c")
    first, _second = add_points(document, workshop_id, CardKind.MARKET, "a\nb")
    add_points(document, workshop_id, CardKind.APART, "hidden from this")
    assert _shown(document, workshop_id) == []
    with pytest.raises(UserError, match="No point is shown"):
        hide_last(document, workshop_id, SHARED_CONTEXT)
    for expected in (["a"], ["a", "b"], ["a", "b", "c"]):
        show_next(document, workshop_id, SHARED_CONTEXT)
        assert _shown(document, workshop_id) == expected
    with pytest.raises(UserError, match="Every point is shown"):
        show_next(document, workshop_id, SHARED_CONTEXT)
    hide_last(document, workshop_id, SHARED_CONTEXT)
    set_shown(document, first.id, False)
    assert _shown(document, workshop_id) == ["b"]
    show_all(document, workshop_id, [CardKind.MARKET])
    assert _shown(document, workshop_id) == ["a", "b"]
    hide_all(document, workshop_id, SHARED_CONTEXT)
    assert _shown(document, workshop_id) == []
    document.undo()
    assert _shown(document, workshop_id) == ["a", "b"]
    assert shown(in_order(document, workshop_id, CURRENT_STATE)) == []


def test_metrics_are_typed_as_people_type_them(document: Document, workshop_id: int) -> None:
    metric = add_metric(document, workshop_id, "New revenue", "€3.4m", "€3m", "€4m")
    assert (metric.unit, metric.value, metric.before, metric.target) == ("€", 3_400_000, 3_000_000, 4_000_000)
    assert metric_words(metric) == "up 13% on before, €600,000 short of target"
    edited = edit_metric(document, metric.id, "Churn", "9%", "12", "")
    assert (edited.unit, edited.value, edited.before, edited.target) == ("%", 9, 12, None)
    assert metric_words(edited) == "down 3 points on before"
    assert edit_metric(document, metric.id, "Seats", "9", "", "", unit="seats").unit == "seats"
    assert metric_words(document.get(Metric, metric.id)) == ""


def test_figures_in_different_units_or_none_at_all_are_refused(document: Document, workshop_id: int) -> None:
    with pytest.raises(UserError, match="“€” and “%” can't be compared"):
        add_metric(document, workshop_id, "Revenue", "€3m", "5%")
    with pytest.raises(UserError, match="not a figure"):
        add_metric(document, workshop_id, "Revenue", "lots")
    with pytest.raises(UserError, match="no name"):
        add_metric(document, workshop_id, "")
    assert document.all(Metric) == []


def test_metrics_are_sorted_and_removed(document: Document, workshop_id: int) -> None:
    a, b = (add_metric(document, workshop_id, name) for name in ("a", "b"))
    move_metrics(document, workshop_id, [b.id], a.id)
    assert [m.name for m in document.all(Metric)] == ["b", "a"]
    remove_metric(document, b.id)
    assert [m.name for m in document.all(Metric)] == ["a"]
