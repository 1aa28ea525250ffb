"""Papers that order nothing: no tasks, and a word on what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.short_papers import paper, plain

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes
from directive_cli.reports.drafting import draft_report

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

REPORT = """UBND TỈNH SÔNG LAM
Số: 21/BC-UBND
Sông Lam, ngày 05 tháng 01 năm 2026
BÁO CÁO
Kết quả sửa đường liên xã

I. KẾT QUẢ
1. Đường tỉnh đã thông suốt.
II. KIẾN NGHỊ
1. Đề nghị Bộ Xây dựng bố trí vốn sửa cầu trước ngày 30/6/2026.
"""
ANSWER = """CỤC ĐƯỜNG THỦY
Số: 311/CT-CS
V/v phí qua phà
Sông Lam, ngày 05 tháng 01 năm 2026

Kính gửi: Cảng vụ tỉnh Sông Lam

Cục Đường thủy nhận được công văn số 15/CV-KT ngày 02/01/2026 của Cảng vụ tỉnh Sông Lam
về phí qua phà. Về vấn đề này, Cục có ý kiến như sau:
Căn cứ khoản 2 Điều 4 Nghị định số 11/2024/NĐ-CP quy định về phí qua phà.
Đề nghị Cảng vụ tỉnh Sông Lam căn cứ các quy định nêu trên để thực hiện.
{more}Cục Đường thủy trả lời để Cảng vụ tỉnh Sông Lam được biết./.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def read(text: str) -> Draft:
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


@pytest.mark.parametrize(
    ("text", "word"), [(REPORT, "report"), (ANSWER.format(more=""), "answers")]
)
def test_paper_that_orders_nothing_gives_no_task_and_says_what_it_is(text: str, word: str) -> None:
    draft = read(text)
    assert draft.tasks == ()
    assert draft.unplaced == ()
    assert [word in str(one.message) for one in draft.doubts if one.field == "tasks"] == [True]


@pytest.mark.parametrize(
    "asked",
    [
        "Trên đây là ý kiến của Cục, đề nghị Cảng vụ tỉnh Sông Lam hướng dẫn chủ phà thu đúng phí.",
        "Đề nghị Cảng vụ tỉnh Sông Lam căn cứ quy định trên, chủ động nghiên cứu các phí để thực hiện.",
    ],
)
def test_what_an_answer_asks_beyond_its_rules_is_listed(asked: str) -> None:
    draft = read(ANSWER.format(more=f"{asked}\n"))
    assert draft.tasks == ()
    assert [one.text for one in draft.unplaced] == [asked]


def test_dated_order_in_an_answer_is_a_task() -> None:
    draft = read(
        ANSWER.format(
            more="Đề nghị Cảng vụ tỉnh Sông Lam gửi bảng phí về Cục trước ngày 20/01/2026.\n"
        )
    )
    assert [[name.text for name in task.lead] for task in draft.tasks] == [
        ["Cảng vụ tỉnh Sông Lam"]
    ]


def test_office_spelt_like_a_type_sends_letters() -> None:
    assert read(ANSWER.format(more="")).header.type == "cong-van"


def test_last_sentence_says_how_many_passages_were_not_read() -> None:
    from datetime import date

    draft = read(
        REPORT.replace("BÁO CÁO", "KẾ HOẠCH").replace("BC-UBND", "KH-UBND")
        + "2. Các hộ nuôi vịt trời rào bờ kênh.\nIII. TIÊU CHUẨN THI ĐUA\n"
        "1. Sở Nội vụ báo cáo kết quả bình chọn.\n"
    )
    assert draft.unplaced
    report = draft_report(draft, as_of=date(2026, 1, 6), reading="strict")
    assert str(len(draft.unplaced)) in str(report.scope[-1])


