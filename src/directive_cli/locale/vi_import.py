"""Vietnamese wording of the messages of ``import``: trackers that offices keep in Excel."""

VI_IMPORT: dict[str, str] = {
    # fates of rows
    "task": "nhiệm vụ",
    "group": "dòng nhóm",
    "empty": "dòng trống",
    "asked": "cần hỏi",
    "refused": "không nhận",
    "told": "lưu ý",
    # what columns hold, and what tells it
    "Id in another system": "Mã ở hệ thống khác",
    "Group of tasks": "Nhóm nhiệm vụ",
    "Number and date": "Số, ký hiệu, ngày ban hành",
    "Leader in charge": "Lãnh đạo chỉ đạo",
    "Mark: completed": "Đánh dấu hoàn thành",
    "Mark: completed in time": "Đánh dấu hoàn thành đúng hạn",
    "Mark: completed late": "Đánh dấu hoàn thành quá hạn",
    "Mark: not completed": "Đánh dấu chưa hoàn thành",
    "Mark: not completed, in time": "Đánh dấu chưa hoàn thành, trong hạn",
    "Mark: not completed, overdue": "Đánh dấu chưa hoàn thành, quá hạn",
    "Result wanted": "Kết quả cần đạt",
    "Person": "Người thực hiện",
    "not used": "không dùng",
    "by its heading": "theo tiêu đề",
    "by its heading and cells": "theo tiêu đề và nội dung ô",
    "by the map": "theo tệp khai báo",
    "unknown": "chưa rõ",
    # columns and sheets
    "column {column} “{heading}” may be the deadline or the day of completion.": (
        "cột {column} “{heading}” có thể là thời hạn hoặc là ngày hoàn thành."
    ),
    "column {column} repeats the heading “{heading}”: a second table beside the"
    " first is not read; put it on a sheet of its own.": (
        "cột {column} lặp lại tiêu đề “{heading}”: bảng thứ hai nằm bên cạnh bảng thứ nhất không"
        " được đọc; cần chuyển bảng đó sang trang tính riêng."
    ),
    "`header` in the map is a row, or the first and the last row: [4, 6]. It is {value}.": (
        "`header` trong tệp khai báo là một dòng, hoặc dòng đầu và dòng cuối: [4, 6]. "
        "Đang ghi {value}."
    ),
    "{sheet}: heading in row {rows}": "{sheet}: tiêu đề cột ở dòng {rows}",
    "{sheet}: empty": "{sheet}: trang trống",
    "{sheet}: no table of tasks": "{sheet}: không có bảng nhiệm vụ",
    "numbers of the columns": "số thứ tự của các cột",
    "deadlines of the columns": "thời hạn của các cột",
    "heading repeated": "tiêu đề cột lặp lại",
    "neither a task nor a group": "không phải nhiệm vụ, cũng không phải nhóm",
    "only a running number": "chỉ có số thứ tự",
    "notes and signature below the table": "ghi chú, chữ ký dưới bảng",
    "left out by the map": "bỏ qua theo tệp khai báo",
    "agency heading: {agency}": "dòng tên cơ quan: {agency}",
    "answers of {agency}": "kết quả của {agency}",
    "a heading: its items follow ({item})": "dòng tiêu đề: các mục con ở dưới ({item})",
    "names the document of the rows below: {number}": "nêu văn bản của các dòng dưới: {number}",
    "{n} coloured cell: colours are not read.": "{n} ô tô màu: không đọc màu.",
    "hidden rows are read like the others: {rows}.": "dòng ẩn vẫn được đọc: {rows}.",
    "comments are not read: {cells}.": "không đọc chú thích của ô: {cells}.",
    "{number} differs from {other} by its separators: two documents.": (
        "{number} khác {other} ở dấu gạch: là hai văn bản."
    ),
    "hidden columns are read: {columns}.": "cột ẩn vẫn được đọc: {columns}.",
    "{n} area of merged cells: its text counts for each of its rows.": (
        "{n} vùng ô gộp: nội dung tính cho từng dòng trong vùng."
    ),
    "{n} area of merged cells: its text counts for its first row.": (
        "{n} vùng ô gộp: nội dung được tính cho dòng đầu của vùng."
    ),
    "a filter is on: rows that it hides are read.": "đang bật bộ lọc: dòng bị lọc vẫn được đọc.",
    "formulas, hidden rows and the way dates are shown are not known in this format.": (
        "với định dạng này không biết được công thức, dòng ẩn và cách hiển thị ngày."
    ),
    # documents
    "the title speaks of {number}: does it assign these tasks?": (
        "tiêu đề bảng nhắc đến {number}: đây có phải văn bản giao nhiệm vụ không?"
    ),
    "no document that assigns the task": "không có văn bản giao nhiệm vụ",
    "no document is named that assigns these tasks.": "không nêu văn bản giao các nhiệm vụ này.",
    "two documents in one cell ({numbers}): which one assigns?": (
        "một ô có hai văn bản ({numbers}): văn bản nào giao nhiệm vụ?"
    ),
    "the title names {numbers}: which one assigns?": (
        "tiêu đề bảng nêu {numbers}: văn bản nào giao nhiệm vụ?"
    ),
    "is the sheet's document {number}, which another sheet names?": (
        "văn bản của trang này có phải {number} nêu ở trang khác không?"
    ),
    "“{text}” is not a document number.": "“{text}” không phải số, ký hiệu văn bản.",
    "“{text}” is not a document number; the nearest is {nearest}.": (
        "“{text}” không phải số, ký hiệu văn bản; gần nhất là {nearest}."
    ),
    "{place}: “{text}” is read as {number}.": "{place}: “{text}” được đọc là {number}.",
    "the note names {number}: it is offered.": "cột ghi chú nêu {number}: đề nghị xem xét.",
    "{number}: its date is nowhere.": "{number}: không nêu ngày ban hành.",
    "{number}: its issuer is nowhere.": "{number}: không nêu cơ quan ban hành.",
    "{number} has two dates: {first} and {second}.": "{number} có hai ngày: {first} và {second}.",
    "{number}: no row of it is taken; it is not written.": (
        "{number}: không nhận dòng nào nên không ghi văn bản này."
    ),
    "{number} is in the registry: {id}.": "{number} đã có trong sổ theo dõi: {id}.",
    "in the registry already: {ref}": "đã có trong sổ theo dõi: {ref}",
    "{id} is reviewed and has no such task: which of its tasks is it?": (
        "{id} đã rà soát và không có nhiệm vụ này: đây là nhiệm vụ nào của văn bản?"
    ),
    "The map says “{answer}”, which is not a document number.": (
        "Tệp khai báo ghi “{answer}”, không phải số, ký hiệu văn bản."
    ),
    # cells
    "{place}: no task is named.": "{place}: không nêu nội dung nhiệm vụ.",
    "{place}: “{text}” is not a day.": "{place}: “{text}” không phải là ngày.",
    "{place}: “{text}” is a state in the column of products.": (
        "{place}: “{text}” là tình trạng, ghi ở cột sản phẩm."
    ),
    "{place} is a formula without a stored value.": "{place} là công thức không có giá trị lưu.",
    "a formula without a stored value: is it left out?": (
        "công thức không có giá trị lưu: có bỏ qua không?"
    ),
    "the row is struck out: leave it out, or was the task cancelled?": (
        "dòng bị gạch ngang: bỏ qua, hay nhiệm vụ đã được hủy bỏ?"
    ),
    "lead from the group row {place}": "cơ quan chủ trì lấy từ dòng nhóm {place}",
    "“{text}” is a person; of which agency?": "“{text}” là tên người; thuộc cơ quan nào?",
    "“{text}”: there is no group of that name.": "“{text}”: không có nhóm cơ quan tên như vậy.",
    "“{text}” is not in agencies.yaml.": "“{text}” không có trong agencies.yaml.",
    "“{text}” is not in agencies.yaml; the nearest is {nearest}.": (
        "“{text}” không có trong agencies.yaml; gần nhất là {nearest}."
    ),
    "“{text}”: does the second part lead or coordinate?": (
        "“{text}”: phần sau là chủ trì hay phối hợp?"
    ),
    "{place}: names with telephone numbers are left out.": (
        "{place}: không nhận tên người kèm số điện thoại."
    ),
    "{place}: the system's empty date.": "{place}: ngày trống của phần mềm.",
    "{place} shows a month: no day is taken.": "{place} hiển thị tháng: không lấy ngày.",
    "{place}: {n} deadlines in one cell.": "{place}: một ô có {n} thời hạn.",
    "{text} is a number; as a day of Excel it is {day}.": (
        "{text} là con số; theo cách tính ngày của Excel là {day}."
    ),
    "“{text}” is not understood as a deadline.": "“{text}” không hiểu được là thời hạn nào.",
    "“{text}”: a span, or two days?": "“{text}”: một khoảng thời gian hay hai mốc?",
    "“{text}”: does it recur, or has it no date?": (
        "“{text}”: nhiệm vụ định kỳ, hay không có thời hạn?"
    ),
    "day and month may be swapped in the real dates ({cells}): day up to 12: {small} of {all}; text beyond 12: {texts}; proven by the row's document: swapped {swapped}, right {right}. Answer swapped or as_stored.": (
        "các ô kiểu ngày có thể bị đảo ngày và tháng ({cells}): {small}/{all} ô có ngày từ 12 trở "
        "xuống, {texts} ngày ghi bằng chữ lớn hơn 12; {swapped} ô bị đảo theo văn bản cùng dòng, "
        "{right} ô đúng. Trả lời swapped (đảo lại) hoặc as_stored (giữ nguyên)."
    ),
    "{day} is a real date among days written as text; is it {twin}? Answer swapped or as_stored.": (
        "{day} là ô kiểu ngày giữa các ngày ghi bằng chữ; có phải là {twin} không? Trả lời swapped "
        "(đảo lại) hoặc as_stored (giữ nguyên)."
    ),
    "The map says “{answer}” for “{text}”, which is no deadline.": (
        "Tệp khai báo ghi “{answer}” cho “{text}”, không phải là thời hạn."
    ),
    "The map says “{answer}” for “{text}”, which is no agency.": (
        "Tệp khai báo ghi “{answer}” cho “{text}”, không phải là cơ quan."
    ),
    "The map says “{answer}” for {place}, which is not a day.": (
        "Tệp khai báo ghi “{answer}” cho {place}, không phải là ngày."
    ),
    "The map says `{key}` of {place}; known are {known}.": (
        "Tệp khai báo ghi `{key}` cho {place}; chỉ nhận {known}."
    ),
    "{name}: `{value}` is not known here; known are {known}.": (
        "{name}: không nhận `{value}` ở đây; chỉ nhận {known}."
    ),
    "{name} is no map of a tracker: it must have keys.": (
        "{name} không phải tệp khai báo: phải gồm các khóa."
    ),
    "{name}: `{key}` must have keys.": "{name}: `{key}` phải gồm các khóa.",
    # rows that repeat
    "second row of id {id} (see row {row})": "dòng thứ hai của mã {id} (xem dòng {row})",
    "rows {first} and {second} have the id {id} and differ: which one holds?": (
        "dòng {first} và {second} cùng mã {id} nhưng khác nhau: dòng nào đúng?"
    ),
    "row {row} of the same id says otherwise.": "dòng {row} cùng mã ghi khác.",
    "nothing of the row is taken; answer it under `agencies` in the map.": (
        "không nhận gì của dòng này; trả lời ở mục `agencies` của tệp khai báo."
    ),
    "not one agency": "không phải một cơ quan",
    "who leads: the agencies of the rows ({n}; answer: rows), or a group?": (
        "ai chủ trì: các cơ quan ở các dòng ({n}; trả lời: rows), hay một nhóm cơ quan?"
    ),
    # events
    "a state without a day: name it, use --state-day, or leave it out.": (
        "tình trạng không ghi ngày: nêu ngày, dùng --state-day, hoặc bỏ qua."
    ),
    "{place} says late, but the last day is {last} and the sheet counts to {as_of}.": (
        "{place} ghi quá hạn, nhưng hạn hoàn thành là {last} và bảng tính đến {as_of}."
    ),
    "{place} says in time, but the last day was {last}; the sheet counts to {as_of}.": (
        "{place} ghi trong hạn, nhưng hạn hoàn thành là {last}; bảng tính đến {as_of}."
    ),
    "two columns of state are filled ({cells}).": "hai cột tình trạng cùng được điền ({cells}).",
    "which state holds, and of which day?": "tình trạng nào đúng, và ngày nào?",
    "whose state is it?": "tình trạng của cơ quan nào?",
    "whose state is it? The row has not one lead.": (
        "tình trạng của cơ quan nào? Dòng này không có đúng một cơ quan chủ trì."
    ),
    "{place}: the day of the report is taken as the day of completion.": (
        "{place}: lấy ngày của báo cáo làm ngày hoàn thành."
    ),
    "the day is {day}, the last day {last}, but the row says otherwise.": (
        "ngày là {day}, hạn hoàn thành là {last}, nhưng dòng này ghi khác."
    ),
    "finished on {day}, before it was received on {received}.": (
        "hoàn thành ngày {day}, trước ngày nhận {received}."
    ),
    "{day} is before the document was issued ({issued}).": (
        "{day} trước ngày ban hành văn bản ({issued})."
    ),
    "sent back: of which day, and after which submission?": (
        "yêu cầu làm lại: ngày nào, sau lần gửi kết quả nào?"
    ),
    "a cancellation needs who decided it (`by`) and a day.": (
        "hủy bỏ nhiệm vụ cần nêu cấp có thẩm quyền quyết định (`by`) và ngày."
    ),
    "“{state}” would be a cancellation, which needs who decided it.": (
        "“{state}” là hủy bỏ nhiệm vụ, cần nêu cấp có thẩm quyền quyết định."
    ),
    "an extension needs its new day (`until`) and who decided it (`by`).": (
        "gia hạn cần nêu hạn mới (`until`) và căn cứ gia hạn (`by`)."
    ),
    "a transfer needs who takes over (`to`) and who decided it (`by`).": (
        "chuyển nhiệm vụ cần nêu cơ quan tiếp nhận (`to`) và cấp quyết định (`by`)."
    ),
    "the task recurs: which occurrence?": "nhiệm vụ định kỳ: kỳ nào?",
    "“{text}”: occurrences without their days.": "“{text}”: các kỳ không ghi ngày.",
    "{place}: “{text}” has neither a day nor words.": (
        "{place}: “{text}” không có ngày, không có nội dung."
    ),
    "{place}: “{text}” is no known state.": "{place}: không rõ tình trạng “{text}”.",
    # the command
    "{rows} = {task} + {group} + {total} + {empty} empty + {asked} asked + {refused} refused + "
    "{told} told; can be written: {tasks_to_write} of {tasks}, {events}; asked: {events_asked}.": (
        "{rows} = {task} + {group} + {total} + {empty} dòng trống + {asked} cần hỏi + {refused} "
        "không nhận + {told} lưu ý; ghi được {tasks_to_write}/{tasks}, {events}; cần hỏi: "
        "{events_asked}."
    ),
    "{n} group": "{n} dòng nhóm",
    "{n} total": "{n} dòng cộng",
    "it has no tasks.": "tệp không có nhiệm vụ nào.",
    "A tracker: .xlsx, .xlsm, .xls, .ods or .csv.": (
        "Bảng theo dõi: .xlsx, .xlsm, .xls, .ods hoặc .csv."
    ),
    "What the columns hold and what was answered.": "Tệp khai báo: ý nghĩa các cột, các trả lời.",
    "Write the map here, with what is still open.": (
        "Ghi tệp khai báo vào đây, kèm những điểm còn phải hỏi."
    ),
    "Only this sheet of the workbook.": "Chỉ đọc trang này của bảng tính.",
    "The day of states that have none; else they are asked.": (
        "Ngày của những tình trạng không ghi ngày; không nêu thì hỏi."
    ),
    "Write what is clear into the registry, unreviewed.": (
        "Ghi những gì đã rõ vào sổ theo dõi, đánh dấu chưa rà soát."
    ),
    "Take in an office's own tracker: an account of every row, written with --write.": (
        "Nhận bảng theo dõi của cơ quan: giải trình từng dòng, ghi khi có --write."
    ),
    "{done} of {n} row": "{done}/{n} dòng",
    "Enter leaves a question open; = takes what is proposed; . ends the questions.": (
        "Enter: để ngỏ câu hỏi; = : nhận đề xuất; . : thôi hỏi."
    ),
    "The map is in {path}; fill it in and give it with --map.": (
        "Tệp khai báo ở {path}; điền rồi đưa lại bằng --map."
    ),
    "Written, unreviewed: {directives}, {tasks}, {events}; {already} there already.": (
        "Đã ghi, chưa rà soát: {directives}, {tasks}, {events}; {already} đã có từ trước."
    ),
    "{n} event was": "{n} sự kiện",
    "{name} holds no table of tasks: no heading names a task together with a lead, a deadline, a "
    "document or a state.": (
        "{name} không có bảng nhiệm vụ: không thấy tiêu đề cột nêu nhiệm vụ cùng với cơ quan chủ "
        "trì, thời hạn, văn bản hoặc tình trạng."
    ),
    "{name} is a form of `directive sheets`: use `directive collect`.": (
        "{name} là phiếu của `directive sheets`: hãy dùng `directive collect`."
    ),
    "The map of these headings is remembered: {path}.": (
        "Dùng tệp khai báo đã lưu cho các tiêu đề cột này: {path}."
    ),
    "{path} is there already; name another file.": "{path} đã có; hãy nêu tên tệp khác.",
    "{n} question is open; answer it in a map (--write-map, --map).": (
        "Còn {n} điểm cần hỏi; trả lời trong tệp khai báo (--write-map, --map)."
    ),
    "Nothing was written; --write writes what is clear.": (
        "Chưa ghi gì; --write ghi những gì đã rõ."
    ),
    "  … and {n} more, with their rows above.": "  … và {n} điểm khác, ghi ở các dòng trên.",
    "  {place}: refused: {reason}": "  {place}: không nhận: {reason}",
    "{name} has no sheet “{sheet}”; it has {names}.": (
        "{name} không có trang “{sheet}”; có {names}."
    ),
    "{name} bears a marking of secrecy beside its cells; such a document has no place in a registry.": (
        "{name} có dấu chỉ độ mật ngoài các ô; văn bản như vậy không được đưa vào sổ theo dõi."
    ),
    "{name}: row {row} of “{sheet}” bears a marking of secrecy; such a document has no place in a "
    "registry.": (
        "{name}: dòng {row} của trang “{sheet}” có dấu chỉ độ mật; văn bản như vậy không đưa vào "
        "sổ theo dõi."
    ),
    # forms: rounds and mails
    "All that is open, which is what is written without --within.": (
        "Mọi nhiệm vụ chưa hoàn thành, như khi không có --within."
    ),
    "Rows of tasks that the agency leads, coordinates (to read only), or both.": (
        "Nhiệm vụ cơ quan chủ trì, phối hợp (chỉ để xem), hoặc cả hai."
    ),
    "Of a group named by --agency, each member.": (
        "Với nhóm nêu ở --agency, lập phiếu cho từng cơ quan trong nhóm."
    ),
    "Only agencies that have not answered their last form.": (
        "Chỉ các cơ quan chưa trả lời phiếu gần nhất."
    ),
    "--all and --within exclude each other.": "Không dùng --all cùng với --within.",
    "Every agency that was asked has answered: no form was made.": (
        "Mọi cơ quan được gửi phiếu đã trả lời: không lập phiếu nào."
    ),
    "{group} is a group: --expand-groups makes a form for each of its members.": (
        "{group} là một nhóm: --expand-groups lập phiếu cho từng cơ quan trong nhóm."
    ),
    "In each mail the form to fill in; a mail for each agency.": (
        "Đính kèm phiếu để điền trong từng thư; mỗi cơ quan một thư."
    ),
    "--sheets goes with a mail for each agency: leave the other out.": (
        "--sheets cần mỗi cơ quan một thư: hãy bỏ tùy chọn kia."
    ),
    "1. Open the attached workbook.": "1. Mở tệp đính kèm.",
    "2. Fill in the yellow cells.": "2. Điền các ô màu vàng.",
    "3. Save it, and keep it an .xlsx file.": "3. Lưu, giữ nguyên định dạng .xlsx.",
    "4. Answer this mail with the workbook attached.": "4. Trả lời thư này, đính kèm tệp.",
    "Forms sent out and answered": "Phiếu đã gửi và đã trả lời",
    "Forms sent out: {asked}; answered: {answered}; not answered: {waiting}.": (
        "Số phiếu đã gửi: {asked}; đã trả lời: {answered}; chưa trả lời: {waiting}."
    ),
    "Form": "Phiếu",
    "Sent on": "Ngày gửi",
    "Tasks asked about": "Số nhiệm vụ hỏi",
    "Answer by": "Hạn trả lời",
    "Answered on": "Ngày trả lời",
    "Answer": "Trả lời",
    "No form was sent out (`directive sheets`).": "Chưa gửi phiếu nào (`directive sheets`).",
    "not answered, late": "chưa trả lời, quá hạn",
    "not answered": "chưa trả lời",
    "answered late": "trả lời sau hạn",
    "answered": "đã trả lời",
}
