"""A cell's value → plain text, the same in every text format."""

from __future__ import annotations

from datetime import date

from directive_cli.domain.status import State
from directive_cli.messages import Message
from directive_cli.reports.table import Counted, Name, Rate, state_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from directive_cli.reports.table import Cell, Column
    from directive_cli.translation import Translator

WEEKDAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "vi": ("T2", "T3", "T4", "T5", "T6", "T7", "CN"),
}

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
        case Counted():
            return str(cell.value)
        case Rate():
            return "–" if cell.value is None else f"{cell.value * 100:.1f}%"
        case date():
            return cell.isoformat() if iso else translator.date(cell)
        case tuple():
            return separator.join(cell_text(part, translator, iso=iso) for part in cell)
        case _:
            return str(cell)


def heading_words(column: Column, translator: Translator) -> str:
    """Return a column's heading, with the one that stands over it and its neighbours: ``Completed: on time``."""
    words = translator(column.heading)
    return f"{translator(column.over)}: {words}" if column.over is not None else words


def weekday(day: date, translator: Translator) -> str:
    """Return the short name of a day's weekday: ``Sat``, ``T7``."""
    return WEEKDAYS[translator.language][day.weekday()]


def visible(text: str, *, keep_newlines: bool = False) -> str:
    """Return ``text`` with control and bidirectional characters shown as symbols, never obeyed."""
    if text.isprintable():
        return text
    return "".join(_symbol(character, keep_newlines=keep_newlines) for character in text)


def guarded(text: str) -> str:
    """Return ``text`` with a quote before it where a spreadsheet would take it for a formula; signed numbers stay."""
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
