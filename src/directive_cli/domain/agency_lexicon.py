"""The words of agency names: what bodies are called, what they deal with, and the words that end a
name.

Knows words only; how they make up a name is for ``agency_names``. The lists are of the language (a
verb that follows a subject, the portfolios of ministries and departments, past and present), not of
any registry.
"""

from __future__ import annotations

import re

HEADS = (
    "Ủy ban nhân dân", "Ủy ban Mặt trận Tổ quốc", "Ủy ban Trung ương Mặt trận Tổ quốc", "Bộ chỉ huy", "Bộ tư lệnh",
    "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp", "Ủy ban quản lý vốn nhà nước tại doanh nghiệp", "Ủy ban", "UBND", "UBMTTQ", "UBMT", "Hội đồng nhân dân", "HĐND",
    "Hội đồng", "Văn phòng", "VP", "Thanh tra", "Công an", "Bộ Chỉ huy", "Bộ Tư lệnh", "BCH", "Bộ đội Biên phòng",
    "Tòa án", "TAND", "Viện kiểm sát", "VKSND", "Viện", "Học viện", "Trung tâm", "TT", "Công ty", "Tổng Công ty",
    "Tập đoàn", "Ngân hàng", "NHNN", "Kho bạc", "Kiểm toán", "Bảo hiểm xã hội", "BHXH", "Thuế", "Cục Thuế", "Chi cục", "Tổng cục",
    "Cục", "Vụ", "Hải quan", "Thi hành án", "Đài", "Báo", "Cổng Thông tin", "Cổng TTĐT", "Tạp chí", "Đảng ủy",
    "Đảng bộ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Thường trực", "Ban Thường vụ", "Ban Cán sự", "Ban Chỉ đạo", "BCĐ",
    "Ban Chỉ huy", "Ban Quản lý", "BQL", "Ban", "Hội", "Liên đoàn", "Liên minh", "Liên hiệp", "Hiệp hội", "Mặt trận",
    "Tỉnh đoàn", "Thành đoàn", "Đoàn Thanh niên", "Đoàn đại biểu", "Đoàn ĐBQH", "Đoàn Luật sư", "Quỹ", "Trường",
    "Đại học", "Bệnh viện", "Phó Thủ tướng Chính phủ", "Phó Thủ tướng", "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Phòng", "Tổ công tác", "Tổ giúp việc",
    "Tổ Công nghệ", "Hạt Kiểm lâm", "Vườn quốc gia", "Điện lực", "Bưu điện", "Cơ quan", "Đơn vị", "Thống kê",
    "Chi nhánh", "Cảng vụ", "Cảng hàng không", "Đồn Biên phòng", "Thông tấn xã", "VNPT", "Viettel", "EVN",
    "Nhà xuất bản", "Nhà máy", "Khu bảo tồn", "Trạm", "Sở", "Bộ", "Xí nghiệp", "Thư viện", "Bảo tàng",
    "Nhà hát", "Nhà văn hóa", "Chủ dự án", "Nhà thầu", "Hệ thống các", "Hãng", "Doanh nghiệp", "Nhà máy", "Hợp tác xã", "Ga", "Lữ đoàn",
    "Sư đoàn", "Quân khu", "Cảnh sát biển", "Trạm Y tế", "Báo và Đài", "Báo và phát thanh, truyền hình", "Báo và Phát thanh, truyền hình",
    "Báo và Phát thanh, Truyền hình", "Cơ quan Báo và phát thanh, truyền hình",
    "Cơ quan Báo và Phát thanh, Truyền hình", "Cơ quan Báo và Phát thanh, truyền hình",
    "Tổng Liên đoàn",
    "Trung ương Đoàn", "Trung ương Hội", "Tổng đài", "Cảng", "Nhà trường", "Ngành", "Đội", "Khối", "Khối thi đua",
    "Cụm thi đua", "Đoàn Khối", "Đoàn công tác", "Đoàn kiểm tra", "Đoàn thanh tra", "Tổ", "Bộ phận", "Công đoàn",
    "Liên danh nhà thầu", "Liên danh", "Trưởng phòng", "Phó Trưởng phòng", "Trưởng khoa", "Chánh Văn phòng",
    "Chi cục trưởng", "Ban Giám hiệu", "Quân chủng", "Binh chủng", "Binh đoàn", "Hải đội", "Hải đoàn", "Khu Quản lý", "MobiFone", "Mobifone", "Vinaphone", "Đồn Công an",
    "Tiểu đoàn", "Đại đội", "Phòng Giao dịch", "Khu Đường bộ", "Làng trẻ em", "Lực lượng vũ trang", "Cảnh sát giao thông", "Trung đoàn", "Câu lạc bộ", "Phân hiệu", "Đảng đoàn", "Nông trường", "Lâm trường",
)  # fmt: skip
"""How the name of one body begins."""

