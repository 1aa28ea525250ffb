"""The open points of a draft: their place, whom they name, and the agency put in the place of a name."""

from __future__ import annotations

import pytest

from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.editing.noted_points import settle
from directive_cli.editing.review_points import errors_left, review_points, with_party
from directive_cli.editing.yaml_edit import EditRefused
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml

PATH = "directives/2025/nhap.yaml"
DRAFT = """\
# ? number: no number was read
type: cong-van
unreviewed: true
tasks:
  # p. 2, l. 5-6:
  #   Giao Sở Văn thư, Lưu trữ chủ trì
  # ? lead: "Sở Văn thư, Lưu trữ" is not in agencies.yaml
  - id: "1"
    title: Rà soát
    lead: [{lead}]
  - id: "2"
    title: Báo cáo
    lead: [so-y-te]
# unplaced, p. 3, l. 1: no task
#   Trên đây là kế hoạch
"""


def read(lead: str = "so-van-thu-luu-tru") -> YamlDocument:
    document, faults = parse_yaml(PATH, DRAFT.format(lead=lead).encode())
    assert document is not None, faults
    return document


def finding(
    document: YamlDocument, loc: tuple[str | int, ...], code: str, severity: Severity
) -> Diagnostic:
    span = document.span_of(loc)
    return Diagnostic(code, severity, "lead", SourceSpan(PATH, span.line, span.column))


def test_each_point_has_its_place_and_an_unknown_agency_is_one_point() -> None:
    document = read()
    points = review_points(
        document,
        [
            finding(document, ("tasks", 0, "lead", 0), "DIR301", Severity.ERROR),
            finding(document, ("tasks", 1, "title"), "DIR403", Severity.WARNING),
            finding(document, ("tasks", 1, "title"), "DIR701", Severity.WARNING),
        ],
    )
    assert [(str(one.place), one.field, str(one.message)) for one in points] == [
        ("head of the document", "number", "no number was read"),
        ("item 1, page 2", "lead", 'DIR301: "Sở Văn thư, Lưu trữ" is not in agencies.yaml.'),
        ("item 2", "title", "DIR403: lead"),
        ("page 3, line 1", "", "unplaced, p. 3, l. 1: no task"),
    ]
    assert [one.is_error for one in points] == [False, True, True, False]


def test_an_error_and_what_becomes_one_stand_in_the_way() -> None:
    document = read()
    found = [
        finding(document, ("type",), "DIR101", Severity.ERROR),
        finding(document, ("type",), "DIR403", Severity.WARNING),
        finding(document, ("type",), "DIR503", Severity.WARNING),
    ]
    assert [one.code for one in errors_left(found)] == ["DIR101", "DIR403"]


@pytest.mark.parametrize(
    ("lead", "after"),
    [
        ("so-van-thu-luu-tru", "[svt]"),
        ("so-van-thu-luu-tru, so-y-te", "[svt, so-y-te]"),
        ("svt, so-van-thu-luu-tru", "[svt]"),
        ("so-y-te", "[so-y-te, svt]"),
    ],
)
def test_the_agency_meant_takes_the_place_of_the_id_that_the_draft_made(
    lead: str, after: str
) -> None:
    document = read(lead)
    (point,) = [one for one in review_points(document, []) if one.field == "lead"]
    edited = with_party(document, point, "svt")
    assert edited.text == document.text.replace(f"[{lead}]", after, 1)


def test_an_agency_that_is_named_already_is_not_named_twice() -> None:
    document = read("so-nao, svt")
    (point,) = [
        one
        for one in review_points(
            document, [finding(document, ("tasks", 0, "lead", 0), "DIR301", Severity.ERROR)]
        )
        if one.code
    ]
    edited = with_party(document, point, "svt")
    assert edited.text == document.text.replace("[so-nao, svt]", "[svt]")


def test_a_line_that_is_no_comment_is_not_taken_away() -> None:
    document = read()
    (note, *_rest) = [one for point in review_points(document, []) for one in point.notes]
    changed, _faults = parse_yaml(PATH, document.text.partition("\n")[2].encode())
    assert changed is not None
    assert settle(document, note, "12/UBND").text.startswith("number: 12/UBND\ntype: cong-van\n")
    with pytest.raises(EditRefused, match="without changing more"):
        settle(changed, note)
