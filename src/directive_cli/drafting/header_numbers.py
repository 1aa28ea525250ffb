"""The number, the symbol and the date in the head of an official document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial

from directive_cli.domain.document_number import PARTY_CODES, DocumentNumber, parse_number
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare
from directive_cli.drafting.paragraphs import has_marker
from directive_cli.drafting.source_lines import Line, Quote

FIRST_YEAR, LAST_YEAR = 1945, 2100
"""Years in which an official document of this state can have been issued."""
DATE_WORDS = re.compile(
    r"ng[aàảâ]y\s*(?P<day>[^\s]{0,4}?|\d\s\d)\s*"
    r"th[aáảâ]ng\s*(?:0\s)?(?P<month>[^\s]{0,4}?)\s*"
    r"n[aăâấắ]m\s*(?P<year>\d{4})?",
    re.IGNORECASE,
)
NUMBER_LINE = re.compile(
    r"(?:(?:^|(?<!(?i:đổi))(?<!(?i:thuật))\s|connector \d)S[ốôóỐÔ](?![^\W\d_])\s*:?"
    r"|^[S$]\S{1,2}\s?[:;](?=\s?\d{1,5}\s?[/-]\s?[A-ZĐ]))\s*(?P<rest>.*)$"
)
"""A line with "Số: 12/TB-UBND", also behind the name of a drawn rule that Word leaves in a copy
("Straight Connector 2Số: …"), or "$6: 12/TB-UBND" as a scanner reads it; not one with "CHUYỂN ĐỔI
SỐ", "KỸ THUẬT SỐ"."""
_DASHES = re.compile(r"[\u2010-\u2015]|(?<=[A-ZĐ])_(?=[A-ZĐ])")
_SYMBOL = r"(?:[^\W\d_]|\d|[&.+])+(?:-(?:[^\W_]|[&.+])+|\s?-\s?(?:TTg|[A-ZĐ](?-i:[A-ZĐ\d&.+])*)(?![^\W_]))*"
_STATE_NUMBER = re.compile(
    rf"(?P<digits>[^\s/]{{0,8}}?)\s*/\s*(?P<symbol>(?:\d{{4}}/)?(?-i:[A-ZĐ]){_SYMBOL})"
)
_PARTY_NUMBER = re.compile(
    rf"(?P<digits>[^\s/]{{0,8}}?)\s*-\s*"
    rf"(?P<symbol>(?:{PARTY_CODES})/[^\W\d_]+\d{{0,2}}(?:-[^\W\d_]+)*)"
)


def lines_have_number(lines: Iterable[tuple[Line, str]]) -> bool:
    """Tell whether a letterhead's number line is there at all."""
    return any(_number_line(words) for _line, words in lines)


def _number_line(words: str) -> re.Match[str] | None:
    """Match a line with the paper's own number; none in a title that says what is carried out:
    "KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ 14-CT/TW NGÀY …"."""
    found = NUMBER_LINE.search(words)
    carried = found is not None and _CARRIED_OUT.search(words, 0, found.start())
    return None if carried else found


_CARRIED_OUT = re.compile(
    r"(?i)(?<![^\W_])(?:thực hiện|triển khai|thi hành|quán triệt|sơ kết|tổng kết|bổ sung|sửa đổi|"
    r"thay thế|bãi bỏ|cụ thể hóa)(?![^\W_])"
)


