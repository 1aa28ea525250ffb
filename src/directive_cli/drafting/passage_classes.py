"""What a paragraph is, by its words: background, closing, content of a report, a body's heading.

Predicates of one item or one stretch of words; who has the work is for ``inheritance`` and
``task_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.clauses import is_basis
from directive_cli.drafting.item_tree import SUMS_UP_WORK, Item
from directive_cli.drafting.roles import DIRECTIVE_VERB, read_subject

BACKGROUND_HEADING = re.compile(
    r"(?i)^\W*(?!một số yêu cầu)(?:(?:về|một số|những)\s+)?(?:đánh giá|tình hình|(?:những\s+)?kết quả|tồn tại|hạn chế|"
    r"khó khăn|nguyên nhân|mục đích|yêu cầu\s*$|quan điểm|mục tiêu|căn cứ|"
    r"sự cần thiết|phạm vi|đối tượng|giải thích (?:từ ngữ|thuật ngữ)|"
    r"nhận định|bối cảnh|ưu điểm|thực trạng|ghi nhận|thuận lợi|ví dụ(?: \d{1,2})?(?=\s*:)|"
    r"cơ sở(?=\s*$| (?:pháp lý|thực tiễn|chính trị|lý luận|khoa học|xây dựng|ban hành|đề xuất))|"
    r"thời gian(?: và (?:phạm vi|địa điểm|đối tượng))?\s*$)(?![^\W_])"
)
"""Headings over what is or is aimed at; nothing under them is ordered."""
CASE_AND_DUTY = re.compile(
    r"\W*(?:Trường hợp|Trong trường hợp|Nếu|Khi|Sau khi)\s[^.;]*?(?:,|:|\bthì)\s[^.;]*?"
    r"(?:có trách nhiệm|chịu trách nhiệm|chủ trì|tham mưu|đề xuất|báo cáo|trình|phải)(?![^\W_])"
)
"""A case, and what somebody whose name may not be known is to do in it."""
_RETURN_DUE = re.compile(
    r"(?i)(?:gửi|nộp|báo cáo)(?![^\W_])[^.;]*(?:trước|chậm nhất|xong|hạn)[^.;]*\d"
)
"""A paper that is to come by a day: it is asked for, whatever heading it stands under."""
CRITERIA_HEADING = re.compile(
    r"(?i)^\W*(?:về |các |những )?(?:nguyên tắc|tiêu chuẩn|tiêu chí|điều kiện|"
    r"vị trí(?: pháp lý)?(?:,| và) chức năng|(?:cơ cấu )?tổ chức bộ máy|cơ cấu tổ chức|biên chế|"
    r"(?:số lượng|hình thức|danh hiệu)[^.:]{0,20} khen thưởng)(?![^\W_])"
)
"""Headings over conditions and over what a body is; only an order in words is one there."""
POWERS_HEADING = re.compile(
    r"(?i)^\W*(?:(?:(?:các )?nội dung )?(?:phân cấp|phân quyền|ủy quyền)(?: (?:thẩm quyền|quản lý|ủy quyền))?"
    r"(?![^\W_])(?!.*(?:(?<!phê duyệt )phương án|đẩy mạnh|tăng cường))|"
    r"(?:UBND|Ủy ban nhân dân|Chủ tịch|Bộ trưởng)[^.;:]{0,60}?\s(?:phân cấp|ủy quyền) cho\s|"
    r"thẩm quyền(?: (?:ra )?quyết định| phê duyệt| ban hành| xác lập| quản lý| thực hiện| của)?(?![^\W_])(?!.*trách nhiệm))"
)
"""Headings over powers that are given away: what each body may decide is no order to do it."""
WHAT_A_BODY_IS = re.compile(
    r"(?i)^\W*(?:điều\W+\d+\W+)?vị trí(?: pháp lý)?(?:,| và)(?: [^\W_]+,?){0,3}? "
    r"chức năng(?![^\W_])"
)
WHAT_A_BODY_IS_FOR = re.compile(r"(?i)^\W*(?:điều\W+\d+\W+)?nhiệm vụ(?:,| và) quyền hạn(?![^\W_])")
"""Two articles of a charter: behind the first, the second says what the body does for as long as it
stands, and orders nothing."""
WORK_HEADING = re.compile(
    r"(?i)nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|chế độ báo cáo|nội dung thực hiện"
)
BACKGROUND_OPENING = re.compile(
    r"^\W*(?:Hiện nay|Đến nay,? (?:đã|mới|có|còn)|Tính đến|"
    r"Tại (?:Điều|khoản|điểm|Nghị|Công|Quyết|Luật|cuộc|Thông)|Ngày \d|Sáng ngày|Chiều ngày|"
    r"Theo (?:báo cáo|quy định tại|phản ánh)|Tuy nhiên|Thời gian qua|"
    r"Trong thời gian qua|Vừa qua|Qua (?:theo dõi|kiểm tra|rà soát)|Bên cạnh những|Tăng trưởng|Kết quả|"
    r"Hiệu lực)(?![^\W_])"
)
LEGAL_BASIS = re.compile(
    r"^\W*(?:Căn cứ|Theo|Tại)\s(?:vào\s)?(?:các\s)?(?:quy định (?:tại|của)\s)?(?:các\s)?"
    r"(?:điểm|khoản|Điều|Luật|Bộ luật|Nghị định|Thông tư|Hiến pháp)(?![^\W_])"
)
"""A paragraph that opens with the law that it rests on or repeats."""
VALIDITY = re.compile(
    r"^\W*(?:Quyết định|Nghị quyết|Chỉ thị|Quy chế|Quy định|Kế hoạch|Thông báo|Thông tư)(?: này)?"
    r"(?: (?:có|hết) hiệu lực|\s+số\s+\d)"
)
"""A paper from when it is in force, or one that is listed: "Quyết định này có hiệu lực …"."""
ONLY_ANNOUNCES = re.compile(
    r"[ ,]*(?:(?:đã )?có ý kiến(?: ch[^\W\d_]? ?đạo| kết luận)?|"
    r"kết luận|chỉ đạo|yêu cầu|đề nghị|chỉ thị|giao|trả lời)"
    r"(?: (?:một số|các) (?:nội dung|nhiệm vụ|công việc))?(?: như)?(?: sau)?[ :;.]*|"
    r"[ ,]*(?:(?:chủ trì|tham mưu|tổ chức|triển khai|thực hiện|quan tâm|chỉ đạo),? ?)+"
    r"(?:(?:các|một số) )?(?:nội dung|nhiệm vụ|công việc|việc)"
    r"(?: (?:tại|ở|trong) (?:mục|điểm|khoản|phần) này| nêu trên| trên|"
    r"(?: như)? sau(?: đây)?)[ .:/;]*"
)
"""What says after a body that orders follow: "Phó Chủ tịch A | có ý kiến như sau:"."""
LEADS_ON_WITH_ORDER = re.compile(
    r"^\W*[^\W\d_].{90,}?(?:[,;.]\s*(?:cụ thể|trong đó)(?:\s+như)?(?:\s+sau)?|"
    r";\s*trong đó,?\s[^;.:]{3,140}\s(?:hình|phương|cách) thức sau(?:\s+đây)?)\s*:\s*$",
    re.DOTALL,
)
"""A long sentence of its own before "cụ thể như sau:": it orders, and leads on to parts."""
MAY_DECIDE = re.compile(
    r"\W*(?:có thẩm quyền\s+)?quyết định\s+(?:(?:việc\s+)?(?:phê duyệt|bổ sung|xác lập|giao|thuê|thanh lý|tiêu hủy|"
    r"bán|điều chuyển|thu hồi|ban hành|áp dụng|nâng|miễn|giảm)|đối với|tiêu chuẩn|định mức|số lượng|mức)(?![^\W_])"
)
"""What a body may decide, after its name: "Sở A | quyết định phê duyệt …" gives a power."""
CONSISTS_OF = re.compile(
    r"(?i)(?!.*(?:biện pháp|nội dung|công việc|hoạt động))[^.;]{0,120}(?<![^\W_])(?:bao )?gồm(?: có)?\s*(?::[^.;]*)?[.:]?\s*"
)
"""A short heading that says what somebody consists of: "Các phòng chuyên môn gồm:"."""
NAMES_A_CHAPTER = re.compile(r"(?i)\W*(?:chương|phần|mục)\s+(?:[IVX]+|\d+)\W*")
CONTINUATION = re.compile(r"^\W*(?:Trường hợp|Khi|Nếu|Đối với|Trong trường hợp)(?![^\W_])")
"""How a paragraph opens that says more of the item before it."""
STATEMENT = re.compile(
    r"^\W*(?:[^\s,.;:]+ ){1,12}?(?:đã|vẫn|còn|là|chưa|đang|được|có|bị)(?![^\W_])(?! (?:trách nhiệm|hiệu quả|kế hoạch|giải pháp|biện pháp))"
)
"""A sentence that says what is: "Các chương trình … còn có nội dung trùng lặp"."""
_NUMBERED_PAPER = (
    r"(?:[^\W\d_]+\s+){0,2}?(?:công văn|văn bản|thông tư|nghị định|nghị quyết|quyết định|tờ trình|"
    r"báo cáo|thông báo|chỉ thị|công điện|phiếu chuyển)\s+(?:liên tịch\s+)?số\s*:?\s*\d"
)
PAST_ACT = re.compile(
    r"(?i)\W*(?:(?:cũng|chỉ|đã|vừa|mới)\s+)*(?:có|ban hành|gửi|nhận được|trình|ký|phê duyệt)\s+"
    rf"{_NUMBERED_PAPER}"
)
"""What a body did: a paper that has its number is sent or issued already."""
_TOLD_OF_ANOTHER = re.compile(
    r"[^.;]*[,\s][A-ZĐ][^\W\d_]*(?: [^\W\d_]+){1,7}? (?:đã|vừa) (?!được (?:giao|phân công|phê duyệt))"
)
"""A first sentence whose body did something: "Để …, tháng 9, Sở Y tế đã cấp …"."""
_MATTER = re.compile(r"\W*(?:Đối với|Về)\s(?:công tác|việc|nội dung|nhiệm vụ)\s[^.:;]*[.:]?\s*$")
"""An item's words that only say of what those below it speak."""
FROM_NOW_ON = re.compile(r"\W*(?:Trong thời gian tới|Thời gian tới|Trước mắt|Sắp tới),?\s")
"""Words that turn from what was to what is to be done, under a heading of background too."""
CLOSING_FORMULA = re.compile(
    r"(?i)^\W*(?:trên đây là|nay,? (?:xin )?thông báo|(?:(?:văn phòng|ubnd|ủy ban)[^.:,;]{0,60}|"
    r"thừa (?:lệnh|ủy)[^.:]{0,60})(?-i:thông báo)(?! (?:cho|công khai|kịp thời|rộng rãi|trên|bằng|tình hình|ngay))"
    r"(?![^.;]*\s(?:trước|chậm nhất|xong)\s[^.;]*\d)|"
    r"[^.;:]{3,90}\s(?:trả lời|thông báo|báo|có ý kiến|thông tin)(?:\s[^.;]{0,20})?\s"
    r"(?:để|đẻ|dé|tới)\s[^.;]{3,160}\sbiết|[^.;:]{3,90}?\s?truyền đạt (?:ý kiến|nội dung|chỉ đạo)[^.;]{0,90}?\sđể\s[^.;]{3,160}\s"
    r"(?:biết|thực hiện)|"
    r"[^.;:]{3,90}\sthông báo\s(?:cho|đến)\s[^.;:\d]{3,90}\s(?:được )?biết(?:,| và)"
    r"(?: triển khai| tổ chức)? thực hiện[\s./]*$|"
    r"[^.;:]{3,90}?\s(?:trân trọng (?:báo cáo|cảm ơn)|mong (?:nhận )?được (?:sự )?(?:phối hợp|quan tâm|"
    r"hợp tác|ủng hộ|giúp đỡ))(?![^\W_])(?![^.;]*\d)|xin trân trọng|trân trọng(?! đề nghị (?!quý ))|(?:rất|kính) mong(?![^.;]*\s(?:trước|chậm nhất)\s[^.;]*\d)|"
    r"đề nghị quý [^.;:,]{2,60}?\s(?:biết|quan tâm|hợp tác|phối hợp|giúp đỡ|tạo điều kiện)[^.;:\d]*[./]*$)"
)
_TOLD_BEFORE_ORDER = re.compile(
    rf"\W*[Tt]rên đây là\s[^.;]{{3,200}}?[,.;]\s+(?:[{CAPITAL_LETTERS}][^,.;]{{2,70}}?\s)?"
    r"(?=(?i:đề nghị|yêu cầu|giao)\s)"
)


