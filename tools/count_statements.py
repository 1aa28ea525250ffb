#!/usr/bin/env python3
"""Count the statements (AST nodes) of each folder of the package, at commits or in the working tree.

python tools/count_statements.py [COMMIT …]     a column for each commit, the last for the tree
"""

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
PACKAGE = "src/directive_cli"


def main() -> int:
    commits = sys.argv[1:]
    columns = {commit[:9]: counted(at_commit(commit)) for commit in commits}
    tree = {str(path): path.read_text("utf-8") for path in (HERE / PACKAGE).rglob("*.py")}
    columns["tree"] = counted(
        {Path(name).relative_to(HERE).as_posix(): tree[name] for name in tree}
    )
    folders = sorted({folder for column in columns.values() for folder in column})
    print("| folder | " + " | ".join(columns) + " |")
    print("|---|" + "--:|" * len(columns))
    for folder in folders:
        print(f"| {folder} | " + " | ".join(str(one[folder]) for one in columns.values()) + " |")
    print("| **all** | " + " | ".join(str(one.total()) for one in columns.values()) + " |")
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
        folder = parts[0] if len(parts) > 1 else "(top)"
        found[folder] += sum(isinstance(node, ast.stmt) for node in ast.walk(ast.parse(text)))
    return found


def git(*words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=HERE, check=True, capture_output=True, encoding="utf-8"
    ).stdout


if __name__ == "__main__":
    sys.exit(main())
