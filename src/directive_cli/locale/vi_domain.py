"""Vietnamese wording of the messages in ``domain``."""

CATALOGUE: dict[str, str] = {
    # deadlines
    "A deadline has no key {key}; accepted are text and one of {kinds}.": (
        "Thời hạn không có khóa {key}; chấp nhận text và một trong các khóa {kinds}."
    ),
    "A deadline needs text: the words of the document.": "Thời hạn phải có text: nguyên văn của văn bản.",
    "A deadline is of one kind; it has {first} and {second}.": (
        "Mỗi thời hạn chỉ thuộc một loại; ở đây có cả {first} và {second}."
    ),
    "{key} needs a day such as 2025-11-15; for a whole month or year write within: {value}.": (
        "{key} phải là một ngày như 2025-11-15; nếu là cả tháng hoặc cả năm thì viết within: {value}."
    ),
    "within: {value} is no month, week, quarter, half-year or year; "
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
    "every: following is true or false, not {value}.": "every: following là true hoặc false, không phải {value}.",
    "every: {key}: {value} is no day of a period with freq {freq}; accepted is {accepted}.": (
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
}
