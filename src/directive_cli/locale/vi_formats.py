"""Vietnamese wording of the messages in ``formats``."""

VI_FORMATS: dict[str, str] = {
    "INCOMPLETE: {path} could not be read: {reason}": "CHƯA ĐẦY ĐỦ: không đọc được {path}: {reason}",
    "Week from": "Tuần từ ngày",
    " [… {n} more characters do not fit into a cell]": " [… còn {n} ký tự không vừa một ô]",
    "Annex": "Phụ lục",
    "{count} task overdue": "{count} nhiệm vụ quá hạn",
    "{count} task due from now to {until}": "{count} nhiệm vụ đến hạn từ nay đến hết ngày {until}",
    "the agencies and units": "các cơ quan, đơn vị",
    "The template cannot be filled: {reason}.": "Không điền được vào mẫu: {reason}.",
    "Dear {agencies},": "Kính gửi: {agencies},",
    "Please complete the tasks below, each by its last day, and send the result to {report_to} by {reply_by}; where a deadline cannot be kept, say why and propose a day.": "Đề nghị hoàn thành các nhiệm vụ dưới đây theo đúng thời hạn của từng nhiệm vụ, gửi kết quả về {report_to} chậm nhất ngày {reply_by}; trường hợp không bảo đảm thời hạn, nêu rõ lý do và đề xuất thời hạn.",
    "(as of {day})": "(tính đến hết ngày {day})",
    "- As above;": "- Như trên;",
    "- …………………;": "- …………………;",
    "- File: VT, ….": "- Lưu: VT, ….",
    "[AUTHORITY AND POSITION OF THE SIGNER]": "[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]",
    "[Full name]": "[Họ và tên]",
    "{n} deadline between {first} and {last}; the line marks {day}.": (
        "{n} thời hạn từ {first} đến {last}; vạch dọc là ngày {day}."
    ),
    "Deadlines of {agencies} in {weeks}; at most {highest} in one week.": (
        "Thời hạn của {agencies} trong {weeks}; nhiều nhất {highest} trong một tuần."
    ),
    " (this week)": " (tuần này)",
    "week of": "tuần từ ngày",
    "The template is no Word document (.docx).": "Tệp mẫu không phải văn bản Word (.docx).",
    "The template asks for {{{{{name}}}}}, which does not exist; there are {accepted}.": (
        "Tệp mẫu dùng trường {{{{{name}}}}} không tồn tại; các trường có thể dùng: {accepted}."
    ),
    "The template holds a part of more than 20 MB.": "Tệp mẫu chứa một phần lớn hơn 20 MB.",
    "{agency}: {situation}": "{agency}: {situation}",
    "Week from: deadlines": "Tuần từ ngày: số thời hạn",
    "{path} is a file; this format needs a folder.": "{path} là một tệp; dạng này cần một thư mục.",
    "{path} holds what no export made, such as {file}; name a new folder, or empty this one.": "{path} chứa tệp không do lệnh xuất tạo ra, ví dụ {file}; hãy nêu thư mục mới hoặc làm trống thư mục này.",
    "{path} is a folder; this format needs a file.": "{path} là một thư mục; dạng này cần một tệp.",
    "{path} was not made by an export; name a new file, or remove this one.": "{path} không do lệnh xuất tạo ra; hãy nêu tệp mới hoặc xóa tệp này.",
    "{path} is in use by another program: there is {file}.": "{path} đang được chương trình khác sử dụng: còn tệp {file}.",
    "{issuer} reports to {addressees} on {subject}, as of {day}:": (
        "{issuer} báo cáo {addressees} về {subject}, tính đến hết ngày {day}, như sau:"
    ),
    "This is the report of {issuer}, for the consideration of {addressees}.": (
        "Trên đây là báo cáo của {issuer}, kính trình {addressees} xem xét, chỉ đạo./."
    ),
    "(Details in the annex.) This is the report of {issuer}, for the consideration of"
    " {addressees}.": (
        "Trên đây là báo cáo của {issuer} (chi tiết tại Phụ lục kèm theo), kính trình"
        " {addressees} xem xét, chỉ đạo./."
    ),
    "A PDF needs LibreOffice (soffice), which is not installed; .docx needs no program.": (
        "Lập tệp PDF cần LibreOffice (soffice) nhưng máy chưa cài; tệp .docx thì không cần."
    ),
    "LibreOffice could not make the PDF; use --format docx.": (
        "LibreOffice không lập được tệp PDF; hãy dùng --format docx."
    ),
    "LibreOffice took more than {limit} seconds to make the PDF; use --format docx.": (
        "LibreOffice mất hơn {limit} giây mà chưa lập xong tệp PDF; hãy dùng --format docx."
    ),
}
