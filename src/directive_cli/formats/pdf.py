"""A Report as a PDF file: the Word document as LibreOffice prints it."""

from __future__ import annotations

import io
from typing import IO

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.office_source import CONVERTING_SECONDS, converted, libreoffice
from directive_cli.formats.docx import write_docx
from directive_cli.messages import _
from directive_cli.reports.table import Report
from directive_cli.translation import Translator


def write_pdf(report: Report, out: IO[bytes], *, translate: Translator) -> None:
    """Write the report to ``out`` as a PDF file.

    Raises DirectiveError where LibreOffice is not installed, fails or takes too long.
    """
    program = libreoffice()
    if program is None:
        raise DirectiveError(
            _("A PDF needs LibreOffice (soffice), which is not installed; .docx needs no program.")
        )
    document = io.BytesIO()
    write_docx(report, document, translate=translate)
    made = converted(
        program,
        document.getvalue(),
        ending=".docx",
        form="pdf",
        failed=_("LibreOffice could not make the PDF; use --format docx."),
        too_long=_(
            "LibreOffice took more than {limit} seconds to make the PDF; use --format docx.",
            limit=CONVERTING_SECONDS,
        ),
    )
    out.write(made)
