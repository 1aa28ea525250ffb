"""Numbers, days and signatures that are stamped on a PDF as annotations; shapes that draw no table."""

from __future__ import annotations

import ctypes
import io
import re
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from pypdfium2 import PdfBitmap, PdfDocument, PdfImage, PdfMatrix, raw
from tests.unit.test_pdf_source import pdf
from tests.unit.test_scanned_source import FONT

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

LETTER = [
    (72, 740, "So:"), (150, 740, "/UBND-TH"), (300, 740, "Song La, ngay"), (420, 740, "thang 3 nam 2026"),
    (72, 700, "Giao So Xay dung ra soat noi quy cua cac ben bai hien nay va de xuat sua doi cho dung."),
]  # fmt: skip


def stamped(*stamps: tuple[str, tuple[int, int, int, int], str]) -> bytes:
    """Return the letter with annotations: kind and further keys, rectangle, words of the appearance."""
    data = pdf(LETTER)
    added = b""
    names = []
    for place, (keys, (x0, y0, x1, y1), words) in enumerate(stamps):
        note, form = 90 + 2 * place, 91 + 2 * place
        drawn = f"BT /F1 11 Tf 1 2 Td ({words}) Tj ET"
        added += (
            f"{note} 0 obj\n<< /Type /Annot {keys} /Rect [{x0} {y0} {x1} {y1}] /AP << /N {form} 0 R >> >>\nendobj\n"
            f"{form} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 {x1 - x0} {y1 - y0}] /Resources "
            f"<< /Font << /F1 1 0 R >> >> /Length {len(drawn)} >>\nstream\n{drawn}\nendstream\nendobj\n"
        ).encode()
        names.append(f"{note} 0 R")
    # Without a table of its own the file is repaired by the reader, as those of some offices must be.
    head = data[: data.rindex(b"xref\n0")].replace(
        b"/Contents 4 0 R", f"/Annots [{' '.join(names)}] /Contents 4 0 R".encode()
    )
    return head + added + b"trailer << /Size 99 /Root 5 0 R >>\n%%EOF"


def test_a_number_that_the_viewer_is_to_draw_is_read_where_it_stands() -> None:
    data = stamped(
        ("/Subtype /Widget /FT /Tx /V (812)", (95, 738, 140, 752), "#"),
        ("/Subtype /FreeText /Contents (05)", (380, 740, 395, 752), "#"),
        ("/Subtype /Text /Contents (Xem lai)", (300, 660, 320, 680), "#"),
    )
    without = re.sub(rb"/AP << /N \d+ 0 R >>", b"", data)
    assert first_line(without) == "So: 812 /UBND-TH Song La, ngay 05 thang 3 nam 2026"
    assert "Xem lai" not in " ".join(line.raw for line in read_bytes(without, name="a.pdf").lines)


def first_line(data: bytes) -> str:
    return " ".join(read_bytes(data, name="a.pdf").lines[0].raw.split())


def test_a_number_and_a_day_are_read_where_they_are_stamped() -> None:
    data = stamped(
        ("/Subtype /Widget /FT /Sig", (95, 738, 140, 752), "812"),
        ("/Subtype /FreeText", (380, 744, 410, 758), "05"),
    )
    assert first_line(data) == "So: 812 /UBND-TH Song La, ngay 05 thang 3 nam 2026"


def test_a_note_of_signing_and_a_hidden_stamp_are_no_words_of_the_page() -> None:
    data = stamped(
        ("/Subtype /Widget /FT /Sig", (380, 790, 590, 810), "Thoi gian ky: 04.03.2026 10:21:11 +07:00"),
        ("/Subtype /FreeText /F 2", (95, 738, 140, 752), "999"),
    )  # fmt: skip
    source = read_bytes(data, name="a.pdf")
    assert first_line(data) == "So: /UBND-TH Song La, ngay thang 3 nam 2026"
    assert source.asides == ("Thoi gian ky: 04.03.2026 10:21:11 +07:00",)


def test_the_name_in_a_signature_is_kept_as_the_signer() -> None:
    keys = "/Subtype /Widget /FT /Sig /V << /Type /Sig /Name (Le Van Mau) /M (D:20260309) >>"
    source = read_bytes(stamped((keys, (300, 100, 400, 150), "")), name="a.pdf")
    assert source.signers == ("Le Van Mau",)


