"""The lock holds everything that pyproject.toml asks for, with hashes, and no address of a machine."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
REQUIREMENTS = runpy.run_path(str(ROOT / "run.py"))["requirements"]


def names(text: str) -> set[str]:
    """Return the names that a part of the lock holds."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name) for name in found}


def asked(listed: list[object]) -> set[str]:
    """Return the names of requirements as pyproject.toml lists them, without its own extras."""
    found = (re.split(r"[<>=!~\[; ]", str(each))[0].lower() for each in listed)
    return {re.sub(r"[-_.]+", "-", name) for name in found} - {"directive-cli"}


def test_no_address_and_no_path() -> None:
    for sign in ("://", "file:", "--index", "--extra-index", "--find-links", "-e ", "../", "/home"):
        assert sign not in LOCK


def test_every_requirement_has_a_hash_and_a_part() -> None:
    blocks = re.findall(r"^# for: (.+)\n((?:.*\\\n)*.*\n)", LOCK, re.MULTILINE)
    assert len(blocks) == len(re.findall("==[0-9]", LOCK)) > 50
    parts = {"bare", *PROJECT["project"]["optional-dependencies"], *PROJECT["dependency-groups"]}
    for named, block in blocks:
        assert "--hash=sha256:" in block
        assert set(named.split()) <= parts


def test_each_part_holds_what_the_project_asks_of_it() -> None:
    wanted = {
        "bare": PROJECT["project"]["dependencies"],
        **PROJECT["project"]["optional-dependencies"],
        **PROJECT["dependency-groups"],
    }
    del wanted["all"]
    for part, listed in wanted.items():
        assert asked(listed) <= names(REQUIREMENTS({"bare", part})), part


def test_the_bare_part_holds_no_development_tool() -> None:
    bare = names(REQUIREMENTS({"bare"}))
    assert not bare & {"pytest", "mypy", "ruff", "hypothesis", "pyarrow", "duckdb", "pdfplumber"}
    assert {"pyyaml", "pydantic", "rich"} <= bare
