"""A document that a command is given: its text, and the names that the registry knows."""

from __future__ import annotations

import sys
from pathlib import Path

from directive_cli.cli.session import Session
from directive_cli.domain.agency_index import AgencyIndex
from directive_cli.drafting.source_lines import SourceText
from directive_cli.drafting.text_source import MAX_BYTES, read_bytes, read_file, refuse_large
from directive_cli.messages import Message, _
from directive_cli.registry.query import Snapshot


def is_workbook(name: str) -> bool:
    """Tell whether a file's name is that of a workbook or table."""
    return name.lower().endswith((".xlsx", ".xlsm", ".xls", ".ods", ".csv"))


def read_source(session: Session, name: str) -> SourceText:
    """Read a document, ``-`` for standard input; a long one shows how far it is."""
    from directive_cli.cli.progress import DocumentCount

    if is_workbook(name):
        from directive_cli.workbooks.annex import annex_text
        from directive_cli.workbooks.cells import file_content

        return annex_text(name, file_content(Path(name)))
    pace = 0.0

    def said(done: int, total: int) -> Message:
        return _(
            "{done} of {n} page recognised, {pace} s a page",
            plural="{done} of {n} pages recognised, {pace} s a page",
            done=done,
            n=total,
            pace=f"{pace:.1f}",
        )  # fmt: skip

    counting = DocumentCount(session.stderr, session.translator, said)

    def tell(done: int, total: int, seconds: float) -> None:
        nonlocal pace
        pace = seconds
        counting.tell(done, total)

    try:
        if name == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
            refuse_large(len(data), "-")
            return read_bytes(data, name="-", progress=tell)
        return read_file(Path(name), progress=tell)
    finally:
        counting.clear()


def agency_index_of(snapshot: Snapshot | None) -> AgencyIndex:
    """Index the registry's names; a name of two bodies decides nothing and is left out."""
    if snapshot is None:
        return AgencyIndex()
    register = snapshot.register
    return AgencyIndex.of(
        (known, register.names(known)) for known in (*register.agencies, *register.groups)
    )
