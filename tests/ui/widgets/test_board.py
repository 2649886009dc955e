from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.ui.theme import DARK, LIGHT
from facilitator.ui.widgets.board import BoardView
from facilitator.ui.widgets.boardlayout import ClusterData, LaneData, Ref
from facilitator.ui.widgets.boardpicture import BoardPicture
from facilitator.ui.widgets.notecard import CardData, CardItem, CardLook, Metrics
from tests.ui.heard import Heard

LANES = (
    LaneData(1, "Different understanding", "What do we name differently?"),
    LaneData(2, "Dependencies"),
    LaneData(3, "Friction ahead"),
)
CLUSTER = ClusterData(1, "Words", 1)


def card(card_id: int, lane: int = 1, cluster: int | None = None, text: str = "") -> CardData:
    return CardData(
        card_id, lane, text or f"Note {card_id}", "#2f6fde", "circle", "Product · table 1", cluster, rank=float(card_id)
    )


# Lane 1: card 1, the cluster with 2 and 3, card 4. Lane 2: card 5. Lane 3 is empty.
CARDS = (card(1), card(2, cluster=1), card(3, cluster=1), card(4), card(5, lane=2))


@pytest.fixture
def view(qtbot: QtBot) -> BoardView:
    view = BoardView(LIGHT)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show_board(LANES, (CLUSTER,), CARDS)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def at(view: BoardView, ref: Ref, share: float = 0.5) -> QPoint:
    rect = view.board.rect_of(ref)
    assert rect is not None
    return view.mapFromScene(rect.center().x(), rect.top() + rect.height() * share)


def click(view: BoardView, ref: Ref, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, at(view, ref))


def drag(view: BoardView, start: QPoint, end: QPoint) -> None:
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_every_card_lies_where_it_is_said_to_be(view: BoardView) -> None:
    gone = (CARDS[0], *CARDS[2:])
    for cards in (CARDS, gone, (*gone, card(6), card(2, lane=2)), CARDS):
        for collapsed in (False, True):
            view.show_board(LANES, (CLUSTER,), cards)
            view.set_collapsed(CLUSTER.id, collapsed)
            for card_id, item in view.board.cards.items():
                rect = view.board.rect_of(Ref(card_id))
                assert item.isVisible() == (rect is not None)
                assert rect is None or item.pos() == rect.topLeft()


def test_a_higher_room_makes_the_lanes_higher(view: BoardView) -> None:
    view.resize(900, 900)
    assert view.sceneRect().height() == view.viewport().height()
    view.resize(900, 300)
    assert view.sceneRect().height() == max(view.placing().height, view.viewport().height())


def test_only_what_changed_is_touched(view: BoardView) -> None:
    kept = view.board.cards[1]
    changed = view.board.cards[4]
    view.show_board(LANES, (CLUSTER,), (*CARDS[:3], replace(CARDS[3], text="Said anew"), card(6)))
    assert view.board.cards[1] is kept
    assert view.board.cards[4] is changed
    assert changed.data_shown.text == "Said anew"
    assert set(view.board.cards) == {1, 2, 3, 4, 6}


def test_clicks_pick_one_many_and_a_range(view: BoardView) -> None:
    heard = Heard(view.selection_changed)
    click(view, Ref(1))
    assert view.selected() == (1,)
    click(view, Ref(5), Qt.KeyboardModifier.ControlModifier)
    assert view.selected() == (1, 5)
    click(view, Ref(1))
    click(view, Ref(4), Qt.KeyboardModifier.ShiftModifier)
    assert view.selected() == (1, 2, 3, 4)
    assert heard.said[-1] == ((1, 2, 3, 4),)


def test_a_rubber_band_picks_what_it_touches(view: BoardView) -> None:
    last = at(view, Ref(4))
    drag(view, QPoint(150, 560), QPoint(40, last.y()))
    assert view.selected() == (4,)


def test_dragging_to_another_lane_moves(view: BoardView) -> None:
    heard = Heard(view.moved)
    third = view.placing().columns[2]
    drag(view, at(view, Ref(1)), QPoint(round(third.left + 50), 300))
    assert heard.said == [((1,), 3, None)]


def test_dragging_above_a_card_moves_before_it(view: BoardView) -> None:
    heard = Heard(view.moved)
    drag(view, at(view, Ref(4)), at(view, Ref(5), 0.1))
    assert heard.said == [((4,), 2, 5)]


