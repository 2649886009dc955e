from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.plan import agenda, details, sessions, tracks
from facilitator.core.plan.agenda import Activity, Block, Part, TurnPlan
from facilitator.core.plan.listing import agenda_list
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.report import documents
from facilitator.report.snapshot import snapshot
from tests.conftest import SetClock
from tests.core.bare import bare_workshop
from tests.report.held import planned

FORMS = [("agenda", ".csv"), ("agenda", ".xlsx"), ("agenda-facilitator", ".csv"), ("agenda-facilitator", ".xlsx")]
FIELDS = {"id", "workshop_id", "part_id", "position", "track_id", "session_id"}


def come_in(document: Document, workshop_id: int, path: Path, replace: bool = True) -> list[Block]:
    sheet = agenda_list.read(path)
    columns = agenda_list.guess_columns(sheet.header, sheet.rows)
    told = agenda_list.verdict(document, workshop_id, sheet, columns, replacing=replace)
    assert [one.why for one in told if one.what is agenda_list.What.REFUSE] == []
    return agenda_list.store(document, workshop_id, told, replace)


def said(document: Document, workshop_id: int, without: tuple[str, ...] = ()) -> list[object]:
    """The whole agenda as a reader sees it: all but ids and positions."""
    found = agenda_of(document, workshop_id)
    held = {one.id: (one.title, one.day, one.start) for one in found.sessions}
    groups = {track.id: track.title for track in found.tracks}
    lines: list[object] = [found.workshop.start]
    for part in found.parts:
        lines.append((held.get(part.session_id or 0), part.title, part.short))
        for block in found.blocks_of(part.id):
            fields = block.model_dump(exclude=FIELDS | set(without))
            lines.append((groups.get(block.track_id or 0), fields))
    return lines


def furnish(document: Document) -> Workshop:
    """The standard agenda and something in every column."""
    workshop = planned(document)
    blocks = document.all(Block, workshop_id=workshop.id)
    agenda.pin_block(document, blocks[3].id, time(14, 30))
    agenda.skip_block(document, blocks[4].id)
    agenda.set_turns(document, blocks[3].id, TurnPlan.TEAMS)
    agenda.set_length(document, blocks[5].id, 90)
    parts = document.all(Part, workshop_id=workshop.id)
    agenda.add_part(document, workshop.id, "Nothing in it yet", "Nothing")
    second = sessions.add_session(document, workshop.id, "Commit", date(2027, 1, 14), time(9, 15))
    sessions.put_in_session(document, [parts[-1].id], second.id)
    left, right = (tracks.add_track(document, workshop.id, title) for title in ("Left", "Right"))
    last = document.all(Block, part_id=parts[-1].id)
    tracks.set_track(document, [last[0].id], left.id)
    tracks.set_track(document, [last[1].id], right.id)
    agenda.rename_block(document, last[2].id, "=1+1")
    agenda.set_objective(document, last[2].id, "'+one")
    return workshop


@pytest.mark.parametrize(("name", "suffix"), FORMS)
def test_what_goes_out_comes_in_again_unchanged(document: Document, tmp_path: Path, name: str, suffix: str) -> None:
    workshop = furnish(document)
    before = said(document, workshop.id)
    ids = [block.id for block in agenda_of(document, workshop.id).blocks]
    path = tmp_path / f"agenda{suffix}"
    documents.write(document, workshop.id, name, path)
    stored = come_in(document, workshop.id, path)
    assert said(document, workshop.id) == before
    assert [block.id for block in stored] == ids


@pytest.mark.parametrize(("name", "suffix"), FORMS)
def test_it_comes_into_another_workshop_as_well(document: Document, tmp_path: Path, name: str, suffix: str) -> None:
    workshop = furnish(document)
    lacking = () if name == "agenda-facilitator" else ("guide", "private_notes")
    before = said(document, workshop.id, lacking)
    documents.write(document, workshop.id, name, tmp_path / f"agenda{suffix}")
    other = details.edit_workshop(document, bare_workshop(document).id, zone="Europe/Berlin", start=time(8))
    come_in(document, other.id, tmp_path / f"agenda{suffix}")
    assert said(document, other.id, lacking) == before
    document.undo()
    assert document.all(Part, workshop_id=other.id) == []


