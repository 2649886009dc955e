"""What somebody brought to a workshop, so that they can be thanked for it: only what the records bear."""

from dataclasses import dataclass

from facilitator.core.people import Participant, Person, Team
from facilitator.core.phrases import counted, listed, quoted
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.board import Note
from facilitator.core.run.captured import Question
from facilitator.core.run.solutions import Solution
from facilitator.report.snapshot import Snapshot


@dataclass(frozen=True)
class Brought:
    """What somebody brought. `here` is whether they were there: None if they were not asked, or nobody was marked.

    `notes` are those of their table and those of their team that belong to no table, `solutions` their table's: whoever
    was not there has no part in them.
    """

    here: bool | None
    team: Team | None
    questions: tuple[Question, ...] = ()
    notes: tuple[Note, ...] = ()
    solutions: tuple[Solution, ...] = ()
    actions: tuple[Action, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Each thing as it stands in a sentence: "your question “Who decides?”", "the 2 actions you took on".

        Of somebody who was not there the actions are not named: they were given to them.
        """
        said = []
        if self.questions:
            more = len(self.questions) - 1
            also = f" and {counted(more, 'other')}" if more else ""
            said.append(f"your question {quoted(self.questions[0].text)}{also}")
        if self.notes:
            who = f"{self.team.name} or your table" if self.team else "your table"
            said.append(f"{counted(len(self.notes), 'note')} from {who}")
        if self.solutions:
            titles = [quoted(one.title) for one in self.solutions[:2]]
            said.append(f"your table’s {'answer' if len(titles) == 1 else 'answers'} {listed(titles)}")
        if self.actions and self.here is not False:
            number = "the action" if len(self.actions) == 1 else f"the {len(self.actions)} actions"
            said.append(f"{number} you took on")
        return tuple(said)

    @property
    def thanks(self) -> str:
        """The thank-you in one sentence, whatever there is to name."""
        if self.words:
            return f"Thank you for {listed(self.words)}."
        if self.here:
            return "Thank you for being there and for the time you gave."
        return (
            "Here is what came of the day." if self.here is None else "You were missed: here is what came of the day."
        )


def brought(taken: Snapshot, person_id: int) -> Brought:
    """What a person brought to the workshop that was read."""
    person = taken.person(person_id)
    seat = next((seat for seat in taken.seats if seat.person.id == person_id), None)
    marked = any(one.participant.present for one in taken.seats)
    here = seat.participant if seat and seat.participant.present else None
    return Brought(
        here=here is not None if seat and marked else None,
        team=taken.team(person.team_id) if person else None,
        questions=tuple(one for one in taken.questions if one.person_id == person_id),
        notes=_notes(taken, here, person) if here and person else (),
        solutions=_solutions(taken, here) if here else (),
        actions=tuple(a for a in taken.actions if a.owner_id == person_id and a.state is not ActionState.DROPPED),
    )


def _notes(taken: Snapshot, here: Participant, person: Person) -> tuple[Note, ...]:
    def is_theirs(note: Note) -> bool:
        if note.table_no is not None:
            return note.table_no == here.table_no
        return note.team_id is not None and note.team_id == person.team_id

    return tuple(note for note in taken.notes if is_theirs(note))


def _solutions(taken: Snapshot, here: Participant) -> tuple[Solution, ...]:
    mine = (one for one in taken.solutions if one.table_no is not None and one.table_no == here.table_no)
    return tuple(one for one in mine if one.what or one.measure or one.presented)
