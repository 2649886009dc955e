import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def uv() -> str:
    found = shutil.which("uv")
    if found is None:
        pytest.fail("uv is what builds this program: install it (https://docs.astral.sh/uv/).")
    return found


@pytest.fixture(scope="module")
def command(uv: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `facilitator` command of a clean environment, into which nothing but the wheel was installed."""
    place = tmp_path_factory.mktemp("wheel")
    _run(uv, "build", "--wheel", "--out-dir", str(place), str(ROOT))
    (wheel,) = place.glob("*.whl")
    environment = place / "env"
    _run(uv, "venv", "--python", sys.executable, str(environment))
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    _run(uv, "pip", "install", "--python", str(scripts / "python"), str(wheel))
    return scripts / "facilitator"


def _run(*words: str, cwd: Path | None = None) -> str:
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_installed_wheel_rehearses_with_its_own_resources(command: Path, tmp_path: Path) -> None:
    said = _run(str(command), "rehearse", "out", cwd=tmp_path)
    assert "rehearsal.programme" in said
    assert (tmp_path / "out" / "summary.pdf").read_bytes().startswith(b"%PDF")
    assert "is whole" in _run(str(command), "check", "out/rehearsal.programme", cwd=tmp_path)
