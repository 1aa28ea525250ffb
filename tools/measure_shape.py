#!/usr/bin/env python3
"""Measure the shape of Python packages: a column for each folder named, for docs/architecture.md.

python tools/measure_shape.py src/directive_cli:tests PACKAGE[:TESTS] …
"""

import ast
import io
import statistics
import sys
import tokenize
from collections import Counter
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


def main() -> int:
    columns = {}
    for word in sys.argv[1:]:
        folder, _colon, tests = word.partition(":")
        columns[Path(folder).name] = measured(Path(folder), Path(tests) if tests else None)
    rows = list(next(iter(columns.values()), {}))
    print("| | " + " | ".join(columns) + " |")
    print("|---|" + "--:|" * len(columns))
    for row in rows:
        print(f"| {row} | " + " | ".join(column[row] for column in columns.values()) + " |")
    return 0


def measured(folder: Path, tests: Path | None) -> dict[str, str]:
    """Return what is measured of one package, by the name of the row."""
    texts = [path.read_text("utf-8") for path in sorted(folder.rglob("*.py"))]
    trees = [ast.parse(text) for text in texts]
    lines = [len(text.splitlines()) for text in texts]
    functions = [n for tree in trees for n in ast.walk(tree) if isinstance(n, Function)]
    lengths = [(n.end_lineno or n.lineno) - n.lineno + 1 for n in functions]
    widths = [len(line) for text in texts for line in text.splitlines() if line.strip()]
    places = Counter(name for tree in trees for name in public_names(tree))
    comments = sum(map(comment_lines, texts))
    typed, told = sum(map(is_typed, functions)), sum(bool(ast.get_docstring(n)) for n in functions)
    headed = sum(bool(ast.get_docstring(tree)) for tree in trees)
    beside = tested_lines(tests) if tests else 0
    return {
        "modules / lines": f"{len(texts)} / {sum(lines):,}",
        "file median / p95 / max": spread(lines),
        "functions": f"{len(functions):,}",
        "function median / p95 / max": spread(lengths),
        "functions > 50 lines": str(sum(length > 50 for length in lengths)),
        "fully typed": f"{100 * typed / len(functions):.0f} %",
        "docstrings functions / modules": (
            f"{100 * told / len(functions):.0f} / {100 * headed / len(trees):.0f} %"
        ),
        "comments per 100 lines": f"{100 * comments / sum(lines):.1f}",
        "line length p95": str(int(quantile(widths))),
        "test lines per source line": f"{beside / sum(lines):.2f}" if tests else "–",
        "public names in > 1 module": f"{sum(n > 1 for n in places.values())} of {len(places)}",
    }


def public_names(tree: ast.Module) -> set[str]:
    """Return the public functions, classes and variables at the top of a module."""
    found = set()
    for node in tree.body:
        if isinstance(node, (*Function.__args__, ast.ClassDef)):
            found.add(node.name)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in found if not name.startswith("_")}


def is_typed(function: Function) -> bool:
    """Tell whether the return value and all arguments but ``self`` and ``cls`` have a type."""
    given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return function.returns is not None and all(
        one.annotation is not None for one in given if one.arg not in ("self", "cls")
    )


def comment_lines(text: str) -> int:
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return sum(token.type == tokenize.COMMENT for token in tokens)


def tested_lines(folder: Path) -> int:
    return sum(len(path.read_text("utf-8").splitlines()) for path in folder.rglob("*.py"))


def quantile(numbers: list[int]) -> float:
    return statistics.quantiles(numbers, n=20)[-1]


def spread(numbers: list[int]) -> str:
    return f"{statistics.median(numbers):.0f} / {quantile(numbers):.0f} / {max(numbers)}"


if __name__ == "__main__":
    sys.exit(main())
