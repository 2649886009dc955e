"""Closing reflections: one takeaway and one commitment from everyone, in turn."""

from facilitator.core.record import Ordered, Text


class Reflection(Ordered):
    """One participant's turn in the closing round."""

    table = "reflection"
    workshop_id: int
    participant_id: int
    takeaway: Text = ""
    commitment: Text = ""
    appreciation: Text = ""
    done: bool = False
