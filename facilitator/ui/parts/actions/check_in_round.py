"""The way through a pass: in which order actions are looked at, which one is at hand, and the way back."""

from collections.abc import Collection, Sequence


class Round:
    """Actions by their ids. The order stays as it was at the beginning, so that no row moves under anybody's eyes.

    `at` is the one at hand, None once all have been looked at; `seen` are those looked at.
    """

    def __init__(self, order: Sequence[int] = (), seen: Collection[int] = ()) -> None:
        self.order = list(order)
        self.seen = set(seen)
        self.at = next((one for one in self.order if one not in self.seen), None)
        self._trail: list[int] = []

    def keep_up(self, there: Sequence[int], seen: Collection[int]) -> None:
        """Follow what has happened: `there` are all there are now, those that are new come last.

        From what has just been looked at it goes on to the next; to what is to be looked at again, it goes back.
        """
        before, self.seen = self.seen, set(seen)
        known = set(self.order)
        among = set(there)
        self.order = [one for one in self.order if one in among] + [one for one in there if one not in known]
        self._trail = [one for one in self._trail if one in among]
        undone = [one for one in self.order if one in before and one not in self.seen]
        if undone:
            self._go_back_to(undone[0])
        elif self.at is None or self.at not in among or (self.at in self.seen and self.at not in before):
            self.go_on()

    def go_on(self) -> bool:
        """Go to the next one not looked at, from the beginning again after the last; False if there is no other."""
        if self.at in self.order:
            place = self.order.index(self.at)
            ahead = [*self.order[place + 1 :], *self.order[:place]]
        else:
            ahead = self.order
        following = next((one for one in ahead if one not in self.seen), None)
        if following is None and self.at in self.order and self.at not in self.seen:
            return False
        if self.at in self.order:
            self._trail.append(self.at)
        self.at = following
        return following is not None

    def go_back(self) -> bool:
        """Go to the one that was at hand before this, or else the one above it; False if there is none."""
        if self._trail:
            self.at = self._trail.pop()
            return True
        place = self.order.index(self.at) if self.at in self.order else len(self.order)
        if place:
            self.at = self.order[place - 1]
        return bool(place)

    def go_to(self, one: int) -> None:
        """Turn to one of them."""
        if one in self.order and one != self.at:
            if self.at in self.order:
                self._trail.append(self.at)
            self.at = one

    def _go_back_to(self, one: int) -> None:
        if one in self._trail:
            del self._trail[self._trail.index(one) :]
        self.at = one
