"""Vietnamese wording of the messages in ``registry``."""

VI_REGISTRY: dict[str, str] = {
    "{id} ({label}, {day})": "{id} ({label}, {day})",
    # git_files
    "Git cannot give {path} as it was: its content is not in this clone. In a partial clone `git fetch --refetch --no-filter` brings it; else the repository is damaged (`git fsck`).": (
        "Git không lấy được nội dung cũ của {path}: bản sao này không có. Với bản sao một phần, `git fetch --refetch --no-filter` tải đủ; nếu không, kho git đã hỏng (`git fsck`)."
    ),
    "{path} is kept in Git LFS: git holds only a pointer to it. Keep the registry's YAML out of LFS.": (
        "{path} được lưu bằng Git LFS: git chỉ giữ con trỏ. Hãy để các tệp YAML của sổ ngoài LFS."
    ),
    "{path} is not checked out (git sparse-checkout): what changed cannot be told. `git sparse-checkout disable` brings every file.": (
        "{path} chưa được lấy ra (git sparse-checkout): không biết được đã thay đổi gì. `git sparse-checkout disable` lấy ra đủ tệp."
    ),
    "Git {version} is too old to read a repository safely; {needed} or newer is needed.": (
        "Git {version} quá cũ để đọc kho một cách an toàn; cần bản {needed} trở lên."
    ),
    "Git did not answer within {n} seconds.": "Git không trả lời trong {n} giây.",
    "Git refuses to read the repository: {reason}. If you trust it: {remedy}": (
        "Git từ chối đọc kho: {reason}. Nếu tin cậy kho này: {remedy}"
    ),
    "The revision of the registry is not known: {reason}": (
        "Không xác định được bản ghi git của sổ theo dõi: {reason}"
    ),
    # diagnostics
    "there is no such file or folder": "không có tệp hay thư mục này",
    "access is not permitted": "không có quyền truy cập",
    "it is a folder": "đây là thư mục",
    "it is closed": "đã bị đóng",
    "it is not a regular file": "đây không phải tệp thông thường",
    "a part of the path is not a folder": "một phần của đường dẫn không phải thư mục",
    "it exists already": "đã có sẵn",
    "the link leads in a circle": "liên kết dẫn vòng tròn",
    "no space is left": "hết dung lượng",
    "it can only be read": "chỉ được đọc",
    "the device fails": "thiết bị bị lỗi",
    "the name is too long": "tên quá dài",
    # reading
    "entry {place}": "mục thứ {place}",
    "The file must hold a list.": "Tệp phải chứa một danh sách.",
    "The file must hold a mapping of keys and values.": "Tệp phải chứa một ánh xạ khóa và giá trị.",
    # yaml_document, yaml_faults
    "A key is one word or a quoted text, not a list or a mapping.": (
        "Khóa phải là một từ hoặc một chuỗi trong dấu nháy, không thể là danh sách hay ánh xạ."
    ),
    "Nested more than {n} levels deep; at most that is read.": (
        "Lồng nhau quá {n} cấp; chương trình chỉ đọc tối đa từng ấy cấp."
    ),
    "Aliases (*{name}) are not accepted; write the value out.": (
        "Không chấp nhận tham chiếu (*{name}); hãy viết đầy đủ giá trị."
    ),
    "A second document starts here; a file holds one YAML document.": (
        "Một tài liệu YAML thứ hai bắt đầu tại đây; mỗi tệp chỉ chứa một tài liệu."
    ),
    "The file is empty; it must hold a YAML document.": "Tệp rỗng; tệp phải chứa một tài liệu YAML.",
    "Merge keys (<<) are not accepted; write the keys out.": (
        "Không chấp nhận khóa gộp (<<); hãy viết đầy đủ từng khóa."
    ),
    'The key {name} is not text; write it in quotes: "{name}".': (
        'Khóa {name} không phải là chuỗi; hãy viết trong dấu nháy: "{name}".'
    ),
    "Anchors (&{name}) are not accepted; write the value out where it is needed.": (
        "Không chấp nhận neo (&{name}); hãy viết đầy đủ giá trị tại nơi cần dùng."
    ),
    "Tags ({name}) are not accepted; put text that looks like something else in quotes.": (
        "Không chấp nhận thẻ kiểu ({name}); chuỗi dễ bị hiểu thành kiểu khác thì đặt trong dấu nháy."
    ),
    "The key {name} stands twice in this mapping; only one is accepted.": (
        "Khóa {name} xuất hiện hai lần trong cùng một ánh xạ; chỉ được có một."
    ),
    "{n} findings in this file; the rest of it was not read.": "Tệp có {n} lỗi; phần còn lại chưa được đọc.",
    "More than {n} keys and values; at most that many are read.": (
        "Quá {n} khóa và giá trị; chương trình chỉ đọc tối đa từng ấy."
    ),
    "It stands here first.": "Khóa này xuất hiện lần đầu tại đây.",
    "A tab indents this line; YAML is indented with spaces.": (
        "Dòng này thụt lề bằng phím Tab; YAML chỉ thụt lề bằng dấu cách."
    ),
    "A colon stands where no value may begin; put the text in quotes, or check the indentation.": (
        "Dấu hai chấm đứng ở chỗ không thể có giá trị; hãy đặt chuỗi trong dấu nháy hoặc kiểm tra thụt lề."
    ),
    "The quoted text that begins here is never closed; a quote is missing.": (
        "Chuỗi trong dấu nháy bắt đầu tại đây không được đóng; thiếu một dấu nháy."
    ),
    "This backslash sequence is unknown; between double quotes a backslash is written twice.": (
        "Không hiểu chuỗi thoát sau dấu gạch chéo ngược; trong dấu nháy kép, dấu này phải viết hai lần."
    ),
    "A text may not begin with this character; put the text in quotes.": (
        "Chuỗi không được bắt đầu bằng ký tự này; hãy đặt chuỗi trong dấu nháy."
    ),
    "This line fits no open list or mapping; check its indentation.": (
        "Dòng này không thuộc danh sách hay ánh xạ nào đang mở; hãy kiểm tra thụt lề."
    ),
    "A list item is not possible here; check the indentation of the dash.": (
        "Không thể đặt phần tử danh sách ở đây; hãy kiểm tra thụt lề của dấu gạch đầu dòng."
    ),
    "A key is followed by a colon and a space; a colon is missing, or a quote.": (
        "Sau khóa phải có dấu hai chấm và dấu cách; ở đây thiếu dấu hai chấm hoặc dấu nháy."
    ),
    "The list in square brackets is not closed, or a comma is missing.": (
        "Danh sách trong ngoặc vuông chưa đóng, hoặc thiếu dấu phẩy."
    ),
    "The mapping in braces is not closed, or a comma is missing.": (
        "Ánh xạ trong ngoặc nhọn chưa đóng, hoặc thiếu dấu phẩy."
    ),
    "Nothing but a comment may follow here on this line; check quotes and indentation.": (
        "Sau chỗ này trên cùng dòng chỉ được có chú thích; hãy kiểm tra dấu nháy và thụt lề."
    ),
    "A line that begins with % is not accepted here; put the text in quotes.": (
        "Không chấp nhận dòng bắt đầu bằng % ở đây; hãy đặt chuỗi trong dấu nháy."
    ),
    "A text that begins with &, * or ! is a reference or a tag in YAML; put it in quotes.": (
        "Trong YAML, chuỗi bắt đầu bằng &, * hoặc ! là tham chiếu hay thẻ kiểu; hãy đặt trong dấu nháy."
    ),
    "A value is missing before this character.": "Thiếu giá trị trước ký tự này.",
    "This is not valid YAML: {problem}.": "Tệp không đúng cú pháp YAML: {problem}.",
    "This is not valid YAML.": "Tệp không đúng cú pháp YAML.",
    "It is opened here.": "Được mở tại đây.",
    "The file is in {encoding}; save it as UTF-8.": "Tệp dùng bảng mã {encoding}; hãy lưu lại bằng UTF-8.",
    "Byte {byte} is not UTF-8 text; save the file as UTF-8.": (
        "Byte {byte} không phải văn bản UTF-8; hãy lưu tệp bằng bảng mã UTF-8."
    ),
    "The control character {character} is not accepted; remove it.": (
        "Không chấp nhận ký tự điều khiển {character}; hãy xóa ký tự này."
    ),
    "The file is larger than {limit} MB; larger files are not read.": (
        "Tệp lớn hơn {limit} MB; chương trình không đọc tệp lớn hơn thế."
    ),
    '"{text}" is the name of several agencies: {matches}. Use an id.': "“{text}” là tên của nhiều cơ quan: {matches}. Hãy dùng mã.",
    'No agency or group "{text}". The nearest are {nearest}.': "Không có cơ quan hay nhóm “{text}”. Gần nhất là {nearest}.",
    'No agency or group "{text}"; `directive agencies` lists them.': "Không có cơ quan hay nhóm “{text}”; xem `directive agencies`.",
    "It cannot be read: {reason}.": "Không đọc được: {reason}.",
    "It is a link that leads out of the registry; put the file itself here.": "Đây là liên kết dẫn ra ngoài sổ theo dõi; hãy đặt chính tệp đó vào đây.",
    "It is a link to a folder; links to folders are not followed.": "Đây là liên kết đến thư mục; liên kết đến thư mục không được đi theo.",
    "It is not a regular file (a pipe, a socket or a device); only files are read.": "Đây không phải tệp thường (ống dẫn, socket hoặc thiết bị); chỉ tệp mới được đọc.",
    '{how} names "{folder}", which has no agencies.yaml; name the folder of a registry.': "{how} nêu “{folder}”, nơi không có agencies.yaml; hãy nêu thư mục của một sổ theo dõi.",
    "No registry here: neither {start} nor a parent has data/agencies.yaml. Use --registry DIR, or make one with `directive init DIR`.": "Không có sổ theo dõi: {start} và các thư mục cha đều không có data/agencies.yaml. Dùng --registry THƯ-MỤC, hoặc tạo mới bằng `directive init THƯ-MỤC`.",
    'No directive "{text}": the registry has none yet.': "Không có văn bản “{text}”: sổ theo dõi chưa có văn bản nào.",
    'No directive "{text}". The nearest are {nearest}.': "Không có văn bản “{text}”. Gần nhất là {nearest}.",
    "{directive} has no tasks: it is only cited.": "{directive} không có nhiệm vụ: chỉ được viện dẫn.",
    '{directive} has no task "{task}"; it has {tasks}.': "{directive} không có mục “{task}”; các mục là {tasks}.",
    '{directive} has no task "{task}". The nearest are {nearest}.': "{directive} không có mục “{task}”. Gần nhất là {nearest}.",
    "{directive}:{task} does not recur; leave out @{occurrence}.": "{directive}:{task} không định kỳ; hãy bỏ @{occurrence}.",
    '{directive}:{task} has no occurrence "{occurrence}". The nearest are {nearest}.': "{directive}:{task} không có kỳ “{occurrence}”. Gần nhất là {nearest}.",
    '"{text}" is the number of several directives: {matches}. Use an id.': "“{text}” là số của nhiều văn bản: {matches}. Hãy dùng mã.",
    '"{text}" names no task; write REF:TASK, such as 02-KH/BCĐ:PL.30.': "“{text}” không nêu nhiệm vụ; viết VĂN BẢN:MỤC, ví dụ 02-KH/BCĐ:PL.30.",
    "`{where}` is missing.": "Thiếu `{where}`.",
    "`{where}` is not a known key here.": "`{where}` không phải khóa được biết ở đây.",
    "`{where}` must be text; put it in quotes if it looks like a number.": "`{where}` phải là chữ; đặt trong ngoặc kép nếu trông như số.",
    "`{where}` must be true or false.": "`{where}` phải là true hoặc false.",
    "`{where}` must be a whole number within its limits.": "`{where}` phải là số nguyên trong giới hạn.",
    "`{where}` must be a list.": "`{where}` phải là danh sách.",
    "`{where}` must be a mapping of keys and values.": "`{where}` phải là ánh xạ khóa và giá trị.",
    "the day itself not counted": "không gồm chính ngày đó",
    "the day itself counted": "gồm cả chính ngày đó",
    "`{where}` must be one of {accepted}.": "`{where}` phải là một trong {accepted}.",
    "`{where}` must match {pattern}.": "`{where}` phải khớp mẫu {pattern}.",
    "A progress file is progress/<directive id>/<agency id>.yaml.": "Tệp tiến độ có dạng progress/<mã văn bản>/<mã cơ quan>.yaml.",
    'The file name "{stem}" is not an id: lower-case ASCII letters, digits, "-" and "_", at most 80 characters.': "Tên tệp “{stem}” không phải mã: chỉ gồm chữ thường ASCII, chữ số, “-” và “_”, tối đa 80 ký tự.",
    # git_files
    "The files of the registry {root} keep changing while they are read. Try again.": "Các tệp của sổ {root} liên tục thay đổi trong khi đang đọc. Hãy thử lại.",
    "Its name must be {name}; rename it.": "Tên phải là {name}; hãy đổi tên.",
    "Its name must end in .yaml; rename it, or move it away.": "Tên tệp phải kết thúc bằng .yaml; hãy đổi tên hoặc chuyển đi.",
    "Its name is not UTF-8 text; rename it.": "Tên không phải văn bản UTF-8; hãy đổi tên.",
    "Git failed: {reason}.": "Git báo lỗi: {reason}.",
    "Git failed: {reason}. This is a partial clone; `git fetch --refetch --no-filter` brings what it lacks.": (
        "Git báo lỗi: {reason}. Đây là bản sao thiếu (partial clone); `git fetch --refetch --no-filter` tải đủ về."
    ),
    "Git cannot be run: {reason}.": "Không chạy được git: {reason}.",
    'Git has no revision "{revision}" here; fetch it, or name another.': "Git ở đây không có phiên bản “{revision}”; hãy lấy về hoặc nêu phiên bản khác.",
    '"{revision}" and HEAD have no common ancestor here; fetch the whole history.': "“{revision}” và HEAD không có gốc chung ở đây; hãy lấy toàn bộ lịch sử.",
    'The registry does not exist yet in revision "{revision}".': "Ở bản git “{revision}” chưa có sổ theo dõi này.",
    "{path}:{line}:{column}: {reason} The registry's settings cannot be read, so nothing is answered.": "{path}:{line}:{column}: {reason} Không đọc được thiết lập của sổ nên không trả lời gì.",
    "it is open in another program; close it there": "đang mở trong chương trình khác; hãy đóng ở đó",
    "{path}: its name must be {name}; rename it.": "{path}: tên tệp phải là {name}; hãy đổi tên.",
}
