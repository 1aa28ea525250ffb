"""Names of bodies and lists of them: where each begins and ends."""

from __future__ import annotations

import pytest

from directive_cli.domain.agency_names import read_agencies


@pytest.mark.parametrize(
    ("words", "names", "rest"),
    [
        ("Văn phòng UBND tỉnh tham mưu sắp lịch", ["Văn phòng UBND tỉnh"], "tham mưu sắp lịch"),
        (
            "Văn phòng Đăng ký tàu thuyền rà soát",
            ["Văn phòng Đăng ký tàu thuyền"],
            "rà soát",
        ),
        (
            "Trung tâm Cứu hộ bến phà cấp tỉnh, cấp xã và Sở Y tế rà soát",
            ["Trung tâm Cứu hộ bến phà cấp tỉnh, cấp xã", "Sở Y tế"],
            "rà soát",
        ),
        (
            "các đồng chí Giám đốc Sở Y tế, Bí thư Huyện ủy rà soát",
            ["Giám đốc Sở Y tế", "Bí thư Huyện ủy"],
            "rà soát",
        ),
    ],
)
def test_a_name_has_its_words_and_no_others(words: str, names: list[str], rest: str) -> None:
    found = read_agencies(words)
    assert found is not None
    assert [one.name for one in found.mentions] == names
    assert words[found.end :].strip() == rest


@pytest.mark.parametrize(
    ("words", "names", "rest"),
    [
        (
            "Văn phòng Tỉnh ủy và các Ban Xây dựng Đảng và Thuế tỉnh báo cáo",
            ["Văn phòng Tỉnh ủy", "các Ban Xây dựng Đảng", "Thuế tỉnh"],
            "báo cáo",
        ),
        (
            "Văn phòng Đoàn ĐBQH và HĐND tỉnh, Kiểm toán khu vực 3 báo cáo",
            ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Kiểm toán khu vực 3"],
            "báo cáo",
        ),
        (
            "Ban Quản lý Cảng Sông La và các bến phà huyện thu gom rác",
            ["Ban Quản lý Cảng Sông La và các bến phà huyện"],
            "thu gom rác",
        ),
        (
            "Hội Thợ may các tỉnh Sông La, Bàu Sen (cũ) hoàn thiện",
            ["Hội Thợ may các tỉnh Sông La, Bàu Sen (cũ)"],
            "hoàn thiện",
        ),
        (
            "Các cơ sở chế biến, kinh doanh cá trên địa bàn xã chưa nộp hồ sơ khẩn trương gửi",
            ["Các cơ sở chế biến, kinh doanh cá trên địa bàn xã chưa nộp hồ sơ"],
            "khẩn trương gửi",
        ),
        ("Hội Nông dân hỗ trợ bà con trồng rừng", ["Hội Nông dân"], "hỗ trợ bà con trồng rừng"),
        ("Các chủ thuyền có trách nhiệm", ["Các chủ thuyền"], "có trách nhiệm"),
        (
            "Đội Dân phòng số 3, Bộ phận Một cửa trực",
            ["Đội Dân phòng số 3", "Bộ phận Một cửa"],
            "trực",
        ),
        (
            "các cấp ủy, chính quyền các cấp tập trung",
            ["các cấp ủy, chính quyền các cấp"],
            "tập trung",
        ),
        ("Đoàn kết nội bộ", [], "Đoàn kết nội bộ"),
        ("Khối lượng đất đá", [], "Khối lượng đất đá"),
    ],
)
def test_a_name_goes_on_where_only_a_name_can(words: str, names: list[str], rest: str) -> None:
    found = read_agencies(words)
    assert [one.name for one in (found.mentions if found else ())] == names
    assert words[found.end if found else 0 :].strip() == rest


def test_groups_within_a_list_need_no_quantifier() -> None:
    found = read_agencies(
        "các sở cấp tỉnh, cơ quan ngành dọc đóng trên địa bàn, UBND xã, doanh nghiệp vận tải lập"
    )
    assert found is not None
    assert [one.name for one in found.mentions] == [
        "các sở cấp tỉnh",
        "cơ quan ngành dọc đóng trên địa bàn",
        "UBND xã",
        "doanh nghiệp vận tải",
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ngân hàng Chính sách xã hội chi nhánh tỉnh bố trí vốn", None),
        ("Ban Thường vụ Đảng ủy các xã, phường lãnh đạo", "Ban Thường vụ Đảng ủy các xã, phường"),
        ("Trưởng các phòng chuyên môn tham mưu", "Trưởng các phòng chuyên môn"),
        ("Báo Sông La tăng thời lượng", "Báo Sông La"),
        (
            "các cơ quan, đơn vị thuộc phạm vi quản lý của tỉnh Sông La rà soát",
            "các cơ quan, đơn vị thuộc phạm vi quản lý của tỉnh Sông La",
        ),
        ("các cơ quan có thẩm quyền giải quyết", "các cơ quan có thẩm quyền giải quyết"),
        (
            "các đơn vị được giao nhiệm vụ Chủ đầu tư, Bên mời thầu, căn cứ quy định báo cáo",
            "các đơn vị được giao nhiệm vụ Chủ đầu tư, Bên mời thầu",
        ),
        ("Chủ tịch Hội đồng quản trị Công ty Đò ngang bố trí", None),
        ("Cục Quản lý, Giám sát bến phà rà soát", "Cục Quản lý, Giám sát bến phà"),
        ("Các đại biểu dự họp đúng giờ", "Các đại biểu"),
        ("Cảnh sát giao thông phân luồng", "Cảnh sát giao thông"),
    ],
)
def test_a_name_of_several_words_is_whole(words: str, name: str | None) -> None:
    found = read_agencies(words)
    assert found is not None
    expected = name or words[: words.index(" bố trí")]
    assert [one.name for one in found.mentions] == [expected]


@pytest.mark.parametrize(
    ("words", "names", "rest"),
    [
        ("các sở giáo dục và đào tạo nhắc trường", ["các sở giáo dục và đào tạo"], "nhắc trường"),
        (
            "các Sở Y tế các tỉnh, thành phố trực thuộc Trung ương phun thuốc",
            ["Sở Y tế các tỉnh, thành phố trực thuộc Trung ương"],
            "phun thuốc",
        ),
        ("các Sở Xây dựng tỉnh, thành phố đo cầu", ["Sở Xây dựng tỉnh, thành phố"], "đo cầu"),
        ("các Sở Y tế các tỉnh phía Bắc rà soát", ["Sở Y tế các tỉnh phía Bắc"], "rà soát"),
        ("Bộ chỉ huy Quân sự tỉnh chuẩn bị phao", ["Bộ chỉ huy Quân sự tỉnh"], "chuẩn bị phao"),
        ("Sở Y tế tỉnh Sông La rà soát", ["Sở Y tế tỉnh Sông La"], "rà soát"),
    ],
)
def test_offices_of_one_field_keep_their_field_and_places(
    words: str, names: list[str], rest: str
) -> None:
    found = read_agencies(words)
    assert found is not None
    assert [one.name for one in found.mentions] == names
    assert words[found.end :].strip() == rest
