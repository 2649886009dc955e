"""Phrases taken over from a workshop."""

from facilitator.core.agree.language.feature_phrases import edit_phrase, phrases, remove_phrases
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.agreeing_phrases import still_to_take, take_translations
from facilitator.core.run.canvases.translations import add_translation, edit_translation, remove_translation


def test_rows_are_taken_once_and_in_one_step(document: Document, workshop: Workshop) -> None:
    sync = add_translation(document, workshop.id, "Live sync", "Always up to date", "Nobody waits")
    add_translation(document, workshop.id, "Audit log")
    assert [(one.id, count) for one, count in still_to_take(document)] == [(workshop.id, 2)]
    made = take_translations(document, workshop.id)
    assert [(one.feature, one.message, one.talking_point) for one in made] == [
        ("Live sync", "Always up to date", "Nobody waits"),
        ("Audit log", "", ""),
    ]
    assert made[0].drafted_id == sync.id
    assert still_to_take(document) == []
    label = document.undo_label
    assert take_translations(document, workshop.id) == []
    assert document.undo_label == label
    document.undo()
    assert phrases(document) == []


def test_what_was_agreed_since_is_not_undone(document: Document, workshop: Workshop) -> None:
    row = add_translation(document, workshop.id, "Live sync")
    (taken,) = take_translations(document, workshop.id)
    edit_phrase(document, taken.id, feature="Sync")
    edit_translation(document, row.id, feature="Syncing")
    assert take_translations(document, workshop.id) == []
    remove_phrases(document, [taken.id])
    assert [one.feature for one in take_translations(document, workshop.id)] == ["Syncing"]


def test_a_feature_that_is_told_already_is_not_told_twice(document: Document, workshop: Workshop) -> None:
    add_translation(document, workshop.id, "Live sync", "One")
    add_translation(document, workshop.id, "live sync", "Two")
    assert [one.message for one in take_translations(document, workshop.id)] == ["One"]


def test_a_phrase_outlives_the_row_it_came_from(document: Document, workshop: Workshop) -> None:
    row = add_translation(document, workshop.id, "Live sync")
    take_translations(document, workshop.id)
    remove_translation(document, row.id)
    assert [(one.feature, one.drafted_id) for one in phrases(document)] == [("Live sync", None)]
