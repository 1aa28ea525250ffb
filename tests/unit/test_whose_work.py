"""Whose work a sentence is: orders passed on, the issuer's own words, conditions, brackets, numbered
parts, contents of a report, a meeting's host."""

from __future__ import annotations

import pytest
from tests.short_papers import NOTICE, days, items

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\nSố: 18/QĐ-UBND\nSông La, ngày 06 tháng 5 năm 2026\nQUYẾT ĐỊNH\n"
    "Về bến đò\n\n"
)


def test_what_a_body_is_to_demand_of_its_units_is_its_own_work() -> None:
    assert items("I. Sở Xây dựng\n- Yêu cầu các đơn vị trực thuộc kiểm tra phao.\n- Đếm bến.") == [
        ("I-1", "Yêu cầu các đơn vị trực thuộc kiểm tra phao", ["Sở Xây dựng"]),
        ("I-2", "Đếm bến", ["Sở Xây dựng"]),
    ]


@pytest.mark.parametrize(
    "second",
    [
        "UBND tỉnh Sông La xem xét bố trí kinh phí mua phao.",
        "Trường hợp Sở Tài chính chưa bố trí được kinh phí thì dùng quỹ của bến.",
    ],
)
def test_the_issuers_own_words_and_conditions_begin_no_work(second: str) -> None:
    assert items(f"1. Sở Xây dựng kiểm tra phao và lập danh sách bến chưa có phao. {second}") == [
        ("1", "Kiểm tra phao và lập danh sách bến chưa có phao", ["Sở Xây dựng"])
    ]


def test_what_is_given_on_at_the_end_of_a_sentence_is_the_others_work() -> None:
    assert items(
        "1. Sở Y tế cấp thuốc cho người trực bến; kiểm tra tủ thuốc của các bến đò, giao Sở Nội vụ "
        "lập danh sách người trực."
    ) == [
        ("1a", "Cấp thuốc cho người trực bến", ["Sở Y tế"]),
        ("1b", "Lập danh sách người trực", ["Sở Nội vụ"]),
    ]


def test_who_stands_above_all_that_are_ordered_is_not_ordered() -> None:
    assert items("1. Thủ tướng Chính phủ theo dõi phao của tỉnh. Sở Y tế cấp thuốc.") == [
        ("1", "Cấp thuốc", ["Sở Y tế"])
    ]


def test_an_order_in_brackets_is_one_where_the_words_around_it_order_nothing() -> None:
    assert items("1. Bến đò (giao Hội Cựu chiến binh trực đêm) mở cửa đến tối.\n2. Giá vé.") == [
        ("1", "Trực đêm", ["Hội Cựu chiến binh"])
    ]


def test_numbered_parts_are_tasks_when_each_is_work() -> None:
    assert items(
        "1. Giao Sở Y tế: (1) kiểm tra tủ thuốc của bến; (2) cấp thuốc cho người trực.\n"
        "2. Sở Nội vụ lập sổ trực gồm (1) sổ đêm, (2) sổ ngày."
    ) == [
        ("1a", "Kiểm tra tủ thuốc của bến", ["Sở Y tế"]),
        ("1b", "Cấp thuốc cho người trực", ["Sở Y tế"]),
        ("2", "Lập sổ trực gồm (1) sổ đêm, (2) sổ ngày", ["Sở Nội vụ"]),
    ]


def test_a_sentence_with_a_role_of_its_own_is_further_work_of_the_same_body() -> None:
    assert items(
        "1. Sở Y tế cấp thuốc. Chủ trì, phối hợp với Sở Nội vụ kiểm tra tủ thuốc của bến."
    ) == [
        ("1a", "Cấp thuốc", ["Sở Y tế"]),
        ("1b", "Kiểm tra tủ thuốc của bến", ["Sở Y tế"]),
    ]


