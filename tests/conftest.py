"""Options of the whole suite."""

from __future__ import annotations

import functools
import sys

import pytest
from hypothesis import settings


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


if "mutmut" in sys.modules:

    @pytest.fixture(autouse=True)
    def _forget() -> None:
        """Forget what functions kept: mutmut tries each mutant in a fork of a process that has run
        all tests, and would find there what the unchanged code had answered.
        """
        for name, module in list(sys.modules.items()):
            if name.startswith("directive_cli."):
                for value in list(vars(module).values()):
                    if isinstance(value, functools._lru_cache_wrapper):
                        value.cache_clear()
