"""Vietnamese wording of the messages in ``editing``."""

VI_EDITING: dict[str, str] = {
    "{id} has a task {task} already.": "{id} đã có nhiệm vụ {task}.",
    "{path}: {reason} Fix the file first.": "{path}: {reason} Hãy sửa tệp trước.",
    "{path} has no task {task}.": "{path} không có nhiệm vụ {task}.",
    "Nothing changes: the file says so already.": "Không có gì thay đổi: tệp đã ghi như vậy.",
    "{path} cannot be read: {reason}.": "Không đọc được {path}: {reason}.",
    '"{kind}" is not a kind of event; known are {kinds}.': "“{kind}” không phải loại lượt ghi; chấp nhận {kinds}.",
    '{name}:{line}: "{text}" has the month first, so no date of this file is sure; write all of them day first, such as 15/11/2025.': "{name}:{line}: “{text}” ghi tháng trước, nên không ngày nào của tệp này chắc chắn; hãy ghi ngày trước, như 15/11/2025.",
    "{name}: the first line names the columns; {fault}. The columns are {columns}. The first three are needed.": (
        "{name}: dòng đầu là tên cột; {fault}. Các cột: {columns}. Ba cột đầu phải có."
    ),
    '"{heading}" is no column': "không có cột “{heading}”",
    '"{heading}" stands there twice': "cột “{heading}” có hai lần",
    "missing: {columns}": "còn thiếu: {columns}",
    "ref": "Mã nhiệm vụ",
    "kind": "Kết quả",
    "date": "Ngày báo cáo",
    "agency": "Cơ quan",
    "evidence": "Số, ký hiệu văn bản",
    "until": "Gia hạn đến",
    "corrects": "Hủy lượt ghi",
    "by": "Căn cứ",
    "note": "Tình hình thực hiện",
    "obstacle": "Khó khăn, vướng mắc",
    "proposal": "Đề xuất, kiến nghị",
    "{name} is not UTF-8; save it as CSV UTF-8 or Unicode Text.": "{name} không dùng bảng mã UTF-8; hãy lưu dưới dạng CSV UTF-8 hoặc Unicode Text.",
    "{name} is neither .csv nor .jsonl; in Excel save it as CSV UTF-8 or Unicode Text.": "{name} không phải .csv, .jsonl; trong Excel hãy lưu dưới dạng CSV UTF-8 hoặc Unicode Text.",
    # yaml_edit, formatting
    "{path}:{line}:{column}: {reason}": "{path}:{line}:{column}: {reason}",
    "A list or mapping of several lines is not replaced as a whole.": (
        "Không thay nguyên cả danh sách hay ánh xạ trải trên nhiều dòng."
    ),
    "This is no mapping.": "Đây không phải là ánh xạ (các cặp khóa và giá trị).",
    "The key {name} stands here already.": "Khóa {name} đã có ở đây.",
    "This is no list.": "Đây không phải là danh sách.",
    "Only a key of a mapping that has others can be removed.": (
        "Chỉ xóa được khóa của một ánh xạ còn có khóa khác."
    ),
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
    "Another command (process {process}, since {since}) is writing to the registry {root}; nothing was changed. Try again.": (
        "Một lệnh khác (tiến trình {process}, từ {since}) đang ghi vào sổ theo dõi {root}; chưa có gì thay đổi. Hãy thử lại."
    ),
    "The file system of {root} cannot lock files ({reason}); nothing was changed. Record from the computer that holds the files.": (
        "Hệ thống tệp của {root} không khóa được tệp ({reason}); chưa có gì thay đổi. Hãy ghi từ máy chứa các tệp đó."
    ),
    "Another command is writing to the registry {root}; nothing was changed. Try again.": (
        "Một lệnh khác đang ghi vào sổ theo dõi {root}; chưa có gì thay đổi. Hãy thử lại."
    ),
    "Waiting for another command (process {process}, since {since}) that is writing to the registry.": (
        "Đang chờ một lệnh khác (tiến trình {process}, từ {since}) ghi xong vào sổ theo dõi."
    ),
    "Waiting for another command that is writing to the registry.": (
        "Đang chờ một lệnh khác ghi xong vào sổ theo dõi."
    ),
    "{path} belongs to another user or group, which cannot be kept: the file is now yours.": (
        "{path} thuộc người dùng hoặc nhóm khác và không giữ được quyền sở hữu đó: nay tệp thuộc về bạn."
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
    "{path} cannot be written: {reason}. The change of {n} file is unfinished; the next command completes it.": (
        "Không ghi được {path}: {reason}. Thay đổi trên {n} tệp còn dở dang; lệnh tiếp theo sẽ hoàn tất."
    ),
    "{path} leads out of the registry; nothing was changed.": "{path} dẫn ra ngoài sổ theo dõi; chưa có gì thay đổi.",
    # events, bulk_events
    "{name}: {n} line cannot be recorded, so none was.": "{name}: {n} dòng không ghi được, nên chưa ghi dòng nào.",
    "{name} is larger than {limit} MB.": "{name} lớn hơn {limit} MB.",
    "{ref} is owed by {n} agencies; name one.": "{ref} do {n} cơ quan thực hiện; hãy nêu một cơ quan.",
    "{key}: {reason}": "{key}: {reason}",
    "The line is not CSV: {reason}.": "Dòng không đúng dạng CSV: {reason}.",
    "The line is not an object of texts.": "Dòng không phải là đối tượng gồm các chuỗi.",
    "The line has more cells than there are columns.": "Dòng có nhiều ô hơn số cột.",
    "The line is not JSON.": "Dòng không đúng dạng JSON.",
    "{key} is not a known key; known are {columns}.": "Không có khóa {key}; chấp nhận: {columns}.",
    "{where}: event {id} of {day} ({kind}) would become impossible: {reason}": (
        "{where}: sự kiện {id} ngày {day} ({kind}) sẽ trở nên vô lý: {reason}"
    ),
    "{agency} does not owe {ref}. Who does: {owing}.": "{agency} không chủ trì {ref}. Cơ quan chủ trì: {owing}.",
    "{ref} recurs; name the occurrence, such as {ref}@2025-10. Open are: {occurrences}.": (
        "{ref} là nhiệm vụ định kỳ; hãy nêu kỳ, ví dụ {ref}@2025-10. Các kỳ chưa hoàn thành: {occurrences}."
    ),
    "{ref} has no lead agency; nobody can report on it.": "{ref} không có cơ quan chủ trì; không ai báo cáo được.",
    'No event "{id}"; `directive show REF:TASK` lists the events of a task with their ids.': (
        "Không có sự kiện “{id}”; lệnh `directive show VĂN-BẢN:MỤC` liệt kê các sự kiện của nhiệm vụ kèm mã."
    ),
    'The id "{id}" stands at several events; fix the files first.': (
        "Mã “{id}” trùng ở nhiều sự kiện; hãy sửa tệp trước."
    ),
    "{id} voids another event and cannot itself be voided; record anew what happened.": (
        "{id} là lượt ghi hủy một lượt ghi khác nên không thể bị hủy; hãy ghi lại sự việc."
    ),
    "{id} was voided or corrected already.": "{id} đã được hủy hoặc sửa trước đó.",
    "{where}: {day} is in the future; an event is recorded when it has happened.": (
        "{where}: {day} là ngày trong tương lai; chỉ ghi sự kiện đã xảy ra."
    ),
    "{where}: name the decision or authority with --by.": "{where}: hãy nêu cấp quyết định hoặc văn bản bằng --by.",
    "{where}: it has no event {id} to correct.": "{where}: không có sự kiện {id} để sửa.",
    "{where}: {day} is before the document was issued ({issued}).": (
        "{where}: {day} trước ngày ban hành văn bản ({issued})."
    ),
    "{where}: an extension needs the new last day, --until.": "{where}: gia hạn phải nêu hạn mới bằng --until.",
    "{where}: {until} is not later than the last day in force, {last_day}.": (
        "{where}: {until} không muộn hơn hạn đang có hiệu lực là {last_day}."
    ),
    "{where}: a transfer needs the agency that takes over, --to AGENCY.": (
        "{where}: chuyển nhiệm vụ phải nêu cơ quan tiếp nhận bằng --to CƠ-QUAN."
    ),
    "{where}: it cannot be transferred to the same agency.": "{where}: không thể chuyển cho chính cơ quan đó.",
    "{where}: {to} does not exist on {day}.": "{where}: {to} không tồn tại vào ngày {day}.",
    "A progress file is a list of events.": "Tệp tiến độ phải là danh sách sự kiện.",
    "{path}:{line}: {reason} Fix the file first.": "{path}:{line}: {reason} Hãy sửa tệp trước.",
    # new_directive, registry_layout
    "There is a registry already: {path}. Nothing was changed.": "Đã có sổ theo dõi: {path}. Chưa có gì thay đổi.",
    '{task}: "{text}" means: last day {last_day}.': "{task}: “{text}” nghĩa là: hạn hoàn thành {last_day}.",
    "The number does not tell the type; give --type, such as {accepted}.": (
        "Số văn bản không cho biết loại; hãy nêu --type, ví dụ {accepted}."
    ),
    '{task}: "{text}" names no date; the words are kept.': "{task}: “{text}” không nêu ngày; giữ nguyên lời văn.",
    "{id} has the number {number} already.": "{id} đã có số {number}.",
    "Task {task}: {reason}": "Nhiệm vụ {task}: {reason}",
    "{number} of {day} is in the registry already: {path}.": "{number} ngày {day} đã có trong sổ theo dõi: {path}.",
    "The id {id} is or was another directive's; choose another.": (
        "Mã {id} đang hoặc đã thuộc văn bản khác; hãy chọn mã khác."
    ),
    # new_directive (2)
    '{task}: of "{whole}" only "{text}" is understood: last day {last_day}.': (
        "{task}: trong “{whole}” chỉ hiểu được “{text}”: hạn hoàn thành {last_day}."
    ),
    "{path}:{line}:{column}: {reason} Nothing was made.": "{path}:{line}:{column}: {reason} Chưa tạo gì.",
    '"{name}" is not in agencies.yaml.': "“{name}” chưa có trong agencies.yaml.",
    '"{name}" is not in agencies.yaml; it is named in {n} places.': "“{name}” chưa có trong agencies.yaml; được nêu ở {n} chỗ.",
    "head of the document": "phần đầu văn bản",
    "item {item}": "mục {item}",
    "item {item}, page {page}": "mục {item}, trang {page}",
}
