"""Whatever the bytes: findings or a document, never an exception; what is accepted means what YAML says."""

from __future__ import annotations

import string

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from directive_cli.registry.yaml_document import parse_yaml

PIECES = [
    r"-␣",
    r":␣",
    r"?␣",
    r"{",
    r"}",
    r"[",
    r"]",
    r",␣",
    r"#",
    r"␣#",
    r"&a␣",
    r"*a",
    r"!t␣",
    r"|",
    r">",
    r"|+2",
    r"'",
    r"\"",
    r"\\",
    r"%",
    r"@",
    r"¶",
    r"¶␣␣",
    r"¶␣␣␣␣",
    r"---¶",
    r"...¶",
    r"<<",
    r"~",
    r"null",
    r"12",
    r"a",
    r"ờ",
    "\t",
    "\r\n",
    "\u0301",
    "\x00",
    "\ufeff",
]
TOKENS = st.sampled_from([piece.replace("␣", " ").replace("¶", "\n") for piece in PIECES])


@given(st.binary(max_size=60) | st.lists(TOKENS, max_size=40).map("".join).map(str.encode))
@example(b"\xef\xbb\xbf\xef\xbb\xbfa")
@example(b'a: "\\ud800"')
@example(b'"\\xd8": 1')
@example(b"a: 1\na: 2\n\tb\n")
def test_any_bytes_give_a_document_or_findings_inside_the_file(raw: bytes) -> None:
    document, faults = parse_yaml("a.yaml", raw)
    assert (document is None) == bool(faults)
    line_count = raw.count(b"\n") + raw.count(b"\r") + 1
    for fault in faults:
        assert 1 <= fault.span.line <= line_count
        assert fault.span.column >= 1
        assert (fault.span.line, fault.span.column) <= (fault.span.end_line, fault.span.end_column)
    if document is not None:
        check_places(document, document.data, ())


def check_places(document, data, loc) -> None:
    span = document.span_of(loc)
    assert (span.line, span.column) <= (span.end_line, span.end_column)
    if isinstance(data, dict):
        for key, value in data.items():
            key_span = document.span_of((*loc, key), key=True)
            assert (key_span.line, key_span.column) <= (key_span.end_line, key_span.end_column)
            check_places(document, value, (*loc, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            check_places(document, value, (*loc, index))


TEXT = st.text(alphabet=string.ascii_letters + "ăâđêôơư ắ:#-'\"{}[],&*!|>%@`\n", max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | TEXT,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(TEXT.filter(bool), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES, st.booleans() | st.none())
def test_what_another_writer_dumps_is_read_back(value: object, flow: bool | None) -> None:
    class Writer(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:
            return True

    text = yaml.dump(value, Dumper=Writer, allow_unicode=True, default_flow_style=flow, width=40)
    document, faults = parse_yaml("a.yaml", text.encode())
    assert document is not None, (text, faults)
    assert document.data == value
