"""One YAML file: what is read as what, where it stands, and what is refused at which place."""

from __future__ import annotations

import pytest

from directive_cli.registry import yaml_document
from directive_cli.registry.yaml_document import parse_yaml

LETTER = """\
# Công văn mẫu
number: 12-KH/TU   # số
title: "Kế hoạch số hóa hồ sơ"
issued_on: 2025-08-11
tasks:
  - id: "1.2"
    lead: [so-a, 'so-b']
    detail: >-
      Rà soát toàn bộ
      hồ sơ lưu trữ.
    deadline: {text: "trước ngày 15/11/2025", before: 2025-11-15}
  # chú thích sau cùng
"""


def read(text: str):
    document, faults = parse_yaml("directives/2025/a.yaml", text.encode())
    assert document is not None, faults
    return document


def faults_of(raw: str | bytes):
    document, faults = parse_yaml("a.yaml", raw.encode() if isinstance(raw, str) else raw)
    assert document is None
    assert faults
    return faults


def places(raw: str | bytes) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column) for fault in faults_of(raw)]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("010", "010"),
        ("1.5", "1.5"),
        ("12:30", "12:30"),
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ('""', ""),
        ("'12'", "12"),
        ("2025-11-15", "2025-11-15"),
        ("2025-02-31", "2025-02-31"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        ("+5", "+5"),
        ("9" * 5000, "9" * 5000),
        ("=", "="),
    ],
)
def test_a_plain_value_is_text_unless_it_is_plainly_something_else(
    written: str, value: object
) -> None:
    read_value = read(f"a: {written}\n").data["a"]
    assert (type(read_value), read_value) == (type(value), value)


def test_data_are_plain_dicts_and_lists() -> None:
    assert read(LETTER).data == {
        "number": "12-KH/TU",
        "title": "Kế hoạch số hóa hồ sơ",
        "issued_on": "2025-08-11",
        "tasks": [
            {
                "id": "1.2",
                "lead": ["so-a", "so-b"],
                "detail": "Rà soát toàn bộ hồ sơ lưu trữ.",
                "deadline": {"text": "trước ngày 15/11/2025", "before": "2025-11-15"},
            }
        ],
    }


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [False, True])
def test_every_place_is_exact_in_code_points(newline: str, bom: bool) -> None:
    raw = (b"\xef\xbb\xbf" if bom else b"") + LETTER.replace("\n", newline).encode()
    document, faults = parse_yaml("a.yaml", raw)
    assert document is not None and not faults
    assert (document.bom, document.newline) == (bom, newline)
    lines = document.text.split(newline)

    def at(*loc: str | int, key: bool = False) -> str:
        span = document.span_of(loc, key=key)
        assert span.line == span.end_line
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]

    assert at("number") == "12-KH/TU"
    assert at("number", key=True) == "number"
    assert at("title") == '"Kế hoạch số hóa hồ sơ"'
    assert at("tasks", 0, "lead") == "[so-a, 'so-b']"
    assert at("tasks", 0, "lead", 1) == "'so-b'"
    assert at("tasks", 0, "deadline", "before") == "2025-11-15"
    assert at("tasks", 0, "deadline", "before", key=True) == "before"
    tasks = document.span_of(["tasks"])
    assert (tasks.line, tasks.column, tasks.end_line) == (6, 3, 11)


