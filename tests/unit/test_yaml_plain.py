"""The quick way: which texts it takes, and that it never takes what the careful reader refuses or reads otherwise."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

import pytest

from directive_cli.registry import yaml_plain
from directive_cli.registry.yaml_document import MAX_DEPTH, MAX_EVENTS, parse_yaml
from directive_cli.registry.yaml_plain import (
    LENGTH_LIMIT,
    WORTH_LOADING,
    plain_data,
    read_plain_yaml,
)
from directive_cli.registry.yaml_tree import event_parser

pytest.importorskip("yaml_rs", reason="no build of the quick parser for this machine")

REAL = sorted((Path(__file__).parents[2] / "data").rglob("*.yaml"))
PLAN = """\
# yaml-language-server: $schema=../../schema/directive.schema.json
number: 45/KH-UBND
title: 'Kế hoạch số hóa "hồ sơ" lưu trữ'   # ghi chú: còn bàn
issued_on: 2025-08-11
meeting_on: 2025-07
source: {file: ke-hoach.pdf, sha256: 51199c8df69289a44356990c9e8fa13cc88cfcce1e652afb106f6e7a299c7b00}
unreviewed: true
tasks:
  - id: "1.10"
    lead: [so-a, 02-b, "số 3"]
    coordinating: []
    detail: >-
      Rà soát hồ sơ: lập danh mục,
      chuyển về kho trước ngày 5.

    deadline:
      - {text: "trong 05 ngày: kể từ ngày ban hành", after: {event: ban hành, count: 5, unit: day}}
      - {text: 'năm 2026', within: 2026}

  - id: "2"
    note: |-
      Dòng một
        dòng hai
    obstacle: null
    deliverable:
"""


def careful(text: str):
    return parse_yaml("a.yaml", text.encode())


def kinds(value):
    """Return a value with the type of everything in it, so that 1 and True differ, and the order of keys counts."""
    if isinstance(value, dict):
        return [(kinds(key), kinds(item)) for key, item in value.items()]
    return [kinds(item) for item in value] if isinstance(value, list) else (type(value), value)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_file_as_it_is_usually_written_is_taken_and_read_alike(newline: str) -> None:
    text = PLAN.replace("\n", newline)
    taken = read_plain_yaml(text)
    assert taken is not None
    document, _faults = careful(text)
    assert document is not None
    assert kinds(taken) == kinds(document.data)


def test_most_files_of_the_registry_are_taken_and_all_are_read_alike() -> None:
    taken = 0
    for path in REAL:
        text = path.read_text(encoding="utf-8")
        data = read_plain_yaml(text)
        if data is not None:
            taken += 1
            document, _faults = careful(text)
            assert document is not None
            assert kinds(data) == kinds(document.data)
    assert taken > len(REAL) / 2


@pytest.mark.parametrize(
    "value",
    [
        *(
            "010",
            "0x1f",
            "0o7",
            "0b1",
            "1_000",
            "_1",
            "1_",
            "1.5",
            ".5",
            "1e3",
            "1E-5",
            "+1",
            "-1",
            "12:30",
            ".inf",
            ".",
        ),
        *(
            "~",
            "&a b",
            "*a",
            "!t b",
            "!!str 1",
            "? b",
            "| ",
            "|",
            ">",
            ">+",
            "|2-",
            "<<",
            "%a",
            "@a",
            "`a",
            "---",
        ),
        *(
            '"a\\nb"',
            '"a',
            "'a",
            "[a",
            "{a",
            "[a: b]",
            "[a:b]",
            "{a}",
            '{"a": b}',
            "[[[[a]]]]",
            "[-1]",
            "[1.5]",
            "[010]",
        ),
        *(
            "a\tb",
            "a\x00b",
            "a\x7fb",
            "a\x85b",
            "a\u2028b",
            "a\ufeffb",
            "a\uffffb",
            "1234567890123456789",
            "{1: a}",
        ),
        *("{null: a}", "{true : a}", "[a}", '"a" b'),
    ],
)
def test_what_parsers_may_read_differently_is_left_to_the_careful_one(value: str) -> None:
    assert read_plain_yaml(f"a: {value}\n") is None
    assert read_plain_yaml(f"a:\n  - b\n  - {value}\n") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: b",
        "a\n",
        "# a\n",
        "null: a\n",
        "12: a\n",
        "TRUE : a\n",
        "a: b\na: c\n",
        "a: {b: 1, b: 2}\n",
        "a: 1\n---\nb: 2\n",
        "---\na: 1\n",
        "a: 1\n...\n",
        "%YAML 1.2\n",
        "a:\r  b\n",
        "- - - a\n",
        '"a": b\n',
        "a: b: c\n",
        " a: b\nc: d\n",
        f"{'x' * 1100}: a\n",
        f"a: {'b' * LENGTH_LIMIT}\n",
    ],
)
def test_other_texts_are_left_to_the_careful_one(text: str) -> None:
    assert read_plain_yaml(text) is None


def test_the_deepest_text_that_is_taken_is_not_too_deep() -> None:
    """Every column opens a mapping and, in it, a list; the last line opens what one line can."""
    columns = [" " * depth for depth in range(21)]
    text = "".join(f"{margin}a:\n{margin}- \n" for margin in columns[:-1])
    text += f"{columns[-1]}a:\n{columns[-1]}-   -   a: [{{b: c}}]\n"
    taken = read_plain_yaml(text)
    document, faults = careful(text)
    assert document is not None, faults
    assert taken == document.data
    depth, value = 0, taken
    while isinstance(value, dict | list):
        depth, value = (
            depth + 1,
            next(iter(value.values())) if isinstance(value, dict) else value[0],
        )
    assert depth == 46 < MAX_DEPTH
    assert read_plain_yaml(" " * 21 + "a:\n") is None


@pytest.mark.parametrize(
    "line", ["- - a:\n", "- \n", "- a:\n", "- {a: b}\n", "- [[], {}]\n", "- a\n"]
)
def test_no_line_that_is_taken_has_more_events_than_characters(line: str) -> None:
    assert read_plain_yaml(line) is not None
    parser = event_parser(line * 200)
    assert sum(1 for _event in iter(parser.get_event, None)) <= len(line * 200) + 6
    assert LENGTH_LIMIT + 6 < MAX_EVENTS


def test_the_first_texts_of_a_process_are_read_the_careful_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml_plain, "_texts_seen", count())
    answers = [plain_data("a: b\n") for _nth in range(WORTH_LOADING + 2)]
    assert answers == [None] * WORTH_LOADING + [{"a": "b"}] * 2


def test_without_the_quick_parser_everything_is_read_the_careful_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "yaml_rs", None)
    monkeypatch.setattr(yaml_plain, "_texts_seen", count(WORTH_LOADING))
    yaml_plain._quick_parser.cache_clear()
    try:
        assert read_plain_yaml(PLAN) is None
        document, _faults = careful(PLAN)
        assert document is not None
        assert document.data["tasks"][0]["id"] == "1.10"
    finally:
        yaml_plain._quick_parser.cache_clear()


def test_a_document_is_the_same_whichever_way_it_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode()
    slow, _faults = parse_yaml("a.yaml", raw)
    monkeypatch.setattr(yaml_plain, "_texts_seen", count(WORTH_LOADING))
    quick, faults = parse_yaml("a.yaml", raw)
    assert (quick, faults) == (slow, [])
    assert quick is not None
    assert (quick.bom, quick.newline) == (True, "\r\n")
    assert quick.span_of(("tasks", 1, "note")).line == 21