def test_dragging_takes_all_that_are_picked(view: BoardView) -> None:
    heard = Heard(view.moved)
    click(view, Ref(1))
    click(view, Ref(4), Qt.KeyboardModifier.ControlModifier)
    drag(view, at(view, Ref(4)), at(view, Ref(5), 0.9))
    assert heard.said == [((1, 4), 2, None)]


def test_dropping_on_a_card_or_cluster_groups(view: BoardView) -> None:
    heard = Heard(view.clustered)
    drag(view, at(view, Ref(1)), at(view, Ref(5)))
    drag(view, at(view, Ref(5)), at(view, Ref(3)))
    assert heard.said == [((1,), Ref(5)), ((5,), Ref(1, True))]


def test_a_drop_where_it_was_says_nothing(view: BoardView) -> None:
    moved, clustered = Heard(view.moved), Heard(view.clustered)
    drag(view, at(view, Ref(1)), at(view, Ref(1), 0.9) + QPoint(30, 0))
    drag(view, at(view, Ref(2)), at(view, Ref(3)))
    assert moved.said == clustered.said == []


def test_dragging_a_cluster_moves_it_whole(view: BoardView) -> None:
    moved, grouped = Heard(view.cluster_moved), Heard(view.clustered)
    drag(view, at(view, Ref(1, True)), at(view, Ref(5), 0.1))
    drag(view, at(view, Ref(1, True)), at(view, Ref(5)))
    assert moved.said == [(1, 2, 5)]
    assert grouped.said == [((5,), Ref(1, True))]


def test_escape_gives_up_a_drag(view: BoardView) -> None:
    heard = Heard(view.moved)
    start = at(view, Ref(1))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(400, 100))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(400, 100))
    assert heard.said == []
    assert view.board.cards[1].opacity() == 1


def test_a_drag_ends_when_the_board_changes_beneath_it(view: BoardView) -> None:
    heard = Heard(view.moved)
    start = at(view, Ref(1))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(400, 100))
    view.show_board(LANES, (CLUSTER,), CARDS[1:])
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(400, 100))
    assert heard.said == []


def test_keys_say_what_is_asked_for(view: BoardView) -> None:
    digit, remove, free = Heard(view.digit_pressed), Heard(view.remove_requested), Heard(view.uncluster_requested)
    edit, rename = Heard(view.edit_requested), Heard(view.rename_requested)
    click(view, Ref(2))
    QTest.keyClick(view, Qt.Key.Key_3)
    QTest.keyClick(view, Qt.Key.Key_U)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert digit.said == [((2,), 3)]
    assert free.said == remove.said == [((2,),)]
    assert edit.said == [(2,)]
    assert rename.said == [(1,)]


def test_arrows_walk_and_space_picks(view: BoardView) -> None:
    click(view, Ref(1))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.selected() == (2, 3)
    assert "Note 3" in view.accessibleName()
    assert "selected" in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected() == (3,)


def test_alt_arrows_move(view: BoardView) -> None:
    moved, whole = Heard(view.moved), Heard(view.cluster_moved)
    click(view, Ref(4))
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    click(view, Ref(1, True))
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert moved.said == [((4,), 1, 2), ((4,), 2, None)]
    assert whole.said == [(1, 1, 1)]


