"""One registry file read: its content, or findings at their lines in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.asking import AGENCIES, PLAN

from directive_cli.registry.reading import FileReading, kind_of, read_registry_file
from directive_cli.translation import Translator

PATH = "directives/2025/ke-hoach.yaml"


def read(text: str, path: str = PATH) -> FileReading:
    return read_registry_file(path, text.encode())


def told(reading: FileReading, language: str = "en") -> list[str]:
    """Return every finding as line:column: words."""
    words = Translator(language)
    return [
        f"{found.span.line}:{found.span.column}: {words(found.message)}"
        for found in reading.findings
    ]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("agencies.yaml", "agencies"),
        ("registry.yaml", "registry"),
        ("calendar.yaml", "calendar"),
        ("directives/2025/a.yaml", "directive"),
        ("directives/a.yaml", "directive"),
        ("progress/a/b.yaml", "progress"),
        ("schema/a.yaml", "other"),
    ],
)
def test_the_folder_says_what_a_file_holds(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def test_a_good_file_has_content_and_no_findings() -> None:
    for path, text in (
        (PATH, PLAN),
        ("agencies.yaml", AGENCIES),
        ("calendar.yaml", "years: {}\n"),
        ("calendar.yaml", "# \nyears: {}\n"),
    ):
        reading = read(text, path)
        assert (told(reading), reading.unread) == ([], False)
    assert read(PLAN).content.tasks[1].lead == ("cac-xa",)


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("type: ke-hoach", "type: thu", '2:7: "thu" is not a document type; the nearest are '),
        ("title: Làm sạch", "tilte: Làm sạch", "3:1: `tilte` is not a known key here."),
        (
            "issuer: ubnd-tinh",
            "issuer: 5",
            "4:9: `issuer` must be text; put it in quotes if it looks like a number.",
        ),
        ("issuer: ubnd-tinh", "issuer: [a, b]", "4:9: `issuer` must be text"),
        ("lead: [so-xay-dung]", "lead: so-xay-dung", "9:11: `tasks.lead` must be a list."),
        ("lead: [so-xay-dung]", "lead: [Sở Xây dựng]", '9:12: "Sở Xây dựng" is not an id: '),
        ('id: "1"', 'id: "1 a"', '7:9: "1 a" is not a task id: the item as printed, such as "3.2"'),
        (
            "title: Làm sạch",
            'title: " \\x1c" #',
            "3:8: The text is empty; leave the key out when there is nothing",
        ),
        ('id: "1"', "id: 1", "7:9: `tasks.id` must be text; put it in quotes"),
        ("before: 2025-03-20", "before: 20/3", "11:52: before: 20/3 is not a date"),
        (
            "{text: trước ngày 20/3/2025, before: 2025-03-20}",
            "[{text: sớm}, {text: a, befor: 2025-03-20}]",
            "11:46: A deadline has no key befor;",
        ),
        ("deadline: {text: thường xuyên}", "deadline: [5]", "19:16: A deadline is a mapping"),
        (
            "deadline: {text: thường xuyên}",
            "deadline: thường xuyên",
            "19:15: A deadline is a mapping",
        ),
        ("number: 15/KH-UBND", "number: 15", "1:9: `number` must be text"),
        ("tasks:\n", "cited_only: 1\ntasks:\n", "6:13: `cited_only` must be true or false."),
        (
            "issued_on: 2025-03-03",
            "issued_on: 2025-3-3",
            '5:12: "2025-3-3" is not a date; accepted are ',
        ),
        (
            "issued_on: 2025-03-03",
            "signed_by: Mai",
            "5:12: `signed_by` must be a mapping of keys and values.",
        ),
        (
            "issued_on: 2025-03-03",
            "before_means: x",
            "5:15: `before_means` must be one of strict (the day itself not counted), inclusive (the day itself counted).",
        ),
    ],
)
def test_a_fault_is_told_at_its_line_and_column(old: str, new: str, finding: str) -> None:
    assert old in PLAN
    reading = read(PLAN.replace(old, new, 1))
    assert reading.unread
    assert any(line.startswith(finding) for line in told(reading)), told(reading)
    assert all(" must " not in line and " is no" not in line for line in told(reading, "vi"))


def test_one_fault_does_not_hide_the_next() -> None:
    broken = (
        PLAN.replace("type: ke-hoach", "type: thu")
        .replace("lead: [so-y-te]", "lead: 7")
        .replace('"2"', '"2 "')
    )
    assert len(told(read(broken))) == 3


@pytest.mark.parametrize(
    "path",
    [
        "directives/Kế hoạch.yaml",
        "directives/KH.yaml",
        "progress/a.yaml",
        "progress/a/b/c.yaml",
        "progress/A/b.yaml",
    ],
)
def test_a_file_whose_name_is_no_id_is_not_read(path: str) -> None:
    reading = read(PLAN if path.startswith("directives") else "[]\n", path)
    assert reading.unread
    assert reading.findings[0].code == "DIR201"


def test_newlines_and_a_byte_order_mark_change_no_place() -> None:
    broken = PLAN.replace("type: ke-hoach", "type: thu")
    places = told(read(broken))
    assert told(read("\ufeff" + broken)) == places
    assert told(read(broken.replace("\n", "\r\n"))) == places


@given(
    st.binary(max_size=300),
    st.sampled_from(["agencies.yaml", "calendar.yaml", "registry.yaml", PATH, "progress/a/b.yaml"]),
)
def test_no_bytes_make_reading_fail(raw: bytes, path: str) -> None:
    reading = read_registry_file(path, raw)
    assert reading.unread == bool(reading.findings) or not reading.unread
    assert (reading.content is None) == reading.unread


@given(st.sampled_from(range(PLAN.count("\n"))), st.text(max_size=30))
def test_any_line_may_be_spoilt_and_both_languages_say_how(place: int, text: str) -> None:
    lines = PLAN.split("\n")
    lines[place] = text.replace("\n", " ")
    reading = read("\n".join(lines))
    for language in ("en", "vi"):
        assert all(line for line in told(reading, language))
