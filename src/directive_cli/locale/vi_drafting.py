"""Vietnamese wording of the messages in ``drafting``, and of what shows drafts."""

VI_DRAFTING: dict[str, str] = {
    # What cannot be read.
    'The document is marked "{mark}": secret documents must not enter the registry; nothing was read.': (
        "Văn bản có dấu “{mark}”: tài liệu mật không được đưa vào sổ; chưa đọc gì từ văn bản này."
    ),
    "{file} has more than {limit} MB; documents of up to {limit} MB are read.": (
        "{file} lớn hơn {limit} MB; chỉ đọc văn bản đến {limit} MB."
    ),
    "{file} is a folder; give a .txt, .docx or .pdf file.": (
        "{file} là một thư mục; hãy chỉ ra một tệp .txt, .docx hoặc .pdf."
    ),
    "There is no file {file}.": "Không có tệp {file}.",
    "{file} cannot be read: {reason}.": "Không đọc được {file}: {reason}.",
    "{file} is empty.": "{file} không có nội dung.",
    "{file} is a {ending} file; to read it, install LibreOffice, or save it as .docx.": (
        "{file} là tệp {ending}; để đọc, hãy cài LibreOffice, hoặc lưu lại dạng .docx."
    ),
    "{file}: opening it took more than {limit} seconds.": "{file}: mở tệp mất quá {limit} giây.",
    "{file} has {size} MB of text; up to {limit} MB are read.": (
        "{file} có {size} MB văn bản; chỉ đọc đến {limit} MB."
    ),
    "File": "Tệp",
    "Directive": "Văn bản",
    "{folder} holds no document ({endings}).": "{folder} không có văn bản nào ({endings}).",
    "Drafts of {n} file": "Dự thảo từ {n} tệp",
    "Not drafted because": "Lý do không soạn được",
    "--id, --dry-run and --format yaml take one file.": "--id, --dry-run và --format yaml chỉ dùng cho một tệp.",
    "{done} of {n} page recognised, {pace} s a page": "đã nhận dạng {done}/{n} trang, {pace} giây một trang",
    "The documents, or folders of them; - is standard input.": "Các văn bản, hoặc thư mục chứa văn bản; - là đầu vào chuẩn.",
    "Read official documents (text, Word, PDF, scans) and draft their directives, each field with its place.": "Đọc văn bản (văn bản thuần, Word, PDF, bản quét) và soạn dự thảo, mỗi trường kèm vị trí trong văn bản.",
    "The document: text, Word, PDF or a scan.": "Văn bản: văn bản thuần, Word, PDF hoặc bản quét.",
    "{file} is an archive; take the documents out of it and give those.": (
        "{file} là tệp nén; hãy giải nén rồi chọn từng văn bản."
    ),
    "{file} is a mail; save the documents attached to it and give those.": (
        "{file} là thư điện tử; hãy lưu các văn bản đính kèm rồi chọn từng văn bản."
    ),
    "{file} is not what its name says; .txt, .docx, .doc, .odt, .rtf and .pdf files are read.": (
        "{file} không đúng loại tệp như tên; đọc được các tệp .txt, .docx, .doc, .odt, .rtf và .pdf."
    ),
    "{file} is not a text; .txt, .docx and .pdf files are read.": (
        "{file} không phải văn bản; chương trình đọc tệp .txt, .docx và .pdf."
    ),
    "{file} is not a Word document (.docx).": "{file} không phải văn bản Word (.docx).",
    "{file} is protected by a password; save it without one.": (
        "{file} được bảo vệ bằng mật khẩu; hãy lưu lại không đặt mật khẩu."
    ),
    "{file}: reading page {page} took more than {limit} seconds; it holds too much besides text.": (
        "{file}: đọc trang {page} mất hơn {limit} giây; trang chứa quá nhiều thứ không phải chữ."
    ),
    "{file}: its first page took more than {limit} seconds to read; split the file.": (
        "{file}: đọc {n} trang đầu mất hơn {limit} giây; hãy tách tệp ra."
    ),
    "{file} is damaged and cannot be opened.": "{file} bị hỏng, không mở được.",
    "{file} holds no text.": "{file} không chứa chữ nào.",
    "{file} unpacks to more than {limit} tags; it is not a document that can be read.": "{file} giải nén ra hơn {limit} thẻ; đây không phải văn bản đọc được.",
    "{file} unpacks to more than {limit} MB; it is not a document that can be read.": (
        "{file} khi giải nén vượt quá {limit} MB; đây không phải văn bản đọc được."
    ),
    "{file} has {count} pages; up to {limit} are read.": "{file} có {count} trang; chỉ đọc đến {limit} trang.",
    "{file} is a scan without text; to read it, install tesseract with its Vietnamese data (vie).": (
        "{file} là bản quét không có lớp chữ; muốn đọc, hãy cài tesseract cùng dữ liệu tiếng Việt (vie)."
    ),
    "{file} is a scan of {count} pages; up to {limit} are recognised.": (
        "{file} là bản quét {count} trang; chỉ nhận dạng đến {limit} trang."
    ),
    "Its words cannot be taken from the file; to read it, install tesseract with its Vietnamese data (vie).": (
        "Không lấy được chữ của trang này từ tệp; để đọc, hãy cài tesseract kèm dữ liệu tiếng Việt (vie)."
    ),
    "Its words are not Vietnamese, neither in the file nor as recognised.": (
        "Chữ của trang này không phải tiếng Việt, cả trong tệp lẫn khi nhận dạng."
    ),
    "Recognised from a picture; compare it with the paper.": (
        "Nhận dạng từ ảnh; hãy đối chiếu với bản giấy."
    ),
    "{file} is a scan in which no text was recognised.": "{file} là bản quét, không nhận dạng được chữ nào.",
    "{file}: recognising page {page} took more than {limit} seconds.": (
        "{file}: nhận dạng trang {page} quá {limit} giây."
    ),
    "{file} is a scan, and tesseract could not read it: {reason}.": (
        "{file} là bản quét, tesseract không đọc được: {reason}."
    ),
    # What a reviewer should look at.
    "It begins with a body's name, but no work for it was read.": (
        "Nội dung này mở đầu bằng tên cơ quan nhưng chưa đọc được nhiệm vụ nào của cơ quan đó."
    ),
    "Its picture is too large to be drawn; words in it are not read.": (
        "Ảnh của trang quá lớn để dựng; chữ trong ảnh chưa được đọc."
    ),
    "A part of the page is a picture; words in it are not read.": (
        "Một phần của trang là ảnh; chữ trong ảnh chưa được đọc."
    ),
    "The row names a body or a time, but no task.": (
        "Dòng của bảng có cơ quan hoặc thời hạn nhưng không có nội dung nhiệm vụ."
    ),
    "The table's headings do not say what its columns hold; its rows were not read.": (
        "Tiêu đề của bảng không cho biết nội dung các cột; các dòng chưa được đọc."
    ),
    "The table's cells stand one a line, and its rows cannot be told apart.": (
        "Mỗi ô của bảng nằm trên một dòng, không phân biệt được các hàng."
    ),
    "It reads like work, but no body is named for it.": (
        "Nội dung này giống một nhiệm vụ nhưng không nêu cơ quan nào thực hiện."
    ),
    "An attached regulation lays it on a body; regulations are not read as tasks.": (
        "Quy chế, quy định kèm theo giao việc này cho một cơ quan; nội dung quy chế không đọc thành nhiệm vụ."
    ),
    "It has a number and asks all to report difficulties; it may be a task.": (
        "Đoạn có số thứ tự và yêu cầu các nơi báo cáo khó khăn, vướng mắc; có thể là nhiệm vụ."
    ),
    "It stands among tasks, but no work was read from it.": (
        "Nội dung này nằm giữa các nhiệm vụ nhưng chưa đọc được việc phải làm."
    ),
    "It may be an order of its own inside the words of a task.": (
        "Câu này có thể là một yêu cầu riêng nằm trong lời văn của một nhiệm vụ khác."
    ),
    "It may be work of its own inside the words of a task.": (
        "Câu này có thể là một việc riêng nằm trong lời văn của một nhiệm vụ."
    ),
    "{n} more of this kind": "và {n} đoạn khác cùng loại",
    "It may be an order, but no task was read from it.": (
        "Nội dung này có thể là một yêu cầu nhưng chưa đọc được nhiệm vụ nào."
    ),
    "A date in a task's words that is no deadline of it.": (
        "Ngày tháng nằm trong nội dung nhiệm vụ nhưng không phải thời hạn của nhiệm vụ."
    ),
    "The number does not show; it stays empty.": "Không đọc được số văn bản; để trống.",
    "The day of issue does not show in full.": "Không đọc được đầy đủ ngày ban hành.",
    "The signer's name does not show.": "Không đọc được tên người ký.",
    "The type of the document does not show.": "Không xác định được loại văn bản.",
    "No task was found.": "Không tìm thấy nhiệm vụ nào.",
    "The text sets spaces wrong; these words are read right: {words}.": "Văn bản đặt sai dấu cách trong các chữ sau; chương trình đã đọc lại cho đúng: {words}.",
    "The paper is a report: it tells, and orders nothing.": "Văn bản là báo cáo: chỉ nêu tình hình, không giao nhiệm vụ.",
    "The paper is a submission: it proposes, and orders nothing.": "Văn bản là tờ trình: chỉ đề xuất, không giao nhiệm vụ.",
    "The paper is an invitation: it orders nothing.": "Văn bản là giấy mời: không giao nhiệm vụ.",
    "The paper is a record of a meeting: it tells, and orders nothing.": "Văn bản là biên bản: chỉ ghi lại, không giao nhiệm vụ.",
    "The paper answers a question: it says what the rules are, and orders nothing.": "Văn bản trả lời vướng mắc: chỉ nêu quy định, không giao nhiệm vụ.",
    "The paper issues rules or procedures: what they ask of bodies is not read as tasks.": "Văn bản ban hành quy chế, quy định hoặc thủ tục: việc nêu trong đó không đọc thành nhiệm vụ.",
    "No lead is named.": "Không nêu cơ quan chủ trì.",
    '"{name}" is not in the registry.': "“{name}” chưa có trong sổ.",
    "The lead is taken from the opening words or from those addressed, not from the item.": (
        "Cơ quan chủ trì được lấy từ phần mở đầu hoặc nơi kính gửi, không phải từ chính mục này."
    ),
    "{n} deadlines are read for one task.": "Đọc được {n} thời hạn cho một nhiệm vụ.",
    "It asks everybody to carry the document out; it gives no task of its own.": (
        "Yêu cầu chung các cơ quan triển khai thực hiện văn bản; không giao nhiệm vụ riêng."
    ),
    "{n} passage was not read: it stands after `# unplaced` in the file.": (
        "{n} đoạn chưa đọc được: xem ở dòng `# chưa xếp được` trong tệp."
    ),
    "p. {page}, l. {lines}": "trang {page}, dòng {lines}",
    "unplaced, {place}": "chưa xếp được, {place}",
    "cited, no file yet: {documents}": "được viện dẫn, chưa có tệp: {documents}",
    # The evidence for a task and the stages of the reading.
    "For each task the readings that competed, what each rests on, and which was taken.": (
        "Với từng nhiệm vụ: các cách đọc đã cân nhắc, căn cứ của mỗi cách, và cách được chọn."
    ),
    "Show one stage of the reading in place of the draft.": (
        "Hiện một bước đọc văn bản thay cho bản dự thảo."
    ),
    "Give --why or --stage, not both.": "Chỉ dùng một trong hai: --why hoặc --stage.",
    "--why and --stage show one file and write nothing: leave out --write, --dry-run, --id and --format yaml.": (
        "--why và --stage chỉ xem một tệp và không ghi gì: "
        "hãy bỏ --write, --dry-run, --id và --format yaml."
    ),
    "a field or cell names it": "có mục hoặc ô ghi rõ",
    "in the task's own words": "trong chính câu giao nhiệm vụ",
    "a heading above": "ở đề mục phía trên",
    "a heading above names a body that was not understood": (
        "đề mục phía trên nêu một cơ quan nhưng chưa đọc được tên"
    ),
    "the words give it to a body that was not understood": (
        "câu văn giao cho một cơ quan nhưng chưa đọc được tên"
    ),
    "the words that lead on to the items": "ở câu dẫn trước các mục",
    "those addressed": "ở phần Kính gửi",
    "the place that the meeting was held with": "địa phương dự buổi làm việc",
    "nobody": "không nêu cơ quan nào",
    "words that only a name has, up to where the work opens": (
        "các từ chỉ có thể thuộc tên, đến chỗ bắt đầu công việc"
    ),
    "the name up to its first word that can be work": (
        "tên dừng ở từ đầu tiên có thể là công việc"
    ),
    "a sentence after the items": "ở câu sau các mục",
    "a word that says no day": "từ ngữ không nêu ngày",
    "in another task's words": "trong câu của nhiệm vụ khác",
    "Sign": "Ký hiệu đầu mục",
    "the next of its series": "ký hiệu kế tiếp trong dãy",
    "the first of a series": "ký hiệu đầu tiên của một dãy",
    "it leaves out or repeats one of its series": "nhảy qua hoặc lặp lại một ký hiệu trong dãy",
    "a dash, which needs no series": "gạch đầu dòng, không theo dãy",
    "as a scanner prints the sign that the series needs": (
        "chữ nhận dạng sai của ký hiệu mà dãy cần có"
    ),
    "words that open with no sign": "lời văn không mở đầu bằng ký hiệu",
    "yes": "có",
    "Part": "Phần",
    "Taken": "Được chọn",
    "Read as": "Đọc là",
    "Because of": "Căn cứ",
    "Cost": "Điểm trừ",
    "Why it is read so": "Vì sao đọc như vậy",
    "The reading that costs least is taken; a lead that is little cheaper than nobody is a point to look at. Of the ends of a name the one with most points is taken; the cost of another is what it lacks.": (
        "Chọn cách đọc có điểm trừ thấp nhất; cơ quan chủ trì chỉ hơn chút ít so với "
        "“không nêu cơ quan nào” là điểm cần xem lại. Với tên cơ quan, chọn chỗ kết thúc có nhiều "
        "điểm nhất; điểm trừ của chỗ khác là số điểm còn thiếu."
    ),
    "the end with most points": "chỗ kết thúc có nhiều điểm nhất",
    "the words of names end it here": "từ ngữ của tên kết thúc ở đây",
    "work begins after it": "sau đó bắt đầu công việc",
    "its last word closes a name": "từ cuối là từ kết thúc tên",
    "a word before its end may be work": "có từ đứng trước chỗ kết thúc có thể là công việc",
    "each further word of it": "mỗi từ thêm của tên",
    "the registry has it": "có trong sổ",
    "it stands alone among those addressed": "đứng riêng ở phần Kính gửi",
    "it stands alone among those who get a copy": "đứng riêng ở phần Nơi nhận",
    "it is a heading": "là một đề mục",
    "it stands alone elsewhere in the text": "đứng riêng ở chỗ khác trong văn bản",
    "so many words of a name meet elsewhere": "tên dài trùng nguyên văn ở chỗ khác",
    "what the other items of the series open with": "cách mở đầu của các mục khác cùng dãy",
    "{reason} {points}": "{reason} {points}",
    "{one}; {other}": "{one}; {other}",
    "{reasons}; {margin} ahead of the next": "{reasons}; hơn chỗ kế tiếp {margin} điểm",
    'The lead may also be "{name}".': "Cơ quan chủ trì cũng có thể là “{name}”.",
    "What": "Loại",
    "Read": "Đọc được",
    "This stage has nothing of the document.": "Bước này không có gì từ văn bản.",
    "Stage {stage} of {file}": "Bước {stage} của {file}",
    # What `draft`, `audit` and `review` print.
    "Point": "Nội dung cần xem",
    "To be looked at": "Cần xem lại",
    "Words": "Nguyên văn",
    "Place": "Vị trí",
    "Without a place": "Chưa xếp được",
    "Every item and date has its place.": "Mọi mục và mọi ngày tháng đều đã được xếp.",
    "Accounted for: {items}, {dates}, {names}; {unplaced} without a place.": "Đã đối chiếu: {items}, {dates}, {names}; {unplaced} chưa xếp được.",
    "{n} item": "{n} mục",
    "{n} date": "{n} ngày tháng",
    "{n} name": "{n} tên cơ quan",
    "{n} passage was not read.": "{n} đoạn chưa đọc được.",
    "Draft of {file}": "Bản dự thảo từ {file}",
    "Difference": "Khác biệt",
    "The directive and its document agree in items and deadlines.": "Tệp và văn bản khớp nhau về các mục và thời hạn.",
    "No unsure points are noted in the file.": "Trong tệp không ghi điểm nào chưa chắc.",
    "Field": "Trường",
    "The document": "Văn bản",
}
