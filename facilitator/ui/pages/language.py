"""The Language page: the words that all teams mean alike."""

from collections.abc import Sequence
from enum import IntEnum
from functools import partial

from facilitator.core.agree.language.glossary import Phrase, Term
from facilitator.core.text import one_line
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
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

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Every word with what it means, and every feature that is told in other words."""
        words = [(term.word, term, term.meaning) for term in desk.document.all(Term)]
        phrases = [(phrase.feature, phrase, phrase.message) for phrase in desk.document.all(Phrase)]
        return [
            Command(title, cls.title, partial(desk.go_to, cls, record), detail=one_line(detail))
            for title, record, detail in (*words, *phrases)
        ]

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.language.panes import PANES  # the start of the program does without them

        return PANES