def test_what_is_sent_every_month_is_what_the_sentence_before_made() -> None:
    body = (
        "1. Sở Y tế cấp thuốc cho người trực bến đò ngang của tỉnh. Gửi Sở Nội vụ danh sách người "
        "nhận thuốc trước ngày 05 hằng tháng."
    )
    assert len(items(body)) == 1
    assert len(days(body)[0]) == 1


def test_each_sentence_with_a_day_of_its_own_is_a_task_and_so_is_the_one_before_them() -> None:
    body = (
        "1. Sở Y tế cấp thuốc cho người trực bến đò ngang của tỉnh và các xã ven sông. Lập danh "
        "sách người nhận thuốc trước ngày 15/6/2026. Báo cáo kết quả trước ngày 30/6/2026."
    )
    assert [item for item, _title, _leads in items(body)] == ["1a", "1b", "1c"]
    assert days(body) == [[], ["2026-06-15"], ["2026-06-30"]]


def test_what_a_report_holds_is_no_work() -> None:
    assert items(
        "Sở Nội vụ gửi báo cáo gồm các nội dung sau:\n- Số bến đò;\n- Số phao;\n- Số thuyền.\n"
        "Sở Y tế cấp thuốc."
    ) == [
        ("P1", "Gửi báo cáo gồm các nội dung sau", ["Sở Nội vụ"]),
        ("P5", "Cấp thuốc", ["Sở Y tế"]),
    ]


def test_conclusions_of_a_meeting_with_a_province_are_its_work() -> None:
    head = (
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 18/TB-VPCP\nHà Nội, ngày 06 tháng 5 năm 2026\nTHÔNG BÁO\n"
        "Kết luận về bến đò\nNgày 05 tháng 5 năm 2026, Thủ tướng Chính phủ có buổi làm việc với "
        "lãnh đạo tỉnh Sông La.\n"
    )
    assert items("1. Kiểm tra phao.\n2. Sở Nội vụ theo dõi.", head) == [
        ("1", "Kiểm tra phao", ["tỉnh Sông La"]),
        ("2", "Theo dõi", ["Sở Nội vụ"]),
    ]


def test_a_unit_that_its_body_directs_carries_the_work_out() -> None:
    draft = read_document(
        read_bytes(
            f"{NOTICE}1. Sở Xây dựng chỉ đạo Chi cục Đường sông kiểm tra phao.\n".encode(),
            name="van-ban.txt",
        )
    )
    (task,) = draft.tasks
    assert [name.text for name in task.lead] == ["Sở Xây dựng"]
    assert [name.text for name in task.carried_out_by] == ["Chi cục Đường sông"]


def test_a_group_of_no_known_noun_has_the_work_that_is_given_to_it() -> None:
    assert items("1. Giao các trạm bơm ven sông kiểm tra phao.") == [
        ("1", "Kiểm tra phao", ["các trạm bơm ven sông"])
    ]


def test_advice_goes_to_whoever_is_competent() -> None:
    draft = read_document(
        read_bytes(
            f"{NOTICE}1. Sở Nội vụ tham mưu cấp có thẩm quyền phê duyệt danh sách bến.\n".encode(),
            name="van-ban.txt",
        )
    )
    receiver = draft.tasks[0].report_to
    assert receiver is not None and receiver.text == "cấp có thẩm quyền"


def test_what_a_decision_itself_does_is_no_order_and_no_doubt() -> None:
    text = (
        f"{DECISION}Điều 1. Công bố kèm theo Quyết định này danh mục 12 bến đò.\n"
        "Điều 2. Ủy ban nhân dân tỉnh phân cấp cho Ủy ban nhân dân cấp xã quản lý bến.\n"
        "Điều 3. Hiệu lực thi hành\n"
        "1. Quyết định này có hiệu lực kể từ ngày 01 tháng 12 năm 2026.\n"
        "2. Các văn bản sau hết hiệu lực:\n"
        "a) Quyết định số 8/2019/QĐ-UBND ngày 25 tháng 3 năm 2019 của UBND tỉnh về bến đò.\n"
        "b) Quyết định số 4/2023/QĐ-UBND ngày 30 tháng 11 năm 2023 của UBND tỉnh về phao.\n"
        "3. Giao Sở Xây dựng kiểm tra phao.\n"
    )
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert [(task.item, task.title) for task in draft.tasks] == [("3.3", "Kiểm tra phao")]
    assert draft.unplaced == ()


