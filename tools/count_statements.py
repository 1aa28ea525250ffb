#!/usr/bin/env python3
"""Count the statements (AST nodes) of each folder of the package, at a commit and in the tree.

    python tools/count_statements.py COMMIT     a row for each folder
    python tools/count_statements.py COMMIT --new     the modules made since, most statements first

What git takes for the same module, moved or changed, counts as one that was there. A module made
since may hold what was moved out of another; only ``all`` is exact.
"""

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
PACKAGE = "src/directive_cli"
SAME = "--find-renames=35%"
"""How alike two modules are that git takes for one."""


def main() -> int:
    commit = sys.argv[1]
    modules = sorted(path for path in (HERE / PACKAGE).rglob("*.py"))
    tree = {path.relative_to(HERE).as_posix(): path.read_text("utf-8") for path in modules}
    added = git("diff", SAME, "--diff-filter=A", "--name-only", commit, "--", PACKAGE).splitlines()
    made_since = {name: tree[name] for name in added if name in tree}
    if "--new" in sys.argv:
        for name, text in sorted(made_since.items(), key=lambda one: -statements(one[1])):
            print(f"{statements(text):6} {name.removeprefix(f'{PACKAGE}/')}")
        return 0
    before, now, new = counted(at_commit(commit)), counted(tree), counted(made_since)
    print(f"| folder | {commit[:9]} | the same modules now | modules made since | all now |")
    print("|---|--:|--:|--:|--:|")
    for folder in sorted(before | now):
        same = now[folder] - new[folder]
        print(f"| {folder} | {before[folder]:,} | {same:,} | {new[folder]:,} | {now[folder]:,} |")
    same = now.total() - new.total()
    print(f"| **all** | {before.total():,} | {same:,} | {new.total():,} | {now.total():,} |")
    return 0


def at_commit(commit: str) -> dict[str, str]:
    """Return the package's modules as they stand in a commit, by path."""
    names = git("ls-tree", "-r", "--name-only", commit, PACKAGE).splitlines()
    return {name: git("show", f"{commit}:{name}") for name in names if name.endswith(".py")}


def counted(modules: dict[str, str]) -> Counter[str]:
    """Return the number of statements by the first folder below the package."""
    found: Counter[str] = Counter()
    for name, text in modules.items():
        parts = name.removeprefix(f"{PACKAGE}/").split("/")
        found[parts[0] if len(parts) > 1 else "(top)"] += statements(text)
    return found


def statements(text: str) -> int:
    return sum(isinstance(node, ast.stmt) for node in ast.walk(ast.parse(text)))


def git(*words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=HERE, check=True, capture_output=True, encoding="utf-8"
    ).stdout


if __name__ == "__main__":
    sys.exit(main())
