"""Where actions are at home: in a workshop or a plan to improve, with a title and a zone."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.core.assess.improving import Improvement
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop, workshops
from facilitator.core.run.actions import Action


class Homes:
    """All homes there are, read once. What belongs to no workshop goes by the zone of the latest one, else by UTC."""

    def __init__(self, document: Document) -> None:
        found = workshops(document)
        self._workshops = {workshop.id: workshop for workshop in found}
        self._plans = {plan.id: plan for plan in document.all(Improvement)}
        self._zones = {workshop.id: ZoneInfo(workshop.zone) for workshop in found}
        self._zone = self._zones[found[-1].id] if found else ZoneInfo("UTC")

    def workshop(self, workshop_id: int | None) -> Workshop | None:
        """The workshop with this id, or None."""
        return self._workshops.get(workshop_id or 0)

    def title(self, action: Action) -> str:
        """What the workshop or the plan is called that an action belongs to; "" if it is gone."""
        if workshop := self.workshop(action.workshop_id):
            return workshop.title
        plan = self._plans.get(action.improvement_id or 0)
        return plan.area if plan else ""

    def day(self, instant: datetime, workshop_id: int | None = None) -> date:
        """The local day of an instant where a workshop is held."""
        return instant.astimezone(self._zones.get(workshop_id or 0, self._zone)).date()
