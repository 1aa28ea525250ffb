"""The storage of a lake: a folder, or an object store (S3, Google, Azure) through pyarrow.

A place knows names and bytes. Paths are relative to the lake, with ``/``. Every file is whole or
absent, and one that is put as new is put by one writer only.
"""

from __future__ import annotations

import os
import random
import re
import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.durable_files import (
    Step,
    flush_folder,
    is_beside,
    no_step,
    put_in_place,
    write_beside,
)
from directive_cli.extras import need_extra
from directive_cli.messages import _

STORES = ("s3", "gs", "abfss")
"""The schemes of the object stores that pyarrow reaches."""

_CLAIM_HOLDS_S = 3600
"""A claim that is older, by the store's own clock, belongs to a run that was killed."""

_CLAIMS = 12
"""How often a run tries to claim a name; its pauses double, up to a few seconds."""


class OutOfReach(DirectiveError):
    """The place cannot be named so, or does not answer."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file: its path in the lake, its size in bytes, its time (seconds since the epoch)."""

    path: str
    size: int
    modified: float


def lake_place(text: str, cwd: Path) -> LakePlace:
    """Return the place that a user names: a folder or a store's address. Raises OutOfReach."""
    scheme, separator, rest = text.partition("://")
    if not separator:
        return FolderPlace(cwd / text)
    if scheme == "file":
        return FolderPlace(Path("/" + rest.lstrip("/")))
    if scheme not in STORES:
        raise OutOfReach(
            _(
                '"{lake}" is neither a folder nor a store; {accepted} are accepted.',
                lake=text,
                accepted=", ".join(f"{each}://" for each in STORES),
            )
        )
    if "@" in rest.partition("/")[0] and scheme == "s3":
        raise OutOfReach(
            _(
                "The address of a lake holds no keys: they belong in the environment"
                " (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY)."
            )
        )
    need_extra("lake", "pyarrow")
    from pyarrow import fs

    # A small object is then put in one request: whole or absent, and no parts are left behind.
    once = ("&" if "?" in rest else "?") + "allow_delayed_open=true" if scheme == "s3" else ""
    try:
        filesystem, base = fs.FileSystem.from_uri(text + once)
    except (OSError, ValueError) as error:
        raise _unanswered(text, error) from error
    return StorePlace(filesystem, base.rstrip("/"), text.partition("?")[0])


class FolderPlace:
    """A lake in a folder of this machine or of a share. Methods raise OSError or OutOfReach."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __str__(self) -> str:
        return str(self.folder)

    def absolute(self, path: str) -> Path:
        """Return the absolute path of a file, as other programs read it."""
        return (self.folder / path).absolute()

    def address(self, path: str) -> str:
        """Return what another program opens the file by."""
        return self.absolute(path).as_posix()

    def names(self, folder: str) -> list[str]:
        """Return the names of what lies directly in a folder; none where there is no folder."""
        try:
            return sorted(path.name for path in (self.folder / folder).iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise _unanswered(str(self.folder / folder), error) from error

    def entries(self, paths: Sequence[str]) -> list[StoredFile | None]:
        """Return the file at each path, None where there is none."""
        return [self._entry(path) for path in paths]

    def _entry(self, path: str) -> StoredFile | None:
        whole = self.folder / path
        try:
            stat = whole.stat()
        except OSError:
            return None
        return StoredFile(path, stat.st_size, stat.st_mtime) if whole.is_file() else None

    def below(self, folder: str) -> list[StoredFile]:
        """Return all files under a folder, by path."""
        paths = sorted(
            path.relative_to(self.folder).as_posix()
            for path in (self.folder / folder).rglob("*")
            if not is_beside(path.name)
        )
        return [entry for entry in self.entries(paths) if entry is not None]

    def read(self, path: str) -> bytes:
        """Return a file's content. Raises FileNotFoundError."""
        return (self.folder / path).read_bytes()

    def put(self, path: str, content: bytes, *, step: Step = no_step) -> None:
        """Write or overwrite a file."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        put_in_place(write_beside(target, content, step=step), target, step=step)

    def put_new(self, path: str, content: bytes, *, step: Step = no_step) -> None:
        """Write a new file, complete from the moment it has its name. Raises FileExistsError."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = write_beside(target, content, step=step)
        try:
            step(f"link {target.name}")
            if os.name == "nt":
                # Path.replace would replace a file on Windows, rename refuses.
                os.rename(beside, target)  # noqa: PTH104
            else:
                os.link(beside, target)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()
        flush_folder(target.parent)

    def remove(self, path: str) -> None:
        """Remove a file, if it is there."""
        (self.folder / path).unlink(missing_ok=True)


