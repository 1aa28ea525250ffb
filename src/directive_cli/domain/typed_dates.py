"""Dates as people type them: ``15/11/2025``, ``15-11-2025``, ``15.11.2025`` or ``2025-11-15``.

Always day first, as Viet Nam writes them; a month (``11/2025``) or a year where that is enough.
What could be read in two ways, or is no date of the calendar, is refused with the reason.
"""

from __future__ import annotations

import re
from datetime import date

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.partial_date import PartialDate
from directive_cli.messages import Message, _

TYPED_YEARS = range(1900, 2200)
"""The years that are accepted."""

_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[/.-](\d{4})")
_TWO_DIGITS = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2}")
_SERIAL = re.compile(r"\d{5}([.,]\d+)?")
_CLOCK = re.compile(r"\d[T ]+\d{1,2}([:hg]\d{0,2}|$)")
_MONTHS = (
    _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"),
    _("August"), _("September"), _("October"), _("November"), _("December"),
)  # fmt: skip


class NotADate(DirectiveError):
    """A text is not a date as it is needed here."""


def typed_day(text: str) -> date:
    """Return the day that a text means. Raises NotADate with the reason."""
    found = typed_date(text)
    if found.day is None or found.month is None:
        raise NotADate(_no_date(text))
    return date(found.year, found.month, found.day)


def typed_date(text: str) -> PartialDate:
    """Return the day, month (``2025-11``, ``11/2025``) or year that a text means.

    Raises NotADate.
    """
    words = text.strip()
    if not words.isascii():
        raise NotADate(_no_date(text))
    try:
        if found := _DAY_FIRST.fullmatch(words):
            read = PartialDate(int(found[4]), int(found[3]), int(found[1]))
        elif found := _MONTH_FIRST.fullmatch(words):
            read = PartialDate(int(found[2]), int(found[1]))
        else:
            read = PartialDate.parse(words)
    except ValueError:
        raise NotADate(_reason(text, words)) from None
    if read.year not in TYPED_YEARS:
        raise NotADate(
            _(
                '"{text}" is too far away; years from {first} to {last} are accepted.',
                text=text,
                first=str(TYPED_YEARS[0]),
                last=str(TYPED_YEARS[-1]),
            )
        )
    return read


def is_month_first(text: str) -> bool:
    """Tell whether a text can only be a date with the month first, such as ``11/25/2025``."""
    found = _DAY_FIRST.fullmatch(text.strip())
    return found is not None and int(found[1]) <= 12 < int(found[3])


def in_words(day: date) -> Message:
    """Return a day with its month in words, so that a reader sees how it was understood."""
    return _(
        "{day} {month} {year}",
        day=str(day.day),
        month=_MONTHS[day.month - 1],
        year=str(day.year),
    )


def partial_in_words(date_as_stated: PartialDate) -> Message:
    """Return a date with its month in words, as far as it is stated."""
    if date_as_stated.is_complete:
        return in_words(date_as_stated.first_day)
    if date_as_stated.month is None:
        return Message("{year}", year=str(date_as_stated.year))
    return _(
        "{month} {year}",
        month=_MONTHS[date_as_stated.month - 1],
        year=str(date_as_stated.year),
    )


def _reason(text: str, words: str) -> Message:
    if is_month_first(words):
        return _(
            '"{text}" has the month first; dates are written day first, such as 15/11/2025.',
            text=text,
        )
    if _TWO_DIGITS.fullmatch(words):
        return _('"{text}" has a year of two digits; write it with four.', text=text)
    if _DAY_FIRST.fullmatch(words) or re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        return _('"{text}" is not a day of the calendar.', text=text)
    if _SERIAL.fullmatch(words):
        return _(
            '"{text}" is the number of a spreadsheet cell, not a date; format the cell as a date.',
            text=text,
        )
    if _CLOCK.search(words):
        return _('"{text}" has a time of day; give the day alone.', text=text)
    return _no_date(text)


def _no_date(text: str) -> Message:
    return _('"{text}" is not a valid date; use 15/11/2025 or 2025-11-15.', text=text)
