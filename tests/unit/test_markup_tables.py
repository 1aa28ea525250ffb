"""Tables that a program wrote into a text as HTML."""

from __future__ import annotations

from tests.short_papers import paper

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

HEAD = (
    "<table><tr><th rowspan=2>TT</th><th rowspan='2'>Nội dung</th><th colspan=\"2\">Phân công</th>"
    "<th rowspan=2>Thời hạn</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th></tr>"
)
FIRST = (
    "<tr><td>1</td><td>Dọn <b>kho</b> muối</td><td rowspan=2>Sở Y tế</td><td>Sở Nội vụ<br>Sở Tài "
    "chính</td><td>30/6/2026</td></tr>"
)
SECOND = "<tr><td>2</td><td>Sơn cầu tàu\nở bến</td><td></td><td>30/7/2026</td></tr>"


def test_a_table_in_tags_is_read_by_its_cells_on_one_line_or_several() -> None:
    for joint in ("", "\n"):
        table = joint.join((HEAD, FIRST, SECOND, "</table>"))
        draft = paper(f"1. Sở Y tế theo dõi.\n{table}")
        assert [
            (
                task.item,
                task.title,
                [name.text for name in task.lead],
                [name.text for name in task.coordinating],
                [one.text for one in task.deadlines],
            )
            for task in draft.tasks[1:]
        ] == [
            ("B.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ", "Sở Tài chính"], ["30/6/2026"]),
            ("B.2", "Sơn cầu tàu ở bến", ["Sở Y tế"], [], ["30/7/2026"]),
        ]


def test_a_letterhead_in_tags_is_read() -> None:
    text = (
        "<table><tr><td>UBND TỈNH SÔNG LA<br>SỞ XÂY DỰNG</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT "
        "NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr><tr><td>Số: 12/SXD-KT</td><td>Sông La, ngày "
        "06 tháng 5 năm 2026</td></tr></table>\nKính gửi: Sở Y tế.\n\nĐề nghị Sở Y tế kiểm tra phao "
        "trước ngày 30/6/2026.\n\nGIÁM ĐỐC\nNguyễn Văn Lành\n"
    )
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert (draft.header.number, draft.header.issued_on) == ("12/SXD-KT", "2026-05-06")
    assert draft.header.issuer is not None
    assert draft.header.issuer.text == "Sở Xây dựng"
    assert [task.title for task in draft.tasks] == ["Kiểm tra phao trước ngày 30/6/2026"]


def test_a_table_without_an_end_is_text() -> None:
    draft = paper("<table><tr><td>\n1. Sở Y tế theo dõi bến.")
    assert [task.title for task in draft.tasks] == ["Theo dõi bến"]
