from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core.day_orders import DayOrder
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda, tracks
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.listing.agenda_list import (
    Column,
    What,
    day_order,
    guess_columns,
    read,
    read_pasted,
    store,
    verdict,
)
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import sittings
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start
from tests.core.plan.listed import judged, stored, taken

PLAIN = "Part;Start;Title;Minutes\nOpen;9:00;Welcome;15\n;9:15;Context;45\nWork;10:00;Lunch;60\n;11:00;Next steps;1h15"
TAKEN = [("Open", "Welcome", 15), ("Open", "Context", 45), ("Work", "Lunch", 60), ("Work", "Next steps", 75)]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        PLAIN.replace(";", "\t"),
        PLAIN.replace(";", ","),
        "sep=;\n" + PLAIN,
        "Offsite agenda;;;\nfor all teams;;;\n;;;\n" + PLAIN + "\nTotal;;;195",
        PLAIN.replace("Start", "Time").replace("Minutes", "Duration (min)"),
        "Teil;Beginn;Thema;Dauer\n" + PLAIN.split("\n", 1)[1],
        "Part;Hours;Title\nOpen;0,25;Welcome\n;0.75;Context\nWork;1;Lunch\n;1.25;Next steps",
        "Part;Title;Length\nOpen;Welcome;0.0104166666666667\n;Context;0:45\nWork;Lunch;1:00:00\n;Next steps;75 min",
        "Title;Min\nOpen;\nWelcome;15\nContext;45\nWork;\nLunch;60\nNext steps;75",
        "Part;From;To;What\nOpen;9:00;9:15;Welcome\n;9:15;10:00;Context\nWork;10;11;Lunch\n;11:00;12.15;Next steps",
        "Part;When;What\nOpen;9:00 – 9:15;Welcome\n;9:15 – 10;Context\nWork;10–11 am;Lunch\n;11–12:15 pm;Next steps",
        "Part;Start;Title\nOpen;9:00;Welcome\n;9:15;Context\nWork;10:00;Lunch\n;11:00;Next steps\n;12:15;End",
        "Part;Start;Title\nOpen;11:00;Welcome\n;11:15;Context\nWork;12:00;Lunch\n;1:00;Next steps\n;2:15;Close",
        PLAIN.replace("\nWork", "\nPart;Start;Title;Minutes\nWork"),
        PLAIN.replace("Minutes", "Length [min]") + "\n;;Total time: 3 h 15 min;",
        PLAIN.replace("Minutes", "Dauer?"),
    ],
)
def test_lists_of_all_shapes_say_the_same(document: Document, workshop_id: int, text: str) -> None:
    told = judged(document, workshop_id, text)
    assert taken(told) == TAKEN
    assert not any(one.what in (What.REFUSE, What.REMARK) for one in told)
    assert stored(document, workshop_id, text) == TAKEN


def test_lone_lines_head_parts_where_blocks_follow(document: Document, workshop_id: int) -> None:
    told = judged(document, workshop_id, "Title;Min\nOpen;\nWelcome;15\nCoffee is on us;\n;")
    assert [(one.what, one.why) for one in told] == [
        (What.HEADING, "Begins the part “Open”."),
        (What.TAKE, "Welcome, 15 min."),
        (What.IGNORE, "No block follows it."),
    ]


def test_a_list_without_any_header_is_understood(document: Document, workshop_id: int) -> None:
    assert taken(judged(document, workshop_id, "9:00\tWelcome\t15\n9:15\tLunch\t45 min")) == [
        ("", "Welcome", 15),
        ("", "Lunch", 45),
    ]


