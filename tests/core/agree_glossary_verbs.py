"""The verbs of the shared language; see `verbs`."""

from datetime import date

from facilitator.core.agree.language import feature_phrases, glossary, glossary_file
from facilitator.core.agree.language.glossary import Phrase, Term
from facilitator.core.people import Person, Team
from facilitator.core.run import agreeing_phrases
from facilitator.core.sheets import of_text
from tests.core.hand import NAMES, TEXTS, Hand, Verb

_DAYS = (date(2027, 1, 12), date(2027, 2, 2))
_FILES = (
    "Term,Meaning,Product says\nLegal,The team,\nMQL,A lead,Nobody knows\n",
    "Term,Meaning\nMQL,A lead\nmql,Something else\n",
)


def _import(h: Hand) -> object:
    sheet = of_text(h.of(_FILES)).headed(0)
    return glossary_file.store(h.document, glossary_file.judge(h.document, sheet, h.of(((), (2,), (3,)))), h.of(_DAYS))


SHARED_LANGUAGE: tuple[Verb, ...] = (
    lambda h: glossary.add_term(h.document, h.of(NAMES)),
    lambda h: glossary.edit_term(h.document, h.id(Term), word=h.of((None, *NAMES)), not_this=h.of(TEXTS)),
    lambda h: glossary.edit_term(h.document, h.id(Term), used=h.of(TEXTS)),
    lambda h: glossary.agree_meaning(h.document, h.id(Term), h.of(("", *TEXTS)), h.of(_DAYS)),
    lambda h: glossary.set_term_owner(h.document, h.id(Term), h.maybe(Person)),
    lambda h: glossary.say(h.document, h.id(Term), h.id(Team), h.of(("", *TEXTS))),
    lambda h: glossary.move_terms(h.document, [h.id(Term), h.id(Term)], h.maybe(Term)),
    lambda h: glossary.remove_terms(h.document, [h.id(Term)]),
    _import,
    lambda h: feature_phrases.add_phrase(h.document, h.of(TEXTS), h.of(TEXTS), h.of(TEXTS)),
    lambda h: feature_phrases.edit_phrase(h.document, h.id(Phrase), feature=h.of((None, *TEXTS)), message=h.of(TEXTS)),
    lambda h: feature_phrases.edit_phrase(h.document, h.id(Phrase), talking_point=h.of(TEXTS)),
    lambda h: feature_phrases.move_phrases(h.document, [h.id(Phrase)], h.maybe(Phrase)),
    lambda h: feature_phrases.remove_phrases(h.document, [h.id(Phrase)]),
    lambda h: agreeing_phrases.take_translations(h.document, h.workshop),
)
