"""Vietnamese wording of the messages in ``lake`` and of its commands.

A lake is "kho dữ liệu chung", a publication "lần công bố", a registry "sổ theo dõi".
"""

VI_LAKE: dict[str, str] = {
    # metavars
    "ENGINE": "CÔNG-CỤ",
    "LAKE": "KHO",
    "QUESTION": "CÂU-HỎI",
    "REGISTRY": "SỔ",
    # publications, data_files, publish
    "{path} holds no publication; `directive publish` makes the first one.": (
        "{path} chưa có lần công bố nào; `directive publish` tạo lần đầu tiên."
    ),
    'its schema "{schema}" is not known to this program; upgrade the program': (
        'chương trình này chưa biết lược đồ "{schema}" của tệp; hãy nâng cấp chương trình'
    ),
    "its content does not match its seal": "nội dung không khớp dấu kiểm tra của tệp",
    "it cannot be read: {reason}": "không đọc được: {reason}",
    "it is not a whole publication": "tệp công bố không trọn vẹn",
    "Publication {number} of {registry} is there already.": "Đã có lần công bố {number} của {registry}.",
    "Other runs keep publishing {registry}; try again.": (
        "Có tiến trình khác đang liên tục công bố {registry}; hãy thử lại."
    ),
    "registry.yaml has no `id`: give this registry a name of lower-case letters, digits, - and _, such as `id: tuyen-quang`; it is chosen once.": (
        "registry.yaml chưa có `id`: hãy đặt mã cho sổ theo dõi bằng chữ thường, chữ số, - và _, ví dụ `id: tuyen-quang`; mã chỉ chọn một lần."
    ),
    '{directive} is marked "{words}": a registry with a marking of secrecy is not published.': (
        '{directive} mang dấu "{words}": không công bố sổ theo dõi có dấu chỉ độ mật.'
    ),
    "Publication {number} was made from commit {commit}; this registry is in no git repository.": (
        "Lần công bố {number} được tạo từ bản ghi git {commit}; sổ theo dõi này không nằm trong kho git nào."
    ),
    "Commit {commit} of publication {number} is not in this clone; fetch the whole history.": (
        "Bản ghi git {commit} của lần công bố {number} không có trong bản sao này; hãy tải đủ lịch sử."
    ),
    "Publication {number} was made from commit {published}, which commit {commit} does not follow.": (
        "Lần công bố {number} được tạo từ bản ghi git {published}; bản ghi {commit} không tiếp nối bản đó."
    ),
    "{path} cannot be followed: {reason}. Restore it, or remove it if the one before is good.": (
        "Không thể tiếp nối {path}: {reason}. Hãy khôi phục tệp, hoặc xóa tệp nếu lần công bố trước còn tốt."
    ),
    # engines, literals, lake
    "DuckDB cannot answer: {reason}": "DuckDB không trả lời được: {reason}",
    "Spark cannot start: {reason}": "Không khởi động được Spark: {reason}",
    "Spark cannot answer: {reason}": "Spark không trả lời được: {reason}",
    '"{text}" cannot be asked for; letters without marks, digits and . / _ : @ - are accepted.': (
        'Không hỏi được theo "{text}"; chỉ nhận chữ không dấu, chữ số và . / _ : @ -'
    ),
    'The lake has no registry "{registry}"; there are {listed}.': (
        'Kho dữ liệu chung không có sổ theo dõi "{registry}"; hiện có {listed}.'
    ),
    "No publication can be read: {path}: {reason}.": "Không đọc được lần công bố nào: {path}: {reason}.",
    "{path}:1: the columns registry, agency and code are needed.": (
        "{path}:1: cần có các cột `registry`, `agency` và `code`."
    ),
    "it had not published anything by that day": "đến ngày đó chưa công bố gì",
    "this data file is missing or has another size": "thiếu tệp dữ liệu này hoặc tệp sai kích thước",
    "the registry could not read this file": "sổ theo dõi không đọc được tệp này",
    "its content does not match its publication": "nội dung không khớp với lần công bố",
    "the file cannot be read": "không đọc được tệp",
    # answers
    "Code": "Mã định danh",
    "{n} registry: {listed}.": "{n} sổ theo dõi: {listed}.",
    "on {day}": "ngày {day}",
    "Registries of the lake": "Các sổ theo dõi trong kho dữ liệu chung",
    "Overdue, by registry and agency": "Nhiệm vụ quá hạn theo sổ theo dõi và cơ quan",
    "Open assignments with a deadline": "Nhiệm vụ chưa hoàn thành có hạn hoàn thành",
    "The longest overdue assignments": "Các nhiệm vụ quá hạn lâu nhất",
    "Overdue assignments by month": "Nhiệm vụ quá hạn theo tháng",
    "Changes between two days": "Biến động giữa hai ngày",
    "The chain of a document over all registries": "Chuỗi văn bản qua tất cả các sổ theo dõi",
    "What could not be matched across registries": "Những gì chưa đối chiếu được giữa các sổ theo dõi",
    "Not published for more than two days: {listed}.": "Quá hai ngày chưa công bố: {listed}.",
    'The registries read "trước ngày D" in different ways; each date is its registry\'s.': (
        'Các sổ theo dõi hiểu "trước ngày D" khác nhau; mỗi ngày tính theo sổ của mình.'
    ),
    "{n} document is a copy of another registry's and left out.": (
        "{n} văn bản là bản nhập lại của sổ theo dõi khác nên không tính."
    ),
    "{n} unreviewed draft is left out.": "{n} dự thảo chưa rà soát không được tính.",
    "{n} unreviewed draft was not published.": "{n} dự thảo chưa rà soát không được công bố.",
    "{n} cited document is in no registry of the lake (`lake unmatched`).": (
        "{n} văn bản được viện dẫn không có trong sổ theo dõi nào của kho (`lake unmatched`)."
    ),
    "became overdue": "Phát sinh quá hạn",
    "no longer overdue": "Hết quá hạn",
    "overdue at its end": "Quá hạn vào cuối kỳ",
    "Only the last {n} months with a change are shown.": "Chỉ hiện {n} tháng gần nhất có biến động.",
    "Several documents match: {listed}. Name one of them.": (
        "Có nhiều văn bản khớp: {listed}. Hãy nêu rõ một văn bản."
    ),
    "Level": "Cấp",
    "Relation": "Quan hệ",
    "open": "Chưa hoàn thành",
    "Each registry's tasks keep their own states: what one has done closes nothing in another.": (
        "Nhiệm vụ của mỗi sổ theo dõi giữ tình trạng riêng: sổ này hoàn thành không đóng nhiệm vụ ở sổ khác."
    ),
    'The lake has no document "{ref}"; write it as REGISTRY/ID or as its number.': (
        'Kho dữ liệu chung không có văn bản "{ref}"; hãy ghi SỔ/MÃ hoặc số, ký hiệu.'
    ),
    "Publication": "Lần công bố",
    "Published on": "Ngày công bố",
    "Documents": "Văn bản",
    "Answers before": "Trả lời đến trước ngày",
    "{registry} answers for days before {day}; ask for an earlier day.": (
        "{registry} chỉ trả lời cho các ngày trước {day}; hãy hỏi một ngày sớm hơn."
    ),
    "Nothing was overdue.": "Không có nhiệm vụ nào quá hạn.",
    "Done": "Đã hoàn thành",
    "No assignment matches.": "Không có nhiệm vụ nào phù hợp.",
    "Agencies without an official code (agencies.yaml, or crosswalk.csv of the lake)": (
        "Cơ quan chưa có mã định danh (agencies.yaml, hoặc crosswalk.csv của kho)"
    ),
    "Every agency with an assignment has a code.": "Mọi cơ quan được giao nhiệm vụ đều có mã định danh.",
    "Cited documents that no registry of the lake owns": (
        "Văn bản được viện dẫn mà không sổ theo dõi nào trong kho làm chủ"
    ),
    "Every cited document is owned by a registry of the lake.": (
        "Mọi văn bản được viện dẫn đều có sổ theo dõi làm chủ."
    ),
    "Documents whose owner is not decided: the first registry by name counts": (
        "Văn bản chưa xác định được sổ làm chủ: tính theo sổ đứng đầu theo tên"
    ),
    "Every document has one owner.": "Mỗi văn bản đều có một sổ làm chủ.",
    "Spans": "Số lượt",
    "Counted in": "Tính ở",
    "Also in": "Cũng có ở",
    "silent": "Quá hai ngày chưa công bố",
    # lake_table, lake_commands
    "Publish this registry's tables into a lake of many registries (docs/lake.md).": (
        "Công bố các bảng của sổ theo dõi này vào kho dữ liệu chung của nhiều sổ (docs/lake.md)."
    ),
    "A question over all registries of a lake (docs/lake.md).": (
        "Hỏi trên mọi sổ theo dõi của kho dữ liệu chung (docs/lake.md)."
    ),
    "The lake: a folder, or a store such as s3://bucket/lake.": (
        "Kho dữ liệu chung: một thư mục, hoặc kho đối tượng như s3://bucket/lake."
    ),
    "Only say what would be written.": "Chỉ cho biết sẽ ghi những gì.",
    "overdue, due, exceptions, trend, changes, chain, unmatched, registries, sql, check or prune.": (
        "`overdue`, `due`, `exceptions`, `trend`, `changes`, `chain`, `unmatched`, `registries`,"
        " `sql`, `check` hoặc `prune`."
    ),
    "The document of `chain` (REGISTRY/ID or a number); the question of `sql`.": (
        "Văn bản của `chain` (SỔ/MÃ hoặc số, ký hiệu); câu hỏi của `sql`."
    ),
    "The lake: a folder or a store. [default: DIRECTIVE_LAKE]": (
        "Kho dữ liệu chung: thư mục hoặc kho đối tượng. [mặc định: DIRECTIVE_LAKE]"
    ),
    "Last day before this one (due).": "Hạn hoàn thành trước ngày này (due).",
    "Last day on or before this one (due).": "Hạn hoàn thành đến hết ngày này (due).",
    "The earlier day (changes). [default: 7 days before]": (
        "Ngày so sánh (changes). [mặc định: 7 ngày trước]"
    ),
    "Only the agency with this official code.": "Chỉ cơ quan có mã định danh này.",
    "Only this registry; may be repeated.": "Chỉ sổ theo dõi này; dùng được nhiều lần.",
    "What was published by this day. [default: now]": (
        "Theo những gì đã công bố đến ngày này. [mặc định: hiện tại]"
    ),
    "What answers. [default: DIRECTIVE_ENGINE, else duckdb]": (
        "Công cụ truy vấn. [mặc định: DIRECTIVE_ENGINE, nếu không thì duckdb]"
    ),
    "How long publications stay (prune). [default: 90]": (
        "Số ngày giữ các lần công bố (prune). [mặc định: 90]"
    ),
    "Only list what would be removed (prune).": "Chỉ liệt kê những gì sẽ xóa (prune).",
    "Would publish {registry} as number {number}: {new} to write, {kept} unchanged.": (
        "Sẽ công bố {registry} lần {number}: ghi {new}, giữ nguyên {kept}."
    ),
    "{lake}: {registry} is published as number {number}: {new} written, {kept} unchanged.": (
        "{lake}: đã công bố {registry} lần {number}: ghi {new}, giữ nguyên {kept}."
    ),
    'There is no question "{question}"; there are {accepted}.': (
        "Không có câu hỏi “{question}”; có {accepted}."
    ),
    "`lake chain` needs a document: REGISTRY/ID or a number.": (
        "`lake chain` cần một văn bản: SỔ/MÃ hoặc số, ký hiệu."
    ),
    "`lake sql` needs a question: {accepted}.": "`lake sql` cần một câu hỏi: {accepted}.",
    "--since is later than the day of the question.": "--since muộn hơn ngày được hỏi.",
    "Incomplete: {n} publication or file is missing from the answer.": (
        "Chưa đầy đủ: kết quả thiếu {n} lần công bố hoặc tệp."
    ),
    "{path}: no damage found.": "{path}: không phát hiện hư hỏng.",
    "{n} file is damaged.": "{n} tệp bị hỏng.",
    "--keep-days needs a whole number of days, such as 90.": (
        "--keep-days cần một số ngày nguyên, ví dụ 90."
    ),
    "{n} file can be removed.": "Có thể xóa {n} tệp.",
    "{n} file removed.": "Đã xóa {n} tệp.",
    'DIRECTIVE_ENGINE is "{engine}"; duckdb and spark are accepted.': (
        'DIRECTIVE_ENGINE là "{engine}"; chỉ nhận duckdb và spark.'
    ),
    "No lake is named: use --lake LAKE, or set DIRECTIVE_LAKE.": (
        "Chưa nêu kho dữ liệu chung: dùng --lake KHO, hoặc đặt DIRECTIVE_LAKE."
    ),
    '"{lake}" is neither a folder nor a store; {accepted} are accepted.': (
        '"{lake}" không phải thư mục, cũng không phải kho đối tượng; chấp nhận {accepted}.'
    ),
    "The address of a lake holds no keys: they belong in the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY).": (
        "Địa chỉ kho dữ liệu không được chứa khóa truy cập: hãy đặt khóa trong biến môi trường"
        " (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY)."
    ),
    "{lake} cannot be reached: {reason}.": "Không truy cập được {lake}: {reason}.",
    'Other runs keep claiming "{path}" in {lake}; try again.': (
        'Các lần chạy khác đang giành "{path}" trong {lake}; hãy thử lại.'
    ),
    "{path} cannot be read as UTF-8 text.": "Không đọc được {path} theo mã UTF-8.",
    "Spark reads a lake in a folder only; ask {lake} with DuckDB.": (
        "Spark chỉ đọc kho dữ liệu nằm trong thư mục; hãy hỏi {lake} bằng DuckDB."
    ),
}
