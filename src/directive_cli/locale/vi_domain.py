"""Vietnamese wording of the messages in ``domain``."""

VI_DOMAIN: dict[str, str] = {
    "Q1 {year}": "quý I/{year}",
    "Q2 {year}": "quý II/{year}",
    "Q3 {year}": "quý III/{year}",
    "Q4 {year}": "quý IV/{year}",
    "first half of {year}": "6 tháng đầu năm {year}",
    "second half of {year}": "6 tháng cuối năm {year}",
    "week {week} of {year}": "tuần {week}/{year}",
    # dates as typed
    '"{text}" is too far away; years from {first} to {last} are accepted.': "“{text}” quá xa; chỉ nhận các năm từ {first} đến {last}.",
    "{month} {year}": "{month} năm {year}",
    "{day} {month} {year}": "ngày {day} {month} năm {year}",
    '"{text}" has the month first; dates are written day first, such as 15/11/2025.': "“{text}” ghi tháng trước; hãy ghi ngày trước, như 15/11/2025.",
    '"{text}" has a year of two digits; write it with four.': "“{text}” ghi năm hai chữ số; hãy ghi đủ bốn chữ số.",
    '"{text}" is not a day of the calendar.': "“{text}” không có trong lịch.",
    '"{text}" is the number of a spreadsheet cell, not a date; format the cell as a date.': "“{text}” là số của ô bảng tính, không phải ngày; hãy định dạng ô là ngày.",
    '"{text}" has a time of day; give the day alone.': "“{text}” có giờ; chỉ ghi ngày.",
    '"{text}" is not a valid date; use 15/11/2025 or 2025-11-15.': "“{text}” không phải ngày hợp lệ; hãy ghi 15/11/2025 hoặc 2025-11-15.",
    "January": "tháng 1",
    "February": "tháng 2",
    "March": "tháng 3",
    "April": "tháng 4",
    "May": "tháng 5",
    "June": "tháng 6",
    "July": "tháng 7",
    "August": "tháng 8",
    "September": "tháng 9",
    "October": "tháng 10",
    "November": "tháng 11",
    "December": "tháng 12",
    '"{value}" is not a year; write it as "2025".': '“{value}” không phải năm; viết dạng "2025".',
    # deadlines in words
    "{day} is a {own}, not a {named}.": "Ngày {day} là {own}, không phải {named}.",
    "Monday": "thứ Hai",
    "Tuesday": "thứ Ba",
    "Wednesday": "thứ Tư",
    "Thursday": "thứ Năm",
    "Friday": "thứ Sáu",
    "Saturday": "thứ Bảy",
    "Sunday": "Chủ nhật",
    "The words mean `{words}`, but the deadline has no date.": (
        "Nguyên văn có nghĩa là `{words}`, nhưng thời hạn không ghi ngày."
    ),
    "The words mean `{words}`, not `{value}`.": "Nguyên văn có nghĩa là `{words}`, không phải `{value}`.",
    "{date} is a day that does not exist.": "Ngày {date} không tồn tại.",
    "The year of {date} is not stated; give the date of the document.": (
        "Ngày {date} không ghi năm; cần cho biết ngày ban hành văn bản."
    ),
    "{date} states no year, and that of the document is past; state the year.": (
        "Ngày {date} không ghi năm, ngày này của năm ban hành văn bản đã qua; cần ghi rõ năm."
    ),
    "Month {month} states no year, and that of the document is past; state the year.": (
        "Tháng {month} không ghi năm, tháng này của năm ban hành văn bản đã qua; cần ghi rõ năm."
    ),
    "The year of {date} is not known; state the year.": "Chưa rõ ngày {date} thuộc năm nào; cần ghi rõ năm.",
    '"{words}" names a working day; the value holds the last day of the month.': (
        "“{words}” nêu ngày làm việc; giá trị ghi ngày cuối tháng."
    ),
    '"{words}" names a day and no month; state the month.': "“{words}” nêu ngày, không nêu tháng; cần ghi rõ tháng.",
    "{date} is a day of the lunar calendar; state its day in the solar one.": (
        "Ngày {date} là ngày âm lịch; cần ghi ngày dương lịch tương ứng."
    ),
    "The period from {start} to {end} ends before it starts.": (
        "Thời gian từ {start} đến {end} kết thúc trước khi bắt đầu."
    ),
    '"{words}" names two dates; state the one that counts.': (
        "“{words}” nêu hai ngày; cần ghi rõ ngày được tính."
    ),
    '"{words}" names two rhythms; state the day of each.': (
        "“{words}” nêu hai định kỳ; cần ghi ngày của từng định kỳ."
    ),
    '"{words}" counts minutes that are no whole hour; a deadline counts hours.': (
        '"{words}" tính bằng phút, không tròn giờ; thời hạn tính theo giờ.'
    ),
    '"{words}" is no whole number of days, weeks or months; compare it with the document.': (
        "“{words}” không phải số nguyên ngày, tuần hoặc tháng; cần đối chiếu với văn bản."
    ),
    "every: interval is a whole number from 1 to {most}, not {value}.": (
        "every: interval là số nguyên từ 1 đến {most}, không phải {value}."
    ),
    '"{words}" is a rhythm that a deadline cannot hold; write the day of each time.': (
        "“{words}” là định kỳ mà thời hạn không ghi được; cần ghi ngày của từng lần."
    ),
    '"{words}" names no day of the calendar; compare it with the document.': (
        "“{words}” không phải là ngày, tháng, năm có thật; cần đối chiếu với văn bản."
    ),
    '"{words}" has no date of its own; state the day that is meant.': (
        "“{words}” không có ngày xác định; cần ghi rõ ngày."
    ),
    "The year is not stated; give the date of the document.": "Không ghi năm; cần cho biết ngày ban hành văn bản.",
    "The year {year} has no week {week}.": "Năm {year} không có tuần {week}.",
    # deadlines
    "A deadline has no key {key}; accepted are text and one of {kinds}.": (
        "Thời hạn không có khóa {key}; chấp nhận text và một trong các khóa {kinds}."
    ),
    "{key} is true or false, and goes with before alone.": "{key} là true hoặc false và chỉ đi cùng before.",
    "exclusive goes with a day such as 2026-02-17, not with {value}.": (
        "exclusive đi cùng một ngày, ví dụ 2026-02-17, không đi cùng {value}."
    ),
    "A deadline needs text: the words of the document.": "Thời hạn phải có text: nguyên văn của văn bản.",
    "A deadline is of one kind; it has {first} and {second}.": (
        "Mỗi thời hạn chỉ thuộc một loại; ở đây có cả {first} và {second}."
    ),
    "{key} needs a day such as 2025-11-15; for a whole month or year write within: {value}.": (
        "{key} phải là một ngày như 2025-11-15; nếu là cả tháng hoặc cả năm thì viết within: {value}."
    ),
    "within: {value} is not a month, week, quarter, half-year or year; "
    "accepted are 2025-08, 2025-W46, 2025-Q4, 2025-H1 and 2026.": (
        "within: {value} không phải tháng, tuần, quý, nửa năm hay năm; "
        "chấp nhận 2025-08, 2025-W46, 2025-Q4, 2025-H1 và 2026."
    ),
    "period: {value} is not a start and an end; accepted are 2026/2030, 2025-10/2026-03-15, ../2030 and 2026/...": (
        "period: {value} không gồm điểm đầu và điểm cuối; chấp nhận 2026/2030, 2025-10/2026-03-15, ../2030 và 2026/..."
    ),
    "period: {value} ends before it starts.": "period: {value} có điểm cuối trước điểm đầu.",
    "after needs count and unit together.": "after phải có cả count và unit.",
    "after: count is a whole number from 0 to 9999, not {value}.": (
        "after: count là số nguyên từ 0 đến 9999, không phải {value}."
    ),
    "after: unit is one of {units}, not {value}.": "after: unit là một trong {units}, không phải {value}.",
    "after: side is after or before, not {value}.": "after: side là after hoặc before, không phải {value}.",
    "after needs an event, or a count and its unit.": "after phải có event, hoặc count cùng unit.",
    "every: freq is one of {accepted}, not {value}.": "every: freq là một trong {accepted}, không phải {value}.",
    "every has before or by, not both.": "every chỉ có before hoặc by, không có cả hai.",
    "every: a day goes with one freq, not with {freqs}.": "every: một ngày chỉ đi với một freq, không đi với {freqs}.",
    "every: following is true or false, not {value}.": "every: following là true hoặc false, không phải {value}.",
    "every: {key}: {value} is not a day of a period with freq {freq}; accepted is {accepted}.": (
        "every: {key}: {value} không phải ngày trong kỳ có freq {freq}; chấp nhận {accepted}."
    ),
    "{key} holds keys of its own: {accepted}.": "{key} gồm các khóa riêng: {accepted}.",
    "{key} has no key {unknown}; accepted are {accepted}.": "{key} không có khóa {unknown}; chấp nhận {accepted}.",
    "{key}: {value} is a day that does not exist.": "{key}: ngày {value} không tồn tại.",
    '{key}: time is written "17:00", not {value}.': '{key}: giờ viết là "17:00", không phải {value}.',
    "{key}: the year {year} is not between {first} and {last}.": (
        "{key}: năm {year} không nằm trong khoảng {first} đến {last}."
    ),
    "{key}: {value} is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.": (
        "{key}: {value} không phải ngày; chấp nhận 2025-11-15 và 2025-11-10T17:00."
    ),
    "A deadline is a mapping with `text` and a kind, or a list of them.": "Thời hạn là một ánh xạ gồm `text` và một loại, hoặc danh sách các ánh xạ đó.",
    "The list of deadlines is empty; leave the key out when there is none.": "Danh sách thời hạn rỗng; bỏ khóa này khi không có thời hạn.",
    "A document that is only cited has no tasks: remove `cited_only` or `tasks`.": "Văn bản chỉ được viện dẫn thì không có nhiệm vụ: bỏ `cited_only` hoặc `tasks`.",
    "`title` is missing; only a document that is merely cited may lack it.": "Thiếu `title`; chỉ văn bản được viện dẫn mới có thể không có.",
    "A `voided` event needs `corrects`, the id of the event that it voids.": "Sự kiện `voided` cần `corrects`, là mã của lượt ghi bị hủy.",
    "`task` is missing: the item that the event belongs to.": "Thiếu `task`: mục nhiệm vụ mà sự kiện thuộc về.",
    "An `extended` event needs `until`, the new last day.": "Sự kiện `extended` cần `until`, là hạn hoàn thành mới.",
    "A `transferred` event needs `to`, the agency that takes over.": "Sự kiện `transferred` cần `to`, là cơ quan tiếp nhận.",
    '"{value}" is not an id: lower-case ASCII letters, digits, "-" and "_", at most 80 characters.': "“{value}” không phải mã: chỉ gồm chữ thường ASCII, chữ số, “-” và “_”, tối đa 80 ký tự.",
    '"{value}" is not a task id: the item as printed, such as "3.2", "II.1-3" or "PL.30".': '“{value}” không phải mã mục: viết như trong văn bản, ví dụ "3.2", "II.1-3" hoặc "PL.30".',
    '"{value}" is not a document type; the nearest are {nearest}.': "“{value}” không phải loại văn bản; gần nhất là {nearest}.",
    "{choice} ({words})": "{choice} ({words})",
    '"{value}" is not a document number, such as 02-TB/BCĐ, 29/KH-UBND or 26/2025/TT-BYT.': "“{value}” không phải số, ký hiệu văn bản, như 02-TB/BCĐ, 29/KH-UBND hoặc 26/2025/TT-BYT.",
    '"{value}" is not a date; accepted are 2025-11-05, 2025-11 and 2025.': "“{value}” không phải ngày; chấp nhận 2025-11-05, 2025-11 và 2025.",
    '"{value}" is not a day; accepted is a full date such as 2025-11-05.': "“{value}” không phải ngày; cần ngày đầy đủ như 2025-11-05.",
    "The text is empty; leave the key out when there is nothing to say.": "Nội dung rỗng; bỏ khóa này khi không có gì để ghi.",
    # event_sequence
    "The task was cancelled on {day}; nothing can follow, except to void that.": (
        "Nhiệm vụ đã bị hủy ngày {day}; không ghi được gì thêm, trừ việc hủy lượt ghi đó."
    ),
    "The task was transferred on {day}; what follows belongs to the agency that took over.": (
        "Nhiệm vụ đã chuyển ngày {day}; những việc tiếp theo thuộc cơ quan tiếp nhận."
    ),
    "The task was completed on {day}; return it first.": "Nhiệm vụ đã hoàn thành ngày {day}; phải trả lại trước.",
    "Nothing was submitted or completed that could be returned.": (
        "Chưa có kết quả nào được gửi hay hoàn thành để trả lại."
    ),
    "The task was completed on {day} already; return it first, or correct that event.": (
        "Nhiệm vụ đã hoàn thành từ ngày {day}; phải trả lại trước, hoặc sửa bản ghi đó."
    ),
    '"{value}" is not a mail address, such as vanthu@tinh.gov.vn.': '"{value}" không phải địa chỉ thư điện tử, ví dụ vanthu@tinh.gov.vn.',
    "`kind_name` goes with `kind: other` alone.": "`kind_name` chỉ dùng với `kind: other`.",
    "This registry is of format {n}, which this program does not know; install a newer `directive`.": "Sổ này theo định dạng {n} mà chương trình chưa biết; hãy cài bản `directive` mới hơn.",
    "`format` must be 1 or 2.": "`format` phải là 1 hoặc 2.",
}
