"""What is wanted of a workshop, and how the sessions of a template stand to it."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.ready.templates import Template, TemplateBlock, TemplatePart
from facilitator.core.plan.workshops import Occasion

# Occasions with a template of their own: its content counts for more than comfort.
OWN_TEMPLATE = (Occasion.NEW_PRODUCT, Occasion.MERGER)
LONG_ON_SCREENS = 2 * 3600
# The block "What we said last time", as `facilitator.core.run.last_time` makes it.
LOOK_BACK, LOOK_BACK_SHORTEST = 10 * 60, 5 * 60


@dataclass(frozen=True)
class Wish:
    """What is wanted: fields as in `facilitator.core.plan.propose.proposing.propose`."""

    occasion: Occasion
    seconds: int | None
    people: int
    remote: bool
    days_ahead: int | None
    last_time: int

    @property
    def have(self) -> str:
        """The time there is, in words."""
        return spoken(self.seconds or 0)


@dataclass(frozen=True)
class Sized:
    """The sessions of a template in seconds: as they stand, all at their shortest, and without optional blocks."""

    template: Template
    full: tuple[int, ...]
    tight: tuple[int, ...]
    least: tuple[int, ...]

    def over(self, wish: Wish) -> int:
        """By how much the longest session is too long as it stands; negative is to spare, 0 too if time is open."""
        return 0 if wish.seconds is None else max(self.full) - wish.seconds

    def missing(self, wish: Wish) -> int:
        """By how much the longest session is too long even when shortened, optional blocks left out."""
        return 0 if wish.seconds is None else max(0, max(self.least) - wish.seconds)

    def made_for(self, wish: Wish) -> bool:
        """Whether the template names the occasion."""
        return wish.occasion in self.template.occasions

    def suits(self, wish: Wish) -> bool:
        """Short sessions for people on screens; a single one for people in a room."""
        return max(self.full) <= LONG_ON_SCREENS if wish.remote else len(self.full) == 1

    @property
    def reviews(self) -> bool:
        """Whether it only looks back."""
        return any(block.activity is Activity.REVIEW for block in self.template.blocks)

    @property
    def drafts(self) -> bool:
        """Whether nothing is done in it but drafting the collaboration plan."""
        return all(block.activity is Activity.COLLABORATE for block in self.template.blocks)

    def rank(self, wish: Wish) -> tuple[bool, int, bool, bool, int]:
        """The smaller the better: first what fits at all, at last what is nearest to the time.

        What only looks back or drafts a plan is chosen by whoever wants it: it is never the best for an occasion.
        """
        made, suits = not self.made_for(wish), not self.suits(wish)
        first, second = (made, suits) if wish.occasion in OWN_TEMPLATE else (suits, made)
        return self.reviews or self.drafts, self.missing(wish), first, second, abs(self.over(wish))


def sized(template: Template) -> Sized:
    """How long the sessions of a template are."""
    sessions = range(1, max(1, len(template.sessions)) + 1)
    parts = [[part for part in template.parts if part.session == number] for number in sessions]
    return Sized(
        template,
        tuple(sum(_seconds(part, lambda block: block.minutes) for part in held) for held in parts),
        tuple(sum(_seconds(part, lambda block: block.shortest) for part in held) for held in parts),
        tuple(sum(_seconds(part, _required) for part in held) for held in parts),
    )


def _required(block: TemplateBlock) -> int:
    return 0 if block.optional and block.activity is not Activity.BREAK else block.shortest


def _seconds(part: TemplatePart, minutes: Callable[[TemplateBlock], int]) -> int:
    """How long a part takes: blocks one after the other, tracks that follow each other side by side."""
    total = 0
    for beside, blocks in groupby(part.blocks, lambda block: bool(block.track)):
        runs: dict[str, int] = {}
        for block in blocks:
            run = block.track if beside else ""
            runs[run] = runs.get(run, 0) + minutes(block)
        total += max(runs.values())
    return total * 60