@pytest.mark.parametrize(
    ("row", "what", "why"),
    [
        (";15;Break;", What.TAKE, "Break, 15 min."),
        (";15;Lunch;", What.TAKE, "Break, 15 min."),
        (";15;Break down the funnel;", What.TAKE, "Talk, 15 min."),
        (";15;Dots;prioritise", What.TAKE, "Prioritise, 15 min."),
        (";15;Dots;last_time", What.TAKE, "Last time, 15 min."),
        (";15;RACI;juggling", What.REMARK, "RACI, 15 min. “juggling” is no activity known here"),
        (";;Talk;", What.REMARK, "It has no length: 15 min are assumed."),
        (";soon;Talk;", What.REFUSE, "“soon” is not a length"),
        (";0;Talk;", What.REFUSE, "needs some time"),
        (";-5;Talk;", What.REFUSE, "“-5” is not a length"),
        (";15;;talk", What.REFUSE, "It has no title."),
        (";240;;", What.IGNORE, "It holds no words."),
        ("Total;240;;", What.IGNORE, "It adds up the others."),
        ("Part;Minutes;Title;Activity", What.IGNORE, "names the columns again"),
        ("Close;;;", What.HEADING, "Begins the part “Close”."),
        (f";15;{'x' * 5001};", What.REFUSE, "far too long"),
    ],
)
def test_every_row_is_told_what_will_happen_to_it(
    document: Document, workshop_id: int, row: str, what: What, why: str
) -> None:
    told = judged(document, workshop_id, f"Part;Minutes;Title;Activity\nOpen;10;Welcome;\n{row}\n;5;Bye;")
    assert (told[1].line, told[1].what) == (3, what)
    assert why in told[1].why
    assert [one.what for one in (told[0], told[2])] == [What.TAKE, What.TAKE]


def test_a_break_can_be_halved_to_whole_minutes(document: Document, workshop_id: int) -> None:
    stored(document, workshop_id, "Title;Minutes\nCoffee break;15\nBreak;1\nLunch;60")
    assert [block.shortest for block in agenda_of(document, workshop_id).blocks] == [420, 60, 1800]


def test_all_fields_are_taken(document: Document, workshop_id: int) -> None:
    header = "Title;Min;At least;Pinned;Optional;Goal;Instructions;Notes;Who;Turns"
    row = 'Present;30;20;12:00;x;Know;"Read\nAsk";Slowly;Ada Okafor;teams'
    told = judged(document, workshop_id, f"{header}\n{row}")
    assert "“Ada Okafor” goes into your own notes." in told[0].why
    (block,) = store(document, workshop_id, told, True)
    assert (block.length, block.shortest, block.pinned, block.optional) == (1800, 1200, time(12), True)
    assert (block.objective, block.instructions) == ("Know", ("Read", "Ask"))
    assert block.private_notes == "Slowly\nLed by Ada Okafor"
    assert block.turns is agenda.TurnPlan.TEAMS


def test_instructions_too_long_for_the_stage_go_into_the_guide(document: Document, workshop_id: int) -> None:
    told = judged(document, workshop_id, f"Title;Min;Instructions\nTalk;5;{'word ' * 40}")
    assert "they go into the guide" in told[0].why
    (block,) = store(document, workshop_id, told, True)
    assert block.instructions == ()
    assert block.guide == ("word " * 40).strip()


def test_a_gap_before_a_start_pins_it(document: Document, workshop_id: int) -> None:
    text = "Start;Title;Min\n9:00;Welcome;15\n12:00;Lunch;60"
    told = judged(document, workshop_id, text)
    assert "Pinned to 12:00: 2 h 45 min before it stay free." in told[1].why
    blocks = store(document, workshop_id, told, True)
    assert [block.pinned for block in blocks] == [None, time(12)]
    assert document.get(Workshop, workshop_id).start == time(9)
    assert [one.row.pinned for one in judged(document, workshop_id, text, replacing=False) if one.row] == [None, None]


def test_what_the_list_does_not_say_stays_on_blocks_of_the_same_title(document: Document, workshop: Workshop) -> None:
    blocks = agenda_of(document, workshop.id).blocks
    agenda.set_private_notes(document, blocks[1].id, "Mine")
    old = document.get(Block, blocks[1].id)
    stored(document, workshop.id, f"Title;Minutes\n{old.title};25\nNew one;5")
    kept = document.get(Block, old.id)
    assert kept.length == 25 * 60
    assert (kept.private_notes, kept.guide, kept.activity) == ("Mine", old.guide, old.activity)
    assert [block.title for block in document.all(Block, workshop_id=workshop.id)] == [old.title, "New one"]
    document.undo()
    assert [block.id for block in agenda_of(document, workshop.id).blocks] == [block.id for block in blocks]


