"""Where the registry is, and which files belong to it. Reads no content."""

from __future__ import annotations

import marshal
import os
import stat
from contextlib import suppress

from directive_cli.diagnostics import Diagnostic, DirectiveError, Severity, SourceSpan, reason_of
from directive_cli.messages import Message, _
from directive_cli.registry.file_names import (
    YAML_ENDINGS,
    is_misnamed,
    is_utf8,
    nearly_named,
    printable_path,
)
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

AGENCIES_FILE = "agencies.yaml"
CALENDAR = "calendar.yaml"
REGISTRY_FILE = "registry.yaml"
DIRECTIVES_FOLDER = "directives"
PROGRESS = "progress"
RETURNS = "returns"


class NoRegistry(DirectiveError):
    """There is no registry where one was looked for."""


def find_registry(*, named: str | None, environment: str | None, start: Path) -> Path:
    """Return the registry's folder as a path; see ``registry_folder``."""
    from pathlib import Path

    return Path(registry_folder(named=named, environment=environment, start=str(start)))


def registry_folder(*, named: str | None, environment: str | None, start: str) -> str:
    """Return the registry's folder, absolute and resolved.

    ``named`` is ``--registry``, ``environment`` the value of ``DIRECTIVE_REGISTRY``; without
    either, the nearest parent of ``start`` that has ``data/agencies.yaml`` or ``agencies.yaml``.
    Raises NoRegistry.
    """
    for chosen, how in ((named, "--registry"), (environment, "DIRECTIVE_REGISTRY")):
        if chosen or (chosen is not None and chosen is named):
            # An empty name is a variable that was never set: it must not mean the folder one
            # happens to be in.
            folder = os.path.join(start, chosen)
            for candidate in (folder, os.path.join(folder, "data")) if chosen else ():
                if os.path.isfile(os.path.join(candidate, AGENCIES_FILE)):
                    return os.path.realpath(candidate)
            _refuse_misnamed_agencies(folder)
            raise NoRegistry(
                _(
                    '{how} names "{folder}", which has no agencies.yaml; name the folder of a '
                    "registry.",
                    how=how,
                    folder=chosen,
                )
            )
    parent = start
    while True:
        for candidate in (os.path.join(parent, "data"), parent):
            if os.path.isfile(os.path.join(candidate, AGENCIES_FILE)):
                return os.path.realpath(candidate)
        above = os.path.dirname(parent)
        if above == parent:
            break
        parent = above
    _refuse_misnamed_agencies(start)
    raise NoRegistry(
        _(
            "No registry here: neither {start} nor a parent has data/agencies.yaml. "
            "Use --registry DIR, or make one with `directive init DIR`.",
            start=start,
        )
    )


def _refuse_misnamed_agencies(folder: str) -> None:
    """Say which file looks like the agencies.yaml that is missing here. Raises NoRegistry."""
    for place in (folder, os.path.join(folder, "data")):
        try:
            near = nearly_named(os.listdir(place), frozenset({AGENCIES_FILE}))
        except OSError:
            continue
        for name, meant in near:
            path = os.path.join(place, name)
            raise NoRegistry(
                _("{path}: its name must be {name}; rename it.", path=path, name=meant)
            )


@dataclass(frozen=True, slots=True)
class FileStamp:
    """A registry file as the file system knows it; equal stamps mean that it need not be read
    again."""

    path: str
    """Relative to the registry, with ``/``."""
    modified_ns: int
    changed_ns: int
    size: int
    inode: int


_LARGEST_INODE = 0x7FFF_FFFF_FFFF_FFFF
"""The largest whole number that SQLite holds."""

_COMPARED = 500
"""A hundred files of five fields each."""


