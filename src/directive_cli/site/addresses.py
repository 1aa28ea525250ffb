"""Where each page of the site lies, relative to its folder.

An address is made from ids, which never change: a link stays when a draft receives its number.
Names are ASCII, lower case apart, and none is a device of Windows.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

OVERVIEW_PAGE = "index.html"
AGENCIES_PAGE = "co-quan.html"
DOCUMENTS_PAGE = "van-ban.html"
CALENDAR_PAGE = "lich.html"
SEARCH_PAGE = "tim.html"
ABOUT_PAGE = "gioi-thieu.html"
CHANGES_PAGE = "thay-doi.html"

FOLDERS = ("assets", "co-quan", "lich", "nam", "nhiem-vu", "search", "van-ban")
"""The folders of a site; nothing else in its folder is ever touched."""

_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])\Z")


def agency_page(agency: str) -> str:
    """Return the page of an agency."""
    return f"co-quan/{_name(agency)}.html"


def document_page(directive: str) -> str:
    """Return the page of a directive."""
    return f"van-ban/{_name(directive)}.html"


def task_page(directive: str, task: str, occurrence: str | None) -> str:
    """Return the page of a task, for those that have one of their own."""
    return f"nhiem-vu/{_name(directive)}/{anchor(task, occurrence)}.html"


def year_page(period: str, part: int = 1) -> str:
    """Return the page that lists the documents of a year, a month or a day as in ISO 8601.

    "" is for those without a date; ``part`` counts the pages of what cannot be divided by date.
    """
    return f"nam/{period or 'khong-ngay'}{_part(part)}.html"


def month_page(month: str) -> str:
    """Return the page of a month, ``2026-03``."""
    return f"lich/{month}.html"


def due_page(day: date, part: int = 1) -> str:
    """Return the page of all that is due on a day."""
    return f"lich/{day.isoformat()}{_part(part)}.html"


@lru_cache(maxsize=4096)
def anchor(task: str, occurrence: str | None) -> str:
    """Return a task's anchor in its document's page; upper and lower case stay distinct."""
    # `_` before a capital: `PL.1` and `pl.1` would be one file on Windows.
    name = "".join(
        f"_{letter.lower()}" if letter.isascii() and letter.isupper() else letter for letter in task
    )
    name = name.replace("đ", "dd").replace("Đ", "_dd")
    plain = "".join(
        letter
        if letter.isascii() and (letter.isalnum() or letter in "._-")
        else f"={ord(letter):x}"
        for letter in name
    )
    return f"t{plain}" + (f"_at_{occurrence}" if occurrence else "")


def up(page: str) -> str:
    """Return what leads from a page to the site's folder: "", "../" or "../../"."""
    return "../" * page.count("/")


def _part(number: int) -> str:
    return f"-p{number}" if number > 1 else ""


def _name(identifier: str) -> str:
    return f"{identifier}_" if _DEVICE.match(identifier) else identifier
