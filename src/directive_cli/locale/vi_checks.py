"""Vietnamese wording of the messages in ``checks``."""

from __future__ import annotations

from directive_cli.locale.vi_rule_pages import PAGES

CATALOGUE: dict[str, str] = {
    **PAGES,
    # text
    '"{word}" is not in the composed form of Unicode (NFC).': "“{word}” không ở dạng dựng sẵn của Unicode (NFC).",
    "The character U+{code} ({name}) cannot be seen; delete it.": "Ký tự U+{code} ({name}) không nhìn thấy được; hãy xóa.",
    'U+{code} ({name}) stands where "{meant}" is meant.': "U+{code} ({name}) đứng ở chỗ lẽ ra là “{meant}”.",
    "U+{code} stands for a character that was lost; type the word anew.": "U+{code} thay cho một chữ đã mất; hãy gõ lại từ này.",
    "The text ends in an ellipsis; is it whole?": "Nội dung kết thúc bằng dấu ba chấm; đã đủ nguyên văn chưa?",
    'The marking "{marking}" is a degree of secrecy: secret documents never enter a registry.': "“{marking}” là dấu chỉ độ mật: văn bản mật không bao giờ được đưa vào sổ.",
    # identity
    "The id {id} belongs to {other} too; ids are unique in a registry.": "Mã {id} cũng là của {other}; mỗi mã chỉ dùng một lần trong sổ.",
    "The other file with this id.": "Tệp kia có cùng mã.",
    "{number} of this issuer and date stands in {other} too.": "{number} cùng cơ quan ban hành, cùng ngày cũng có ở {other}.",
    "{number} of this issuer is also dated {other_date}, in {other}; a number does not repeat within {span}.": "{number} của cơ quan này còn mang ngày {other_date}, ở {other}; số không lặp lại trong {span}.",
    "a term": "một nhiệm kỳ",
    "a year": "một năm",
    "The other document.": "Văn bản kia.",
    "{number} is the number of a {suggested}, not of a {type}.": "{number} là số của loại {suggested}, không phải {type}.",
    "Its number.": "Số của văn bản.",
    "{number} is of {year}, but the date is {date}.": "{number} thuộc năm {year}, nhưng ngày ban hành là {date}.",
    "{id} stands here for the second time; it must be unique.": "{id} xuất hiện lần thứ hai tại đây; mã phải là duy nhất.",
    "The event id {id} stands in {other} too.": "Mã sự kiện {id} cũng có ở {other}.",
    '"{name}" is the name of {other} too.': "“{name}” cũng là tên của {other}.",
    "The id {id} once belonged to another document: {other} ({path}).": "Mã {id} từng thuộc văn bản khác: {other} ({path}).",
    "The clone is shallow: it lacks the history. Fetch it whole (`fetch-depth: 0`, `GIT_DEPTH: 0`).": "Bản sao git không đủ lịch sử. Hãy lấy toàn bộ (`fetch-depth: 0`, `GIT_DEPTH: 0`).",
    # references
    "No agency or group {id}": "Không có cơ quan hoặc nhóm {id}",
    "No directive {id}": "Không có văn bản {id}",
    "No task {id} in {directive}": "Không có nhiệm vụ {id} trong {directive}",
    "{what}; the nearest are {near}.": "{what}; gần nhất là {near}.",
    "{what}; {where} has none like it.": "{what}; {where} không có mã nào gần giống.",
    "{party} ended on {day}, before the document's date": "{party} kết thúc hoạt động {day}, trước ngày của văn bản",
    "{ended}; its successor is {successor}.": "{ended}; cơ quan kế thừa là {successor}.",
    "{ended}; agencies.yaml names no successor.": "{ended}; agencies.yaml không nêu cơ quan kế thừa.",
    "{party} exists only from {day}, after the document's date.": "{party} chỉ có từ {day}, sau ngày của văn bản.",
    "The group {group} has no member on the document's date.": "Nhóm {group} không có thành viên nào vào ngày của văn bản.",
    "{party} stands twice here.": "{party} xuất hiện hai lần ở đây.",
    "{party} leads this task; it cannot coordinate it too.": "{party} đã chủ trì nhiệm vụ này; không thể đồng thời phối hợp.",
    "{party} is in no group that leads this task.": "{party} không thuộc nhóm nào chủ trì nhiệm vụ này.",
    "{party} ended with several successors ({successors}); a `transferred` event must say whose task this is.": "{party} kết thúc với nhiều cơ quan kế thừa ({successors}); cần sự kiện `transferred` nêu nhiệm vụ thuộc về ai.",
    # control, validation
    "A comment of this program is written `# directive: ignore[DIR402] the reason`.": "Chú thích dành cho chương trình viết dạng `# directive: ignore[DIR402] lý do`.",
    "There is no rule {code}.": "Không có quy tắc {code}.",
    "{code} cannot be waived or lowered: answers would be short without a word.": "Không thể miễn hoặc hạ mức {code}: câu trả lời sẽ thiếu mà không ai biết.",
    "Nothing is waived here: {code} finds nothing.": "Ở đây không có gì để miễn: {code} không thấy lỗi.",
    "The waiver gives no reason; write it behind the bracket.": "Khai báo miễn chưa nêu lý do; hãy viết sau dấu ngoặc.",
    'No rule is called "{word}"; give a code (DIR301), its beginning (DIR3) or a name.': "Không có quy tắc nào tên “{word}”; hãy nêu mã (DIR301), phần đầu của mã (DIR3) hoặc tên.",
    "{code} is always applied: answers would be short without a word.": "{code} luôn được áp dụng: nếu bỏ, câu trả lời sẽ thiếu mà không ai biết.",
}
