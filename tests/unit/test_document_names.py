"""A name may be read by what the whole document says of it, where one sentence does not say."""

from __future__ import annotations

import pytest

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.known_names import known_names
from directive_cli.domain.rival_names import with_known
from directive_cli.domain.single_names import AgencyMention, NameEnd
from directive_cli.domain.weights import KNOWN_ADDRESSED
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.evidence import LeadReading, close_names, named_as
from directive_cli.drafting.roles import read_subject
from directive_cli.drafting.text_source import read_bytes


def letter(addressed: str, order: str, copied: str = "Lãnh đạo Sở") -> str:
    return f"""SỞ CÔNG THƯƠNG
Số: 41/SCT-QLNL
Nam Sơn, ngày 05 tháng 3 năm 2026
Kính gửi:
- {addressed};
- UBND các xã.
Sở Công Thương yêu cầu:
1. {order}
2. UBND các xã rà soát các chợ, gửi danh sách trước ngày 20/3/2026.
Nơi nhận:
- Như trên;
- {copied};
- Lưu: VT.
"""


def leads(text: str) -> list[list[str]]:
    draft = read_document(read_bytes(text.encode(), name="cong-van.txt"))
    return [[name.text for name in task.lead] for task in draft.tasks]


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Trại giống cây trồng Hương Bình", "dành 8 tấn giống cho vùng trũng."),
        ("Nhà hộ sinh Phước Lộc", "mở thêm hai phòng."),
        ("Nhà hát Nghệ thuật cổ truyền tỉnh", "dựng chương trình mới."),
        ("Ban Quản lý bến xe, bến thuyền tỉnh", "niêm yết giá vé."),
    ],
)
def test_a_name_ends_where_it_ends_among_those_addressed_or_copied(name: str, work: str) -> None:
    order = f"{name} {work}"
    assert leads(letter(name, order))[0] == [name]
    assert leads(letter("Các đơn vị trực thuộc", order, copied=name))[0] == [name]


def test_a_name_that_no_place_of_the_document_has_is_read_as_before() -> None:
    order = "Nhà hộ sinh Phước Lộc mở thêm hai phòng."
    assert ["Nhà hộ sinh Phước Lộc"] not in leads(letter("Các đơn vị trực thuộc", order))


def test_a_known_name_is_no_longer_than_the_words_of_its_place() -> None:
    known = known_names({"addressed": ["Sở Y tế"]}, [])
    text = "Sở Y tế tỉnh Nam Sơn rà soát thuốc."
    assert with_known(text, 0, None, known) is not None
    assert leads(letter("Sở Y tế", text))[0] == ["Sở Y tế tỉnh Nam Sơn"]


def test_words_that_stand_between_marks_elsewhere_do_not_take_work_for_a_name() -> None:
    texts = ["Theo đề nghị của Sở Tài chính tham mưu, Sở Y tế báo cáo."] * 3
    known = known_names({}, texts)
    text = "Sở Tài chính tham mưu, đề xuất cấp vốn."
    read = with_known(text, 0, read_agencies(text), known)
    assert read is not None
    assert [one.name for one in read.mentions] == ["Sở Tài chính"]


def test_the_ends_that_competed_are_shown_with_their_points_and_the_margin() -> None:
    text = letter("Nhà hát Nghệ thuật cổ truyền tỉnh", "Nhà hát Nghệ thuật cổ truyền tỉnh mở cửa.")
    draft = read_document(read_bytes(text.encode(), name="cong-van.txt"))
    (taken,) = [one for one in draft.tasks[0].evidence if one.part == "name" and one.taken]
    assert taken.reading == "Nhà hát Nghệ thuật cổ truyền tỉnh"
    assert ("addressed", KNOWN_ADDRESSED) in taken.points


def test_two_ends_that_are_nearly_alike_are_a_point_for_the_reviewer() -> None:
    reading = LeadReading(
        (
            AgencyMention(
                "Đội Cầu",
                0,
                7,
                rivals=(
                    NameEnd("Đội Cầu", 7, (("work after", 3.0),)),
                    NameEnd("Đội Cầu Bãi", 11, (("work after", 2.5),)),
                ),
            ),
        ),
        "clause",
    )
    taken, other = named_as(reading)
    assert (taken.margin, other.cost, other.margin) == (0.5, 0.5, None)
    assert close_names([taken, other]) == ("Đội Cầu Bãi",)


