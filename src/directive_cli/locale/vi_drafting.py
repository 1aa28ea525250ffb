"""Vietnamese wording of the messages in ``drafting``."""

CATALOGUE: dict[str, str] = {
    'The document is marked "{mark}": secret documents must not enter the registry; nothing was read.': (
        "Văn bản có dấu “{mark}”: tài liệu mật không được đưa vào sổ; chưa đọc gì từ văn bản này."
    ),
}
