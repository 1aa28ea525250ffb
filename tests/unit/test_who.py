"""Names of bodies that hold commas, and bodies that are named but not charged with the work."""

from __future__ import annotations

import pytest

from directive_cli.drafting.cell_reading import cell_bodies
from directive_cli.drafting.field_blocks import lead_in_brackets
from directive_cli.drafting.other_roles import read_roles
from directive_cli.drafting.roles import read_subject, subject_inside
from directive_cli.drafting.source_lines import Line, Passage, passage_of


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "Các cơ sở khám bệnh, chữa bệnh công lập rà soát",
            ["Các cơ sở khám bệnh, chữa bệnh công lập"],
        ),
        ("Cơ sở khám bệnh, chữa bệnh chủ động đặt phao", ["Cơ sở khám bệnh, chữa bệnh"]),
        ("Cục Quản lý Khám, chữa bệnh hướng dẫn", ["Cục Quản lý Khám, chữa bệnh"]),
        (
            "Ban Chính sách, Chiến lược Trung ương chủ trì",
            ["Ban Chính sách, Chiến lược Trung ương"],
        ),
        (
            "Văn phòng Đảng ủy, các cơ quan tham mưu, giúp việc Đảng ủy xã theo dõi",
            ["Văn phòng Đảng ủy", "các cơ quan tham mưu, giúp việc Đảng ủy xã"],
        ),
        (
            "Các tỉnh ủy, thành ủy, các ban cán sự đảng, đảng đoàn quán triệt",
            ["Các tỉnh ủy, thành ủy", "các ban cán sự đảng, đảng đoàn"],
        ),
        (
            "Đề nghị Cục Thuế các tỉnh thành phó trực thuộc Trung ương chú trọng rà soát",
            ["Cục Thuế các tỉnh thành phó trực thuộc Trung ương"],
        ),
        (
            "Đề nghị Cục Thuê các tỉnh, thành phô trực thuộc Trung ương rà soát",
            ["Cục Thuê các tỉnh, thành phô trực thuộc Trung ương"],
        ),
        ("Chi ủy, chi bộ các thôn tổ chức họp", ["Chi ủy, chi bộ các thôn"]),
        (
            "Các chi bộ trực thuộc, đoàn thể chính trị - xã hội xã quán triệt",
            ["Các chi bộ trực thuộc", "đoàn thể chính trị - xã hội xã"],
        ),
        (
            "Giao các đoàn thanh tra, kiểm tra phối hợp rà soát",
            ["các đoàn thanh tra, kiểm tra"],
        ),
    ],
)
def test_a_comma_inside_a_name_is_read_through(words: str, names: list[str]) -> None:
    found = read_subject(words, 0, weigh=True)
    assert found is not None
    assert [one.name for one in found.lead] == names


@pytest.mark.parametrize(
    "agreed", ["Đồng ý về chủ trương", "Đồng ý để", "Thống nhất chủ trương cho phép", "Nhất trí"]
)
def test_an_agreement_is_no_part_of_the_name_behind_it(agreed: str) -> None:
    text = f"{agreed} Ủy ban nhân dân tỉnh Sông La nghiên cứu, lập Đề án nuôi ong."
    found = read_subject(text, 0, weigh=True)
    assert found is not None
    assert [one.name for one in found.lead] == ["Ủy ban nhân dân tỉnh Sông La"]


@pytest.mark.parametrize(
    ("helped", "names"),
    [
        ("các đơn vị, địa phương xây dựng dự thảo Lịch đò", ["các đơn vị, địa phương"]),
        ("các sở được giao chủ trì để sắp lịch", ["các sở được giao chủ trì"]),
        (
            "các cơ quan quản lý chuyên ngành trong quá trình quản lý, sử dụng bến",
            ["các cơ quan quản lý chuyên ngành"],
        ),
        ("cơ quan quản lý bến bãi trong việc rà soát phao", ["cơ quan quản lý bến bãi"]),
    ],
)
def test_who_helps_ends_before_what_is_done_together(helped: str, names: list[str]) -> None:
    text = f"Chủ trì, phối hợp với {helped}."
    assert [one.name for one in read_roles(text, 0, len(text)).coordinating] == names


