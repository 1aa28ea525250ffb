"""What a test needs of the machine, by name; without it the test is skipped with the reason."""

from __future__ import annotations

import os
import shutil
import sys
from importlib.metadata import distributions
from importlib.util import find_spec

import pytest

WINDOWS = sys.platform == "win32"
WINE = WINDOWS and "WINEPREFIX" in os.environ
HAS_GIT = shutil.which("git") is not None

NEEDS_EXACT_NAMES = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the file system does not tell capitals apart"
)
NEEDS_FILE_MODES = pytest.mark.skipif(WINDOWS, reason="Windows has no file modes")
NEEDS_FILE_SYSTEM_FLAGS = pytest.mark.skipif(
    not hasattr(os, "ST_NOEXEC"), reason="only Linux tells whether a place may hold programs"
)
NEEDS_FORK = pytest.mark.skipif(WINDOWS, reason="Windows has no fork")
NEEDS_GIT = pytest.mark.skipif(not HAS_GIT, reason="git is not installed")
NEEDS_LIMITS = pytest.mark.skipif(WINDOWS, reason="Windows sets a process no limits")
NEEDS_LINKS = pytest.mark.skipif(WINDOWS, reason="symbolic links need a right on Windows")
NEEDS_POSIX_SHELL = pytest.mark.skipif(WINDOWS, reason="needs a POSIX shell and its paths")
NEEDS_VENV = pytest.mark.skipif(
    find_spec("venv") is None, reason="an embeddable Python has no venv and obeys no PYTHONPATH"
)
NEEDS_REASON_OF_HELD_LOCK = pytest.mark.skipif(
    WINE, reason="Wine gives no reason when a lock is held"
)


def is_installed() -> bool:
    """Return whether the program is installed, and not only on the path."""
    return any(distributions(name="directive-cli"))


def require_git() -> None:
    """Skip the test that calls where git is not installed."""
    if not HAS_GIT:
        pytest.skip("git is not installed")


def require_links() -> None:
    """Skip the test that calls where a symbolic link cannot be made by everybody."""
    if WINDOWS:
        pytest.skip("symbolic links need a right on Windows")


def require_device_names(path: str) -> None:
    """Skip the test that calls where a path of devices' names (``aux``) cannot be written."""
    if WINDOWS and {"aux", "con"} & set(path.split("/")):
        pytest.skip("Windows keeps this name for a device")
