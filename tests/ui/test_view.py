from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.people import Team
from facilitator.core.record import Changes
from facilitator.ui.desk import Desk
from facilitator.ui.view import View


class _Teams(View):
    watches = (Team,)

    def build(self) -> None:
        self.seen: list[Changes | None] = []

    def refresh(self, changes: Changes | None) -> None:
        self.seen.append(changes)


def test_a_view_refreshes_for_what_it_watches_and_only_that(qtbot: QtBot, desk: Desk) -> None:
    view = _Teams(desk)
    qtbot.addWidget(view)
    view.show()
    assert view.seen == [None]
    desk.run(people.add_team, "Legal")
    assert len(view.seen) == 2
    assert view.seen[1] is not None
    desk.run(people.add_person, "Ada Okafor")
    assert len(view.seen) == 2


def test_a_hidden_view_catches_up_once_when_shown(qtbot: QtBot, desk: Desk) -> None:
    view = _Teams(desk)
    qtbot.addWidget(view)
    desk.run(people.add_team, "Legal")
    desk.run(people.add_team, "Finance")
    assert view.seen == []
    view.show()
    assert view.seen == [None]
    view.hide()
    view.show()
    assert view.seen == [None]
