"""Every library that the program imports is declared, with its reason beside it, and nothing is declared in vain."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.unit.test_code_shape import statements

ROOT = Path(__file__).resolve().parents[2]
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared() -> set[str]:
    project = tomllib.loads(PROJECT)["project"]
    lines = [
        *project["dependencies"],
        *(line for extra in project.get("optional-dependencies", {}).values() for line in extra),
    ]
    return {canonical(re.split(r"[<>=!~\[; ]", line)[0]) for line in lines} - {"directive-cli"}


installed = cache(packages_distributions)


@cache
def imported() -> dict[str, str]:
    """Return each third-party top-level module with a file that imports it."""
    found: dict[str, str] = {}
    for path in (ROOT / "src").rglob("*.py"):
        for node in statements(ast.parse(path.read_text(encoding="utf-8")).body):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in names:
                top = name.split(".")[0]
                if top not in sys.stdlib_module_names and top != "directive_cli":
                    found[top] = str(path.relative_to(ROOT))
    return found


def test_every_import_is_declared() -> None:
    distributions = installed()
    known = declared()
    missing = {
        module: place
        for module, place in imported().items()
        if not {canonical(each) for each in distributions.get(module, [module])} & known
    }
    assert missing == {}


def test_nothing_is_declared_in_vain() -> None:
    distributions = installed()
    used = {
        canonical(each) for module in imported() for each in distributions.get(module, [module])
    }
    assert declared() - used == set()


def test_every_dependency_has_its_reason() -> None:
    needed = PROJECT.split("dependencies = [", 1)[1].split("\n]", 1)[0]
    extras = PROJECT.split("[project.optional-dependencies]", 1)[1].split("\nall = ", 1)[0]
    block = [*needed.splitlines(), *extras.splitlines()]
    for place, line in enumerate(block):
        if line.strip().startswith('"'):
            assert block[place - 1].strip().startswith("#"), line