def test_adding_leaves_what_is_there(document: Document, workshop: Workshop) -> None:
    before = agenda_of(document, workshop.id)
    store(document, workshop.id, judged(document, workshop.id, PLAIN, replacing=False), False)
    after = agenda_of(document, workshop.id)
    assert after.blocks[: len(before.blocks)] == before.blocks
    assert [block.title for block in after.blocks[len(before.blocks) :]] == [title for _, title, _ in TAKEN]
    assert [part.title for part in after.parts[len(before.parts) :]] == ["Open", "Work"]
    assert document.get(Workshop, workshop.id).start == workshop.start
    assert document.undo_label == "Add to agenda"


def test_adding_to_the_part_that_is_last_goes_on_with_it(document: Document, workshop_id: int) -> None:
    stored(document, workshop_id, PLAIN)
    text = "Part;Title;Minutes\nwork;More;5\n;Yet more;5"
    assert stored(document, workshop_id, text, False)[-2:] == [("Work", "More", 5), ("Work", "Yet more", 5)]
    assert stored(document, workshop_id, "Title;Minutes\nLast;5", False)[-1] == ("Work", "Last", 5)


def test_an_agenda_under_way_is_added_to_and_not_replaced(document: Document, workshop: Workshop) -> None:
    start.start(document, workshop.id, keep_plan=True)
    told = judged(document, workshop.id, PLAIN)
    with pytest.raises(UserError, match="has begun"):
        store(document, workshop.id, told, True)
    assert len(store(document, workshop.id, told, False)) == 4


def test_a_list_with_nothing_to_take_changes_nothing(document: Document, workshop: Workshop) -> None:
    before = document.undo_label
    with pytest.raises(UserError, match="no block to take"):
        store(document, workshop.id, judged(document, workshop.id, "Title;Minutes\nTalk;soon"), True)
    assert document.undo_label == before


def test_sessions_come_by_their_days(document: Document, workshop_id: int) -> None:
    text = (
        "Day;Start;Title;Min\n12/01/2027;10:00;One;30\n;10:30;Two;30\n14/01/2027;9:00;Three;30\n"
        "Workshop three;8:00;Four;30"
    )
    stored(document, workshop_id, text)
    held = [(one.workshop.day, one.workshop.start, one.title) for one in sittings(document, workshop_id)]
    assert held == [
        (date(2027, 1, 12), time(10), "Session 1"),
        (date(2027, 1, 14), time(9), "Session 2"),
        (date(2027, 1, 15), time(8), "Workshop three"),
    ]
    found = agenda_of(document, workshop_id)
    assert [len(found.blocks_in(one.session_id)) for one in sittings(document, workshop_id)] == [2, 1, 1]
    stored(document, workshop_id, "Day;Title;Min\n2027-01-14;Three;30")
    assert [one.workshop.day for one in sittings(document, workshop_id)] == [date(2027, 1, 12), date(2027, 1, 14)]


def test_days_of_another_time_keep_their_distance(document: Document, workshop_id: int) -> None:
    told = judged(document, workshop_id, "Day;Title;Min\n2026-06-01;One;30\n2026-06-03;Two;30")
    assert "the workshop stays on 12 January 2027" in told[0].why
    store(document, workshop_id, told, True)
    assert [one.workshop.day for one in sittings(document, workshop_id)] == [date(2027, 1, 12), date(2027, 1, 14)]


def test_days_in_doubt_are_asked_for(document: Document, workshop_id: int) -> None:
    sheet = read_pasted("Day;Title;Min\n01/12/2027;One;30\n03/12/2027;Two;30")
    columns = guess_columns(sheet.header, sheet.rows)
    assert day_order(sheet, columns) is DayOrder.IN_DOUBT
    with pytest.raises(UserError, match="“01/12/2027” can be read in two ways"):
        verdict(document, workshop_id, sheet, columns)
    told = verdict(document, workshop_id, sheet, columns, DayOrder.MONTH_FIRST)
    days = [one.row.session.day for one in told if one.row and one.row.session]
    assert days == [date(2027, 1, 12), date(2027, 3, 12)]


