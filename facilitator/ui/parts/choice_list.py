"""A list of two-line rows of which one is at hand."""

from collections.abc import Hashable

from facilitator.ui.widgets.richlist import RichList


class ChoiceList(RichList):
    """`name` is what the list is called aloud."""

    def __init__(self, name: str, empty_text: str = "Nothing here yet.") -> None:
        super().__init__(empty_text)
        self.setAccessibleName(name)
        self.setSelectionMode(RichList.SelectionMode.SingleSelection)

    def choose(self, key: Hashable) -> None:
        """Put the row with this key at hand, in sight; no row where there is none of the kind."""
        self.select([key])
        self.scrollTo(self.currentIndex())

    def chosen_id(self) -> int | None:
        """The key of the row at hand, where the keys are ids."""
        key = next(iter(self.selected_keys()), None)
        return key if isinstance(key, int) else None
