"""What the check of a file rests on besides the file: the program, its libraries, the registry's
settings and calendar.

Checks made on another basis are not believed.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from directive_cli import __version__
from directive_cli.checks.file_context import FileContext
from directive_cli.checks.stored_checks import CHECKS_SHAPE

_PACKAGE = Path(__file__).parents[1]
_SOURCES = ("*.py", "domain/**/*.py", "registry/**/*.py", "checks/**/*.py")
"""The modules that take part in the check of a file."""
_LIBRARIES = ("yaml", "pydantic", "holidays", "dateutil")


def check_basis(root: Path, context: FileContext) -> bytes:
    """Return bytes that are equal only where the same file gives the same check."""
    calendar = json.dumps(context.calendar, sort_keys=True)
    basis = (
        CHECKS_SHAPE,
        __version__,
        sys.version,
        str(root),
        context.before_means,
        sorted(context.waived),
        context.format,
        calendar,
    )
    total = sha256(repr(basis).encode("utf-8", "surrogateescape"))
    total.update(repr(_installed()).encode("utf-8", "surrogateescape"))
    for pattern in _SOURCES:
        for path in sorted(_PACKAGE.glob(pattern)):
            with suppress(OSError):
                total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.digest()


def _installed() -> list[tuple[str, list[str]]]:
    """Return the packages that lie where the program's libraries do; their folders' names bear
    their versions."""
    places = set()
    for name in _LIBRARIES:
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            places.add(str(Path(spec.origin).parents[1]))
    found = []
    for place in sorted(places):
        with suppress(OSError):
            found.append(
                (
                    place,
                    sorted(
                        path.name for path in Path(place).iterdir() if path.name.endswith("-info")
                    ),
                )
            )
    return found
