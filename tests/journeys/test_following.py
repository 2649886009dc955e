"""The first 48 hours after the sample's last workshop: everyone gets theirs, and later only what has changed."""

import pytest

from facilitator.core.people import Person, people
from facilitator.core.run.actions import Action, ActionState
from tests.independent import converted
from tests.journeys.following import (
    Links,
    dates_of,
    files,
    folder,
    hand_out,
    mail,
    rows_of,
    sample,
    slides_of,
    words_of,
)
from tests.journeys.keyboard import Keyboard

HERE = ("Ada Okafor", "Clara Moreau", "Mateo Silva")


@pytest.fixture
def handed_out(user: Keyboard) -> Keyboard:
    """Everything is written for everyone."""
    sample(user)
    user.go_to("Outcomes")
    user.press("D")
    assert "14 own pages · 3 team digests · 13 e-mail drafts" in user.said()
    assert "Nothing is sent." in user.said()
    hand_out(user)
    assert "43 files: 43 new." in user.said()
    return user


def person(user: Keyboard, name: str) -> Person:
    return next(one for one in people(user.document) if one.name == name)


def test_everyone_gets_a_page_and_a_draft_that_others_can_read(handed_out: Keyboard) -> None:
    root = folder(handed_out)
    for name in HERE:
        page = root / "people" / f"{name}.pdf"
        assert name in words_of(page)
        draft = mail(root / "drafts" / f"{name}.eml")
        assert str(draft["To"].addresses[0]) == f"{name} <{person(handed_out, name).email}>"
        assert draft["X-Unsent"] == "1"
        body = draft.get_body(("plain",))
        assert body is not None
        assert name.split()[0] in body.get_content()
        enclosed = {part.get_filename(): part.get_content() for part in draft.iter_attachments()}
        assert enclosed["Your page.pdf"] == page.read_bytes()
        assert enclosed["Workshop summary.pdf"] == (root / "summary.pdf").read_bytes()
    assert not (root / "drafts" / "Ben Carter.eml").exists(), "He wants none."
    assert not [one for one in files(root) if "Lena" in one], "She has left."
    for name in ("summary", "action-plan", "raci", "teams/Marketing"):
        assert len(words_of(root / f"{name}.pdf")) > 200


def test_what_goes_to_other_programs_can_be_read_there(handed_out: Keyboard) -> None:
    root = folder(handed_out)
    dates = list(dates_of(root / "dates.ics"))
    assert len(dates) == len(set(dates)) > 3
    slides = slides_of(root / "teams" / "Sales.pptx")
    assert len(slides) > 1
    assert "Sales" in slides[0]
    assert "Sales" in words_of(converted(root / "teams" / "Sales.pptx", ".pdf"))
    sheet = rows_of(root / "actions.xlsx")
    read = converted(root / "actions.xlsx", ".csv").read_text("cp1252")
    for row in list(sheet.values)[1:]:
        assert str(row[0]) in read
    assert {link for link in Links(root / "index.html").found if "://" not in link} <= set(files(root))


def test_a_second_time_only_what_has_changed_is_written(handed_out: Keyboard) -> None:
    user, root = handed_out, folder(handed_out)
    before = files(root)
    hand_out(user)
    assert "43 files: 43 as they were." in user.said()
    assert files(root) == before

    user.command("Show promised")
    user.press("Home", "X")
    assert user.document.now() in [one.settled_at for one in user.document.all(Action, state=ActionState.DONE)]
    user.press("D")
    hand_out(user)
    after = files(root)
    changed = {name for name in after if after[name] != before.get(name)}
    assert before.keys() == after.keys()
    assert "summary.pdf" in changed
    assert "raci.pdf" not in changed
    assert len(changed) < len(after)
    assert f"{len(changed - {'list-of-files.json'})} changed" in user.said()
