"""The points that a reviewer is asked to look at."""

from __future__ import annotations

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.source_lines import Line, SourceText


def test_fields_from_recognised_pages_say_so_and_those_of_other_pages_do_not() -> None:
    lines = [
        Line(1, 1, "ỦY BAN NHÂN DÂN TỈNH SÔNG LA"),
        Line(1, 2, "Số: 31/UBND-TH"),
        Line(1, 3, "Sông La, ngày 05 tháng 3 năm 2026"),
        Line(1, 4, "Kính gửi: Sở Y tế."),
        Line(
            1, 5, "1. Giao Sở Y tế lập danh sách các trạm cấp cứu, hoàn thành trước ngày 05/6/2026."
        ),
        Line(2, 1, "2. Giao Sở Xây dựng chủ trì, phối hợp với Sở Y tế kiểm tra các bể nước./."),
    ]
    source = SourceText("a.pdf", "0" * 64, tuple(lines), recognised_pages=frozenset({2}))
    said = {
        (doubt.item, doubt.field)
        for doubt in read_document(source).doubts
        if "Recognised" in str(doubt.message)
    }
    assert said == {("2", "lead"), ("2", "coordinating")}
