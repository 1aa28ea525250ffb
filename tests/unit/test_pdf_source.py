"""PDF files made here by hand, read again; scans through a stand-in for the recognising program."""

from __future__ import annotations

import os
import zlib
from typing import TYPE_CHECKING

import pytest
from tests.platforms import NEEDS_POSIX_SHELL

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def pdf(*pages: Sequence[tuple[int, int, str]], rules: str = "") -> bytes:
    """Return a PDF whose pages show words at (x, y)."""
    objects = {1: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}
    kids = []
    for number, words in enumerate(pages):
        place = 3 + 2 * number
        shown = " ".join(f"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in words)
        content = f"{rules} {shown}"
        objects[place] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {place + 1} 0 R "
            "/Resources << /Font << /F1 1 0 R >> >> >>"
        )
        objects[place + 1] = f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"
        kids.append(f"{place} 0 R")
    objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    last = max(objects) + 1
    objects[last] = "<< /Type /Catalog /Pages 2 0 R >>"
    out = b"%PDF-1.4\n"
    offsets = {}
    for number in sorted(objects):
        offsets[number] = len(out)
        out += f"{number} 0 obj\n{objects[number]}\nendobj\n".encode()
    table = "".join(f"{offsets[number]:010} 00000 n \n" for number in sorted(objects))
    start = len(out)
    out += f"xref\n0 {last + 1}\n0000000000 65535 f \n{table}".encode()
    return (
        out + f"trailer << /Size {last + 1} /Root {last} 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    )


LETTER = [
    (72, 780, "UBND TINH SONG LA"), (330, 780, "CONG HOA XA HOI CHU NGHIA VIET NAM"),
    (108, 740, "Giao So Tai chinh ra soat toan bo ho so, hoan thanh"), (72, 726, "truoc ngay 05/6/2026."),
    (290, 800, "2"),
]  # fmt: skip


def test_columns_stand_apart_indents_are_kept_and_page_numbers_go() -> None:
    lines = [line.raw for line in read_bytes(pdf(LETTER), name="a.pdf").lines if line.raw]
    assert lines == [
        "UBND TINH SONG LA                          CONG HOA XA HOI CHU NGHIA VIET NAM",
        "      Giao So Tai chinh ra soat toan bo ho so, hoan thanh",
        "truoc ngay 05/6/2026.",
    ]


def read(data: bytes) -> list[str]:
    """Return the words of the lines that have any."""
    return [
        " ".join(line.raw.split())
        for line in read_bytes(data, name="a.pdf").lines
        if line.raw.strip()
    ]


def test_what_runs_along_the_edges_of_pages_is_no_part_of_a_sentence() -> None:
    pages = [
        [(72, 20, "He thong quan ly van ban"), (480, 20, f"Trang {page}/3"), (72, 700, words)]
        for page, words in enumerate(
            ("Giao So Y te kiem tra va bao cao ve So", "Tai chinh; sau do trinh", "Bo Noi vu."), 1
        )
    ]
    for page in pages[1:]:
        page.append((72, 815, "417/UBND-KT ngay 05/5/2026"))
    lines = read_bytes(pdf(*pages), name="a.pdf").lines
    assert [line.raw for line in lines] == [pages[at][2][2] for at in range(3)]


def test_a_letterhead_at_the_top_of_two_pages_stays() -> None:
    pages = [
        [(72, 800, "UBND TINH SONG LA"), (330, 800, "CONG HOA XA HOI CHU NGHIA"), (72, 700, words)]
        for words in ("Cong van thu nhat.", "Ke hoach kem theo.")
    ]
    assert [line[:17] for line in read(pdf(*pages))].count("UBND TINH SONG LA") == 2


def test_an_offices_name_that_runs_along_the_pages_is_no_letterhead() -> None:
    pages = [
        [(72, 815, "UBND tinh Song La - Van ban dien tu"), (72, 700, words)]
        for words in ("Giao So Y te kiem tra", "cac ben thuyen.")
    ]
    assert read(pdf(*pages)) == ["Giao So Y te kiem tra", "cac ben thuyen."]


@pytest.mark.parametrize("height", [701, 704])
def test_a_watermark_and_words_struck_out_are_no_words_of_a_line(height: int) -> None:
    drawn = f"BT /F1 30 Tf .7 .7 -.7 .7 90 640 Tm (DU THAO) Tj ET 143 {height} m 213 {height} l S"
    drawn += " 72 658.5 m 190 658.5 l S"  # an underline
    words = [(72, 700, "Nop truoc"), (145, 700, "ngay 10/6/26"), (230, 700, "ngay 25/6/2026.")]
    words += [(72, 660, "Giao So Y te kiem tra."), (72, 640, "Giao So Noi vu lap danh sach.")]
    assert read(pdf(words, rules=drawn)) == [
        "Nop truoc ngay 25/6/2026.", "Giao So Y te kiem tra.", "Giao So Noi vu lap danh sach.",
    ]  # fmt: skip


def test_a_page_upside_down_reads_like_the_others() -> None:
    drawn = "BT /F1 12 Tf -1 0 0 -1 520 100 Tm (Giao So Y te kiem tra ben) Tj ET "
    drawn += "BT /F1 12 Tf -1 0 0 -1 520 120 Tm (va bao cao.) Tj ET"
    assert read(pdf([], rules=drawn)) == ["Giao So Y te kiem tra ben", "va bao cao."]


def test_the_mark_of_a_footnote_is_no_word_of_its_sentence() -> None:
    small = "BT /F1 7 Tf 230 705 Td (1) Tj ET BT /F1 8 Tf 72 90 Td (1 Ke hoach nam 2025.) Tj ET"
    words = [(72, 700, "Giao So Y te lam theo ke"), (236, 700, "hoach truoc ngay 25/6/2026"),
             (72, 680, "va 30 km2 dien tich con lai.")]  # fmt: skip
    source = read_bytes(pdf(words, rules=small), name="a.pdf")
    assert [" ".join(line.raw.split()) for line in source.lines] == [
        "Giao So Y te lam theo ke hoach truoc ngay 25/6/2026", "va 30 km2 dien tich con lai.",
    ]  # fmt: skip
    assert [note.raw for note in source.footnotes] == ["1 Ke hoach nam 2025."]


def test_a_ruled_table_comes_by_cells() -> None:
    edges = (72, 110, 300, 420, 520)
    tops = (700, 670, 640)
    rules = " ".join(f"{x} {tops[-1]} m {x} {tops[0]} l S" for x in edges)
    rules += " " + " ".join(f"{edges[0]} {y} m {edges[-1]} {y} l S" for y in tops)
    words = [(75, 680, "TT"), (115, 680, "Nhiem vu"), (305, 680, "Chu tri"), (425, 680, "Thoi han"),
             (75, 650, "1"), (115, 650, "Lap danh muc"), (305, 650, "So Y te"), (425, 650, "30/6/2026")]  # fmt: skip
    lines = read_bytes(pdf(words, rules=rules), name="a.pdf").lines
    cells = {(line.cell.row, line.cell.column): line.raw for line in lines if line.cell is not None}
    assert cells[0, 1] == "Nhiem vu"
    assert [cells[1, column] for column in range(4)] == [
        "1",
        "Lap danh muc",
        "So Y te",
        "30/6/2026",
    ]


def test_pages_and_lines_are_counted() -> None:
    data = pdf(LETTER, [(72, 700, "Trang sau cung co nhieu chu de doc cho du dai.")])
    last = read_bytes(data, name="a.pdf").lines[-1]
    assert (last.page, last.number) == (2, 1)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf(LETTER)[:400], "damaged"),
        (b"%PDF-1.7\n" + b"\xff\x00" * 3000, "damaged"),
        (pdf(*([LETTER] * 401)), "401 pages; up to 400"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(DirectiveError, match=words):
        read_bytes(data, name="tep.pdf")


def test_a_scan_without_the_program_is_said_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DirectiveError, match=r"scan without text; .* install tesseract"):
        read_bytes(pdf([]), name="quet.pdf")


