"""Cells as words on paper and pages: grouped digits, decimal commas, capital letters, a line a value.

``cells`` does the same for text in terminals and pipes.

Knows values and a language; not where on a page they go.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from directive_cli.domain.status import State
from directive_cli.formats import cells
from directive_cli.messages import Message
from directive_cli.reports.table import Change, Counted, Name, Rate, state_words

if TYPE_CHECKING:
    from directive_cli.reports.table import Cell
    from directive_cli.translation import Translator

NOTHING = "–"
"""What stands where a rate has no denominator."""


def cell_text(cell: Cell, translate: Translator) -> str:
    """Return a cell's words; several values stand one a line."""
    match cell:
        case None:
            return ""
        case State():
            return capitalised(translate(state_words(cell)))
        case str():
            return visible(cell)
        case Message():
            return visible(translate(cell))
        case bool() | int():
            return number_text(cell, translate)
        case date():
            return translate.date(cell)
        case Name():
            return visible(cell.text)
        case Counted():
            return number_text(cell.value, translate)
        case Change():
            return ("+" if cell.value > 0 else "") + number_text(cell.value, translate)
        case Rate():
            return rate_text(cell, translate)
        case tuple():
            return "\n".join(cell_text(value, translate) for value in cell)


def heading_text(heading: Message | str, translate: Translator) -> str:
    """Return a column's heading with a capital first letter."""
    return capitalised(visible(translate(heading)))


def number_text(number: int, translate: Translator) -> str:
    """Return a number with thousands set apart: ``1.234`` in Vietnamese, ``1,234`` in English; a true minus sign."""
    text = f"{abs(number):,}"
    if translate.language == "vi":
        text = text.replace(",", ".")
    return f"\u2212{text}" if number < 0 else text


def rate_text(rate: Rate, translate: Translator) -> str:
    """Return a share in per cent with one decimal: ``86,7%`` in Vietnamese, ``86.7%`` in English."""
    if rate.value is None:
        return NOTHING
    # A rate that is not whole must not be rounded to 100 %: one late task in 3,000 is not "all on time".
    per_mille = rate.numerator * 1000 // rate.denominator if rate.value < 1 else 1000
    rounded = min(round(rate.value * 1000), 999) if rate.value < 1 else per_mille
    text = f"{rounded // 10}.{rounded % 10}"
    return f"{text.replace('.', ',') if translate.language == 'vi' else text}%"


def capitalised(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


def visible(text: str) -> str:
    """Return the text with control and bidirectional characters as symbols; line ends stay."""
    return (
        text
        if text.isprintable()
        else cells.visible(text.replace("\r\n", "\n"), keep_newlines=True)
    )
