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
    # lock, journal, change_set
    "Another command is writing to the registry {root}; nothing was changed. Try again.": (
        "Một lệnh khác đang ghi vào sổ theo dõi {root}; chưa có gì thay đổi. Hãy thử lại."
    ),
    "{path} cannot be written: {reason}. Nothing was changed.": "Không ghi được {path}: {reason}. Chưa có gì thay đổi.",
    "{journal} is not one that this program wrote; move it away.": (
        "{journal} không phải do chương trình này ghi; hãy chuyển tệp đó đi nơi khác."
    ),
    "{path} is damaged.": "{path} bị hỏng.",
    "{path} was changed in between. Keep what you want of it and of {ready} beside it, then remove {journal}.": (
        "{path} đã bị sửa trong lúc đó. giữ phần cần thiết của tệp này và của {ready} bên cạnh rồi xóa {journal}."
    ),
    "The registry is in the middle of a change of several files, which cannot be completed: {reason}": (
        "Sổ theo dõi đang dở dang một thay đổi trên nhiều tệp và không thể hoàn tất: {reason}"
    ),
    "The change would not validate: {place}: {reason}": "Thay đổi không hợp lệ: {place}: {reason}",
    "{path} was changed by somebody else meanwhile; nothing was changed. Try again.": (
        "{path} vừa bị người khác sửa; chưa có gì thay đổi. Hãy thử lại."
    ),
    "{path} cannot be written: {reason}. The change of {n} files is unfinished; the next command completes it.": (
        "Không ghi được {path}: {reason}. Thay đổi trên {n} tệp còn dở dang; lệnh tiếp theo sẽ hoàn tất."
    ),
    "{path} leads out of the registry; nothing was changed.": "{path} dẫn ra ngoài sổ theo dõi; chưa có gì thay đổi.",
}
