"""Places found quickly are those of the tree that edits use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.diagnostics import SourceSpan
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml
from directive_cli.registry.yaml_tree import nearest_node

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((*(ROOT / "data").rglob("*.yaml"), *(ROOT / "tests" / "checks").rglob("ok-*.yaml")))
KEYS = st.sampled_from(["tên", "a", "b c", "'x': ", "#k", "2"])
VALUES = st.recursive(
    st.text(max_size=12) | st.integers(-5, 5) | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


def locations(data: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Return every data path, and one that does not exist under each collection."""
    yield at
    entries = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for step, value in entries:
        yield from locations(value, (*at, step))
    if isinstance(data, (dict, list)):
        yield (*at, "không có" if isinstance(data, dict) else len(data))


def by_the_tree(document: YamlDocument, at: tuple[str | int, ...], *, key: bool) -> SourceSpan:
    node, found = nearest_node(document.root, at)
    if found and key and node.key is not None:
        node = node.key
    return SourceSpan(
        document.path, node.start.line, node.start.column, node.end.line, node.end.column
    )


def assert_same(raw: bytes) -> None:
    document, faults = parse_yaml("a.yaml", raw)
    if document is None:
        assert faults
        return
    for at in locations(document.data):
        for key in (False, True):
            assert document.span_of(at, key=key) == by_the_tree(document, at, key=key), (at, key)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_places_of_real_files(path: Path) -> None:
    assert_same(path.read_bytes())


@settings(max_examples=150, deadline=None)
@given(
    value=VALUES,
    flow=st.sampled_from([True, False, None]),
    newline=st.sampled_from(["\n", "\r\n"]),
    comment=st.booleans(),
)
def test_the_places_of_any_data(value: Any, flow: bool | None, newline: str, comment: bool) -> None:
    import yaml

    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, width=20)
    text += "# chú thích cuối tệp\n" if comment else ""
    assert_same(text.replace("\n", newline).encode())