def test_an_order_after_the_day_of_effect_is_an_order() -> None:
    body = "Điều 1. Quyết định này có hiệu lực kể từ ngày ký. Giao Sở Xây dựng kiểm tra phao."
    assert items(body, DECISION) == [("1", "Kiểm tra phao", ["Sở Xây dựng"])]


def test_a_body_to_which_power_was_given_has_its_work() -> None:
    body = (
        "Điều 1. Bến đò\n1. Ủy ban nhân dân cấp xã được phân cấp quản lý bến có trách nhiệm kiểm tra "
        "phao.\n2. Sở Y tế cấp thuốc."
    )
    assert [leads for _item, _title, leads in items(body, DECISION)] == [
        ["Ủy ban nhân dân cấp xã được phân cấp quản lý bến"],
        ["Sở Y tế"],
    ]


def test_parts_that_only_explain_do_not_take_the_day_of_the_sentence_before() -> None:
    explained = (
        "1. Sở Tài chính hoàn thiện đề án bến đò, trình UBND tỉnh trước ngày 20/6/2026. Trong đó "
        "chú ý các nội dung sau:\n- Sở Tài chính rà soát giá vé.\n- Sở Xây dựng đếm phao."
    )
    assert days(explained) == [["2026-06-20"], [], []]
    shared = (
        "1. Các Sở: Tài chính, Xây dựng sửa sổ bến, hoàn thành trước ngày 20/6/2026:\n"
        "- Sở Tài chính rà soát giá vé.\n- Sở Xây dựng đếm phao."
    )
    assert days(shared)[-2:] == [["2026-06-20"], ["2026-06-20"]]


def test_what_a_letter_asks_of_all_is_work_where_it_asks_nothing_else() -> None:
    letter = (
        "SỞ XÂY DỰNG TỈNH SÔNG LA\nSố: 18/SXD-BD\nSông La, ngày 06 tháng 5 năm 2026\n"
        "V/v bến đò\nKính gửi: Ủy ban nhân dân các xã, phường\n"
    )
    told = "Ngày 25/3/2026, Bộ Xây dựng ban hành Thông tư số 15/2026/TT-BXD, cụ thể:\n- Về phao.\n"
    asked = (
        "Sở Xây dựng đề nghị Ủy ban nhân dân các xã, phường hướng dẫn, tổ chức thực hiện cấp "
        "giấy phép bến đò."
    )
    assert [lead for _, _, lead in items(told + asked, letter)] == [
        ["Ủy ban nhân dân các xã, phường"]
    ]
    formula = "Đề nghị các cơ quan, đơn vị triển khai thực hiện."
    assert len(items(f"1. Công an tỉnh đếm phao.\n{formula}", letter)) == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Bộ đội Biên phòng tỉnh kiên quyết không cho đò xuất bến, Công an tỉnh điều tra vụ đắm đò.",
            [["Bộ đội Biên phòng tỉnh"], ["Công an tỉnh"]],
        ),
        (
            "Công an tỉnh hỗ trợ chính quyền địa phương, Sở Y tế trong việc sơ tán dân.",
            [["Công an tỉnh"]],
        ),
    ],
)
def test_another_body_takes_over_behind_a_comma_where_it_acts(
    words: str, expected: list[list[str]]
) -> None:
    found = items(f"1. {words}\n2. Sở Nội vụ đếm bến.")
    assert [leads for _item, _title, leads in found[:-1]] == expected


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        (
            "Đối với các cơ sở y tế không đủ giường, vẫn nhận thêm người, Sở Y tế có văn bản nhắc nhở.",
            "Sở Y tế",
        ),
        ("Đối với các cơ sở y tế đã hết hạn, Sở Xây dựng thu hồi giấy phép.", "Sở Xây dựng"),
        ("Đối với các cơ sở y tế: kiểm tra phao trước mùa lũ.", "các cơ sở y tế"),
    ],
)
def test_who_acts_in_a_case_of_a_group_has_the_work(words: str, lead: str) -> None:
    found = items(f"1. {words}\n2. Sở Nội vụ đếm bến.")
    assert [leads for _item, _title, leads in found] == [[lead], ["Sở Nội vụ"]]


