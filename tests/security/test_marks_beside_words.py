"""Markings that stand beside other words, or are written in other signs; and what only looks so.

Written to be hostile to the recogniser: each marking is refused, no innocent is.
"""

from __future__ import annotations

import pytest

from directive_cli.domain.secrecy import marking_in, marking_in_lines

MARKINGS = [
    # Beside a title, a number, the motto, the copy's number.
    "MẬT (đã đóng dấu)", "Kế hoạch (MẬT)", "KẾ HOẠCH (Tối mật)", "Kế hoạch – MẬT",
    "MẬT: Kế hoạch bảo vệ mục tiêu", "[MẬT] Kế hoạch bảo vệ mục tiêu",
    "(Mật) Kế hoạch bảo vệ mục tiêu", "Kế hoạch bảo vệ mục tiêu (Tuyệt mật)",
    "Số: 12/KH-UBND MẬT", "Số: 12/KH-UBND - TỐI MẬT", "Lưu: VT, BCĐ (MẬT).",
    "UBND TỈNH MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM MẬT", "Tối mật - Số bản: 2", "MẬT Bản thứ 2",
    "MẬT - 02 bản", "Trang 2/5 MẬT", "SAO Y - MẬT", "Dự thảo MẬT", "BẢN SAO TỐI MẬT",
    "MẬT MẬT MẬT", "TỐI MẬT TỐI MẬT", "UBND TỈNH; MẬT; Số 12", "| MẬT |", "a | TUYỆT MẬT | b",
    # After a label, and said of the document.
    "Độ mật của văn bản: Mật", "Độ mật văn bản: Tối Mật", "Cấp độ: Tối mật", "Độ mật; Mật",
    "Độ mật Mật", "Độ mật Tối mật", "độ: mật", "Bí mật nhà nước: Tuyệt mật",
    "Văn bản này thuộc loại Tối mật", "Tài liệu có dấu “Tối mật”", "Được đóng dấu mật",
    "Đã đóng dấu độ Mật", "Văn bản mật: có",
    # In English, as a stamp or a key.
    "SECRET", "TOP SECRET", "Classification: Secret", "security_level: secret",
    "secrecy: confidential", "is_secret: true", "confidential: yes",
    # In other signs.
    "ᴍậᴛ", "ᴛốɪ ᴍậᴛ", "🅼Ậ🆃", "🇲Ậ🇹", "ⲘẬⲦ", "ꓟẬꓔ", "ᎷẬᎢ", "ṂẬṬ", "ḾẬŤ", "Mᅠ Ậ T", "M\u2800Ậ\u2800T",
    "M\u034fẬ\u034fT", "M\u0332Ậ\u0332T\u0332", "MẬT&nbsp;", "&#77;Ậ&#84;", "M&#7852;T", "T&#7888;I M&#7852;T",
]  # fmt: skip
INNOCENTS = [
    "Độ mật gồm: Mật, Tối mật, Tuyệt mật", "Phân loại bí mật nhà nước: Tuyệt mật, Tối mật và Mật",
    "Bí mật nhà nước – Tuyệt mật, Tối mật, Mật", "Gửi văn bản (mật) theo đường cơ yếu",
    "Sổ đăng ký văn bản đến (Mật)", "Rà soát danh mục bí mật nhà nước (Tối mật)", "a) Tuyệt mật;",
    "Trừ văn bản mật; văn bản khẩn gửi ngay", "Mật độ: 300 người/km2", "MẬT ĐỘ: 3",
    "MẬT KHẨU: đổi 90 ngày một lần", "BAN CƠ YẾU - MẬT MÃ", "AN TOÀN THÔNG TIN – BẢO MẬT",
    "Đồng chí Hoàng Văn Mật", "Ông Trần Mật, Chủ tịch", "Sản phẩm OCOP: mật ong bạc hà (Mèo Vạc)",
    "Sản phẩm: mật", "Nhóm sản phẩm: gạo, cam, mật", "Rỉ mật", "BỆNH GAN - MẬT", "GAN; MẬT; TỤY",
    "Khoa Gan – Mật – Tụy", "GAN | MẬT | TỤY", "Chế độ bảo mật: Cao", "Cấp độ bảo mật: 3",
    "Secret Garden", "client secret: đổi hằng năm", "Confidential information is protected",
    "Đề thi (mật) in tại khu cách ly", "Công tác văn thư mật", "Số: 12/KH-UBND về bảo mật",
    "Lịch trực: Mật (văn thư), Hoa", "Độ mật", "ĐỘ MẬT", "Độ mật:", "| Độ mật | Số lượng |",
    "Tổng số văn bản mật: 12", "Văn bản mật: 0", "Tài liệu mật: không có", "Thông tin (bí mật)",
    "Chỉ tiêu: độ che phủ; mật độ", "Mật Tông", "Thôn Mật", "thôn Mật, xã Hòa An",
    "Nhà máy mật mía", "thân mật - ấm cúng", "KH&CĐS: bảo mật", "Thời kỳ bí mật (1940 - 1945)",
]  # fmt: skip


@pytest.mark.parametrize("words", MARKINGS)
def test_a_marking_beside_words_or_in_other_signs_is_known(words: str) -> None:
    assert marking_in(words) is not None
    assert marking_in_lines(["UBND TỈNH", words, "KẾ HOẠCH"]) is not None


@pytest.mark.parametrize("words", INNOCENTS)
def test_words_that_only_look_like_a_marking_are_none(words: str) -> None:
    assert (marking_in(words), marking_in_lines(["UBND TỈNH", words, "KẾ HOẠCH"])) == (None, None)


def test_a_stamp_written_downwards_is_known() -> None:
    assert marking_in_lines(["Sở Y tế", "M", "Ậ", "T", "Kế hoạch"]) is not None
    assert marking_in_lines(["Sở Y tế", "T", "Ố", "I", "M", "Ậ", "T"]) is not None
    assert marking_in_lines(["a", "b", "c", "Mặt trận"]) is None


def test_a_long_line_is_read_to_its_end() -> None:
    for sign in ("1-1", "a ", "(", " ", "a - ", "1/A ", "[MẬT"):
        assert marking_in(f"{sign * 20_000} mật ong") is None


def test_no_lines_hold_no_marking() -> None:
    assert marking_in_lines([]) is None
    assert marking_in_lines(["", " "]) is None
