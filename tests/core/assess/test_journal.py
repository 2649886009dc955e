import sqlite3
from pathlib import Path

from facilitator.core import file
from tests.conftest import SetClock
from tests.core.assess.opened import handed_in, opened


def test_the_file_does_not_remember_what_stood_on_one_sheet(tmp_path: Path, clock: SetClock) -> None:
    path = tmp_path / "a.programme"
    document = file.create(path, clock)
    handed_in(document, opened(document), "345", None, "Well asked")
    document.close()
    conn = sqlite3.connect(path)
    kept = conn.execute("SELECT count(*) FROM journal_item WHERE \"table\" IN ('answer_sheet', 'answer_comment')")
    assert kept.fetchone() == (0,)
    assert conn.execute("SELECT count(*) FROM journal WHERE author = 'nobody'").fetchone() == (6,)
    conn.close()
