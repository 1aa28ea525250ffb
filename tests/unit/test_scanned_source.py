"""A page that is only a picture, read through the recognising program where it is installed."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.pdf_source import read_pdf

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


@pytest.mark.skipif(
    FONT is None or not recognises_vietnamese(),
    reason="needs tesseract with its Vietnamese data (vie), and a font with Vietnamese letters to draw a page",
)
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
