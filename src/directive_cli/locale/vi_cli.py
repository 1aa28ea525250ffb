"""Vietnamese wording of the messages in ``cli``; that of its help is in ``vi_help``."""

VI_CLI: dict[str, str] = {
    '--to needs a task: --task "ID | TITLE | LEADS | DEADLINE".': '--to cần có nhiệm vụ: --task "MỤC | NỘI DUNG | CHỦ TRÌ | THỜI HẠN".',
    "--to takes --task only; fields are changed by `directive edit REF`.": "--to chỉ đi với --task; sửa các mục khác bằng `directive edit VĂN-BẢN`.",
    "{option} belongs to a task; write REF:TASK.": "{option} thuộc về nhiệm vụ; hãy ghi VĂN-BẢN:MỤC.",
    "{option} belongs to the document; leave out :TASK.": "{option} thuộc về văn bản; hãy bỏ phần :MỤC.",
    "Say what changes, such as --title or --issued-on.": "Hãy nêu điều cần sửa, như --title hoặc --issued-on.",
    "Say what changes, such as --deadline or --lead.": "Hãy nêu điều cần sửa, như --deadline hoặc --lead.",
    "Use either --coordinating or --no-coordinating.": "Chỉ dùng một trong hai: --coordinating hoặc --no-coordinating.",
    "Use either --deadline or --no-deadline.": "Chỉ dùng một trong hai: --deadline hoặc --no-deadline.",
    "{ref} has {n} event; a change may alter its states.": "{ref} đã có {n} lượt ghi; sửa đổi có thể làm thay đổi tình trạng.",
    "{reason} Confirm with --yes.": "{reason} Xác nhận bằng --yes.",
    "Change it (yes/no)?": "Vẫn sửa (có/không)?",
    "Nothing was changed.": "Không có gì thay đổi.",
    "--output {path}: this command writes no .{ending}; it writes {accepted}, and text under another ending.": "--output {path}: lệnh này không ghi được .{ending}; ghi được {accepted}, và văn bản thuần dưới đuôi khác.",
    "--output {path} does not go with --format {form}; leave one of them out.": "--output {path} không khớp --format {form}; hãy bỏ một trong hai.",
    "{ref}: {kind} on {day} by {agency} is recorded already as {id}; --again records it once more.": "{ref}: {kind} ngày {day} của {agency} đã được ghi ({id}); thêm --again để ghi lại lần nữa.",
    "Name a file, or write an example of one with --write-template FILE.": "Hãy nêu tên tệp, hoặc ghi bảng mẫu bằng --write-template TỆP.",
    "The example is in {path}.": "Đã ghi bảng mẫu vào {path}.",
    "This needs {library}, which is not installed; install directive again with its extra `{extra}`.": (
        "Việc này cần {library} nhưng chưa được cài; hãy cài lại directive kèm phần bổ sung `{extra}`."
    ),
    "This needs {library}, which is not installed: {command}": (
        "Việc này cần {library} nhưng chưa được cài: {command}"
    ),
    "{word} is not UTF-8 text; write it in UTF-8.": "{word} không phải chữ UTF-8; hãy viết bằng UTF-8.",
    "The working folder is gone: {reason}.": "Thư mục đang làm việc không còn: {reason}.",
    "The answer cannot be written: {reason}.": "Không ghi được kết quả: {reason}.",
    "--mine needs DIRECTIVE_AGENCY to name your agency, such as so-khcn.": "--mine cần biến DIRECTIVE_AGENCY nêu cơ quan của bạn, ví dụ so-khcn.",
    '{option} "{text}" is not a span; write 14d for days or 2w for weeks.': "{option} “{text}” không phải khoảng thời gian; viết 14d cho ngày hoặc 2w cho tuần.",
    "No lead agency": "Không có cơ quan chủ trì",
    "{option}: {reason}": "{option}: {reason}",
    "lead": "chủ trì",
    "coordinating": "phối hợp",
    "any": "vai trò bất kỳ",
    "by agency": "theo cơ quan",
    "a document and its tasks": "văn bản và nhiệm vụ",
    "what happened": "sự kiện đã ghi",
    "agencies and groups": "cơ quan và nhóm",
    "days off": "ngày nghỉ",
    "settings": "thiết lập",
    "forms sent out": "phiếu đã gửi",
    "what falls due": "sắp đến hạn",
    "the longest overdue": "quá hạn lâu nhất",
    "month by month": "diễn biến theo tháng",
    "documents above and below": "chuỗi văn bản",
    "what points to no document": "chưa khớp với văn bản nào",
    "who publishes": "các sổ đã công bố",
    "the query itself": "câu truy vấn",
    "damaged files": "tệp hỏng",
    "old publications": "lần công bố cũ",
    "by document": "theo văn bản",
    "by month": "theo tháng",
    "{ref} does not exist yet on {day}.": "{ref} chưa có vào ngày {day}.",
    '{option} "{text}" is not a year; write it as 2025.': "{option} “{text}” không phải năm; viết dạng 2025.",
    "directive: this is a bug ({error}), and its log could not be written.": "directive: đây là lỗi của chương trình ({error}), và không ghi được nhật ký.",
    "directive: this is a bug; please report it with the log in {path}.": "directive: đây là lỗi của chương trình; xin báo lại kèm nhật ký tại {path}.",
    "directive: {message}": "directive: {message}",
    "directive: there is not enough memory for this.": "directive: không đủ bộ nhớ cho việc này.",
    "The change is written.": "Thay đổi đã được ghi.",
    "The clock of this computer stands at {day}; set it right, or name the day with --as-of.": (
        "Đồng hồ của máy đang ở ngày {day}; hãy chỉnh lại, hoặc nêu ngày bằng --as-of."
    ),
    "directive: interrupted.": "directive: đã dừng theo yêu cầu.",
    "Incomplete: {n} file could not be read.": "Chưa đầy đủ: không đọc được {n} tệp.",
    "{path} cannot be written: {reason}.": "Không ghi được {path}: {reason}.",
    "{option}: {words}.": "{option}: {words}.",
    "There is no option {option}. The nearest is {near}.": "Không có tùy chọn {option}. Gần nhất là {near}.",
    "There is no option {option}; `directive {command} --help` lists them.": "Không có tùy chọn {option}; xem `directive {command} --help`.",
    "{name} is missing; see `directive {command} --help`.": "Thiếu {name}; xem `directive {command} --help`.",
    '{option} does not accept "{text}"; it takes one of {accepted}.': "{option} không nhận “{text}”; chỉ nhận một trong {accepted}.",
    "{option} needs a value: one of {accepted}.": "{option} cần một giá trị: một trong {accepted}.",
    "{option} needs a value: {option} {metavar}.": "{option} cần một giá trị: {option} {metavar}.",
    "{option} is given an empty value; leave it out or name one.": "{option} có giá trị rỗng; hãy bỏ tùy chọn này hoặc nêu giá trị.",
    "{name} is empty.": "{name} để trống.",
    "{option} takes no value.": "{option} không nhận giá trị nào.",
    "{option} stands after the command: `directive COMMAND {option} …`.": "{option} đứng sau tên lệnh: `directive LỆNH {option} …`.",
    "There is no option {option}; `directive --help` lists the commands and theirs.": "Không có tùy chọn {option}; xem các lệnh và tùy chọn bằng `directive --help`.",
    "The line is not understood; see `directive {command} --help`.": "Không hiểu dòng lệnh này; xem `directive {command} --help`.",
    "text": "chữ",
    "AGENCY": "CƠ-QUAN",
    "ID": "MÃ",
    "SYMBOL": "KÝ-HIỆU",
    "EVENT": "SỰ-KIỆN",
    "NUMBER": "SỐ-KÝ-HIỆU",
    "OCCURRENCE": "KỲ",
    "PHRASE": "CỤM-TỪ",
    "TEXT": "CHỮ",
    "TITLE": "TÊN",
    "N": "SỐ",
    "PATH": "ĐƯỜNG-DẪN",
    "BY": "CÁCH-CHIA",
    "DATE": "NGÀY",
    "--output is missing: name the folder (of sqlite: the file) for the tables.": "Thiếu --output: hãy nêu thư mục (với sqlite là tệp) để ghi các bảng.",
    "{path}: {directives}, {tasks}, {assignments}, {events}.": "{path}: {directives}, {tasks}, {assignments}, {events}.",
    "{n} assignment": "{n} phân công",
    "{n} task is of an unreviewed draft; the column `unreviewed` marks it.": "Có {n} nhiệm vụ thuộc dự thảo chưa rà soát; cột `unreviewed` đánh dấu các nhiệm vụ này.",
    "DIR": "THƯ-MỤC",
    "FILE": "TỆP",
    "CODE": "MÃ",
    "LEVEL": "MỨC",
    "RULE": "QUY-TẮC",
    "FORMAT": "DẠNG",
    "LANG": "NGÔN-NGỮ",
    "REF": "VĂN-BẢN",
    "REV": "BẢN-GIT",
    "ROLE": "VAI-TRÒ",
    "SPAN": "KHOẢNG",
    "NAME": "TÊN",
    "STATE": "TÌNH-TRẠNG",
    "TASK": "MỤC",
    "TYPE": "LOẠI",
    "WORDS": "TỪ",
    "YEAR": "NĂM",
    "Too many words on the line: {extra}.": "Dòng lệnh thừa từ: {extra}.",
    'There is no command "{word}". The nearest is {near}.': "Không có lệnh “{word}”. Gần nhất là {near}.",
    'There is no command "{word}"; `directive --help` lists them.': "Không có lệnh “{word}”; xem `directive --help`.",
    "Type `directive --help`.": "Gõ `directive --help`.",
    "Program": "Chương trình",
    "Python": "Python",
    "Packages": "Thư viện",
    "Language": "Ngôn ngữ",
    "Day of asking": "Ngày tra cứu",
    "Git": "Git",
    "not installed: `history`, `diff` and `--at` need it": "chưa cài: `history`, `diff` và `--at` cần đến",
    "Index": "Chỉ mục",
    "in memory: no home folder": "trong bộ nhớ: không có thư mục cá nhân",
    "{path} cannot be written: every answer reads all files again.": "Không ghi được {path}: mỗi lần tra cứu phải đọc lại mọi tệp.",
    "What looks wrong": "Điều có vẻ sai",
    "Nothing looks wrong.": "Không thấy điều gì sai.",
    "What directive works with": "Chương trình đang dùng",
    "Files": "Số tệp",
    "Settings": "Thiết lập",
    "none: before_means strict, due_soon_working_days 3": "không có: before_means strict, due_soon_working_days 3",
    "{ref} is owed by {n} agencies: {agencies}. Name one with --agency, or use --all-leads.": (
        "{ref} do {n} cơ quan thực hiện: {agencies}. Hãy nêu một cơ quan bằng --agency, hoặc dùng --all-leads."
    ),
    "{ref}: {kind} on {day} by {agency} is recorded as {id}. {now}": (
        "{ref}: đã ghi sự kiện {id}: {kind} ngày {day}, {agency}. {now}"
    ),
    "Now: {state}.": "Hiện nay: {state}.",
    "The registry has no such task.": "Sổ không có nhiệm vụ này.",
    "{n} file of the registry {root} was written.": "Đã ghi {n} tệp của sổ theo dõi {root}.",
    "Say why with --reason: the record stays, and so must the reason.": (
        "Hãy nêu lý do bằng --reason: bản ghi được giữ lại thì lý do cũng phải có."
    ),
    "Use either --agency or --all-leads.": "Chỉ dùng một trong hai: --agency hoặc --all-leads.",
    "Nothing was written (--dry-run).": "Chưa ghi gì (--dry-run).",
    "{place}: {code} {message}": "{place}: {code} {message}",
    "The same in {n} other place.": "Còn {n} chỗ khác như vậy.",
    "{n} further finding is not listed here.": "Còn {n} phát hiện khác không liệt kê ở đây.",
    "{path} cannot be read: {reason}.": "Không đọc được {path}: {reason}.",
    "A remark.": "Ghi chú.",
    "What stands in the way.": "Khó khăn, vướng mắc.",
    "CELL": "Ô",
    "DAYS": "SỐ-NGÀY",
    "PERIOD": "KỲ",
    "SUBJECT": "ĐỐI-TƯỢNG",
    "The sender's own tasks are in no letter: {n}.": (
        "Nhiệm vụ của chính cơ quan gửi không nằm trong văn bản nào: {n}."
    ),
    '{option} "{text}" is not a period; write 11/2025, 2025-W46, 2025-Q4 or 2025.': (
        "{option} “{text}” không phải kỳ báo cáo; hãy ghi 11/2025, 2025-W46, 2025-Q4 hoặc 2025."
    ),
    '{option} "{text}" is not a number of days; write 7.': "{option} “{text}” không phải số ngày; viết dạng 7.",
    'There is no report "{kind}"; there are {accepted}.': "Không có báo cáo “{kind}”; chấp nhận {accepted}.",
    "--output is missing: name the folder for the letters.": "Thiếu --output: hãy nêu thư mục chứa văn bản đôn đốc.",
    "{format} is a binary format; use --output FILE.": (
        "{format} không hiển thị được trên màn hình; hãy thêm --output TỆP."
    ),
    "--to needs --from.": "--to cần có --from.",
    "The period ends before it begins: {first} to {last}.": (
        "Kỳ báo cáo kết thúc trước khi bắt đầu: từ {first} đến {last}."
    ),
    'The report has no number "{cell}"; write ROW:COLUMN, such as {example}. Rows: {rows}.': (
        "Báo cáo không có số liệu “{cell}”; viết DÒNG:CỘT, ví dụ {example}. Các dòng: {rows}."
    ),
    "The report needs {what}.": "Báo cáo này cần nêu {what}.",
    '{option} "{path}" cannot be read: {reason}.': "{option} “{path}” không đọc được: {reason}.",
    "Give --period, or --from and --to, not both.": "Chỉ dùng --period, hoặc --from và --to.",
    "the agency, such as so-khcn": "cơ quan, ví dụ so-khcn",
    "--since is missing: name a day (2025-11-01) or a git revision.": (
        "Thiếu --since: hãy nêu một ngày (01/11/2025) hoặc một bản git."
    ),
    "the task, such as 02-KH/BCĐ:PL.30": "nhiệm vụ, ví dụ 02-KH/BCĐ:PL.30",
    "A new directive for the registry {root}. An empty answer leaves a thing out.": (
        "Văn bản mới cho sổ theo dõi {root}. Để trống nếu không có."
    ),
    "Number, such as 29/KH-UBND (empty: a draft):": "Số, ký hiệu, ví dụ 29/KH-UBND (để trống: dự thảo):",
    "Date of issue, such as 05/11/2025 or 2025:": "Ngày ban hành, ví dụ 05/11/2025 hoặc 2025:",
    "Title (trích yếu):": "Trích yếu:",
    "Issuer (id, name or abbreviation):": "Cơ quan ban hành (mã, tên hoặc viết tắt):",
    "Type, such as Công văn, Kế hoạch, Thông báo:": "Loại văn bản, ví dụ Công văn, Kế hoạch, Thông báo:",
    "Task, its item in the document such as 1.2 (empty: no more):": (
        "Nhiệm vụ, ghi theo mục trong văn bản, ví dụ 1.2 (để trống: hết):"
    ),
    "Title of the task:": "Nội dung phải làm:",
    "Lead agencies, separated by commas:": "Cơ quan chủ trì, cách nhau bằng dấu phẩy:",
    "Deadline in the document's words:": "Thời hạn ghi trong văn bản:",
    "This cannot be left out.": "Không được để trống mục này.",
    "The registry is {folder}. Next: its agencies in agencies.yaml.": (
        "Sổ theo dõi ở {folder}. Tiếp theo: khai báo các cơ quan trong agencies.yaml."
    ),
    "{path} was there and stays as it is.": "{path} đã có, được giữ nguyên.",
    "A directive needs --title; on a terminal, `directive new` alone asks for everything.": (
        "Văn bản cần có --title; trên màn hình dòng lệnh, chỉ cần gõ `directive new` để được hỏi từng mục."
    ),
    '--task "{text}" is not understood; write "ID | TITLE | LEADS | DEADLINE", the last two if any.': (
        'Không hiểu --task “{text}”; hãy viết "MỤC | NỘI DUNG | CHỦ TRÌ | THỜI HẠN", hai phần sau nếu có.'
    ),
    "{file} is not a file of the registry {root}.": "{file} không phải tệp của sổ theo dõi {root}.",
    "Name the document with --source FILE.": "Hãy chỉ ra văn bản bằng --source TỆP.",
    "Audit of {directive} against {file}": "Đối chiếu {directive} với {file}",
    "{directive} is not marked as unreviewed.": "{directive} không có dấu chưa rà soát.",
    "{directive} is reviewed.": "Đã rà soát {directive}.",
    "Unsure points of {directive}": "Các điểm chưa chắc của {directive}",
    "There is already a directive {directive}; name another id with --id.": "Đã có văn bản {directive}; hãy đặt mã khác bằng --id.",
    "Drafted {directive} in {registry}: {path}": "Đã dự thảo {directive} trong {registry}: {path}",
    "Accept (Enter), change (c), skip (s) or stop (q)?": "Đồng ý (Enter), sửa (s), bỏ qua (b) hay dừng (d)?",
    "The keys are Enter (accept), c (change), s (skip) and q (stop).": "Các phím: Enter (đồng ý), s (sửa), b (bỏ qua), d (dừng).",
    "{directive} has {n} error; fix it, then --done.": "{directive} còn {n} lỗi; hãy sửa rồi dùng --done.",
    "{code}: {message}": "{code}: {message}",
    "This is changed in the file by hand; accept it afterwards.": (
        "Nội dung này phải sửa trực tiếp trong tệp; sửa xong hãy chấp nhận."
    ),
    "{n} point is left.": "Còn {n} điểm chưa xem xong.",
    "No unsure point is left: `directive review … --done` takes the draft's mark away.": (
        "Không còn điểm nào cần xem: `directive review … --done` để bỏ dấu dự thảo."
    ),
    '"{quote}"': "“{quote}”",
    "{place} ({n} left): {point}": "{place} (còn {n}): {point}",
    "{place}: {point}": "{place}: {point}",
    "  {number}  {agency} ({id})": "  {number}  {agency} ({id})",
    "Change (c), skip (s) or stop (q)?": "Sửa (s), bỏ qua (b) hay dừng (d)?",
    "The keys are c (change), s (skip) and q (stop).": "Các phím: s (sửa), b (bỏ qua), d (dừng).",
    "Its number, another agency (c), skip (s) or stop (q)?": "Số thứ tự, cơ quan khác (s: sửa), bỏ qua (b) hay dừng (d)?",
    "The keys are the numbers above, c (another agency), s (skip) and q (stop).": "Các phím: số thứ tự nêu trên, s (sửa thành cơ quan khác), b (bỏ qua), d (dừng).",
    "Is this a list of overdue tasks? Yes (y) or no (n):": "Đây có phải là danh mục nhiệm vụ quá hạn không? Có (c) hay không (k):",
    "The keys are y (yes) and n (no).": "Các phím: c (có), k (không).",
    "There are deadlines that ended before the document's date.": "Có thời hạn kết thúc trước ngày văn bản.",
    "The document lists tasks that were overdue when it was issued.": "Văn bản là danh mục nhiệm vụ đã quá hạn khi ban hành.",
    "{code} is waived for {path} in registry.yaml.": "Đã ghi miễn {code} cho {path} trong registry.yaml.",
    "`directive review` asks in a terminal whether it is a list of overdue tasks, and writes that down.": (
        "`directive review` trên màn hình sẽ hỏi đây có phải là danh mục nhiệm vụ quá hạn không và ghi lại."
    ),
    "{path}:{line}:{column}: {reason} The names in the document cannot be looked up, so no draft is written.": (
        "{path}:{line}:{column}: {reason} Không tra cứu được tên cơ quan trong văn bản nên không ghi bản dự thảo."
    ),
    "Days are read day first: from {first} to {last}.": "Ngày được đọc theo thứ tự ngày, tháng, năm: từ {first} đến {last}.",
    "Agency (id, name or abbreviation):": "Cơ quan (mã, tên hoặc tên viết tắt):",
    "The signer's name:": "Họ tên người ký:",
    "{n} task, {doubts} to look at: `directive review {directive}`.": "{n} nhiệm vụ, {doubts} cần xem: `directive review {directive}`.",
    "{n} point": "{n} điểm",
    "The document is not the one that the file names: its sha256 differs.": "Văn bản này không phải văn bản ghi trong tệp: mã sha256 khác nhau.",
    "The document has this item, the file has not.": "Văn bản có mục này, tệp không có.",
    'Deadlines differ; the document says "{words}".': "Thời hạn khác nhau; văn bản ghi “{words}”.",
    "The file has this item, it was not found in the document.": "Tệp có mục này, không tìm thấy trong văn bản.",
    '"{text}": {why}': "“{text}”: {why}",
    "{path} cannot be read: {reason}": "Không đọc được {path}: {reason}",
    "The registry {root} lies in no git repository with a commit: there is no history.": (
        "Sổ theo dõi {root} không nằm trong kho git nào có bản ghi: không có lịch sử."
    ),
    "`diff` compares one revision with the files, or two revisions with each other.": (
        "`diff` so sánh một bản git với các tệp hiện tại, hoặc hai bản git với nhau."
    ),
    "The registry as it stood in {revision} ({commit}).": "Sổ theo dõi như ở bản {revision} ({commit}).",
    "--from and --working-days go together: `--from 2025-11-10 --working-days 5`.": (
        "--from và --working-days phải đi cùng nhau: `--from 10/11/2025 --working-days 5`."
    ),
    "The calendar knows the years {first} to {last}.": "Lịch có các năm từ {first} đến {last}.",
    '--working-days "{text}" is not a number of days from -{most} to {most}.': (
        '--working-days "{text}" không phải số ngày từ -{most} đến {most}.'
    ),
    "There is completion for {shells}.": "Có hỗ trợ tự hoàn thành cho {shells}.",
    "{n} row written": "đã ghi {n} dòng",
    "{done} of {n} row written": "Đã ghi {done}/{n} dòng",
    "LINE": "DÒNG",
    "SHELL": "SHELL",
    "The registry is of the newest format already; nothing was changed.": "Sổ đã theo định dạng mới nhất; không thay đổi gì.",
    "{n} deadline is written otherwise; its last day is the same under the strict reading.": "{n} thời hạn được ghi lại; hạn hoàn thành không đổi theo cách hiểu chặt.",
    "Findings that newly fire: {n}; that are gone: {gone}.": "Phát hiện mới: {n}; phát hiện không còn: {gone}.",
    "The registry {root} is of format 2 now.": "Sổ {root} nay theo định dạng 2.",
    "Without registry.yaml nothing else is checked: first put right what it names.": "Chưa đọc được registry.yaml nên không kiểm tra phần còn lại: hãy sửa chỗ đã nêu trước.",
    "CI installs the program from the variable DIRECTIVE_SOURCE; see ci/check-registry.sh.": "CI cài chương trình theo biến DIRECTIVE_SOURCE; xem ci/check-registry.sh.",
    "Make it a git repository? [y/N]": "Tạo kho git ở đây? [c/K]",
    "It is no git repository yet: `git init` makes it one; `history` and `diff` need it.": "Đây chưa phải kho git: lệnh `git init` sẽ tạo; `history` và `diff` cần kho git.",
    "git is not installed; the registry itself was made.": "Chưa cài git; sổ thì đã tạo xong.",
    "git init failed: {reason}": "git init không chạy được: {reason}",
    "{folder} is a git repository now; nothing is committed yet.": "{folder} đã là kho git; chưa có bản ghi nào.",
    'These words name no deadline. A date alone is one only in a time field: "Thời gian: 15/11/2026".': (
        "Cụm từ này không nêu thời hạn. Ngày đứng một mình chỉ là thời hạn trong ô thời gian:"
        ' "Thời gian: 15/11/2026".'
    ),
    "The change is written; the rest of the answer is missing: the index cannot be read ({reason}).": (
        "Thay đổi đã được ghi; phần còn lại của câu trả lời bị thiếu: không đọc được chỉ mục ({reason})."
    ),
    "The index cannot be read ({reason}); `--no-index` answers from the files.": (
        "Không đọc được chỉ mục ({reason}); dùng `--no-index` để trả lời trực tiếp từ các tệp."
    ),
    "directive: {path} cannot be used: {reason}.": "directive: không dùng được {path}: {reason}.",
    "directive: the system refuses: {reason}.": "directive: hệ thống từ chối: {reason}.",
    "{file} lies in no registry that is checked; it is left out.": (
        "{file} không thuộc sổ nào được kiểm tra; tệp này được bỏ qua."
    ),
    "The files lie in {n} registries; choose one with --registry for --format and --output.": (
        "Các tệp thuộc {n} sổ khác nhau; khi dùng --format hoặc --output, hãy chọn một sổ bằng --registry."
    ),
    "--paper makes a Word document or a PDF; add --output FILE.docx.": (
        "--paper lập tệp Word hoặc PDF; thêm --output TỆP.docx."
    ),
    "It is not known whose paper this is: the letterhead stays blank. Give --sender AGENCY, or write `office: AGENCY` into registry.yaml.": (
        "Chưa biết cơ quan ban hành: phần đầu văn bản để trống. Thêm --sender CƠ-QUAN, hoặc ghi"
        " `office: CƠ-QUAN` vào registry.yaml."
    ),
    "{option}: {reason} A day is written 15/11/2025 or 2025-11-15.": (
        "{option}: {reason} Ngày thì ghi 15/11/2025 hoặc 2025-11-15."
    ),
    "--addressee goes with --paper.": "--addressee dùng cùng --paper.",
    "The addressee of the paper: an agency or group; may be repeated. [default: the body above]": (
        "Nơi gửi văn bản (Kính gửi): cơ quan hoặc nhóm; dùng được nhiều lần. [mặc định: cơ quan chủ quản]"
    ),
    "Days are read day first: {day}.": "Ngày được đọc theo thứ tự ngày, tháng, năm: {day}.",
}