TITLES = st.sampled_from(
    ("Lunch", "=1+1", "'=x", "'@a", "-", "Total view", "one, two; three", 'say "so"', "Ünï ✓", "9")
)
LENGTHS = st.one_of(st.integers(1, 300).map(lambda n: n * 60), st.integers(1, 4000))
BLOCKS: st.SearchStrategy[dict[str, object]] = st.fixed_dictionaries(
    {
        "title": TITLES,
        "activity": st.sampled_from(list(Activity)),
        "length": LENGTHS,
        "optional": st.booleans(),
        "skipped": st.booleans(),
        "pinned": st.one_of(st.none(), st.times().map(lambda at: at.replace(second=0, microsecond=0))),
        "turns": st.sampled_from(list(TurnPlan)),
        "objective": st.sampled_from(("", "a\nb", "=x\ny", "  x")).map(str.strip),
        "instructions": st.lists(st.sampled_from(("Say", "-5", "a; b")), max_size=4).map(tuple),
        "guide": st.sampled_from(("", "one\ntwo", "+x")),
        "private_notes": st.sampled_from(("", "@me", "'quoted'")),
    }
)


@given(st.lists(st.lists(BLOCKS, max_size=3), min_size=1, max_size=4), st.sampled_from([".csv", ".xlsx"]))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_agenda_comes_in_as_it_went_out(
    tmp_path_factory: pytest.TempPathFactory, parts: list[list[dict[str, object]]], suffix: str
) -> None:
    document = file.in_memory(SetClock())
    workshop, other = bare_workshop(document), bare_workshop(document)
    with document.step("Make") as step:
        for number, blocks in enumerate([*parts, [{"title": "Last", "activity": Activity.TALK, "length": 60}]]):
            part = agenda.add_part(document, workshop.id, f"Part {number}")
            for at, fields in enumerate(blocks):
                ids = {"id": document.new_id(), "workshop_id": workshop.id, "part_id": part.id, "position": float(at)}
                step.put(Block.model_validate({**fields, **ids, "shortest": fields["length"]}))
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    documents.write(document, workshop.id, "agenda-facilitator", path)
    before = said(document, workshop.id)
    come_in(document, other.id, path)
    after = said(document, other.id)
    come_in(document, workshop.id, path)
    again = said(document, workshop.id)
    document.close()
    assert after == before
    assert again == before


def test_a_workbook_holds_real_numbers_times_and_days_and_no_formula(document: Document, tmp_path: Path) -> None:
    workshop = furnish(document)
    documents.write(document, workshop.id, "agenda", tmp_path / "a.xlsx")
    sheet: Any = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    header = [cell.value for cell in sheet[1]]
    first = dict(zip(header, sheet[2], strict=True))
    assert (first["Start"].value, first["End"].value) == (time(13), time(13, 10))
    assert first["Minutes"].value == 10
    assert first["Day"].value.date() == date(2027, 1, 12)
    assert first["Day"].is_date
    assert "Guide" not in header
    assert "Own notes" not in header
    assert sheet.freeze_panes == "A2"
    titles = [cell for cell in sheet["F"] if cell.value == "=1+1"]
    assert [cell.data_type for cell in titles] == ["s"]


def test_no_private_word_leaves_in_the_edition_for_everyone(document: Document, tmp_path: Path) -> None:
    workshop = planned(document)
    for name, private in (("agenda", False), ("agenda-facilitator", True)):
        documents.write(document, workshop.id, name, tmp_path / f"{name}.csv")
        text = (tmp_path / f"{name}.csv").read_text("utf-8-sig")
        assert ("Thank Ruth first" in text) == private
        assert ("Begin on time" in text) == private


def test_the_same_moment_gives_the_same_bytes(document: Document, fonts: object) -> None:
    taken = snapshot(document, planned(document).id)
    made: list[Callable[..., bytes]] = [form.make for one in documents.DOCUMENTS for form in one.formats]
    assert [make(taken, fonts) for make in made] == [make(taken, fonts) for make in made]
