"""README and docs tell the truth: links lead somewhere, commands exist, and the pictures can be made."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import click
import pytest
from PySide6.QtGui import QImage

from facilitator.cli import main
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.instrument import instrument
from facilitator.core.assess.intake import judging, matching, reading
from facilitator.core.assess.intake.marks import UNREADABLE, Marks
from facilitator.core.assess.intake.shapes import Tool, What
from facilitator.core.content import Content
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.ready import templates
from facilitator.core.plan.ready.modules import Module, read_module
from facilitator.core.plan.ready.template_check import check_template
from facilitator.report.assess.documents import FORM_DOCUMENTS
from facilitator.report.assess.form import form_of
from facilitator.report.assess.questions import answers

ROOT = Path(__file__).parents[1]
ANSWERS = (ROOT / "docs" / "answers.md").read_text("utf-8")
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "benchmarks" / "README.md")
LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"\bfacilitator ([a-z]+(?: \| [a-z]+)*)")
EXAMPLE = re.compile(r"```toml\n(.*?)```", re.DOTALL)
BOX = re.compile(r"```(text|csv)\n(.*?)```", re.DOTALL)
OPTION = re.compile(r"(?<=\s)--[a-z-]+")
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


def test_every_survey_tool_and_every_form_is_told_of() -> None:
    assert [tool for tool in Tool if tool is not Tool.PLAIN and f"| {tool} |" not in ANSWERS] == []
    kinds = {f"{one.name}{form.suffix}" for one in FORM_DOCUMENTS for form in one.formats}
    assert {kind for kind in kinds if f"`{kind}`" not in ANSWERS} == {"answers-form.csv"}  # it shares a line


def test_the_answers_to_set_up_are_those_of_the_program(document: Document) -> None:
    (box,) = (held for kind, held in BOX.findall(ANSWERS) if kind == "text")
    assert [line.strip() for line in box.splitlines() if line.strip()] == answers(form_of(document))


def test_ratings_are_read_as_it_is_told() -> None:
    marks = Marks(instrument().labels)
    table = ANSWERS.partition("### Ratings")[2].partition("###")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")][1:]
    told = {"4": "4", "don’t know, which is no rating and never a 3": "?", "blank": "-"}
    read = {cell: told.get(meant, UNREADABLE) for cells, meant in rows[1:] for cell in re.findall("`([^`]+)`", cells)}
    assert len(read) > 15
    assert {cell: marks[cell] for cell in read} == read


def test_the_list_shown_comes_in_as_it_is_told(document: Document, tmp_path: Path) -> None:
    (box,) = (held for kind, held in BOX.findall(ANSWERS) if kind == "csv")
    path = tmp_path / "ours.csv"
    path.write_text(box, "utf-8")
    wave = open_wave(document, plan_wave(document).id)
    file = reading.read(path)
    matched = matching.match(document, wave.id, file)
    assert matched.doubtful == ()
    told = judging.verdicts(document, wave.id, file, matched)
    assert [one.what for one in told] == [What.TAKE, What.TAKE, What.REFUSE]
    assert [one.ratings[:3] for one in told[:2]] == ["443", "25?"]
    assert [comment.text for comment in told[0].comments] == ["More of this"]
    assert told[2].why.startswith("“7” is not between 1 and 5")


def test_a_list_in_a_zip_file_is_taken_and_what_sums_it_up_refused_as_it_is_told(
    document: Document, tmp_path: Path
) -> None:
    (box,) = (held for kind, held in BOX.findall(ANSWERS) if kind == "csv")
    path = tmp_path / "ours.csv.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ours.csv", f"{box}Average,3,4,3,\n")
    wave = open_wave(document, plan_wave(document).id)
    file = reading.read(path)
    told = judging.verdicts(document, wave.id, file, matching.match(document, wave.id, file))
    assert [one.what for one in told] == [What.TAKE, What.TAKE, What.REFUSE, What.REFUSE]
    assert told[3].why.startswith("It sums up the other rows")


def test_the_limits_told_are_kept(tmp_path: Path) -> None:
    assert f"{reading.MOST.rows:,} rows and {reading.MOST.columns} columns" in ANSWERS
    wide = tmp_path / "wide.csv"
    wide.write_text(f"{','.join(map(str, range(reading.MOST.columns + 1)))}\n" * 2, "utf-8")
    with pytest.raises(UserError, match=f"more than {reading.MOST.columns} columns"):
        reading.read(wide)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_option_of_a_command_exists(page: Path) -> None:
    context = click.Context(main)
    known = {"--locked", "--all", "--help"}
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        known |= {word for one in (command.params if command else []) for word in one.opts}
    lines = [line for line in page.read_text("utf-8").splitlines() if "facilitator " in line]
    assert {word for line in lines for word in OPTION.findall(line)} <= known


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
