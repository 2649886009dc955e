"""The dated checklist: what is to be done before a workshop, and by when."""

from enum import StrEnum

from facilitator.core.record import Instant, Ordered, Text


class Checklist(StrEnum):
    """The lists there are."""

    PREPARATION = "preparation"
    TECHNOLOGY = "technology"


class Tool(StrEnum):
    """What in the program helps to do an item; none where it is done elsewhere."""

    NONE = ""
    DETAILS = "details"
    INVITATIONS = "invitations"
    DOCUMENTS = "documents"
    ONE_TO_ONES = "one_to_ones"
    PRE_READ = "pre_read"
    AGENDA = "agenda"
    GROUPS = "groups"
    MATERIALS = "materials"
    TECHNOLOGY = "technology"
    PRINTABLES = "printables"
    LAST_TIME = "last_time"


class CheckItem(Ordered):
    """One thing to do. `lead` is days before the workshop's day; when it falls due is worked out from that.

    `exact`: the date was chosen by hand, and is not moved to a working day.
    """

    table = "check_item"
    workshop_id: int
    list: Checklist
    title: Text
    hint: Text = ""
    tool: Tool = Tool.NONE
    lead: int
    exact: bool = False
    owner_id: int | None = None
    done_at: Instant | None = None
    note: Text = ""