class Scan:
    """What a look at all the registry's files found, kept flat: of ten thousand files the stamps
    are rarely wanted."""

    def __init__(self) -> None:
        self.flat: list[Any] = []
        """Path, modified_ns, changed_ns, size and inode of each file in turn, in the order they
        were met."""
        self.refused: list[Diagnostic] = []
        """What cannot be one of the registry's files, and what cannot be looked at."""

    def digest(self) -> bytes:
        """Return bytes that are equal for two scans when nothing changed between them."""
        told = [(finding.span.path, str(finding.message)) for finding in self.refused]
        # Version 2 writes equal values as equal bytes; later ones depend on how often a value is
        # referred to.
        return marshal.dumps((self.flat, told), 2)

    def fields(self) -> dict[str, tuple[int, int, int, int]]:
        """Return modified_ns, changed_ns, size and inode of every file by its path."""
        flat = self.flat
        return dict(
            zip(
                flat[::5],
                zip(flat[1::5], flat[2::5], flat[3::5], flat[4::5], strict=True),
                strict=True,
            )
        )

    def since(self, before: Scan) -> tuple[set[str], list[str]]:
        """Return the files that are new or bear another stamp, and those that are gone."""
        one, other = before.flat, self.flat
        if one[::5] == other[::5]:
            # The same files, as nearly always: a stretch in which nothing changed is passed over at
            # once.
            touched = {
                other[place]
                for start in range(0, len(other), _COMPARED)
                if one[start : start + _COMPARED] != other[start : start + _COMPARED]
                for place in range(start, min(start + _COMPARED, len(other)), 5)
                if one[place : place + 5] != other[place : place + 5]
            }
            return touched, []
        known, current = before.fields(), self.fields()
        changed = {path for path, _stamp in current.items() - known.items()}
        return changed, sorted(known.keys() - current.keys())

    @classmethod
    def of_digest(cls, digest: bytes) -> Scan:
        """Return the scan that ``digest`` came from, without its findings."""
        scan = cls()
        scan.flat = marshal.loads(digest)[0]
        return scan

    def add(self, path: str, status: os.stat_result) -> None:
        """Add a file with what the file system says of it."""
        self.flat += (path, *stamp_of(status))


def stamp_of(status: os.stat_result) -> tuple[int, int, int, int]:
    """Return modified_ns, changed_ns, size and inode; of a larger inode, what SQLite can hold."""
    inode = status.st_ino & _LARGEST_INODE
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, inode


def stamp_files(root: Path) -> tuple[list[FileStamp], list[Diagnostic]]:
    """Return every YAML file of the registry, by path, and a finding for each that cannot be one of
    them."""
    scan = scan_files(root)
    return [
        FileStamp(path, *fields) for path, fields in sorted(scan.fields().items())
    ], scan.refused


def scan_files(root: str | os.PathLike[str]) -> Scan:
    """Look at every YAML file of the registry.

    Hidden files and folders are left out. A link that leads out of the registry, a pipe or a
    device, and a folder that cannot be listed are findings: nothing is passed over silently.
    """
    top = os.fspath(root)
    scan = Scan()
    for name in (AGENCIES_FILE, CALENDAR, REGISTRY_FILE):
        try:
            status = os.lstat(f"{top}/{name}")
        except FileNotFoundError:
            continue
        except OSError as error:
            scan.refused.append(unreadable(name, error))
            continue
        if stat.S_ISREG(status.st_mode):
            scan.add(name, status)
        else:
            _scan_odd(top, name, scan)
    _refuse_nearly_named(top, scan)
    waiting = []
    for folder in (DIRECTIVES_FOLDER, PROGRESS, RETURNS):
        if os.path.islink(f"{top}/{folder}"):
            _scan_odd(top, folder, scan)
        elif os.path.lexists(f"{top}/{folder}"):
            waiting.append(folder)
    while waiting:
        _scan_folder(top, waiting.pop(), scan, waiting)
    return scan


def _refuse_nearly_named(top: str, scan: Scan) -> None:
    """Refuse what is named almost like one of the registry's own files or folders."""
    try:
        names = os.listdir(top)
    except OSError as error:
        scan.refused.append(unreadable(".", error))
        return
    for name, meant in nearly_named(names, _OWN_NAMES):
        # A file system may take both names for one.
        if not _is_same(f"{top}/{name}", f"{top}/{meant}"):
            message = _("Its name must be {name}; rename it.", name=meant)
            scan.refused.append(_refused(printable_path(name), message))


_OWN_NAMES = frozenset(
    {DIRECTIVES_FOLDER, PROGRESS, RETURNS, AGENCIES_FILE, CALENDAR, REGISTRY_FILE}
)


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def _not_utf8(path: str) -> Diagnostic:
    return _refused(printable_path(path), _("Its name is not UTF-8 text; rename it."))


def _misnamed(path: str) -> Diagnostic:
    return _refused(path, _("Its name must end in .yaml; rename it, or move it away."))


def stray_files(root: Path) -> list[str]:
    """Return what lies in the registry's folders and is no YAML file, hidden ones left out, by
    path.

    What ``scan_files`` reads or refuses is not among them.
    """
    found: list[str] = []
    # The scan refuses a link; what it leads to is none of the registry's.
    waiting = [one for one in (DIRECTIVES_FOLDER, PROGRESS) if not os.path.islink(root / one)]
    while waiting:
        folder = waiting.pop()
        # The scan itself says what cannot be listed.
        with suppress(OSError), os.scandir(root / folder) as entries:
            for entry in entries:
                name, path = entry.name, f"{folder}/{entry.name}"
                if name.startswith(".") or not is_utf8(name):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                elif entry.is_file(follow_symlinks=False) and not (
                    name.endswith(YAML_ENDINGS) or is_misnamed(name)
                ):
                    found.append(path)
    return sorted(found)


