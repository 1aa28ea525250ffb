"""PDF files made to exhaust the reader: one sentence each, and nothing left running."""

from __future__ import annotations

import multiprocessing
import zlib
from typing import TYPE_CHECKING

import pytest

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.secrecy import marking_in
from directive_cli.drafting import pdf_source
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from pathlib import Path


def pdf(content: bytes, *, filters: str = "") -> bytes:
    """Return a PDF of one page with this content."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
        f"<< /Length {len(content)} {filters} >>\nstream\n".encode() + content + b"\nendstream",
    ]
    out = b"%PDF-1.4\n"
    starts = []
    for number, body in enumerate(objects, start=1):
        starts.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    end = f"xref\n0 5\n0000000000 65535 f \n{table}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + end.encode()


def test_a_page_that_draws_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_source, "PAGE_SECONDS", 1)
    endless = zlib.compress(b"0 0 m 9 9 l S\n" * 4_000_000)
    with pytest.raises(DirectiveError, match=r"x\.pdf: reading page 1 took more than 1 seconds"):
        read_bytes(pdf(endless, filters="/Filter /FlateDecode"), name="x.pdf")
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("times", [1, 2])
def test_streams_unpack_to_a_bound(times: int) -> None:
    bomb = b"\0" * (pdf_source.MAX_UNPACKED + 1)
    for _time in range(times):
        bomb = zlib.compress(bomb)
    filters = "/Filter [" + "/FlateDecode " * times + "]"
    with pytest.raises(DirectiveError, match=r"x\.pdf unpacks to more than 200 MB"):
        read_bytes(pdf(bomb, filters=filters), name="x.pdf")


def test_a_stream_that_breaks_off_is_read_as_far_as_it_goes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    whole = zlib.compress(b"BT (x) Tj ET " * 100)
    with pytest.raises(DirectiveError, match="scan"):
        read_bytes(pdf(whole[:-6], filters="/Filter /FlateDecode"), name="x.pdf")


def test_the_properties_of_a_pdf_are_judged_for_secrecy() -> None:
    title = "TỐI MẬT".encode("utf-16-be").hex().encode()
    data = pdf(b"").replace(b"/Root 1 0 R", b"/Root 1 0 R /Info << /Title <FEFF" + title + b"> >>")
    (page,) = pdf_source._text_layer(data, "x.pdf", lambda: None)
    assert "TỐI MẬT" in page.asides


MARK = "<FEFF" + "TỐI MẬT".encode("utf-16-be").hex() + ">"


@pytest.mark.parametrize(
    ("key", "more"),
    [
        ("/Contents 4 0 R", f"/Annots [<< /Subtype /FreeText /Rect [0 0 9 9] /Contents {MARK} >>]"),
        ("/Type /Catalog", f"/AcroForm << /Fields [<< /T (a) /FT /Tx /V {MARK} >>] >>"),
        ("/Type /Catalog", f"/Outlines << /First << /Title {MARK} >> >>"),
        ("/Type /Catalog", f"/OCProperties << /OCGs [<< /Type /OCG /Name {MARK} >>] >>"),
        ("/Type /Catalog", f"/Names << /EmbeddedFiles << /Names [(a) << /UF {MARK} >>] >> >>"),
        ("/Type /Catalog", f"/PageLabels << /Nums [0 << /P {MARK} >>] >>"),
        ("/Root 1 0 R", "/Info << /DoMat (A) >>"),
    ],
)
def test_every_string_of_a_pdf_is_judged_for_secrecy(key: str, more: str) -> None:
    data = pdf(b"").replace(key.encode(), f"{key} {more}".encode())
    (page,) = pdf_source._text_layer(data, "x.pdf", lambda: None)
    assert any(marking_in(text) for text in page.asides)


@pytest.mark.parametrize("matrix", ["0.7 0.7 -0.7 0.7", "0 1 -1 0", "0.9 -0.4 0.4 0.9"])
def test_a_watermark_is_judged_for_secrecy(matrix: str) -> None:
    lines = "".join(
        f"BT /F1 12 Tf 50 {700 - 20 * n} Td (Ke hoach so mot hai ba) Tj ET " for n in range(20)
    )
    stamp = f"BT /F1 40 Tf {matrix} 200 400 Tm (TOI MAT) Tj ET "
    font = (
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    )
    for drawn in (stamp + lines, lines + stamp):
        data = pdf(drawn.encode()).replace(b"/Resources << >>", font)
        (page,) = pdf_source._text_layer(data, "x.pdf", lambda: None)
        assert [marking_in(text) for text in page.asides] == ["TOI MAT"]
