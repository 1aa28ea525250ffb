"""Edits on files as people write them: the diff is what was asked."""

from __future__ import annotations

import difflib

import pytest

from directive_cli.editing.yaml_edit import (
    EditRefused,
    add_key,
    append_item,
    file_bytes,
    remove_key,
    replace_value,
)
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml

PLAN = """\
# Kế hoạch mẫu
number: 7/KH-UBND      # số tạm
title: 'Kế hoạch rà soát'
issued_on: 2025-03-01

tasks:
    -   id: "1"
        title: >-      # gấp dòng
            Rà soát hồ sơ tồn đọng
            của năm trước.
        lead: [so-a,
               so-b]   # hai sở
        deadline: {text: "trước ngày 15/11/2025", before: 2025-11-15}
        # hết nhiệm vụ 1
# hết tệp
"""


def read(text: str, *, newline: str = "\n", bom: bool = False) -> YamlDocument:
    raw = (b"\xef\xbb\xbf" if bom else b"") + text.replace("\n", newline).encode()
    document, faults = parse_yaml("directives/2025/a.yaml", raw)
    assert document is not None, faults
    return document


def diff(before: YamlDocument, after: YamlDocument) -> list[str]:
    old, new = before.text.split(before.newline), after.text.split(before.newline)
    return list(difflib.unified_diff(old, new, n=0, lineterm=""))[3:]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [False, True])
@pytest.mark.parametrize(
    ("loc", "value", "expected"),
    [
        (
            ["number"],
            "8/KH-UBND",
            ["-number: 7/KH-UBND      # số tạm", "+number: 8/KH-UBND      # số tạm"],
        ),
        (["title"], "Kế hoạch: mới", ["-title: 'Kế hoạch rà soát'", "+title: 'Kế hoạch: mới'"]),
        (["issued_on"], "2025-03-02", ["-issued_on: 2025-03-01", "+issued_on: 2025-03-02"]),
        (["tasks", 0, "id"], "1.10", ['-    -   id: "1"', '+    -   id: "1.10"']),
        (
            ["tasks", 0, "lead", 1],
            "so-c",
            ["-               so-b]   # hai sở", "+               so-c]   # hai sở"],
        ),
        (
            ["tasks", 0, "deadline", "before"],
            "2025-11-20",
            [
                '-        deadline: {text: "trước ngày 15/11/2025", before: 2025-11-15}',
                '+        deadline: {text: "trước ngày 15/11/2025", before: 2025-11-20}',
            ],
        ),
        (
            ["tasks", 0, "title"],
            "Rà soát toàn bộ hồ sơ của năm trước.",
            ["-            Rà soát hồ sơ tồn đọng", "+            Rà soát toàn bộ hồ sơ"],
        ),
    ],
)
def test_one_value_changed_is_its_line_changed(
    loc: list[str | int], value: str, expected: list[str], newline: str, bom: bool
) -> None:
    document = read(PLAN, newline=newline, bom=bom)
    edited = replace_value(document, loc, value)
    assert diff(document, edited) == expected
    assert file_bytes(edited).startswith(b"\xef\xbb\xbf") == bom
    assert edited.text.count("\r\n") == document.text.count("\r\n")


def test_a_new_key_stands_behind_the_one_named_with_its_comment() -> None:
    document = read(PLAN)
    assert diff(
        document, add_key(document, [], "issuer", "ubnd-tinh", after=["number", "title"])
    ) == ["+issuer: ubnd-tinh"]
    edited = add_key(document, ["tasks", 0], "depends_on", ["2"], quoted=frozenset(["depends_on"]))
    assert edited.text.endswith('        depends_on: ["2"]\n        # hết nhiệm vụ 1\n# hết tệp\n')
    assert diff(
        document, add_key(document, ["tasks", 0, "deadline"], "by", "2025-11-16", after=["text"])
    )[1] == (
        '+        deadline: {text: "trước ngày 15/11/2025", by: 2025-11-16, before: 2025-11-15}'
    )
    assert diff(document, add_key(document, [], "symbol", "KH", after=[]))[0] == "+symbol: KH"


def test_an_item_is_added_in_the_style_of_its_list() -> None:
    document = read(PLAN)
    added = append_item(
        document, ["tasks"], {"id": "2", "title": "Báo cáo"}, quoted=frozenset(["id"])
    )
    assert diff(document, added) == ['+    -   id: "2"', "+        title: Báo cáo"]
    assert added.text.endswith(
        '        # hết nhiệm vụ 1\n    -   id: "2"\n        title: Báo cáo\n# hết tệp\n'
    )
    assert diff(document, append_item(document, ["tasks", 0, "lead"], "so-c"))[1] == (
        "+               so-b, so-c]   # hai sở"
    )


