"""Who leads and who helps in whole sentences: as an item, as a letter's paragraph, as a dash under
another body's heading. The sentences are the test's own."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

Roles = list[tuple[list[str], list[str]]]

_HEAD = "UBND TỈNH SÔNG LA\nSố: 18/CT-UBND\nSông La, ngày 06 tháng 5 năm 2026\nCHỈ THỊ\nVề việc bến phà\n"
_LETTER = (
    "UBND TỈNH SÔNG LA\nSố: 19/UBND-TH\nSông La, ngày 06 tháng 5 năm 2026\nV/v bến phà\n\n"
    "Kính gửi:\n- Hội Luật gia tỉnh;\n- Hội Đông y tỉnh.\n\n"
)
_PAPERS = {
    "item": f"{_HEAD}1. {{}}\n2. Kho bạc Nhà nước tỉnh sửa cổng.\n",
    "letter": f"{_LETTER}{{}}\n\nNơi nhận:\n- Như trên.\nCHỦ TỊCH\nNguyễn Văn Lành\n",
    "dash": f"{_HEAD}1. Hội Luật gia tỉnh\n- {{}}\n2. Kho bạc Nhà nước tỉnh: Sửa cổng.\n",
}


def roles(frame: str, sentence: str) -> Roles:
    paper = _PAPERS[frame].format(sentence).encode()
    return [
        ([one.text for one in task.lead], [one.text for one in task.coordinating])
        for task in read_document(read_bytes(paper, name="van-ban.txt")).tasks
        if "cổng" not in task.title
    ]


@pytest.mark.parametrize("frame", _PAPERS)
@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Chủ dự án phải rào các hố móng trước mùa mưa.",
            [(["Chủ dự án"], [])],
        ),
        (
            "Lực lượng kiểm lâm, dân quân xã tuần tra bến gỗ.",
            [(["Lực lượng kiểm lâm, dân quân xã"], [])],
        ),
        (
            "Sở Xây dựng - cơ quan thường trực Ban Chỉ đạo lập danh mục bến phà.",
            [(["Sở Xây dựng"], [])],
        ),
        (
            "Văn phòng UBND tỉnh, Cơ quan thường trực Tổ công tác, theo dõi các bến.",
            [(["Văn phòng UBND tỉnh"], [])],
        ),
        (
            "Sở Công Thương chủ trì cùng Sở Y tế và Công an tỉnh kiểm tra quán ven bến.",
            [(["Sở Công Thương"], ["Sở Y tế", "Công an tỉnh"])],
        ),
        (
            "Các phần việc còn lại do Sở Xây dựng chủ trì, xong trong tháng 9 năm 2026.",
            [(["Sở Xây dựng"], [])],
        ),
        (
            "Số liệu được các đơn vị báo cáo về Sở Y tế trước ngày 10 hằng tháng.",
            [(["các đơn vị"], [])],
        ),
        (
            "Dự thảo quy chế bến sẽ được Sở Xây dựng tham mưu trình trước ngày 20/10/2026.",
            [(["Sở Xây dựng"], [])],
        ),
        ("Kinh phí do Sở Tài chính thẩm định.", [(["Sở Tài chính"], [])]),
        (
            "Bí thư Đoàn xã, Chủ tịch Hội Nông dân xã vận động đoàn viên dọn bến.",
            [(["Bí thư Đoàn xã", "Chủ tịch Hội Nông dân xã"], [])],
        ),
        (
            "Trưởng các phòng, Hiệu trưởng các trường, Giám đốc các trung tâm rà soát phao.",
            [(["Trưởng các phòng", "Hiệu trưởng các trường", "Giám đốc các trung tâm"], [])],
        ),
        (
            "Trưởng các khoa, Viện trưởng các viện ven sông rà soát phao.",
            [(["Trưởng các khoa", "Viện trưởng các viện ven sông"], [])],
        ),
        (
            "Đồng chí Ủy viên Ban Thường vụ, Chủ tịch Hội Nông dân xã phụ trách phát phao.",
            [(["Đồng chí Ủy viên Ban Thường vụ, Chủ tịch Hội Nông dân xã"], [])],
        ),
        (
            "Phòng Nội vụ chủ trì, phối hợp với Phòng Quy hoạch xây dựng, Văn phòng đại diện kiểm tra bến.",
            [(["Phòng Nội vụ"], ["Phòng Quy hoạch xây dựng", "Văn phòng đại diện"])],
        ),
        (
            "Ban tổ chức các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương tham mưu mở lớp bơi.",
            [(["Ban tổ chức các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương"], [])],
        ),
        ("Văn phòng phát động phong trào dọn bến.", [(["Văn phòng"], [])]),
        (
            "Cục Điện tử, Kinh tế số và Thương mại điện tử vận động các chủ bến.",
            [(["Cục Điện tử, Kinh tế số và Thương mại điện tử"], [])],
        ),
        ("Vụ Thị trường trong nước kiểm tra giá vé.", [(["Vụ Thị trường trong nước"], [])]),
        (
            "Vụ Truyền thông và Thi đua, khen thưởng cấp tờ rơi.",
            [(["Vụ Truyền thông và Thi đua, khen thưởng"], [])],
        ),
        ("Phòng Tài chính kế toán tham mưu cấp phao.", [(["Phòng Tài chính kế toán"], [])]),
        (
            "Việc đo, vẽ bến do Thanh tra tỉnh chủ trì, phối hợp với Sở Nội vụ thực hiện.",
            [(["Thanh tra tỉnh"], ["Sở Nội vụ"])],
        ),
        (
            "Cảng vụ hàng hải vùng II, III, VII cử thợ lặn.",
            [
                (
                    [
                        "Cảng vụ hàng hải vùng II",
                        "Cảng vụ hàng hải vùng III",
                        "Cảng vụ hàng hải vùng VII",
                    ],
                    [],
                )
            ],
        ),
        (
            "Xây dựng sổ bến dùng chung (Đầu mối: Sở Xây dựng; phối hợp: Sở Y tế).",
            [(["Sở Xây dựng"], ["Sở Y tế"])],
        ),
        (
            "Các đơn vị chưa hoàn thành số hóa sổ bến khẩn trương sửa sổ.",
            [(["Các đơn vị chưa hoàn thành số hóa sổ bến"], [])],
        ),
        (
            "Các doanh nghiệp sử dụng từ 10 lái phà trở lên đăng ký tham gia lớp bơi.",
            [(["Các doanh nghiệp sử dụng từ 10 lái phà trở lên"], [])],
        ),
        (
            "Các đơn vị có chức năng đào tạo, bồi dưỡng trên địa bàn tỉnh niêm yết giá học.",
            [(["Các đơn vị có chức năng đào tạo, bồi dưỡng trên địa bàn tỉnh"], [])],
        ),
        (
            "Các trường cao đẳng trên địa bàn tỉnh phối hợp với Sở Y tế mở lớp bơi.",
            [(["Các trường cao đẳng trên địa bàn tỉnh"], ["Sở Y tế"])],
        ),
        (
            "Trân trọng đề nghị Tòa án nhân dân tỉnh xử lý các vụ lấn bến.",
            [(["Tòa án nhân dân tỉnh"], [])],
        ),
        (
            "Chủ đầu tư, nhà thầu thi công, tư vấn giám sát tăng cường thợ lặn.",
            [(["Chủ đầu tư, nhà thầu thi công, tư vấn giám sát"], [])],
        ),
        (
            "Sở Công Thương, Petro Bình Lộc và UBND các xã ven biển kiểm tra kho dầu.",
            [(["Sở Công Thương", "Petro Bình Lộc", "UBND các xã ven biển"], [])],
        ),
        (
            "Hội Làm vườn tỉnh, Báo Sông La và hệ thống loa thôn đẩy mạnh tuyên truyền.",
            [(["Hội Làm vườn tỉnh", "Báo Sông La", "hệ thống loa thôn"], [])],
        ),
        (
            "Sở Dân tộc và Tôn giáo, các xã: Lam Hạ, Phú Xuyên rà soát bến đò.",
            [(["Sở Dân tộc và Tôn giáo", "xã Lam Hạ", "xã Phú Xuyên"], [])],
        ),
        (
            "Theo chức năng, nhiệm vụ được giao, các cơ quan thuộc UBND tỉnh rà soát bến.",
            [(["các cơ quan thuộc UBND tỉnh"], [])],
        ),
        (
            "Các sở gửi sổ bến trước ngày 20/6/2026, Sở Nội vụ tổng hợp danh mục bến.",
            [(["Các sở"], []), (["Sở Nội vụ"], [])],
        ),
        (
            "Giao Sở Tài chính rà soát, Sở Tư pháp thẩm định dự thảo giá vé phà.",
            [(["Sở Tài chính"], []), (["Sở Tư pháp"], [])],
        ),
        (
            "Giao Sở Tài chính rà soát giá vé của Báo Sông La, Sở Y tế kiểm tra lại.",
            [(["Sở Tài chính"], [])],
        ),
        (
            "UBND các xã, phường: Lam Hạ, Phú Xuyên hoàn thành dời các bến.",
            [(["UBND các xã, phường: Lam Hạ, Phú Xuyên"], [])],
        ),
        (
            "UBND các xã, phường: Rà soát các bến.",
            [(["UBND các xã, phường"], [])],
        ),
        (
            "Các đơn vị chưa nộp báo cáo quyết toán khẩn trương gửi sổ bến.",
            [(["Các đơn vị chưa nộp báo cáo quyết toán"], [])],
        ),
        (
            "UBND cấp xã, các hộ gia đình, cá nhân được giao rừng thực hiện trồng dừa nước.",
            [(["UBND cấp xã", "các hộ gia đình, cá nhân được giao rừng"], [])],
        ),
        (
            "Tỉnh đoàn, Hội Phụ nữ tỉnh phát động phong trào dọn bến.",
            [(["Tỉnh đoàn", "Hội Phụ nữ tỉnh"], [])],
        ),
        (
            "Cơ quan chủ trì soạn thảo tiếp thu ý kiến của các bến.",
            [(["Cơ quan chủ trì soạn thảo"], [])],
        ),
        (
            "Chủ tịch UBND các xã có bến khách ngang sông cử người trực.",
            [(["Chủ tịch UBND các xã có bến khách ngang sông"], [])],
        ),
        (
            "UBND các xã, phường có người trực 24/24 giờ tại bến.",
            [(["UBND các xã, phường"], [])],
        ),
        (
            "Hội đồng Giải phóng mặt bằng các xã lập phương án dời bến.",
            [(["Hội đồng Giải phóng mặt bằng các xã"], [])],
        ),
        (
            "Các phòng giao dịch Ngân hàng Chính sách xã hội giải ngân vốn đóng phà.",
            [(["Các phòng giao dịch Ngân hàng Chính sách xã hội"], [])],
        ),
        (
            "Sở Xây dựng chủ trì, các sở, ngành liên quan phối hợp rà soát bến.",
            [(["Sở Xây dựng"], ["các sở, ngành liên quan"])],
        ),
        (
            "Giao Sở Y tế chủ trì, Công an tỉnh phối hợp điều tra vụ lật phà.",
            [(["Sở Y tế"], ["Công an tỉnh"])],
        ),
        (
            "Giao Sở Nội vụ chủ trì (Sở Tài chính phối hợp) lập đề án bến.",
            [(["Sở Nội vụ"], ["Sở Tài chính"])],
        ),
    ],
)
def test_lead_and_helpers_of_a_sentence(frame: str, sentence: str, wanted: Roles) -> None:
    assert roles(frame, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Đối với các hộ sống ven bến, khẩn trương cấp phao.",
            [(["Hội Luật gia tỉnh"], [])],
        ),
        (
            "Bộ trưởng Bộ Y tế, Thứ trưởng Bộ Y tế phụ trách lĩnh vực tiếp tục bám sát bến.",
            [(["Bộ trưởng Bộ Y tế", "Thứ trưởng Bộ Y tế phụ trách lĩnh vực"], [])],
        ),
        (
            "Phân công giáo viên ra đề, chấm thi trước ngày 20/6/2026.",
            [(["Hội Luật gia tỉnh"], [])],
        ),
    ],
)
def test_a_heading_gives_way_only_to_a_body_that_acts(sentence: str, wanted: Roles) -> None:
    assert roles("dash", sentence) == wanted


def test_people_of_its_own_whom_a_body_assigns_are_no_lead() -> None:
    addressed = (["Hội Luật gia tỉnh", "Hội Đông y tỉnh"], [])
    assert roles("letter", "Phân công giáo viên ra đề trước ngày 20/6/2026.") == [addressed]


def test_bodies_that_are_only_to_work_together_are_given_no_task_of_a_letter() -> None:
    asked = (
        "Sở Y tế lập sổ bến trước ngày 20/6/2026.\n\nCác sở, ngành phối hợp với Sở Y tế thực hiện."
    )
    assert roles("letter", asked) == [(["Sở Y tế"], [])]


def test_a_body_with_the_leave_of_another_acts_itself() -> None:
    asked = "Được sự ủy quyền của UBND tỉnh, Sở Tài chính trả lời cử tri trước ngày 15/6/2026."
    assert roles("item", asked) == [(["Sở Tài chính"], [])]


def test_a_body_carries_out_what_another_has_asked() -> None:
    asked = "Thực hiện chỉ đạo của Chủ tịch UBND tỉnh, Sở Xây dựng kiểm tra các cầu phao."
    for frame in ("item", "letter"):
        assert roles(frame, asked) == [(["Sở Xây dựng"], [])]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "17 chủ đầu tư có tên trong Phụ lục: báo cáo; quá hạn, Ban Quản lý sẽ đề nghị Sở Y tế đóng bến.",
            [(["17 chủ đầu tư có tên trong Phụ lục"], [])],
        ),
        (
            "Đề nghị UBND các tỉnh, thành phố có đường thủy đi qua chỉ đạo các xã giải tỏa bến.",
            [(["UBND các tỉnh, thành phố có đường thủy đi qua"], [])],
        ),
        (
            "Văn phòng tham mưu Giám đốc ban hành quy chế bến cảng.",
            [(["Văn phòng"], [])],
        ),
        (
            "Văn phòng Đoàn Đại biểu Quốc hội và Hội đồng nhân dân Thành phố soát sổ bến.",
            [(["Văn phòng Đoàn Đại biểu Quốc hội và Hội đồng nhân dân Thành phố"], [])],
        ),
        (
            "Các Hội được Đảng, Nhà nước giao nhiệm vụ trên địa bàn tỉnh kiểm kê phao.",
            [(["Các Hội được Đảng, Nhà nước giao nhiệm vụ trên địa bàn tỉnh"], [])],
        ),
        ("Các cơ sở đào tạo gửi số phao.", [(["Các cơ sở đào tạo"], [])]),
        ("Các cơ sở giết mổ báo cáo số phao.", [(["Các cơ sở giết mổ"], [])]),
        (
            "Phòng Bến thủy giúp lãnh đạo Sở theo dõi các cầu phao.",
            [(["Phòng Bến thủy"], [])],
        ),
        (
            "Trong vòng 01 tuần sau khi nhận bến, nhà thầu phải rào hố móng.",
            [(["nhà thầu"], [])],
        ),
        (
            "Trong thời hạn hai mươi ngày, kể từ ngày ký Quyết định này, Chánh Văn phòng bàn giao phao.",
            [(["Chánh Văn phòng"], [])],
        ),
        (
            "Sau khi đại hội bế mạc 10 ngày, cấp ủy khóa mới gửi danh sách bến.",
            [(["cấp ủy khóa mới"], [])],
        ),
        (
            "Kể từ ngày nhận bản vẽ, trong 05 ngày các sở phải có ý kiến.",
            [(["các sở"], [])],
        ),
        ("Chậm nhất ngày 18/6/2026 các đơn vị phải nộp phao.", [(["các đơn vị"], [])]),
        ("Các xã mới phải đếm bến.", [(["Các xã mới"], [])]),
        ("Các xã mới thành lập kiểm kê bến.", [(["Các xã mới thành lập"], [])]),
        ("Phòng GD & ĐT và Sở GD & ĐT treo phao.", [(["Phòng GD & ĐT", "Sở GD & ĐT"], [])]),
        (
            "Các cơ quan báo chí, quân đội, Hội Đông y tỉnh tuyên truyền về bến.",
            [(["Các cơ quan báo chí, quân đội", "Hội Đông y tỉnh"], [])],
        ),
        (
            "Ban Chấp hành các liên chi đoàn, chi đoàn phổ biến giờ phà.",
            [(["Ban Chấp hành các liên chi đoàn, chi đoàn"], [])],
        ),
        ("Ủy ban Văn hóa, Giáo dục thẩm tra đề án.", [(["Ủy ban Văn hóa, Giáo dục"], [])]),
        (
            "Giao Thường trực HĐND, các Ban của HĐND, Tổ đại biểu HĐND và đại biểu HĐND tỉnh giám sát bến.",
            [
                (
                    [
                        "Thường trực HĐND",
                        "các Ban của HĐND",
                        "Tổ đại biểu HĐND",
                        "đại biểu HĐND tỉnh",
                    ],
                    [],
                )
            ],
        ),
        (
            "Công đoàn cấp trên trực tiếp cơ sở: tổ chức lớp lái phà.",
            [(["Công đoàn cấp trên trực tiếp cơ sở"], [])],
        ),
        (
            "Trưởng các đơn vị thuộc Học viện tổ chức lớp lái phà.",
            [(["Trưởng các đơn vị thuộc Học viện"], [])],
        ),
        ("Trong năm 2026 Sở Y tế sửa chữa bến phà.", [(["Sở Y tế"], [])]),
        ("Tổ công tác họp giao ban tại bến.", [(["Tổ công tác"], [])]),
        ("Yêu cầu mỗi chi bộ có ít nhất 01 phao.", [(["mỗi chi bộ"], [])]),
        ("Các khoa, phòng phân công trực 24/24.", [(["Các khoa, phòng"], [])]),
        ("Yêu cầu ông (bà) Hiệu trưởng các trường nộp phao.", [(["Hiệu trưởng các trường"], [])]),
        (
            "UBND các xã có bến trong phạm vi nhiệm vụ của mình có trách nhiệm sửa bến.",
            [(["UBND các xã có bến"], [])],
        ),
        (
            "Thời gian đăng ký: Các công đoàn bộ phận đăng ký danh sách trước ngày 10/6/2026.",
            [(["Các công đoàn bộ phận"], [])],
        ),
        (
            "Sở Y tế lập sổ bến, Sở Nội vụ và Sở Tài chính đề xuất số người.",
            [(["Sở Y tế"], []), (["Sở Nội vụ", "Sở Tài chính"], [])],
        ),
    ],
)
def test_who_is_asked_in_an_item(sentence: str, wanted: Roles) -> None:
    assert roles("item", sentence) == wanted


@pytest.mark.parametrize(
    "told",
    [
        "Trong quá trình khai thác bến, các cơ quan mới đạt 50%.",
        "Đến nay các xã mới báo cáo được 12 bến.",
        "Cán bộ, giáo viên, học sinh các trường được nghỉ Lễ 01 ngày vào thứ Hai (08/6/2026).",
        "Mọi người dân đều có quyền đi phà.",
        "Ngày 01/4/2026, Sở Y tế ban hành Công văn số 9/SYT yêu cầu gửi số phao trước ngày 20/4/2026.",
        "Ghi nhận tinh thần của các sở, Ban Dân tộc tỉnh và Công an tỉnh trong việc trả lời cử tri.",
    ],
)
def test_what_is_told_of_bodies_behind_a_time_gives_them_no_work(told: str) -> None:
    assert roles("item", told) == []
