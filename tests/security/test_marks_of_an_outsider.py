"""Markings of secrecy and what only looks like one, listed before the recogniser was read.

At least nine in ten of the markings are refused; of the innocents, none is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.asking import PLAN, ask, registry_at

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

MARKINGS = {
    "note": [
        "MẬT",
        "Mật",
        "TỐI MẬT",
        "Tuyệt mật",
        "TUYỆT MẬT",
        "T Ố I  M Ậ T",
        "M Ậ T",
        "M.Ậ.T",
        "TỐI-MẬT",
        "T.U.Y.Ệ.T M.Ậ.T",
        "Độ mật: A",
        "Độ mật: Tối mật",
        "Độ mật: B",
        "Mức độ mật: C",
        "Mức độ: Mật",
        "(MẬT)",
        "[Tối mật]",
        "« MẬT »",
        "*** TUYỆT MẬT ***",
        "MẬT!",
        "Văn bản đóng dấu MẬT",
        "Công văn này có độ Tối mật",
        "Tài liệu bí mật nhà nước độ Mật",
        "Tài liệu thu hồi",
        "TÀI LIỆU THU HỒI\nThời hạn: 30/6/2025",
        "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ",
        "Chỉ người có tên mới được bóc bì",
        "TÓI MẬT",
        "TUYET MAT",
        "TOI MAT",
        "TỒI MẬT",
        "TUYỆT MẶT",
        "TỐI MẶT",
        "MẬ\u200bT",
        "TÔ\u0301I MA\u0323\u0302T",
        "\uff34ỐI \uff2dẬ\uff34",
        "TỐI\u00a0MẬT",
        "TỐI\u00adMẬT",
        "Tô\u0301i mâ\u0323t",
        "mật: có",
        "Bản số: 03\nMẬT",
        "BẢN SỐ: 02\nTỐI MẬT\nSố: 12/KH-UBND",
        "TOP SECRET",
        'Dấu chỉ độ mật "C"',
        "Ký hiệu độ mật: (A)",
        "Được giải mật ngày 01/01/2035; hiện độ Mật",
        "Số: 12/KH-UBND (M)\nMật",
        "Bí mật Nhà nước",
        "M\u200bẬ\u200bT",
        "MẬT.\nNgười ký: Nguyễn Văn A",
        "Loại: mật",
        "Tối\nmật",
        "TỐIMẬT",
        "tuyetmat",
        "MẬT / HỎA TỐC",
        "HỎA TỐC - TỐI MẬT",
    ],
    "key": [
        "do_mat: toi_mat",
        "độ mật: Mật",
        "do-mat: A",
        "secrecy: top secret",
        "security_level: mật",
    ],
    "comment": [
        "# Tối mật",
        "# Độ mật: A",
        "# MẬT",
        "# dấu: TUYỆT MẬT",
    ],
    "file": [
        "congvan-TUYET-MAT.pdf",
        "cv 12 (MẬT).pdf",
        "toi_mat_kh07.docx",
        "kh07-tốimật.pdf",
    ],
}
INNOCENTS = {
    "note": [
        "Mật độ dân số",
        "Rà soát mật độ xây dựng",
        "Mật khẩu",
        "Đổi mật khẩu hệ thống",
        "Bảo vệ bí mật kinh doanh",
        "Bí mật đời tư, bí mật cá nhân, bí mật gia đình",
        "Bí mật thư tín, điện thoại",
        "Công tác bảo vệ bí mật nhà nước",
        "Triển khai Luật Bảo vệ bí mật nhà nước",
        "Nghị định 26/2020/NĐ-CP quy định chi tiết một số điều của Luật Bảo vệ bí mật nhà nước",
        "Danh mục bí mật nhà nước độ Tuyệt mật, Tối mật, Mật của ngành tài chính",
        "Xây dựng danh mục bí mật nhà nước độ Mật",
        "Kiểm tra việc chấp hành pháp luật về bảo vệ bí mật nhà nước",
        "Phân công cán bộ làm công tác bảo vệ bí mật nhà nước",
        "Mật ong Mèo Vạc",
        "Nuôi ong lấy mật",
        "Đường mật, túi mật",
        "Phẫu thuật sỏi mật",
        "Mật mã dân sự",
        "Ban Cơ yếu, mật mã",
        "Bảo mật thông tin",
        "An toàn, bảo mật hệ thống",
        "Thân mật",
        "Hội nghị gặp mặt thân mật",
        "Phối hợp chặt chẽ, mật thiết",
        "Quan hệ mật thiết với Nhân dân",
        "Mật vụ",
        "Xã Mật Sơn",
        "Chùa Mật Sơn, tỉnh Thanh Hóa",
        "Lưu hành nội bộ",
        "LƯU HÀNH NỘI BỘ",
        "Tài liệu lưu hành nội bộ, không phổ biến",
        "Hỏa tốc",
        "HỎA TỐC",
        "THƯỢNG KHẨN",
        "Khẩn",
        "Độ khẩn: Hỏa tốc",
        "Mức độ: Khẩn",
        "Mức độ hoàn thành: A",
        "Mức độ: 3",
        "Độ mật: Không",
        "Độ mật: Thường",
        "Độ mật: không có",
        "Mức độ mật: không",
        "Văn bản không mật",
        "Không phải văn bản mật",
        "Tài liệu đã giải mật",
        "Giải mật tài liệu bí mật nhà nước",
        "Trừ văn bản mật",
        "Gửi qua trục liên thông, trừ văn bản mật theo quy định",
        "Văn bản điện tử không thuộc danh mục bí mật nhà nước",
        "Sở A, B, C báo cáo",
        "Phụ lục A",
        "Nhóm B",
        "Dự án nhóm C",
        "Thu hồi đất",
        "Thu hồi tài liệu hết giá trị",
        "Bản số hóa",
        "Bản số 2",
        "Mặt bằng",
        "Mặt trận Tổ quốc",
        "Gặp mặt",
        "TỐI ĐA",
        "Tối thiểu hai lần",
        "Tuyệt đối",
        "Không để lộ, lọt bí mật nhà nước",
        "Tập huấn về văn bản mật cho văn thư",
        "Sổ đăng ký văn bản mật đến",
        "In, sao, chụp tài liệu mật đúng quy định",
        "Cơ mật viện triều Nguyễn",
        "Đấu thầu: giữ bí mật hồ sơ dự thầu",
        "Số: 05/KH-BCĐ",
        "Bầu cử bỏ phiếu kín",
    ],
    "key": [],
    "comment": [
        "# mật khẩu của tài khoản ở nơi khác",
        "# mật độ",
    ],
    "file": [
        "mat-do-dan-so.pdf",
        "mat-ong-2025.pdf",
        "kh-bao-ve-bi-mat-nha-nuoc.pdf",
        "mat-bang.pdf",
        "mat-khau.docx",
        "to-trinh-matxa.pdf",
    ],
}


def event(kind: str, words: str) -> str:
    """Return one event with the words as its note, as further keys, as a comment, or in a name."""
    base = '- id: k2m9qxw7\n  task: "1"\n  date: 2025-02-10\n  kind: progress\n'
    if kind == "key":
        return f"{base}  {words}\n"
    if kind == "comment":
        return f"{base}  {words}\n"
    quoted = "".join(f"\\u{ord(c):04x}" if ord(c) > 126 or c in '"\\\n' else c for c in words)
    return f'{base}  note: "{quoted}"\n'


def marked(root: Path, kind: str, words: str) -> bool:
    """Tell whether the program refuses the words: as a registry's file, or as a document's name."""
    if kind == "file":
        try:
            read_bytes(b"UBND", name=words.replace(".pdf", ".txt").replace(".docx", ".txt"))
        except DirectiveError:
            return True
        return False
    file = root / "progress/ke-hoach/so-xay-dung.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(event(kind, words), encoding="utf-8")
    return "DIR901" in ask(root, "validate --select DIR901").out


def test_nine_in_ten_markings_are_refused(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/2025/ke-hoach.yaml": PLAN})
    tried = [(kind, words) for kind, listed in MARKINGS.items() for words in listed]
    passed = [words for kind, words in tried if not marked(root, kind, words)]
    assert len(passed) * 10 <= len(tried), passed


def test_no_innocent_is_refused(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/2025/ke-hoach.yaml": PLAN})
    tried = [(kind, words) for kind, listed in INNOCENTS.items() for words in listed]
    assert [words for kind, words in tried if marked(root, kind, words)] == []