def test_a_place_that_does_not_exist_is_that_of_the_nearest_parent() -> None:
    document = read("a:\n  b: [1]\n")
    assert document.span_of(["a", "b", 4, "x"]) == document.span_of(["a", "b"])
    assert document.span_of(["zz"], key=True) == document.span_of([])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [("DIR003", 3, 1)]),
        ("a: 1\n'a': 3\nb: {c: 1, c: 2}\n", [("DIR003", 2, 1), ("DIR003", 3, 11)]),
        ("a: &x 1\nb: *x\n", [("DIR004", 1, 4), ("DIR004", 2, 4)]),
        ("a: {<<: {b: 1}}\n", [("DIR004", 1, 5)]),
        ("đích: !!str 1\n", [("DIR004", 1, 7)]),
        ("a: !python/object:os.system {}\n", [("DIR004", 1, 4)]),
        ("a: 1\n---\nb: 2\n", [("DIR006", 2, 1)]),
        ("2026: x\n", [("DIR002", 1, 1)]),
        ("true: x\n", [("DIR002", 1, 1)]),
        ("? [a, b]\n: c\n", [("DIR002", 1, 3)]),
        ("? {a: b}\n: c\n", [("DIR002", 1, 3)]),
        ("", [("DIR002", 1, 1)]),
        ("# chỉ có chú thích\n", [("DIR002", 1, 1)]),
        ("a: 'không đóng\nb: 1\n", [("DIR002", 1, 4)]),
        ("a: [1, 2\nb: 3\n", [("DIR002", 2, 2)]),
        ("a:\n\t- b\n", [("DIR002", 2, 1)]),
        ("a: tiêu đề: phụ đề\n", [("DIR002", 1, 11)]),
        ("a: x\x07y\n", [("DIR001", 1, 5)]),
        ("a: 1\nb: x\u2028y\n", [("DIR001", 2, 5)]),
        ("a: \ufeffy\n", [("DIR001", 1, 4)]),
        ("[" * 10_000, [("DIR005", 1, 51)]),
        ("- " * 10_000, [("DIR005", 1, 101)]),
        ('{"a": ' * 10_000, [("DIR005", 1, 301)]),
        ("a: 1\nb: " + "[" * 60 + "]}", [("DIR005", 2, 53)]),
        ("a: 1\nb: " + "[" * 40 + "]}", [("DIR002", 2, 45)]),
        ("a: " * 2, [("DIR002", 1, 5)]),
    ],
)
def test_what_is_not_accepted_is_refused_at_its_place(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert places(text) == expected


def test_a_duplicate_key_names_the_first_one() -> None:
    (fault,) = faults_of("tasks:\n  - id: '1'\n  - id: '2'\n    title: A\n    title: B\n")
    ((_message, first),) = fault.related
    assert (fault.span.line, fault.span.column, first.line, first.column) == (5, 5, 4, 5)


def test_a_duplicate_key_is_told_even_where_the_next_line_is_not_yaml() -> None:
    assert places("a: 1\na: 2\n\tb\n") == [("DIR003", 2, 1), ("DIR002", 3, 1)]
    assert [code for code, *_place in places("a: 1\na:\nb\nc\n")] == ["DIR003", "DIR002"]


def test_fifty_levels_are_read() -> None:
    assert read("[" * 50 + "]" * 50).data


def test_other_encodings_are_named() -> None:
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        (fault,) = faults_of("tên: văn bản\nsố: một hai ba\n".encode(encoding))
        assert fault.code == "DIR001"
        assert str(fault.message).startswith(f"The file is in {encoding[:6].upper()}")
    assert places(b"a: b\nc: " + b"\xe1") == [("DIR001", 2, 4)]


def test_a_file_that_is_too_large_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_document, "FILE_SIZE_LIMIT", 10)
    assert read("a: 345678\n").data
    (fault,) = faults_of("a: 3456789\n")
    assert fault.code == "DIR005"


def test_a_percent_yaml_line_and_a_document_mark_are_accepted() -> None:
    assert read("%YAML 1.2\n---\na: 1\n...\n").data == {"a": 1}


def test_a_file_of_endless_values_or_faults_is_given_up_early() -> None:
    assert faults_of("[" + "1," * 300_000 + "]")[-1].code == "DIR005"
    faults = faults_of("- &a 1\n" * 100_000)
    assert len(faults) == 101
    assert "not read" in str(faults[-1].message)
    assert len(faults_of("a: 1\n" * 100_000)) == 101
