"""Lists that come packed: survey tools hand out a ZIP file with the one list in it."""

import zipfile
import zlib
from io import BytesIO
from pathlib import Path, PurePosixPath

from facilitator.core import faults
from facilitator.core.errors import UserError

_LISTS = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods"})
_OF_A_WORKBOOK = frozenset({"[Content_Types].xml", "mimetype", "content.xml"})


def unpacked(data: bytes, path: Path, most_bytes: int) -> bytes:
    """The one list in a ZIP file; anything else, spreadsheets too, as it is. UserError if there are several or none."""
    if not data.startswith(b"PK\x03\x04"):
        return data
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if _OF_A_WORKBOOK.intersection(archive.namelist()):
                return data
            lists = [part for part in archive.infolist() if _is_list(PurePosixPath(part.filename))]
            if len(lists) != 1:
                raise UserError(f"{faults.name_of(path)} holds {len(lists) or 'no'} lists: unpack it and choose one.")
            if lists[0].file_size > most_bytes:
                raise UserError(f"{faults.name_of(path)} is too large for a list: save the list by itself.")
            return archive.read(lists[0])
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return data  # whoever reads it as a spreadsheet tells what is wrong with it


def _is_list(name: PurePosixPath) -> bool:
    return name.suffix.lower() in _LISTS and not name.name.startswith(".") and "__MACOSX" not in name.parts
