"""A cell's value as text: plain for terminals and programs, laid out for paper and pages.

Knows values and a language; not where on a screen or page they go.
"""

from __future__ import annotations

from datetime import date

from directive_cli.domain.partial_date import PartialDate, worded_date
from directive_cli.domain.status import State
from directive_cli.messages import Message
from directive_cli.reports.table import Count, CountChange, Name, Rate, state_words
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from directive_cli.reports.table import Cell, Column
    from directive_cli.translation import Translator

WEEKDAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "vi": ("T2", "T3", "T4", "T5", "T6", "T7", "CN"),
}

NOTHING = "–"
"""What stands where a rate has no denominator."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula, full-width forms too."""


def cell_text(
    cell: Cell, translator: Translator, *, separator: str = "; ", iso: bool = False
) -> str:
    """Return the words of a cell; ``iso`` writes dates as 2025-11-15 in every language."""
    match cell:
        case None:
            return ""
        case State():
            return translator(state_words(cell))
        case Message():
            return translator(cell)
        case Name():
            return cell.text
        case Count():
            return str(cell.value)
        case Rate():
            return NOTHING if cell.value is None else f"{cell.value * 100:.1f}%"
        case date():
            return cell.isoformat() if iso else translator.date(cell)
        case tuple():
            return separator.join(cell_text(part, translator, iso=iso) for part in cell)
        case _:
            return str(cell)


def heading_words(column: Column, translator: Translator) -> str:
    """Return a column's heading, with the one above it if any: ``Completed: on time``."""
    words = translator(column.heading)
    return f"{translator(column.over)}: {words}" if column.over is not None else words


def weekday_name(day: date, translator: Translator) -> str:
    """Return the short name of a day's weekday: ``Sat``, ``T7``."""
    return WEEKDAYS[translator.language][day.weekday()]


def visible(text: str, *, keep_newlines: bool = False) -> str:
    """Return ``text`` with control and bidirectional characters shown as symbols, never obeyed."""
    if text.isprintable():
        return text
    return "".join(_symbol(character, keep_newlines=keep_newlines) for character in text)


def guarded(text: str) -> str:
    """Return ``text``, quoted if a spreadsheet would take it for a formula; signed numbers stay."""
    if text.startswith(_FORMULA) and not text.lstrip("+-").replace(".", "", 1).isdigit():
        return "'" + text
    return text


def _symbol(character: str, *, keep_newlines: bool) -> str:
    if character.isprintable() or (keep_newlines and character == "\n"):
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"\\u{code:04x}"


def display_text(cell: Cell, translate: Translator) -> str:
    """Return a cell's words; several values stand one a line."""
    match cell:
        case None:
            return ""
        case State():
            return capitalised(translate(state_words(cell)))
        case str():
            return with_capital(visible_lines(cell))
        case Message():
            return capitalised(visible_lines(translate(cell)))
        case bool() | int():
            return number_text(cell, translate)
        case date():
            return translate.date(cell)
        case PartialDate():
            return translate(Message("{day}", day=worded_date(str(cell))))
        case Name():
            return visible_lines(cell.text)
        case Count():
            return number_text(cell.value, translate)
        case CountChange():
            return ("+" if cell.value > 0 else "") + number_text(cell.value, translate)
        case Rate():
            return rate_text(cell, translate)
        case tuple():
            lines = (visible_lines(cell_text(value, translate)) for value in cell)
            return with_capital("\n".join(lines))


def heading_text(heading: Message | str, translate: Translator) -> str:
    """Return a column's heading with a capital first letter."""
    return capitalised(visible_lines(translate(heading)))


def number_text(number: int, translate: Translator) -> str:
    """Return a number with grouped thousands: ``1.234`` or ``1,234``; with a true minus sign."""
    text = f"{abs(number):,}"
    if translate.language == "vi":
        text = text.replace(",", ".")
    return f"\u2212{text}" if number < 0 else text


def rate_text(rate: Rate, translate: Translator) -> str:
    """Return a share in per cent with one decimal: ``86,7%`` in Vietnamese, else ``86.7%``."""
    if rate.value is None:
        return NOTHING
    # A rate that is not whole must not be rounded to 100 %: one late task in 3,000 is not "all on
    # time".
    per_mille = rate.numerator * 1000 // rate.denominator if rate.value < 1 else 1000
    rounded = min(round(rate.value * 1000), 999) if rate.value < 1 else per_mille
    text = f"{rounded // 10}.{rounded % 10}"
    return f"{text.replace('.', ',') if translate.language == 'vi' else text}%"


def capitalised(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def with_capital(text: str) -> str:
    """Return words with a capital first letter; what may be an id, a file or a key stays: a single
    word, or a first one with more than letters (``so-khcn.docx``, ``before:``).
    """
    if not text[:1].islower():
        return text
    first, *rest = text.split(maxsplit=1)
    return capitalised(text) if rest and first.rstrip(",;").isalpha() else text


def visible_lines(text: str) -> str:
    """Return the text with control and bidirectional characters as symbols; line ends stay."""
    return text if text.isprintable() else visible(text.replace("\r\n", "\n"), keep_newlines=True)