_BY_HANDLE = os.scandir in os.supports_fd
"""Whether a folder can be listed through a handle: then each file's path is looked up from there,
which is quicker."""


_LISTING_IS_SHORT = os.name == "nt"
"""Windows lists files without their inode, and with times that may be those of an earlier write."""


def _scan_folder(top: str, folder: str, scan: Scan, waiting: list[str]) -> None:
    """Add the files of one folder, and its folders to those that wait."""
    handle: int | None = None
    try:
        place: Any = f"{top}/{folder}"
        if _BY_HANDLE:
            place = handle = os.open(place, os.O_RDONLY | os.O_DIRECTORY)
        flat = scan.flat
        with os.scandir(place) as entries:
            for entry in entries:
                name = entry.name
                if name[0] == ".":
                    continue
                path = f"{folder}/{name}"
                if entry.is_file(follow_symlinks=False):
                    if not (name.isascii() or is_utf8(name)):
                        scan.refused.append(_not_utf8(path))
                    elif name.endswith(YAML_ENDINGS):
                        try:
                            status = (
                                os.lstat(f"{top}/{path}")
                                if _LISTING_IS_SHORT
                                else entry.stat(follow_symlinks=False)
                            )
                        except OSError as error:
                            scan.refused.append(unreadable(path, error))
                            continue
                        # As ``stamp_of``, without a call for each of ten thousand files.
                        flat += (
                            path,
                            status.st_mtime_ns,
                            status.st_ctime_ns,
                            status.st_size,
                            status.st_ino & _LARGEST_INODE,
                        )
                    elif is_misnamed(name):
                        scan.refused.append(_misnamed(path))
                elif not is_utf8(name):
                    scan.refused.append(_not_utf8(path))
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                elif entry.is_symlink() or name.endswith(YAML_ENDINGS) or is_misnamed(name):
                    _scan_odd(top, path, scan)
    except OSError as error:
        scan.refused.append(unreadable(folder, error))
    finally:
        if handle is not None:
            os.close(handle)


def _scan_odd(top: str, name: str, scan: Scan) -> None:
    """Add what is neither a plain file nor a folder; a link is followed only inside the registry
    and only to a file."""
    from pathlib import Path

    path = Path(top, name)
    try:
        target = path.resolve(strict=True)
        status = target.stat()
    except (OSError, RuntimeError) as error:
        scan.refused.append(unreadable(name, error))
        return
    if path.is_symlink() and not target.is_relative_to(Path(top).resolve()):
        scan.refused.append(
            _refused(
                name, _("It is a link that leads out of the registry; put the file itself here.")
            )
        )
    elif stat.S_ISDIR(status.st_mode):
        scan.refused.append(
            _refused(name, _("It is a link to a folder; links to folders are not followed."))
        )
    elif not stat.S_ISREG(status.st_mode):
        scan.refused.append(
            _refused(
                name,
                _("It is not a regular file (a pipe, a socket or a device); only files are read."),
            )
        )
    elif name.endswith(YAML_ENDINGS):
        scan.add(name, status)
    elif is_misnamed(name):
        scan.refused.append(_misnamed(name))


def _open_at_once(path: str, flags: int) -> int:
    """Open a file; a pipe that has taken its place is not waited for."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read_limited(root: Path, path: str, *, limit: int) -> bytes:
    """Return the file's bytes, at most ``limit`` + 1 of them, so that a huge file never fills the
    memory."""
    raw = b""
    with open(f"{root}/{path}", "rb", buffering=0, opener=_open_at_once) as file:
        # A little first: to ask for all at once would make room for a huge file each time.
        while more := file.read(limit + 1 - len(raw) if raw else min(limit + 1, _PORTION)):
            raw = raw + more if raw else more
    return raw


_PORTION = 1 << 16


def unreadable(path: str, error: BaseException) -> Diagnostic:
    """Return the finding that a file cannot be read."""
    return _refused(path, _("It cannot be read: {reason}.", reason=reason_of(error)))


def _refused(path: str, message: Message) -> Diagnostic:
    return Diagnostic("DIR007", Severity.ERROR, message, SourceSpan(path))