def order_in_closing(text: str) -> int:
    """Return where the order begins that a closing formula leads to: "Trên đây là …, | đề nghị các
    sở gửi … trước ngày D"; 0 where it asks for no product and names no day."""
    begin = told_before_order(text)
    asked = text[begin:]
    dated = _LAST_DAY.search(asked) is not None
    return begin if dated or asks_own_product(asked) else 0


def told_before_order(text: str) -> int:
    """Return where the words begin that ask for something behind "Trên đây là …, "; 0 for none."""
    found = _TOLD_BEFORE_ORDER.match(text)
    return found.end() if found is not None else 0


_LAST_DAY = re.compile(r"(?i)(?:trước|chậm nhất|hạn cuối|xong)\s[^.;]{0,30}\d")
DIFFICULTIES = re.compile(
    r"(?i)(?:(?:trong quá trình (?:tổ chức )?(?:triển khai )?(?:thực hiện)?[^.;]{0,60})?(?:nếu|"
    r"trường hợp)|trong quá trình [^.;,]{3,60},|"
    r"(?:trong )?quá trình (?:tổ chức |triển khai )*thực hiện,?(?: nếu)?) "
    r"(?:(?:có|phát sinh|phát hiện|gặp)[^.;]{0,40}(?:khó khăn|vướng mắc|phát sinh|vấn đề|"
    r"(?:không còn|chưa) phù hợp|"
    r"(?:nội dung|điểm|quy định) (?:nào )?cần (?:thiết )?(?:phải )?(?:sửa đổi|bổ sung|điều chỉnh))|"
    r"thấy cần (?:thiết )?(?:phải )?(?:sửa đổi|bổ sung|điều chỉnh))"
)
CARRY_OUT = re.compile(
    r"(?i)\W*(?:(?:nghiêm túc|khẩn trương|tập trung|tổ chức|chủ động|liên quan|biết|và|quan tâm|phối hợp)[ ,]+)*"
    r"(?:triển khai(?:, thực hiện)?|thực hiện|phối hợp|(?:chịu trách nhiệm )?thi hành|chịu trách nhiệm thực hiện)[^,;]{0,70}$"
)
CARRIES_OUT_THIS = re.compile(
    r"(?i)^\W*(?:và [^.;]{0,200})?(?:căn cứ|có trách nhiệm|chịu trách nhiệm)?[^.;]{0,60}(?:thi hành|thực hiện)\s+(?:các )?"
    r"(?:Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Chương trình|Đề án|Thông báo|Công điện|Phương án) (?:này|trên)"
)
"""… chịu trách nhiệm thi hành Quyết định này: the last article of a decision."""
ENFORCEMENT = re.compile(
    r"(?i)(?<![^\W_])(?:chịu trách nhiệm|có trách nhiệm|căn cứ)\s+(?:tổ chức\s+)?"
    r"(?:thi hành\s+(?:Quyết định|Nghị quyết|Quy chế|Quy định|Chỉ thị)(?:\s+này)?"
    r"|(?:Quyết định|Nghị quyết)(?:\s+này)?\s+thi hành)"
    r"(?:\s+(?:kể từ|theo)\s[^.;]{1,60})?[\W_]*$"
)
"""The article of a decision that names all who enforce it, whatever bodies it lists."""
ALL_DO_IT = re.compile(r"(?i)(?:thi hành|triển khai|thực hiện|chấp hành|phối hợp thực hiện|biết)")
SUMMING_DEADLINE = re.compile(
    rf"{SUMS_UP_WORK.pattern}|^\W*(?:thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành))?"
    r"(?: (?:các )?(?:nhiệm vụ|nội dung|công việc|việc)(?: nêu)? trên)?\s*:|"
    r"(?:yêu cầu )?hoàn thành (?:các )?(?:nội dung|nhiệm vụ|việc|xong|trước)?)"
)
"""A paragraph that only says by when the items before it are done."""
SENT_BY = re.compile(
    r"\W*(?:Văn bản(?: (?:báo cáo|góp ý|tham gia ý kiến|trả lời|đăng ký))?|(?:Các )?[Bb]áo cáo|(?:Bản )?[Dd]anh sách|"
    r"Hồ sơ|Số liệu|Kế hoạch|Kết quả(?: [^\W\d_]+){0,3}?|Ý kiến(?: (?:góp ý|tham gia))?)"
    r"(?: của (?:các |quý )?[^.;:,]{3,90}?)?,? (?:(?:đề nghị|xin|yêu cầu|được|phải) )?(?:gửi|nộp) "
    r"(?:(?:về|cho|đến|tới)(?![^\W_])|(?=Sở|Bộ|UBND|Ủy ban|Văn phòng|Phòng|Cục|Ban))"
)
"""What says where and by when the paper goes that the item before asks for: "Báo cáo gửi về …"."""
ONLY_A_TIME = re.compile(r"\W*[Tt]hời (?:gian|hạn)(?: (?:thực hiện|hoàn thành))?(?![^\W_])")
"""An item that says by when the work of the one before it is done: "- Thời hạn chậm nhất …"."""
EXHORTATION = re.compile(
    r"(?i)\W*(?:(?:tiếp tục|cần|phải|luôn|hãy) )*(?:(?:tích cực|tận (?:tụy|tuỵ|tâm)|nêu cao|"
    r"đề cao|phát huy|giữ nghiêm|"
    r"giữ vững|đoàn kết|quyết tâm|nỗ lực|gương mẫu|cố gắng|chung sức|đồng lòng|sâu sát|trách nhiệm|"
    r"không (?:đùn đẩy|né tránh)|năng động|sáng tạo|gần (?:dân|gũi)|dám nghĩ|dám làm|lắng nghe|"
    r"nói đi đôi|"
    r"quán triệt sâu sắc|nhận thức (?:rõ|đầy đủ|sâu sắc)|(?:coi|xem) đây là|ra sức|vượt khó|"
    r"kiên trì|bản lĩnh)"
    r"(?![^\W_])[^,;.]{0,50}[,;./]*\s*(?:và\s+)?)+$"
)
"""Words that ask for a spirit and for no act: "đoàn kết, nỗ lực, giữ nghiêm kỷ luật"."""


