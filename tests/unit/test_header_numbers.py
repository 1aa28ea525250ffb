"""The number and the date of a document's head, as copies and scanners leave them."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import DraftHeader
from directive_cli.drafting.text_source import read_bytes

BODY = "\nTHÔNG BÁO\nKết luận cuộc họp\n\n1. Sở Y tế rà soát trước 28/02/2031.\n\nCHỦ TỊCH\nTrần Văn Bến\n"
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
DAY = "Sông La, ngày 12 tháng 02 năm 2031"


def header(number: str, day: str = DAY) -> DraftHeader:
    paper = f"UBND TỈNH SÔNG LA\n{MOTTO}{number}\n{day}\n{BODY}"
    return read_document(read_bytes(paper.encode(), name="van-ban.txt")).header


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 3783/TB-\nUBND", "3783/TB-UBND"),
        ("Số: 3783/TB-\n\nUBND", "3783/TB-UBND"),
        ("Số: 3783/\nTB-UBND", "3783/TB-UBND"),
        ("Số 02-\nTB/TU", "02-TB/TU"),
        ("Số 02-TB/\nTU", "02-TB/TU"),
        ("Số : 4144 /GDĐT – VP", "4144/GDĐT-VP"),
        ("Số: 12/TB_UBND", "12/TB-UBND"),
        ("Số: 123A/TB-UBND", "123A/TB-UBND"),
        ("Số: 12 / TB - TTg", "12/TB-TTg"),
        ("Số 459-KHHĐ/TU", "459-KHHĐ/TU"),
        ("$6:3556 /TB-UBND", "3556/TB-UBND"),
        ("S6: 3556/TB-UBND", "3556/TB-UBND"),
        ("Số: 85/2031/CV-VSP", "85/2031/CV-VSP"),
        ("Số: 19/CD-TTg", "19/CĐ-TTg"),
        ("Số 3260-KH/ĐĐQH15", "3260-KH/ĐĐQH15"),
        ("straight connector 2Số: 1551 /UBND-VX", "1551/UBND-VX"),
        ("Số: 11893/UBND-NNV/v giữ sạch bến phà", "11893/UBND-NN"),
    ],
)
def test_a_number_is_read_though_it_is_broken_or_misread(line: str, number: str) -> None:
    assert header(line).number == number


def test_digits_that_a_scan_parted_are_no_number_and_no_day() -> None:
    assert header("Số: 1 23/TB-UBND").number is None
    found = header("Số: 23/TB-UBND", "Sông La, ngày 1 2 tháng 02 năm 2031")
    assert (found.number, found.issued_on) == (None, "2031-02")


def test_half_a_symbol_is_no_number() -> None:
    found = header("Số: 3783/TB-")
    assert (found.number, found.symbol) == (None, "TB")


@pytest.mark.parametrize(
    "day",
    [
        "Sông La, ngày 12/02/2031",
        "Sông La, ngay 12 thảng 02 nấm 2031",
        "Sông La, ngày\n12 tháng 02 năm 2031",
        "Sông La, ngày 12 tháng 0 2 năm 2031",
    ],
)
def test_a_day_is_read_in_figures_and_with_a_scanners_marks(day: str) -> None:
    assert header("Số: 12/TB-UBND", day).issued_on == "2031-02-12"


def test_a_web_copy_may_set_the_keys_of_its_head_in_one_row() -> None:
    paper = (
        "Số hiệu: | 12/TB-UBND | Loại văn bản: | Thông báo\n"
        "Nơi ban hành: | UBND tỉnh Sông La | Ngày ban hành: | 12/02/2031\n"
        f"{BODY}"
    )
    found = read_document(read_bytes(paper.encode(), name="van-ban.txt")).header
    assert (found.number, found.issued_on) == ("12/TB-UBND", "2031-02-12")


def test_type_number_day_and_topic_may_stand_in_one_row() -> None:
    row = "Công văn Số: 12/UBND-VX, ngày 12 tháng 02 năm 2031 Về việc giữ sạch bến phà"
    paper = f"{row}\n\nKính gửi: Sở Y tế\n\nUBND tỉnh đề nghị Sở Y tế thay phao cũ.\n"
    found = read_document(read_bytes(paper.encode(), name="van-ban.txt")).header
    assert (found.number, found.type, found.issued_on) == ("12/UBND-VX", "cong-van", "2031-02-12")


def test_a_number_may_stand_alone_above_the_letterhead() -> None:
    paper = "1911/UBND-VX\n\nCông văn V/v giữ sạch bến phà\n\nKính gửi: Sở Y tế\n\nĐề nghị thay phao cũ.\n"
    assert read_document(read_bytes(paper.encode(), name="van-ban.txt")).header.number == (
        "1911/UBND-VX"
    )


@pytest.mark.parametrize("under", ["Phụ lục\nDANH MỤC BẾN PHÀ\n", "PHỤ LỤC I\nDANH MỤC BẾN PHÀ\n"])
def test_a_paper_without_its_letterhead_is_named_by_its_own_annex(under: str) -> None:
    named = "(Kèm theo {} số 12/QĐ-UBND ngày 12/02/2031 của UBND tỉnh)"
    body = (
        "QUYẾT ĐỊNH\nvề việc giữ sạch bến phà\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Giao Sở Y tế thay phao cũ.\nĐiều 2. Quyết định này có hiệu lực kể từ "
        f"ngày ký.\n{under}{{}}\nBến Đông\nBến Tây\n"
    )
    own = body.format(named.format("Quyết định"))
    found = read_document(read_bytes(own.encode(), name="van-ban.txt")).header
    assert (found.number, found.issued_on) == ("12/QĐ-UBND", "2031-02-12")
    other = body.format(named.format("Thông báo"))
    assert read_document(read_bytes(other.encode(), name="van-ban.txt")).header.number is None


@pytest.mark.parametrize("bar", [" |", ""])
def test_a_letterhead_may_stand_in_the_rows_of_a_table(bar: str) -> None:
    rule = f"|---|---{bar.strip()}"
    paper = (
        f"| BỘ BẾN PHÀ ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do ------{bar}\n{rule}\n"
        f"| Số: 12/BBP-QL V/v: Thay phao cũ. | Sông La, ngày 12 tháng 02 năm 2031{bar}\n\n"
        f"| Kính gửi: | - Sở Y tế; - Sở Nội vụ{bar}\n{rule}\n\n"
        "Bộ Bến phà đề nghị Sở Y tế, Sở Nội vụ thay phao cũ./.\n\n"
        f"| Nơi nhận: - Như trên; - Lưu: VT. | KT. BỘ TRƯỞNG THỨ TRƯỞNG Trần Văn Bến{bar}\n{rule}\n"
    )
    draft = read_document(read_bytes(paper.encode(), name="van-ban.txt"))
    found = draft.header
    assert (found.number, found.issued_on) == ("12/BBP-QL", "2031-02-12")
    assert [one.text for one in found.addressees] == ["Sở Y tế", "Sở Nội vụ"]
    assert found.signed_by is not None and found.signed_by.name == "Trần Văn Bến"
    assert [task.title for task in draft.tasks] == ["Thay phao cũ"]


def test_articles_in_one_line_are_read_one_by_one() -> None:
    line = (
        "UBND TỈNH SÔNG LA QUYẾT ĐỊNH Về việc giữ sạch bến phà - Căn cứ Luật Tổ chức chính quyền địa "
        "phương ngày 16 tháng 6 năm 2025 của Quốc hội khóa XV; - Xét đề nghị của Giám đốc Sở Y tế tại Tờ trình số 7/TTr-SYT ngày 02/01/2031; QUYẾT "
        "ĐỊNH Điều 1. Giao Sở Y tế thay phao cũ ở các bến phà trong tỉnh. Điều 2. Giao Sở Nội vụ đếm bến "
        "và phà trong tỉnh. Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Nơi nhận: - Như Điều 3."
    )
    draft = read_document(read_bytes(line.encode(), name="van-ban.txt"))
    leads = [[name.text for name in task.lead] for task in draft.tasks]
    assert leads == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_a_body_that_opens_with_its_writer_is_no_further_addressee() -> None:
    paper = (
        "BỘ BẾN PHÀ\nSố: 12/BBP-QL\nSông La, ngày 12 tháng 02 năm 2031\n\nKính gửi:\n- Sở Y tế;\n"
        "- Sở Nội vụ\n\nBộ Bến phà đề nghị Sở Y tế, Sở Nội vụ thay phao cũ.\n\nNơi nhận:\n- Như trên;\n"
    )
    draft = read_document(read_bytes(paper.encode(), name="van-ban.txt"))
    assert [one.text for one in draft.header.addressees] == ["Sở Y tế", "Sở Nội vụ"]
    assert [task.title for task in draft.tasks] == ["Thay phao cũ"]


def test_the_days_that_a_title_tells_in_brackets_are_not_the_papers() -> None:
    paper = (
        f"UBND TỈNH SÔNG LA   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-UBND            {DAY}\n\n"
        "QUYẾT ĐỊNH CHẤP THUẬN BẾN PHÀ\n(Cấp lần đầu: ngày 02 tháng 01 năm 2031)\n\nQUYẾT ĐỊNH:\n"
        "Điều 1. Sở Y tế rà soát bến phà.\n\nCHỦ TỊCH\nTrần Văn Bến\n"
    )
    assert read_document(read_bytes(paper.encode(), name="a.txt")).header.issued_on == "2031-02-12"


def test_a_bar_parts_the_topic_from_the_day() -> None:
    paper = (
        "CỤC BẾN PHÀ\n------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"---------------\nSố: 12/BP-TH\nV/v giữ sạch bến phà | {DAY}\n\nKính gửi: Sở Y tế\n"
        "Đề nghị Sở Y tế rà soát bến phà.\n\nCỤC TRƯỞNG\nTrần Văn Bến\n"
    )
    found = read_document(read_bytes(paper.encode(), name="a.txt")).header
    assert (found.issued_on, found.title) == ("2031-02-12", "Giữ sạch bến phà")


LOST_HEAD = """\
BAN HÀNH KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ 14-CT/TU NGÀY 19 THÁNG 7 NĂM 2030 CỦA TỈNH ỦY SÔNG LA
ỦY BAN NHÂN DÂN TỈNH SÔNG LA
Căn cứ Luật Bến phà ngày 19 tháng 6 năm 2025;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thực hiện Chỉ thị số 14-CT/TU.
Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.
CHỦ TỊCH
Trần Văn Bến

