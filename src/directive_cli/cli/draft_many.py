"""`directive draft` of several files or a folder: a row for each, also for unreadable ones."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from directive_cli.cli.session import Session, WrongOption
from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.drafting.draft import Draft
from directive_cli.messages import _
from directive_cli.registry.rows import Unread
from directive_cli.reports.drafting import DraftedFile, drafted_files_report

DOCUMENT_ENDINGS = (
    ".txt", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".xlsx", ".xlsm", ".xls", ".ods",
)  # fmt: skip


def files_to_draft(names: Sequence[str]) -> list[str]:
    """Return the files named, those of a folder in the order of their names; hidden files are no
    documents.

    Raises DirectiveError for a folder that holds no document.
    """
    found: list[str] = []
    for name in names:
        if name == "-" or not Path(name).is_dir():
            found.append(name)
            continue
        inside = [str(path) for path in _below(Path(name))]
        if not inside:
            raise DirectiveError(
                _(
                    "{folder} holds no document ({endings}).",
                    folder=name,
                    endings=" ".join(DOCUMENT_ENDINGS),
                )
            )  # fmt: skip
        found += inside
    return list(dict.fromkeys(found))


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for one in sorted(files):
            if not one.startswith((".", "~$")) and one.lower().endswith(DOCUMENT_ENDINGS):
                yield Path(place) / one


def draft_each(
    session: Session,
    names: Sequence[str],
    *,
    read: Callable[[str], Draft],
    write: Callable[[Draft], str] | None,
    as_json: Callable[[Draft], dict[str, Any]],
) -> int:
    """Read each file, and write its draft where ``write`` is given; answer with a row a file.

    Returns exit code 1 when a file could not be read or written, or holds what has no place.
    """
    from directive_cli.cli.progress import DocumentCount

    counting = DocumentCount(session.stderr, session.translator)
    rows: list[DraftedFile] = []
    unread: list[Unread] = []
    bodies: list[dict[str, Any]] = []
    for done, name in enumerate(names):
        counting.tell(done, len(names))
        try:
            draft = read(name)
            identifier = write(draft) if write is not None else None
        except WrongOption:
            raise
        except DirectiveError as error:
            unread.append(Unread(name, error.message, 1, 1))
            rows.append(DraftedFile(name, why=error.message))
            continue
        rows.append(DraftedFile(name, draft, identifier))
        bodies.append({**as_json(draft), "id": identifier})
    counting.clear()
    body = {
        "schema": "directive.drafts/1",
        "as_of": session.today.isoformat(),
        "unread": [
            {"path": one.path, "message": session.translator(one.message)} for one in unread
        ],
        "items": bodies,
    }  # fmt: skip
    report = drafted_files_report(rows, as_of=session.today)
    code = session.answer(report=report, json_body=body, unread=unread)
    unplaced = any(row.draft is not None and row.draft.unplaced for row in rows)
    return ExitCode.FINDINGS if unplaced else code