def test_white_boxes_behind_words_draw_no_table() -> None:
    boxes = "1 1 1 rg " + " ".join(
        f"{72 + 40 * column} {700 - 16 * row} 40 16 re f" for row in range(4) for column in range(8)
    )
    lines = read_bytes(pdf(LETTER, rules=boxes + " 0 0 0 rg"), name="a.pdf").lines
    assert [line.cell for line in lines] == [None] * len(lines)


def test_a_page_on_its_side_reads_like_the_others() -> None:
    data = pdf([]).replace(
        b"stream\n \nendstream",
        b"stream\nBT /F1 12 Tf 0 1 -1 0 100 60 Tm (Giao So Y te lap danh sach cac tram cap cuu) Tj ET "
        b"BT /F1 12 Tf 0 1 -1 0 120 60 Tm (hoan thanh trong thang 6/2026) Tj ET\nendstream",
    )
    lines = [line.raw for line in read_bytes(data, name="a.pdf").lines if line.raw]
    assert lines == [
        "Giao So Y te lap danh sach cac tram cap cuu",
        "hoan thanh trong thang 6/2026",
    ]


def test_a_number_wider_than_its_blank_and_above_its_line_stands_on_the_line() -> None:
    data = stamped(("/Subtype /Widget /FT /Sig", (84, 750, 160, 764), "12094777"))
    assert first_line(data) == "So: 12094777 /UBND-TH Song La, ngay thang 3 nam 2026"


def test_a_stamp_over_words_is_no_part_of_their_line() -> None:
    data = stamped(("/Subtype /FreeText", (300, 745, 360, 759), "HOA TOC"))
    assert "Song La" in " ".join(first_line(data).split()) or first_line(data) == "HOA TOC"


def with_picture(data: bytes, figures: str, left: float, bottom: float) -> bytes:
    """Return a PDF with a picture of figures pasted on its first page, 40 by 16 points."""
    document = PdfDocument(data)
    drawn = Image.new("L", (160, 64), 255)
    ImageDraw.Draw(drawn).text((20, 4), figures, font=ImageFont.load_default(48), fill=30)
    pasted = PdfImage.new(document)
    pasted.set_bitmap(PdfBitmap.from_pil(drawn))
    pasted.set_matrix(PdfMatrix().scale(40, 16).translate(left, bottom))
    page = document[0]
    page.insert_obj(pasted)
    page.gen_content()
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.skipif(FONT is None, reason="no font with Vietnamese letters")
def test_a_number_and_a_day_pasted_as_pictures_stay_empty_with_a_doubt() -> None:
    letter = written(
        (72, 780, "ỦY BAN NHÂN DÂN TỈNH SÔNG LA"), (72, 760, "Số:             /UBND-NN"),
        (300, 760, "Sông La, ngày           tháng 4 năm 2026"), (72, 700, "Kính gửi: Sở Y tế."),
        (90, 660, "Giao Sở Y tế kiểm tra các bến thuyền trước ngày 25/5/2026./."),
    )  # fmt: skip
    for data in (letter, with_picture(with_picture(letter, "318", 90, 757), "14", 385, 757)):
        found = read_document(read_bytes(data, name="dan-so.pdf"))
        assert (found.header.number, found.header.symbol) == (None, "UBND-NN")
        assert found.header.issued_on == "2026-04"
        assert {"number", "issued_on"} <= {doubt.field for doubt in found.doubts}
        assert len(found.tasks) == 1


def written(*lines: tuple[float, float, str]) -> bytes:
    """Return a PDF page with these words in a font that has their letters, each at its place."""
    assert FONT is not None
    document = PdfDocument.new()
    page = document.new_page(595, 842)
    data = Path(FONT).read_bytes()
    held = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
    font = raw.FPDFText_LoadFont(document, held, len(data), raw.FPDF_FONT_TRUETYPE, True)
    for x, y, words in lines:
        shown = raw.FPDFPageObj_CreateTextObj(document, font, 11.0)
        letters = ctypes.create_string_buffer(words.encode("utf-16-le") + b"\0\0")
        raw.FPDFText_SetText(shown, ctypes.cast(letters, raw.FPDF_WIDESTRING))
        raw.FPDFPageObj_Transform(shown, 1, 0, 0, 1, x, y)
        raw.FPDFPage_InsertObject(page, shown)
    page.gen_content()
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
