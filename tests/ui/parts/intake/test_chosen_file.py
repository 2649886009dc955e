from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from facilitator.ui.parts.intake.chosen_file import dropped_file


def test_the_first_file_on_this_computer_is_taken(tmp_path: Path) -> None:
    data = QMimeData()
    paths = [tmp_path / "a.csv", tmp_path / "b.csv"]
    data.setUrls([QUrl("https://example.com/c.csv"), *(QUrl.fromLocalFile(str(path)) for path in paths)])
    assert dropped_file(data) == paths[0]


def test_words_are_no_file() -> None:
    data = QMimeData()
    data.setText("Ada, Sales")
    assert dropped_file(data) is None
