"""Everyone's own page: what they promised, their part, what they said, and what concerns their team.

Nothing that others said for themselves is on it: no takeaway, commitment or word of a check-in but one's own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from facilitator.core.people import Person, Team
from facilitator.core.phrases import listed, quoted, shortened
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import QuestionState, concerns_team
from facilitator.report.follow.digest_page import MARGINS
from facilitator.report.follow.doings import Coming, Doing, coming, doing, link_of, part_words
from facilitator.report.follow.one_page import on_one_page
from facilitator.report.follow.team_head import TeamHead
from facilitator.report.follow.told import Part, Told
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front
from facilitator.report.pieces import lacks, section, sentence_case, when
from facilitator.report.preparation import Tick
from facilitator.report.tables import Cell, Column
from facilitator.report.text import bold, one_line, plain

NOTHING_PROMISED = "You took on no actions this time."


@dataclass(frozen=True, slots=True)
class _Room:
    """How many lines of what is not their own are told, and how many characters each has."""

    items: int
    length: int


_ROOMS = (_Room(12, 400), _Room(6, 160), _Room(3, 90), _Room(8, 200))
"""What is their own is never shortened: where that alone takes more than a page, the last is told on two."""


def personal_page(told: Told, person_id: int, fonts: FontBook) -> bytes:
    """A page as PDF, with a second only where a great deal was promised; ValueError if there is no such person."""
    taken = told.taken
    person = taken.person(person_id)
    if person is None:
        raise ValueError(f"there is no person {person_id}")
    paper = Paper(fonts, margins=MARGINS)
    front = Front(
        title=person.name,
        subject=taken.workshop.title,
        author=taken.programme.name,
        details=(" · ".join(filter(None, (when(taken), taken.workshop.place))),),
        header=f"{person.name} · {taken.workshop.title}",
        footer=taken.programme.name,
    )
    concerning = [*_concerning(told, person)]
    return on_one_page((_story(paper, told, person, concerning, room) for room in _ROOMS), paper, front)


def _story(paper: Paper, told: Told, person: Person, concerning: Sequence[str], room: _Room) -> list[Flowable]:
    team = told.taken.team(person.team_id)
    story: list[Flowable] = [TeamHead(paper, team, team.name), paper.gap(5)] if team else []
    story.append(paper.body(told.contributions(person.id).thanks))
    story += [*_promised(paper, told, person), *_parts(paper, told, person), *_said(paper, told, person)]
    story += _asked(paper, told, person)
    if team and concerning:
        story += [paper.h2(f"What concerns {team.name}"), *_shown(paper, room, concerning, "your team’s digest")]
    story += [
        *_decided(paper, told, person.team_id, room),
        *_dates(paper, told, room),
        *_whom_to_ask(paper, told, person),
    ]
    return story


# Their own


def _promised(paper: Paper, told: Told, person: Person) -> list[Flowable]:
    rows = [_row(paper, doing(told, one), _own_words(told, one)) for one in told.actions_of(person.id)]
    for one in told.earlier_of(person.id):
        earlier = doing(told, one.action, f"From {quoted(one.workshop.title)}")
        rows.append(_row(paper, earlier, _own_words(told, one.action)))
    if not rows:
        return [paper.h2("You promised"), paper.muted(NOTHING_PROMISED)]
    return section(paper, [paper.h2("You promised")], [Column("", 5), Column("", 69), Column("", 26)], rows)


def _own_words(told: Told, action: Action) -> str:
    """What the owner said when their action was last looked at."""
    seen = told.standing.get(action.id)
    return seen.words if seen and seen.owner_id == action.owner_id else ""


def _row(paper: Paper, one: Doing, words: str) -> list[Cell]:
    cell, quiet = paper.styles.cell, paper.styles.cell_muted
    what: list[Flowable] = [paper.says(one.text, cell)]
    details = (
        f"Success measure: {one.measure}" if one.measure else "",
        f"You said: {words}" if words else "",
        one.link,
    )
    what += [paper.says(detail, quiet) for detail in details if detail]
    due: list[Flowable] = [lacks(paper, one.when) if one.late or not one.day else paper.says(one.when, cell)]
    if one.standing:
        due.append(paper.says(one.standing, quiet))
    return [Tick(one.done), what, due]


def _parts(paper: Paper, told: Told, person: Person) -> list[Flowable]:
    """What they do, then what their team does, each with the initiatives; the heaviest part first."""
    together: dict[str, list[str]] = {}
    for part in sorted(told.cells_of(person.id), key=lambda part: isinstance(part.who, Team)):
        together.setdefault(_part_words(part), []).append(part.row.title)
    if not together:
        return []
    rows = [[words, "\n".join(titles)] for words, titles in together.items()]
    return section(paper, [paper.h2("Your part")], [Column("", 38), Column("", 62)], rows)


def _part_words(part: Part) -> str:
    if isinstance(part.who, Team):
        return f"{part.who.name} {part_words(part.letters)}"
    return f"You {part_words(part.letters, you=True)}"


def _said(paper: Paper, told: Told, person: Person) -> list[Flowable]:
    own = told.reflection_of(person.id)
    lines = (("You take away", own.takeaway), ("You committed to", own.commitment)) if own else ()
    said = [
        paper.markup(f"{bold(head, paper.fonts)}: {plain(text, paper.fonts)}") for head, text in lines if text.strip()
    ]
    return [paper.h2("You said"), *said] if said else []


def _asked(paper: Paper, told: Told, person: Person) -> list[Flowable]:
    asked = [one for one in told.taken.questions if one.person_id == person.id]
    answers = {QuestionState.OPEN: "still open", QuestionState.PARKED: "parked", QuestionState.ANSWERED: "answered"}
    lines = [f"{one.text} – {one.answer or answers[one.state]}" for one in asked]
    return [paper.h2("You asked"), *paper.bullets(lines)] if lines else []


# Their team and everyone


def _concerning(told: Told, person: Person) -> Iterator[str]:
    """What concerns their team, a line for each."""
    if person.team_id is None:
        return
    concerns = told.concerns(person.team_id)
    for asked in concerns.asked_of_us:
        yield f"Open question: {asked.text}"
    for one in concerns.for_us:
        action = doing(told, one.action)
        yield f"{action.owner}, {action.when}: {action.text} ({link_of(one, person.id)})"
    for news in concerns.news:
        source = told.taken.team(news.team_id)
        yield f"{f'News from {source.name}' if source else 'News'}: {news.text}"
    for parked in concerns.parked:
        yield f"Parked: {parked.text}"


def _decided(paper: Paper, told: Told, team_id: int | None, room: _Room) -> list[Flowable]:
    lines = [
        f"{one.text} – {one.why}" if one.why else one.text
        for one in told.taken.decisions
        if concerns_team(one, team_id)
    ]
    if not lines:
        return []
    return [paper.h2("What was decided"), *_shown(paper, room, lines, "the workshop summary")]


def _shown(paper: Paper, room: _Room, lines: Sequence[str], where: str) -> list[Flowable]:
    shown = paper.bullets(shortened(one_line(line), room.length) for line in lines[: room.items])
    more = len(lines) - len(shown)
    return [*shown, *([paper.muted(f"And {more} more in {where}.")] if more > 0 else [])]


def _dates(paper: Paper, told: Told, room: _Room) -> list[Flowable]:
    ahead = coming(told)[: max(room.items, 4)]
    if not ahead:
        return []
    columns = [Column("", 38), Column("", 37), Column("", 25)]
    return section(paper, [paper.h2("Dates to come")], columns, [_date(one) for one in ahead])


def _date(one: Coming) -> list[Cell]:
    return [one.when, one.title, one.who or one.place]


def _whom_to_ask(paper: Paper, told: Told, person: Person) -> list[Flowable]:
    """The programme's owner and their deputy, save the reader."""
    programme = told.taken.programme
    keepers = [told.taken.person(one) for one in (programme.owner_id, programme.deputy_id)]
    others = [one for one in keepers if one and one.id != person.id and not one.gone]
    if not others:
        return []
    named = [f"{one.name} ({one.email})" if one.email else one.name for one in others]
    return [paper.h2("Whom to ask"), paper.body(sentence_case(f"{listed(named, 'or')}."))]
