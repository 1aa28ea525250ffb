"""``directive doctor``: what the program works with here, and what looks wrong."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from directive_cli import __version__
from directive_cli.cli.command import AnswerNow
from directive_cli.cli.session import Session, cache_folder
from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.messages import Message, _
from directive_cli.reports.directive import FACT_COLUMNS
from directive_cli.reports.table import Cell, Quotation, Report, Row, Table
from directive_cli.reports.working_days import provisional_reasons

PACKAGES = ("typer", "pyyaml", "pydantic", "rich", "python-dateutil", "holidays")


def doctor(session: Session, given: AnswerNow) -> int:
    """Answer ``directive doctor``; exit 1 when something looks wrong."""
    facts = _program_facts(session)
    wrong: list[Message] = []
    folder = cache_folder(session.environment)
    cache = Path(folder) if folder else None
    facts.append(("cache", _("Index"), str(cache) if cache else _("in memory: no home folder")))
    if cache is not None and not _writable(cache):
        wrong.append(_("{path} cannot be written: every answer reads all files again.", path=cache))
    unread = _registry_facts(session, facts, wrong)
    parts = (
        Table(
            "facts",
            FACT_COLUMNS,
            tuple(Row((heading, value), id=key) for key, heading, value in facts),
        ),
        Table(
            "wrong",
            (FACT_COLUMNS[1],),
            tuple(Row((message,)) for message in wrong),
            title=_("What looks wrong"),
            if_empty=_("Nothing looks wrong."),
        ),
    )
    report = Report(
        key="doctor",
        title=_("What directive works with"),
        as_of=session.today,
        reading=_reading(session),
        parts=parts,
    )
    body: dict[str, Any] = {
        "schema": "directive.doctor/1",
        "as_of": session.today,
        "reading": report.reading,
        "unread": unread,
        "facts": {key: _plain(value) for key, _heading, value in facts},
        "wrong": [str(message) for message in wrong],
    }
    session.answer(report=report, json_body=body)
    return ExitCode.FINDINGS if wrong else ExitCode.OK


def _program_facts(session: Session) -> list[tuple[str, Message, Cell]]:
    """Return the key, heading and value of what the program itself works with."""
    return [
        ("directive", _("Program"), Quotation(f"directive {__version__}")),
        (
            "python",
            _("Python"),
            f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.system()}",
        ),
        (
            "packages",
            _("Packages"),
            tuple(Quotation(f"{package} {_version(package)}") for package in PACKAGES),
        ),
        ("language", _("Language"), session.translator.language),
        ("today", _("Day of asking"), session.today),
        (
            "git",
            _("Git"),
            shutil.which("git") or _("not installed: `history`, `diff` and `--at` need it"),
        ),
    ]


def _registry_facts(
    session: Session, facts: list[tuple[str, Message, Cell]], wrong: list[Message]
) -> list[dict[str, str]]:
    """Add the registry's facts and return its unread files; a missing registry counts as wrong."""
    try:
        snapshot = session.snapshot()
    except DirectiveError as error:
        wrong.append(error.message)
        return []
    settings = session.index.meta("settings") or {}
    chosen = tuple(f"{key}: {value}" for key, value in sorted(settings.items()))
    (files,) = session.index.connection.execute("SELECT count(*) FROM file").fetchone()
    facts += [
        ("registry", _("Registry"), str(session.root)),
        ("name", _("Name"), snapshot.name),
        ("files", _("Files"), int(files)),
        (
            "settings",
            _("Settings"),
            chosen or _("none: before_means strict, due_soon_working_days 3"),
        ),
    ]
    for entry in snapshot.unread:
        place = f"{entry.path}:{entry.line}:{entry.column}"
        wrong.append(_("{place}: {message}", place=place, message=entry.message))
    wrong += provisional_reasons(snapshot.calendar, snapshot.as_of.year)
    return [{"path": entry.path, "message": str(entry.message)} for entry in snapshot.unread]


def _reading(session: Session) -> str:
    try:
        return session.snapshot().reading
    except DirectiveError:
        return "strict"


def _writable(folder: Path) -> bool:
    try:
        while not folder.exists():
            folder = folder.parent
    except OSError:  # a folder above may not be entered
        return False
    return folder.is_dir() and os.access(folder, os.W_OK)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, Message) else value
