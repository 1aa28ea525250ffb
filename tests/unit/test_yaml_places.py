"""The places of data are those that PyYAML's own nodes have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.diagnostics import SourceSpan
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml

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


def by_nodes(
    document: YamlDocument, root: Any, at: tuple[str | int, ...], *, key: bool
) -> SourceSpan:
    """Return the place that PyYAML's composed nodes give; a block collection ends with its last value."""
    node, key_node = root, None
    for step in at:
        entries = node.value if isinstance(node, yaml.CollectionNode) else []
        if isinstance(node, yaml.MappingNode):
            found = [pair for pair in entries if pair[0].value == step]
        else:
            found = [(None, entries[step])] if isinstance(step, int) and step < len(entries) else []
        if not found:
            key_node = None
            break
        key_node, node = found[0]
    if key and key_node is not None:
        node = key_node
    start, end = node.start_mark, node
    while isinstance(end, yaml.CollectionNode) and not end.flow_style and end.value:
        end = end.value[-1][1] if isinstance(end, yaml.MappingNode) else end.value[-1]
    empty = isinstance(end, yaml.CollectionNode) and not end.flow_style
    last = start if empty else end.end_mark
    return SourceSpan(
        document.path, start.line + 1, start.column + 1, last.line + 1, last.column + 1
    )


def assert_same(raw: bytes) -> None:
    document, faults = parse_yaml("a.yaml", raw)
    if document is None:
        assert faults
        return
    root = yaml.compose(document.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    for at in locations(document.data):
        for key in (False, True):
            assert document.span_of(at, key=key) == by_nodes(document, root, at, key=key), (at, key)


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
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, width=20)
    text += "# chú thích cuối tệp\n" if comment else ""
    assert_same(text.replace("\n", newline).encode())