def own_number(
    lines: list[tuple[Line, str]], metadata: dict[str, str], quotes: dict[str, Quote]
) -> tuple[DocumentNumber | None, str | None]:
    """Read "Số: 11 /TB-UBND", "Số 02-TB/BCĐ", or the two halves that a column break left on lines
    of their own."""
    if metadata.get("number"):
        number = parse_number(metadata["number"])
        return number, number.symbol if number else None
    for position, (line, words) in enumerate(lines):
        found = _number_line(words)
        if found is None or re.match(r"(?i)\s*(?:lượng|hiệu)", found["rest"]):
            continue
        if _sets_up(lines[:position]) and lines_have_number(lines[position + 1 :]):
            continue
        rest = _with_slipped(found["rest"], [text for _line, text in lines[position + 1 :]][:3])
        state, party = _STATE_NUMBER.search(rest), _PARTY_NUMBER.search(rest)
        match = (
            party
            if party is not None and (state is None or party.start() <= state.start())
            else state
        )
        if match is None:
            continue
        quotes["number"] = Quote(line.page, line.number, line.number)
        separator = "-" if match is party else "/"
        symbol = re.sub(r"\s*-\s*", "-", match["symbol"]).rstrip(".")
        digits = match["digits"].strip(" .…_:")
        symbol = _untangled(symbol)
        torn = match.end() == len(rest.rstrip(" -/")) < len(rest)
        if torn or re.search(r"\d", rest[: match.start()]):
            return None, symbol  # part of the symbol or of the number is nowhere
        if re.fullmatch(r"\d{1,6}[a-zđA-D]?", digits):
            return parse_number(f"{digits}{separator}{symbol}"), symbol
        return None, symbol
    return _number_alone(lines, quotes)


def _number_alone(
    lines: Sequence[tuple[Line, str]], quotes: dict[str, Quote]
) -> tuple[DocumentNumber | None, str | None]:
    """Read a number that stands alone above a letterhead, as the title of a page: "1911/UBND-TH"."""
    for line, words in lines[:2]:
        if _ALONE.fullmatch(words) is not None and (number := parse_number(words)) is not None:
            quotes["number"] = Quote(line.page, line.number, line.number)
            return number, number.symbol
    return None, None


_ALONE = re.compile(r"\d{1,6}[a-z]?[/-][A-ZĐ][A-ZĐ\d&.]*(?:[-/][A-ZĐ][A-ZĐ\d&.]*)+")


def _with_slipped(rest: str, following: Sequence[str]) -> str:
    """Return what stands after "Số:" with the symbol, the rest of it or the whole number that
    slipped to a later line."""
    rest = _TOPIC_BEHIND.sub("", _DASHES.sub("-", rest)).rstrip()
    if re.search(r"\w\s?[/-]$", rest):
        return rest + next(filter(_REST_OF_SYMBOL.fullmatch, following), "")
    if re.search(r"[/-]\s*[A-ZĐ]", rest):
        return rest
    blank = not rest.strip(" .…_:")
    slipped = (
        text
        for text in map(partial(_DASHES.sub, "-"), following)
        if re.match(r"^[/-]\s*[A-ZĐ]", text) or (blank and _WHOLE_NUMBER.match(text))
    )
    return f"{rest} {next(slipped, '')}"


_TOPIC_BEHIND = re.compile(r"(?<=[A-ZĐ])\s?V/v\s.*$")
"""The topic that a copy joined to the symbol: "Số: 118/UBND-NN | V/v giữ sạch bến phà"."""
_REST_OF_SYMBOL = re.compile(r"[A-ZĐ][A-ZĐa-z\d&.]{0,14}(?:\s?[-/]\s?[A-ZĐ][A-ZĐa-z\d&.]{0,14})*")
"""A line that holds nothing but the end of a symbol: "UBND", "TB/BCĐ"."""


def _sets_up(before: list[tuple[Line, str]]) -> bool:
    """Tell whether a letterhead's number is that of the decision which set the body up: "ĐOÀN KIỂM
    TRA / THEO QUYẾT ĐỊNH / SỐ 10/QĐ-UBND"."""
    words = bare(before[-1][1]) if before else ""
    return re.search(r"\btheo (?:quyet dinh|qd)\W*$", words) is not None


_WHOLE_NUMBER = re.compile(r"\d{1,6}[a-zđ]?\s*(?:/\s*\d{4}\s*)?[/-]\s*[A-ZĐ]")


def _untangled(symbol: str) -> str:
    """Drop a word of the place and date line that stands directly after the symbol."""
    parsed = parse_number(f"/{symbol}") or parse_number(f"-{symbol}")
    return parsed.symbol if parsed is not None else symbol