PORTFOLIOS = (
    "Tài chính", "Kế hoạch và Đầu tư", "Kế hoạch - Đầu tư", "Nội vụ", "Tư pháp", "Công Thương", "Xây dựng", "Y tế",
    "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Tài nguyên và Môi trường",
    "Giao thông vận tải", "Giao thông Vận tải", "Khoa học và Công nghệ", "Khoa học công nghệ",
    "Thông tin và Truyền thông", "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao", "Văn hóa, Thể thao",
    "Văn hóa - Thể thao và Du lịch", "Du lịch", "Giáo dục và Đào tạo", "Lao động - Thương binh và Xã hội",
    "Lao động, Thương binh và Xã hội", "Dân tộc và Tôn giáo", "Ngoại vụ", "Ngoại giao", "Quốc phòng", "Công an",
    "Quy hoạch - Kiến trúc", "Quy hoạch và Kiến trúc", "An toàn thực phẩm", "Công nghiệp", "Thương mại", "KH&CN",
    "KHCN", "NN&MT", "NNMT", "GD&ĐT", "GDĐT", "VHTTDL", "VHTT&DL", "VH,TT&DL", "LĐTBXH", "LĐ-TB&XH", "TT&TT", "TTTT",
    "NN&PTNT", "TN&MT", "TNMT", "KH&ĐT", "KHĐT", "GTVT", "DTTG", "DT&TG", "Kiểm sát nhân dân tối cao",
)  # fmt: skip
"""What ministries and departments deal with (NĐ 150/2025, art. 8 and 9; those merged in 2025 too),
and short forms."""

NAMES_WITH_COMMA = (
    "Chính sách, chiến lược Trung ương", "Phòng, chống", "Phòng cháy, chữa cháy", "Phòng cháy chữa cháy",
    "Phát thanh, Truyền hình", "Truyền thông, Dữ liệu và Công nghệ số", "thông tấn, báo chí",
    "Mặt trận Tổ quốc, các đoàn thể", "Bảo vệ, chăm sóc sức khỏe", "Bảo vệ, Chăm sóc sức khỏe", "Quản lý, Giám sát", "Quản lý, giám sát", "kế toán, kiểm toán", "Kế toán, Kiểm toán",
)  # fmt: skip
"""Runs with a comma inside a name that the pattern "A, B và C" does not show."""

