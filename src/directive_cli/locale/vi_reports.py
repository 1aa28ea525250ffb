"""Vietnamese wording of the messages in ``reports`` and ``formats``."""

CATALOGUE: dict[str, str] = {
    # table.py
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
}