@pytest.mark.parametrize(
    "text",
    [
        "Phao của người không phải là cơ quan, đơn vị, doanh nghiệp quản lý được chuyển cho bến.",
        "Tiếp tục thực hiện phối hợp với các bên như: Công an, Kiểm lâm để thực hiện quản lý bến.",
        "Trong thời gian sửa bến, chỉ đạo các phòng, đơn vị tiếp tục giữ phao.",
    ],
)
def test_a_body_named_as_an_example_or_as_an_object_has_not_the_work(text: str) -> None:
    assert subject_inside(text, 0, len(text), directed_only=False) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Trưởng bến phà Cây Me có trách nhiệm giữ sổ khách.", "Trưởng bến phà Cây Me"),
        ("Người lái đò có trách nhiệm mang áo phao.", "Người lái đò"),
        ("Tổ tự quản bến chịu trách nhiệm báo tin.", "Tổ tự quản bến"),
    ],
)
def test_who_is_charged_under_a_heading_of_another_has_the_work(words: str, name: str) -> None:
    found = read_subject(words, 0)
    assert found is not None
    assert [one.name for one in found.lead] == [name]


def test_work_before_its_charge_is_no_name() -> None:
    assert read_subject("Tổ chức sơn phao và chịu trách nhiệm về an toàn.", 0) is None


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "Các cơ quan, ban, ngành, Mặt trận Tổ quốc tỉnh rà soát",
            ["Các cơ quan, ban, ngành", "Mặt trận Tổ quốc tỉnh"],
        ),
        (
            "Giao các chủ rừng, Hạt Kiểm lâm Sông La rà soát",
            ["các chủ rừng", "Hạt Kiểm lâm Sông La"],
        ),
        ("Giao các trường học, các bệnh viện khóa van nước.", ["các trường học", "các bệnh viện"]),
    ],
)
def test_each_of_a_list_ends_where_the_next_or_the_work_begins(
    words: str, names: list[str]
) -> None:
    found = read_subject(words, 0, weigh=True)
    assert found is not None
    assert [one.name for one in found.lead] == names


@pytest.mark.parametrize(
    "bracket",
    ["Sở Y tế chủ trì, Sở Xây dựng phối hợp", "Sở Y tế chủ trì, phối hợp với Sở Xây dựng"],
)
def test_a_bracket_behind_work_says_who_helps(bracket: str) -> None:
    text = f"Rà soát phao ({bracket})."
    found = lead_in_brackets(text, 0, len(text))
    assert found is not None
    assert [one.name for one in found.lead] == ["Sở Y tế"]
    assert [one.name for one in found.coordinating] == ["Sở Xây dựng"]


def cell(*lines: str) -> Passage:
    return passage_of([(Line(1, at, words), words) for at, words in enumerate(lines, 1)])


@pytest.mark.parametrize(
    "words", ["Đang thực hiện", "II", "Ghi chú", "Thuê kho chứa phao cho các bến đò ven sông"]
)
def test_a_cell_that_names_nobody_gives_no_lead(words: str) -> None:
    assert cell_bodies(cell(words)).lead == []


def test_a_name_goes_on_in_the_line_under_its_noun() -> None:
    found = cell_bodies(cell("Bộ Công an, Bộ", "Khoa học và Công nghệ"))
    assert found.lead == ["Bộ Công an", "Bộ Khoa học và Công nghệ"]


def test_the_matter_behind_a_name_in_a_cell_is_no_part_of_it() -> None:
    assert cell_bodies(cell("Sở Y tế đối với thuốc, men")).lead == ["Sở Y tế"]
