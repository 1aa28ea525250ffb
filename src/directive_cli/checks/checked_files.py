"""All files of a registry → the check of each: what the cache knows of unchanged files, the rest read anew.

Many files are read in worker processes. Knows no rule, and not where the cache lies.
"""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from directive_cli.checks.file_check import FileCheck, check_file
from directive_cli.checks.rule import FoundAt
from directive_cli.checks.stored_checks import decode_check, encode_check
from directive_cli.registry.location import read_limited, unreadable
from directive_cli.registry.reading import kind_of
from directive_cli.registry.settling import seen_and_settled
from directive_cli.registry.workers import in_chunks
from directive_cli.registry.yaml_document import FILE_SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from directive_cli.checks.file_context import FileContext
    from directive_cli.registry.location import FileStamp


class KnownCheck(NamedTuple):
    """The check of a file as it was at some time."""

    modified_ns: int
    changed_ns: int
    size: int
    inode: int
    sha256: bytes
    seen_ns: int
    """When the file was first seen with this stamp and this content."""
    settled: bool
    """The stamp can be trusted: whatever changes the file changes it too."""
    body: bytes
    """What ``decode_check`` understands."""


class CheckedFiles(NamedTuple):
    """What the checks of all files gave."""

    checks: list[FileCheck]
    """In the order of the stamps."""
    sums: dict[str, bytes]
    """The sha256 of each file that could be read, by path."""
    changed: dict[str, KnownCheck]
    """What is to be known of files from now on, where it is not what was known."""


def check_files(
    root: Path,
    stamps: Sequence[FileStamp],
    context: FileContext,
    *,
    known: Mapping[str, KnownCheck],
    now_ns: int,
    worker_count: int,
) -> CheckedFiles:
    """Check the files, reading those only of which nothing is known or whose stamp is new or too young to be trusted.

    ``now_ns`` is a time before the stamps were taken.
    """
    suspects = [
        (stamp.path, known[stamp.path].sha256 if stamp.path in known else None)
        for stamp in stamps
        if not _is_trusted(known.get(stamp.path), stamp)
    ]
    answers = chain.from_iterable(
        in_chunks(partial(_check_chunk, root, context), suspects, worker_count)
    )
    read = {path: answer for (path, _sum), answer in zip(suspects, answers, strict=True)}
    result = CheckedFiles([], {}, {})
    for stamp in stamps:
        path, before = stamp.path, known.get(stamp.path)
        if path not in read:
            assert before is not None
            result.checks.append(decode_check(path, before.body))
            result.sums[path] = before.sha256
            continue
        found_sum, body = read[path]
        if body is None:
            assert before is not None
            body = before.body
        result.checks.append(decode_check(path, body))
        if found_sum is not None:
            result.sums[path] = found_sum
            now = _known_from_now(stamp, before, found_sum, body, now_ns)
            if now != before:
                result.changed[path] = now
    return result


def _is_trusted(known: KnownCheck | None, stamp: FileStamp) -> bool:
    return known is not None and known.settled and known[:4] == _fields(stamp)


def _fields(stamp: FileStamp) -> tuple[int, int, int, int]:
    return stamp.modified_ns, stamp.changed_ns, stamp.size, stamp.inode


def _known_from_now(
    stamp: FileStamp, before: KnownCheck | None, found_sum: bytes, body: bytes, now_ns: int
) -> KnownCheck:
    fields = _fields(stamp)
    known = (before[:4], before.sha256, before.seen_ns) if before is not None else None
    seen_ns, settled = seen_and_settled(fields, found_sum, known, now_ns=now_ns)
    return KnownCheck(*fields, found_sum, seen_ns, settled, body)


def _check_chunk(
    root: Path, context: FileContext, suspects: Sequence[tuple[str, bytes | None]]
) -> list[tuple[bytes | None, bytes | None]]:
    return [_check_path(root, context, path, known_sum) for path, known_sum in suspects]


def _check_path(
    root: Path, context: FileContext, path: str, known_sum: bytes | None
) -> tuple[bytes | None, bytes | None]:
    """Return a file's sum, None when it cannot be read, and its check, None when it is the file that is known."""
    try:
        raw = read_limited(root, path, limit=FILE_SIZE_LIMIT)
    except OSError as error:
        return None, encode_check(
            FileCheck(path, kind_of(path), True, (FoundAt(unreadable(path, error)),), None, ())
        )
    found_sum = sha256(raw).digest()
    if found_sum == known_sum:
        return found_sum, None
    return found_sum, encode_check(check_file(path, raw, context))
