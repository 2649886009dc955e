"""How a fit is said: in sentences that a tired facilitator understands at once."""

from collections.abc import Sequence

from facilitator.core.phrases import counted, listed, quoted
from facilitator.core.plan.minutes import spoken

_MOST_NAMES = 3


def reason(seconds: int, until: str) -> str:
    """Why a block is left out; `until` is the pinned block in whose way it was, or nothing."""
    goal = f"“{until}” starts in time" if until else "the rest fits"
    return f"Optional: without its {spoken(seconds)} {goal}."


def summed_up(
    asked: int, missing: int, spare: int, changes: str, late: Sequence[tuple[str, int]], by_hand: str, spread: bool
) -> str:
    """What comes of a fit: whether it fits, what that takes, what starts late, and what else could be done."""
    length = spoken(asked)
    if missing:
        head = f"{spoken(missing)} too long for {length}"
        same = "nothing can be shortened or left out"
    else:
        head = f"Fits {length}" + (f" with {spoken(spare)} to spare" if spare else "")
        same = "more than the blocks can take up" if spare and spread else "nothing needs to change"
    sentences = [f"{head}: {changes or same}."]
    sentences += [f"“{title}” starts {spoken(seconds)} late." for title, seconds in late]
    if missing:
        sentences.append(by_hand or "Move the end or a fixed time, or make blocks shorter.")
    return " ".join(sentences)


def changes(gains: Sequence[int], out: Sequence[str]) -> str:
    """What changes: "12 blocks shortened by 40 min in all, “Shared context” left out". Losses are negative."""
    losses, gained = [-gain for gain in gains if gain < 0], [gain for gain in gains if gain > 0]
    said = [_sized(some, word) for some, word in ((losses, "shortened"), (gained, "lengthened")) if some]
    if len(out) > _MOST_NAMES:
        said.append(f"{len(out)} blocks left out")
    elif out:
        said.append(f"{listed(list(map(quoted, out)))} left out")
    return ", ".join(said)


def by_hand(titles: Sequence[str], together: bool) -> str:
    """What the facilitator could skip to win what is missing; nothing if there is nothing."""
    if not titles:
        return ""
    if not together:
        named = listed(list(map(quoted, titles[:_MOST_NAMES])), "or")
    elif len(titles) > _MOST_NAMES:
        named = f"{', '.join(map(quoted, titles[:_MOST_NAMES]))} and {len(titles) - _MOST_NAMES} more"
    else:
        named = listed(list(map(quoted, titles)))
    return f"To win the rest, skip {named} yourself."


def _sized(seconds: Sequence[int], word: str) -> str:
    in_all = " in all" if len(seconds) > 1 else ""
    return f"{counted(len(seconds), 'block')} {word} by {spoken(sum(seconds))}{in_all}"
