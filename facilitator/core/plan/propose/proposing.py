"""Proposing a workshop: which template, which modules and whether to look back first, each with its reason.

What fits is decided by the shortest useful lengths; what is best by occasion, by screens or room, and by length.
Source: seed 000_304b59033e062cb6.txt (modules, variations).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.propose.sizes import (
    LONG_ON_SCREENS,
    LOOK_BACK,
    LOOK_BACK_SHORTEST,
    OWN_TEMPLATE,
    Sized,
    Wish,
    sized,
)
from facilitator.core.plan.propose.words import OCCASION_WORDS, cautions, look_back, why, why_less
from facilitator.core.plan.ready.modules import Module, cost
from facilitator.core.plan.ready.templates import Template
from facilitator.core.plan.workshops import Occasion

# Occasions with content of their own, for which a module is worth shortening the rest.
_OWN_CONTENT = (Occasion.LAUNCH, *OWN_TEMPLATE)
_MOST_PRESSED = 0.75


@dataclass(frozen=True)
class ProposedTemplate:
    """A template and how it stands to the time there is on a day. All lengths are seconds.

    `length` is its longest session as it stands, `least` the longest with all shortened and optional blocks left out.
    `over` is how much it is too long as it stands (negative: to spare; None: the time is open), `missing` how much
    even shortened.
    """

    template: Template
    reason: str
    length: int
    least: int
    over: int | None
    missing: int

    @property
    def words(self) -> str:
        """How it stands to the time: "40 min over …", "30 min to spare", "fits exactly"; nothing if that is open."""
        if self.over is None:
            return ""
        if self.missing:
            return f"{spoken(self.missing)} too long even when shortened"
        if self.over > 0:
            return f"{spoken(self.over)} over, can be shortened to fit"
        return f"{spoken(self.over)} to spare" if self.over else "fits exactly"


@dataclass(frozen=True)
class ProposedModule:
    """A module, why it is proposed or not, and the seconds it takes: as it stands and at least.

    `held`: the agenda does in its own blocks what this one does.
    """

    module: Module
    reason: str
    length: int
    least: int
    held: bool = False


@dataclass(frozen=True)
class Proposal:
    """A workshop to begin with. Alternatives and modules stand best first; all can be changed.

    `last_time`: whether to begin with what was said last time; its reason is empty if there is nothing left of it.
    `over` is by how many seconds the longest session, with all that is proposed in it, is longer than the time there
    is; negative is to spare, None if that is open. `cautions` are sentences to show.
    """

    template: ProposedTemplate
    alternatives: tuple[ProposedTemplate, ...]
    modules: tuple[ProposedModule, ...]
    other_modules: tuple[ProposedModule, ...]
    last_time: bool
    last_time_reason: str
    over: int | None
    cautions: tuple[str, ...]


def propose(
    templates: Sequence[Template],
    modules: Sequence[Module],
    *,
    occasion: Occasion,
    seconds: int | None,
    people: int,
    remote: bool,
    days_ahead: int | None,
    last_time: int,
) -> Proposal:
    """A workshop for an occasion, from at least one template.

    `seconds` is the time there is on a day, None if that is open: a template of several sessions is held against it
    by its longest. `remote`: everyone is on a screen. `days_ahead` is how many days there are until the day, and
    `last_time` how many things earlier workshops have left over.
    """
    wish = Wish(occasion, seconds, people, remote, days_ahead, last_time)
    best, *others = sorted((sized(template) for template in templates), key=lambda one: one.rank(wish))
    back, back_reason = look_back(best, wish)
    room = _Room(best, wish, back)
    taken, left = room.taken_and_left(modules)
    return Proposal(
        _proposed(best, why(best, others, wish), wish),
        tuple(_proposed(other, why_less(other, wish), wish) for other in others),
        tuple(taken),
        tuple(left),
        back,
        back_reason,
        room.over,
        tuple(cautions(best, wish)),
    )


def _proposed(one: Sized, reason: str, wish: Wish) -> ProposedTemplate:
    over = None if wish.seconds is None else one.over(wish)
    return ProposedTemplate(one.template, reason, max(one.full), max(one.least), over, one.missing(wish))


# Modules


class _Room:
    """The time in each session of a template while modules are taken in: as all stands, and at its shortest."""

    def __init__(self, best: Sized, wish: Wish, look_back: bool) -> None:
        self._template, self._wish = best.template, wish
        self._time = wish.seconds
        if self._time is not None and wish.remote and best.suits(wish):
            self._time = min(self._time, LONG_ON_SCREENS)
        self._full, self._tight = list(best.full), list(best.tight)
        if look_back:
            self._full[0] += LOOK_BACK
            self._tight[0] += LOOK_BACK_SHORTEST

    @property
    def over(self) -> int | None:
        """By how many seconds the longest session is too long as it stands; None if the time is open."""
        return None if self._wish.seconds is None else max(self._full) - self._wish.seconds

    def taken_and_left(self, modules: Sequence[Module]) -> tuple[list[ProposedModule], list[ProposedModule]]:
        """The modules to propose, those made for the occasion first, and the others."""
        taken: list[ProposedModule] = []
        left: list[ProposedModule] = []
        for module in sorted(modules, key=lambda module: self._wish.occasion not in module.occasions):
            least = sum(block.shortest for block in module.blocks) * 60
            take, reason = self._judged(module, least, first=not taken)
            held = _holds(self._template, module)
            (taken if take else left).append(ProposedModule(module, reason, cost(module), least, held))
            if take:
                session = _session_for(module, self._template)
                self._full[session] += cost(module)
                self._tight[session] += least
        return taken, left

    def _judged(self, module: Module, least: int, first: bool) -> tuple[bool, str]:
        """Whether to take a module, and why or why not, in one sentence.

        What is made for the occasion and fits in the time to spare is taken; the first of an occasion with content of
        its own even if blocks must be shortened for it, by up to three quarters of what they can bear.
        """
        wish, length = self._wish, spoken(cost(module))
        made = f"Made for {OCCASION_WORDS[wish.occasion]}"
        if _holds(self._template, module):
            return False, "This agenda has it already."
        if wish.occasion not in module.occasions:
            others = [OCCASION_WORDS[occasion] for occasion in module.occasions]
            return False, f"More for {others[0]}: it takes {length}." if others else f"It takes {length}."
        wanted = first and wish.occasion in _OWN_CONTENT
        if self._time is None:
            return wanted, f"{made}: it takes {length}."
        session = _session_for(module, self._template)
        free, spare = self._time - self._tight[session], self._time - self._full[session]
        if free < least:
            has = f"only {spoken(free)} could be won" if free > 0 else "there is no time left to win"
            return False, f"It needs at least {spoken(least)}, and {has}."
        if spare >= cost(module):
            return True, f"{made}, and its {length} fit in the time to spare."
        slack = cost(module) + free - least - spare
        if spare >= least or (wanted and cost(module) - spare <= _MOST_PRESSED * slack):
            return True, f"{made}: its {length} fit once blocks are shortened."
        if self._time != wish.seconds:
            return False, f"Its {length} would make a session too long for people on screens."
        return False, f"Its {length} would fit only with everything else cut short."


def _holds(template: Template, module: Module) -> bool:
    """Whether a template does in its own blocks what a module does."""
    return bool({block.activity for block in template.blocks} & {block.activity for block in module.blocks})


def _session_for(module: Module, template: Template) -> int:
    """The session, from 0, that a module goes into: that of the last block of the first activity it follows."""
    for activity in module.after:
        held = [part.session for part in template.parts if any(block.activity is activity for block in part.blocks)]
        if held:
            return held[-1] - 1
    return max(part.session for part in template.parts) - 1