def series(*items: str) -> str:
    listed = "\n".join(f"{number}. {words}" for number, words in enumerate(items, 1))
    return letter("Các đơn vị trực thuộc", "").replace("1. \n", f"{listed}\n", 1)


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Tổ tuần rừng số 3", "dọn đường băng."),
        ("Nghiệp đoàn đò ngang Cồn Én", "vận động chủ đò mua áo phao."),
        ("Chợ đêm Phố Cũ", "sắp xếp lại lối đi."),
    ],
)
def test_an_item_is_read_as_most_of_its_series_open(name: str, work: str) -> None:
    bodies = (
        "Sở Y tế kiểm tra nước uống trước ngày 10/4/2026.",
        "Sở Xây dựng rà soát các mái che trước ngày 12/4/2026.",
    )
    assert [name] in leads(series(*bodies, f"{name} {work}"))
    topics = (
        "Rà soát nước uống ở các chợ trước ngày 10/4/2026.",
        "Kiểm tra các mái che trước ngày 12/4/2026.",
    )
    assert [name] not in leads(series(*topics, f"{name} {work}"))


@pytest.mark.parametrize(
    "topic",
    [
        "Kinh phí thuê xe của Cồn Én lấy từ nguồn đã giao.",
        "Trường hợp mưa to ở Cồn Én dừng đò ngay.",
        "Kiểm tra bến Cồn Én trước mùa mưa.",
    ],
)
def test_a_topic_among_bodies_is_no_body(topic: str) -> None:
    bodies = (
        "Sở Y tế kiểm tra nước uống trước ngày 10/4/2026.",
        "Sở Xây dựng rà soát các mái che trước ngày 12/4/2026.",
    )
    opening = " ".join(topic.split()[:2])
    for named in leads(series(*bodies, topic)):
        assert not any(name.startswith(opening) for name in named)


def test_two_bodies_in_one_entry_stay_two() -> None:
    both = "Ủy ban Mặt trận Tổ quốc xã và các tổ chức chính trị - xã hội xã"
    named = leads(letter(both, f"Đề nghị {both} rà soát các chợ."))
    assert named[0] == [
        "Ủy ban Mặt trận Tổ quốc xã",
        "các tổ chức chính trị - xã hội xã",
    ]
    texts = ["Theo đề nghị của Bộ Công an và Ủy ban nhân dân các tỉnh, Bộ trưởng họp."] * 3
    text = "Bộ Công an và Ủy ban nhân dân các tỉnh kiểm tra."
    read = with_known(text, 0, read_agencies(text), known_names({}, texts))
    assert read is not None
    assert len(read.mentions) == 2


def test_an_office_that_gets_a_copy_is_no_body() -> None:
    order = "Xét thành tích đã đạt được, Bộ trưởng khen thưởng các cá nhân có tên kèm theo."
    assert ["Bộ trưởng"] not in leads(letter("Các đơn vị", order, copied="Bộ trưởng (để b/c)"))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Cục Thuế rà soát các khoản nợ.", "Cục Thuế"),
        ("Đề nghị Cục Thuế chú trọng các hộ mới.", "Cục Thuế"),
        ("Để nghị Sở Y tế gửi danh sách.", "Sở Y tế"),
        ("Xã đoàn vận động đoàn viên.", "Xã đoàn"),
        ("Agribank mở thêm điểm giao dịch.", "Agribank"),
        ("HĐND giám sát việc thu phí.", "HĐND"),
        ("Cục Thuế tỉnh Nam Sơn rà soát các khoản nợ.", "Cục Thuế tỉnh Nam Sơn"),
    ],
)
def test_a_noun_that_is_a_whole_name_stands_alone(words: str, name: str) -> None:
    subject = read_subject(words, 0, weigh=True)
    assert subject is not None
    assert [one.name for one in subject.lead] == [name]


def test_the_body_of_the_heading_named_again_has_the_same_work() -> None:
    text = letter(
        "Cục Thuế các tỉnh",
        "Các Cục Thuế:\na) Rà soát các hộ kinh doanh. Cục Thuế báo cáo kết quả hằng quý.",
    )
    assert leads(text)[0] == ["Các Cục Thuế"]
    assert len(leads(text)) == 2


@pytest.mark.parametrize(
    "name",
    [
        "thành viên Ban Chỉ đạo Chăm sóc sức khỏe nhân dân huyện",
        "Các thành viên Ban Chỉ huy Phòng thủ dân sự cấp tỉnh",
        "các thành viên Ban Chỉ đạo",
        "thành viên Tổ công tác Đề án 06 xã",
    ],
)
def test_members_are_named_by_the_whole_name_of_their_board(name: str) -> None:
    found = read_agencies(f"{name} kiểm tra các điểm tiêm.")
    assert found is not None
    assert [one.name for one in found.mentions] == [name]
