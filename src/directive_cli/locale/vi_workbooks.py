"""Vietnamese wording of the messages in ``workbooks`` and of its commands."""

VI_WORKBOOKS: dict[str, str] = {
    # cells
    "{name} is no workbook; accepted are {endings}.": (
        "{name} không phải bảng tính; chấp nhận {endings}."
    ),
    "{name} is damaged; open it, save it anew and try again.": (
        "{name} bị hỏng; hãy mở, lưu lại tệp rồi thử lại."
    ),
    "{name} is locked by a password; save it without one and try again.": (
        "{name} có mật khẩu; hãy bỏ mật khẩu, lưu lại rồi thử lại."
    ),
    "{name} has too many parts for a workbook.": "{name} có quá nhiều thành phần so với một bảng tính.",
    "{name} is larger than {limit} MB when unpacked.": "{name} giải nén ra lớn hơn {limit} MB.",
    "{name} declares a document type; no workbook of an office does.": (
        "{name} có khai báo DOCTYPE; bảng tính thông thường không có khai báo này."
    ),
    "{name} has a cell beyond row {rows} or column {columns}; copy the table into a new workbook.": (
        "{name} có ô nằm ngoài dòng {rows} hoặc cột {columns}; hãy chép bảng sang tệp mới."
    ),
    "{name} is larger than {limit} MB; save it as .xlsx.": (
        "{name} lớn hơn {limit} MB; hãy lưu dưới dạng .xlsx."
    ),
    (
        "{name} takes more memory or time than a table needs; "
        "copy the table into a new workbook and save it as .xlsx."
    ): (
        "Đọc {name} tốn nhiều bộ nhớ hoặc thời gian hơn mức cần cho một bảng; hãy chép bảng "
        "sang tệp mới và lưu dưới dạng .xlsx."
    ),
    "{name} is not UTF-8; save it as .xlsx or as CSV UTF-8.": (
        "{name} không dùng bảng mã UTF-8; hãy lưu dưới dạng .xlsx hoặc CSV UTF-8."
    ),
    "{name} is no CSV: {reason}.": "{name} không đúng dạng CSV: {reason}.",
    "{name} has more formulas than a table needs.": (
        "{name} có nhiều công thức hơn mức cần cho một bảng."
    ),
    # answers
    "{name} holds no form of `directive sheets`: a heading “{heading}” is not there.": (
        "{name} không có phiếu của `directive sheets`: không thấy tiêu đề cột “{heading}”."
    ),
    "the sheet is a copy of “{other}” and says nothing else; it is not read.": (
        "trang này là bản chép của “{other}”, không có gì khác; không đọc."
    ),
    "the column “{heading}” is not there; nothing is read of it.": (
        "không còn cột “{heading}”; không đọc được gì của cột này."
    ),
    "the column is hidden; it is read like the others.": "cột bị ẩn; vẫn được đọc như các cột khác.",
    "words outside the form's columns are not read: {cells}.": (
        "không đọc nội dung ghi ngoài các cột của phiếu: {cells}."
    ),
    "a day without a result is not recorded.": "có ngày nhưng không có kết quả; không ghi.",
    "the answer is struck out; it is read like the others.": (
        "trả lời bị gạch ngang; vẫn được đọc như các ô khác."
    ),
    "a mail of Outlook is not read; save the form that it carries.": (
        "không đọc được thư Outlook (.msg); hãy lưu tệp phiếu đính kèm trong thư."
    ),
    "{name} holds a form without rows.": "{name} có phiếu nhưng không có dòng nào.",
    "the row has an answer but no key; copy “{key}” along.": (
        "dòng có trả lời nhưng thiếu mã; hãy chép kèm cột “{key}”."
    ),
    "{key} is no row that this registry asked about.": (
        "{key} không phải dòng mà sổ theo dõi này đã gửi đi."
    ),
    "{key} stands at {place} too.": "{key} có cả ở {place}.",
    "“{ref}” and the key disagree: the key is {known}.": (
        "“{ref}” không khớp với mã dòng: mã này của {known}."
    ),
    "a formula or an error value is no answer; write the value.": (
        "công thức hoặc giá trị lỗi không phải là trả lời; hãy ghi giá trị."
    ),
    "the row is one of {owner}.": "dòng này của {owner}.",
    "the row is one of {owner}, others are of {agency}; send one file for each.": (
        "dòng này của {owner}, các dòng khác của {agency}; hãy gửi mỗi cơ quan một tệp."
    ),
    "“{words}” is not in the list; the nearest is “{nearest}”.": (
        "“{words}” không có trong danh sách; gần nhất là “{nearest}”."
    ),
    "a result that was sent needs its day.": "kết quả đã báo cáo phải có ngày báo cáo.",
    "the number of the report is missing.": "thiếu số, ký hiệu văn bản báo cáo.",
    "“{result}” is noted as a proposal; somebody decides it.": (
        "“{result}” được ghi là đề xuất; còn chờ cấp có thẩm quyền quyết định."
    ),
    "the day is {day}; is {twin} meant? Write it as text, such as 15/11/2025.": (
        "ngày trong ô là {day}; có phải là {twin} không? Hãy ghi dưới dạng chữ, như 15/11/2025."
    ),
    # form_page
    "{name} is not what the form in HTML saves; open the form and save anew.": (
        "{name} không phải tệp do phiếu HTML lưu; hãy mở phiếu và lưu lại."
    ),
    (
        "it is the form itself, and its answers are not in it; open it in a browser, press "
        "“Lưu tệp trả lời”, and send the .json that is saved."
    ): (
        "đây là chính tờ phiếu, không chứa trả lời; hãy mở bằng trình duyệt, bấm "
        "“Lưu tệp trả lời” rồi gửi tệp .json được lưu."
    ),
    "Pages to fill in with a browser or a phone, instead of workbooks.": (
        "Phiếu dạng trang HTML để điền bằng trình duyệt hoặc điện thoại, thay cho Excel."
    ),
    # the commands
    "Forms for agencies to fill in: their open tasks, one workbook or page for each.": (
        "Phiếu để các cơ quan điền: nhiệm vụ chưa hoàn thành, mỗi cơ quan một tệp Excel hoặc một trang."
    ),
    "Record the answers in forms that came back; each file wholly or not at all.": (
        "Ghi các trả lời trong phiếu gửi về; mỗi tệp được ghi toàn bộ hoặc không ghi gì."
    ),
    "Write the forms into this folder.": "Ghi các phiếu vào thư mục này.",
    "Only what is overdue, or due within so many working days. [default: all that is open]": (
        "Chỉ nhiệm vụ quá hạn hoặc đến hạn trong chừng này ngày làm việc. [mặc định: mọi nhiệm vụ chưa hoàn thành]"
    ),
    "Forms that came back, mails with them, or folders of these.": (
        "Phiếu gửi về, thư có đính kèm phiếu, hoặc thư mục chứa các tệp đó."
    ),
    "Take answers of this agency only.": "Chỉ nhận trả lời của cơ quan này.",
    "The day of answers that name none. [default: today]": (
        "Ngày của những trả lời không ghi ngày. [mặc định: hôm nay]"
    ),
    "--output is missing: name the folder for the forms.": (
        "Thiếu --output: hãy nêu thư mục để ghi các phiếu."
    ),
    "{name}: {agency}, {n} row": "{name}: {agency}, {n} dòng",
    "{n} task of unreviewed drafts is in no form.": (
        "{n} nhiệm vụ thuộc bản thảo chưa rà soát không có trong phiếu nào."
    ),
    "Nobody owes anything that is open: no form was made.": (
        "Không cơ quan nào còn nhiệm vụ mở: không lập phiếu nào."
    ),
    "Who was asked is kept in {path}.": "Danh sách cơ quan được gửi phiếu lưu ở {path}.",
    "Who was asked is not kept: this registry has format 1 (`directive upgrade`).": (
        "Không lưu được danh sách cơ quan được gửi phiếu: sổ theo dõi này dùng định dạng 1 (`directive upgrade`)."
    ),
    "another file of this run answers the same row otherwise.": (
        "một tệp khác trong lần chạy này trả lời khác cho cùng dòng."
    ),
    "an earlier answer of this row, {id}, is corrected.": (
        "trả lời trước của dòng này, {id}, được thay thế."
    ),
    "the folder holds no form.": "thư mục không có phiếu nào.",
    "it cannot be read: {reason}.": "không đọc được: {reason}.",
    "it is larger than {limit} MB.": "lớn hơn {limit} MB.",
    "no form is attached to the mail.": "thư không đính kèm phiếu nào.",
    "{n} remark": "{n} lưu ý",
    "{name}: nothing is recorded.": "{name}: không ghi gì.",
    "{name}: {agency}, sheet {sheet}: {new} recorded, {already} already recorded, {empty} empty, "
    "{missing} missing, {warnings}.": (
        "{name}: {agency}, phiếu {sheet}: ghi {new}, đã ghi trước đó {already}, để trống {empty}, "
        "thiếu {missing} dòng, {warnings}."
    ),
    "  sent by {sender}": "  người gửi: {sender}",
    "  {place}: {ref}: {result}, {day}{words}": "  {place}: {ref}: {result}, {day}{words}",
    "the row has lost its key; it is known by “{ref}”.": (
        "dòng mất mã dòng; nhận biết bằng “{ref}”."
    ),
    "the row has lost “{ref}”; it is known by its key.": (
        "dòng mất “{ref}”; nhận biết bằng mã dòng."
    ),
    "words in a row without a key are not read.": "không đọc nội dung ở dòng không có mã dòng.",
    "the row is hidden; it is read like the others.": "dòng bị ẩn; vẫn được đọc.",
    "“{heading}” is not what the registry says; the registry holds.": (
        "“{heading}” khác với sổ theo dõi; lấy theo sổ theo dõi."
    ),
    "merged cells are no answer; take them apart.": "ô gộp không phải là trả lời; hãy tách ô.",
    "the form is one of {agency}, the row is one of {owner}.": (
        "phiếu là của {agency}, dòng này là của {owner}."
    ),
    "{text} is a number; words are due here.": "{text} là con số; ô này cần ghi bằng chữ.",
    "a year of two digits: {day} is meant?": "năm ghi hai chữ số: có phải {day} không?",
    "the file writes the month first: “{text}” stands for the last day {day}. Send it as .xlsx.": (
        "tệp ghi tháng trước ngày: “{text}” là hạn hoàn thành {day}. Hãy gửi tệp .xlsx."
    ),
    "it was completed meanwhile": "nhiệm vụ đã được ghi hoàn thành sau khi gửi phiếu",
    "it was returned meanwhile": "kết quả đã bị trả lại sau khi gửi phiếu",
    "it was transferred meanwhile": "nhiệm vụ đã được chuyển giao sau khi gửi phiếu",
    "it was cancelled meanwhile": "nhiệm vụ đã được hủy bỏ sau khi gửi phiếu",
    "{reason} ({id}); nothing of the row is taken.": "{reason} ({id}); không nhận dòng này.",
    "recorded meanwhile: {n} event, last {kind} of {day}.": (
        "đã ghi thêm sau khi gửi phiếu: {n} sự kiện, gần nhất là {kind} ngày {day}."
    ),
    "  {place}: error: {reason}": "  {place}: lỗi: {reason}",
    "  {place}: warning: {reason}": "  {place}: lưu ý: {reason}",
    "Sheet {sheet}: {n} agency has not answered: {agencies}.": (
        "Phiếu {sheet}: {n} cơ quan chưa trả lời: {agencies}."
    ),
}
