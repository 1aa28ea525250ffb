"""A document with a stamp of secrecy is never read, however it is spelt; prose about secrecy is."""

from __future__ import annotations

import unicodedata

import pytest

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

DOCUMENT = (
    "UBND TỈNH HÀ GIANG\n{line}\nSố: 9/KH-UBND\nHà Giang, ngày 1 tháng 3 năm 2025\n\nKẾ HOẠCH\n"
    "Về bảo vệ bí mật nhà nước\n\n1. Sở Y tế báo cáo trước ngày 15/11/2025.\n"
)


def read(line: str, form: str) -> int:
    text = unicodedata.normalize(form, DOCUMENT.format(line=line))  # type: ignore[arg-type]
    return len(read_document(read_bytes(text.encode(), name="van-ban.txt")).tasks)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "line",
    [
        "MẬT", "Mật", "TỐI MẬT", "Tối mật", "tuyệt mật", "TUYỆT\nMẬT", "Tối\nMật", "M Ậ T", "T Ố I  M Ậ T", "(MẬT)",
        "[Tuyệt mật]", "*MẬT*", "-- MẬT --", "Độ mật: Mật", "ĐỘ MẬT: TỐI MẬT", "Độ mật: mật", "TUYỆT  MẬT",
        "MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "MẬT   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "UBND      MẬT", "TỐI\u00a0MẬT", "M\u200bẬT",
    ],
)  # fmt: skip
def test_a_stamp_is_refused(line: str, form: str) -> None:
    with pytest.raises(DirectiveError, match="is marked"):
        read(line, form)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "line",
    ["", "bí mật", "PHÒNG BẢO MẬT", "Về bảo vệ bí\nmật", "VỀ BẢO VỆ BÍ\nMẬT", "mật độ dân số", "Độ mật: không",
     "Mật khẩu", "bảo\nmật"],
)  # fmt: skip
def test_prose_about_secrecy_is_read(line: str, form: str) -> None:
    assert read(line, form) == 1
