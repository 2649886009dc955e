"""A seating being drafted: what is asked for, what comes of it, and which seats are to stay. Nothing is stored."""

from facilitator.core import groups, participants
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.mixing import Mixed
from facilitator.core.people import Reply, Seat


class GroupsDraft:
    """Change what is asked for, then `mix`; after that `mixed` is the proposal, or None with the reason in `wrong`."""

    def __init__(self, document: Document, workshop_id: int) -> None:
        self._document, self._workshop_id = document, workshop_id
        self.everyone: list[Seat] = participants.participants(document, workshop_id)
        here = any(seat.participant.present for seat in self.everyone)
        self.anybody_here = here
        self.only_here = here
        self.by_seniority = False
        self.held = {
            seat.participant.id: seat.participant.table_no
            for seat in self.everyone
            if seat.participant.locked and seat.participant.table_no is not None
        }
        self.tables = groups.proposed_tables(self.people())
        self.mixed: Mixed | None = None
        self.wrong = ""
        self._seed = 1

    def people(self) -> int:
        """How many are to be seated."""
        return sum(self._is_seated(seat) for seat in self.everyone)

    def mix(self) -> None:
        """Mix by what is asked for now; the same again gives the same."""
        self.mixed, self.wrong = None, ""
        try:
            self.mixed = groups.mix_tables(
                self._document,
                self._workshop_id,
                self.tables,
                present_only=self.only_here,
                by_seniority=self.by_seniority,
                seed=self._seed,
                held=self.held,
            )
        except UserError as refusal:
            self.wrong = str(refusal)

    def mix_again(self) -> None:
        """Mix in another way."""
        self._seed += 1
        self.mix()

    def hold(self, participant_id: int) -> None:
        """Keep somebody at the table at which they are proposed, or let them be mixed again."""
        if participant_id in self.held:
            del self.held[participant_id]
        elif self.mixed:
            self.held[participant_id] = self.mixed.table_of[participant_id]

    def apply(self) -> None:
        """Store the proposal as one step. UserError if there is none."""
        if self.mixed is None:
            raise UserError(self.wrong or "Mix the groups first.")
        groups.apply_mix(self._document, self._workshop_id, self.mixed, self.held)

    def seated(self) -> list[Seat]:
        """Who is seated by the proposal: table by table, by team and name."""
        mixed = self.mixed
        if mixed is None:
            return []
        among = [seat for seat in self.everyone if seat.participant.id in mixed.table_of]
        return sorted(among, key=lambda seat: mixed.table_of[seat.participant.id])

    def _is_seated(self, seat: Seat) -> bool:
        coming = not self.only_here and seat.participant.reply is not Reply.NO
        return seat.participant.present or seat.participant.id in self.held or coming
