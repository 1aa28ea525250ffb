"""All files of a registry → the check of each: what is kept of unchanged files, the rest read anew.

Many files are read in worker processes. Knows no rule, and not where checks are kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from directive_cli.checks.file_check import FileCheck, check_file
from directive_cli.checks.file_context import FileContext
from directive_cli.checks.rule import FoundAt
from directive_cli.checks.stored_checks import decode_check, encode_check
from directive_cli.registry.location import read_limited, unreadable
from directive_cli.registry.reading import kind_of
from directive_cli.registry.workers import in_chunks
from directive_cli.registry.yaml_document import FILE_SIZE_LIMIT


class CheckedFiles(NamedTuple):
    """What the checks of all files gave."""

    checks: list[FileCheck]
    """In the order of the paths."""
    sums: dict[str, str]
    """The sha256 of each file that could be read, by path."""
    anew: dict[str, tuple[str, bytes]]
    """sha256 and body of each check that was not known."""


def check_files(
    root: Path,
    paths: Sequence[str],
    context: FileContext,
    *,
    known: Mapping[str, bytes],
    known_sums: Mapping[str, str],
    worker_count: int,
) -> CheckedFiles:
    """Check the files, reading only those whose check is not ``known``.

    ``known_sums`` are the sha256 of the files whose checks are known.
    """
    unknown = [path for path in paths if path not in known]
    answers = chain.from_iterable(
        in_chunks(partial(_check_chunk, root, context), unknown, worker_count)
    )
    read = dict(zip(unknown, answers, strict=True))
    result = CheckedFiles([], {}, {})
    for path in paths:
        if path in known:
            found_sum, body = known_sums[path], known[path]
        else:
            found_sum, body = read[path]
            if found_sum:
                result.anew[path] = found_sum, body
        result.checks.append(decode_check(path, body))
        if found_sum:
            result.sums[path] = found_sum
    return result


def _check_chunk(root: Path, context: FileContext, paths: Sequence[str]) -> list[tuple[str, bytes]]:
    return [_check_path(root, context, path) for path in paths]


def _check_path(root: Path, context: FileContext, path: str) -> tuple[str, bytes]:
    """Return a file's sha256, empty when it cannot be read, and its check."""
    try:
        raw = read_limited(root, path, limit=FILE_SIZE_LIMIT)
    except OSError as error:
        return "", encode_check(
            FileCheck(path, kind_of(path), True, (FoundAt(unreadable(path, error)),), None, ())
        )
    return sha256(raw).hexdigest(), encode_check(check_file(path, raw, context))
