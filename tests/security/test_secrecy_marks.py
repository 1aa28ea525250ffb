"""A document with a stamp of secrecy is never read, however it is spelt; prose about secrecy is."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.asking import PLAN, ask, registry_at

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

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


@pytest.mark.parametrize(
    "note",
    [
        '- {id: k2m9qxw7, task: "1", date: 2025-02-10, kind: progress, note: Tối mật}',
        '- {id: k2m9qxw7, task: "1", date: 2025-02-10, kind: progress, note: "T\\u1ed1i m\\u1eadt"}',
        '- {id: k2m9qxw7, task: "1", date: 2025-02-10, kind: progress, note: >-\n    Tối\n    mật\n  }',
        '- id: k2m9qxw7\n  task: "1"\n  date: 2025-02-10\n  kind: progress\n  note: |\n    Kính gửi\n    TUYỆT MẬT',
        '- {"id": k2m9qxw7, "task": "1", "date": 2025-02-10, kind: progress, note: x} # độ mật: Mật',
        '# MẬT\n- {id: k2m9qxw7, task: "1", date: 2025-02-10, kind: progress, note: x}',
    ],
)
def test_an_event_with_a_marking_is_a_finding_in_whatever_layout(tmp_path: Path, note: str) -> None:
    root = registry_at(
        tmp_path,
        {"directives/2025/ke-hoach.yaml": PLAN, "progress/ke-hoach/so-xay-dung.yaml": f"{note}\n"},
    )
    answer = ask(root, "validate --select DIR901")
    assert answer.code == 1 and "DIR901" in answer.out


def test_a_marking_in_a_command_is_refused(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    answer = ask(root, ["progress", "ke-hoach:1", "--agency", "so-xay-dung", "--note", "Tối mật"])
    assert answer.code != 0 and "Tối mật" in answer.err
    assert not (root / "progress").exists()


@pytest.mark.parametrize(
    "part",
    [
        ("word/footer1.xml", "ftr", "<w:p><w:r><w:t>TUYỆT MẬT</w:t></w:r></w:p>"),
        (
            "word/header1.xml",
            "hdr",
            "<w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r></w:p>",
        ),
        ("word/footnotes.xml", "footnotes", "<w:footnote><w:p><w:r><w:t>Độ mật: Mật</w:t></w:r></w:p></w:footnote>"),
        ("word/comments.xml", "comments", "<w:comment><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:comment>"),
        ("word/header2.xml", "hdr", '<w:p><w:r><w:pict string="TỐI MẬT"/></w:r></w:p>'),
        ("docProps/core.xml", "properties", "<title>Tối mật</title>"),
    ],
)  # fmt: skip
def test_every_part_of_a_word_file_is_judged(part: tuple[str, str, str]) -> None:
    entry, tag, content = part
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    lines = DOCUMENT.format(line="").splitlines()
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {word}><w:body>{body}</w:body></w:document>"
        )
        archive.writestr(entry, f"<w:{tag} {word}>{content}</w:{tag}>")
    with pytest.raises(DirectiveError, match="is marked"):
        read_bytes(made.getvalue(), name="van-ban.docx")


def test_the_name_of_a_file_is_judged() -> None:
    data = DOCUMENT.format(line="").encode()
    for name in ("ke-hoach-tuyet-mat.txt", "KH TỐI MẬT.txt"):
        with pytest.raises(DirectiveError, match="is marked"):
            read_bytes(data, name=name)
    assert read_bytes(data, name="bao-mat.txt").lines