KẾ HOẠCH
THỰC HIỆN CHỈ THỊ SỐ 14-CT/TU VỀ BẾN PHÀ
{issued_with}
1. Sở Y tế
- Trực tại bến Vàm.
- Đếm phao tại bến Vàm.
"""


def test_a_copy_without_its_head_has_the_number_that_its_plan_names() -> None:
    told = "(Ban hành kèm theo Quyết định số 773/QĐ-UBND ngày 12/02/2031 của UBND tỉnh)"
    found = read_document(read_bytes(LOST_HEAD.format(issued_with=told).encode(), name="a.txt"))

    assert (found.header.number, found.header.issued_on) == ("773/QĐ-UBND", "2031-02-12")


def test_a_title_and_a_recital_give_a_copy_neither_number_nor_day() -> None:
    told = "(Ban hành kèm theo Quyết định của UBND tỉnh)"
    found = read_document(read_bytes(LOST_HEAD.format(issued_with=told).encode(), name="a.txt"))

    assert (found.header.number, found.header.issued_on) == (None, None)


HEAD = """\
UBND TỈNH SÔNG LA
THANH TRA TỈNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: {number}
Sông La, {day}
{title}
VIỆC QUẢN LÝ BẾN PHÀ
Chánh Thanh tra tỉnh kết luận:
1. Sở Y tế trực tại bến Vàm.
CHÁNH THANH TRA
Trần Văn Bến
"""


@pytest.mark.parametrize(
    ("number", "day", "title", "slug", "issued_on"),
    [
        ("33/KL-TTr", "ngày 25 tháng 3 năm 2031", "KẾT LUẬN THANH TRA", "ket-luan", "2031-03-25"),
        ("14/CĐ-UBND", "ngày 28 tháng l0 năm 2031", "CÔNG ĐIỆN", "cong-dien", "2031-10-28"),
        ("14/CĐ-UBND", "ngày O8 tháng I1 năm 2031", "CÔNG ĐIỆN", "cong-dien", "2031-11-08"),
    ],
)
def test_a_type_with_its_kind_and_a_day_in_letters_are_read(
    number: str, day: str, title: str, slug: str, issued_on: str
) -> None:
    text = HEAD.format(number=number, day=day, title=title)
    header = read_document(read_bytes(text.encode(), name="a.txt")).header

    assert (header.number, header.type, header.issued_on) == (number, slug, issued_on)
