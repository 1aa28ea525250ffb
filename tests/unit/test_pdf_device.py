"""The one pass over a page gives the characters that the library's own objects give."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from pdfminer.pdfinterp import PDFPageInterpreter
from tests.unit.test_pdf_source import pdf

from directive_cli.drafting.pdf_device import PageDevice

LEVEL = "BT /F1 14 Tf 2 Tc 7 Tw 80 Tz 3 Ts 50 550 Td (1. Giao) Tj [(co) -300 (quan)] TJ ET "
TURNED = (
    "q 0.8 0.6 -0.6 0.8 200 300 cm BT /F1 14 Tf (aslant) Tj ET Q "
    "q 0 2 -2 0 300 300 cm BT /F1 14 Tf (upwards) Tj ET Q "
    "q -1 0 0 -1 300 200 cm BT /F1 14 Tf (over) Tj ET Q "
)


def test_characters_are_those_of_the_library() -> None:
    with pdfplumber.open(
        io.BytesIO(pdf([], [(60, 700, "page two")], rules=TURNED + LEVEL))
    ) as file:
        device = PageDevice(file.rsrcmgr)
        interpreter = PDFPageInterpreter(file.rsrcmgr, device)
        for page in file.pages:
            interpreter.process_page(page.page_obj)
            assert len(device.characters) == len(page.chars) > 0
            for found, expected in zip(device.characters, page.chars, strict=True):
                assert (found["text"], found["upright"]) == (expected["text"], expected["upright"])
                for name in ("x0", "x1", "top", "bottom", "size"):
                    assert found[name] == pytest.approx(expected[name])
                assert found["matrix"] == pytest.approx(expected["matrix"])


@pytest.mark.parametrize(("content", "turned"), [(LEVEL, False), (TURNED, True)])
def test_tells_whether_anything_stands_otherwise_than_upright(content: str, turned: bool) -> None:
    with pdfplumber.open(io.BytesIO(pdf([], rules=content))) as file:
        device = PageDevice(file.rsrcmgr)
        PDFPageInterpreter(file.rsrcmgr, device).process_page(file.pages[0].page_obj)
        assert device.turned is turned
