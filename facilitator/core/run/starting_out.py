"""Starting out: a new workshop with all that it begins with, made in one step, and how that would come out.

Source: seed 000_304b59033e062cb6.txt (preparation, modules, variations).
"""

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, time

from facilitator.core import fresh
from facilitator.core.document import Document
from facilitator.core.participants import add_participants
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.fit.fitting import Fitted, apply_fit, fit_session
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.planned import Schedule
from facilitator.core.plan.prepare.checklist import make_checklist
from facilitator.core.plan.prepare.wanted import add_usual_wanted
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.modules import Module, insert_module
from facilitator.core.plan.ready.templates import Template
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import set_session_available, sittings
from facilitator.core.plan.workshops import Occasion, Workshop, set_available
from facilitator.core.record import Clock
from facilitator.core.run.last_time import add_last_time_block


@dataclass(frozen=True)
class Beginning:
    """What a new workshop begins with. `day` and `start` are of its first session, local to `zone` (IANA name).

    `seconds` is the time there is on a day, to which each session is fitted; None leaves it open. Without a template
    the agenda holds the modules alone. `last_time`: begin with what was said last time. `prepared`: with a checklist,
    and the usual documents asked for.
    """

    title: str
    day: date
    start: time
    zone: str
    template: Template | None = None
    seconds: int | None = None
    purpose: str = ""
    place: str = ""
    occasion: Occasion = Occasion.OTHER
    modules: tuple[Module, ...] = ()
    last_time: bool = False
    person_ids: tuple[int, ...] = ()
    prepared: bool = True


@dataclass(frozen=True)
class Begun:
    """A workshop just made. `fitted` has the sessions that were fitted to the time, in order; none if that is open."""

    workshop: Workshop
    schedule: Schedule
    fitted: tuple[Fitted, ...]

    @property
    def missing(self) -> int:
        """By how many seconds its sessions are too long even so, summed; 0 if all of them fit."""
        return sum(fitted.missing for fitted in self.fitted)

    @property
    def words(self) -> str:
        """How the agenda stands to the time, session by session; nothing if that is open."""
        if len(self.fitted) == 1:
            return self.fitted[0].words
        of = len(self.fitted)
        short = [fitted for fitted in self.fitted if fitted.missing]
        if short:
            return f"Too long even when shortened: {len(short)} of {of} sessions, by {spoken(self.missing)} in all."
        changed = sum(bool(fitted.changed or fitted.left_out) for fitted in self.fitted)
        spare = min((fitted.spare for fitted in self.fitted), default=0)
        if changed:
            return f"Each session fits; {changed} of {of} are shortened for it."
        return f"Each session fits, with {spoken(spare)} to spare at least." if self.fitted else ""


# Verbs


def start_out(document: Document, beginning: Beginning) -> Begun:
    """Make a workshop with all that it begins with, as one step.

    UserError for a title, zone or length that is none, or for somebody who has gone.
    """
    with document.step("New workshop"):
        made = create_workshop(
            document,
            beginning.title,
            beginning.day,
            beginning.start,
            beginning.zone,
            beginning.template,
            beginning.purpose,
            beginning.place,
            occasion=beginning.occasion,
        )
        if beginning.last_time and not looks_back(beginning.template):
            add_last_time_block(document, made.id)
        for module in beginning.modules:
            insert_module(document, made.id, module)
        fitted = _fit(document, made.id, beginning.seconds) if beginning.seconds is not None else ()
        if beginning.person_ids:
            add_participants(document, made.id, beginning.person_ids)
        if beginning.prepared:
            _prepare(document, made.id, beginning.template)
    return Begun(document.get(Workshop, made.id), agenda_of(document, made.id).schedule(), fitted)


def _fit(document: Document, workshop_id: int, seconds: int) -> tuple[Fitted, ...]:
    """Fit every session to the time on a day; one that has no blocks yet just knows of it."""
    done = []
    for sitting in sittings(document, workshop_id):
        fitted = fit_session(document, workshop_id, sitting.session_id, seconds)
        if fitted.blocks:
            apply_fit(document, fitted)
            done.append(fitted)
        elif sitting.session_id is None:
            set_available(document, workshop_id, seconds)
        else:
            set_session_available(document, sitting.session_id, seconds)
    return tuple(done)


def _prepare(document: Document, workshop_id: int, template: Template | None) -> None:
    """A template of one's own that asks for documents has its own list of them."""
    make_checklist(document, workshop_id)
    if template is None or template.own_id is None or not template.inputs:
        add_usual_wanted(document, workshop_id)


# Questions


def looks_back(template: Template | None) -> bool:
    """Whether an agenda begins with what was said last time by itself, or reviews it."""
    back = (Activity.LAST_TIME, Activity.REVIEW)
    return template is not None and any(block.activity in back for block in template.blocks)


def outlined(beginning: Beginning, clock: Clock) -> Begun:
    """How a workshop would come out, with nothing stored: it is made in a programme in memory, without people."""
    with closing(fresh.in_memory(clock)) as trial:
        return start_out(trial, replace(beginning, person_ids=(), prepared=False))
