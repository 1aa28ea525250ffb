"""The words that tell a deadline from a date that is none: of demands, descriptions, conditions.

``context`` looks for them in the clause and the sentence around a date.
"""

from __future__ import annotations

from directive_cli.domain.phrases.words import Phrases, alternatives, vocabulary

_RESULTS = alternatives(
    """
    hoàn thành | hoàn tất | xong | trình | báo cáo | gửi | bàn giao | khẩn trương | sớm | dứt điểm
    ban hành
    phê duyệt | nộp | đưa vào | khởi công | khánh thành | phấn đấu | kết thúc | chấm dứt | công bố
    thông qua | ngay
    tổng kết
    sơ kết | quyết toán | giải ngân | hoàn trả | nghiệm thu | thông xe | thông toàn
    """,
    True,
)
RESULT_VERBS = Phrases(_RESULTS)
"""Verbs of a result that is there or not."""
DEMANDS = Phrases(
    {
        **_RESULTS,
        **alternatives(
            """
            đảm bảo | bảo đảm | hoàn thiện | giải quyết | khắc phục | thu hồi | xử lý | cung cấp
            trả lời | phát động
            ký kết
            """,
            True,
        ),
    }
)
"""Verbs by which an office demands a result."""
ACTIVITIES = Phrases(
    alternatives(
        """
        tổ chức | triển khai | thực hiện | xây dựng | rà soát | kiểm tra | tham mưu | đề xuất
        phối hợp | bố trí
        chuẩn bị | phải | cần | yêu cầu | giao | đề nghị | tập trung | đẩy nhanh | thành lập
        kiện toàn
        cập nhật | thống kê | tổng hợp | lập | tuyển dụng | mở | vượt thẩm quyền | thẩm định
        kiểm kê | hướng dẫn
        làm việc
        """,
        True,
    )
)
STATISTICS = Phrases(
    alternatives(
        """
        tính | lũy kế | luỹ kế | lűy kế | cộng dồn | số liệu | hiệu lực | giá trị | hưởng | tuổi
        định hướng | tầm nhìn
        cập nhật | kỳ hạn | áp dụng
        """,
        True,
    )
)
"""Words before the day to which a figure, a validity or a vision reaches: "tính đến", "tầm nhìn
đến".

"lűy" is what a recogniser makes of "lũy".
"""
EXTENSIONS = Phrases(
    alternatives(
        """
        gia hạn | kéo dài | lùi | thời hạn | điều chỉnh thời gian | dời hạn | dời thời
        chuyển thời gian | hoãn
        """,
        True,
    )
)
STATEMENTS = Phrases(
    alternatives(
        """
        dự kiến | không có khả năng | xảy ra | phát sinh | diễn ra | đã | chưa | ước | đạt được
        số liệu | vừa qua
        khai mạc | bế mạc | hiện nay | hiện tại | thời gian qua | trong khi | sinh ngày | sinh ra
        """,
        True,
    )
)
"""Words of a description: what is, was or is expected, not what is demanded."""
IN_FORCE = Phrases(
    alternatives(
        """
        hiệu lực | giá trị | nghỉ phép | nghỉ lễ | nghỉ tết | nghỉ việc | nghỉ hưu | nghỉ thai sản
        nghỉ chế độ | được nghỉ | thời gian nghỉ | kỳ nghỉ
        thời kỳ thanh tra | thời kỳ kiểm tra | ủy quyền | uỷ quyền
        mưa | bão
        """,
        True,
    )
)
"""Words of spans in which no work is due: validity, leave, the years under inspection, the weather.
"""
PAYMENTS = Phrases(
    alternatives(
        "trợ cấp | phụ cấp | hỗ trợ | lương | tiền lương | thu nhập | học phí | tiền thuê", True
    )
)
"""What is paid again and again: "hộ nhận trợ cấp hằng tháng" says nothing of the work."""
STANDING_FACTS = Phrases(
    alternatives(
        """
        quyền sử dụng đất | quyền sử dụng | đang sử dụng đất | sinh ra | được sinh | nghỉ hưu
        thường trú | tồn tại
        được tuyển dụng | đã tuyển dụng | phát sinh | xảy ra | có hiệu lực
        """,
        True,
    )
)
"""What happens before a day by its nature, not on demand: "phát sinh trước ngày …"."""
CONSEQUENCES = Phrases(
    alternatives(
        "thì | được tiếp tục | tiếp tục được | được áp dụng | thì được | vẫn | mà chưa | mà không",
        True,
    )
)
"""Words after a condition of law: "… trước ngày 01/9/2026 thì áp dụng mức cũ"."""
LATE = Phrases(
    alternatives(
        """
        nhưng đến nay | nhưng hiện nay | nhưng đến thời điểm | nhưng chưa | nhưng vẫn
        nhưng tới nay | song đến nay
        mà đến nay
        đến nay chưa | đến nay vẫn | đến nay mới | tuy nhiên đến nay | tuy nhiên , đến nay
        """,
        True,
    )
)
"""Words behind an old deadline that was missed."""
PROCEDURES = Phrases(
    alternatives(
        """
        hồ sơ hợp lệ | hồ sơ đầy đủ | đủ hồ sơ | hồ sơ đề nghị | cấp chứng chỉ | cấp giấy | cấp phép
        giấy phép
        cấp lại | nhận hồ sơ | nộp hồ sơ | hồ sơ đúng
        """,
        True,
    )
)
"""Words of an administrative procedure: its time limits bind the office towards applicants, and
are no task.
"""
MEETINGS = Phrases(
    alternatives("dự | họp | hội nghị | hội thảo | lễ | buổi lễ | phiên họp | cuộc họp", True)
)
"""What people attend at an hour: "dự hội nghị vào lúc 8 giờ ngày …"."""
NAMED_SPANS = Phrases(alternatives("giai đoạn | tầm nhìn | chiến lược | nhiệm kỳ", True))
"""What is named after the year to which it reaches: "tầm nhìn đến năm 2050"."""
JUST_DONE = vocabulary("vừa mới đã")
"""Words before a verb that tell what was done, not what is to be done."""
COMPLETIONS = Phrases(alternatives("hoàn thành | hoàn tất | phải hoàn thành", True))
CARRIED_OUT = Phrases(
    alternatives("triển khai | triển khai thực hiện | tổ chức thực hiện | tổ chức triển khai", True)
)
NO_DEMAND = vocabulary(
    """
    kỳ họp lễ dự khai mạc được đã có là các những theo tại do bị kết quả của chưa không tăng giảm
    đạt còn mới nhiều tình hình
    """
)
"""Words of a report, before a month or quarter: with none of them any verb is a demand."""
REPORTING = Phrases(
    alternatives(
        """
        báo cáo | lập chế độ báo cáo | gửi | họp | giao ban | cập nhật | kiểm tra | rà soát
        đánh giá | sơ kết
        """,
        True,
    )
)
OF_A_TIME = vocabulary(
    """
    hoạch tiêu toán vụ sách chương cáo thu chi vốn quả tác hội kỳ đợt học ngân điểm giá mục chế
    sinh thi quyết số các trước sau trong đến từ của dịp tháng ngày
    """
)
"""Words of what a year or a quarter has: its plan, budget, report, results, classes."""
