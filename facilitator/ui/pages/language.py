"""The Language page: the words that all teams mean alike."""

from collections.abc import Sequence
from enum import IntEnum

from facilitator.core.agree.glossary import Phrase, Term
from facilitator.ui.page import Section
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.icons import Sign


class LanguagePlace(IntEnum):
    """The tabs in their order."""

    GLOSSARY = 0
    PHRASES = 1


class LanguagePage(TabbedPage):
    """The words that all teams mean alike."""

    title = "Language"
    icon = Sign.LANGUAGE
    section = Section.PROGRAMME
    tab_titles = ("Glossary", "Phrases")
    places = (
        (Term, LanguagePlace.GLOSSARY),
        (Phrase, LanguagePlace.PHRASES),
    )

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.language.panes import PANES  # the start of the program does without them

        return PANES
