"""Vietnamese wording of the messages in ``reports`` and ``formats``."""

CATALOGUE: dict[str, str] = {
    # table.py
    "REPORT": "BÁO CÁO",
    '"trước ngày D" is read strictly: the last day is the day before D.': (
        "“Trước ngày D” được hiểu là không gồm ngày D: ngày cuối cùng còn đúng hạn là ngày liền trước."
    ),
    '"trước ngày D" is read as including D: the last day is D itself.': (
        "“Trước ngày D” được hiểu là gồm cả ngày D: ngày cuối cùng còn đúng hạn là chính ngày D."
    ),
    "overdue": "quá hạn",
    "due soon": "sắp đến hạn",
    "in time": "trong hạn",
    "no deadline": "không thời hạn",
    "submitted late": "đã trình, quá hạn",
    "submitted": "đã trình, chờ xác nhận",
    "done late": "hoàn thành quá hạn",
    "done on time": "hoàn thành đúng hạn",
    "done": "hoàn thành",
    "cancelled": "đã hủy",
    "transferred": "đã chuyển giao",
    # formats
    "As of {day}.": "Tính đến hết ngày {day}.",
    "INCOMPLETE: {path} could not be read: {reason}": "CHƯA ĐẦY ĐỦ: không đọc được {path}: {reason}",
    "Last day": "Ngày cuối cùng",
    "Tasks": "Nhiệm vụ",
    "Total": "Tổng số",
    "Week from": "Tuần từ ngày",
    " [… {n} more characters do not fit into a cell]": " [… còn {n} ký tự không vừa một ô]",
}