def asks_own_product(words: str) -> bool:
    """Tell whether a closing asks each for a product: "… lập phương án riêng, gửi về UBND tỉnh";
    marks that a scanner got wrong do not matter."""
    return _OWN_PRODUCT_BARE.search(bare(words)) is not None


_OWN_PRODUCT_BARE = re.compile(
    r"(?<![^\W_])(?<!ve )(?:lap|xay dung|ban hanh|gui|trinh|nop)\s+(?:[^\W_]+\s+){0,3}?"
    r"(?:phuong an|ke hoach|bao cao|danh sach|danh muc|de an|huong dan|quy che|chuong trinh)"
    r"(?!\s+(?:nay|tren|so))(?![^\W_])"
)
_TOPIC_OPENING = re.compile(
    r"^\W*(?:(?:Về|Đối với|Liên quan(?: đến)?|Việc)\s[^.;]{5,600}?: (?=\S)|"
    r"(?:Khi|Trước khi|Sau khi|Trong khi)\s[^.;:]{3,90}?: (?=\S)|"
    rf"Về (?:các )?(?:đề nghị|kiến nghị|đề xuất|việc)\s[^.]{{5,900}}?: (?=[{CAPITAL_LETTERS}]))"
)
"""The matter before a colon: "Về đề nghị các bộ …; hoàn thiện …: UBND tỉnh rà soát …"."""