ACTIONS = (
    "chủ trì", "chủ động", "phối hợp", "khẩn trương", "tiếp tục", "tiếp thu", "tập trung", "tăng cường", "đẩy mạnh",
    "đẩy nhanh", "rà soát", "nghiên cứu", "tham mưu", "hướng dẫn", "tổ chức", "triển khai", "thực hiện", "báo cáo",
    "tổng hợp", "xây dựng", "ban hành", "trình", "gửi", "phát hành", "kiểm tra", "kiểm soát", "thanh tra", "giám sát",
    "theo dõi", "đôn đốc", "chỉ đạo", "quán triệt", "bố trí", "cân đối", "đề xuất", "đề nghị", "kiến nghị", "xem xét",
    "xử lý", "quyết định", "cung cấp", "chuẩn bị", "lựa chọn", "huy động", "ưu tiên", "phân công", "phân bổ", "giao",
    "thống nhất", "hoàn thiện", "hoàn thành", "hoàn chỉnh", "hoàn tất", "nâng cao", "bảo đảm", "đảm bảo",
    "nghiêm túc", "quyết liệt", "tích cực", "quan tâm", "phát huy", "phát động", "phát triển", "cập nhật", "công bố",
    "công khai", "cử", "mời", "thẩm định", "thẩm tra", "phê duyệt", "đánh giá", "thông báo", "tuyên truyền",
    "vận động", "trao đổi", "nắm", "lập", "rút kinh nghiệm", "lồng ghép", "sử dụng", "quản lý", "vận hành",
    "khai thác", "số hóa", "giải quyết", "tháo gỡ", "khắc phục", "hỗ trợ", "tiến hành", "chấp hành", "xác định",
    "xác minh", "duy trì", "giải ngân", "làm việc", "làm rõ", "bàn giao", "tự chịu", "trực tiếp", "thành lập",
    "kiện toàn", "điều chỉnh", "sửa đổi", "bổ sung", "ký", "lấy ý kiến", "đưa", "thống kê", "chia sẻ", "kết nối",
    "tạo", "áp dụng", "thí điểm", "tham gia", "bám sát", "mở rộng", "ứng dụng", "thường xuyên", "kịp thời", "sớm",
    "nhanh chóng", "chấn chỉnh", "xử phạt", "treo cờ", "chụp ảnh", "thu hồi", "thu hút", "thu thập", "đầu tư", "mua sắm", "đấu thầu",
    "đấu giá", "khảo sát", "phổ biến", "tập huấn", "đào tạo", "bồi dưỡng", "tuyển dụng", "sắp xếp", "phân loại",
    "phân tích", "dự báo", "cảnh báo", "ứng phó", "di dời", "vệ sinh", "trồng", "chăm sóc", "thi hành", "tôn vinh",
    "khen thưởng", "gặp mặt", "thăm", "tặng", "chi trả", "thanh toán", "quyết toán", "tiếp nhận", "trả lời",
    "giải trình", "kê khai", "niêm yết", "đăng tải", "đăng ký", "cấp", "chuyển", "thúc đẩy", "khuyến khích",
    "tạo điều kiện", "siết chặt", "ngăn chặn", "phát hiện", "đấu tranh", "phòng ngừa", "bảo vệ", "bảo quản",
    "rút ngắn", "cắt giảm", "đơn giản hóa", "tái cấu trúc", "tích hợp", "đồng bộ", "chuẩn hóa", "nâng cấp",
    "sửa chữa", "xây dựng lại", "khởi công", "khánh thành", "tổng kết", "sơ kết", "đổi mới", "cải cách", "cải thiện",
    "cụ thể hóa", "lãnh đạo", "điều hành", "đối chiếu", "soát xét", "thực thi", "thi đua", "gắn", "tận dụng",
    "chú trọng", "nêu cao", "đề cao", "đề ra", "xóa", "dừng", "hạn chế", "không để", "không", "chưa", "yêu cầu",
    "kiểm kê", "kiểm điểm", "kiểm đếm", "chịu trách nhiệm", "liên hệ", "dự thảo", "soạn thảo", "đàm phán", "ký kết",
    "quy hoạch", "kêu gọi", "tư vấn", "bàn", "tính toán", "ước", "dành", "nhân rộng", "biểu dương", "phê bình",
    "xử trí", "trực", "thực hành", "đề phòng", "làm tốt", "làm", "thay thế", "lắp đặt", "trang bị", "mở", "đóng",
    "quy định", "tìm", "khai báo", "thay đổi", "luân chuyển", "điều động", "bổ nhiệm", "kết thúc", "thông tin",
    "truyền thông", "nhắc nhở", "tuần tra", "tra soát", "chăm lo", "thỏa thuận", "tiêu hủy", "tiêm", "phun",
    "khoanh vùng", "dập", "cứu", "sơ tán", "neo", "gia cố", "vớt", "phân luồng", "định hướng", "nạo vét", "tu bổ",
    "phục hồi", "khôi phục", "quảng bá", "giới thiệu", "thu gom", "cưỡng chế", "bồi thường", "giải phóng mặt bằng",
    "ổn định", "công nhận", "vào cuộc", "chốt chặn", "canh gác", "tôn tạo", "phản ánh", "tuân thủ", "cấu hình",
    "họp xét", "xếp hạng", "phân cấp", "ủy quyền", "uỷ quyền", "biên soạn", "duy tu", "bảo dưỡng", "bảo trì",
    "lấy mẫu", "phát sóng", "đưa tin", "hiệp thương", "tiếp xúc", "cải tiến", "cải tạo", "tôn trọng", "truy vết",
    "tịch thu", "nghiệm thu", "hiệu chỉnh", "phân khai", "tập hợp", "kết luận", "ghi nhận", "xác nhận", "chứng nhận",
    "chuyển giao", "khởi động", "thiết lập", "vận dụng", "tuyển chọn", "luân phiên", "truyền tải", "truyền đạt",
    "cân nhắc", "trích lập", "phân giao", "tham vấn", "khuyến cáo", "khuyến nghị", "răn đe", "đấu nối", "kích hoạt",
    "truy cứu", "khơi thông", "đôn thúc", "giữ vững", "giữ gìn", "làm chủ", "nâng", "động viên", "tiếp cận", "đáp ứng",
    "tăng", "tải tài liệu", "tải về", "tham dự", "dự họp", "dự hội nghị", "dự Hội nghị",
    "ra quân", "tuyển sinh", "xét tuyển", "trích xuất", "dự trữ", "liên kết", "mã hóa", "ngầm hóa", "hoãn", "tạm hoãn",
    "cấm", "bơm nước", "bơm tiêu", "bơm tát", "cắm", "dán", "tháo dỡ", "dỡ bỏ", "dọn", "dọn dẹp", "quét dọn", "đốt", "chặt hạ", "cắt tỉa",
    "tưới", "treo", "trang trí", "bắn", "kéo", "ngắt", "tích nước", "xả lũ", "xả nước", "gỡ bỏ", "tổng vệ sinh", "thuê",
    "mua", "cho thuê", "cho vay", "cơ cấu lại", "giãn", "miễn giảm", "giảm bớt", "giảm thiểu", "đo đạc", "đo vẽ", "cắm mốc",
    "hạch toán", "tạm ứng", "ứng vốn", "nộp", "đóng góp", "quyên góp", "ủng hộ", "trao", "trao tặng", "chúc mừng",
    "tri ân", "viếng", "dâng hương", "diễn tập", "huấn luyện", "luyện tập", "xét duyệt", "xét chọn", "bình xét", "chấm điểm",
    "cách ly", "tiêm phòng", "tiêm chủng", "khử khuẩn", "khử trùng", "truy quét", "trấn áp", "triệt phá", "ứng trực",
    "túc trực", "ứng cứu", "chằng chống", "chằng néo", "di chuyển", "di dân", "thu hoạch", "gieo cấy", "gieo trồng", "thả",
    "vận chuyển", "đón tiếp", "tiếp đón", "tiễn", "phát liên tục", "phát bản tin", "đăng cai", "in ấn", "cấp phát", "tuyên dương", "ghi hình",
    "sao lưu", "sẵn sàng", "cài đặt", "sáp nhập", "hợp nhất", "giải thể", "thoái vốn", "cổ phần hóa", "điều phối",
    "thử nghiệm", "thông xe", "thông tuyến", "san lấp", "hàn khẩu", "hộ đê", "dứt điểm", "tháo nước", "giải tỏa",
    "thu dọn", "thay", "nối lại", "khâu nối", "kết hợp", "tranh thủ", "gương mẫu", "nhận diện", "nhận thức", "nhập dữ liệu",
    "chạy thử", "đánh số", "đặt hàng", "đặt tên", "đổi tên", "gia hạn", "giữ", "gọi", "hòa giải", "làm sạch", "lắng nghe",
    "loại bỏ", "mời gọi", "nêu gương", "ngừng", "tạm dừng", "chấm dứt", "nhân bản", "phát sóng", "phong tỏa", "rút",
    "thu phí", "thu nộp", "thu hẹp", "tiếp sức", "tố giác", "tra cứu", "trả kết quả", "trả lại", "trao quyền",
    "tuyển", "vận hành thử", "vượt thu", "xin ý kiến", "xác lập", "thí nghiệm", "ngăn ngừa", "kiểm nghiệm", "kiểm định",
    "súc rửa", "cho ý kiến", "tái giám sát", "tái kiểm tra", "niêm phong", "cắt cử", "chọn cử", "bảo hộ công dân", "mượn", "đeo", "phủ bạt", "chuyển phát", "đi cơ sở",
    "nhắc", "phấn đấu", "quyết tâm", "nỗ lực", "bắt giữ", "dự trù", "hạ lãi suất", "phủ sóng", "khởi tố", "nhường", "tiết giảm", "tiết kiệm", "phát quang",
    "đấu tranh", "chặn", "chặn đứng", "truyền dạy", "kẻ vạch", "tu sửa", "sang chiết", "phục dựng", "bố phòng", "mật phục",
    "lồng", "gieo sạ", "xuống giống", "sơn sửa", "xây mới", "chăng dây", "rào chắn", "khoanh nuôi", "thả giống", "làm mới",
)  # fmt: skip
"""Verbs with which a task begins, and the adverbs that come before them; in small letters they end
a name."""