def issue_date(
    lines: list[tuple[Line, str]], metadata: dict[str, str], quotes: dict[str, Quote]
) -> tuple[str | None, bool]:
    """Read "…, ngày 08 tháng 01 năm 2025"; the second value is False when there is a day that
    cannot be read."""
    if metadata.get("date"):
        found = re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})$", metadata["date"])
        if found is not None:
            return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}", True
    joined = [
        (line, f"{words} {lines[position + 1][1]}" if position + 1 < len(lines) else words)
        for position, (line, words) in enumerate(lines)
    ]
    broken = [
        (line, " ".join(part for _line, part in lines[position : position + 3]))
        for position, (line, words) in enumerate(lines)
        if _BROKEN_DATE.fullmatch(words)
    ]
    for pairs in (broken, lines, joined):
        for line, words in pairs:
            found = DATE_WORDS.search(words)
            if found is None or found["year"] is None or _cites(words, found):
                continue
            if words.startswith(("(", "Căn cứ", "Xét ")):
                continue  # "(Cấp lần đầu: ngày …)": what a title says of the paper's earlier days
            if found.group().isupper():
                continue  # a title in capitals; the line of place and date never is
            if found.start() > 70 or (has_marker(words) and not words[:1].isalpha()):
                continue
            quotes["issued_on"] = Quote(line.page, line.number, line.number)
            return _partial(found)
    for line, words in (*lines, *joined):
        short = _PLACE_AND_SHORT_DATE.fullmatch(words)
        if short is not None and _in_range(short["day"], 31) and _in_range(short["month"], 12):
            quotes["issued_on"] = Quote(line.page, line.number, line.number)
            return f"{short['year']}-{int(short['month']):02}-{int(short['day']):02}", True
    return None, True


_BROKEN_DATE = re.compile(
    rf"[{CAPITAL_LETTERS}][^\d,]{{1,30}},\s*ngày"
    rf"(?:\s+\d{{1,2}}(?:\s+tháng(?:\s+\d{{1,2}}(?:\s+năm)?)?)?)?"
)
"""A line of place and date that goes on below: "Sông La, ngày 30" over "tháng 12 năm"."""
_PLACE_AND_SHORT_DATE = re.compile(
    rf"(?:(?i:số)\s*:?\s*\d[^,]{{1,40}}\s)?(?:[{CAPITAL_LETTERS}]|phố )[^\d,]{{1,30}},\s*ngày\s+"
    r"(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{4})\.?"
)
"""A line of place and date in figures, or two, beside the number or alone: "Sông La, ngày
12/02/2031"."""


def _cites(words: str, found: re.Match[str]) -> bool:
    """Tell whether the date is that of a cited document rather than of this one."""
    if NUMBER_LINE.match(words) and len(words) < 110:
        return False
    return bool(
        re.search(
            r"(?i)(?:/[A-ZĐ-]+|phiên họp|cuộc họp|V/v|kèm theo|căn cứ )", words[: found.start()]
        )
    ) and not re.search(
        rf"\d\s*/[^,]{{2,24}}\s+[{CAPITAL_LETTERS}][^,]{{2,24}},\s*$", words[: found.start()]
    )


def _partial(found: re.Match[str]) -> tuple[str | None, bool]:
    day, month, year = _figures(found["day"]), _figures(found["month"]), found["year"]
    if year is None:
        return None, not day
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        # A scanner's "2926": the year is printed, not written in, so the number is not in doubt.
        return None, True
    # A blank is a draft's; signs that are not a number are what a scanner made of handwriting.
    sure = (not day or _in_range(day, 31)) and (not month or _in_range(month, 12))
    if not _in_range(month, 12):
        return year, sure
    if not _in_range(day, 31):
        return f"{year}-{int(month):02}", sure
    return f"{year}-{int(month):02}-{int(day):02}", True


def _figures(text: str) -> str:
    """Return a day or month with the figures that a scanner took for letters: "l0" is 10. A stroke
    behind a figure stays, since handwriting leaves such strokes for any figure."""
    figures = re.sub(r"[lI](?=\d$)", "1", text.strip(" .…_,"))
    return re.sub(r"[oO](?=\d$)|(?<=\d)[oO]", "0", figures)


def _in_range(text: str, most: int) -> bool:
    return text.isascii() and text.isdigit() and 1 <= int(text) <= most
