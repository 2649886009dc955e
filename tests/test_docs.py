"""README and docs tell the truth: links lead somewhere, commands exist, and the pictures can be made."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from PySide6.QtGui import QImage

from facilitator.cli import main
from facilitator.core.content import Content
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.ready import templates
from facilitator.core.plan.ready.modules import Module, read_module
from facilitator.core.plan.ready.template_check import check_template

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "benchmarks" / "README.md")
LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"\bfacilitator ([a-z]+(?: \| [a-z]+)*)")
EXAMPLE = re.compile(r"```toml\n(.*?)```", re.DOTALL)
FIELD = re.compile(r"`\"?([a-z_]+)\"?`")


def links(page: Path) -> list[str]:
    return [link for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]


def test_the_pages_are_found() -> None:
    assert {page.name for page in PAGES} >= {"README.md", "guide.md", "keys.md", "script.md", "architecture.md"}
    assert len(links(ROOT / "docs" / "guide.md")) > 8


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_is_there(page: Path) -> None:
    assert [link for link in links(page) if not (page.parent / link).exists()] == []


def test_exactly_the_pictures_that_are_shown_are_kept() -> None:
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(page) if link.endswith(".png")}
    kept = set((ROOT / "docs" / "pictures").resolve().glob("*"))
    assert kept == shown
    assert sum(path.stat().st_size for path in kept) < 3_000_000


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "guide.md"], ids=lambda page: page.name)
def test_every_command_named_exists(page: Path) -> None:
    named = {word for found in COMMAND.findall(page.read_text("utf-8")) for word in found.split(" | ")}
    assert {"demo", "check", "restore"} <= named
    assert named <= set(main.list_commands(click.Context(main)))


def examples() -> list[str]:
    return EXAMPLE.findall((ROOT / "docs" / "templates.md").read_text("utf-8"))


def test_the_template_shown_can_be_used_without_a_doubt(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(examples()[0], "utf-8")
    template, doubts = check_template(path)
    assert sum(block.minutes for block in template.blocks) == 60
    assert doubts == []


def test_the_module_shown_can_be_used(tmp_path: Path) -> None:
    path = tmp_path / "fresh-air.toml"
    path.write_text(examples()[1], "utf-8")
    assert read_module(path).blocks[0].minutes == 25


def test_every_field_of_a_template_and_a_module_and_every_activity_is_told() -> None:
    told = set(FIELD.findall((ROOT / "docs" / "templates.md").read_text("utf-8")))
    here = vars(templates).values()
    shapes: list[type[Content]] = [shape for shape in here if isinstance(shape, type) and issubclass(shape, Content)]
    assert len(shapes) > 5
    shapes.append(Module)
    fields = {field for shape in shapes for field in shape.model_fields}
    assert fields - told == {"name", "own_id"}  # these do not stand in a file
    assert {activity.value for activity in Activity} <= told


def test_one_picture_can_be_made_by_name(tmp_path: Path) -> None:
    made = [
        sys.executable,
        "-W",
        "error",
        "-m",
        "docs.pictures",
        "--all",
        str(tmp_path),
        "--size",
        "1366x768",
        "empty-home",
    ]
    subprocess.run(made, cwd=ROOT, check=True, capture_output=True)
    assert [path.name for path in tmp_path.iterdir()] == ["empty-home.png"]
    picture = QImage(str(tmp_path / "empty-home.png"))
    assert (picture.width(), picture.height()) == (1366, 768)
    assert len({picture.pixel(x, y) for x in range(0, 1366, 7) for y in range(0, 768, 7)}) > 5
