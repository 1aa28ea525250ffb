"""Vietnamese wording of the help: the commands, their arguments and options."""

VI_HELP: dict[str, str] = {
    "A directive, or REF:TASK.": "Một văn bản, hoặc VĂN-BẢN:MỤC.",
    "The deadline in the words of the document (task).": "Thời hạn ghi trong văn bản (của nhiệm vụ).",
    "Take the deadline away (task).": "Bỏ thời hạn (của nhiệm vụ).",
    "A lead agency; may be repeated (task).": "Cơ quan chủ trì; dùng được nhiều lần (của nhiệm vụ).",
    "A coordinating agency; may be repeated (task).": "Cơ quan phối hợp; dùng được nhiều lần (của nhiệm vụ).",
    "Take the coordinating agencies away (task).": "Bỏ các cơ quan phối hợp (của nhiệm vụ).",
    "The deliverable of the task.": "Sản phẩm của nhiệm vụ.",
    "Title of the document or the task.": "Trích yếu của văn bản hoặc nội dung nhiệm vụ.",
    "Type of the document, such as cong-van or ke-hoach.": "Loại văn bản, như cong-van hoặc ke-hoach.",
    "Symbol of an unnumbered document.": "Ký hiệu của văn bản chưa có số.",
    "Who issued the document.": "Cơ quan ban hành.",
    "Date of the document, as far as stated.": "Ngày ban hành, theo mức văn bản có ghi.",
    "Day of the meeting concluded on.": "Ngày họp của thông báo kết luận.",
    "Day on which it was received.": "Ngày nhận văn bản.",
    "Change a task that has events without asking.": "Sửa nhiệm vụ đã có lượt ghi mà không hỏi lại.",
    "Add the tasks to this directive instead of writing a new one.": "Thêm nhiệm vụ vào văn bản này thay vì lập văn bản mới.",
    "Change a task or the fields of a document; only what changes is touched.": "Sửa một nhiệm vụ hoặc các mục của văn bản; chỉ đụng đến chỗ thay đổi.",
    "Write an example of the table to this file.": "Ghi bảng mẫu vào tệp này.",
    "A table (CSV, Unicode text of Excel) or JSON lines; see --write-template.": "Bảng (CSV, Unicode Text của Excel) hoặc JSON theo dòng; xem --write-template.",
    "Record it although the very same event stands there already.": "Vẫn ghi dù đã có lượt ghi giống hệt.",
    "One screen: how many directives and tasks, what is due next, what is overdue.": "Một màn hình: số văn bản và nhiệm vụ, nhiệm vụ đến hạn tiếp theo, nhiệm vụ quá hạn.",
    "Open tasks with a deadline, soonest first.": "Nhiệm vụ chưa hoàn thành có thời hạn, gần nhất trước.",
    "Last day before this one.": "Hạn hoàn thành trước ngày này.",
    "Last day on or before this one.": "Hạn hoàn thành chậm nhất vào ngày này.",
    "Last day after this one.": "Hạn hoàn thành sau ngày này.",
    "Last day within so many days (14d) or weeks (2w) from the day of asking, including overdue tasks.": "Hạn hoàn thành trong số ngày (14d) hoặc tuần (2w) tới; gồm cả nhiệm vụ quá hạn.",
    "Only what is overdue.": "Chỉ nhiệm vụ quá hạn.",
    "Only the agency named by DIRECTIVE_AGENCY.": "Chỉ cơ quan nêu trong biến DIRECTIVE_AGENCY.",
    "The role of the agency.": "Vai trò của cơ quan.",
    "Only tasks in this state; may be repeated.": "Chỉ nhiệm vụ ở tình trạng này; dùng được nhiều lần.",
    "Divide the table.": "Chia bảng.",
    "Show a group's task under each of its members.": "Tách nhiệm vụ giao cho nhóm thành từng thành viên.",
    "Also open tasks without a deadline.": "Gồm cả nhiệm vụ không quy định thời hạn.",
    "Also tasks that are done, cancelled or transferred.": "Gồm cả nhiệm vụ đã hoàn thành, đã hủy hoặc đã chuyển.",
    "A directive: header, chain, tasks; or one task with its assignments and history.": "Một văn bản: thông tin chung, chuỗi văn bản, nhiệm vụ; hoặc một nhiệm vụ với phân công và lịch sử.",
    "Directives, with the number of their tasks.": "Danh sách văn bản, kèm số nhiệm vụ.",
    "Only this type, such as cong-van, thong-bao or ke-hoach.": "Chỉ loại này, ví dụ cong-van, thong-bao, ke-hoach.",
    "Only this issuer (id, name or abbreviation).": "Chỉ cơ quan ban hành này (mã, tên hoặc tên viết tắt).",
    "Only documents of this year.": "Chỉ văn bản của năm này.",
    "Only directives with open tasks.": "Chỉ văn bản còn nhiệm vụ chưa hoàn thành.",
    "Agencies and groups; or one of them with its names, parent, successors and load.": "Các cơ quan và nhóm; hoặc một cơ quan với tên gọi, cấp trên, cơ quan kế thừa và số việc.",
    "An id, a name or an abbreviation.": "Mã, tên hoặc tên viết tắt.",
    "Full text of directives and tasks; marks and case ignored.": "Tìm toàn văn trong văn bản và nhiệm vụ; không phân biệt dấu, hoa thường.",
    "Words that must all occur.": "Các từ đều phải có mặt.",
    "The documents above and below a directive, with their open and overdue tasks.": "Các văn bản cấp trên và văn bản triển khai của một văn bản, kèm số nhiệm vụ chưa hoàn thành và quá hạn.",
    "A directive (id, number or alias).": "Một văn bản (mã, số hoặc tên gọi khác).",
    "Ask": "Tra cứu",
    "Check": "Kiểm tra",
    "Record": "Cập nhật",
    "Produce": "Kết xuất",
    "The registry's folder. [default: DIRECTIVE_REGISTRY, else found from here upwards]": "Thư mục sổ theo dõi. [mặc định: DIRECTIVE_REGISTRY, nếu không thì tìm từ đây trở lên]",
    "Language of the answer. [default: DIRECTIVE_LANG, else the locale, else en]": "Ngôn ngữ trả lời. [mặc định: DIRECTIVE_LANG, rồi ngôn ngữ hệ thống, rồi en]",
    "Plain text without colours (also NO_COLOR).": "Không dùng màu (hoặc đặt NO_COLOR).",
    "Answer as of this day. [default: today, UTC+7]": "Trả lời theo tình hình đến ngày này. [mặc định: hôm nay, UTC+7]",
    "Write to this file instead of the screen.": "Ghi ra tệp này thay vì màn hình.",
    "Form of the answer.": "Dạng kết quả.",
    "CSV for programs: no byte-order mark, no guard against spreadsheet formulas.": "CSV cho chương trình khác: không BOM, không chặn công thức bảng tính.",
    "Read the registry as it stood in this git revision.": "Đọc sổ theo dõi như ở bản git này.",
    "Read every file again instead of using the index in the cache folder.": "Đọc lại mọi tệp thay vì dùng chỉ mục trong bộ nhớ đệm.",
    "Only this agency or group (id, name or abbreviation); may be repeated.": "Chỉ cơ quan hoặc nhóm này (mã, tên hoặc tên viết tắt); dùng được nhiều lần.",
    "Only this directive (id, number or alias).": "Chỉ văn bản này (mã, số hoặc tên gọi khác).",
    "A directive (id, number or alias), or REF:TASK.": "Một văn bản (mã, số hoặc tên gọi khác), hoặc VĂN-BẢN:MỤC.",
    "Arguments": "Tham số",
    "Options": "Tùy chọn",
    "Commands": "Lệnh",
    "[default: {value}]": "[mặc định: {value}]",
    "[required]": "[bắt buộc]",
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND …": "LỆNH …",
    "Usage:": "Cách dùng:",
    "Examples:": "Ví dụ:",
    "{help} One of {accepted}.": "{help} Một trong {accepted}.",
    "All tables of the registry for other programs: JSON lines, CSV, SQLite, Parquet (docs/export.md).": "Toàn bộ các bảng của sổ theo dõi cho chương trình khác: JSON từng dòng, CSV, SQLite, Parquet (docs/export.md).",
    "Form of the tables.": "Dạng các bảng.",
    "Where they go: a folder; of sqlite a file. Only an earlier export is ever replaced.": "Nơi ghi: một thư mục; với sqlite là một tệp. Chỉ bản xuất trước đó mới bị thay thế.",
    "Show this help.": "Hiện phần trợ giúp này.",
    "Directives, their tasks and their deadlines, from a registry of YAML files.": "Văn bản chỉ đạo, nhiệm vụ và thời hạn, từ sổ theo dõi bằng tệp YAML.",
    "Print the version.": "In phiên bản.",
    "Language: en or vi.": "Ngôn ngữ: en hoặc vi.",
    "What the program works with here: registry, index, versions, settings; and what looks wrong.": "Chương trình đang dùng gì: sổ theo dõi, chỉ mục, phiên bản, thiết lập; và điều gì có vẻ sai.",
    "The day it happened. [default: today, UTC+7]": "Ngày xảy ra. [mặc định: hôm nay, UTC+7]",
    "Whose event it is (id, name or abbreviation); may be repeated. [default: DIRECTIVE_AGENCY, else the only lead]": (
        "Cơ quan của sự kiện (mã, tên hoặc viết tắt); dùng được nhiều lần. [mặc định: DIRECTIVE_AGENCY, nếu không thì cơ quan chủ trì duy nhất]"
    ),
    "Every agency that still owes the task.": "Mọi cơ quan chưa xong nhiệm vụ.",
    "The number of the document that shows it.": "Số văn bản chứng minh.",
    "The new last day, included.": "Hạn mới, tính cả ngày đó.",
    "The agency that takes over.": "Cơ quan tiếp nhận.",
    "Whose decision it is, and its document.": "Cấp quyết định và văn bản của cấp đó.",
    "What is proposed.": "Đề xuất.",
    "The event that this one replaces.": "Sự kiện được thay bằng sự kiện này.",
    "Show the diff and write nothing.": "Chỉ hiện phần thay đổi, không ghi.",
    "Tasks, each with its directive's id, number or alias.": (
        "Các nhiệm vụ, mỗi nhiệm vụ kèm mã, số hoặc tên gọi của văn bản."
    ),
    "Record the progress of the work.": "Ghi tiến độ công việc.",
    "Record that a result was handed in; it still has to be confirmed.": (
        "Ghi việc đã gửi kết quả; kết quả còn chờ xác nhận."
    ),
    "Record that a task is completed, confirmed by who follows it.": (
        "Ghi nhiệm vụ đã hoàn thành, được đơn vị theo dõi xác nhận."
    ),
    "Record that a result was sent back: the clock runs again, with the same deadline.": (
        "Ghi việc trả lại kết quả: tính tiếp thời hạn cũ."
    ),
    "Record a later deadline; the old one stays on record.": "Ghi việc gia hạn; hạn cũ vẫn được lưu.",
    "Record that another agency takes the task over.": "Ghi việc chuyển nhiệm vụ cho cơ quan khác.",
    "Record that the task is no longer to be done.": "Ghi việc hủy nhiệm vụ.",
    "Void events that were recorded wrongly; they stay in the file, marked.": (
        "Hủy lượt ghi sai; lượt ghi vẫn còn trong tệp và được đánh dấu."
    ),
    "Record many events from a CSV or JSON-lines file: all or none.": (
        "Ghi nhiều sự kiện từ tệp CSV hoặc JSON-lines: ghi tất cả hoặc không ghi gì."
    ),
    "Ids of events, as `show REF:TASK` lists them.": "Mã sự kiện, như lệnh `show VĂN-BẢN:MỤC` liệt kê.",
    "Why.": "Lý do.",
    "Whose paper it goes out on: an agency. [default: DIRECTIVE_AGENCY, else the registry's office]": (
        "Cơ quan ban hành văn bản. [mặc định: DIRECTIVE_AGENCY, nếu không thì là cơ quan giữ sổ (office)]"
    ),
    "Communes and wards each for themselves.": "Từng xã, phường một.",
    "counts by agency": "tổng hợp theo cơ quan",
    "task by task": "từng nhiệm vụ",
    "what is late": "quá hạn cần chỉ đạo",
    "all tasks of one agency": "nhiệm vụ của một cơ quan",
    "what changed since a day": "biến động từ một ngày",
    "who has reported on one task": "tình hình báo cáo một nhiệm vụ",
    "A report: {names}.": "Báo cáo: {names}.",
    "Reminder letters, unsent mails and calendars, one for each agency; nothing is sent, signed or numbered.": (
        "Công văn đôn đốc, thư chưa gửi và lịch cho từng cơ quan; không tự gửi, không ký, không cấp số."
    ),
    "One of {names}.": "Một trong: {names}.",
    "The agency, or REF:TASK.": "Cơ quan, hoặc VĂN-BẢN:MỤC.",
    "Form of the report. [default: by the ending of --output, else table]": (
        "Dạng báo cáo. [mặc định: theo đuôi của --output, nếu không thì table]"
    ),
    "First day of the period.": "Ngày đầu kỳ.",
    "Last day of the period; the report is as of this day.": "Ngày cuối kỳ; báo cáo tính đến hết ngày này.",
    "The period: 11/2025, 2025-W46, 2025-Q4 or 2025.": "Kỳ báo cáo: 11/2025, 2025-W46, 2025-Q4 hoặc 2025.",
    "Changes against this day or git revision.": "Tăng, giảm so với ngày hoặc bản git này.",
    "Changes since this day or git revision.": "Biến động kể từ ngày hoặc bản git này.",
    "As an official paper with a blank number, day and signature (docx, pdf).": (
        "Theo thể thức văn bản hành chính, để trống số, ngày và chữ ký (docx, pdf)."
    ),
    "With the timeline and the load by week.": "Kèm biểu đồ thời hạn và số nhiệm vụ theo tuần.",
    "Only the refs behind one number, such as so-khcn:overdue.": (
        "Chỉ các mã nhiệm vụ tạo nên một con số, ví dụ so-khcn:overdue."
    ),
    "Calendar of to-dos instead of events (ics).": "Lịch dạng việc cần làm thay cho sự kiện (ics).",
    "Write the letters into this folder.": "Ghi văn bản vào thư mục này.",
    "What is overdue, and due within so many working days.": (
        "Nhiệm vụ quá hạn, và đến hạn trong số ngày làm việc này."
    ),
    "One letter to all instead of one for each.": "Một văn bản gửi chung thay vì từng cơ quan.",
    "Day by which to answer; else left blank.": "Thời hạn trả lời; không nêu thì để trống.",
    "Word template of your office.": "Tệp mẫu Word của cơ quan.",
    "Write the built-in template to this file, to change it.": "Ghi tệp mẫu có sẵn ra tệp này để chỉnh sửa.",
    "Letters only, no mails and calendars.": "Chỉ văn bản, không kèm thư và lịch.",
    "Form of the list of what was written.": "Dạng danh sách các tệp đã ghi.",
    "Write a new directive; on a terminal without --title, asks for everything.": (
        "Ghi văn bản mới; nếu không nêu --title thì hỏi từng mục trên màn hình."
    ),
    "Give a draft the number and date that it was issued with; its id stays.": (
        "Ghi số và ngày ban hành cho dự thảo; mã giữ nguyên."
    ),
    "Lay files out canonically: order of keys, quotes, wrapping; comments and meaning stay.": (
        "Trình bày tệp theo dạng chuẩn: thứ tự khóa, dấu nháy, ngắt dòng; giữ nguyên chú thích và nội dung."
    ),
    "Make a new registry in a folder, with what git, CI and editors need.": (
        "Tạo sổ theo dõi mới trong một thư mục, kèm cấu hình cho git, CI và trình soạn thảo."
    ),
    "Title (trích yếu).": "Trích yếu.",
    "Type, such as cong-van or ke-hoach. [default: what the number tells]": (
        "Loại văn bản, ví dụ cong-van hoặc ke-hoach. [mặc định: theo số văn bản]"
    ),
    "Number, such as 29/KH-UBND; a draft has none.": "Số, ký hiệu, ví dụ 29/KH-UBND; dự thảo thì chưa có.",
    "Of a draft: the symbol that it shows, such as UBND-KH&CĐS.": (
        "Đối với dự thảo: ký hiệu ghi trên văn bản, ví dụ UBND-KH&CĐS."
    ),
    "Who issues it (id, name or abbreviation).": "Cơ quan ban hành (mã, tên hoặc viết tắt).",
    "Date, as far as the document states it: 05/11/2025, 11/2025, 2025.": (
        "Ngày, theo mức văn bản nêu: 05/11/2025, 11/2025, 2025."
    ),
    "What it carries out; may be repeated.": "Văn bản mà nó triển khai; dùng được nhiều lần.",
    "What else it rests on; may be repeated.": "Căn cứ khác; dùng được nhiều lần.",
    'A task: "ID | TITLE | LEADS | DEADLINE"; may be repeated.': (
        'Một nhiệm vụ: "MỤC | NỘI DUNG | CHỦ TRÌ | THỜI HẠN"; dùng được nhiều lần.'
    ),
    "Another id than the one proposed.": "Mã khác với mã được đề xuất.",
    "The number as printed.": "Số, ký hiệu như in trên văn bản.",
    "The date of issue.": "Ngày ban hành.",
    "Files. [default: the whole registry]": "Các tệp. [mặc định: toàn bộ sổ theo dõi]",
    "Write nothing; list what would change and exit 1 if anything would.": (
        "Không ghi; liệt kê tệp cần sửa và trả mã 1 nếu có."
    ),
    "The folder; it is made if it is not there.": "Thư mục; được tạo nếu chưa có.",
    "Put the draft into the registry, marked as not yet reviewed.": "Đưa bản dự thảo vào sổ, đánh dấu chưa rà soát.",
    "The new directive's id. [default: made from its date and number]": "Mã của văn bản mới. [mặc định: tạo từ ngày và số]",
    "The draft is reviewed: take its mark away.": "Bản dự thảo đã rà soát: bỏ dấu chưa rà soát.",
    "Compare a directive in the registry with its document: items, deadlines and what neither holds.": "Đối chiếu văn bản trong sổ với bản gốc: các mục, thời hạn và phần chưa xếp được.",
    "The unsure points of a draft; with --done, its mark is taken away.": "Các điểm chưa chắc của bản dự thảo; với --done thì bỏ dấu chưa rà soát.",
    "List the ids of this registry's agencies and groups, so that editors complete them.": "Liệt kê mã cơ quan và nhóm của sổ này để trình soạn thảo gợi ý.",
    "Who recorded or changed what of a directive or a task, when, and what it was before.": (
        "Ai đã ghi hay sửa gì của văn bản hoặc nhiệm vụ, khi nào, trước đó là gì."
    ),
    "What differs from a git revision, in domain terms; or between two revisions.": (
        "Những thay đổi về nghiệp vụ so với một bản git, hoặc giữa hai bản git."
    ),
    "Revisions, the earlier one first.": "Các bản git, bản cũ hơn nêu trước.",
    "What the words of a deadline mean: each deadline in them, its kind, last day, last working day.": (
        "Ý nghĩa của cụm từ thời hạn: từng thời hạn, loại, hạn hoàn thành, ngày làm việc cuối."
    ),
    "A phrase, or a sentence with phrases in it.": "Một cụm từ, hoặc câu có cụm từ thời hạn.",
    "The document's date as far as it is known; it closes years that are not stated.": (
        "Ngày ban hành văn bản, biết đến đâu ghi đến đó; dùng khi thời hạn không ghi năm."
    ),
    "Days off and worked Saturdays of a year, each with its announcement; or working days counted from a day.": (
        "Ngày nghỉ, ngày làm bù của một năm kèm thông báo; hoặc tính số ngày làm việc từ một ngày."
    ),
    "The year. [default: that of the day of asking]": "Năm. [mặc định: năm của ngày hỏi]",
    "Count from this day, which is not counted itself.": "Tính từ ngày này, không kể chính ngày đó.",
    "How many working days; a negative number goes back.": "Số ngày làm việc; số âm là tính lùi.",
    "The completion script of a shell: bash, zsh, fish or powershell.": (
        "Đoạn lệnh tự hoàn thành cho shell: bash, zsh, fish hoặc powershell."
    ),
    "bash, zsh, fish or powershell.": "bash, zsh, fish hoặc powershell.",
    "Asked by the script: the command line up to the cursor.": "Do đoạn lệnh hỏi: dòng lệnh đến vị trí con trỏ.",
    "Move the registry to the newest format; show the diff and what newly fires.": "Chuyển sổ sang định dạng mới nhất; in khác biệt và các phát hiện mới.",
    "Take agencies, groups and calendar over from this registry.": "Lấy cơ quan, nhóm và lịch nghỉ từ sổ này.",
    "Make the folder a git repository too.": "Tạo luôn kho git trong thư mục.",
    "The addressee of the paper: an agency or group; may be repeated. [default: the body above]": (
        "Nơi gửi văn bản (Kính gửi): cơ quan hoặc nhóm; dùng được nhiều lần. [mặc định: cơ quan chủ quản]"
    ),
}
