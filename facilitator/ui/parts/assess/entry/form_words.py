"""What is said of paper forms, and how one is laid out as a grid."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from facilitator.core.assess.answers import BLANK, UNSURE, AnswerSheet
from facilitator.core.assess.paper import FormState, count_forms, differences, form_state
from facilitator.core.assess.waves import Asked
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.ui.widgets.markgrid import MarkBlock
from facilitator.ui.widgets.richlist import RichRow

_DASH = "–"


def signs() -> dict[str, str]:
    """What may be typed → the mark it means."""
    ratings = {str(rating): str(rating) for rating in range(1, 6)}
    return {**ratings, "0": UNSURE, UNSURE: UNSURE, BLANK: BLANK, " ": BLANK}


def blocks_of(asked: Sequence[Asked]) -> list[MarkBlock]:
    """The statements by section; of a wave that asks one of each, by group."""
    sections = [(title, tuple(many)) for title, many in groupby(asked, key=lambda one: one.section_title)]
    if len(sections) == len(asked):
        sections = [(title, tuple(many)) for title, many in groupby(asked, key=lambda one: one.group_title)]
    return [MarkBlock(title, tuple(one.number for one in many)) for title, many in sections]


def shown_marks(marks: str, at: int) -> list[str]:
    """The marks as they stand in the cells: what was passed over is a dash, what is still to come is empty."""
    last = max(at, len(marks.rstrip(BLANK)))
    return [(_DASH if slot < last else "") if mark == BLANK else mark for slot, mark in enumerate(marks)]


def both_marks(form: AnswerSheet) -> tuple[list[str], frozenset[int]]:
    """The marks of a form that was typed in two ways, and where they differ."""
    marks = [_DASH if mark == BLANK else mark for mark in form.ratings]
    differing = differences(form)
    for one in differing:
        marks[one.slot] = f"{_short(one.first)} {_short(one.second)}"
    return marks, frozenset(one.slot for one in differing)


def counts_words(forms: Iterable[AnswerSheet]) -> str:
    """How many forms are how far: "12 typed in, 7 checked, 1 differs"."""
    counts = count_forms(forms)
    begun, checked, differs = counts[FormState.BEGUN], counts[FormState.CHECKED], counts[FormState.DIFFERS]
    typed = sum(counts.values()) - begun
    words = [f"{typed} typed in", f"{checked} checked"]
    if differs:
        words.append(f"{differs} {'differs' if differs == 1 else 'differ'}")
    if begun:
        words.append(f"{begun} begun")
    return ", ".join(words)


def form_row(document: Document, form: AnswerSheet) -> RichRow:
    """A form as a row: its number, whose it is, how far it is."""
    team, person = document.find(Team, form.team_id), document.find(Person, form.person_id)
    mark, colour = (team.mark.value, team.colour) if team else ("", "")
    whose = person.name if person else team.name if team else "No team"
    state = form_state(form)
    return RichRow(
        form.id, f"{form.number}", whose, state_words(form), state is FormState.DIFFERS, mark=mark, colour=colour
    )


def state_words(form: AnswerSheet) -> str:
    """How far a form is, in a few words."""
    match form_state(form):
        case FormState.BEGUN:
            return "Begun, not finished"
        case FormState.TYPED:
            return "Typed in, not checked"
        case FormState.CHECKING:
            return "Being typed again"
        case FormState.DIFFERS:
            many = len(differences(form))
            return f"Typed twice, {many} {'differs' if many == 1 else 'differ'}"
        case FormState.CHECKED:
            return "Checked"


def _short(mark: str) -> str:
    return _DASH if mark == BLANK else mark
