"""Templates made up by Hypothesis, and what of a workshop's plan a template must bring back."""

from hypothesis import strategies as st

from facilitator.core import text
from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, TurnPlan
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.ready.templates import (
    Template,
    TemplateBlock,
    TemplateInput,
    TemplateLane,
    TemplatePart,
    TemplateSession,
)
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Lane, Occasion, ground_rules_of, objectives_of

LINES = st.text(max_size=30).map(text.one_line).filter(bool)
PROSE = st.text(max_size=60).map(text.tidy)
TIMES = st.times().map(lambda t: t.replace(second=0, microsecond=0))


@st.composite
def blocks(draw: st.DrawFn) -> TemplateBlock:
    activity = draw(st.sampled_from(Activity))
    minutes = draw(st.integers(1, 200))
    return TemplateBlock(
        title=draw(LINES),
        activity=activity,
        minutes=minutes,
        shortest=draw(st.integers(1, minutes)),
        optional=draw(st.booleans()),
        pinned=draw(st.none() | TIMES),
        turns=draw(st.sampled_from(TurnPlan)),
        track=draw(st.sampled_from(["", "", "A", "Makers & sellers"])),
        objective=draw(PROSE),
        instructions=tuple(draw(st.lists(LINES, max_size=4))),
        prompts=tuple(draw(st.lists(LINES, max_size=3))) if activity is Activity.COMPARE else (),
        guide=draw(PROSE),
    )


@st.composite
def ready(draw: st.DrawFn) -> Template:
    """A template with one to three sessions."""
    gaps = draw(st.lists(st.integers(1, 9), max_size=2))
    days = [sum(gaps[:number]) for number in range(len(gaps) + 1)]
    sessions = [TemplateSession(title=draw(LINES), days=day, start=draw(st.none() | TIMES)) for day in days]
    return Template(
        name="made",
        title=draw(LINES),
        about=draw(PROSE),
        occasions=tuple(draw(st.lists(st.sampled_from(Occasion), max_size=2))),
        purpose=draw(PROSE),
        objectives=tuple(draw(st.lists(LINES, max_size=2))),
        ground_rules=tuple(draw(st.lists(LINES, max_size=2))),
        lanes=tuple(TemplateLane(title=draw(LINES), hint=draw(PROSE)) for _ in range(draw(st.integers(0, 2)))),
        inputs=tuple(TemplateInput(title=draw(LINES), hint=draw(PROSE)) for _ in range(draw(st.integers(0, 2)))),
        sessions=tuple(sessions) if gaps else (),
        parts=tuple(draw(st.lists(_parts(len(sessions)), min_size=1, max_size=4))),
    )


def _parts(sessions: int) -> st.SearchStrategy[TemplatePart]:
    held = st.lists(blocks(), min_size=1, max_size=4).map(tuple)
    return st.builds(TemplatePart, title=LINES, short=LINES, session=st.integers(1, sessions), blocks=held)


def plan_of(document: Document, workshop_id: int) -> list[object]:
    """The plan of a workshop without ids, and without what is skipped."""
    agenda = agenda_of(document, workshop_id)
    numbers: dict[int | None, int] = {None: 0, **{session.id: at for at, session in enumerate(agenda.sessions, 1)}}
    tracks: dict[int | None, str] = {None: "", **{track.id: track.title for track in document.all(Track)}}
    parts = []
    for part in agenda.parts:
        held = [
            (
                *(block.title, block.activity, block.length, block.shortest, block.optional, block.pinned, block.turns),
                *(block.objective, block.instructions, block.guide, tracks[block.track_id]),
                [row.title for row in document.all(CompareRow, block_id=block.id)],
            )
            for block in agenda.blocks_of(part.id)
            if not block.skipped
        ]
        if held:
            parts.append((part.title, part.short, numbers[part.session_id], held))
    return [
        agenda.workshop.purpose,
        [(session.title, session.day, session.start) for session in agenda.sessions],
        parts,
        [objective.text for objective in objectives_of(document, workshop_id)],
        [rule.text for rule in ground_rules_of(document, workshop_id)],
        [(lane.title, lane.hint) for lane in document.all(Lane, workshop_id=workshop_id)],
        [(wanted.title, wanted.note) for wanted in document.all(Wanted, workshop_id=workshop_id)],
    ]
