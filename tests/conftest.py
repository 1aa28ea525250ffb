"""Options of the whole suite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-readme",
        action="store_true",
        help="put what the program prints now into the READMEs",
    )
    parser.addoption(
        "--rewrite-transcripts",
        action="store_true",
        help="put what the program prints now into the transcripts",
    )


# How long an example takes says nothing on a busy machine: no example has a deadline.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
