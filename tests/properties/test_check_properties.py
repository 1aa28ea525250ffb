"""Whatever stands in a file, its check ends with findings inside the file or with silence."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.checks.file_check import FileCheck, check_file
from directive_cli.checks.file_context import FileContext
from directive_cli.translation import Translator

DATA = Path(__file__).resolve().parents[2] / "data"
LETTER = (
    DATA / "directives/2025/2025-ubnd-kh-cds-trien-khai-thuc-hien-thong-bao.yaml"
).read_bytes()
CONTEXT = FileContext(before_means="strict", calendar=None)
PATHS = st.sampled_from(
    [
        "directives/a.yaml",
        "progress/a/so-y-te.yaml",
        "agencies.yaml",
        "calendar.yaml",
        "registry.yaml",
    ]
)
FRAGMENTS = st.sampled_from(
    [
        b"\n",
        b": ",
        b"- ",
        b"'",
        b'"',
        b"[",
        b"}",
        b"#",
        b"&a ",
        b"*a",
        b"!!str ",
        b"\t",
        b"\r",
        b"\xe1\xba",
        b"\x00",
        b"2025-13-40",
        b"null",
        "Mật\n".encode(),
        b"# directive: ignore[",
        b"before: ",
        b"every: {freq: ",
        b"999999999999",
        "\u202e".encode(),
        b"|\n",
    ]
)


def assert_inside(check: FileCheck, raw: bytes) -> None:
    lines = (
        raw.decode("utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    )
    for finding in (entry.diagnostic for entry in check.found):
        span = finding.span
        assert 1 <= span.line <= span.end_line <= len(lines) + 1, finding
        assert (span.line, span.column) <= (span.end_line, span.end_column), finding
        for language in ("en", "vi"):
            assert Translator(language)(finding.message)


@settings(max_examples=50, deadline=None)
@given(
    path=PATHS,
    raw=st.binary(max_size=300)
    | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass")),
)
def test_any_bytes_are_checked(path: str, raw: bytes) -> None:
    assert_inside(check_file(path, raw, CONTEXT), raw)


@settings(max_examples=50, deadline=None)
@given(
    edits=st.lists(
        st.tuples(st.integers(0, len(LETTER)), st.integers(0, 40), FRAGMENTS),
        min_size=1,
        max_size=4,
    )
)
def test_a_damaged_directive_is_checked(edits: list[tuple[int, int, bytes]]) -> None:
    raw = LETTER
    for place, length, fragment in edits:
        raw = raw[:place] + fragment + raw[place + length :]
    assert_inside(check_file("directives/a.yaml", raw, CONTEXT), raw)


@settings(max_examples=60, deadline=None)
@given(
    words=st.text(alphabet="trướcngày 0123456789/thángnămquýIV.,;-\n", min_size=1, max_size=80),
    day=st.dates().map(str),
)
def test_any_words_of_a_task_are_checked(words: str, day: str) -> None:
    import json

    quoted = json.dumps(words, ensure_ascii=False)
    raw = (
        f'type: ke-hoach\ntitle: Kế hoạch\nissued_on: {day}\ntasks:\n  - id: "1"\n    title: {quoted}\n'
        f"    detail: {quoted}\n    deadline: {{text: {quoted}, before: 2025-06-05}}\n"
    ).encode()
    assert_inside(check_file("directives/a.yaml", raw, CONTEXT), raw)
