"""Phrases: a row for each feature, worded, moved, removed, and what is still missing of it."""

import pytest

from facilitator.core.agree.language import feature_phrases as verbs
from facilitator.core.document import Document
from facilitator.core.errors import UserError


def test_a_row_is_added_worded_and_moved(document: Document) -> None:
    first = verbs.add_phrase(document, "Live sync", "Always up to date", "Nobody waits")
    second = verbs.add_phrase(document, "Audit log")
    verbs.edit_phrase(document, second.id, message="Every change is seen")
    verbs.move_phrases(document, [second.id], first.id)
    assert [(one.feature, one.message) for one in verbs.phrases(document)] == [
        ("Audit log", "Every change is seen"),
        ("Live sync", "Always up to date"),
    ]


def test_a_row_needs_a_feature(document: Document) -> None:
    made = verbs.add_phrase(document, "Live sync")
    with pytest.raises(UserError, match="no feature yet"):
        verbs.edit_phrase(document, made.id, feature=" ")
    assert verbs.phrases(document) == [made]


def test_what_is_missing_is_told(document: Document) -> None:
    verbs.add_phrase(document, "Live sync", "Always up to date", "Nobody waits")
    verbs.add_phrase(document, "Audit log")
    words = [one.words for one in verbs.unfinished(verbs.phrases(document))]
    assert words == ["“Audit log” still needs a message and what a seller says."]


def test_several_are_removed_in_one_step(document: Document) -> None:
    made = [verbs.add_phrase(document, name) for name in ("A", "B", "C")]
    verbs.remove_phrases(document, [made[0].id, made[2].id])
    assert [one.feature for one in verbs.phrases(document)] == ["B"]
    assert document.undo() == "Remove 2 phrases"
    assert verbs.phrases(document) == made
