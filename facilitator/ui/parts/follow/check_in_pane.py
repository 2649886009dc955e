"""A pass through one workshop's open actions, one by one, with keys."""

from facilitator.ui.parts.actions import check_in_pane


class CheckInPane(check_in_pane.CheckInPane):
    """The same pass as through all actions, for the chosen workshop alone."""

    following = ("See what came of it", 3)
    instead = ("Show the checkpoints", 0)

    def scope(self) -> int | None:
        """The chosen workshop."""
        return self.desk.workshop_id
