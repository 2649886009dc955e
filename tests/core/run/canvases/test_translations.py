import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.run.canvases import messaging, translations
from facilitator.core.run.canvases.messaging import Translation


def features(document: Document) -> list[str]:
    return [row.feature for row in document.all(Translation)]


def test_rows_are_added_edited_part_by_part_moved_and_removed(document: Document, workshop_id: int) -> None:
    first = translations.add_translation(document, workshop_id, " Sync ", "No retyping")
    second = translations.add_translation(document, workshop_id, "Export")
    translations.edit_translation(document, first.id, talking_point="Type it once")
    edited = translations.edit_translation(document, first.id, feature="Live sync", meaning="")
    assert (edited.feature, edited.meaning, edited.talking_point) == ("Live sync", "", "Type it once")
    translations.move_translations(document, workshop_id, [second.id], first.id)
    assert features(document) == ["Export", "Live sync"]
    with pytest.raises(UserError, match="no feature yet"):
        translations.edit_translation(document, first.id, feature=" ", meaning="lost?")
    assert document.get(Translation, first.id) == edited
    translations.remove_translation(document, second.id)
    assert features(document) == ["Live sync"]


def test_every_capability_comes_over_once_with_its_first_benefit(document: Document, workshop_id: int) -> None:
    translations.add_translation(document, workshop_id, "EXPORT")
    sync, _export, _again, api = (
        messaging.add_capability(document, workshop_id, text) for text in ("Sync", "Export", "sync", "Open API")
    )
    benefit = messaging.add_below(document, sync.id, "No retyping")
    messaging.add_below(document, sync.id, "Fewer errors")
    messaging.add_below(document, benefit.id, "Type it once")
    new = translations.add_from_capabilities(document, workshop_id)
    assert [(row.feature, row.meaning, row.talking_point) for row in new] == [
        ("Sync", "No retyping", ""),
        ("Open API", "", ""),
    ]
    assert features(document) == ["EXPORT", "Sync", "Open API"]
    assert translations.add_from_capabilities(document, workshop_id) == []
    messaging.edit_message(document, api.id, "Public API")
    assert [row.feature for row in translations.add_from_capabilities(document, workshop_id)] == ["Public API"]


def test_rows_say_what_they_still_need(document: Document, workshop_id: int) -> None:
    row = translations.add_translation(document, workshop_id, "Sync")
    assert [gap.words for gap in translations.unfinished([row])] == [
        "“Sync” still needs what it means to the customer and what a seller says."
    ]
    half = translations.edit_translation(document, row.id, meaning="No retyping")
    assert [gap.words for gap in translations.unfinished([half])] == ["“Sync” still needs what a seller says."]
    whole = translations.edit_translation(document, row.id, talking_point="Type it once")
    assert translations.unfinished([whole]) == []


def test_several_rows_are_removed_as_one_step(document: Document, workshop_id: int) -> None:
    rows = [translations.add_translation(document, workshop_id, name) for name in ("Sync", "Export", "API")]
    translations.remove_translations(document, [row.id for row in rows[:2]])
    assert features(document) == ["API"]
    document.undo()
    assert features(document) == ["Sync", "Export", "API"]
