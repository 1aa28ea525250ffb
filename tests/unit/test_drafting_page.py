"""The page on drafting says what the program does: its limits, stages, modules and generator."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests import paper_grammar

from directive_cli.drafting import docx_source, pdf_source, scan_source, text_source
from directive_cli.drafting.stages import STAGES

HERE = Path(__file__).resolve().parents[2]
PAGE = " ".join((HERE / "docs" / "drafting.md").read_text(encoding="utf-8").split())
MILLION = 1_000_000


@pytest.mark.parametrize(
    "said",
    [
        f"more than {text_source.MAX_BYTES // MILLION} MB ({text_source.MAX_TEXT // MILLION} MB of text)",
        f"more than {pdf_source.MAX_PAGES} pages ({scan_source.MAX_SCANNED_PAGES} of a scan)",
        f"Word files that unpack to more than {docx_source.MAX_PART // MILLION} MB",
        f"PDFs that unpack to more than {pdf_source.MAX_UNPACKED // MILLION} MB",
        f"longer than {pdf_source.PAGE_SECONDS} seconds a page or {pdf_source.SECONDS} in all",
        f"{len(paper_grammar.PRODUCTIONS)} ways of giving work",
        (
            f"× {len(paper_grammar.LAYOUTS)} layouts × {len(paper_grammar.NOISES)} kinds of noise "
            f"× {len(paper_grammar.FRAMES)} frames"
        ),
        f"one stage of the reading: {', '.join(STAGES)}",
    ],
)
def test_figures_are_those_of_the_program(said: str) -> None:
    assert said in PAGE


def test_every_module_that_the_page_names_is_there() -> None:
    named = re.findall(r"\*\* \(((?:`[a-z_/]+`(?:, )?)+)\)", PAGE)
    modules = [name for group in named for name in re.findall(r"`([a-z_/]+)`", group)]
    assert len(modules) >= 8
    for name in modules:
        path = name if "/" in name else f"drafting/{name}"
        assert (HERE / "src" / "directive_cli" / f"{path}.py").is_file(), name
