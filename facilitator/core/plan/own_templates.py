"""Own templates: any agenda, saved to start from again."""

from facilitator.core.record import Record, Text


class OwnTemplate(Record):
    """A template saved from an agenda, kept in the programme. `source` is TOML, as in `resources/templates`."""

    table = "own_template"
    title: Text
    source: Text
