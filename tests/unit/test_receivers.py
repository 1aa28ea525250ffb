"""Who receives a task's work and who puts it together."""

from __future__ import annotations

import pytest
from tests.short_papers import paper

from directive_cli.drafting.receivers import read_receivers


@pytest.mark.parametrize(
    ("words", "receiver", "consolidator"),
    [
        # A report that goes on from hand to hand is received by the first.
        (
            "đề xuất giá vé, báo cáo UBND tỉnh có văn bản gửi Bộ Tài chính tổng hợp, trình Chính phủ.",
            "UBND tỉnh",
            None,
        ),
        ("tham mưu UBND tỉnh báo cáo Bộ Y tế khi có yêu cầu.", "UBND tỉnh", None),
        ("Tham mưu UBND tỉnh kiểm tra việc trồng rừng.", "UBND tỉnh", None),
        (
            "trình UBND tỉnh trước 20/4/2026 và trình HĐND tỉnh tại kỳ họp giữa năm.",
            "UBND tỉnh",
            None,
        ),
        # Who only puts together stands before who receives.
        (
            "gửi Sở Tài chính trước ngày 05/6/2026 để tổng hợp, báo cáo UBND tỉnh.",
            "UBND tỉnh",
            "Sở Tài chính",
        ),
        (
            "báo cáo UBND tỉnh (qua Sở Nội vụ) để tổng hợp trước ngày 10/12/2026.",
            "UBND tỉnh",
            "Sở Nội vụ",
        ),
        (
            "báo cáo Sở Nội vụ (qua Phòng Công chức) trước 17 giờ để tổng hợp, trình UBND tỉnh.",
            "UBND tỉnh",
            "Sở Nội vụ",
        ),
        (
            "Báo cáo kết quả tuyển quân về Văn phòng UBND thành phố tổng hợp.",
            "Văn phòng UBND thành phố",
            None,
        ),
        # The object stands between the verb and the receiver, commas and all.
        ("báo cáo về Công an tỉnh (qua Phòng Hậu cần).", "Công an tỉnh", None),
        (
            "báo cáo số trâu bò mắc bệnh, chết, tiêu hủy về Chi cục Thú y, cho đến khi hết dịch.",
            "Chi cục Thú y",
            None,
        ),
        (
            "Thông báo danh sách đại biểu cho Sở Ngoại vụ trước ngày 02/3/2026.",
            "Sở Ngoại vụ",
            None,
        ),
        # One who is named by the office or the head noun alone.
        ("báo cáo Bộ trưởng trước 15 giờ hằng ngày.", "Bộ trưởng", None),
        ("trình Giám đốc Sở chậm nhất ngày 28/02/2026.", "Giám đốc Sở", None),
        ("gửi về Sở (qua Phòng Chuyên môn) trước ngày 31/3/2026.", "Sở", None),
        ("Trình ngay Thủ tướng Chính phủ quyết định.", "Thủ tướng Chính phủ", None),
        # A named body before the competent one.
        (
            "báo cáo cấp có thẩm quyền các vi phạm; hằng quý báo cáo UBND tỉnh.",
            "UBND tỉnh",
            None,
        ),
        ("đề xuất cấp có thẩm quyền xem xét.", "cấp có thẩm quyền", None),
        # Nobody receives.
        ("thông báo kết quả cho tổ chức, cá nhân.", None, None),
        ("hỗ trợ chuyển đổi số cho các doanh nghiệp.", None, None),
        ("lập chương trình UBND tỉnh làm việc với các xã.", None, None),
        ("phát dự báo, cảnh báo cho Sở Công Thương và người dân.", None, None),
    ],
)
def test_who_receives_and_who_consolidates(
    words: str, receiver: str | None, consolidator: str | None
) -> None:
    found = read_receivers(words, 0, len(words))

    assert tuple(one.name if one is not None else None for one in found) == (receiver, consolidator)


def test_list_that_goes_on_behind_the_words_does_not_hide_the_receiver() -> None:
    text = "báo cáo kết quả về Sở Y tế; Sở Y tế tổng hợp, báo cáo UBND tỉnh."

    receiver, _ = read_receivers(text, 0, text.index(";") + 1)

    assert receiver is not None
    assert receiver.name == "Sở Y tế"


def test_head_noun_alone_is_the_issuer() -> None:
    draft = paper(
        "1. Phòng Quản lý bến lập danh sách chủ đò, trình Giám đốc Sở trước ngày 20/5/2026.\n"
        "2. Các bến đò gửi danh sách phao về Sở trước ngày 30/5/2026.\n"
        "3. Phòng Kế hoạch gửi dự toán cho Bộ trước ngày 30/5/2026.\n"
        "4. Phòng Hậu cần gửi dự toán về Văn phòng Sở trước ngày 30/5/2026.",
        issuer="UBND TỈNH SÔNG LA\nSỞ XÂY DỰNG",
        symbol="CT-SXD",
    )

    receivers = [task.report_to.text if task.report_to else None for task in draft.tasks]
    assert receivers == ["Sở Xây dựng", "Sở Xây dựng", None, "Văn phòng Sở"]
