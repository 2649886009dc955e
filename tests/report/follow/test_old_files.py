"""Files of earlier releases: all that is told after a workshop can be told of them, and nothing that nobody knows."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import action_history, checkpoint_dates, checkpoints
from facilitator.core.follow.figures.trends import trends
from facilitator.core.plan.workshops import workshops
from facilitator.core.run.actions import Action, ActionState
from facilitator.report import programme_documents as documents
from facilitator.report.follow.packet import read_packet
from facilitator.report.follow.packet_writing import write_packet
from tests.conftest import SetClock

FILES = Path(__file__).parents[2] / "core" / "files"
TODAY = date(2027, 9, 12)
NOTHING_AGREED = ("collaboration", "plan")
"""Of these there is nothing to write before anything is agreed."""


@pytest.fixture(params=["v1", "v2", "v3"])
def old(request: pytest.FixtureRequest, tmp_path: Path, clock: SetClock) -> Iterator[Document]:
    path = Path(shutil.copy(FILES / f"{request.param}.programme", tmp_path / "Northgate.programme"))
    document = file.open_file(path, clock)
    yield document
    document.close()


def test_every_workshop_is_handed_out(old: Document, tmp_path: Path) -> None:
    for workshop in workshops(old):
        written = write_packet(read_packet(old, workshop.id), tmp_path / str(workshop.id))
        assert written.files == len(written.outcomes) > 20


def test_every_document_is_written(old: Document, tmp_path: Path) -> None:
    for name, suffixes in documents.FORMATS.items():
        for suffix in suffixes:
            path = tmp_path / f"{name}{suffix}"
            if name.partition("-")[0] in NOTHING_AGREED:
                with pytest.raises(UserError):
                    documents.write(old, name, path, TODAY)
                continue
            documents.write(old, name, path, TODAY)
            assert path.stat().st_size > 30


def test_when_it_was_done_is_not_made_up(old: Document) -> None:
    for of in trends(old, TODAY).effects:
        assert (of.completion.judged, of.completion.timed, of.completion.days) == (0, 0, None)
        assert of.completion.time_words == "It is not known when they were done"
    for action in old.all(Action, state=ActionState.DONE):
        assert action_history.history(old, action.id)[-1].day is None


def test_checkpoints_can_be_made_and_are_late(old: Document) -> None:
    for workshop in workshops(old):
        made = checkpoints.make_checkpoints(old, workshop.id)
        views = checkpoint_dates.checkpoint_view(old, workshop.id, TODAY)
        assert [view.late > 0 for view in views] == [True] * len(made)