def work_begins(text: str, start: int) -> int:
    """Return where the words about work begin: after a topic ("Về …: "), which a body with the work
    is none ("Đối với Sở Y tế: Kiểm tra …")."""
    topic = _TOPIC_OPENING.match(text[start:])
    if topic is None:
        return start
    end = start + topic.end()
    if _ASKS_A_LIST.search(topic.group()) is not None:
        return start  # "Đối với …, yêu cầu các Bộ: A, B lập …"
    named = read_subject(text, start)
    owner = named is not None and text[named.end : end].strip() == ":"
    return start if owner and begins_with_action(text, end) else end


_ASKS_A_LIST = re.compile(r",\s+(?:yêu cầu|đề nghị|giao)\s+(?:các|UBND|Chủ tịch)\s[^,;:]{1,60}:\s$")
ASIDE = re.compile(
    r"\[|(?i:\W*ghi chú\s*:)|\((?i:xin )?(?i:gửi kèm|đính kèm|kèm theo|có)\s[^()]*\)[\W_]*$|"
    r".*(?:ban hành|(?:giao|phân công)(?: (?:các|những))?(?: (?:nhiệm vụ|chỉ tiêu))?|kết luận|thông báo) "
    r"(?:(?!giao|Sở|UBND|đề nghị)[^.;])*(?:như|theo|tại)"
    r"(?! (?:các |những )?(?:hình|phương|cách) thức)"
    r"(?: [^\W\d_]+){0,4} sau(?: đây)?\s*:\s*$"
)
"""What an editor put in brackets, a remark under an item, and words that lead on to a table."""
ADVERBIALS = re.compile(
    r"(?i)\W*(?-i:[^\W\d_][^.;:,]{3,50}:\s+(?=[a-zđà-ỹ]))?"
    r"(?:cần |phải |theo [^,]{3,120},\s*|căn cứ [^,]{3,200},\s*|trên cơ sở [^,]{3,200},\s*|"
    r"đối với [^,]{3,250},\s*|định kỳ [^,]{0,80}?,?\s*|"
    r"(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm),?\s*|để [^,]{3,200},\s*|trong [^,]{3,120},\s*)*"
)
AT_A_TIME = re.compile(
    r"(?i)\W*(?:(?:ngay )?sau|trước|đầu|giữa|cuối|hết|kết thúc|xong) [^,.;:]{2,60},\s+"
)
"""When the work behind it is done: "Sau mỗi đợt, | tổng hợp …", "Giữa năm, | sơ kết …"."""