def test_a_body_that_tells_people_of_something_has_work() -> None:
    found = items("1. Sở Nội vụ đếm bến.\n2. Văn phòng UBND tỉnh thông báo cho dân giờ đò chạy.")
    assert [leads for _item, _title, leads in found] == [["Sở Nội vụ"], ["Văn phòng UBND tỉnh"]]


def test_who_only_helps_may_be_called_by_what_it_supplies() -> None:
    draft = read_document(
        read_bytes(
            f"{NOTICE}1. Sở Nội vụ phối hợp với Sở Y tế, đơn vị cung cấp dịch vụ công nghệ thông tin và "
            "các cơ quan, đơn vị liên quan căn cứ quy trình tại Quyết định này, xây dựng sổ đò.\n"
            "2. Sở Y tế mua phao.\n".encode(),
            name="van-ban.txt",
        )
    )
    task = draft.tasks[0]
    assert (task.title, [one.text for one in task.coordinating]) == (
        "Xây dựng sổ đò",
        ["Sở Y tế", "đơn vị cung cấp dịch vụ công nghệ thông tin", "các cơ quan, đơn vị liên quan"],
    )


def test_one_of_several_bodies_with_a_day_of_its_own_has_a_task_of_its_own() -> None:
    found = items(
        "1. UBND xã Hải An, UBND xã Hải Bình bàn giao bến trong tháng 6/2026, trong đó UBND xã Hải An "
        "bàn giao bến số 1 trước ngày 31/5/2026.\n2. Sở Nội vụ đếm bến."
    )
    assert [leads for _item, _title, leads in found] == [
        ["UBND xã Hải An", "UBND xã Hải Bình"],
        ["UBND xã Hải An"],
        ["Sở Nội vụ"],
    ]


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        (
            "Xã nào để đò chở quá tải thì Chủ tịch UBND xã, phường đó phải",
            "Chủ tịch UBND xã, phường",
        ),
        ("Bến nào không có phao thì chủ đầu tư phải", "chủ đầu tư"),
    ],
)
def test_who_answers_for_a_case_is_charged(words: str, lead: str) -> None:
    found = items(f"1. Sở Nội vụ:\na) Đếm bến.\nb) {words} chịu trách nhiệm trước UBND tỉnh.")
    assert found[1][2] == [lead]


def test_staff_of_a_commune_are_read_as_bodies_are() -> None:
    found = items(
        "1. Công chức Văn hóa - Xã hội\n- Tuyên truyền trên loa.\n"
        "2. Công chức Địa chính - Xây dựng kiểm tra bến.\n"
        "3. Cán bộ phụ trách lĩnh vực nội vụ\n- Rà soát danh sách đội đò.\n"
        "4. Chuyên viên phụ trách tổng hợp: tham mưu báo cáo tháng.\n5. Kế toán xã\n- Cân đối phí."
    )
    assert [leads for _item, _title, leads in found] == [
        ["Công chức Văn hóa - Xã hội"],
        ["Công chức Địa chính - Xây dựng"],
        ["Cán bộ phụ trách lĩnh vực nội vụ"],
        ["Chuyên viên phụ trách tổng hợp"],
        ["Kế toán xã"],
    ]


def test_another_body_goes_on_behind_a_comma_whatever_the_work_is_for() -> None:
    assert items(
        "1. Sở Xây dựng kiên quyết không cho rời bến đối với đò thiếu phao, Công an tỉnh khởi tố, "
        "điều tra các vụ chở quá tải."
    ) == [
        ("1a", "Kiên quyết không cho rời bến đối với đò thiếu phao", ["Sở Xây dựng"]),
        ("1b", "Khởi tố, điều tra các vụ chở quá tải", ["Công an tỉnh"]),
    ]


