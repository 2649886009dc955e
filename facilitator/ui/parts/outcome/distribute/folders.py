"""Where what everyone gets is written."""

from pathlib import Path

from facilitator.core.document import Document
from facilitator.core.follow.distributions import distributions_of
from facilitator.core.plan.workshops import Workshop
from facilitator.report.follow.manifest import NAME
from facilitator.ui.parts.outcome.documents_writer import folder_for

_FOR_EVERYONE = "For everyone"


def handing_out_folder(document: Document, workshop: Workshop) -> Path:
    """Where it was written the last time, if that is still there; else a folder with the workshop's documents."""
    before = [Path(one.folder) for one in distributions_of(document, workshop.id)]
    return next((folder for folder in before[:1] if folder.is_dir()), usual_folder(document, workshop))


def usual_folder(document: Document, workshop: Workshop) -> Path:
    """A folder of its own among the workshop's documents, beside the programme."""
    return folder_for(document, workshop) / _FOR_EVERYONE


def fitting_folder(document: Document, workshop: Workshop, chosen: Path) -> Path:
    """The folder that was chosen; where others' files stand in it, a new one inside. OSError if it can't be read."""
    mine = (chosen / NAME).exists() or not chosen.exists() or not any(chosen.iterdir())
    return chosen if mine else chosen / folder_for(document, workshop).name
