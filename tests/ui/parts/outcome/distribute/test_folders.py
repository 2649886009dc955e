from pathlib import Path

import pytest

from facilitator.core.document import Document
from facilitator.core.follow.distributions import record_distribution
from facilitator.core.plan.workshops import Workshop
from facilitator.report.follow.manifest import NAME
from facilitator.ui.parts.outcome.distribute.folders import fitting_folder, handing_out_folder


@pytest.fixture
def beside(document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(document, "path", tmp_path / "q1.programme")
    return tmp_path / "Q1 launch alignment 2027-01-12"


def test_it_goes_among_the_workshops_documents(document: Document, workshop: Workshop, beside: Path) -> None:
    assert handing_out_folder(document, workshop) == beside / "For everyone"


def test_it_goes_where_it_went_before_while_that_is_there(
    document: Document, workshop: Workshop, beside: Path, tmp_path: Path
) -> None:
    other = tmp_path / "shared"
    other.mkdir()
    record_distribution(document, workshop.id, str(other), 3)
    assert handing_out_folder(document, workshop) == other
    other.rmdir()
    assert handing_out_folder(document, workshop) == beside / "For everyone"


def test_among_others_files_it_gets_a_folder_of_its_own(
    document: Document, workshop: Workshop, beside: Path, tmp_path: Path
) -> None:
    chosen = tmp_path / "shared"
    chosen.mkdir()
    assert fitting_folder(document, workshop, chosen) == chosen
    (chosen / "budget.xlsx").write_text("theirs")
    assert fitting_folder(document, workshop, chosen) == chosen / beside.name
    (chosen / NAME).write_text("{}")
    assert fitting_folder(document, workshop, chosen) == chosen
