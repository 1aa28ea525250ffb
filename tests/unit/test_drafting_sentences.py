"""Sentence patterns of drafting, one short document of the test's own words each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.phrase_rows import phrase_rows

from directive_cli.domain.deadline_phrases import find_deadlines
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.doubts import doubts_of
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directive_cli.domain.deadline import Deadline
    from directive_cli.drafting.draft import Draft, DraftTask


def letter(
    body: str,
    *,
    addressees: str = "- Các Sở: Y tế, Xây dựng;\n- UBND các xã, phường.",
    signer: str = "",
) -> Draft:
    text = f"""ỦY BAN NHÂN DÂN
TỈNH SÔNG LA
Số: 77/UBND-TH
V/v thực hiện một số việc
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông La, ngày 06 tháng 5 năm 2026

Kính gửi:
{addressees}

Ủy ban nhân dân tỉnh có ý kiến như sau:
{body}

Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

{signer or "Nguyễn Văn Lành"}
"""
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


def leads(task: DraftTask) -> list[str]:
    return [name.text for name in task.lead]


def helping(task: DraftTask) -> list[str]:
    return [name.text for name in task.coordinating]


@pytest.mark.parametrize(
    "group",
    [
        "UBND các xã, phường ven biển",
        "UBND các xã biên giới",
        "UBND các xã, phường có di tích",
        "UBND các xã còn lại",
    ],
)
def test_a_group_keeps_the_words_that_say_which(group: str) -> None:
    found = letter(
        f"1. Giao {group}: tổ chức diễn tập trước ngày 01/7/2026.\n2. Sở Y tế theo dõi, báo cáo."
    )
    assert leads(found.tasks[0]) == [group]


def test_a_body_asked_only_to_help_does_not_take_the_work_over() -> None:
    found = letter(
        "1. Sở Xây dựng\n"
        "a) Lập danh mục cầu yếu, giao Chi cục Đường thủy phối hợp cung cấp số liệu; công bố trước ngày 20/6/2026.\n"
        "b) Sửa chữa biển báo hỏng."
    )
    task = found.tasks[0]
    assert (leads(task), helping(task)) == (["Sở Xây dựng"], ["Chi cục Đường thủy"])
    assert task.title.startswith("Lập danh mục cầu yếu")
    assert [one.as_mapping()["before"] for one in task.deadlines] == ["2026-06-20"]


def test_work_passed_on_inside_a_sentence_is_a_task_of_its_own() -> None:
    found = letter(
        "1. Sở Xây dựng\n"
        "a) Rà soát toàn bộ bến khách ngang sông, giao Sở Y tế tập huấn sơ cứu cho chủ đò trước ngày 20/6/2026.\n"
        "b) Sửa chữa biển báo hỏng."
    )
    assert [(task.item, leads(task), len(task.deadlines)) for task in found.tasks] == [
        ("1.aa", ["Sở Xây dựng"], 0),
        ("1.ab", ["Sở Y tế"], 1),
        ("1.b", ["Sở Xây dựng"], 0),
    ]


def test_what_is_only_sent_on_stays_with_the_work_that_makes_it() -> None:
    found = letter(
        "1. Sở Y tế\n- Lập danh sách hộ cần hỗ trợ; gửi Sở Xây dựng trước ngày 15 hằng tháng để tổng hợp."
    )
    (task,) = found.tasks
    assert [one.kind for one in task.deadlines] == ["every"]
    assert task.report_to is not None
    assert task.report_to.text == "Sở Xây dựng"


@pytest.mark.parametrize(
    ("words", "receiver"),
    [
        ("báo cáo tình hình thiếu nước về Sở Y tế", "Sở Y tế"),
        ("gửi kết quả kiểm đếm về Sở Xây dựng", "Sở Xây dựng"),
        ("gửi kết quả vê Sở Y tế", "Sở Y tế"),
    ],
)
def test_the_receiver_stands_after_the_object(words: str, receiver: str) -> None:
    found = letter(
        f"1. UBND các xã, phường tổ chức trực ban; {words} trước ngày 01/7/2026.\n2. Sở Y tế theo dõi."
    )
    assert found.tasks[0].report_to is not None
    assert found.tasks[0].report_to.text == receiver


def test_a_verb_that_a_scanner_wrote_wrongly_still_ends_the_name() -> None:
    found = letter(
        "1. Sở Y tế phôi hợp với Chi cục An toàn thực phẩm kiêm tra các bếp ăn.\n2. Sở Xây dựng theo dõi."
    )
    assert helping(found.tasks[0]) == ["Chi cục An toàn thực phẩm"]
    assert found.tasks[0].title == "Kiêm tra các bếp ăn"


def test_a_closing_formula_opens_a_paragraph_though_the_line_before_is_full() -> None:
    body = (
        "1. Sở Y tế kiểm tra các trạm cấp nước sinh hoạt tập trung tại vùng cao, hoàn thành trước ngày 01/7/2026.\n"
        "2. Sở Xây dựng hướng dẫn các xã làm lán tạm cho học sinh bán trú và xong trước ngày 15/7/2026 tại bản.\n"
        "Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về Sở Y tế để tổng hợp, báo cáo./."
    )
    found = letter(body)
    assert [task.item for task in found.tasks] == ["1", "2"]
    assert "vướng mắc" not in found.tasks[1].detail


def test_each_body_of_an_addressees_line_is_one() -> None:
    found = letter(
        "1. Sở Y tế theo dõi.",
        addressees="- Các Sở: Y tế, Xây dựng;\n- Sở Nội vụ; Công an tỉnh;\n- Báo Sông La.",
    )
    assert [name.text for name in found.header.addressees] == [
        "Sở Y tế", "Sở Xây dựng", "Sở Nội vụ", "Công an tỉnh", "Báo Sông La",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["Rơ Châm H'Yéo", "K'Brin Lành", "Siu H’Lan"])
def test_names_of_the_central_highlands_sign(name: str) -> None:
    signed = letter("1. Sở Y tế theo dõi.", signer=name).header.signed_by
    assert signed is not None
    assert signed.name == name


def test_an_item_that_names_a_body_without_readable_work_is_unplaced() -> None:
    found = letter(
        "1. Sở Y tế theo dõi, báo cáo.\n2. Hội Cứu hộ bến phà mười hai chỗ ở năm học mới."
    )
    assert [task.item for task in found.tasks] == ["1"]
    assert any(one.kind == "item" and "Hội Cứu hộ" in one.text for one in found.unplaced)


def leads_of(body: str) -> list[tuple[str, ...]]:
    return [tuple(name.text for name in task.lead) for task in letter(body).tasks]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Sở Xây dựng lo chỗ ở cho giáo viên.", "Sở Xây dựng"),
        ("Hội Nông dân tỉnh lo chỗ ở cho giáo viên.", "Hội Nông dân tỉnh"),
        ("Cục Vật liệu xây dựng kiểm tra mỏ đá.", "Cục Vật liệu xây dựng"),
        ("Các cơ sở đào tạo nghề may kiểm tra xưởng.", "Các cơ sở đào tạo nghề may"),
        (
            "Các cơ quan xuất bản, phát thanh tăng cường đưa tin.",
            "Các cơ quan xuất bản, phát thanh",
        ),
        (
            "Ban Chỉ đạo xóa hầm than, hầm đá xã Đồng Ví lập danh sách hầm.",
            "Ban Chỉ đạo xóa hầm than, hầm đá xã Đồng Ví",
        ),
        ("Cơ quan thanh tra khẩn trương kết luận.", "Cơ quan thanh tra"),
        ("Thanh tra tỉnh kết luận vụ kè.", "Thanh tra tỉnh"),
        (
            "Các cơ quan Trung ương đóng trên địa bàn tỉnh phối hợp xếp chỗ.",
            "Các cơ quan Trung ương đóng trên địa bàn tỉnh",
        ),
        (
            "Các đồng chí Bộ trưởng, Thủ trưởng cơ quan ngang bộ rà soát hồ.",
            "Bộ trưởng, Thủ trưởng cơ quan ngang bộ",
        ),
    ],
)
def test_a_name_ends_where_the_work_begins(sentence: str, name: str) -> None:
    assert leads_of(f"1. Sở Y tế theo dõi.\n2. {sentence}")[1] == (name,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế chỉ đạo các trạm kiểm tra giường.",
        "Sở Y tế xây dựng kế hoạch triển khai tiêm.",
        "Sở Y tế kiểm tra, xử lý phòng khám tư.",
        "Sở Y tế quản lý hồ sơ, báo cáo hằng tuần.",
    ],
)
def test_a_name_takes_no_word_of_the_work(sentence: str) -> None:
    assert leads_of(f"1. {sentence}") == [("Sở Y tế",)]


def test_an_office_over_a_group_is_said_of_each_body() -> None:
    assert leads_of(
        "1. Giám đốc các Sở: Y tế, Nội vụ trực.\n2. UBND các phường: Bến Đá, Bãi Sậy dọn rác."
    ) == [
        ("Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"),
        ("UBND phường Bến Đá", "UBND phường Bãi Sậy"),
    ]


def test_a_heading_beside_headings_of_bodies_names_one_too() -> None:
    body = "1. Sở Y tế:\na) Kiểm tra giường.\n2. Nhà thầu gói số 4:\na) Tập trung dọn bãi."
    assert leads_of(body) == [("Sở Y tế",), ("Nhà thầu gói số 4",)]


def test_an_order_to_a_body_that_is_not_understood_has_no_lead() -> None:
    assert leads_of("1. Phân công một người trong đội theo dõi xã.") == [()]
    assert leads_of("1. Phân công các đồng chí Ủy viên thường vụ theo dõi xã.") == [
        ("các đồng chí Ủy viên thường vụ",)
    ]


def test_a_sentence_that_may_be_an_order_and_gave_no_task_is_unplaced() -> None:
    found = letter(
        "Kho thóc của xã đã cũ, giao Hội Nông dân tỉnh lo chỗ mới.\n1. Sở Y tế theo dõi."
    )
    assert [task.item for task in found.tasks] == ["1"]
    assert any("giao Hội Nông dân" in one.text for one in found.unplaced)


def test_places_that_act_are_bodies() -> None:
    assert leads_of("1. Các tỉnh Sông La, Núi Voi khẩn trương dọn kè.\n2. Sở Y tế theo dõi.") == [
        ("tỉnh Sông La", "tỉnh Núi Voi"),
        ("Sở Y tế",),
    ]


def test_a_long_heading_is_one_name() -> None:
    body = "1. Sở Y tế:\na) Kiểm tra giường.\n2. Trung tâm Xúc tiến đầu tư, thương mại và du lịch:\na) Tổ chức hội chợ."
    assert leads_of(body)[1] == ("Trung tâm Xúc tiến đầu tư, thương mại và du lịch",)


def test_ministries_of_a_list_are_read_though_a_field_is_also_a_body() -> None:
    assert leads_of("1. Các Bộ: Quốc phòng, Công an chủ động rà soát.") == [
        ("Bộ Quốc phòng", "Bộ Công an")
    ]


def test_what_a_body_has_not_done_is_no_task() -> None:
    found = letter(
        "1. Sở Y tế theo dõi.\n2. Các địa phương đang chờ vốn, Sở Xây dựng chưa có số liệu."
    )
    assert [task.item for task in found.tasks] == ["1"]


def test_a_signers_name_on_two_lines_is_one_name() -> None:
    signed = letter("1. Sở Y tế theo dõi.", signer="Lê Văn\nMẫu").header.signed_by
    assert signed is not None
    assert signed.name == "Lê Văn Mẫu"


def test_a_year_that_cannot_be_is_left_empty() -> None:
    text = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\nSố: 77/UBND-TH\nSông La, ngày 06 tháng 5 năm 2926\nV/v trực bão\n"
    header = read_document(
        read_bytes((text + "Kính gửi: Sở Y tế.\n1. Sở Y tế theo dõi.\n").encode(), name="a")
    ).header
    assert (header.number, header.issued_on) == ("77/UBND-TH", None)


@pytest.mark.parametrize(
    "words",
    [
        "Định kỳ hằng quý tổng hợp, báo cáo UBND tỉnh; kịp thời đề xuất việc vượt thẩm quyền",
        "Lập danh sách hộ vay, hoàn thành trước ngày 20/6/2026. Tăng cường đối soát sổ vay các kỳ",
    ],
)
def test_work_without_a_day_stays_with_the_one_that_has_it(words: str) -> None:
    found = letter(f"1. Sở Y tế:\n- {words}.\n2. Sở Xây dựng theo dõi, báo cáo.")
    assert [task.item for task in found.tasks] == ["1-1", "2"]
    assert len(found.tasks[0].deadlines) == 1


def test_report_with_a_day_of_its_own_is_a_task_of_its_own() -> None:
    found = letter(
        "1. Sở Y tế:\n- Kiểm tra kho thuốc của các trạm y tế xã trên địa bàn; tổng hợp, báo cáo "
        "kết quả trước ngày 20 hằng tháng.\n2. Sở Xây dựng theo dõi, báo cáo."
    )
    assert [task.item for task in found.tasks] == ["1-1a", "1-1b", "2"]


@pytest.mark.parametrize(
    "words",
    [
        "Chủ động hướng dẫn, đôn đốc, yêu cầu các chủ tàu sửa phao cứu sinh",
        "Rà soát bến phà; có biện pháp yêu cầu các chủ đầu tư nâng mặt bến",
        "Đóng các bến tạm; khẩn trương giao Ban Quản lý bến phà lập sổ theo dõi",
    ],
)
def test_what_a_body_demands_of_others_is_its_own_work(words: str) -> None:
    found = letter(f"1. Sở Xây dựng:\n- {words}.\n2. Sở Y tế theo dõi, báo cáo.")
    assert [leads(task) for task in found.tasks] == [["Sở Xây dựng"], ["Sở Y tế"]]


PHRASES = [row for row in phrase_rows("document_phrases.tsv") if row[0] == "text"]


def values(deadlines: Iterable[Deadline]) -> list[str]:
    return sorted(f"{one.kind} {one.value}" for one in deadlines)


@pytest.mark.parametrize("number", range(0, len(PHRASES), 12))
def test_a_sentence_has_the_deadlines_in_a_draft_that_it_has_alone(number: int) -> None:
    for _place, _day, words, _meaning in PHRASES[number : number + 12]:
        said = f"Sở Y tế chủ trì rà soát, tổng hợp hồ sơ, {words[0].lower()}{words[1:]}"
        alone = find_deadlines(f"{said}.", issued_on=date(2026, 5, 6)).deadlines
        found = letter(f"1. {said}.\n2. Sở Xây dựng phối hợp thực hiện.")
        kept = [one for task in found.tasks for one in task.deadlines]
        assert (words, values(one.deadline for one in alone)) == (words, values(kept))


@pytest.mark.parametrize(
    "words",
    [
        "trước ngày l5/11",
        "hoàn thành trong học kỳ I năm học 2026-2027",
        "trước ngày 30/02 hằng năm",
        "báo cáo trong 2,5 tháng kể từ ngày ký",
        "báo cáo 45 phút một lần",
        "trước ngày 05/6/2026 hoặc 07/6/2026",
        "trước ngày 20/3",
        "xong trước ngày 20/3/2026",
    ],
)
def test_what_a_draft_cannot_read_of_a_deadline_is_a_doubt(words: str) -> None:
    found = letter(f"1. Sở Y tế chủ trì rà soát hồ sơ, {words}.\n2. Sở Xây dựng sửa nhà.")
    faults = find_deadlines(f"rà soát hồ sơ, {words}.", issued_on=date(2026, 5, 6)).findings
    doubts = [one for one in doubts_of(found, known_names=False) if one.field == "deadline"]
    assert [(one.item, str(one.message)) for one in doubts] == [
        ("1", str(fault.message)) for fault in faults
    ]
    assert faults


def test_what_the_time_cell_of_fields_leaves_unclear_is_a_doubt() -> None:
    found = letter(
        "1. Xây dựng phương án cấp nước\n- Đơn vị chủ trì: Sở Xây dựng.\n"
        "- Thời gian hoàn thành: ngày 31/4/2027.\n2. Sở Y tế báo cáo kết quả."
    )
    doubts = [one for one in doubts_of(found, known_names=False) if one.field == "deadline"]
    assert [one.item for one in doubts] == ["1"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Sở Xây dựng, cơ quan chủ quản các bến phà đang sửa tiếp tục chỉ đạo các nhà thầu lát mặt bến",
            ["Sở Xây dựng", "cơ quan chủ quản các bến phà đang sửa"],
        ),
        ("Thành phố Sông Đà, tỉnh Sông La rà soát bến phà", ["Thành phố Sông Đà", "tỉnh Sông La"]),
        (
            "Các cơ quan truyền thông, báo chí tiếp tục đưa tin",
            ["Các cơ quan truyền thông, báo chí"],
        ),
        ("Doanh nghiệp viễn thông bảo đảm liên lạc", ["Doanh nghiệp viễn thông"]),
        (
            "Ban Quản lý các khu chế xuất và công nghiệp tỉnh tổ chức tập huấn",
            ["Ban Quản lý các khu chế xuất và công nghiệp tỉnh"],
        ),
        (
            "Trên cơ sở đề nghị của các Sở, cơ quan liên quan, Sở Tài chính khẩn trương bố trí vốn",
            ["Sở Tài chính"],
        ),
        (
            "Sở Y tế đã có Văn bản số 12/SYT ngày 02/3/2026 đề nghị các trạm; đề nghị UBND xã báo cáo",
            ["UBND xã"],
        ),
    ],
)
def test_who_has_the_work(words: str, expected: list[str]) -> None:
    found = letter(f"1. {words}.\n2. Sở Y tế theo dõi, báo cáo.")
    assert leads(found.tasks[0]) == expected


def test_rhythms_of_one_report_are_one_task() -> None:
    found = letter(
        "1. Sở Y tế tổng hợp, báo cáo UBND tỉnh định kỳ hằng tháng (trước ngày 18 hằng tháng), 6 tháng "
        "(trước ngày 18/6), tổng kết năm (trước ngày 30/11 hằng năm).\n2. Sở Xây dựng theo dõi."
    )
    assert [task.item for task in found.tasks] == ["1", "2"]
    assert len(found.tasks[0].deadlines) == 3


def test_aim_of_a_sentence_that_leads_on_is_no_deadline_of_the_items() -> None:
    found = letter(
        "1. Để kịp mùa lũ, phấn đấu xong kè trước ngày 30/6/2026, yêu cầu Sở Xây dựng:\n"
        "- Kiểm tra mái kè.\n- Dọn lòng kênh.\n2. Sở Y tế theo dõi, báo cáo."
    )
    assert [task.deadlines for task in found.tasks] == [(), (), ()]


def test_list_of_bodies_runs_on_over_a_semicolon_at_a_line_end() -> None:
    found = letter(
        "1. Các sở, ban, ngành;\nUBND các xã, phường căn cứ nhiệm vụ được giao rà soát bến phà.\n"
        "2. Sở Y tế theo dõi, báo cáo."
    )
    assert leads(found.tasks[0]) == ["Các sở, ban, ngành", "UBND các xã, phường"]


def test_sentence_that_opens_with_its_rhythm_is_a_report_of_its_own() -> None:
    found = letter(
        "1. Sở Y tế xây dựng kế hoạch tiêm phòng của ngành và tổ chức thực hiện trên địa bàn tỉnh. "
        "Hằng năm hoặc đột xuất báo cáo kết quả về UBND tỉnh.\n2. Sở Xây dựng theo dõi, báo cáo."
    )
    assert [(task.item, len(task.deadlines)) for task in found.tasks] == [
        ("1a", 0), ("1b", 1), ("2", 0),
    ]  # fmt: skip