@NEEDS_POSIX_SHELL
def test_a_scan_is_read_page_by_page_through_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "tesseract"
    words = "5\\t1\\t1\\t1\\t1\\t1\\t10\\t10\\t90\\t20\\t95\\tGiao"
    program.write_text(f'#!/bin/sh\nprintf "{words} $2 $3 $4\\n"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    read = read_bytes(pdf([], []), name="quet.pdf")
    assert read.scanned
    assert [(line.page, line.raw) for line in read.lines if line.raw] == [
        (1, "Giao stdout -l vie"),
        (2, "Giao stdout -l vie"),
    ]


@NEEDS_POSIX_SHELL
def test_a_failing_program_is_named_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "tesseract"
    program.write_text('#!/bin/sh\necho "no vie data" >&2\nexit 1\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(DirectiveError, match="no vie data"):
        read_bytes(pdf([]), name="quet.pdf")


@NEEDS_POSIX_SHELL
@pytest.mark.parametrize(
    "pages",
    [
        "<< /Type /Pages /Kids [2 0 R] /Count 1 >>",
        "<< /Type /Pages /Kids [] /Count 0 >>",
        "null",
    ],
    ids=["in a circle", "none", "missing"],
)
def test_a_scan_whose_pages_cannot_be_drawn_is_said_to_be_damaged(
    pages: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho Giao\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    whole = pdf().decode().replace("<< /Type /Pages /Kids [] /Count 0 >>", pages)
    with pytest.raises(DirectiveError, match=r"hong\.pdf is damaged and cannot be opened"):
        read_bytes(whole.encode(), name="hong.pdf")


def test_a_page_whose_picture_is_too_large_is_named_and_not_drawn() -> None:
    packed = zlib.compress(bytes(20_000 * 20_000 // 8))
    words = [(72, 700, "Giao So Y te kiem tra cac ben thuyen truoc ngay 25/5/2026.")]
    data = pdf(words, [(72, 800, "2")], rules="q 500 0 0 700 40 60 cm /I Do Q")
    picture = (
        (
            b"90 0 obj\n<< /Type /XObject /Subtype /Image /Width 20000 /Height 20000 /BitsPerComponent 1"
            b" /ColorSpace /DeviceGray /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
        )
        + packed
        + b"\nendstream\nendobj\n"
    )
    head, last = data[: data.rindex(b"xref\n0")], data.rindex(b"/Resources << /Font")
    head = head[:last] + b"/Resources << /XObject << /I 90 0 R >> /Font" + head[last + 19 :]
    source = read_bytes(head + picture + b"trailer << /Size 99 /Root 7 0 R >>\n%%EOF", name="a.pdf")
    assert [page for page, _why in source.unread_pages] == [2]
    assert {line.page for line in source.lines} == {1}
