"""The verbs of the terminology exercise; see `verbs`."""

from facilitator.core.people import Team
from facilitator.core.run import capture_word, wording
from facilitator.core.run.wording import WordRound
from tests.core.hand import DAYS, NAMES, TEXTS, Verb

WORDING: tuple[Verb, ...] = (
    lambda h: capture_word.capture_word(h.document, h.of(NAMES), h.of(TEXTS), h.maybe(Team), DAYS[1]),
    lambda h: wording.take_up(h.document, h.workshop, h.of(NAMES)),
    lambda h: wording.write_unseen(h.document, h.id(WordRound), h.id(Team), h.of(TEXTS)),
    lambda h: wording.lay_open(h.document, h.id(WordRound)),
    lambda h: wording.agree_on(h.document, h.id(WordRound), h.of(TEXTS), DAYS[1]),
    lambda h: wording.move_words(h.document, h.workshop, [h.id(WordRound)], h.maybe(WordRound)),
    lambda h: wording.put_back(h.document, h.id(WordRound)),
)
