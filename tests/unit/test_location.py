"""Where the registry is, and which files belong to it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from tests.asking import PLAN, registry_at

from directive_cli.registry.location import NoRegistry, find_registry, read_limited, stamp_files

if TYPE_CHECKING:
    from pathlib import Path


def found(start: Path, *, named: str | None = None, environment: str | None = None) -> Path:
    return find_registry(named=named, environment=environment, start=start)


def test_the_nearest_registry_upwards_is_taken(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    deep = root / "directives" / "2025"
    assert found(deep) == found(root) == found(tmp_path) == root
    nearer = registry_at(tmp_path / "inner")
    assert found(tmp_path / "inner" / "data" / "directives") == nearer


def test_a_name_beats_the_environment_and_both_beat_the_folder(tmp_path: Path) -> None:
    here, there, elsewhere = (
        registry_at(tmp_path / name) for name in ("here", "there", "elsewhere")
    )
    assert found(here, named=str(there), environment=str(elsewhere)) == there
    assert found(here, environment=str(elsewhere)) == elsewhere


@pytest.mark.parametrize("named", ["there", "there/data", "./there/../there"])
def test_a_registry_is_named_by_its_folder_or_the_one_around_it(tmp_path: Path, named: str) -> None:
    there = registry_at(tmp_path / "there")
    assert found(tmp_path, named=named) == there


@pytest.mark.parametrize("named", ["", "nowhere", "there/data/agencies.yaml"])
def test_a_name_that_is_no_registry_is_refused_even_inside_one(tmp_path: Path, named: str) -> None:
    registry_at(tmp_path / "there")
    with pytest.raises(NoRegistry, match="--registry"):
        found(tmp_path / "there", named=named)


def test_an_environment_that_is_empty_is_not_set(tmp_path: Path) -> None:
    assert found(registry_at(tmp_path), environment="") == tmp_path / "data"
    with pytest.raises(NoRegistry, match="DIRECTIVE_REGISTRY"):
        found(registry_at(tmp_path), environment="nowhere")


def test_a_folder_without_a_registry_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoRegistry, match="directive init"):
        found(tmp_path)


def test_every_yaml_file_of_the_registry_is_seen_and_no_other(tmp_path: Path) -> None:
    root = registry_at(
        tmp_path,
        {
            "registry.yaml": "name: A\n",
            "calendar.yaml": "years: {}\n",
            "directives/a.yaml": PLAN,
            "directives/2025/b.yml": PLAN,
            "directives/2025/notes.txt": "x",
            "directives/.hidden.yaml": "x",
            "directives/.git/c.yaml": "x",
            "progress/a/so-y-te.yaml": "[]\n",
            "other/d.yaml": "x",
            "schema/e.yaml": "x",
        },
    )
    stamps, refused = stamp_files(root)
    assert [stamp.path for stamp in stamps] == [
        "agencies.yaml", "calendar.yaml", "directives/2025/b.yml", "directives/a.yaml", "progress/a/so-y-te.yaml",
        "registry.yaml",
    ]  # fmt: skip
    assert refused == []


def test_a_change_of_content_or_time_is_a_change_of_stamp(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    path = root / "directives/2025/ke-hoach.yaml"
    before = stamp_files(root)[0]
    assert stamp_files(root)[0] == before
    os.utime(path, ns=(1, 1))
    touched = stamp_files(root)[0]
    assert touched != before
    path.write_text(PLAN + "# x\n")
    assert stamp_files(root)[0] != touched


def test_a_huge_file_is_read_only_to_its_limit(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": b"x" * 1000})
    assert len(read_limited(root, "directives/a.yaml", limit=100)) == 101
