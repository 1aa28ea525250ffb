"""Time ``draft`` of 25 to 100 files in one process, and of PDFs of 400 and 2,000 pages.

Run with ``python -m benchmarks.documents``. The files are made up here: letters as .txt, .docx and
.pdf, one task table in each .docx. The cost must grow in line with the files.
Seconds are the processor's, so that a busy machine does not spoil them.
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path

from benchmarks.drafting import HEAD, document
from benchmarks.timed_runs import timed_run

KINDS = (".txt", ".docx", ".pdf")
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LINES_A_PAGE = 48
_ROW = (
    "{n}", "Rà soát hồ sơ số {n}", "Sở Tài chính", "Sở Xây dựng, Sở Nội vụ", "{d:02}/6/2026",
)  # fmt: skip


def word_file(pages: int) -> bytes:
    """Return a letter with a table of twelve rows a page, as .docx."""
    heads = ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
    rows = [heads, *(_texts(n) for n in range(1, 12 * pages + 1))]
    cells = "".join(
        f"<w:tr>{''.join(f'<w:tc>{_paragraph(text)}</w:tc>' for text in row)}</w:tr>"
        for row in rows
    )
    body = "".join(map(_paragraph, HEAD.splitlines())) + f"<w:tbl>{cells}</w:tbl>"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"
        )
    return stream.getvalue()


def _texts(number: int) -> tuple[str, ...]:
    return tuple(text.format(n=number, d=number % 28 + 1) for text in _ROW)


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf_file(pages: int) -> bytes:
    """Return a letter of so many pages, without marks, as PDF; three of its sheets say the same."""
    lines = [_plain(line) for line in document(3 + pages // 10).splitlines()]
    objects = {1: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}
    kids = []
    for number in range(pages):
        place, first = 3 + 2 * number, (number * _LINES_A_PAGE) % len(lines)
        shown = " ".join(
            f"BT /F1 10 Tf 60 {790 - 15 * row} Td ({line}) Tj ET"
            for row, line in enumerate(lines[first : first + _LINES_A_PAGE])
        )
        objects[place] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {place + 1} 0 R "
            "/Resources << /Font << /F1 1 0 R >> >> >>"
        )
        objects[place + 1] = f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream"
        kids.append(f"{place} 0 R")
    objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {pages} >>"
    last = max(objects) + 1
    objects[last] = "<< /Type /Catalog /Pages 2 0 R >>"
    out = bytearray(b"%PDF-1.4\n")
    places = {}
    for number in sorted(objects):
        places[number] = len(out)
        out += f"{number} 0 obj\n{objects[number]}\nendobj\n".encode()
    table = "".join(f"{places[number]:010} 00000 n \n" for number in sorted(objects))
    trailer = f"trailer << /Size {last + 1} /Root {last} 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return bytes(out) + f"xref\n0 {last + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def _plain(line: str) -> str:
    letters = unicodedata.normalize("NFD", line.replace("Đ", "D").replace("đ", "d"))
    return "".join(one for one in letters if one.isascii() and one not in "()\\")


def made(kind: str, pages: int) -> bytes:
    """Return a document of about so many pages."""
    if kind == ".txt":
        return document(pages).encode()
    return word_file(pages) if kind == ".docx" else pdf_file(pages)


def timed(folder: Path) -> tuple[float, float, int, dict[str, object]]:
    """Draft a folder; return the processor's seconds, peak memory in MB, the exit code and the answer."""
    answer = folder.parent / "answer.json"
    command = [
        sys.executable, "-m", "directive_cli", "draft", str(folder), "--format", "json",
        "--output", str(answer),
    ]  # fmt: skip
    run = timed_run(command)
    found = json.loads(answer.read_text(encoding="utf-8")) if answer.is_file() else {}
    answer.unlink(missing_ok=True)
    return run.processor, run.megabytes, run.code, found


def main() -> None:
    """Print the seconds of each run."""
    for count in (25, 50, 100):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "files"
            folder.mkdir()
            for number in range(count):
                kind = KINDS[number % len(KINDS)]
                (folder / f"{number:03}{kind}").write_bytes(made(kind, 2))
            seconds, memory, code, found = timed(folder)
            items = found.get("items", ())
            print(
                f"{count:4} files of two pages: {seconds:6.1f} s, {1000 * seconds / count:4.0f} ms"
                f" a file, {memory:.0f} MB, exit {code}, {len(items)} drafts"  # type: ignore[arg-type]
            )
    for files, pages in ((1, 400), (5, 400), (1, 2000)):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "files"
            folder.mkdir()
            for number in range(files):
                (folder / f"{number}.pdf").write_bytes(pdf_file(pages))
            seconds, memory, code, found = timed(folder)
            unread = found.get("unread")
            print(
                f"{files} PDF of {pages} pages: {seconds:6.1f} s,"
                f" {1000 * seconds / (files * pages):4.0f} ms a page, {memory:.0f} MB,"
                f" exit {code}, unread {unread}"
            )


if __name__ == "__main__":
    main()
