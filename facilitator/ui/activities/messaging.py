"""The messaging hierarchy: the tree, its translation for sales, and whether every team means the same."""

from facilitator.core.plan import agenda
from facilitator.ui.activities.sided import Sided
from facilitator.ui.parts.canvases.clarity_pane import ClarityPane
from facilitator.ui.parts.canvases.messaging_tree import TreePane
from facilitator.ui.parts.canvases.translation_pane import TranslationPane


class Messaging(Sided):
    """Three tabs, from what the product can do to what everybody says about it."""

    kind = agenda.Activity.MESSAGING

    def build(self) -> None:
        """The tabs and what is behind them."""
        self.tree, self.translation = TreePane(self.desk), TranslationPane(self.desk)
        self.clarity = ClarityPane(self.desk)
        self.lay_out_rows(("Tree", self.tree), ("Translation", self.translation), ("Clarity", self.clarity))
