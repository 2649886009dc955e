"""The menu from which the columns of the RACI table are chosen: people, teams, or whole groups of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from facilitator.core.people import people, teams
from facilitator.core.run.raci import RaciColumn, add_column, add_owners, add_participants, add_teams
from facilitator.ui.desk import Desk


class ColumnsMenu(QMenu):
    """Offers whom the table has no column for yet; filled when it opens."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what can be added now."""
        self.clear()
        workshop_id = self._desk.workshop_id
        if workshop_id is None:
            return
        run, document = self._desk.run, self._desk.document
        for words, verb in (
            ("Everyone who takes part", add_participants),
            ("Everyone who owns an action", add_owners),
            ("All teams", add_teams),
        ):
            self.addAction(words).triggered.connect(partial(self._run, partial(run, verb, workshop_id)))
        there = document.all(RaciColumn, workshop_id=workshop_id)
        persons = {column.person_id for column in there}
        groups = {column.team_id for column in there}
        one_team, one_person = self.addMenu("One team"), self.addMenu("One person")
        for team in teams(document):
            if team.id not in groups:
                act = partial(run, add_column, workshop_id, team_id=team.id)
                one_team.addAction(_plain(team.name)).triggered.connect(partial(self._run, act))
        for person in people(document):
            if person.id not in persons:
                act = partial(run, add_column, workshop_id, person_id=person.id)
                one_person.addAction(_plain(person.name)).triggered.connect(partial(self._run, act))
        for menu in (one_team, one_person):
            menu.setEnabled(not menu.isEmpty())

    def _run(self, act: Callable[[], object], _checked: bool = False) -> None:
        act()


def _plain(name: str) -> str:
    return name.replace("&", "&&")