def test_undated_work_between_dated_products_keeps_no_day() -> None:
    item = (
        "1. Sở Xây dựng kiểm tra phao của các bến đò trước ngày 10/6/2026; lập danh sách bến chưa có "
        "phao và số phao còn thiếu; mở lớp học bơi cho học sinh trước ngày 30/6/2026."
    )
    assert days(item) == [["2026-06-10"], [], ["2026-06-30"]]


def test_one_dated_product_among_undated_ones_is_not_split() -> None:
    item = (
        "1. Sở Xây dựng kiểm tra phao của các bến đò trên sông; lập danh sách bến chưa có phao; mở "
        "lớp học bơi cho học sinh trước ngày 30/6/2026."
    )
    assert days(item) == [["2026-06-30"]]


def test_work_before_the_sentence_that_only_gives_it_to_a_body_is_the_task() -> None:
    assert items(
        "1. Lập kho dữ liệu bến đò dùng chung của tỉnh. Giao Sở Xây dựng chủ trì, phối hợp với Công "
        "an tỉnh và UBND các xã thực hiện xong trước ngày 30/6/2026.\n"
        "2. Kiểm định phao cứu sinh của các bến đò trong tỉnh. Giao Sở Y tế mua tủ thuốc cho các bến đò ngang."
    ) == [
        ("1", "Lập kho dữ liệu bến đò dùng chung của tỉnh", ["Sở Xây dựng"]),
        ("2", "Mua tủ thuốc cho các bến đò ngang", ["Sở Y tế"]),
    ]


def test_work_that_is_done_by_a_body_is_not_that_of_who_helps() -> None:
    assert items(
        "1. Việc kiểm định phao của các bến đò do Sở Xây dựng chủ trì, các Trạm Y tế phối hợp; lập "
        "danh sách phao hỏng."
    )[0][2] == ["Sở Xây dựng"]


def test_who_only_helps_behind_a_semicolon_has_no_task() -> None:
    draft = read_document(
        read_bytes(
            f"{NOTICE}1. Sở Xây dựng kiểm định phao; các Trạm Y tế phối hợp.\n".encode(),
            name="a.txt",
        )
    )
    (task,) = draft.tasks
    assert [one.text for one in task.lead] == ["Sở Xây dựng"]
    assert [one.text for one in task.coordinating] == ["các Trạm Y tế"]


def test_departments_of_provinces_are_one_each() -> None:
    assert items("1. Sở Y tế các tỉnh Sông La, Yên Lạc cấp thuốc.")[0][2] == [
        "Sở Y tế tỉnh Sông La",
        "Sở Y tế tỉnh Yên Lạc",
    ]


def test_who_chairs_the_meeting_of_a_notice_has_no_work_by_it() -> None:
    assert items(
        "Ngày 26/02/2026, tại phòng họp số 2, Phó Chủ tịch UBND huyện Lê Văn Mẫu chủ trì cuộc họp về "
        "bến đò. Sau khi nghe báo cáo, Phó Chủ tịch UBND huyện kết luận:\nSở Y tế cấp thuốc."
    ) == [("P2", "Cấp thuốc", ["Sở Y tế"])]


def test_one_person_with_two_offices_is_one_lead() -> None:
    assert items(
        "1. Đồng chí Lê Thị Mẫu, Giám đốc Sở Y tế, Phó Trưởng ban Thường trực\n- Cấp thuốc."
    ) == [("1-1", "Cấp thuốc", ["Giám đốc Sở Y tế"])]


def test_a_weekly_report_on_all_work_is_given_to_one_body() -> None:
    assert items(
        "1. Sở Xây dựng kiểm tra phao.\n2. Sở Y tế cấp thuốc.\nGiao Ban QLDA báo cáo kết quả thực "
        "hiện các nội dung trên về Sở vào 15 giờ thứ Sáu hằng tuần./."
    )[-1][2] == ["Ban QLDA"]


