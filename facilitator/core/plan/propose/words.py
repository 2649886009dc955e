"""Why a workshop is proposed as it is: sentences made of the facts."""

from collections.abc import Sequence
from math import ceil

from facilitator.core.plan.agenda import TurnPlan
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.propose.sizes import (
    LONG_ON_SCREENS,
    LOOK_BACK,
    LOOK_BACK_SHORTEST,
    OWN_TEMPLATE,
    Sized,
    Wish,
)
from facilitator.core.plan.workshops import Occasion

OCCASION_WORDS = {
    Occasion.QUARTERLY: "a quarterly workshop",
    Occasion.LAUNCH: "a launch",
    Occasion.NEW_PRODUCT: "a new product",
    Occasion.MERGER: "a merger",
    Occasion.MONTHLY: "a monthly check-in",
    Occasion.OTHER: "any occasion",
}
_TIME_TO_ASK = 7
_AT_A_TABLE = 5
_TURN = 2 * 60


def why(best: Sized, others: Sequence[Sized], wish: Wish) -> str:
    """Why this template is the one, in one sentence."""
    if best.missing(wish):
        return f"{wish.have} is too short for any agenda here: this one comes closest, and needs {_at_least(best)}."
    phrase = _phrase(best, wish)
    lost = next((o for o in others if wish.occasion in OWN_TEMPLATE and o.made_for(wish) and o.missing(wish)), None)
    if lost and not best.made_for(wish):
        return f"You have {wish.have}, and “{lost.template.title}” needs {_at_least(lost)}: this one {phrase}."
    longer = [o for o in others if o.suits(wish) and o.over(wish) > 0 and max(o.full) > max(best.full)]
    if longer and not wish.remote and wish.occasion not in (*OWN_TEMPLATE, Occasion.MONTHLY):
        nearest = min(longer, key=lambda other: max(other.full))
        length = spoken(max(nearest.full))
        return f"You have {wish.have}, and “{nearest.template.title}” takes {length}: this one {phrase}."
    if wish.remote and len(best.full) > 1:
        return f"Made for people on screens: it {phrase}."
    if best.made_for(wish):
        return f"Made for {OCCASION_WORDS[wish.occasion]}: it {phrase}."
    return f"Nearest to what you ask for: it {phrase}."


def why_less(other: Sized, wish: Wish) -> str:
    """What speaks for and against another template, in one sentence."""
    longest = spoken(max(other.full))
    if other.missing(wish):
        return f"It needs {_at_least(other)}, {spoken(other.missing(wish))} more than you have."
    if other.reviews:
        return f"For looking back at a workshop a quarter later: it {_phrase(other, wish)}."
    if other.drafts:
        return f"For drafting the collaboration plan, alone or with others: it {_phrase(other, wish)}."
    if wish.remote and not other.suits(wish):
        return f"A session of {longest} is long on screens."
    if not wish.remote and len(other.full) > 1:
        return f"It takes {len(other.full)} days, with sessions of up to {longest}."
    if wish.remote and len(other.full) > 1:
        return f"Shorter, for people on screens: it {_phrase(other, wish)}."
    if other.template.occasions and not other.made_for(wish):
        return f"More for {OCCASION_WORDS[other.template.occasions[0]]}: it {_phrase(other, wish)}."
    return f"It {_phrase(other, wish)}."


def _phrase(sized: Sized, wish: Wish) -> str:
    """What a template takes, and how that stands to the time."""
    longest, over = spoken(max(sized.full)), sized.over(wish)
    several = len(sized.full) > 1
    takes = f"has {len(sized.full)} sessions of up to {longest}" if several else f"takes {longest}"
    if over > 0:
        return f"{takes} and can be shortened to fit"
    if wish.seconds is None or several:
        return takes
    return f"{takes} and leaves {spoken(over)} to spare" if over else "fits exactly"


def _at_least(sized: Sized) -> str:
    least = f"at least {spoken(max(sized.least))}"
    return f"{least} a day" if len(sized.full) > 1 else least


def look_back(best: Sized, wish: Wish) -> tuple[bool, str]:
    """Whether to begin with what was said last time, and why or why not; no words if nothing is left of it."""
    if wish.last_time <= 0:
        return False, ""
    things = "1 thing is" if wish.last_time == 1 else f"{wish.last_time} things are"
    if wish.seconds is not None and best.least[0] + LOOK_BACK_SHORTEST > wish.seconds:
        return False, f"{things} left from last time, but there is no time to look at that together: do it beforehand."
    return True, f"{things} left from last time: {spoken(LOOK_BACK)} on that show that promises count."


def cautions(best: Sized, wish: Wish) -> list[str]:
    """What to watch out for with a template: short notice, long days on screens, too many tables for a block."""
    found = []
    asked, longest = len(best.template.inputs), max(best.full)
    if asked and wish.days_ahead is not None and wish.days_ahead < _TIME_TO_ASK:
        things = "1 thing" if asked == 1 else f"{asked} things"
        found.append(f"People are asked for {things} beforehand, with less than a week to go: ask today, and for less.")
    if wish.remote and longest > LONG_ON_SCREENS:
        found.append(f"{spoken(longest)} is long on screens: give it a break every hour, or hold it on several days.")
    tables = ceil(wish.people / _AT_A_TABLE)
    for block in best.template.blocks:
        if block.turns is TurnPlan.TABLES and tables and block.minutes * 60 < tables * _TURN:
            each = f"{block.minutes} min of “{block.title}” leave each of {tables} tables less than {spoken(_TURN)}"
            found.append(f"{wish.people} people are many: {each}.")
    return found
