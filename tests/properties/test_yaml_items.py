"""The places inside an item of a list are those that composing the whole text gives, or none are given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.registry.yaml_document import parse_yaml
from directive_cli.registry.yaml_items import YamlItems
from directive_cli.registry.yaml_places import YamlPlaces

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).resolve().parents[2] / "data"

FRAGMENTS = st.sampled_from(
    [
        "tasks:\n", "tasks: # việc\n", "tasks :\n", '"tasks":\n', "tasks: []\n", "tasks:\n\n# giữa\n", "waived:\n",
        "title: Kế hoạch\n", "title: |-\n  tasks:\n  - a\n", 'title: "tasks:\n  - a\n\ntasks:\n"\n',
        "title: 'a\n- b'\n",
        "  - id: a\n", "- id: a\n", "  - a\n", "- a\n", "  -\n    id: a\n", "-\n  id: a\n", "  - - a\n    - b\n",
        "    lead: [a, b]\n", "  lead: [a, b]\n", "    lead:\n    - a\n", "  lead: {a: b,\nc: d}\n", "    lead:\n",
        "    detail: >-\n      một\n\n      hai\n", "  detail: |\n   - id: b\n", '    detail: "một\n  - id: b\n"\n',
        "    detail: một\n      - hai\n", "    - c\n", "\n", "  # ghi chú\n", "# ghi chú\n", "  - {id: a, lead: [b]}\n",
        "---\n",
        "  - 'a\n  - b'\n", "- [a,\n- b]\n", "    ? a\n    : b\n", "\r\n", "-x: a\n", "    \n", "  - >-\n    một\n",
    ]
)  # fmt: skip


def places_below(data: Any, at: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    yield at
    yield (*at, "khong-co")
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places_below(value, (*at, step))


def same_places(raw: bytes) -> int:
    """Compare all places of a text; return of how many something was told."""
    document, _faults = parse_yaml("a.yaml", raw)
    told = 0
    if document is None or not isinstance(document.data, dict):
        return told
    items, whole = YamlItems("a.yaml", document.text), YamlPlaces("a.yaml", document.text)
    for name, listed in document.data.items():
        if isinstance(listed, list):
            for at in places_below(listed, (name,)):
                for key in (False, True):
                    span = items.span_of(at, count=len(listed), key=key)
                    told += span is not None
                    assert span is None or span == whole.span_of(at, key=key), at
                    assert document.span_of(at, key=key) == whole.span_of(at, key=key)
    return told


@settings(max_examples=400, deadline=None)
@given(st.lists(FRAGMENTS, min_size=1, max_size=10))
def test_items_stand_where_the_whole_text_has_them(fragments: list[str]) -> None:
    same_places("".join(["tasks:\n", *fragments]).encode())
    same_places("".join(fragments).encode())


def test_items_of_real_files_are_found() -> None:
    assert (
        sum(same_places(path.read_bytes()) for path in sorted(DATA.glob("directives/**/*.yaml")))
        > 1000
    )
    assert same_places((DATA / "agencies.yaml").read_bytes()) > 1000
