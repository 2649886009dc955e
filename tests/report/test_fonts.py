import struct
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics

from facilitator.report.fonts import MISSING, Face, FontBook, Run
from facilitator.report.system_fonts import Coverage, SystemFonts, read_coverage, standard_folders

DEJAVU = Path("/usr/share/fonts/truetype/dejavu")
needs_dejavu = pytest.mark.skipif(not DEJAVU.is_dir(), reason="needs the DejaVu fonts")


def test_fira_draws_latin_greek_cyrillic_and_vietnamese(fonts: FontBook) -> None:
    assert fonts.covers("Größe, łódź, İstanbul, Ωμέγα, Київ, Việt Nam → €")


@pytest.mark.parametrize("text", ["✓", "●", "日", "שלום", "\n", "\x00", "\ud800", "\u200b"])
def test_fira_does_not_claim_what_it_cannot_draw(fonts: FontBook, text: str) -> None:
    assert not fonts.covers(text)


def test_every_face_is_registered_as_one_family() -> None:
    FontBook(folders=())
    from_tags = [pdfmetrics.getFont(face).fontName for face in Face]
    assert from_tags == ["FiraSans", "FiraSans-SemiBold", "FiraSans-Italic", "FiraSans-SemiBoldItalic"]


def test_without_other_fonts_a_box_stands_in() -> None:
    alone = FontBook(folders=())
    assert list(alone.runs("a✓b", Face.BOLD)) == [Run(Face.BOLD, f"a{MISSING}b")]
    assert alone.width("✓", 10) == alone.width(MISSING, 10) > 0


def test_the_box_itself_can_be_drawn(fonts: FontBook) -> None:
    assert fonts.covers(MISSING)


@needs_dejavu
def test_a_font_of_the_computer_stands_in() -> None:
    book = FontBook(folders=[DEJAVU])
    first, other, last = book.runs("a✓b")
    assert (first, last) == (Run(Face.REGULAR, "a"), Run(Face.REGULAR, "b"))
    assert other.text == "✓"
    assert other.font.startswith("DejaVuSans-")


@needs_dejavu
def test_the_answer_does_not_depend_on_earlier_questions() -> None:
    fresh, used = SystemFonts([DEJAVU]), SystemFonts([DEJAVU])
    for character in "∮⠿שЖ":
        used.name_for(ord(character))
    assert used.name_for(ord("●")) == fresh.name_for(ord("●")) is not None


def test_width_adds_up_over_fonts(fonts: FontBook) -> None:
    assert fonts.width("ab✓", 10) == pytest.approx(fonts.width("ab", 10) + fonts.width("✓", 10))
    assert fonts.width("ab", 20) == pytest.approx(2 * fonts.width("ab", 10))
    assert fonts.width("", 10) == 0


def test_coverage_knows_its_ends() -> None:
    coverage = Coverage((10, 50), (20, 50))
    assert [code for code in range(60) if coverage.has(code)] == [*range(10, 21), 50]
    assert not Coverage().has(10)


@pytest.mark.parametrize("content", [b"", b"OTTO\0\0", b"\0\1\0\0", b"ttcf" + bytes(8), b"\0\1\0\0\0\x09" + bytes(40)])
def test_a_file_that_is_no_font_covers_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.ttf"
    file.write_bytes(content)
    assert read_coverage(file) == Coverage()
    assert FontBook(folders=[tmp_path, tmp_path / "missing"]).width("✓", 10) > 0


@needs_dejavu
def test_a_font_cut_short_is_passed_over(tmp_path: Path) -> None:
    whole = (DEJAVU / "DejaVuSans.ttf").read_bytes()
    for share in (0.2, 0.5, 0.9):
        file = tmp_path / f"Cut{int(share * 10)}.ttf"
        file.write_bytes(whole[: int(len(whole) * share)])
    assert FontBook(folders=[tmp_path]).width("✓", 10) > 0


@needs_dejavu
def test_a_font_of_bitmaps_is_passed_over(tmp_path: Path) -> None:
    data = (DEJAVU / "DejaVuSans.ttf").read_bytes()
    tags = struct.unpack(">H", data[4:6])[0]
    place = next(12 + 16 * i for i in range(tags) if data[12 + 16 * i : 16 + 16 * i] == b"GPOS")
    file = tmp_path / "Emoji.ttf"
    file.write_bytes(data[:place] + b"CBDT" + data[place + 4 :])
    assert read_coverage(file) == Coverage()


def test_the_standard_folders_are_absolute() -> None:
    assert all(folder.is_absolute() for folder in standard_folders())
