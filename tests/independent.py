"""Files read by a program that is not ours: LibreOffice, without a window, converts them to something plain."""

import shutil
import subprocess
from pathlib import Path

import pytest

_OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
_LONGEST_S = 120


def converted(source: Path, suffix: str) -> Path:
    """What LibreOffice makes of a file, in the format of a suffix (".csv", ".pdf", ".txt"), beside it.

    Skips the test where LibreOffice is not installed; `.ci/run` installs it.
    """
    if _OFFICE is None:
        pytest.skip("LibreOffice, which reads the file here, is not installed")
    aside = source.parent / f"{source.stem}-read"
    aside.mkdir(exist_ok=True)
    profile = (aside / "profile").as_uri()
    command = [_OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", suffix.lstrip("."),
               "--outdir", str(aside), str(source)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST_S)
    made = aside / f"{source.stem}{suffix}"
    assert made.exists(), f"LibreOffice could not read {source.name}"
    return made
