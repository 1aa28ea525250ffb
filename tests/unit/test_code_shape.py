"""The shape of the source: one meaning for each public name, and no circle of imports."""

from __future__ import annotations

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

SOURCE = Path(__file__).parents[2] / "src" / "directive_cli"
PACKAGE = "directive_cli"


class Module(NamedTuple):
    """What the tests ask of a module; its tree would slow every later test of the process."""

    name: str
    defined: frozenset[str]
    imported: frozenset[str]


@cache
def modules() -> tuple[Module, ...]:
    paths = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = (PACKAGE, *path.relative_to(SOURCE).with_suffix("").parts)
        paths[".".join(parts).removesuffix(".__init__")] = path
    found = []
    for name, path in paths.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = frozenset(imported_modules(tree, paths.keys())) - {name}
        found.append(Module(name, frozenset(defined_names(tree)), imported))
    return tuple(found)


def defined_names(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        targets = (
            node.targets
            if isinstance(node, ast.Assign)
            else [node.target]
            if isinstance(node, ast.AnnAssign)
            else []
        )
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def statements(block: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield every statement, also those inside of others; imports stand nowhere else."""
    for statement in block:
        yield statement
        for inner in ("body", "orelse", "finalbody"):
            yield from statements(getattr(statement, inner, []))
        for branch in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
            yield from statements(branch.body)


def imported_modules(tree: ast.Module, known: Collection[str]) -> Iterator[str]:
    """Yield the modules of the package that a module imports anywhere, also late or for types."""
    for node in statements(tree.body):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                if full in known:
                    yield full
                elif node.module in known:
                    yield node.module


def circles(arrows: dict[str, set[str]]) -> list[set[str]]:
    """Return the groups of modules in which each module reaches every other one."""
    reach: dict[str, set[str]] = {}
    for start in arrows:
        seen: set[str] = set()
        waiting = list(arrows[start])
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += arrows.get(name, ())
        reach[start] = seen
    found: list[set[str]] = []
    for name in arrows:
        group = {other for other in reach[name] if name in reach[other]}
        if group and group not in found:
            found.append(group)
    return found


def test_no_public_name_has_two_meanings() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for module in modules():
        for name in module.defined:
            if not name.startswith("_"):
                places[name].append(module.name)
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def test_no_modules_import_each_other() -> None:
    arrows = {module.name: set(module.imported) for module in modules()}
    assert sum(map(len, arrows.values())) > len(arrows)
    assert [sorted(group) for group in circles(arrows)] == []
    # The walk itself finds a circle.
    assert circles({"a": {"b"}, "b": {"a"}, "c": {"a"}}) == [{"a", "b"}]
