"""A page that is only a picture, read through the recognising program where it is installed."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdfium2 import PdfDocument
from tests.unit.test_pdf_source import pdf

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.pdf_source import read_pdf

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
    "/Library/Fonts/Arial Unicode.ttf",
    "C:/Windows/Fonts/times.ttf",
)
FONT = next((path for path in FONTS if Path(path).is_file()), None)
PAGE = """\
ỦY BAN NHÂN DÂN TỈNH SÔNG LA
Số: 318/UBND-NN
Sông La, ngày 14 tháng 4 năm 2026
V/v phòng, chống cháy rừng mùa khô

Kính gửi: Sở Y tế; Sở Xây dựng.

Ủy ban nhân dân tỉnh yêu cầu:

1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Y tế kiểm tra các bể nước
chữa cháy, báo cáo Ủy ban nhân dân tỉnh trước ngày 25/5/2026.

2. Giao Sở Y tế lập danh sách các trạm cấp cứu, hoàn thành trong tháng 6/2026./.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Văn Lành
"""


def recognises_vietnamese() -> bool:
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    return "vie" in listed.stdout.split()


NEEDS_RECOGNISER = pytest.mark.skipif(
    FONT is None or not recognises_vietnamese(),
    reason="needs tesseract with its Vietnamese data (vie), and a font with Vietnamese letters to draw a page",
)


@NEEDS_RECOGNISER
def test_a_picture_of_a_page_gives_its_tasks() -> None:
    from PIL import Image, ImageDraw, ImageFont

    assert FONT is not None
    page = Image.new("L", (1654, 2339), 255)
    font = ImageFont.truetype(FONT, 34)
    ImageDraw.Draw(page).multiline_text((140, 140), PAGE, font=font, fill=0, spacing=18)
    file = io.BytesIO()
    page.save(file, "PDF", resolution=200)
    source = read_pdf(file.getvalue(), name="anh.pdf")
    assert source.scanned
    found = read_document(source)
    assert found.header.issued_on == "2026-04-14"
    assert [[name.text for name in task.lead] for task in found.tasks] == [
        ["Sở Xây dựng"],
        ["Sở Y tế"],
    ]
    deadlines = [one.as_mapping() for task in found.tasks for one in task.deadlines]
    assert [(one.get("before"), one.get("within")) for one in deadlines] == [
        ("2026-05-25", None),
        (None, "2026-06"),
    ]


def drawn(text: str) -> Image.Image:
    """Return a sheet at 200 dpi with these words."""
    from PIL import Image, ImageDraw, ImageFont

    assert FONT is not None
    page = Image.new("L", (1654, 2339), 255)
    font = ImageFont.truetype(FONT, 34)
    ImageDraw.Draw(page).multiline_text((140, 140), text, font=font, fill=0, spacing=18)
    return page


def as_pdf(*pages: Image.Image) -> bytes:
    file = io.BytesIO()
    pages[0].save(file, "PDF", resolution=200, save_all=True, append_images=pages[1:])
    return file.getvalue()


@NEEDS_RECOGNISER
@pytest.mark.parametrize("angle", [3, 90])
def test_a_page_that_lies_askew_or_on_its_side_is_read_upright(angle: int) -> None:
    page = drawn(PAGE).rotate(angle, expand=True, fillcolor=255)
    found = read_document(read_pdf(as_pdf(page), name="nghieng.pdf"))
    assert [[name.text for name in task.lead] for task in found.tasks] == [
        ["Sở Xây dựng"],
        ["Sở Y tế"],
    ]


@NEEDS_RECOGNISER
def test_a_page_that_gives_no_vietnamese_is_named_and_nothing_is_drafted_from_it() -> None:
    noise = drawn("\n".join(["xq zzk wfj jjw qqp vvx kkz wqw fzf jqj"] * 5))
    source = read_pdf(as_pdf(drawn(PAGE), noise), name="hai-trang.pdf")
    assert [page for page, _why in source.unread_pages] == [2]
    assert all(line.page == 1 for line in source.lines)
    assert any(account.kind == "page" for account in read_document(source).unplaced)


@NEEDS_RECOGNISER
def test_pages_of_text_and_pictures_in_one_file_are_read_in_order() -> None:
    first, rest = PAGE[: PAGE.index("2. Giao")], PAGE[PAGE.index("2. Giao") :]
    text = pdf([(72, 780 - 20 * row, _plain(line)) for row, line in enumerate(first.splitlines())])
    joined = PdfDocument.new()
    joined.import_pages(PdfDocument(text))
    joined.import_pages(PdfDocument(as_pdf(drawn(rest))))
    file = io.BytesIO()
    joined.save(file)
    source = read_pdf(file.getvalue(), name="hon-hop.pdf")
    assert source.scanned
    words = [line.raw.strip() for line in source.lines if line.raw.strip()]
    assert next(line for line in words if line.startswith("1. Giao"))
    assert [line.page for line in source.lines if line.raw.strip().startswith("2. Giao")] == [2]


def _plain(line: str) -> str:
    return "".join(
        one for one in unicodedata.normalize("NFD", line.replace("Đ", "D").replace("đ", "d")) if one.isascii()
    ).replace("(", "").replace(")", "")  # fmt: skip


@NEEDS_RECOGNISER
def test_a_table_in_a_picture_gives_its_rows_by_cells() -> None:
    from PIL import ImageDraw, ImageFont

    assert FONT is not None
    page = drawn("KẾ HOẠCH\nDọn bến thuyền năm 2026\n\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ")
    draw, font = ImageDraw.Draw(page), ImageFont.truetype(FONT, 30)
    rows = [
        ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị\nphối hợp", "Thời hạn"),
        ("1", "Dọn kho muối ở\nbến thuyền cũ", "Sở Xây dựng", "Sở Y tế", "30/6/2026"),
        ("2", "Sơn lại cầu tàu", "Sở Nông nghiệp và\nMôi trường", "", "Quý III/2026"),
    ]
    edges = [100, 200, 560, 980, 1220, 1540]
    for at, row in enumerate(rows):
        top = 520 + 130 * at
        for place, words in enumerate(row):
            draw.rectangle((edges[place], top, edges[place + 1], top + 130), outline=0, width=3)
            draw.multiline_text((edges[place] + 16, top + 18), words, font=font, fill=0, spacing=10)
    found = read_document(read_pdf(as_pdf(page), name="bang.pdf"))
    assert [
        ([name.text for name in task.lead], [name.text for name in task.coordinating],
         [one.text for one in task.deadlines])
        for task in found.tasks
    ] == [
        (["Sở Xây dựng"], ["Sở Y tế"], ["30/6/2026"]),
        (["Sở Nông nghiệp và Môi trường"], [], ["Quý III/2026"]),
    ]  # fmt: skip


def outlines(picture: Image.Image, resolution: int) -> str:
    """Return the ink of a sheet as closed paths, as programs write letters turned into curves."""
    dark = picture.point([255] * 128 + [0] * 128).getbbox()
    assert dark is not None
    left, top, right, bottom = dark
    pixels = picture.load()
    ink = {(x, y) for y in range(top, bottom) for x in range(left, right) if pixels[x, y] < 128}
    edges: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for x, y in ink:
        corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
        beside = [(x, y - 1), (x + 1, y), (x, y + 1), (x - 1, y)]
        for place, other in enumerate(beside):
            if other not in ink:
                edges.setdefault(corners[place], []).append(corners[(place + 1) % 4])
    paths = []
    while edges:
        place = start = next(iter(edges))
        path = [f"{start[0]} {start[1]} m"]
        while place in edges:
            following = edges[place].pop()
            if not edges[place]:
                del edges[place]
            place = following
            path.append(f"{place[0]} {place[1]} l")
        paths.append(" ".join(path) + " h")
    scale = 72 / resolution
    return f"q {scale} 0 0 {-scale} 0 842 cm {' '.join(paths)} f* Q"


def small_sheet(text: str, size: int = 20) -> Image.Image:
    """Return a sheet at 120 dpi."""
    from PIL import Image, ImageDraw, ImageFont

    assert FONT is not None
    page = Image.new("L", (992, 1403), 255)
    font = ImageFont.truetype(FONT, size)
    ImageDraw.Draw(page).multiline_text((84, 84), text, font=font, fill=0, spacing=10)
    return page


@NEEDS_RECOGNISER
def test_letters_drawn_as_curves_are_recognised() -> None:
    data = pdf([(290, 20, "1")], rules=outlines(small_sheet(PAGE), 120))
    source = read_pdf(data, name="net-chu.pdf")
    assert source.recognised_pages == {1}
    assert [[name.text for name in task.lead] for task in read_document(source).tasks] == [
        ["Sở Xây dựng"],
        ["Sở Y tế"],
    ]


@pytest.mark.skipif(FONT is None, reason="no font with Vietnamese letters")
def test_without_a_recogniser_a_page_of_curves_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    text = pdf([(72, 700, "Giao So Y te kiem tra cac ben thuyen truoc ngay 25/5/2026.")])
    curves = pdf(
        [(290, 20, "Trang 2")], rules=outlines(small_sheet("\n".join(PAGE.split("\n")[7:10])), 120)
    )
    joined = PdfDocument.new()
    for one in (text, curves):
        joined.import_pages(PdfDocument(one))
    file = io.BytesIO()
    joined.save(file)
    source = read_pdf(file.getvalue(), name="net-chu.pdf")
    assert [page for page, _why in source.unread_pages] == [2]
    assert all(line.page == 1 for line in source.lines)


def written_by_hand(draw: ImageDraw.ImageDraw, figures: str, left: int, top: int) -> None:
    """Draw figures as a pen does: slanted strokes of uneven length."""
    strokes = {
        "2": [(0, 9), (9, 0), (22, 4), (20, 18), (0, 42), (12, 37), (27, 41)],
        "4": [(19, 0), (1, 25), (27, 22), (17, 8), (13, 46)],
        "7": [(2, 3), (25, 0), (8, 44), (14, 22), (4, 24), (24, 19)],
        "9": [(22, 10), (8, 18), (2, 8), (13, 0), (23, 9), (17, 44), (7, 47)],
    }
    for place, figure in enumerate(figures):
        moved = [(left + 34 * place + x + (44 - y) // 5, top + y) for x, y in strokes[figure]]
        draw.line(moved, fill=50, width=4, joint="curve")


@NEEDS_RECOGNISER
def test_a_number_and_a_day_written_by_hand_stay_empty_with_a_doubt() -> None:
    from PIL import ImageDraw

    page = drawn(
        PAGE.replace("318/", "        /").replace("14 tháng 4", "          tháng         ")
    )
    draw = ImageDraw.Draw(page)
    written_by_hand(draw, "472", 192, 186)
    written_by_hand(draw, "29", 405, 238)
    written_by_hand(draw, "4", 630, 238)
    found = read_document(read_pdf(as_pdf(page), name="viet-tay.pdf"))
    assert found.header.number is None
    assert found.header.issued_on in (None, "2026")
    assert {"number", "issued_on"} <= {doubt.field for doubt in found.doubts}
    assert [[name.text for name in task.lead] for task in found.tasks] == [
        ["Sở Xây dựng"],
        ["Sở Y tế"],
    ]