class StorePlace:
    """A lake in a store of objects, through a filesystem of pyarrow.

    An object appears whole when it is written to its end. pyarrow cannot ask a store to refuse an
    object that exists, so a new name is claimed first: who sees another claim, or the object, steps
    back. The store must list what was written (S3, Google and Azure do).
    """

    def __init__(self, filesystem: Any, base: str, shown: str) -> None:
        self.filesystem = filesystem
        self._base = base
        self._shown = shown

    def __str__(self) -> str:
        return self._shown

    def address(self, path: str) -> str:
        """See ``FolderPlace``."""
        return f"{self._shown.rstrip('/')}/{path}"

    def whole(self, path: str) -> str:
        """Return the path as the filesystem knows it."""
        return f"{self._base}/{path}" if path else self._base

    def names(self, folder: str) -> list[str]:
        """See ``FolderPlace``."""
        return sorted(info.base_name for info in self._listed(folder, recursive=False))

    def entries(self, paths: Sequence[str]) -> list[StoredFile | None]:
        """See ``FolderPlace``."""
        with self._answering():
            found = self.filesystem.get_file_info([self.whole(path) for path in paths])
        return [
            _entry_of(path, info) if info.is_file else None
            for path, info in zip(paths, found, strict=True)
        ]

    def below(self, folder: str) -> list[StoredFile]:
        """See ``FolderPlace``."""
        cut = len(self.whole("")) + 1
        listed = self._listed(folder, recursive=True)
        found = [_entry_of(info.path[cut:], info) for info in listed if info.is_file]
        return sorted(found, key=lambda entry: entry.path)

    def _listed(self, folder: str, *, recursive: bool) -> list[Any]:
        from pyarrow import fs

        selector = fs.FileSelector(self.whole(folder), recursive=recursive, allow_not_found=True)
        with self._answering():
            return list(self.filesystem.get_file_info(selector))

    def read(self, path: str) -> bytes:
        """See ``FolderPlace``."""
        with self._answering(), self.filesystem.open_input_stream(self.whole(path)) as stream:
            return bytes(stream.read())

    def put(self, path: str, content: bytes, *, step: Step = no_step) -> None:
        """See ``FolderPlace``."""
        step(f"put {path}")
        with self._answering(), self.filesystem.open_output_stream(self.whole(path)) as stream:
            stream.write(content)

    def put_new(self, path: str, content: bytes, *, step: Step = no_step) -> None:
        """See ``FolderPlace``."""
        for again in range(_CLAIMS):
            claim = f"{path}.{secrets.token_hex(8)}.claim"
            self.put(claim, b"", step=step)
            try:
                if not self._claimed_by_others(path, claim):
                    if self.entries([path])[0] is not None:
                        raise FileExistsError(path)
                    self.put(path, content, step=step)
                    return
            finally:
                self.remove(claim)
            time.sleep(random.uniform(0.05, 0.1) * 2 ** min(again, 6))
        raise OutOfReach(
            _('Other runs keep claiming "{path}" in {lake}; try again.', path=path, lake=self)
        )

    def _claimed_by_others(self, path: str, claim: str) -> bool:
        folder = path.rpartition("/")[0]
        claims = re.compile(re.escape(path) + r"\.[0-9a-f]{16}\.claim")
        found = {entry.path: entry for entry in self.below(folder) if claims.fullmatch(entry.path)}
        if claim not in found:
            return True
        now = found.pop(claim).modified
        return any(now - entry.modified < _CLAIM_HOLDS_S for entry in found.values())

    def remove(self, path: str) -> None:
        """See ``FolderPlace``."""
        with self._answering(), suppress(FileNotFoundError):
            self.filesystem.delete_file(self.whole(path))

    @contextmanager
    def _answering(self) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError:
            raise
        except OSError as error:
            raise _unanswered(self._shown, error) from error


LakePlace = FolderPlace | StorePlace


def _entry_of(path: str, info: Any) -> StoredFile:
    return StoredFile(path, info.size, info.mtime.timestamp())


def _unanswered(place: str, error: Exception) -> OutOfReach:
    reason = (str(error).splitlines() or [type(error).__name__])[0]
    return OutOfReach(
        _("{lake} cannot be reached: {reason}.", lake=place, reason=reason.rstrip("."))
    )