def run_after(items: Sequence[Item], position: int) -> list[Item]:
    """Return the items of one kind of sign that follow a paragraph directly."""
    run: list[Item] = []
    for one in items[position + 1 :]:
        if one.kind == "plain" or (run and one.kind != run[0].kind):
            break
        run.append(one)
    return run


def heads_paragraphs(item: Item) -> bool:
    """Tell whether a section holds paragraphs only, so that each is an item rather than its closing
    words."""
    return bool(item.children) and all(child.kind == "plain" for child in item.children)


def shares_powers(item: Item) -> bool:
    """Tell whether an article gives powers away, each to another: "1. UBND tỉnh ủy quyền cho Giám
    đốc Sở A: …"."""
    return any(POWERS_HEADING.match(child.text) for child in item.children)


def asks_for_a_return(item: Item) -> bool:
    """Tell whether what stands under a heading asks for a paper by a day, or says who leads the
    work that the heading is: "4. Đánh giá tác động …" / "a) Cơ quan chủ trì: Sở A"."""
    return any(_RETURN_DUE.search(one.text) or _WHO_LEADS.match(one.text) for one in item.children)


_WHO_LEADS = re.compile(r"(?i)\W*(?:cơ quan|đơn vị) (?:chủ trì|thực hiện)[^.;:]{0,20}:\s*\S")