def test_a_cluster_opens_and_collapses_by_key_and_by_its_arrow(view: BoardView) -> None:
    click(view, Ref(1, True))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.board.rect_of(Ref(2)) is None
    head = view.board.rect_of(Ref(1, True))
    assert head is not None
    arrow = view.mapFromScene(head.left() + 10, head.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert view.board.rect_of(Ref(2)) is not None


def test_focus_card_opens_its_cluster(view: BoardView) -> None:
    view.set_collapsed(1, True)
    view.focus_card(3)
    assert view.board.rect_of(Ref(3)) is not None
    assert view.selected() == (3,)


def test_search_dims_the_rest_and_counts(view: BoardView) -> None:
    view.show_board(LANES, (), (card(1, text="Launch page"), card(2, text="Battle cards"), card(3, text="LAUNCH day")))
    assert view.set_search("launch") == 2
    assert view.board.cards[2].opacity() < 0.5 <= view.board.cards[1].opacity()
    view.show_board(LANES, (), (card(1, text="Launch page"), card(9, text="Pricing")))
    assert view.board.cards[9].opacity() < 0.5
    view.set_search("")
    assert view.board.cards[9].opacity() == 1


def test_a_card_face_down_gives_nothing_away(view: BoardView) -> None:
    hidden = replace(CARDS[0], hidden=True, text="Secret")
    view.show_board(LANES, (), (hidden,))
    assert view.set_search("secret") == 0
    view.set_search("")
    view.focus_card(1)
    assert "Secret" not in view.accessibleName()
    assert "Face down" in view.accessibleName()
    upright = replace(hidden, text="")
    shown = view.grab().toImage()
    view.show_board(LANES, (), (upright,))
    assert view.grab().toImage() == shown


def test_titles_stay_in_sight_while_cards_scroll(qtbot: QtBot) -> None:
    view = BoardView(LIGHT)
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show_board(LANES, (), [card(n) for n in range(40)])
    view.show()
    top = view.grab().toImage().copy(14, 0, 140, 30)
    view.verticalScrollBar().setValue(400)
    assert view.grab().toImage().copy(14, 0, 140, 30) == top


def test_the_focus_is_scrolled_into_sight(view: BoardView) -> None:
    view.show_board(LANES, (), [card(n) for n in range(60)])
    view.focus_card(59)
    assert view.viewport().rect().contains(at(view, Ref(59)))
    view.focus_card(30)
    assert at(view, Ref(30), 0).y() >= view.board.look.metrics.header


def test_a_new_note_or_a_click_does_not_pull_the_view_away(view: BoardView) -> None:
    cards = [card(n) for n in range(60)]
    view.show_board(LANES, (), cards)
    view.focus_card(0)
    view.verticalScrollBar().setValue(700)
    view.show_board(LANES, (), [*cards, card(99, lane=2)])
    assert view.verticalScrollBar().value() == 700
    view.clearFocus()
    spot = QPoint(80, 300)
    seen = view.board.cards_within(QRectF(view.mapToScene(spot), QSizeF(1, 1)))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.verticalScrollBar().value() == 700
    assert list(view.selected()) == seen


def test_a_drag_held_at_the_lower_edge_scrolls(view: BoardView, qtbot: QtBot) -> None:
    view.show_board(LANES, (), [card(n) for n in range(60)])
    heard = Heard(view.moved)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at(view, Ref(0)))
    QTest.mouseMove(view.viewport(), QPoint(500, 300))
    edge = QPoint(500, view.viewport().height() - 5)
    QTest.mouseMove(view.viewport(), edge)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 100)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    assert heard.said == [((0,), 2, None)]


def test_a_long_note_is_cut_with_an_ellipsis_and_tags_stay_text() -> None:
    look = CardLook(LIGHT, Metrics())
    short, long = CardItem(card(1, text="<b>Bold</b> & plain"), look), CardItem(card(2, text="word " * 1000), look)
    for item in (short, long):
        item.fit(200)
    assert long.shown_text().endswith("…")
    assert short.shown_text() == "<b>Bold</b> & plain"
    assert long.height < short.height * 8


def test_the_stage_shows_what_fits_and_counts_the_rest(qtbot: QtBot) -> None:
    picture = BoardPicture(DARK, px=30)
    qtbot.addWidget(picture)
    picture.resize(1920, 800)
    picture.show_board(LANES, (), [card(n) for n in range(30)])
    column = picture.placing().columns[0]
    assert 0 < len(column.blocks) < 30
    assert column.more == 30 - len(column.blocks)
    assert picture.sceneRect().height() <= 800
    assert picture.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_stage_makes_no_items_for_what_can_never_fit(qtbot: QtBot) -> None:
    picture = BoardPicture(DARK, px=30)
    qtbot.addWidget(picture)
    picture.resize(1920, 1080)
    loose = [card(n) for n in range(500)]
    grouped = [card(n, lane=2, cluster=1) for n in range(500, 900)]
    picture.show_board(LANES, (ClusterData(1, "Words", 2),), [*loose, *grouped])
    assert len(picture.board.cards) < 100
    first, second = picture.placing().columns[:2]
    assert first.more == 500 - len(first.blocks)
    assert second.placed[0].ref == Ref(1, True)
    assert (second.more, len(second.placed)) == (0, 1)


def test_an_empty_lane_tells_what_belongs_in_it(qtbot: QtBot) -> None:
    with_hint, without = BoardPicture(LIGHT), BoardPicture(LIGHT)
    for picture, hint in ((with_hint, "What do we name differently?"), (without, "")):
        qtbot.addWidget(picture)
        picture.resize(300, 300)
        picture.show_board((LaneData(1, "Words", hint),), (), ())
    below = (0, 40, 300, 200)
    assert with_hint.grab().toImage().copy(*below) != without.grab().toImage().copy(*below)
    assert QColor(LIGHT.lane) == without.grab().toImage().pixelColor(100, 150)
