"""Who has a task: one short document of the test's own words for each pattern of naming a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.short_papers import paper

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

Task = tuple[str, list[str], str]


def tasks(draft: Draft) -> list[Task]:
    return [(one.item, [name.text for name in one.lead], one.title) for one in draft.tasks]


CASES = [
    ("Đối với các bến thuộc thẩm quyền, Sở Nội vụ rà soát biên chế.", ["Sở Nội vụ"]),
    ("Đối với bến cũ của huyện, Sở Y tế phối hợp các cơ quan liên quan sửa bến.", ["Sở Y tế"]),
    ("Đối với các hộ trong vùng ngập, UBND xã Mường Lầm cấp phao.", ["UBND xã Mường Lầm"]),
    ("Đối với doanh nghiệp, Sở Tài chính hướng dẫn kê khai.", ["Sở Tài chính"]),
    ("Trên cơ sở đề nghị của UBND quận, huyện, Sở Xây dựng lập đề án.", ["Sở Xây dựng"]),
    ("Đối với bến do Sở Xây dựng quản lý, Sở Nội vụ rà soát biên chế.", ["Sở Nội vụ"]),
]


def test_two_bodies_of_a_heading_may_stand_on_both_sides_of_a_slash() -> None:
    found = paper(
        "Yêu cầu:\n1. Thanh tra tỉnh/Ban Chỉ huy Quân sự tỉnh\n- Kiểm tra phao.\n"
        "2. Sở Y tế\n- Theo dõi dịch."
    )
    assert tasks(found)[0][1] == ["Thanh tra tỉnh", "Ban Chỉ huy Quân sự tỉnh"]


@pytest.mark.parametrize(
    "bodies",
    [
        "Chánh Văn phòng UBND tỉnh; Giám đốc các Sở; Chủ tịch UBND các xã có bến phà neo đậu thuyền",
        "Giám đốc Sở Y tế, Trưởng ban Ban Bến bãi và các chủ thuyền",
    ],
)
def test_the_article_on_who_enforces_a_decision_is_no_task(bodies: str) -> None:
    found = paper(
        "QUYẾT ĐỊNH:\n\nĐiều 1. Giao Sở Xây dựng lập danh mục bến phà trước ngày 01/7/2026.\n\n"
        f"Điều 2. Tổ chức thực hiện\n1. Sở Y tế theo dõi, báo cáo.\n"
        f"2. {bodies} chịu trách nhiệm thi hành Quyết định này./.",
        kind="QUYẾT ĐỊNH",
        symbol="QĐ-UBND",
    )
    assert [one[1] for one in tasks(found)] == [["Sở Xây dựng"], ["Sở Y tế"]]
    assert not [one for one in found.unplaced if "thi hành" in one.text]


def test_a_cell_of_names_may_say_what_each_does() -> None:
    found = paper(
        "Yêu cầu thực hiện nhiệm vụ tại Phụ lục.\nSở Y tế theo dõi./.",
        annex="\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n"
        "STT\nNhiệm vụ\nCơ quan chủ trì\nThời gian\n"
        "1\nLập sổ thuyền\nSở Xây dựng thúc đẩy, theo dõi, báo cáo\n2026\n"
        "2\nLập sổ phao\nSở Y tế\n2026\n",
    )
    rows = [one for one in tasks(found) if one[0].startswith("PL")]
    assert [one[1] for one in rows] == [["Sở Xây dựng"], ["Sở Y tế"]]


@pytest.mark.parametrize(
    ("sentence", "lead", "title"),
    [
        (
            "Các sở, ban, ngành có liên quan tới việc mở bến này có trách nhiệm cử người trực.",
            "Các sở, ban, ngành có liên quan tới việc mở bến này",
            "Cử người trực",
        ),
        (
            "Các tổ chức, cá nhân được cấp phép mở bến, chở khách có trách nhiệm giữ sạch bến.",
            "Các tổ chức, cá nhân được cấp phép mở bến, chở khách",
            "Giữ sạch bến",
        ),
        (
            "Ủy ban nhân dân các xã phân công cán bộ trực bến phà.",
            "Ủy ban nhân dân các xã",
            "Phân công cán bộ trực bến phà",
        ),
        ("Ban Đò ngang phản ánh kịp thời sự cố.", "Ban Đò ngang", "Phản ánh kịp thời sự cố"),
    ],
)
def test_the_words_that_define_a_body_are_its_name(sentence: str, lead: str, title: str) -> None:
    found = paper(f"Yêu cầu:\n1. Sở Y tế theo dõi dịch.\n2. {sentence}\n3. Sở Xây dựng báo cáo.")
    assert tasks(found)[1] == ("2", [lead], title)


def test_those_who_attend_a_meeting_have_no_task() -> None:
    found = paper(
        "Văn phòng trân trọng kính mời dự họp về bến phà:\n"
        "I. Thời gian: 08 giờ ngày 09 tháng 6 năm 2026.\n"
        "II. Địa điểm: Hội trường tỉnh và trụ sở UBND các xã.\n"
        "1. Tại điểm cầu tỉnh (Phòng họp số 2):\n"
        "- Lãnh đạo các Sở: Y tế, Xây dựng.\n- Các hội: Nông dân, Phụ nữ.\n"
        "2. Tại điểm cầu xã:\n- Chủ tịch UBND các xã.\n"
        "- UBND các xã có trách nhiệm nối đường truyền.\n"
        "III. Đề nghị:\n1. Sở Y tế chuẩn bị báo cáo.",
        kind="THÔNG BÁO",
        symbol="TB-UBND",
    )
    assert [one[:2] for one in tasks(found)] == [
        ("II.2-2", ["UBND các xã"]),
        ("III.1", ["Sở Y tế"]),
    ]


def test_a_heading_that_says_only_to_help_leaves_the_work_with_the_body_above() -> None:
    found = paper(
        "Yêu cầu:\n1. Công an tỉnh\na) Lập chốt tại bến.\nb) Chủ trì, phối hợp\n"
        "- Sở Xây dựng tổ chức kiểm đếm thuyền.\n- Sở Y tế rà soát trạm sơ cứu.\n"
        "2. Sở Nội vụ\n- Theo dõi."
    )
    assert [one[:2] for one in tasks(found)] == [
        ("1.a", ["Công an tỉnh"]),
        ("1.b-1", ["Công an tỉnh"]),
        ("1.b-2", ["Công an tỉnh"]),
        ("2-1", ["Sở Nội vụ"]),
    ]
    assert [name.text for name in found.tasks[1].coordinating] == ["Sở Xây dựng"]


def test_a_place_acts_by_its_kind_alone() -> None:
    found = paper(
        "I. ĐÁNH GIÁ\n\nTỉnh đã mở nhiều bến.\n\nTrong thời gian tới, Tỉnh rà soát các bến cũ.\n\n"
        "II. KIẾN NGHỊ\n\n1. Về phao cứu sinh: Tỉnh căn cứ quy định để mua.\n\n"
        "2. Về bến: Giao Bộ Xây dựng nghiên cứu.",
        kind="THÔNG BÁO",
        issuer="VĂN PHÒNG CHÍNH PHỦ",
        symbol="TB-VPCP",
    )
    assert [one[1] for one in tasks(found)] == [["Tỉnh"], ["Tỉnh"], ["Bộ Xây dựng"]]


def test_a_heading_may_end_with_words_in_brackets() -> None:
    found = paper(
        "Yêu cầu:\n1. Sở Y tế\n- Theo dõi.\n2. Các chủ thuyền là hộ gia đình (thuyền chở khách…)\n"
        "- Mua phao trước ngày 15/7/2026.\n3. Các hãng xe, công ty du lịch: lập phương án đón khách."
    )
    assert [one[:2] for one in tasks(found)] == [
        ("1-1", ["Sở Y tế"]),
        ("2-1", ["Các chủ thuyền là hộ gia đình"]),
        ("3", ["Các hãng xe, công ty du lịch"]),
    ]


def test_a_body_that_is_named_to_be_something_keeps_its_words() -> None:
    found = paper("1. Giao Cục Sông nước về đò ngang là cơ quan thường trực.\n2. Sở Y tế báo cáo.")
    assert tasks(found)[0][1] == ["Cục Sông nước về đò ngang"]


def test_the_ends_that_competed_for_a_name_are_evidence() -> None:
    found = paper("1. Sở Y tế báo cáo.\n2. Các cơ sở sửa chữa thuyền máy kiểm tra xưởng.")
    plain, named = (
        [(one.reading, one.taken) for one in task.evidence if one.part == "name"]
        for task in found.tasks
    )
    assert plain == []
    assert named == [("Các cơ sở sửa chữa thuyền máy", True), ("Các cơ sở", False)]


def test_an_item_among_items_of_bodies_does_not_take_those_addressed() -> None:
    found = paper(
        "Ủy ban nhân dân tỉnh đề nghị các sở, ban, ngành làm tốt những việc sau:\n"
        "1. Sở Y tế theo dõi dịch.\n2. Ban hành theo thẩm quyền hướng dẫn về bến.\n"
        "3. Sở Xây dựng kiểm tra phao.\n4. Công an tỉnh tuần tra."
    )
    assert tasks(found)[1][:2] == ("2", [])
    assert found.doubts


@pytest.mark.parametrize(
    ("words", "names", "work"),
    [
        (
            "Công ty Thủy nông Sông La gặt hộ dân vùng trũng.",
            ["Công ty Thủy nông Sông La"],
            "gặt hộ dân",
        ),
        (
            "Trường Trung cấp Nghề Sông La xếp ghế cho phụ huynh.",
            ["Trường Trung cấp Nghề Sông La"],
            "xếp ghế",
        ),
        (
            "Để kịp lũ về, Công ty TNHH MTV Bến phà tỉnh chèn thêm bao cát.",
            ["Công ty TNHH MTV Bến phà tỉnh"],
            "chèn thêm",
        ),
        ("UBND các xã ven sông khơi mương trước lũ.", ["UBND các xã ven sông"], "khơi mương"),
        (
            "Thanh tra Chính phủ, Cục Đường bộ Việt Nam gỡ rào chắn phà.",
            ["Thanh tra Chính phủ", "Cục Đường bộ Việt Nam"],
            "gỡ rào",
        ),
        ("Nhà thầu thi công bố trí đủ thợ lặn.", ["Nhà thầu thi công"], "bố trí đủ"),
    ],
)
def test_a_subject_needs_no_verb_of_a_list_where_its_name_is_whole(
    words: str, names: list[str], work: str
) -> None:
    found = tasks(paper(f"Yêu cầu:\n1. {words}\n2. Sở Y tế theo dõi dịch."))
    assert found[0][1] == names
    assert work in found[0][2].lower()


@pytest.mark.parametrize(
    "name",
    [
        "Ban Chỉ đạo phát triển bến bãi, đường thủy và du lịch sông nước tỉnh",
        "Hội đồng Phối hợp phổ biến, giáo dục luật giao thông tỉnh",
        "Ban Quản lý dự án đầu tư xây dựng các công trình bến bãi và chợ nổi tỉnh",
        "Tổ công tác theo Quyết định số 15/QĐ-UBND ngày 02/02/2026 của UBND tỉnh",
        "Đoàn kiểm tra liên ngành do Sở Y tế chủ trì",
        "Liên danh nhà thầu Sông La - Nam Sơn",
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
        "Bộ Tư lệnh Vùng Cảnh sát biển 9",
    ],
)
def test_a_body_is_called_by_what_it_is_for(name: str) -> None:
    found = tasks(paper(f"Yêu cầu:\n1. {name} rà soát phao cứu sinh.\n2. Sở Y tế theo dõi."))
    assert found[0][1] == [name]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("SỞ Y TẾ", "Sở Y tế"),
        ("Trách nhiệm của Sở Y tế", "Sở Y tế"),
        ("Về phía Sở Y tế:", "Sở Y tế"),
    ],
)
def test_a_heading_names_its_body_in_capitals_or_after_words(heading: str, name: str) -> None:
    found = tasks(paper(f"Yêu cầu:\n1. {heading}\n- Cấp phát phao.\n- Tập bơi cho trẻ em."))
    assert [one[1] for one in found] == [[name], [name]]


def test_a_person_named_by_office_means_the_office() -> None:
    found = tasks(
        paper(
            "Yêu cầu:\n1. Đồng chí Lê Văn Sáu - Phó Chủ tịch UBND tỉnh trực tiếp theo dõi bến phà.\n"
            "2. Sở Y tế theo dõi dịch."
        )
    )
    assert found[0][1] == ["Phó Chủ tịch UBND tỉnh"]


def test_a_short_form_means_the_only_longer_name_before_it() -> None:
    found = tasks(
        paper(
            "Yêu cầu:\n1. Giao Trung tâm Cứu hộ đường thủy tỉnh lập sổ phao.\n"
            "2. Trung tâm chủ trì, phối hợp với Sở Y tế diễn tập."
        )
    )
    assert found[1][1] == ["Trung tâm Cứu hộ đường thủy tỉnh"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Trưởng các ấp, khu phố nhắc các hộ thả trâu.", ["Trưởng các ấp, khu phố"]),
        (
            "Trung tâm Phục vụ hành chính công các xã, phường kéo dài giờ trực.",
            ["Trung tâm Phục vụ hành chính công các xã, phường"],
        ),
        (
            "Các trường mầm non, tiểu học công lập và ngoài công lập niêm yết thực đơn.",
            ["Các trường mầm non, tiểu học công lập và ngoài công lập"],
        ),
        ("Trường Đại học Sông La dạy bơi cho thợ phà.", ["Trường Đại học Sông La"]),
        ("Khu Quản lý bến bãi IV, Hải đội Biên phòng 9 neo phà.", None),
        (
            "Các doanh nghiệp vận tải trên địa bàn tỉnh sơn lại phà.",
            ["Các doanh nghiệp vận tải trên địa bàn tỉnh"],
        ),
        ("Việc tháo dỡ cầu tạm do UBND phường Bến Cũ thực hiện.", ["UBND phường Bến Cũ"]),
        (
            "Giao trách nhiệm cho Giám đốc Sở Y tế kiểm soát nước thải.",
            ["Giám đốc Sở Y tế"],
        ),
        (
            "Phân công đồng chí Lê Thị Bảy, Phó Chủ tịch UBND tỉnh làm việc với Bộ Xây dựng.",
            ["Phó Chủ tịch UBND tỉnh"],
        ),
        ("Văn phòng UBND tỉnh: dự thảo Thông báo kết luận.", ["Văn phòng UBND tỉnh"]),
        ("Ban Tài chính Tập đoàn thẩm định tổng mức tiền phà.", ["Ban Tài chính Tập đoàn"]),
    ],
)
def test_bodies_of_communes_schools_and_enterprises_act(
    words: str, names: list[str] | None
) -> None:
    found = tasks(paper(f"Yêu cầu:\n1. {words}\n2. Sở Nội vụ theo dõi."))
    assert found[0][1] == (names or ["Khu Quản lý bến bãi IV", "Hải đội Biên phòng 9"])


def test_a_commune_acts_by_its_name() -> None:
    found = tasks(
        paper("Yêu cầu:\n1. Các xã, phường dọn rác; riêng phường Bến Cũ hoàn thiện kè đá.")
    )
    assert [one[1] for one in found] == [["Các xã, phường"], ["phường Bến Cũ"]]


def test_what_the_issuer_agrees_to_is_nobodys_work() -> None:
    found = tasks(
        paper(
            "Yêu cầu:\n1. UBND tỉnh thống nhất đề xuất của Sở Y tế; giao Sở Nội vụ lập danh sách.\n"
            "2. Sở Y tế theo dõi."
        )
    )
    assert [one[1] for one in found] == [["Sở Nội vụ"], ["Sở Y tế"]]


@pytest.mark.parametrize(
    "report",
    [
        'Báo Bến Xưa ngày 02 tháng 4 năm 2026 có bài "Phà thủng", ',
        "Báo Bến Xưa số ra ngày 02 tháng 4 năm 2026 đăng tin phà thủng mà chưa vá.\nVề việc này, ",
        "Tạp chí Đường Sông phản ánh: phà thủng nhiều tháng.\nVề việc này, ",
    ],
)
def test_what_a_newspaper_reports_is_nobodys_work(report: str) -> None:
    draft = paper(f"{report}Chủ tịch UBND tỉnh giao Sở Xây dựng chủ trì vá phà.")
    assert [one[1] for one in tasks(draft)] == [["Sở Xây dựng"]]


def test_a_newspaper_that_is_asked_has_work() -> None:
    found = tasks(paper("Yêu cầu:\n1. Báo Bến Xưa tuyên truyền giờ phà.\n2. Sở Y tế theo dõi."))
    assert found[0][1] == ["Báo Bến Xưa"]


@pytest.mark.parametrize(
    "opening",
    [
        "Xét Tờ trình số 15/TTr-SXD; Phó Thủ tướng Lê Văn Bè có ý kiến như sau:",
        "Ủy ban nhân dân tỉnh yêu cầu:",
        "Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:",
    ],
)
def test_words_that_only_announce_orders_are_no_task(opening: str) -> None:
    draft = paper(f"{opening}\nSở Xây dựng vá phà trong tháng 6 năm 2026.")
    assert [one[1] for one in tasks(draft)] == [["Sở Xây dựng"]]


def test_a_group_that_is_asked_keeps_the_words_that_define_it() -> None:
    found = tasks(paper("Đề nghị các đơn vị có tên trong Phụ lục khẩn trương nộp sổ phà."))
    assert found[0][1:] == (["các đơn vị có tên trong Phụ lục"], "Khẩn trương nộp sổ phà")


def test_what_a_group_has_not_done_is_no_part_of_its_name_or_work() -> None:
    found = tasks(
        paper(
            "Yêu cầu:\n1. Các sở, ngành, UBND các xã đến nay chưa có báo cáo theo Công văn số "
            "49/SXD-HT của Sở Xây dựng, khẩn trương gửi sổ phà.\n2. Sở Xây dựng tổng hợp."
        )
    )
    assert found[0][1:] == (["Các sở, ngành", "UBND các xã"], "Khẩn trương gửi sổ phà")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Phòng Cảnh sát giao thông Công an tỉnh dừng xe.", None),
        ("Phòng Quản lý bến bãi thuộc Sở Xây dựng rà soát bến.", None),
        ("Trưởng phòng Kế hoạch - Tài chính tham mưu sổ phao.", None),
        (
            "Ban Giám hiệu, Công đoàn trường thống nhất lịch bơi.",
            ["Ban Giám hiệu", "Công đoàn trường"],
        ),
        ("Trung tâm Dịch vụ việc làm mở phiên chợ.", ["Trung tâm Dịch vụ việc làm"]),
        ("Cảng Hàng không Sông La tăng chuyến.", ["Cảng Hàng không Sông La"]),
        ("Đội Quản lý thị trường số 9 khám kho phao.", ["Đội Quản lý thị trường số 9"]),
        ("Về phía Sở Y tế, khẩn trương mua phao.", ["Sở Y tế"]),
        ("Trước mắt, Sở Y tế xếp phao tại bến.", ["Sở Y tế"]),
        ("Yêu cầu nhà thầu Công ty 99 tháo dỡ cầu tạm.", ["nhà thầu Công ty 99"]),
        ("UBND các xã Bến Cũ, Bến Mới khoanh vùng dịch.", ["UBND xã Bến Cũ", "UBND xã Bến Mới"]),
        (
            "Ban Chỉ đạo Trung ương về phát triển bến bãi, đường thủy báo cáo số phà.",
            ["Ban Chỉ đạo Trung ương về phát triển bến bãi, đường thủy"],
        ),
        ("Sở Nội vụ cho ý kiến về thợ phà.", ["Sở Nội vụ"]),
    ],
)
def test_units_parts_and_fields_belong_to_a_name(words: str, names: list[str] | None) -> None:
    whole = {
        "Phòng C": "Phòng Cảnh sát giao thông Công an tỉnh",
        "Phòng Q": "Phòng Quản lý bến bãi thuộc Sở Xây dựng",
        "Trưởng ": "Trưởng phòng Kế hoạch - Tài chính",
    }
    found = tasks(paper(f"Yêu cầu:\n1. {words}\n2. Sở Nội vụ theo dõi."))
    assert found[0][1] == (names or [whole[words[:7]]])


def test_a_joint_stock_company_keeps_its_name_though_its_words_look_like_a_verb() -> None:
    found = tasks(
        paper(
            "Yêu cầu:\n1. Công ty Cổ phần Cấp thoát nước Sông La hạ áp lực nước.\n"
            "2. Giao Sở Y tế phối hợp các đơn vị liên quan dẫn đoàn thợ phà dự hội."
        )
    )
    assert [one[1] for one in found] == [["Công ty Cổ phần Cấp thoát nước Sông La"], ["Sở Y tế"]]


@pytest.mark.parametrize(
    ("order", "leads", "title"),
    [
        (
            (
                "Giao công an phường, tổ thu gom rác số 3, bộ phận hộ tịch và Đoàn Thanh niên chủ trì "
                "dọn các ngõ."
            ),
            ["công an phường", "tổ thu gom rác số 3", "bộ phận hộ tịch", "Đoàn Thanh niên"],
            "Dọn các ngõ",
        ),
        (
            "Yêu cầu ban quản lý chợ, tổ bốc xếp, chi hội làm vườn, chủ các ghe máy gắn số.",
            ["ban quản lý chợ", "tổ bốc xếp", "chi hội làm vườn", "chủ các ghe máy"],
            "Gắn số",
        ),
        (
            (
                "Giám đốc Sở Xây dựng, Chi cục trưởng Chi cục Kiểm lâm, Bí thư chi bộ các thôn, "
                "đội trưởng đội dân phòng phân công người trực."
            ),
            [
                "Giám đốc Sở Xây dựng",
                "Chi cục trưởng Chi cục Kiểm lâm",
                "Bí thư chi bộ các thôn",
                "đội trưởng đội dân phòng",
            ],
            "Phân công người trực",
        ),
        (
            "Giao bộ phận địa chính, môi trường, văn hóa, tổ hòa giải rà soát các bến.",
            ["bộ phận địa chính, môi trường, văn hóa", "tổ hòa giải"],
            "Rà soát các bến",
        ),
        (
            "Yêu cầu Sở Tài chính kiểm tra, đối chiếu, thu hồi các khoản chi sai.",
            ["Sở Tài chính"],
            "Kiểm tra, đối chiếu, thu hồi các khoản chi sai",
        ),
        (
            "Giao Sở Xây dựng, trong quá trình kiểm tra, nhắc nhở chủ bến.",
            ["Sở Xây dựng"],
            "Trong quá trình kiểm tra, nhắc nhở chủ bến",
        ),
    ],
)
def test_a_list_is_carried_by_its_separators_and_the_work_behind_it(
    order: str, leads: list[str], title: str
) -> None:
    assert tasks(paper(f"1. {order}\n2. Sở Nội vụ theo dõi.")) == [
        ("1", leads, title),
        ("2", ["Sở Nội vụ"], "Theo dõi"),
    ]


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Yêu cầu Sở Y tế và Sở Nội vụ thực hiện:", ["Sở Y tế", "Sở Nội vụ"]),
        ("Đề nghị Sở Y tế, Sở Xây dựng triển khai:", ["Sở Y tế", "Sở Xây dựng"]),
        ("Giao Sở Y tế, UBND xã Hòa Phú rà soát:", ["Sở Y tế", "UBND xã Hòa Phú"]),
    ],
)
def test_a_verb_before_a_colon_is_no_part_of_the_last_name(heading: str, names: list[str]) -> None:
    found = tasks(paper(f"{heading}\n1. Kiểm tra phao tiêu.\n2. Lập danh sách bến phà."))
    assert [lead for _item, lead, _title in found] == [names, names]


@pytest.mark.parametrize(
    "work", ["Phân công cán bộ trực tại bến", "Phân công các lực lượng trực đêm",
             "Phân công giáo viên ra đề", "Giao 01 Phòng đầu mối thực hiện", "Giao một lãnh đạo chỉ đạo"],
)  # fmt: skip
def test_who_assigns_people_of_its_own_keeps_the_work_that_a_heading_gives_it(work: str) -> None:
    found = tasks(paper(f"Yêu cầu Sở Y tế thực hiện các việc sau:\n1. {work}.\n2. Rà soát phao."))
    assert [lead for _item, lead, _title in found] == [["Sở Y tế"], ["Sở Y tế"]]


@pytest.mark.parametrize(("words", "names"), CASES)
@pytest.mark.parametrize("heading", ["", "Yêu cầu Sở Công Thương, Sở Y tế thực hiện:\n\n"])
def test_the_body_after_a_case_has_the_work_whatever_stands_above(
    words: str, names: list[str], heading: str
) -> None:
    found = tasks(paper(f"{heading}1. {words}\n\n2. Sở Nội vụ theo dõi."))
    assert [lead for _item, lead, _title in found] == [names, ["Sở Nội vụ"]]


def test_who_a_case_is_about_does_not_get_the_work_of_the_body_above() -> None:
    body = "Yêu cầu Sở Công Thương:\n\n1. Đối với các hộ trong vùng ngập, cấp phao cứu sinh."
    assert tasks(paper(f"{body}\n\n2. Rà soát bến phà."))[0][1] == ["Sở Công Thương"]


@pytest.mark.parametrize(
    ("words", "names", "title"),
    [
        ("Trung tâm Y tế quận, huyện và thành phố Sông La nhận thuốc.",
         ["Trung tâm Y tế quận, huyện và thành phố Sông La"], "Nhận thuốc"),
        ("Ban Điều hành khu cách ly kiểm tra thuốc.", ["Ban Điều hành khu cách ly"], "Kiểm tra thuốc"),
        ("Ban Quản lý các khu công nghiệp, khu chế xuất rà soát bến.",
         ["Ban Quản lý các khu công nghiệp, khu chế xuất"], "Rà soát bến"),
        ("Các xã Lũng Cao, Mường Lầm rà soát bến.", ["xã Lũng Cao", "xã Mường Lầm"], "Rà soát bến"),
        ("Các huyện: Sông La, Núi Cả kiểm tra bến.", ["huyện Sông La", "huyện Núi Cả"], "Kiểm tra bến"),
        ("Ban Chỉ đạo quốc gia về khắc phục hậu quả bom mìn nghiên cứu báo cáo.",
         ["Ban Chỉ đạo quốc gia về khắc phục hậu quả bom mìn"], "Nghiên cứu báo cáo"),
        ("Các doanh nghiệp có hoạt động chở đò trên sông La thường xuyên rà soát phao.",
         ["Các doanh nghiệp có hoạt động chở đò trên sông La"], "Thường xuyên rà soát phao"),
        ("Ban Chỉ đạo cấp tỉnh rà soát bến.", ["Ban Chỉ đạo cấp tỉnh"], "Rà soát bến"),
        ("Các quận, huyện, Sở Xây dựng rà soát bến.", ["Các quận, huyện", "Sở Xây dựng"], "Rà soát bến"),
        ("Các Đảng ủy Bộ Tài chính, Bộ Nội vụ rà soát biên chế.",
         ["Đảng ủy Bộ Tài chính", "Đảng ủy Bộ Nội vụ"], "Rà soát biên chế"),
        ("Đảng ủy các Bộ: Tài chính, Nội vụ rà soát biên chế.",
         ["Đảng ủy Bộ Tài chính", "Đảng ủy Bộ Nội vụ"], "Rà soát biên chế"),
        ("Sở Xây dựng nêu trên chủ động sửa bến.", ["Sở Xây dựng"], "Chủ động sửa bến"),
        ("Các Sở Xây dựng nêu trên chủ động sửa bến.", ["Các Sở Xây dựng nêu trên"], "Chủ động sửa bến"),
        ("Sở Y tế nêu tại khoản 1 Điều 2 Quyết định này kiểm tra thuốc.", ["Sở Y tế"], "Kiểm tra thuốc"),
    ],
)  # fmt: skip
def test_a_name_ends_where_its_level_its_zone_or_its_mention_ends(
    words: str, names: list[str], title: str
) -> None:
    assert tasks(paper(f"1. {words}\n2. Sở Nội vụ theo dõi."))[0] == ("1", names, title)


def test_to_report_difficulties_is_nobodys_work_unless_a_body_alone_is_asked() -> None:
    case = "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc,"
    body = (
        "1. Sở Y tế kiểm tra thuốc.\n\n2. {case} các cơ quan, đơn vị phản ánh về Sở Y tế.\n\n"
        "3. {case} Sở Nội vụ báo cáo UBND tỉnh trước ngày 20/6/2026."
    )
    draft = paper(body.format(case=case))
    assert [item for item, _lead, _title in tasks(draft)] == ["1", "3"]
    assert [one.text[:2] for one in draft.unplaced] == ["2."]


def test_places_that_are_set_apart_have_work_and_a_day_of_their_own() -> None:
    order = "UBND các xã, phường rà soát các hộ; riêng các xã Lũng Cao, Mường Lầm dời dân"
    draft = paper(f"1. {order} trước ngày 24/8/2026.\n\n2. Sở Nội vụ theo dõi.")
    assert [
        (one.item, [name.text for name in one.lead], len(one.deadlines)) for one in draft.tasks
    ] == [
        ("1a", ["UBND các xã, phường"], 0),
        ("1b", ["xã Lũng Cao", "xã Mường Lầm"], 1),
        ("2", ["Sở Nội vụ"], 0),
    ]


@pytest.mark.parametrize(
    "lead_in",
    [
        "2. Nghiêm cấm các hành vi sau đây:",
        (
            "2. Lưu ý về xử phạt:\n\nCác hành vi vi phạm quy định về bến bị phạt tiền (phạt chính, phạt bổ "
            "sung và biện pháp khắc phục hậu quả) theo Điều 13 Nghị định số 12/2024/NĐ-CP ngày 17 tháng 01 "
            "năm 2024 của Chính phủ quy định xử phạt vi phạm hành chính về đường thủy như:"
        ),
    ],
)
def test_acts_that_are_forbidden_or_punished_are_nobodys_work(lead_in: str) -> None:
    order = f"Yêu cầu Sở Y tế thực hiện:\n\n1. Rà soát bến phà.\n\n{lead_in}"
    found = tasks(paper(f"{order}\n\n- Không lập sổ bến.\n\n- Sửa chữa sổ bến."))
    assert [item for item, _lead, _title in found] == ["1"]


def test_who_is_asked_by_another_keeps_what_says_which_of_a_group_are_meant() -> None:
    group = "các doanh nghiệp có hoạt động chở đò thuê trên sông La"
    lead_in = f"Sở Nội vụ đề nghị {group} tự kiểm tra, nội dung cụ thể như sau:"
    found = tasks(paper(f"{lead_in}\n\n1. Rà soát phao.\n\n2. Kiểm tra sổ bến."))
    assert [lead for _item, lead, _title in found] == [[group], [group]]


@pytest.mark.parametrize(
    "opening", ["Đồng thời, ", "Ngoài ra, ", "Bên cạnh đó, ", "Cùng với đó, ", "Cùng đó, "]
)
def test_a_paragraph_that_goes_on_is_work_of_the_body_before_it(opening: str) -> None:
    body = (
        "Yêu cầu Sở Y tế chủ trì mua thuốc cho người lái đò.\n\n"
        f"{opening}xây dựng kế hoạch khám bệnh cho người đi đò.\n\n{opening}rà soát tủ thuốc ở bến."
    )
    found = tasks(paper(body, kind="CÔNG ĐIỆN"))
    assert [lead for _item, lead, _title in found] == [["Sở Y tế"]] * 3


def test_an_office_without_its_field_is_the_one_that_had_the_work_before() -> None:
    body = (
        "Bộ Giáo dục và Đào tạo chỉ đạo các trường dạy bơi.\n\nBộ cần có phương án đón học sinh qua "
        "sông.\n\nBộ Công an và Bộ Quốc phòng tuần tra trên sông.\n\nBộ phối hợp kiểm tra bến phà."
    )
    assert [lead for _item, lead, _title in tasks(paper(body, kind="CÔNG ĐIỆN"))] == [
        ["Bộ Giáo dục và Đào tạo"], ["Bộ Giáo dục và Đào tạo"], ["Bộ Công an", "Bộ Quốc phòng"],
        ["Bộ"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "order",
    [
        "Sở Nội vụ đề nghị Quý Sở rà soát biên chế trước ngày 20/6/2026.",
        "Sở Nội vụ đề nghị Quý cơ quan thực hiện các việc sau:\n\n1. Rà soát biên chế.",
    ],
)
def test_an_honoured_body_of_a_letter_is_the_one_that_it_is_written_to(order: str) -> None:
    draft = paper(order, kind="CÔNG VĂN", symbol="SNV-VP", addressees="- Sở Y tế;\n- Sở Xây dựng;")
    assert [lead for _item, lead, _title in tasks(draft)] == [["Sở Y tế", "Sở Xây dựng"]]


def test_bodies_with_semicolons_after_a_case_are_one_list() -> None:
    order = "Đối với các bến cũ, yêu cầu các Bộ: Nông nghiệp và Môi trường; Xây dựng; Y tế xây dựng"
    body = f"1. {order} phương án sửa bến trước ngày 15/6/2026.\n\n2. Sở Nội vụ theo dõi."
    assert tasks(paper(body))[0] == (
        "1",
        ["Bộ Nông nghiệp và Môi trường", "Bộ Xây dựng", "Bộ Y tế"],
        "Xây dựng phương án sửa bến trước ngày 15/6/2026",
    )


def test_a_closing_formula_may_name_who_orders_the_report_in_it() -> None:
    closing = (
        "Trên đây là một số nội dung cần thực hiện ngay, Ban Chỉ đạo đề nghị các sở quan tâm thực "
        "hiện và báo cáo kết quả về Ban Chỉ đạo trước Thứ Tư ngày 03/6/2026 để tổng hợp./."
    )
    draft = paper(f"1. Sở Nội vụ theo dõi.\n\n{closing}")
    assert [(name.text, len(one.deadlines)) for one in draft.tasks for name in one.lead] == [
        ("Sở Nội vụ", 0), ("các sở", 1),
    ]  # fmt: skip


def test_a_time_of_something_else_than_a_meeting_heads_work() -> None:
    body = (
        "Sở Nội vụ yêu cầu các trường học thực hiện:\n\n1. Thời gian học sinh nghỉ học\n\n"
        "a) Bố trí lịch nghỉ trước ngày 26/7/2026.\n\nb) Các trường ngoài công lập quyết định lịch học.\n\n"
        "2. Thời gian, địa điểm họp\n\na) Kiểm tra phòng họp."
    )
    assert [item for item, _lead, _title in tasks(paper(body))] == ["1.a", "1.b"]