def test_tracks_run_side_by_side_and_lengths_follow_their_own(document: Document, workshop_id: int) -> None:
    text = "Start;Title;Track\n9:00;Open;all\n9:30;A one;A\n9:45;A two;A\n9:30;B;B\n10:30;Together;\n11:00;End;"
    assert [minutes for _, _, minutes in stored(document, workshop_id, text)] == [30, 15, 45, 60, 30]
    groups = {track.id: track.title for track in tracks.tracks_of(document, workshop_id)}
    blocks = agenda_of(document, workshop_id).blocks
    assert [groups.get(block.track_id or 0) for block in blocks] == [None, "A", "A", "B", None]


def test_a_column_that_is_missing_is_asked_for(document: Document, workshop_id: int) -> None:
    with pytest.raises(UserError, match="choose the column"):
        verdict(document, workshop_id, read_pasted("Title\nx"), {Column.MINUTES: 0})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_files_of_all_encodings_are_read(document: Document, workshop_id: int, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "agenda.csv"
    path.write_bytes('Title;Minutes;Instructions\r\nCafé – später;15;"Un\r\ndeux"\r\n'.encode(encoding))
    sheet = read(path)
    (block,) = store(
        document, workshop_id, verdict(document, workshop_id, sheet, guess_columns(sheet.header, sheet.rows)), True
    )
    assert (block.title, block.instructions) == ("Café – später", ("Un", "deux"))


def test_a_workbook_with_merged_cells_times_and_durations_is_read(
    document: Document, workshop_id: int, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Our day"])
    sheet.merge_cells("A1:D1")
    sheet.append(["Day", "Section", "Start", "Item", "Duration"])
    sheet.append([date(2027, 1, 12), "Open", time(9), "Welcome", time(0, 15)])
    sheet.append([None, None, time(9, 15), "Context", 45])
    sheet.append([None, "Work", 10 / 24, "Lunch", "1h"])
    sheet["C5"].number_format = "hh:mm"
    sheet.append([None, None, "11:00", "Next steps", 75.0])
    sheet.append([None, None, None, "Total", "=SUM(E3:E6)"])
    sheet.merge_cells("A3:A6")
    sheet.merge_cells("B3:B4")
    book.save(tmp_path / "a.xlsx")
    found = read(tmp_path / "a.xlsx")
    told = verdict(document, workshop_id, found, guess_columns(found.header, found.rows))
    assert taken(told) == TAKEN
    assert [one.what for one in told] == [What.TAKE] * 4 + [What.IGNORE]
    assert told[0].line == 3


def test_a_file_without_an_agenda_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "none.csv").write_text("")
    with pytest.raises(UserError, match="holds no agenda"):
        read(tmp_path / "none.csv")
    (tmp_path / "paper.csv").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    with pytest.raises(UserError, match="is not a list"):
        read(tmp_path / "paper.csv")


CELLS = st.one_of(
    st.sampled_from(
        ("9:00", "1:00", "15", "0", "-5", "Lunch", "Total", "End", "12/01/2027", "13/13/2027", "x", "=1", "")
    ),
    st.text(max_size=12),
)


@given(st.lists(st.lists(CELLS, max_size=6), max_size=8), st.booleans())
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_list_gets_a_verdict_for_each_row_and_can_be_undone(
    document: Document, workshop_id: int, rows: list[list[str]], replacing: bool
) -> None:
    text = "Day,Part,Start,Title,Minutes,Track\n" + "\n".join(",".join(row) for row in rows)
    sheet = read_pasted(text)
    before = (document.all(Part), document.all(Block))
    try:
        columns = guess_columns(sheet.header, sheet.rows)
        told = verdict(document, workshop_id, sheet, columns, DayOrder.DAY_FIRST, replacing)
        assert [one.line for one in told] == list(sheet.lines)
        blocks = store(document, workshop_id, told, replacing)
    except UserError:
        return
    assert all(block.length > 0 and block.shortest <= block.length for block in blocks)
    assert all(block.activity in Activity for block in blocks)
    document.undo()
    assert (document.all(Part), document.all(Block)) == before
