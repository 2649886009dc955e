"""Groups: who sits at which table, mixed so that the teams meet."""

from facilitator.core.record import Record


class PairRule(Record):
    """Two people who are to sit together, or apart, in every workshop of the programme."""

    table = "pair_rule"
    first_id: int
    second_id: int
    together: bool
