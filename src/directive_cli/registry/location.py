"""Where the registry is, and which files belong to it. Reads no content."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from directive_cli.diagnostics import Diagnostic, DirectiveError, Severity, SourceSpan
from directive_cli.messages import Message, _

AGENCIES = "agencies.yaml"
CALENDAR = "calendar.yaml"
REGISTRY = "registry.yaml"
DIRECTIVES = "directives"
PROGRESS = "progress"


class NoRegistry(DirectiveError):
    """There is no registry where one was looked for."""


def find_registry(*, named: str | None, environment: str | None, start: Path) -> Path:
    """Return the registry's folder, absolute and resolved.

    ``named`` is ``--registry``, ``environment`` the value of ``DIRECTIVE_REGISTRY``; without either, the nearest parent
    of ``start`` that has ``data/agencies.yaml`` or ``agencies.yaml``. Raises NoRegistry.
    """
    for chosen, how in ((named, "--registry"), (environment, "DIRECTIVE_REGISTRY")):
        if chosen:
            folder = Path(chosen)
            for candidate in (folder, folder / "data"):
                if (candidate / AGENCIES).is_file():
                    return candidate.resolve()
            raise NoRegistry(
                _(
                    '{how} names "{folder}", which has no agencies.yaml; name the folder of a registry.',
                    how=how,
                    folder=chosen,
                )
            )
    for parent in (start, *start.parents):
        for candidate in (parent / "data", parent):
            if (candidate / AGENCIES).is_file():
                return candidate.resolve()
    raise NoRegistry(
        _(
            "No registry here: neither {start} nor a parent has data/agencies.yaml. "
            "Use --registry DIR, or make one with `directive init DIR`.",
            start=start,
        )
    )


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A registry file as the file system knows it; equal stamps mean that it need not be read again."""

    path: str
    """Relative to the registry, with ``/``."""
    modified_ns: int
    changed_ns: int
    size: int
    inode: int


def stamp_files(root: Path) -> tuple[list[FileStamp], list[Diagnostic]]:
    """Return every YAML file of the registry, by path, and a finding for each that cannot be one of them.

    Hidden files and folders are left out. A link that leads out of the registry, a pipe or a device, and a folder that
    cannot be listed are findings: nothing is passed over silently.
    """
    stamps: list[FileStamp] = []
    findings: list[Diagnostic] = []
    prefix = len(str(root)) + 1
    for name in (AGENCIES, CALENDAR, REGISTRY):
        path = root / name
        if path.is_symlink() or path.exists():
            _stamp(path, name, root, stamps, findings)
    for folder in (DIRECTIVES, PROGRESS):
        if (root / folder).exists() or (root / folder).is_symlink():
            _stamp_folder(str(root / folder), prefix, root, stamps, findings)
    stamps.sort(key=lambda stamp: stamp.path)
    return stamps, findings


def _stamp_folder(folder: str, prefix: int, root: Path, stamps: list[FileStamp], findings: list[Diagnostic]) -> None:
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError as error:
        findings.append(_unreadable(folder[prefix:], error))
        return
    for entry in found:
        name = entry.name
        if name[0] == ".":
            continue
        if entry.is_symlink():
            _stamp(Path(entry.path), entry.path[prefix:].replace(os.sep, "/"), root, stamps, findings)
        elif entry.is_dir():
            _stamp_folder(entry.path, prefix, root, stamps, findings)
        elif name.endswith((".yaml", ".yml")):
            _stamp_entry(entry, entry.path[prefix:].replace(os.sep, "/"), stamps, findings)


def _stamp_entry(entry: os.DirEntry[str], path: str, stamps: list[FileStamp], findings: list[Diagnostic]) -> None:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        findings.append(_unreadable(path, error))
        return
    if stat.S_ISREG(status.st_mode):
        stamps.append(FileStamp(path, status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino))
    else:
        findings.append(
            _refused(path, _("It is not a regular file (a pipe, a socket or a device); only files are read."))
        )


def _stamp(path: Path, name: str, root: Path, stamps: list[FileStamp], findings: list[Diagnostic]) -> None:
    """Stamp a file that may be a link; a link is followed only inside the registry and only to a file."""
    try:
        target = path.resolve(strict=True)
        status = target.stat()
    except (OSError, RuntimeError) as error:
        findings.append(_unreadable(name, error))
        return
    if path.is_symlink() and not target.is_relative_to(root):
        findings.append(_refused(name, _("It is a link that leads out of the registry; put the file itself here.")))
    elif stat.S_ISDIR(status.st_mode):
        findings.append(_refused(name, _("It is a link to a folder; links to folders are not followed.")))
    elif not stat.S_ISREG(status.st_mode):
        findings.append(
            _refused(name, _("It is not a regular file (a pipe, a socket or a device); only files are read."))
        )
    elif name.endswith((".yaml", ".yml")):
        stamps.append(FileStamp(name, status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino))


def read_bytes(root: Path, path: str, *, limit: int) -> bytes:
    """Return the file's bytes, at most ``limit`` + 1 of them, so that a huge file never fills the memory."""
    with (root / path).open("rb") as file:
        return file.read(limit + 1)


def _unreadable(path: str, error: BaseException) -> Diagnostic:
    reason = getattr(error, "strerror", None) or type(error).__name__
    return _refused(path, _("It cannot be read: {reason}.", reason=reason))


def _refused(path: str, message: Message) -> Diagnostic:
    return Diagnostic("DIR007", Severity.ERROR, message, SourceSpan(path))