def test_the_gap_behind_the_dash_is_that_of_the_item_before() -> None:
    braces = append_item(read("- {id: a1}\n"), [], {"id": "b2"}, one_line=True)
    assert (
        append_item(braces, [], {"id": "c3"}, one_line=True).text
        == "- {id: a1}\n- {id: b2}\n- {id: c3}\n"
    )
    assert append_item(read("- [k]\n"), [], "m").text == "- [k]\n- m\n"
    assert append_item(read("-  id: a1\n"), [], {"id": "b2"}).text == "-  id: a1\n-  id: b2\n"


def test_a_missing_final_newline_stays_missing() -> None:
    document = read("- id: a1\n  kind: progress")
    assert append_item(document, [], {"id": "b2", "kind": "completed"}).text == (
        "- id: a1\n  kind: progress\n- id: b2\n  kind: completed"
    )


def test_the_first_item_of_an_empty_list_gets_lines_of_its_own() -> None:
    assert append_item(read("[]\n"), [], {"id": "a1"}).text == "- id: a1\n"
    assert (
        append_item(read("tasks: []\nx: 1\n"), ["tasks"], {"id": "a1"}).text
        == "tasks:\n  - id: a1\nx: 1\n"
    )
    assert append_item(read("lead: []\n"), ["lead"], "so-a").text == "lead: [so-a]\n"


def test_a_key_is_removed_with_its_line() -> None:
    document = read(PLAN)
    assert diff(document, remove_key(document, ["issued_on"])) == ["-issued_on: 2025-03-01"]
    assert diff(document, remove_key(document, ["tasks", 0, "lead"])) == [
        "-        lead: [so-a,",
        "-               so-b]   # hai sở",
    ]
    assert "-   title: >-" in remove_key(document, ["tasks", 0, "id"]).text


def test_what_cannot_be_edited_is_refused_at_its_place() -> None:
    document = read(PLAN)
    with pytest.raises(EditRefused, match=r"^directives/2025/a\.yaml:7:5: "):
        replace_value(document, ["tasks"], "không")
    with pytest.raises(EditRefused, match="There is no 5 here"):
        replace_value(document, ["tasks", 5], "x")
    with pytest.raises(EditRefused, match="stands here already"):
        add_key(document, [], "number", "1")
    with pytest.raises(EditRefused, match="no list"):
        append_item(document, ["number"], "1")
    with pytest.raises(EditRefused, match="no mapping"):
        add_key(document, ["tasks"], "x", "1")
    with pytest.raises(EditRefused, match="has others"):
        remove_key(read("a: 1\n"), ["a"])


def test_a_result_that_would_mean_something_else_is_refused() -> None:
    document = read("? a\n: 1\n")
    with pytest.raises(EditRefused, match="without changing more"):
        add_key(document, [], "b", "2")


def test_a_block_of_text_that_becomes_a_word_keeps_its_comment() -> None:
    document = read("a: >-  # dài\n  một hai\n  ba\nb: 1\n")
    assert replace_value(document, ["a"], None).text == "a: null  # dài\nb: 1\n"
    assert replace_value(document, ["a"], " x").text == 'a: " x"  # dài\nb: 1\n'


def test_keys_come_and_go_within_braces() -> None:
    document = read("a: {b: 1, c: 2}\nd: {}\n")
    assert add_key(document, ["a"], "x", 0, after=[]).text == "a: {x: 0, b: 1, c: 2}\nd: {}\n"
    assert add_key(document, ["d"], "x", 0).text == "a: {b: 1, c: 2}\nd: {x: 0}\n"
    assert remove_key(document, ["a", "b"]).text == "a: {c: 2}\nd: {}\n"
    assert remove_key(document, ["a", "c"]).text == "a: {b: 1}\nd: {}\n"


def test_a_value_that_is_missing_is_put_behind_its_colon() -> None:
    assert replace_value(read("a:\nb: 1\n"), ["a"], "x").text == "a: x\nb: 1\n"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("một\nhai\n", "a: |\n  một\n  hai\nb: 1\n"),
        ("một\n\nhai", "a: |-\n  một\n\n  hai\nb: 1\n"),
        ("", 'a: ""\nb: 1\n'),
        ("một  \nhai\x07", 'a: "một  \\nhai\\x07"\nb: 1\n'),
    ],
)
def test_a_block_of_lines_is_replaced_by_one_where_it_can_be(value: str, expected: str) -> None:
    document = replace_value(read("a: |\n  cũ\n  kỹ\nb: 1\n"), ["a"], value)
    assert (document.text, document.data) == (expected, {"a": value, "b": 1})


def test_a_block_without_a_line_gives_no_margin() -> None:
    assert replace_value(read("a: |\n\nb: 1\n"), ["a"], "x").text == "a: x\n\nb: 1\n"


def test_the_whole_of_a_file_is_a_value_too() -> None:
    assert replace_value(read("[a, b]\n"), [], ["c"]).text == "[c]\n"
