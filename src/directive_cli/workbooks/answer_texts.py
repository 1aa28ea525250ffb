"""What a clerk types into a form, read as it is meant where it can mean one thing only.

Knows the form's list of results and its headings, and no registry.
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from directive_cli.domain.vietnamese import fold
from directive_cli.workbooks.form import RESULTS

_BY_FOLDED = {fold(words): words for words in RESULTS}
_SENT = "Đã có báo cáo kết quả"
_DONE = re.compile(r"\b(?:hoan thanh|xong|da (?:nop|gui|bao cao|thuc hien))\b")
_AROUND = " .,;:!*•–-"
_WEEKDAY = r"(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|t[2-7]|cn)\b[,. ]*)?"
_DAY = re.compile(
    rf"{_WEEKDAY}(?:ngay )?(?P<day>\d{{1,2}})"
    r"(?: ?(?P<sign>[/.-]) ?(?P<month>\d{1,2}) ?(?P=sign) ?"
    r"| thang (?P<named>\d{1,2})(?:,? nam | ?/ ?|,? ))(?P<year>\d{4}|\d{2})"
)
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})")
_NOTHING = frozenset({"", "-", "--", "–", "—", "/", ".", "...", "…"})
_NONE = _NOTHING | {"khong", "khong co", "khong co gi", "khong phat sinh", "ko", "ko co"}
_NUMBER = re.compile(r"\(?\d{1,2}\)?")
_KEY_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-", "\u2212": "-", " ": None})


def result_named(words: str) -> str | None:
    """Return the result of the list that a cell names, its case, marks and full stop aside."""
    return _BY_FOLDED.get(fold(words).strip(_AROUND))


def nearest_result(words: str) -> str:
    """Return the result of the list that comes nearest: what is done is a report, no completion."""
    folded = fold(words)
    if _DONE.search(folded) and not folded.startswith("chua"):
        return _SENT
    return _BY_FOLDED[get_close_matches(folded, list(_BY_FOLDED), n=1, cutoff=0.0)[0]]


def plain_day_text(text: str) -> str:
    """Return a day without the words around it: ``15/11/2025`` for "Thứ Bảy, ngày 15 tháng 11 năm
    2025". A text that is no such day, or lacks its year, stays as it is."""
    folded = fold(text).strip(_AROUND)
    if (found := _DAY.fullmatch(folded)) is not None:
        return f"{found['day']}/{found['month'] or found['named']}/{found['year']}"
    if (found := _YEAR_FIRST.fullmatch(folded)) is not None:
        return f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}"
    return text


def says_nothing(text: str, *, words: bool) -> bool:
    """Tell whether a cell is empty or bears a sign for nothing; with ``words`` also "Không có"."""
    return fold(text) in (_NONE if words else _NOTHING)


def key_text(text: str) -> str:
    """Return a key as it was sent: a phone writes capitals and longer dashes."""
    return text.translate(_KEY_DASHES).lower()


def bare_heading(text: str) -> str:
    """Return a heading for look-up: without marks, case, and what was added in brackets."""
    return re.sub(r"\s*[(\[].*$", "", fold(text)).strip(_AROUND)


def are_column_numbers(texts: list[str]) -> bool:
    """Tell whether a row holds the numbers of the columns: (1) (2) (3)."""
    filled = [text for text in texts if text]
    return len(filled) > 2 and all(_NUMBER.fullmatch(text) for text in filled)