FUNCTION_WORDS = (
    "theo", "căn cứ", "chịu", "có", "được", "cần", "phải", "sẽ", "đã", "đang", "là", "để", "nhằm", "hoặc", "cùng",
    "với", "về", "tại", "trong", "trên", "khi", "nếu", "do", "từ", "đến", "trước", "sau", "đồng thời", "ngay", "nêu",
    "như", "thay mặt", "qua", "thông qua", "vào", "mà", "bằng", "dưới", "giữa", "bao gồm", "gồm", "thì", "này", "đó",
    "nghiêm", "không", "cho", "nhận được", "chậm nhất", "gắn với", "vẫn", "còn", "cũng", "định kỳ", "hằng", "hàng năm", "hàng tháng",
    "hàng quý", "bị", "gây", "nhất là", "trân trọng", "kính", "xin",
)  # fmt: skip
"""Words that cannot stand in a name and therefore end it."""

NAME_TAILS_WITH_ACTION = re.compile(
    r"(?:đầu tư xây dựng|quản lý dự án|quản lý đầu tư|quản lý khu|quản lý các|thi hành án|tổ chức cán bộ|"
    r"kiểm tra văn bản|quản lý rừng|quản lý chất lượng|quản lý thị trường|quản lý đường|điều hành thông minh|"
    r"giám sát, điều hành|quản lý hành chính|"
    r"phục vụ hành chính công|hỗ trợ doanh nghiệp|xúc tiến|quản lý xử lý|quản lý)(?=\s)"
)
"""Verbs that are part of a name when they stand in it in small letters ("Ban Quản lý dự án đầu tư
xây dựng")."""


def longest_first_pattern(words: tuple[str, ...]) -> str:
    """Return a regex of the words, the longest first, spaces as any white space."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+")
        for word in sorted(words, key=lambda word: (-len(word), word))
    )
