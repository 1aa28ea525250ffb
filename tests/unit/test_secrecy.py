"""The recogniser of markings of secrecy: evasions are seen, innocent words are not."""

from __future__ import annotations

import pytest

from directive_cli.domain.secrecy import marking_in, marking_in_lines

MARKED = (
    "MẬT", "Tối mật", "tuyệt mật", "TỐI MẬT Bản số 1", "MẬT - Bản số: 03", "Mức độ: Tuyệt mật",
    "Độ khẩn: Khẩn; Độ mật: Mật", "TÀI LIỆU TỐI MẬT", "VĂN BẢN MẬT", "«MẬT»", "MẬT:", "TỐI MÂT",
    "MẠT", "M\u200dẬ\u200dT", "ＴỐＩ ＭẬＴ", "ТỐІ МẬТ", "T Ố I  M Ậ T", "M.Ậ.T", "T0I MẬT",
    "TUYÊT MẬT", "toi mat", "TOI MAT", "tuyet_mat", "độ mật: tuyệt mật", "(Tối Mật)",
    "MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UBND TỈNH      MẬT", "Số: 12/KH - TUYỆT MẬT",
    "PHỤ LỤC (TỐI MẬT)", "Loại: Tối mật", "Văn bản đóng dấu TUYỆT MẬT", "** MẬT **",
)  # fmt: skip
INNOCENT = (
    "bí mật", "bí mật kinh doanh", "bảo mật", "mật độ dân số", "MẬT ĐỘ XÂY DỰNG", "Mật khẩu",
    "Về bảo vệ bí mật nhà nước", "DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, TỐI MẬT, MẬT",
    "Độ mật: không", "Mất", "mặt", "Mát", "Tôi mất", "mật ong", "Cập nhật", "mật thiết",
    "Mức độ: mật độ cao", "cơ mật", "BÍ MẬT", "mật mã", "Mặt trận", "độ mật theo quy định",
    "CÔNG TÁC BẢO MẬT", "thư mật danh", "format: mat",
)  # fmt: skip


@pytest.mark.parametrize("words", MARKED)
def test_a_marking_is_seen(words: str) -> None:
    assert marking_in(words) is not None


@pytest.mark.parametrize("words", INNOCENT)
def test_other_words_are_not(words: str) -> None:
    assert marking_in(words) is None


def test_lines_are_judged_beside_each_other() -> None:
    assert marking_in_lines(["Về bảo vệ bí", "mật"]) is None
    assert marking_in_lines(["VỀ BẢO VỆ BÍ", "MẬT"]) is None
    assert marking_in_lines(["các nội dung cần giữ", "mật"]) is None
    assert marking_in_lines(["Nơi nhận:", "MẬT"]) == "MẬT"
    assert marking_in_lines(["TUYỆT", "MẬT"]) is not None
    assert marking_in_lines(["PHỤ LỤC", "TỐI MẬT", "1. Sở B làm."]) is not None
