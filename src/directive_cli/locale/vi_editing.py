"""Vietnamese wording of the messages in ``editing``."""

CATALOGUE: dict[str, str] = {
    # yaml_edit, formatting
    "{path}:{line}:{column}: {reason}": "{path}:{line}:{column}: {reason}",
    "A list or mapping of several lines is not replaced as a whole.": (
        "Không thay nguyên cả danh sách hay ánh xạ trải trên nhiều dòng."
    ),
    "This is no mapping.": "Đây không phải là ánh xạ (các cặp khóa và giá trị).",
    "The key {name} stands here already.": "Khóa {name} đã có ở đây.",
    "This is no list.": "Đây không phải là danh sách.",
    "Only a key of a mapping that has others can be removed.": ("Chỉ xóa được khóa của một ánh xạ còn có khóa khác."),
    "The edit is not possible here without changing more: {reason}": (
        "Không thể sửa chỗ này mà không động đến phần khác: {reason}"
    ),
    "The edit is not possible here without changing more.": "Không thể sửa chỗ này mà không động đến phần khác.",
    "There is no {step} here.": "Ở đây không có {step}.",
    "The file cannot be laid out anew without doubt.": "Không thể trình bày lại tệp một cách chắc chắn.",
    "The file cannot be laid out anew: {reason}": "Không thể trình bày lại tệp: {reason}",
    "The file cannot be laid out anew without changing its data.": (
        "Không thể trình bày lại tệp mà không làm thay đổi dữ liệu."
    ),
    "The file cannot be laid out anew without losing a comment.": "Không thể trình bày lại tệp mà không mất chú thích.",
}
