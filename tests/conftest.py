"""Options of the whole suite."""

from __future__ import annotations

import functools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Generator


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


LONG = (
    "site/test_browser.py", "durability/test_durability.py", "unit/test_scanned_source.py",
    "workbooks/test_form_matrix.py", "commands/test_operations_page.py",
    "packaging/test_run_py.py", "commands/test_examples.py", "workbooks/test_hostile_workbooks.py",
    "checks/test_check_store.py", "properties/test_kept_checks_properties.py",
    "properties/test_index_equals_files.py", "unit/test_index.py", "site/test_site.py",
    "workbooks/test_tracker_formats.py", "workbooks/test_form_page.py",
    "security/test_hostile_pdf.py", "formats/test_html_reports.py", "commands/test_papers.py",
    "unit/test_light_startup.py", "commands/test_export.py", "lake/test_lake.py",
)  # fmt: skip
"""Files that take ten seconds and more."""


def pytest_configure(config: pytest.Config) -> None:
    """Let each worker begin to collect elsewhere: what one has rewritten (the asserts of a file), the
    others find. Else each of them rewrites every file of a clean clone.
    """
    worker = getattr(config, "workerinput", None)
    if worker is not None:
        files = [file for path in map(Path, config.args) for file in _tests_at(path)]
        share = len(files) // worker["workercount"]
        first = int(worker["workerid"].removeprefix("gw")) * share
        config.args[:] = files[first:] + files[:first]


def _tests_at(path: Path) -> list[str]:
    return sorted(map(str, path.rglob("test_*.py"))) if path.is_dir() else [str(path)]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Generator[None]:
    """Begin with the files that take long, so that no processor waits for the last of them.

    Wherever a worker began to collect, all must have one order before it is shuffled.
    """
    items.sort(key=lambda item: item.path)
    yield
    items.sort(key=lambda item: not item.path.as_posix().endswith(LONG))


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
