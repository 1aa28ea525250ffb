"""Whole documents, in the test's own words, of the structures that official documents have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.agency_index import AgencyIndex
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft_json import as_mapping
from directive_cli.drafting.text_source import read_bytes, read_file

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft, DraftTask

DOCUMENTS = Path(__file__).parents[1] / "documents"


def draft(name: str) -> Draft:
    return read_document(read_file(DOCUMENTS / f"{name}.txt"))


def of_text(text: str) -> Draft:
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


def leads(task: DraftTask) -> list[str]:
    return [name.text for name in task.lead]


def dated(task: DraftTask) -> list[dict[str, object]]:
    return [
        {key: value for key, value in one.as_mapping().items() if key != "text"}
        for one in task.deadlines
    ]


def table(found: Draft) -> dict[str, tuple[list[str], list[dict[str, object]]]]:
    return {task.item: (leads(task), dated(task)) for task in found.tasks}


def test_a_letter_without_numbers_gives_each_paragraph_its_body() -> None:
    found = draft("cong-van-khong-danh-so")
    assert table(found) == {
        "P2": (["Sở Nông nghiệp và Môi trường"], [{"before": "2026-06-30"}]),
        "P3": (["Sở Y tế"], [{"within": "2026-06"}]),
        "P4": (["Ủy ban nhân dân các xã, phường"], [{"by": "2026-05-20"}]),
    }
    assert [name.text for name in found.tasks[0].coordinating] == [
        "Sở Y tế",
        "các địa phương liên quan",
    ]
    assert found.waived == ("Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện",)


def test_the_header_of_two_columns_is_read() -> None:
    header = draft("cong-van-khong-danh-so").header
    assert header.signed_by is not None
    assert (header.number, header.type, header.issued_on, header.place) == (
        "1312/UBND-VX", "cong-van", "2026-05-06", "Sông La",
    )  # fmt: skip
    assert header.issuer is not None
    assert header.issuer.text == "Ủy ban nhân dân tỉnh Sông La"
    assert header.title == "Tăng cường tiêm phòng bệnh dại trên đàn chó, mèo"
    assert (header.signed_by.name, header.signed_by.authority, header.signed_by.position) == (
        "Lò Thị Hạnh", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH",
    )  # fmt: skip
    assert [name.text for name in header.addressees] == [
        "Sở Y tế", "Sở Nông nghiệp và Môi trường", "Ủy ban nhân dân các xã, phường",
    ]  # fmt: skip
    assert [(cited.number, cited.issued_on) for cited in header.cites] == [
        ("88/TTr-SYT", "2026-04-29")
    ]
    assert header.copies == ("Như trên", "Chủ tịch UBND tỉnh", "Lưu: VT, VX")


def test_an_old_deadline_told_as_background_is_no_deadline() -> None:
    found = draft("cong-van-don-doc")
    assert table(found) == {
        "1": (["Sở Xây dựng"], [{"before": "2026-06-25"}]),
        "2a": (["Sở Xây dựng"], [{"by": "2026-07-10"}]),
        "2b": (["Sở Xây dựng"], []),
        "3": (["Văn phòng Ủy ban nhân dân tỉnh"], []),
    }
    told = [one for one in found.accounts if one.kind == "date" and one.text.endswith("31/3/2026")]
    assert [one.outcome for one in told] == ["background"]


def test_headings_letters_numbered_parts_and_a_closing_deadline() -> None:
    found = draft("thong-bao-ket-luan-nhieu-cap")
    board = ["Ban Quản lý dự án đầu tư xây dựng số 2 tỉnh"]
    both = ["Sở Tài chính", "Kho bạc Nhà nước khu vực VII"]
    assert table(found) == {
        "II.1.a": (["Sở Xây dựng"], [{"within": "2026-Q1"}]),
        "II.1.b": (["Sở Xây dựng"], [{"before": "2026-02-28"}]),
        "II.2a": (board, [{"before": "2026-03-15"}]),
        "II.2b": (board, [{"before": "2026-09-02"}]),
        "II.2c": (board, [{"every": {"freq": "monthly", "before": 25}}]),
        "II.3a": (["Ủy ban nhân dân phường Bến Ngự"], [{"within": "2026-02"}]),
        "II.3b": (["Công an tỉnh"], []),
        "II.4-1": (both, [{"before": "2026-03-31"}]),
        "II.4-2": (both, [{"before": "2026-03-31"}]),
    }
    assert found.header.meeting_on == "2026-01-16"


def test_field_blocks_and_a_table_that_came_out_one_cell_a_line() -> None:
    found = draft("ke-hoach-phu-luc")
    culture = ["Sở Văn hóa, Thể thao và Du lịch"]
    assert {item: lead for item, (lead, _) in table(found).items()} == {
        "II.1": culture,
        "II.2": ["Sở Nội vụ"],
        "III.1": ["Sở Tài chính"],
        "III.2": ["các cơ quan, đơn vị"],
        "PL.1": ["Sở Khoa học và Công nghệ"],
        "PL.2": ["Thư viện tỉnh"],
        "PL.3": culture,
    }
    assert [dated(task) for task in found.tasks if task.item.startswith("PL")] == [
        [{"by": "2026-03-31"}], [{"within": "2026-05"}], [{"before": "2026-11-30"}],
    ]  # fmt: skip
    assert [cited.number for cited in found.header.cites if cited.implemented] == ["1520/QĐ-TTg"]


def test_a_dispatch_with_hours_and_ranges() -> None:
    found = draft("cong-dien")
    assert found.header.urgency == "Hỏa tốc"
    assert found.header.issuer is not None
    assert found.header.issuer.text == "Ủy ban nhân dân tỉnh Sông La"
    assert dated(found.tasks[0]) == [{"before": "2026-08-12T17:00"}]
    assert leads(found.tasks[1]) == [
        "Giám đốc Công an tỉnh",
        "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh",
    ]
    assert [name.text for name in found.header.addressees] == [
        "Giám đốc các sở, ban, ngành", "Chủ tịch Ủy ban nhân dân các xã, phường",
    ]  # fmt: skip


@pytest.mark.parametrize("name", sorted(path.stem for path in DOCUMENTS.glob("*.txt")))
def test_every_quote_and_deadline_stands_in_the_document(name: str) -> None:
    source = " ".join((DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8").split())
    found = draft(name)
    for task in found.tasks:
        assert task.title.rstrip("…").lower()[:40] in source.lower()
        for deadline in task.deadlines:
            assert deadline.text.lower() in source.lower()
        for lead in task.lead:
            assert lead.text.split()[-1] in source
    assert not found.unplaced


@pytest.mark.parametrize("name", sorted(path.stem for path in DOCUMENTS.glob("*.txt")))
def test_every_numbered_item_has_its_place(name: str) -> None:
    items = [one for one in draft(name).accounts if one.kind == "item"]
    assert items
    assert {one.outcome for one in items} <= {"used", "heading", "background", "waived"}


def test_quotes_count_the_lines_of_the_file() -> None:
    found = draft("cong-van-don-doc")
    lines = (DOCUMENTS / "cong-van-don-doc.txt").read_text(encoding="utf-8").splitlines()
    quote = found.tasks[0].quote
    assert lines[quote.first_line - 1].startswith("1. Sở Xây dựng kiểm điểm")
    assert lines[quote.last_line - 1].endswith("25/6/2026.")


def test_decomposed_letters_page_numbers_and_page_ends_change_nothing() -> None:
    import unicodedata

    text = (DOCUMENTS / "cong-van-don-doc.txt").read_text(encoding="utf-8")
    torn = text.replace("báo\ncáo Chủ tịch", "báo\n\n2\ncáo Chủ tịch")
    assert torn != text
    expected = [(task.item, task.title, dated(task)) for task in of_text(text).tasks]
    for variant in (
        unicodedata.normalize("NFD", text),
        torn,
        text.replace("\n", "\r\n"),
        "\ufeff" + text,
    ):
        assert [(task.item, task.title, dated(task)) for task in of_text(variant).tasks] == expected


def test_an_unreadable_day_leaves_number_and_day_empty() -> None:
    text = (DOCUMENTS / "cong-van-don-doc.txt").read_text(encoding="utf-8")
    header = of_text(text.replace("ngày 15 tháng 6 năm 2026", "ngày{§ tháng 6 năm 2026")).header
    assert (header.number, header.symbol, header.issued_on) == (None, "UBND-TH", "2026-06")


def test_a_draft_keeps_its_symbol_and_year() -> None:
    text = (DOCUMENTS / "cong-van-don-doc.txt").read_text(encoding="utf-8")
    blank = text.replace("Số: 2045/", "Số:         /").replace(
        "ngày 15 tháng 6 năm", "ngày      tháng      năm"
    )
    header = of_text(blank).header
    assert (header.number, header.symbol, header.issued_on) == (None, "UBND-TH", "2026")


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_secret_documents_are_refused(mark: str) -> None:
    text = (DOCUMENTS / "cong-van-don-doc.txt").read_text(encoding="utf-8")
    with pytest.raises(DirectiveError, match=mark):
        of_text(f"{mark}\n{text}")


def test_items_of_another_annex_and_returns_that_feed_a_report() -> None:
    found = of_text(
        "Số: 5/UBND-KT\nV/v rà soát dự án\nKính gửi: Các sở, ngành.\n"
        "Chủ tịch UBND tỉnh chỉ đạo:\n"
        "1. Các sở, ngành rà soát toàn bộ dự án chậm tiến độ, gửi Sở Tài chính tổng hợp trước ngày 05/3/2026.\n"
        "2. Sở Tài chính tổng hợp kết quả rà soát toàn bộ dự án chậm tiến độ, báo cáo UBND tỉnh trước ngày 15/3/2026; "
        "đồng thời thực hiện nhiệm vụ được giao tại mục 4, 7 và 9 Phụ lục kèm theo Kế hoạch số 12/KH-UBND.\n"
    )
    first, second = found.tasks
    assert first.report_to is not None
    assert first.report_to.text == "Sở Tài chính"
    assert second.depends_on == ("1",)
    assert [(one.number, one.items) for one in second.items_of] == [("12/KH-UBND", ("4", "7", "9"))]


def test_names_are_looked_up_and_the_rest_kept_as_written() -> None:
    index = AgencyIndex.of([("so-xd", ["Sở Xây dựng"])])
    found = read_document(read_file(DOCUMENTS / "cong-van-don-doc.txt"), index=index)
    assert found.tasks[0].lead[0].id == "so-xd"
    assert found.tasks[-1].lead[0].id is None
    assert any((one.item, one.field) == ("3", "lead") for one in found.doubts)


def test_the_json_has_the_public_keys() -> None:
    body = as_mapping(draft("cong-van-don-doc"))
    assert {"source", "directive", "tasks", "unplaced"} <= body.keys()
    task = body["tasks"][0]
    assert task["deadline"] == {
        "text": "trước ngày 25/6/2026",
        "kind": "before",
        "before": "2026-06-25",
    }
    assert task["lead"] == [{"text": "Sở Xây dựng", "id": None}]
    assert task["quote"] == {"page": 1, "first_line": 19, "last_line": 20}


def test_a_party_conclusion_with_dashes_for_stops() -> None:
    found = draft("ket-luan-dang")
    assert (found.header.number, found.header.type) == ("12-KL/TU", "ket-luan")
    assert table(found) == {
        "II.1-1": (["Đảng ủy Ủy ban nhân dân tỉnh"], [{"before": "2026-04-30"}]),
        "II.1-2": (["Đảng ủy Ủy ban nhân dân tỉnh"], []),
        "II.2": (["Ban Tuyên giáo và Dân vận Tỉnh ủy"], []),
        "II.3": (["Văn phòng Tỉnh ủy"], [{"every": {"freq": "quarterly"}}]),
    }


def test_a_return_asked_of_all_after_the_items_is_a_task() -> None:
    found = draft("cong-van-so")
    everybody = ["các cơ quan, đơn vị"]
    assert table(found) == {
        "1": (everybody, []),
        "2": (everybody, []),
        "P2": (everybody, [{"before": "2026-04-20T17:00"}]),
    }
    assert found.tasks[-1].consolidated_by is not None
    assert found.tasks[-1].consolidated_by.text == "Sở Nội vụ"
    assert found.header.parent == "UBND tỉnh Sông La"


def test_a_scan_that_lost_marks_is_read() -> None:
    found = draft("ban-quet-mat-dau")
    assert (found.header.number, found.header.issued_on) == ("640/UBND-KT", "2026-02-12")
    assert table(found) == {
        "1": (["Sở Nông nghiệp và Môi trường"], [{"before": "2026-02-28"}]),
        "2": (["Công an tỉnh"], []),
        "3": (["UBND các xã, phường"], []),
    }
    assert [name.text for name in found.tasks[0].coordinating] == ["Công an tỉnh"]


def test_an_instruction_to_many_bodies() -> None:
    found = draft("chi-thi")
    assert found.header.title == "Về tổ chức Tết Nguyên đán năm 2026"
    assert [task.item for task in found.tasks] == ["1-1", "1-2", "2", "3", "4", "5", "6a", "6b"]
    assert leads(found.tasks[4]) == ["Báo và Phát thanh, Truyền hình tỉnh"]
    assert leads(found.tasks[3]) == ["Sở Y tế", "Công an tỉnh", "Sở Nông nghiệp và Môi trường"]
    assert found.waived


def test_a_motto_broken_over_two_lines_is_no_part_of_the_issuers_name() -> None:
    found = of_text(
        "UBND TỈNH SÔNG LA                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n"
        "SỞ XÂY DỰNG                       VIỆT NAM\n"
        "                                  Độc lập - Tự do - Hạnh phúc\n"
        "Số: 88/SXD-QLVT                   Sông La, ngày 07 tháng 5 năm 2026\n\n"
        "Kính gửi: Sở Y tế.\n\n1. Giao Sở Y tế kiểm tra bến trước ngày 30/5/2026.\n"
    )
    assert found.header.issuer is not None
    assert found.header.issuer.text == "Sở Xây dựng"


def test_an_invitation_asks_only_those_who_prepare_the_meeting() -> None:
    found = of_text(
        "UBND TỈNH SÔNG LA\nSố: 12/GM-UBND\nSông La, ngày 19 tháng 01 năm 2026\n\nGIẤY MỜI\n\n"
        "Ủy ban nhân dân tỉnh tổ chức họp về các bến thuyền.\n"
        "1. Chủ trì: Đồng chí Lê Văn Mẫu - Phó Chủ tịch Ủy ban nhân dân tỉnh.\n"
        "2. Thành phần mời:\n- Đại diện lãnh đạo Sở Y tế;\n- Lãnh đạo Sở Tài chính.\n"
        "3. Thời gian: từ 14h00 ngày 22/01/2026.\n"
        "4. Phân công chuẩn bị:\n- Giao Sở Xây dựng chuẩn bị báo cáo tóm tắt.\n"
        "- Sở Nội vụ chuẩn bị tài liệu, gửi trước ngày 21/01/2026.\n"
        "Đề nghị các đồng chí dự họp đúng thành phần./.\n"
    )
    assert [leads(task) for task in found.tasks] == [["Sở Xây dựng"], ["Sở Nội vụ"]]


def test_what_a_visit_will_look_at_is_no_work_and_a_banner_is_part_of_its_order() -> None:
    found = of_text(
        "UBND TỈNH SÔNG LA\nSố: 12/UBND-NC\nSông La, ngày 19 tháng 01 năm 2026\n\n"
        "Kính gửi: Sở Y tế; Công an tỉnh.\n\n"
        "Đoàn kiểm tra của Bộ Y tế sẽ làm việc với Ủy ban nhân dân tỉnh.\n"
        "I. NỘI DUNG LÀM VIỆC\n1. Công tác tham mưu về các bến thuyền:\n"
        "- Tham mưu đưa nhiệm vụ được giao vào Nghị quyết của tỉnh.\n"
        "- Xây dựng kế hoạch, phân công cụ thể từng bến.\n"
        "II. THỜI GIAN, THÀNH PHẦN\n1. Thời gian: có văn bản sau khi Bộ Y tế thông báo lịch.\n"
        "2. Phương pháp làm việc\n- Đoàn làm việc trực tiếp với một số xã.\n"
        "III. TỔ CHỨC THỰC HIỆN\n1. Giao Công an tỉnh xây dựng báo cáo trước ngày 25/3/2026.\n"
        "2. Giao Văn phòng UBND tỉnh trang trí hội trường với tiêu đề:\n"
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\n\nHỘI NGHỊ\nLÀM VIỆC VỚI ĐOÀN KIỂM TRA\n\n"
        "Sông La, ngày    tháng    năm 2026\n"
        "3. Sở Y tế chuẩn bị hồ sơ đầy đủ.\n"
    )
    assert [(task.item, leads(task)) for task in found.tasks] == [
        ("III.1", ["Công an tỉnh"]),
        ("III.2", ["Văn phòng UBND tỉnh"]),
        ("III.3", ["Sở Y tế"]),
    ]


@pytest.mark.parametrize("name", ["Trung tâm Xúc tiến Đầu tư, Thương mại", "Trung tâm Xúc đầu tư"])
def test_the_last_sentence_of_an_item_gives_the_dashes_below_it_to_a_body(name: str) -> None:
    found = of_text(
        "UBND TỈNH SÔNG LA\nSố: 12/TB-UBND\nSông La, ngày 19 tháng 01 năm 2026\n\nTHÔNG BÁO\n"
        "Kết luận về xúc tiến đầu tư\n\nĐồng chí chủ trì kết luận như sau:\n"
        "1. Thống nhất tổ chức Hội nghị gặp mặt doanh nghiệp theo đề xuất của Sở Tài chính. "
        f"Giao {name}:\n"
        "- Nghiên cứu nội dung hội nghị để tổ chức trong tháng 5/2026.\n"
        "- Chuẩn bị thông tin về các cơ chế, chính sách mới.\n"
        "2. Giao Sở Y tế kiểm tra các bến thuyền.\n"
    )
    assert [leads(task) for task in found.tasks] == [[name], [name], ["Sở Y tế"]]


def test_people_and_kinds_of_bodies_named_before_a_colon_have_the_work() -> None:
    found = of_text(
        "SỞ Y TẾ\nSố: 12/KH-ĐKT\nSông La, ngày 19 tháng 01 năm 2026\n\nKẾ HOẠCH\nKiểm tra bến\n\n"
        "1. Phương thức kiểm tra\na. Tài liệu do đơn vị cung cấp;\nb. Hồ sơ tại bến;\n"
        "C. Hiện trạng của bến;\nd. Biên bản của đoàn.\n"
        "2. Phân công nhiệm vụ\n"
        "2.1. Ông. Lê Văn Mẫu - Trưởng đoàn: Phụ trách chung; chỉ đạo hoạt động của Đoàn.\n"
        "2.2. Bà Trần Thị Mẫu, Thư ký đoàn: Lập biên bản kiểm tra.\n"
        "3. Những vấn đề khác\n"
        "3.1. Đối với đơn vị được kiểm tra: Chuẩn bị báo cáo bằng văn bản.\n"
        "3.2. Đối với Sở Tài chính: Bố trí kinh phí.\n"
        "4. Nhiệm vụ của Đoàn kiểm tra\n"
        "Đoàn kiểm tra thực hiện nhiệm vụ theo quy định, trong đó tập trung:\n"
        "a) Xây dựng Kế hoạch kiểm tra chi tiết.\nb) Lập biên bản kiểm tra.\n"
    )
    assert [(task.item, leads(task)) for task in found.tasks] == [
        ("2.1", ["Ông Lê Văn Mẫu"]),
        ("2.2", ["Bà Trần Thị Mẫu"]),
        ("3.1", ["đơn vị được kiểm tra"]),
        ("3.2", ["Sở Tài chính"]),
        ("4.a", ["Đoàn kiểm tra"]),
        ("4.b", ["Đoàn kiểm tra"]),
    ]


def test_what_stands_after_the_end_mark_is_read_and_after_the_signature_listed() -> None:
    found = of_text(
        "UBND TỈNH SÔNG LA\nSố: 12/UBND-TH\nSông La, ngày 19 tháng 01 năm 2026\n\n"
        "Kính gửi: Sở Tài chính; Sở Y tế.\n\n"
        "1. Giao Sở Tài chính rà soát hồ sơ trước ngày 25/5/2026.\n"
        "2. Giao Sở Y tế kiểm tra các bến./. Giao Sở Nội vụ lập danh sách.\n"
        "Giao Sở Xây dựng tổng hợp, báo cáo trước ngày 30/5/2026.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Mẫu\n"
        "Sở Công Thương gửi danh sách trước ngày 01/6/2026.\n"
    )
    assert [leads(task) for task in found.tasks] == [
        ["Sở Tài chính"],
        ["Sở Y tế"],
        ["Sở Nội vụ"],
        ["Sở Xây dựng"],
    ]
    assert [one.text for one in found.unplaced] == [
        "Sở Công Thương gửi danh sách trước ngày 01/6/2026."
    ]
    assert found.header.signed_by is not None
    assert found.header.signed_by.name == "Lê Văn Mẫu"


def test_a_remark_under_an_item_takes_nothing_from_its_work() -> None:
    found = of_text(
        "UBND TỈNH SÔNG LA\nSố: 12/UBND-TH\nSông La, ngày 19 tháng 01 năm 2026\n\n"
        "Kính gửi: Sở Tài chính.\n\n1. Giao Sở Y tế kiểm tra các bến thuyền. Giao Sở Nội vụ lập "
        "danh sách.\nGhi chú: bản giấy đóng thành hai tập.\n2. Giao Sở Tài chính bố trí kinh phí.\n"
    )
    assert [leads(task) for task in found.tasks] == [["Sở Y tế"], ["Sở Nội vụ"], ["Sở Tài chính"]]


@pytest.mark.parametrize("name", ["Vũ Văn Mẫu", "VŨ THỊ MẪU", "Lê Văn Mẫu"])
def test_a_family_called_like_a_department_signs(name: str) -> None:
    found = of_text(
        "UBND TỈNH SÔNG LA\nSố: 12/UBND-TH\nSông La, ngày 19 tháng 01 năm 2026\n\n"
        "Kính gửi: Sở Y tế.\n\nGiao Sở Y tế kiểm tra các bến thuyền./.\n\n"
        f"TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\n{name}\n"
    )
    assert found.header.signed_by is not None
    assert found.header.signed_by.name is not None
    assert found.header.signed_by.name.casefold() == name.casefold()


@pytest.mark.parametrize("before", ["", "Thượng tướng ", "Đại tá ", "PGS.TS. ", "TS. "])
def test_a_rank_or_degree_before_the_signers_name_is_no_part_of_it(before: str) -> None:
    found = of_text(
        "BỘ CÔNG AN\nSố: 12/BCA-C04\nHà Nội, ngày 19 tháng 01 năm 2026\n\nKính gửi: Sở Y tế.\n\n"
        "Giao Sở Y tế kiểm tra các bến thuyền trước ngày 25/5/2026./.\n\n"
        f"KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n{before}Lê Văn Mẫu\n"
    )
    assert found.header.signed_by is not None
    assert found.header.signed_by.name == "Lê Văn Mẫu"


def test_the_number_of_the_decision_that_set_a_team_up_is_not_its_papers_own() -> None:
    found = of_text(
        "SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSố: 50/QĐ-SCT\nSố: 65/KH-ĐKT\n"
        "Sông La, ngày 19 tháng 01 năm 2026\n\nKẾ HOẠCH\nKiểm tra các bến thuyền\n\n"
        "1. Giao Sở Y tế kiểm tra nước trước ngày 25/5/2026./.\n"
    )
    assert (found.header.number, found.header.symbol) == ("65/KH-ĐKT", "KH-ĐKT")


def test_a_cited_documents_year_that_no_paper_has_is_left_out() -> None:
    found = of_text(
        "UBND TỈNH SÔNG LA\nSố: 12/UBND-KT\nSông La, ngày 19 tháng 01 năm 2026\n\n"
        "Kính gửi: Sở Y tế.\n\nThực hiện Quyết định số 7/QĐ-BYT ngày 08/9/2925 và Quyết định số "
        "8/QĐ-BYT ngày 08/9/2025, giao Sở Y tế kiểm tra nước trước ngày 25/5/2026./.\n"
    )
    assert [(one.number, one.issued_on) for one in found.header.cites] == [
        ("7/QĐ-BYT", None),
        ("8/QĐ-BYT", "2025-09-08"),
    ]


def test_a_number_of_an_organ_alone_is_cited_with_its_date() -> None:
    found = of_text(
        "UBND TỈNH SÔNG LA\nSố: 12/UBND-KT\nSông La, ngày 19 tháng 01 năm 2026\n\n"
        "Kính gửi: Sở Y tế.\n\nThực hiện Công văn số 316/TCT06 ngày 16/7/2025 và mẫu số 12/UBND, "
        "giao Sở Y tế kiểm tra nước trước ngày 25/5/2026./.\n"
    )
    assert [one.number for one in found.header.cites] == ["316/TCT06"]
