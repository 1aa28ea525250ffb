"""Whose work a sentence is: orders passed on, the issuer's own words, conditions, brackets, numbered
parts, contents of a report, a meeting's host; and where a title ends."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

HEAD = (
    "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nSông La, ngày 06 tháng 5 năm 2026\nTHÔNG BÁO\n"
    "Về bến đò ngang\n"
)


def orders(body: str, head: str = HEAD) -> list[tuple[str, str, list[str]]]:
    """Return item, title and leads of each task."""
    draft = read_document(read_bytes(f"{head}{body}\n".encode(), name="van-ban.txt"))
    return [(task.item, task.title, [name.text for name in task.lead]) for task in draft.tasks]


def days(body: str) -> list[list[str]]:
    draft = read_document(read_bytes(f"{HEAD}{body}\n".encode(), name="van-ban.txt"))
    return [[str(one.value or one.every) for one in task.deadlines] for task in draft.tasks]


def test_what_a_body_is_to_demand_of_its_units_is_its_own_work() -> None:
    assert orders("I. Sở Xây dựng\n- Yêu cầu các đơn vị trực thuộc kiểm tra phao.\n- Đếm bến.") == [
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
    assert orders(f"1. Sở Xây dựng kiểm tra phao và lập danh sách bến chưa có phao. {second}") == [
        ("1", "Kiểm tra phao và lập danh sách bến chưa có phao", ["Sở Xây dựng"])
    ]


def test_what_is_given_on_at_the_end_of_a_sentence_is_the_others_work() -> None:
    assert orders(
        "1. Sở Y tế cấp thuốc cho người trực bến; kiểm tra tủ thuốc của các bến đò, giao Sở Nội vụ "
        "lập danh sách người trực."
    ) == [
        ("1a", "Cấp thuốc cho người trực bến", ["Sở Y tế"]),
        ("1b", "Lập danh sách người trực", ["Sở Nội vụ"]),
    ]


def test_who_stands_above_all_that_are_ordered_is_not_ordered() -> None:
    assert orders("1. Thủ tướng Chính phủ theo dõi phao của tỉnh. Sở Y tế cấp thuốc.") == [
        ("1", "Cấp thuốc", ["Sở Y tế"])
    ]


def test_an_order_in_brackets_is_one_where_the_words_around_it_order_nothing() -> None:
    assert orders("1. Bến đò (giao Hội Cựu chiến binh trực đêm) mở cửa đến tối.\n2. Giá vé.") == [
        ("1", "Trực đêm", ["Hội Cựu chiến binh"])
    ]


def test_numbered_parts_are_tasks_when_each_is_work() -> None:
    assert orders(
        "1. Giao Sở Y tế: (1) kiểm tra tủ thuốc của bến; (2) cấp thuốc cho người trực.\n"
        "2. Sở Nội vụ lập sổ trực gồm (1) sổ đêm, (2) sổ ngày."
    ) == [
        ("1a", "Kiểm tra tủ thuốc của bến", ["Sở Y tế"]),
        ("1b", "Cấp thuốc cho người trực", ["Sở Y tế"]),
        ("2", "Lập sổ trực gồm (1) sổ đêm, (2) sổ ngày", ["Sở Nội vụ"]),
    ]


def test_a_sentence_with_a_role_of_its_own_is_further_work_of_the_same_body() -> None:
    assert orders(
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
    assert len(orders(body)) == 1
    assert len(days(body)[0]) == 1


def test_each_sentence_with_a_day_of_its_own_is_a_task_and_so_is_the_one_before_them() -> None:
    body = (
        "1. Sở Y tế cấp thuốc cho người trực bến đò ngang của tỉnh và các xã ven sông. Lập danh "
        "sách người nhận thuốc trước ngày 15/6/2026. Báo cáo kết quả trước ngày 30/6/2026."
    )
    assert [item for item, _title, _leads in orders(body)] == ["1a", "1b", "1c"]
    assert days(body) == [[], ["2026-06-15"], ["2026-06-30"]]


def test_a_closing_day_dates_only_what_has_none() -> None:
    assert days(
        "1. Sở Xây dựng kiểm tra phao.\n2. Sở Y tế cấp thuốc trước ngày 10/6/2026.\n"
        "Các nội dung trên hoàn thành trước ngày 30/6/2026."
    ) == [["2026-06-30"], ["2026-06-10"]]


def test_what_a_report_holds_is_no_work() -> None:
    assert orders(
        "Sở Nội vụ gửi báo cáo gồm các nội dung sau:\n- Số bến đò;\n- Số phao;\n- Số thuyền.\n"
        "Sở Y tế cấp thuốc."
    ) == [
        ("P1", "Gửi báo cáo gồm các nội dung sau", ["Sở Nội vụ"]),
        ("P5", "Cấp thuốc", ["Sở Y tế"]),
    ]


def test_a_heading_that_names_a_team_of_no_list_has_the_items_under_it() -> None:
    assert orders("I. Tổ thợ đóng thuyền\n1. Kiểm tra phao.\nII. Sở Nội vụ\n1. Theo dõi.") == [
        ("I.1", "Kiểm tra phao", ["Tổ thợ đóng thuyền"]),
        ("II.1", "Theo dõi", ["Sở Nội vụ"]),
    ]


def test_conclusions_of_a_meeting_with_a_province_are_its_work() -> None:
    head = (
        "VĂN PHÒNG CHÍNH PHỦ\nSố: 18/TB-VPCP\nHà Nội, ngày 06 tháng 5 năm 2026\nTHÔNG BÁO\n"
        "Kết luận về bến đò\nNgày 05 tháng 5 năm 2026, Thủ tướng Chính phủ có buổi làm việc với "
        "lãnh đạo tỉnh Sông La.\n"
    )
    assert orders("1. Kiểm tra phao.\n2. Sở Nội vụ theo dõi.", head) == [
        ("1", "Kiểm tra phao", ["tỉnh Sông La"]),
        ("2", "Theo dõi", ["Sở Nội vụ"]),
    ]


def test_a_unit_that_its_body_directs_carries_the_work_out() -> None:
    draft = read_document(
        read_bytes(
            f"{HEAD}1. Sở Xây dựng chỉ đạo Chi cục Đường sông kiểm tra phao.\n".encode(),
            name="van-ban.txt",
        )
    )
    (task,) = draft.tasks
    assert [name.text for name in task.lead] == ["Sở Xây dựng"]
    assert [name.text for name in task.carried_out_by] == ["Chi cục Đường sông"]


def test_a_group_of_no_known_noun_has_the_work_that_is_given_to_it() -> None:
    assert orders("1. Giao các trạm bơm ven sông kiểm tra phao.") == [
        ("1", "Kiểm tra phao", ["các trạm bơm ven sông"])
    ]


def test_a_group_is_named_with_what_defines_it() -> None:
    assert orders(
        "1. Các cơ quan có bến đò đang hoạt động có trách nhiệm kiểm tra phao.\n"
        "2. Các cơ quan chủ quản cần kiểm tra phao của bến."
    ) == [
        ("1", "Kiểm tra phao", ["Các cơ quan có bến đò đang hoạt động"]),
        ("2", "Cần kiểm tra phao của bến", ["Các cơ quan chủ quản"]),
    ]


def test_advice_goes_to_whoever_is_competent() -> None:
    draft = read_document(
        read_bytes(
            f"{HEAD}1. Sở Nội vụ tham mưu cấp có thẩm quyền phê duyệt danh sách bến.\n".encode(),
            name="van-ban.txt",
        )
    )
    receiver = draft.tasks[0].report_to
    assert receiver is not None and receiver.text == "cấp có thẩm quyền"


@pytest.mark.parametrize(
    ("work", "title"),
    [
        (
            "kiểm tra phao tại các bến của TP. Sông La; sơn phao",
            "Kiểm tra phao tại các bến của TP. Sông La",
        ),
        (
            "báo cáo số liệu bến đò (gồm số bến; số phao); sơn phao",
            "Báo cáo số liệu bến đò (gồm số bến; số phao)",
        ),
        (
            "kiểm tra phao, thuyền, mái chèo... của các bến. Sơn phao",
            "Kiểm tra phao, thuyền, mái chèo... của các bến",
        ),
    ],
)
def test_a_title_ends_with_its_clause_not_at_an_abbreviation_or_in_a_bracket(
    work: str, title: str
) -> None:
    assert [one for _item, one, _leads in orders(f"1. Sở Xây dựng {work}.")] == [title]


DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\nSố: 18/QĐ-UBND\nSông La, ngày 06 tháng 5 năm 2026\nQUYẾT ĐỊNH\n"
    "Về bến đò\n\n"
)


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
    assert orders(body, DECISION) == [("1", "Kiểm tra phao", ["Sở Xây dựng"])]


def test_a_body_to_which_power_was_given_has_its_work() -> None:
    body = (
        "Điều 1. Bến đò\n1. Ủy ban nhân dân cấp xã được phân cấp quản lý bến có trách nhiệm kiểm tra "
        "phao.\n2. Sở Y tế cấp thuốc."
    )
    assert [leads for _item, _title, leads in orders(body, DECISION)] == [
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
    assert [lead for _, _, lead in orders(told + asked, letter)] == [
        ["Ủy ban nhân dân các xã, phường"]
    ]
    formula = "Đề nghị các cơ quan, đơn vị triển khai thực hiện."
    assert len(orders(f"1. Công an tỉnh đếm phao.\n{formula}", letter)) == 1


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
    found = orders(f"1. {words}\n2. Sở Nội vụ đếm bến.")
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
    found = orders(f"1. {words}\n2. Sở Nội vụ đếm bến.")
    assert [leads for _item, _title, leads in found] == [[lead], ["Sở Nội vụ"]]


def test_a_list_of_who_is_meant_belongs_to_the_order_above_it() -> None:
    found = orders(
        "1. Sở Xây dựng rà soát, phân loại các nhóm đối tượng sau:\n"
        "- Doanh nghiệp kinh doanh đò ngang\n- Hộ gia đình chở thuê\n2. Sở Nội vụ đếm bến."
    )
    assert [item for item, _title, _leads in found] == ["1", "2"]


def test_a_body_that_tells_people_of_something_has_work() -> None:
    found = orders("1. Sở Nội vụ đếm bến.\n2. Văn phòng UBND tỉnh thông báo cho dân giờ đò chạy.")
    assert [leads for _item, _title, leads in found] == [["Sở Nội vụ"], ["Văn phòng UBND tỉnh"]]


def test_who_only_helps_may_be_called_by_what_it_supplies() -> None:
    draft = read_document(
        read_bytes(
            f"{HEAD}1. Sở Nội vụ phối hợp với Sở Y tế, đơn vị cung cấp dịch vụ công nghệ thông tin và "
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


def test_a_title_without_a_stop_ends_where_the_next_line_is_indented() -> None:
    lines = [
        "      1. Về chi phí thu hồi, bồi thường, hỗ trợ, tái định cư cho người dân",
        "      Đề nghị Sở Y tế tổ chức khảo sát khối lượng cần thực hiện và báo cáo",
        "đầy đủ cho các cơ quan có liên quan.",
    ]
    for number in range(2, 8):
        lines += [
            f"      {number}. Sở Nội vụ kiểm tra bến số {number} và các đò ngang đang chở khách tại",
            "bến đó theo đúng quy định hiện hành.",
        ]
    assert orders("\n".join(lines))[0] == (
        "1",
        "Tổ chức khảo sát khối lượng cần thực hiện và báo cáo đầy đủ cho các cơ quan có liên quan",
        ["Sở Y tế"],
    )


def test_a_line_that_begins_with_the_paper_it_rests_on_goes_on_with_the_line_before() -> None:
    short = "\n".join(
        f"{number}. Sở Nội vụ kiểm tra\nbến số {number} và các đò ngang đang chở khách tại bến đó theo quy định."
        for number in range(1, 6)
    )
    found = orders(
        f"{short}\n6. Sở Y tế căn cứ nội dung\nQuyết định này mua phao cho các bến đò ngang còn thiếu."
    )
    assert [item for item, _title, _leads in found] == ["1", "2", "3", "4", "5", "6"]


BODY_LINES = (
    "Chủ tịch UBND tỉnh yêu cầu:\nSở Y tế\nTổ chức tiêm phòng cho người lái đò trước ngày 15/6/2026.\n"
    "Ủy ban nhân dân các xã\nBố trí kinh phí mua phao trong quý III/2026.\n"
)


@pytest.mark.parametrize("end", ["", ":"])
def test_a_line_of_bodies_alone_heads_the_paragraphs_under_it(end: str) -> None:
    body = BODY_LINES.replace("Y tế\n", f"Y tế{end}\n").replace("các xã\n", f"các xã{end}\n")
    assert [leads for _item, _title, leads in orders(body)] == [
        ["Sở Y tế"],
        ["Ủy ban nhân dân các xã"],
    ]


def test_a_line_of_bodies_heads_the_dashes_under_it_between_letters() -> None:
    found = orders(
        "1. Về dữ liệu\na) Công an tỉnh đôn đốc các sở, ngành, địa phương hoàn thiện và đưa vào khai "
        "thác các cơ sở dữ liệu chuyên ngành.\nCác sở, ban, ngành:\n- Hoàn thành 16 cơ sở dữ liệu.\n"
        "2. Sở Nội vụ đếm bến."
    )
    assert [leads for _item, _title, leads in found] == [
        ["Công an tỉnh"],
        ["Các sở, ban, ngành"],
        ["Sở Nội vụ"],
    ]


def test_a_unit_of_measure_heads_nothing() -> None:
    found = orders(
        f"{BODY_LINES}Đơn vị tính 1\nSố phao của bến số 1 là 15 cái, bến số 2 là 17 cái."
    )
    assert [leads for _item, _title, leads in found] == [["Sở Y tế"], ["Ủy ban nhân dân các xã"]]


def test_an_article_that_charges_a_body_gives_it_what_stands_below() -> None:
    head = HEAD.replace("THÔNG BÁO", "QUYẾT ĐỊNH").replace("UBND-TH", "QĐ-UBND")
    found = orders(
        "QUYẾT ĐỊNH:\nĐiều 1. Lập đội cứu hộ gồm 15 người.\nĐiều 2. Giao Sở Y tế:\n"
        "1. Ban hành quy chế của đội trong thời hạn 10 ngày kể từ ngày ký Quyết định này.\n"
        "2. Mua phao cho đội.\n",
        head,
    )
    assert [(title[:8], leads) for _item, title, leads in found] == [
        ("Ban hành", ["Sở Y tế"]),
        ("Mua phao", ["Sở Y tế"]),
    ]


def test_a_line_that_only_tells_a_time_dates_what_stands_below() -> None:
    body = (
        "I. VIỆC PHẢI LÀM\nTrước ngày 20/6/2026:\n- Sở Nội vụ đếm bến.\n- Sở Y tế mua phao.\n"
        "- Trong tháng 7/2026: Sở Nội vụ rà soát bến; Sở Y tế kiểm tra người lái đò.\n"
    )
    assert days(body) == [["2026-06-20"], ["2026-06-20"], ["2026-07"], ["2026-07"]]


def test_one_of_several_bodies_with_a_day_of_its_own_has_a_task_of_its_own() -> None:
    found = orders(
        "1. UBND xã Hải An, UBND xã Hải Bình bàn giao bến trong tháng 6/2026, trong đó UBND xã Hải An "
        "bàn giao bến số 1 trước ngày 31/5/2026.\n2. Sở Nội vụ đếm bến."
    )
    assert [leads for _item, _title, leads in found] == [
        ["UBND xã Hải An", "UBND xã Hải Bình"],
        ["UBND xã Hải An"],
        ["Sở Nội vụ"],
    ]


def test_fields_on_whom_and_where_are_not_the_work() -> None:
    found = orders(
        "1. Khám cho người lái đò\n- Đối tượng: người từ 18 tuổi.\n- Địa điểm: trạm y tế xã.\n"
        "- Đơn vị chủ trì: Sở Y tế chủ trì, phối hợp Sở Nội vụ.\n- Thời gian: tháng 7/2026.\n"
        "2. Sở Nội vụ đếm bến."
    )
    assert found[0] == ("1", "Khám cho người lái đò", ["Sở Y tế"])


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Thanh tra việc thu phí của 05 bến đò.", "Sở Nội vụ"),
        ("Thanh tra đột xuất các bến đò.", "Sở Nội vụ"),
        ("Thanh tra tỉnh kiểm tra 05 bến đò.", "Thanh tra tỉnh"),
    ],
)
def test_to_inspect_is_no_inspectorate(words: str, lead: str) -> None:
    found = orders(f"1. Sở Nội vụ:\na) Đếm bến.\nb) {words}")
    assert found[1][2] == [lead]


def test_the_work_of_a_row_may_open_with_a_verb_that_is_also_a_body() -> None:
    rows = "1\nThanh tra sử dụng phí bến đò\nSở Nội vụ\nTháng 7/2026\n2\nMua phao\nSở Y tế\nTháng 8/2026\n"
    draft = read_document(
        read_bytes(
            f"{HEAD}II. NHIỆM VỤ\nTT\nNhiệm vụ\nCơ quan chủ trì\nThời gian\n{rows}".encode(),
            name="van-ban.txt",
        )
    )
    assert [task.title for task in draft.tasks] == ["Thanh tra sử dụng phí bến đò", "Mua phao"]


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
    found = orders(f"1. Sở Nội vụ:\na) Đếm bến.\nb) {words} chịu trách nhiệm trước UBND tỉnh.")
    assert found[1][2] == [lead]


def test_staff_of_a_commune_are_read_as_bodies_are() -> None:
    found = orders(
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


def test_staff_in_general_head_nothing() -> None:
    found = orders("1. Sở Nội vụ:\na) Đếm bến.\n2. Cán bộ, công chức\n- Giữ gìn bến đò sạch đẹp.")
    assert [leads for _item, _title, leads in found] == [["Sở Nội vụ"]]


def test_a_sentence_of_work_over_dashes_and_fields_is_the_task() -> None:
    found = orders(
        "1. Xây dựng và ban hành hướng dẫn quản lý bến đò ngang trên địa bàn tỉnh.\n"
        "- Bảo đảm thống nhất với hướng dẫn của cấp trên.\n"
        "- Thời gian hoàn thành: tháng 7/2026.\n- Đơn vị chủ trì: Sở Nội vụ.\n2. Sở Y tế mua phao."
    )
    assert found[0] == (
        "1",
        "Xây dựng và ban hành hướng dẫn quản lý bến đò ngang trên địa bàn tỉnh",
        ["Sở Nội vụ"],
    )


def test_what_is_ordered_before_words_that_lead_on_to_items_is_work_too() -> None:
    assert orders(
        "Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng, UBND các xã thực hiện nghiêm các quy định về bến "
        "đò và phao cứu sinh; đồng thời, tập trung thực hiện một số nội dung sau:\n"
        "1. Sở Xây dựng kiểm tra phao.\n2. Sở Y tế cấp thuốc."
    ) == [
        (
            "P1",
            "Thực hiện nghiêm các quy định về bến đò và phao cứu sinh",
            ["Sở Xây dựng", "UBND các xã"],
        ),
        ("1", "Kiểm tra phao", ["Sở Xây dựng"]),
        ("2", "Cấp thuốc", ["Sở Y tế"]),
    ]


def test_a_number_whose_series_lost_its_head_does_not_stand_under_the_one_before() -> None:
    assert orders(
        "7. Bến đò đã được sửa. Do đó, đề nghị Sở Y tế cấp thuốc.\n8.1. Sở Xây dựng kiểm tra phao."
    ) == [
        ("7", "Cấp thuốc", ["Sở Y tế"]),
        ("8.1", "Kiểm tra phao", ["Sở Xây dựng"]),
    ]


def test_a_section_mark_is_the_number_that_its_series_needs() -> None:
    assert [item for item, _title, _lead in orders(
        "7. Sở Y tế cấp thuốc.\n§. _ Sở Xây dựng kiểm tra phao.\n9. Sở Nội vụ đếm bến."
    )] == ["7", "8", "9"]  # fmt: skip


def test_a_title_has_the_work_that_stands_before_the_sentence_with_the_body() -> None:
    assert orders(
        "Sở Y tế đề nghị các Trạm Y tế thực hiện:\n1. Kiểm tra tủ thuốc của các bến đò ngang. "
        "Trạm Y tế báo cáo kết quả trước ngày 15/6/2026."
    ) == [("1", "Kiểm tra tủ thuốc của các bến đò ngang", ["Trạm Y tế"])]


def test_another_body_goes_on_behind_a_comma_whatever_the_work_is_for() -> None:
    assert orders(
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
    assert orders(
        "1. Lập kho dữ liệu bến đò dùng chung của tỉnh. Giao Sở Xây dựng chủ trì, phối hợp với Công "
        "an tỉnh và UBND các xã thực hiện xong trước ngày 30/6/2026.\n"
        "2. Kiểm định phao cứu sinh của các bến đò trong tỉnh. Giao Sở Y tế mua tủ thuốc cho các bến đò ngang."
    ) == [
        ("1", "Lập kho dữ liệu bến đò dùng chung của tỉnh", ["Sở Xây dựng"]),
        ("2", "Mua tủ thuốc cho các bến đò ngang", ["Sở Y tế"]),
    ]


PHASES = """\
II. CÁC BƯỚC
Bước 1: Vận động (từ ngày 15/5/2026 đến hết ngày 31/5/2026)
Phòng Kinh tế phát tờ rơi cho các chủ đò.
Bước 2: Ra quân (từ ngày 01/6/2026 đến ngày 30/6/2026)
a) Tổ liên ngành tháo dỡ bến không phép.
b) Công an xã xử phạt chủ đò, xong trước ngày 20/6/2026.
III. THEO DÕI
1. Giai đoạn 1 (tháng 7/2026): Kiểm tra
- Tổ tự quản các thôn, khu phố kiểm tra phao.
"""


def test_the_time_of_a_phase_is_that_of_what_stands_under_it() -> None:
    assert [(item, lead) for item, _title, lead in orders(PHASES)] == [
        ("II.1", ["Phòng Kinh tế"]),
        ("II.2.a", ["Tổ liên ngành"]),
        ("II.2.b", ["Công an xã"]),
        ("III.1-1", ["Tổ tự quản các thôn, khu phố"]),
    ]
    assert days(PHASES) == [
        ["2026-05-15/2026-05-31"], ["2026-06-01/2026-06-30"], ["2026-06-20"], ["2026-07"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "lead", "title"),
    [
        ("Ban Chỉ đạo họp mỗi quý một lần", "Ban Chỉ đạo", "Họp mỗi quý một lần"),
        ("Ban Giám hiệu duyệt lịch ôn thi", "Ban Giám hiệu", "Duyệt lịch ôn thi"),
        ("Hiệu trưởng duyệt lịch ôn thi", "Hiệu trưởng", "Duyệt lịch ôn thi"),
        (
            "Phòng Quản lý quy hoạch, xây dựng và môi trường rà soát bến",
            "Phòng Quản lý quy hoạch, xây dựng và môi trường",
            "Rà soát bến",
        ),
        (
            "Ban Công tác Mặt trận các thôn, tổ dân phố niêm yết danh sách",
            "Ban Công tác Mặt trận các thôn, tổ dân phố",
            "Niêm yết danh sách",
        ),
        (
            "Thầy Lê Văn Mẫu, Tổ trưởng chuyên môn, lập danh sách",
            "Tổ trưởng chuyên môn",
            "Lập danh sách",
        ),
    ],
)
def test_bodies_and_offices_of_communes_and_schools(words: str, lead: str, title: str) -> None:
    assert orders(f"1. {words}.\n2. Sở Y tế cấp thuốc.")[0] == ("1", title, [lead])


def test_a_heading_that_names_a_person_by_office_means_the_office() -> None:
    assert orders(
        "3.1. Đồng chí Lê Văn Mẫu - Phó Hiệu trưởng phụ trách chuyên môn\n- Duyệt lịch ôn thi.\n"
        "3.2. Đ/c Trần Thị Mẫu (Tổ trưởng tổ Toán):\n- Soạn đề cương."
    ) == [
        ("3.1-1", "Duyệt lịch ôn thi", ["Phó Hiệu trưởng phụ trách chuyên môn"]),
        ("3.2-1", "Soạn đề cương", ["Tổ trưởng tổ Toán"]),
    ]


def test_the_time_at_the_end_of_words_that_lead_on_is_that_of_all_items() -> None:
    assert days(
        "UBND tỉnh yêu cầu các cơ quan thực hiện các nhiệm vụ sau, hoàn thành trước ngày 30/6/2026:\n"
        "1. Sở Xây dựng kiểm tra phao.\n2. Sở Y tế cấp thuốc trước ngày 15/6/2026."
    ) == [["2026-06-30"], ["2026-06-15"]]


def test_work_that_is_done_by_a_body_is_not_that_of_who_helps() -> None:
    assert orders(
        "1. Việc kiểm định phao của các bến đò do Sở Xây dựng chủ trì, các Trạm Y tế phối hợp; lập "
        "danh sách phao hỏng."
    )[0][2] == ["Sở Xây dựng"]


def test_given_work_before_its_body_is_the_title() -> None:
    assert orders(
        "1. Việc kiểm định phao của các bến đò giao Sở Xây dựng thực hiện, xong trước ngày 30/6/2026."
    )[0][1].startswith("Việc kiểm định phao của các bến đò giao Sở Xây dựng")


def test_who_only_helps_behind_a_semicolon_has_no_task() -> None:
    draft = read_document(
        read_bytes(
            f"{HEAD}1. Sở Xây dựng kiểm định phao; các Trạm Y tế phối hợp.\n".encode(), name="a.txt"
        )
    )
    (task,) = draft.tasks
    assert [one.text for one in task.lead] == ["Sở Xây dựng"]
    assert [one.text for one in task.coordinating] == ["các Trạm Y tế"]


def test_a_closing_under_a_heading_of_a_body_is_no_work_of_it() -> None:
    assert orders(
        "I. SỞ XÂY DỰNG\n1. Kiểm tra phao.\nII. CÔNG TY CỔ PHẦN BẾN ĐÒ SÔNG LA\nSửa bến đò ngang.\n"
        "Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện./."
    ) == [
        ("I.1", "Kiểm tra phao", ["Sở Xây dựng"]),
        ("II-1", "Sửa bến đò ngang", ["Công ty cổ phần bến đò Sông La"]),
    ]


def test_a_name_in_capitals_is_written_as_elsewhere_in_the_paper() -> None:
    head = HEAD.replace("THÔNG BÁO\n", "Kính gửi: Công ty Cổ phần Bến đò Sông La.\n")
    assert orders("I. CÔNG TY CỔ PHẦN BẾN ĐÒ SÔNG LA\n1. Sửa bến đò.", head) == [
        ("I.1", "Sửa bến đò", ["Công ty Cổ phần Bến đò Sông La"])
    ]


def test_a_closing_may_date_one_item() -> None:
    assert days(
        "1. Sở Xây dựng lập danh sách phao.\n2. Sở Y tế cấp thuốc.\n"
        "Báo cáo theo mục 1 đề nghị gửi về UBND tỉnh trước ngày 30/6/2026."
    ) == [["2026-06-30"], []]


def test_departments_of_provinces_are_one_each() -> None:
    assert orders("1. Sở Y tế các tỉnh Sông La, Yên Lạc cấp thuốc.")[0][2] == [
        "Sở Y tế tỉnh Sông La",
        "Sở Y tế tỉnh Yên Lạc",
    ]


def test_one_is_two_are_and_first_second_are_numbers() -> None:
    assert orders(
        "Sau bão, nhiều bến đò bị hỏng. Bộ trưởng Bộ Y tế đề nghị Chủ tịch UBND các tỉnh chỉ đạo:\n"
        "Một là, kiểm tra tủ thuốc của các bến.\nHai là, mua thuốc trước ngày 30/6/2026.\n"
        "Thứ ba, Sở Nội vụ đếm bến."
    ) == [
        ("1", "Kiểm tra tủ thuốc của các bến", ["Chủ tịch UBND các tỉnh"]),
        ("2", "Mua thuốc trước ngày 30/6/2026", ["Chủ tịch UBND các tỉnh"]),
        ("3", "Đếm bến", ["Sở Nội vụ"]),
    ]


def test_stars_head_dashes_and_paragraphs() -> None:
    assert orders(
        "* Phòng Kinh tế\n- Kiểm tra phao.\n- Đếm bến.\n* Trạm Y tế\nPhân công người trực ở bến đò.\n"
        "* Công an xã: đề nghị tuần tra bến."
    ) == [
        ("P1-1", "Kiểm tra phao", ["Phòng Kinh tế"]),
        ("P1-2", "Đếm bến", ["Phòng Kinh tế"]),
        ("P2", "Phân công người trực ở bến đò", ["Trạm Y tế"]),
        ("P3", "Đề nghị tuần tra bến", ["Công an xã"]),
    ]


def test_stars_under_a_dash_that_leads_on_stay_under_it() -> None:
    assert orders("- Sở Xây dựng:\n* Kiểm tra phao.\n* Đếm bến.\n- Sở Y tế:\n* Cấp thuốc.") == [
        ("P1-1", "Kiểm tra phao", ["Sở Xây dựng"]),
        ("P1-2", "Đếm bến", ["Sở Xây dựng"]),
        ("P2-1", "Cấp thuốc", ["Sở Y tế"]),
    ]


@pytest.mark.parametrize(
    ("words", "leads", "title"),
    [
        (
            "UBND các xã, phường, nhất là các xã ven sông, chủ động sơ tán dân",
            ["UBND các xã, phường"],
            "Chủ động sơ tán dân",
        ),
        (
            "Các chủ rừng, đặc biệt là Ban Quản lý rừng Sông La và Công ty Lâm nghiệp A, phát dọn",
            ["Các chủ rừng"],
            "Phát dọn",
        ),
        (
            "Đồng chí Chủ tịch UBND các xã Sông La, Yên Lạc vận động các hộ",
            ["Chủ tịch UBND xã Sông La", "Chủ tịch UBND xã Yên Lạc"],
            "Vận động các hộ",
        ),
        (
            "Ban Thường vụ Đảng ủy xã phân công đảng ủy viên bám thôn",
            ["Ban Thường vụ Đảng ủy xã"],
            "Phân công đảng ủy viên bám thôn",
        ),
        (
            "Giao Phòng Kinh tế thẩm định đề nghị của các bến",
            ["Phòng Kinh tế"],
            "Thẩm định đề nghị của các bến",
        ),
        (
            "Các tổ chức chính trị - xã hội mỗi năm mở một lớp",
            ["Các tổ chức chính trị - xã hội"],
            "Mở một lớp",
        ),
    ],
)
def test_whose_name_ends_where(words: str, leads: list[str], title: str) -> None:
    item, found, named = orders(f"1. {words}.\n2. Sở Y tế cấp thuốc.")[0]
    assert (item, named) == ("1", leads)
    assert found.endswith(title[1:])


def test_who_chairs_the_meeting_of_a_notice_has_no_work_by_it() -> None:
    assert orders(
        "Ngày 26/02/2026, tại phòng họp số 2, Phó Chủ tịch UBND huyện Lê Văn Mẫu chủ trì cuộc họp về "
        "bến đò. Sau khi nghe báo cáo, Phó Chủ tịch UBND huyện kết luận:\nSở Y tế cấp thuốc."
    ) == [("P2", "Cấp thuốc", ["Sở Y tế"])]


def test_one_person_with_two_offices_is_one_lead() -> None:
    assert orders(
        "1. Đồng chí Lê Thị Mẫu, Giám đốc Sở Y tế, Phó Trưởng ban Thường trực\n- Cấp thuốc."
    ) == [("1-1", "Cấp thuốc", ["Giám đốc Sở Y tế"])]


def test_a_weekly_report_on_all_work_is_given_to_one_body() -> None:
    assert orders(
        "1. Sở Xây dựng kiểm tra phao.\n2. Sở Y tế cấp thuốc.\nGiao Ban QLDA báo cáo kết quả thực "
        "hiện các nội dung trên về Sở vào 15 giờ thứ Sáu hằng tuần./."
    )[-1][2] == ["Ban QLDA"]


def test_the_duties_of_a_team_stand_under_its_short_name() -> None:
    assert orders(
        "Điều 2. Nhiệm vụ của Tổ công tác\n1. Đếm bến.\nĐiều 3. Hội đồng tự đánh giá có nhiệm vụ:\n"
        "a) Thông qua kế hoạch trước ngày 30/6/2026;\nb) Phân công các nhóm chuyên trách thu minh "
        "chứng.\nĐiều 4. Tổ công tác tự giải thể sau khi hoàn thành nhiệm vụ."
    ) == [
        ("2.1", "Đếm bến", ["Tổ công tác"]),
        ("3.a", "Thông qua kế hoạch trước ngày 30/6/2026", ["Hội đồng tự đánh giá"]),
        ("3.b", "Phân công các nhóm chuyên trách thu minh chứng", ["Hội đồng tự đánh giá"]),
    ]


def test_a_party_body_that_leads_work_below_has_it() -> None:
    assert orders(
        "1. Về bến đò\nĐảng ủy Ủy ban nhân dân phường lãnh đạo, chỉ đạo:\n- Kiểm tra phao.\n- Mua thuốc cho bến."
    ) == [
        ("1-2", "Kiểm tra phao", ["Đảng ủy Ủy ban nhân dân phường"]),
        ("1-3", "Mua thuốc cho bến", ["Đảng ủy Ủy ban nhân dân phường"]),
    ]


def test_money_that_a_body_provides_is_its_work() -> None:
    assert orders("1. Kinh phí hoạt động do Văn phòng UBND tỉnh bảo đảm.")[0][2] == [
        "Văn phòng UBND tỉnh"
    ]


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        (
            "Các Cục Hải quan: Sông La, Yên Lạc bố trí cán bộ",
            ["Cục Hải quan Sông La", "Cục Hải quan Yên Lạc"],
        ),
        ("Bệnh viện Bệnh Nhiệt đới Trung ương tập huấn", ["Bệnh viện Bệnh Nhiệt đới Trung ương"]),
        (
            "Cơ quan Thanh tra, giám sát ngân hàng kiểm tra quầy",
            ["Cơ quan Thanh tra, giám sát ngân hàng"],
        ),
        ("Đơn vị nào để mất phao thì Cục trưởng phải chịu trách nhiệm", ["Cục trưởng"]),
    ],
)
def test_names_that_central_offices_use(words: str, leads: list[str]) -> None:
    assert orders(f"1. {words}.\n2. Sở Y tế cấp thuốc.")[0][2] == leads


def test_a_monthly_product_behind_other_work_is_its_own() -> None:
    assert days(
        "1. Sở Tài chính chỉ đạo Kho bạc rút ngắn thời gian kiểm soát chi của các bến đò; hằng tháng, "
        "trước ngày 05, công khai kết quả giải ngân."
    ) == [[], ["{'freq': 'monthly', 'before': 5}"]]


def test_who_says_only_that_orders_follow_has_no_task() -> None:
    assert orders("1. Sở Xây dựng kiểm tra phao.\nBộ Y tế giao:\n2. Sở Y tế cấp thuốc.") == [
        ("1", "Kiểm tra phao", ["Sở Xây dựng"]),
        ("2", "Cấp thuốc", ["Sở Y tế"]),
    ]


def test_offices_and_party_committees_of_places_are_one_each() -> None:
    assert orders("1. BHXH các tỉnh: Sông La, Yên Lạc rà soát thẻ.")[0][2] == [
        "BHXH tỉnh Sông La",
        "BHXH tỉnh Yên Lạc",
    ]
    assert orders("1. Ban Thường vụ các huyện ủy: Sông La, Yên Lạc chỉ đạo di dời.")[0][2] == [
        "Ban Thường vụ Huyện ủy Sông La",
        "Ban Thường vụ Huyện ủy Yên Lạc",
    ]


def test_whoever_praises_orders_nothing_by_it() -> None:
    assert orders(
        "1. Thường trực HĐND tỉnh ghi nhận tinh thần trách nhiệm của các cơ quan.\n"
        "2. Sở Y tế cấp thuốc."
    ) == [("2", "Cấp thuốc", ["Sở Y tế"])]


def test_work_is_given_by_no_more_than_a_name_behind_it() -> None:
    assert orders(
        "1. Tuyên truyền về bến đò đến hết ngày 10/6/2026. Giao Phòng Văn hóa.\n"
        "2. Chuẩn bị danh sách các bến đò ngang. Giao Phòng Kinh tế phối hợp Trạm Y tế."
    ) == [
        ("1", "Tuyên truyền về bến đò đến hết ngày 10/6/2026", ["Phòng Văn hóa"]),
        ("2", "Chuẩn bị danh sách các bến đò ngang", ["Phòng Kinh tế"]),
    ]


def test_a_paragraph_that_closes_items_without_owner_gives_them_theirs() -> None:
    assert orders(
        "2. Bến đò\n- Kiểm tra phao của các bến.\n- Lập danh sách bến chưa có phao.\n"
        "Giao Sở Xây dựng chủ trì thực hiện các nội dung tại mục này."
    ) == [
        ("2-1", "Kiểm tra phao của các bến", ["Sở Xây dựng"]),
        ("2-2", "Lập danh sách bến chưa có phao", ["Sở Xây dựng"]),
    ]


def test_an_article_that_says_who_has_duties_charges_what_stands_below() -> None:
    assert orders(
        "Điều 3. Chủ tịch UBND các xã, phường có trách nhiệm:\n1. Kiện toàn Ban Chỉ đạo; phân công "
        "chỉ tiêu xong trước ngày 15/6/2026."
    )[0][2] == ["Chủ tịch UBND các xã, phường"]


def test_a_round_with_its_time_dates_the_work_behind_the_colon() -> None:
    item = "1. Đợt 1 (Quý III/2026): Sở Y tế kiểm tra 12 bến đò."
    assert orders(item)[0][2] == ["Sở Y tế"]
    assert days(item) == [["2026-Q3"]]


@pytest.mark.parametrize(
    ("unit", "work"),
    [
        ("Phòng Tài chính hành chính sự nghiệp", "Thẩm tra dự toán"),
        ("Phòng Chính trị, tư tưởng và Công tác học sinh, sinh viên", "Tổng hợp"),
    ],
)
def test_a_unit_is_named_up_to_the_colon_before_its_work(unit: str, work: str) -> None:
    words = f"{unit}: {work[0].lower()}{work[1:]}"
    assert orders(f"1. Các phòng\n- {words}.\n- Phòng Kinh tế: đếm phao.")[0] == (
        "1-1", work, [unit],
    )  # fmt: skip


def test_where_money_comes_from_is_no_work() -> None:
    assert orders(
        "1. Sở Y tế cấp thuốc.\nIV. KINH PHÍ\nTừ nguồn ngân sách giao cho các đơn vị năm 2026."
    ) == [("1", "Cấp thuốc", ["Sở Y tế"])]


def test_persons_may_be_given_work_by_name_alone() -> None:
    assert orders(
        "1. Giao đồng chí Lê Thị Mẫu theo dõi việc cấp phao.\n"
        "2. Đồng chí Trần Văn Bến kiểm tra bến số 2.\n3. Đồng chí Lê Thị Mẫu kết luận như sau:"
    ) == [
        ("1", "Theo dõi việc cấp phao", ["đồng chí Lê Thị Mẫu"]),
        ("2", "Kiểm tra bến số 2", ["Đồng chí Trần Văn Bến"]),
    ]
