from datetime import date

import pytest

from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import wording
from facilitator.core.run.wording import Unseen, WordRound

TODAY = date(2027, 1, 12)
TEXTS = ("whoever asks", "whoever left an address")


@pytest.fixture
def lead(document: Document, workshop: Workshop) -> WordRound:
    return wording.take_up(document, workshop.id, "Lead")


def _written(document: Document, lead: WordRound) -> list[Team]:
    product, marketing = document.all(Team)[:2]
    wording.write_unseen(document, lead.id, product.id, TEXTS[0])
    wording.write_unseen(document, lead.id, marketing.id, TEXTS[1])
    return [product, marketing]


def test_what_teams_write_is_seen_by_nobody_until_it_is_laid_open(
    document: Document, workshop: Workshop, lead: WordRound
) -> None:
    teams = _written(document, lead)
    (view,) = wording.words_of(document, workshop.id)
    assert (view.written, view.said, view.shown) == (tuple(teams), (), False)
    assert document.all(TermUse) == []
    wording.lay_open(document, lead.id)
    (view,) = wording.words_of(document, workshop.id)
    assert [(one.team, one.text) for one in view.said] == list(zip(teams, TEXTS, strict=True))
    assert all(one.own for one in view.said)
    assert document.all(Unseen) == []
    assert document.undo() == "Lay meanings open"
    assert (document.all(TermUse), len(document.all(Unseen))) == ([], 2)


def test_a_meaning_is_agreed_only_once_all_was_seen(document: Document, workshop: Workshop, lead: WordRound) -> None:
    with pytest.raises(UserError, match="No team has written"):
        wording.lay_open(document, lead.id)
    _written(document, lead)
    with pytest.raises(UserError, match="not laid open yet"):
        wording.agree_on(document, lead.id, "asked for a demo", TODAY)
    wording.lay_open(document, lead.id)
    assert wording.next_word(wording.words_of(document, workshop.id)) is not None
    term = wording.agree_on(document, lead.id, "asked for a demo", TODAY)
    assert (term.meaning, term.agreed_on) == ("asked for a demo", TODAY)
    assert wording.next_word(wording.words_of(document, workshop.id)) is None


def test_once_open_nothing_is_written_unseen(document: Document, lead: WordRound) -> None:
    teams = _written(document, lead)
    wording.lay_open(document, lead.id)
    with pytest.raises(UserError, match="laid open already"):
        wording.write_unseen(document, lead.id, teams[0].id, "something else")
    mark = document.mark()
    wording.lay_open(document, lead.id)
    assert document.mark() == mark


def test_a_word_of_the_glossary_is_taken_up_once_and_stays_there(document: Document, workshop: Workshop) -> None:
    term = glossary.add_term(document, "Beta")
    taken = wording.take_up(document, workshop.id, " beta ")
    assert (taken.term_id, len(document.all(Term))) == (term.id, 1)
    with pytest.raises(UserError, match="taken up already"):
        wording.take_up(document, workshop.id, "BETA")
    wording.put_back(document, taken.id)
    assert (document.all(WordRound), document.all(Term)) == ([], [term])


def test_what_was_written_can_be_changed_and_taken_away(
    document: Document, workshop: Workshop, lead: WordRound
) -> None:
    product = document.all(Team)[0]
    wording.write_unseen(document, lead.id, product.id, "first")
    wording.write_unseen(document, lead.id, product.id, "second")
    assert [one.text for one in document.all(Unseen)] == ["second"]
    wording.write_unseen(document, lead.id, product.id, " ")
    assert wording.words_of(document, workshop.id)[0].written == ()


def test_words_are_put_in_order(document: Document, workshop: Workshop, lead: WordRound) -> None:
    beta = wording.take_up(document, workshop.id, "Beta")
    wording.move_words(document, workshop.id, [beta.id], lead.id)
    assert [view.term.word for view in wording.words_of(document, workshop.id)] == ["Beta", "Lead"]


def test_all_words_in_conflict_are_taken_up_at_once(document: Document, workshop: Workshop, lead: WordRound) -> None:
    product, marketing = document.all(Team)[:2]
    for word, texts in (("Beta", ("thirty customers", "anybody")), ("GA", ("for sale", "For sale."))):
        term = glossary.add_term(document, word)
        for team, text in zip((product, marketing), texts, strict=True):
            glossary.say(document, term.id, team.id, text)
    taken = wording.take_up_conflicts(document, workshop.id)
    assert [document.get(Term, one.term_id).word for one in taken] == ["Beta"]
    assert wording.take_up_conflicts(document, workshop.id) == []
    assert document.undo() == "Take up words in conflict"