QUESTION = """CỤC ĐƯỜNG THỦY
Số: 312/CĐT-PC
Sông Lam, ngày 06 tháng 01 năm 2026

Kính gửi: Hiệp hội Vận tải thủy Sông Lam
(Địa chỉ: số 5 phố Bến Đò, phường Sông Lam)

{opening} về phí cập bến. Về vấn đề này, Cục có ý kiến như sau:
{rule}
Cục Đường thủy trả lời để Hiệp hội Vận tải thủy Sông Lam được biết./.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""
OPENINGS = (
    "Trả lời công văn số 15/HH ngày 02/01/2026 của Hiệp hội Vận tải thủy Sông Lam",
    "Cục nhận được Báo cáo số 15.26/HH ngày 02/01/2026, kiến nghị của Hiệp hội Vận tải Sông Lam",
)
RULES = (
    "Căn cứ Điều 9 Nghị định số 11/2024/NĐ-CP thì khi tàu cập bến, cơ quan cảng vụ kiểm tra tàu.",
    "Nội dung kiến nghị:\nHướng dẫn chi tiết cách tính phí cập bến cho tàu nhỏ.",
    "Nội dung kiến nghị: giảm phí cho tàu nhỏ.\nCục Đường thủy trả lời như sau:\nPhí tính theo tấn.",
    "Chủ bến phải lập sổ theo dõi riêng cho từng tàu cập bến.",
    "Tại khoản 2 Điều 4 Nghị định số 11/2024/NĐ-CP quy định “2. Cảng vụ thu phí và nộp ngân sách.",
    "Đề nghị Hiệp hội Vận tải thủy Sông Lam liên hệ với Cảng vụ để được hướng dẫn.",
)


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("rule", RULES)
def test_what_rules_ask_of_a_kind_of_body_is_no_order_of_an_answer(opening: str, rule: str) -> None:
    assert read(QUESTION.format(opening=opening, rule=rule)).tasks == ()


@pytest.mark.parametrize("opening", OPENINGS)
def test_what_an_answer_asks_for_by_name_is_a_task(opening: str) -> None:
    rule = "Đề nghị Cảng vụ tỉnh Sông Lam đo lại luồng lạch và sửa biểu phí."
    tasks = read(QUESTION.format(opening=opening, rule=rule)).tasks
    assert [[one.text for one in task.lead] for task in tasks] == [["Cảng vụ tỉnh Sông Lam"]]


def test_what_a_body_addressed_is_told_to_do_in_an_answer_is_listed() -> None:
    found = paper(
        "Trả lời công văn của Cục Thuế tỉnh Vàm về việc kiểm tra, Tổng cục Thuế có ý kiến như sau:\n"
        "Luật quy định hồ sơ gồm ba bản.\n"
        "Cục trưởng các Cục Thuế chỉ đạo các Đoàn kiểm tra phân loại hồ sơ tại bến.",
        kind="V/v kiểm tra hồ sơ bến",
        addressees="- Cục Thuế các tỉnh, thành phố trực thuộc Trung ương.",
        issuer="TỔNG CỤC THUẾ",
        symbol="TCT-TTr",
    )

    assert found.tasks == ()
    assert [one.text for one in found.unplaced] == [
        "Cục trưởng các Cục Thuế chỉ đạo các Đoàn kiểm tra phân loại hồ sơ tại bến."
    ]


def test_report_that_gives_work_orders_it_up_to_its_next_part() -> None:
    given = (
        "III. NHIỆM VỤ\nĐể đạt mục tiêu đó, UBND tỉnh phân công như sau:\n"
        "1. Sở Tài chính tham mưu điều chuyển vốn trước ngày 10/02/2026.\n"
        "2. Thanh tra tỉnh thanh tra trong quý I/2026.\nIV. KIẾN NGHỊ\n"
    )
    tasks = read(REPORT.replace("II. KIẾN NGHỊ\n", given)).tasks
    assert [[name.text for name in task.lead] for task in tasks] == [
        ["Sở Tài chính"],
        ["Thanh tra tỉnh"],
    ]


@pytest.mark.parametrize(
    "courtesy",
    [
        "UBND tỉnh Sông Lam trân trọng báo cáo./.",
        "Sở Xây dựng rất mong nhận được sự phối hợp của Quý Ủy ban và xin trân trọng cảm ơn./.",
    ],
)
def test_courtesy_that_closes_a_paper_is_no_order(courtesy: str) -> None:
    body = f"1. Sở Tài chính rà soát phao.\n2. Sở Nội vụ trực bến.\n{courtesy}"
    draft = plain(body)
    assert [task.title for task in draft.tasks] == ["Rà soát phao", "Trực bến"]
    assert draft.unplaced == ()