def taken_banners(root: Item) -> Iterator[Item]:
    """Take the lines of banners off the items that announce them ("… với tiêu đề:"), and yield
    them: capitals, and a place with a blank day."""
    for item in root.walk():
        lines = item.children
        if (
            item.text.rstrip().endswith(":")
            and len(lines) >= _SHORTEST_BANNER
            and all(one.kind == "plain" for one in lines)
            and all(one.text.isupper() or _BLANK_DAY.search(one.text) for one in lines)
        ):
            item.children = []
            yield from lines


_SHORTEST_BANNER = 2
_BLANK_DAY = re.compile(r"^[A-ZĐ][^.;:]{2,30}, ngày\b.{0,12}\btháng\b.{0,12}\bnăm\b")


LONGEST_POINT = 100
"""Letters of the longest heading over those who attend at one point of a link."""


def is_work(item: Item) -> bool:
    return begins_with_action(item.text) or (
        item.passage is not None and read_subject(item.passage.text, item.start) is not None
    )


_FUNDS = re.compile(
    r"(?i)^\W*(?:về )?(?:kinh phí|nguồn (?:kinh phí|vốn|lực tài chính)|cơ chế tài chính|"
    r"dự toán kinh phí|nhu cầu (?:kinh phí|vốn))(?![^\W_])"
)
"""Headings over where the money comes from."""


