"""What is proposed for a new workshop, as the choices of the last step."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.phrases import counted
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.propose.proposing import Proposal, ProposedTemplate, propose
from facilitator.core.plan.ready.modules import Module, cost
from facilitator.core.plan.ready.templates import Template
from facilitator.core.plan.workshops import today
from facilitator.core.run.last_time import has_left_over
from facilitator.core.run.starting_out import Beginning, looks_back
from facilitator.ui.parts.starting.extra_ticks import Extra
from facilitator.ui.parts.starting.template_choice import AgendaChoice

EMPTY = AgendaChoice("", "Empty agenda", "", "Nothing in it yet: you build it yourself on the Plan page.", "")
LAST_TIME = "last-time"
_IN_ALREADY = "This agenda has it already."


@dataclass(frozen=True)
class Weighed:
    """The choices, the agenda chosen among them (None: an empty one), and what to watch out for."""

    agendas: tuple[AgendaChoice, ...]
    template: Template | None
    extras: tuple[Extra, ...]
    cautions: tuple[str, ...]


def weighed(
    document: Document,
    beginning: Beginning,
    remote: bool,
    templates: Sequence[Template],
    modules: Sequence[Module],
    by_hand: str | None,
) -> Weighed:
    """What to choose from for a beginning; `by_hand` is the name of the agenda that was chosen, None for none yet."""
    left = has_left_over(document, beginning.day)

    def proposal(among: Sequence[Template]) -> Proposal:
        return propose(
            among,
            modules,
            occasion=beginning.occasion,
            seconds=beginning.seconds,
            people=len(beginning.person_ids),
            remote=remote,
            days_ahead=(beginning.day - today(document, beginning.zone)).days,
            last_time=left,
        )

    every = proposal(templates)
    known = (every.template, *every.alternatives)
    agendas = (*map(_agenda, known), EMPTY)
    chosen = next((one.template for one in known if one.template.name == by_hand), None)
    if chosen is None and by_hand != EMPTY.name:
        chosen = every.template.template
    if chosen is None:
        return Weighed(agendas, None, (*_said_last_time(left, None), *map(_plain, modules)), ())
    own = every if chosen is every.template.template else proposal([chosen])
    extras = (*_said_last_time(left, own, chosen), *_proposed(own))
    return Weighed(agendas, chosen, extras, own.cautions)


def _agenda(one: ProposedTemplate) -> AgendaChoice:
    sessions = len(one.template.sessions)
    length = f"{sessions} × up to {spoken(one.length)}" if sessions > 1 else spoken(one.length)
    wrong = one.missing > 0
    remark = f"{length}, too long" if wrong else length
    return AgendaChoice(one.template.name, one.template.title, remark, one.reason, one.template.about, wrong)


def _said_last_time(left: int, proposal: Proposal | None, template: Template | None = None) -> list[Extra]:
    """The block that looks back, if earlier workshops have left anything."""
    if not left:
        return []
    held = looks_back(template)
    reason = proposal.last_time_reason if proposal else f"{counted(left, 'thing')} left from last time."
    proposed = proposal is not None and proposal.last_time
    title = f"What we said last time · {left} open"
    return [Extra(LAST_TIME, title, _IN_ALREADY if held else reason, proposed, held)]


def _proposed(proposal: Proposal) -> list[Extra]:
    each = [(one, True) for one in proposal.modules] + [(one, False) for one in proposal.other_modules]
    return [
        Extra(one.module.name, _titled(one.module), one.reason, proposed, one.held, one.module.about)
        for one, proposed in each
    ]


def _plain(module: Module) -> Extra:
    return Extra(module.name, _titled(module), module.why, False, about=module.about)


def _titled(module: Module) -> str:
    return f"{module.title} · {cost(module) // 60} min"
