"""Where an export goes: built whole beside its place, then put there by renaming; only an export is
ever replaced.

A folder is known as an export by its manifest, ``export.json``, which lists every file in it: one
more file, and it is somebody's own. A SQLite file is known by the application id in its header.
"""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.durable_files import (
    removed_on_failure,
    rename_patiently,
    replace_patiently,
)
from directive_cli.messages import _

MANIFEST = "export.json"
APPLICATION_ID = 0x44495245
"""``DIRE``: the application id in the header of a SQLite file that this program exported."""


class PlaceTaken(DirectiveError):
    """Something that is no earlier export stands where the export should go."""


@contextmanager
def new_folder(place: Path) -> Iterator[Path]:
    """Give an empty folder to fill; on success it takes the place, on failure nothing is left of
    it.

    Raises PlaceTaken, before anything is written, when ``place`` holds what no export made;
    OSError.
    """
    place = place.resolve()
    _refuse_foreign_folder(place)
    beside = place.with_name(f".{place.name}.{secrets.token_hex(8)}.new")
    beside.mkdir(parents=True)
    try:
        yield beside
        _refuse_foreign_folder(place)
        _take_place_of_folder(place, beside)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


@contextmanager
def new_sqlite_file(place: Path) -> Iterator[Path]:
    """Give a name for a new SQLite file; on success the file takes the place, on failure nothing is
    left of it.

    Raises PlaceTaken, before anything is written, when ``place`` holds what no export made;
    OSError.
    """
    place = place.resolve()
    _refuse_foreign_file(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}.{secrets.token_hex(8)}.new")
    # Made here, so that nothing that waits under this name is written through.
    beside.touch(exist_ok=False)
    with removed_on_failure(beside):
        yield beside
        _refuse_foreign_file(place)
        replace_patiently(beside, place)


def _take_place_of_folder(place: Path, beside: Path) -> None:
    if not place.exists():
        rename_patiently(beside, place)
        return
    old = place.with_name(f".{place.name}.{secrets.token_hex(8)}.old")
    rename_patiently(place, old)
    try:
        rename_patiently(beside, place)
    except OSError:
        rename_patiently(old, place)
        raise
    shutil.rmtree(old)


def _refuse_foreign_folder(place: Path) -> None:
    if not place.exists():
        return
    if not place.is_dir():
        raise PlaceTaken(_("{path} is a file; this format needs a folder.", path=place))
    held = {
        path.relative_to(place).as_posix()
        for path in place.rglob("*")
        if not path.is_dir() or path.is_symlink()
    }
    if not held:
        return
    foreign = sorted(held - _files_of_export(place))
    if foreign:
        raise PlaceTaken(
            _(
                "{path} holds what no export made, such as {file}; name a new folder, or empty "
                "this one.",
                path=place,
                file=foreign[0],
            )
        )


def _files_of_export(place: Path) -> set[str]:
    """Return the files that an earlier export's manifest lists, and the manifest; else nothing."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        manifest = json.loads((place / MANIFEST).read_text(encoding="utf-8"))
        if str(manifest["schema"]).startswith("directive.export/"):
            return {MANIFEST, *(file for table in manifest["tables"] for file in table["files"])}
    return set()


def _refuse_foreign_file(place: Path) -> None:
    if not place.exists():
        return
    if place.is_dir():
        raise PlaceTaken(_("{path} is a folder; this format needs a file.", path=place))
    if not _may_be_replaced(place):
        raise PlaceTaken(
            _("{path} was not made by an export; name a new file, or remove this one.", path=place)
        )
    for ending in ("-wal", "-journal"):
        if place.with_name(place.name + ending).exists():
            raise PlaceTaken(
                _(
                    "{path} is in use by another program: there is {file}.",
                    path=place,
                    file=place.name + ending,
                )
            )


def _may_be_replaced(place: Path) -> bool:
    if not place.is_file():
        return False
    with place.open("rb") as stream:
        header = stream.read(100)
    if not header:
        return True  # an empty file, such as mktemp makes
    # https://www.sqlite.org/fileformat.html: bytes 68 to 71 are the application id.
    return (
        header.startswith(b"SQLite format 3\0") and int.from_bytes(header[68:72]) == APPLICATION_ID
    )