def under_funds(item: Item) -> bool:
    """Tell whether an item stands under a heading on money: what it says is of nobody's work."""
    above = item.parent
    while above is not None:
        if above.is_heading and len(above.text) < LONGEST_POINT and _FUNDS.match(above.text):
            return True
        above = above.parent
    return False


def follows_an_item(item: Item) -> bool:
    """Tell whether a paragraph stands after an item that is a sentence, under the same heading."""
    beside = item.parent.children if item.parent is not None else []
    before = beside[: beside.index(item)]
    return any(one.kind != "plain" and not one.is_heading for one in before)


def names_matter(item: Item) -> bool:
    """Tell whether an item over others only says of what they speak: "Đối với công tác …"."""
    return (
        _MATTER.match(item.text) is not None
        and DIRECTIVE_VERB.search(item.text) is None
        and (item.passage is None or read_subject(item.passage.text, item.start) is None)
    )


def tells(words: str) -> bool:
    """Tell whether a paragraph orders nothing: it repeats the law, says what somebody has done, is
    the basis of the next one, or leads on to what the writer says."""
    if LEGAL_BASIS.match(words):
        return True
    if words.rstrip(' ”"')[-1:] in (";", ":") and is_basis(words):
        return True
    return _TOLD_OF_ANOTHER.match(words) is not None and DIRECTIVE_VERB.search(words) is None


def is_sentence(text: str) -> bool:
    return len(text) > 60


def is_of_charter(item: Item) -> bool:
    """Tell whether a heading opens what a body is for, in a paper that founds it."""
    beside = item.parent.children if item.parent is not None else ()
    return WHAT_A_BODY_IS_FOR.match(item.text) is not None and any(
        WHAT_A_BODY_IS.match(one.text) for one in beside
    )