def test_a_party_body_that_leads_work_below_has_it() -> None:
    assert items(
        "1. Về bến đò\nĐảng ủy Ủy ban nhân dân phường lãnh đạo, chỉ đạo:\n- Kiểm tra phao.\n- Mua thuốc cho bến."
    ) == [
        ("1-2", "Kiểm tra phao", ["Đảng ủy Ủy ban nhân dân phường"]),
        ("1-3", "Mua thuốc cho bến", ["Đảng ủy Ủy ban nhân dân phường"]),
    ]


def test_money_that_a_body_provides_is_its_work() -> None:
    assert items("1. Kinh phí hoạt động do Văn phòng UBND tỉnh bảo đảm.")[0][2] == [
        "Văn phòng UBND tỉnh"
    ]


def test_a_monthly_product_behind_other_work_is_its_own() -> None:
    assert days(
        "1. Sở Tài chính chỉ đạo Kho bạc rút ngắn thời gian kiểm soát chi của các bến đò; hằng tháng, "
        "trước ngày 05, công khai kết quả giải ngân."
    ) == [[], ["{'freq': 'monthly', 'before': 5}"]]


def test_who_says_only_that_orders_follow_has_no_task() -> None:
    assert items("1. Sở Xây dựng kiểm tra phao.\nBộ Y tế giao:\n2. Sở Y tế cấp thuốc.") == [
        ("1", "Kiểm tra phao", ["Sở Xây dựng"]),
        ("2", "Cấp thuốc", ["Sở Y tế"]),
    ]


def test_offices_and_party_committees_of_places_are_one_each() -> None:
    assert items("1. BHXH các tỉnh: Sông La, Yên Lạc rà soát thẻ.")[0][2] == [
        "BHXH tỉnh Sông La",
        "BHXH tỉnh Yên Lạc",
    ]
    assert items("1. Ban Thường vụ các huyện ủy: Sông La, Yên Lạc chỉ đạo di dời.")[0][2] == [
        "Ban Thường vụ Huyện ủy Sông La",
        "Ban Thường vụ Huyện ủy Yên Lạc",
    ]


def test_whoever_praises_orders_nothing_by_it() -> None:
    assert items(
        "1. Thường trực HĐND tỉnh ghi nhận tinh thần trách nhiệm của các cơ quan.\n"
        "2. Sở Y tế cấp thuốc."
    ) == [("2", "Cấp thuốc", ["Sở Y tế"])]


def test_work_is_given_by_no_more_than_a_name_behind_it() -> None:
    assert items(
        "1. Tuyên truyền về bến đò đến hết ngày 10/6/2026. Giao Phòng Văn hóa.\n"
        "2. Chuẩn bị danh sách các bến đò ngang. Giao Phòng Kinh tế phối hợp Trạm Y tế."
    ) == [
        ("1", "Tuyên truyền về bến đò đến hết ngày 10/6/2026", ["Phòng Văn hóa"]),
        ("2", "Chuẩn bị danh sách các bến đò ngang", ["Phòng Kinh tế"]),
    ]


def test_where_money_comes_from_is_no_work() -> None:
    assert items(
        "1. Sở Y tế cấp thuốc.\nIV. KINH PHÍ\nTừ nguồn ngân sách giao cho các đơn vị năm 2026."
    ) == [("1", "Cấp thuốc", ["Sở Y tế"])]


def test_persons_may_be_given_work_by_name_alone() -> None:
    assert items(
        "1. Giao đồng chí Lê Thị Mẫu theo dõi việc cấp phao.\n"
        "2. Đồng chí Trần Văn Bến kiểm tra bến số 2.\n3. Đồng chí Lê Thị Mẫu kết luận như sau:"
    ) == [
        ("1", "Theo dõi việc cấp phao", ["đồng chí Lê Thị Mẫu"]),
        ("2", "Kiểm tra bến số 2", ["Đồng chí Trần Văn Bến"]),
    ]
