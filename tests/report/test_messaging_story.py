from collections.abc import Callable, Sequence

from reportlab.platypus import Flowable

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import clarity, messaging, translations
from facilitator.core.run.canvases.messaging import Clarity
from facilitator.report.messaging_story import messaging as chapter
from facilitator.report.paper import Paper
from facilitator.report.snapshot import snapshot

Words = Callable[[Sequence[Flowable]], str]


def test_without_anything_there_is_no_chapter(document: Document, workshop: Workshop, paper: Paper) -> None:
    assert chapter(paper, snapshot(document, workshop.id)) == []


def test_the_tree_the_table_and_the_test_are_told(
    document: Document, workshop: Workshop, paper: Paper, words: Words
) -> None:
    sync = messaging.add_capability(document, workshop.id, "Sync <b")
    benefit = messaging.add_below(document, sync.id, "No retyping")
    messaging.add_below(document, benefit.id, "Type it once")
    messaging.add_capability(document, workshop.id, "Export")
    rows = translations.add_from_capabilities(document, workshop.id)
    translations.edit_translation(document, rows[0].id, talking_point="Never again by hand")
    for team, text in zip(document.all(Team), ("No copying", "All in one place"), strict=False):
        clarity.set_wording(document, sync.id, team.id, text)
    told = words(chapter(paper, snapshot(document, workshop.id)))
    assert "Sync <b Capability No retyping Benefit Type it once Message Export Capability" in told
    assert "“Export” has no benefit yet: what does the customer gain?" in told
    assert "Sync <b No retyping Never again by hand" in told
    assert "Export Open Open" in told
    assert "Sync <b The room has not judged it yet. Product No copying Marketing All in one place" in told
    clarity.set_clarity(document, sync.id, Clarity.DIFFERS)
    assert "Plan: none yet · nobody sees to it yet" in words(chapter(paper, snapshot(document, workshop.id)))
    clarity.set_plan(document, sync.id, "One sentence")
    clarity.set_owner(document, sync.id, document.all(Person)[0].id)
    told = words(chapter(paper, snapshot(document, workshop.id)))
    assert "The teams mean different things. Plan: One sentence · Maria Lind (Product)" in told


def test_texts_of_any_length_find_their_pages(
    document: Document, workshop: Workshop, paper: Paper, words: Words
) -> None:
    long = "Promises reach customers before they are written down. " * 90
    entry = messaging.add_capability(document, workshop.id, long)
    messaging.add_below(document, messaging.add_below(document, entry.id, long).id, long)
    translations.add_from_capabilities(document, workshop.id)
    for team in document.all(Team):
        clarity.set_wording(document, entry.id, team.id, long)
    clarity.set_clarity(document, entry.id, Clarity.DIFFERS)
    clarity.set_plan(document, entry.id, long)
    told = words(chapter(paper, snapshot(document, workshop.id)))
    assert told.count("written down.") >= 88 * 8
