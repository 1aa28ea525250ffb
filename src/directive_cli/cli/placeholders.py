"""The words that stand for a value in help pages and usage errors."""

from __future__ import annotations

import re
from datetime import date

from directive_cli.messages import Message, _
from directive_cli.translation import Translator

PLACEHOLDERS = {
    "AGENCY": _("AGENCY"),
    "BY": _("BY"),
    "CELL": _("CELL"),
    "CODE": _("CODE"),
    "DATE": _("DATE"),
    "DAYS": _("DAYS"),
    "DIR": _("DIR"),
    "ENGINE": _("ENGINE"),
    "EVENT": _("EVENT"),
    "FILE": _("FILE"),
    "FORMAT": _("FORMAT"),
    "ID": _("ID"),
    "KIND": _("KIND"),
    "LAKE": _("LAKE"),
    "NAME": _("NAME"),
    "LANG": _("LANG"),
    "LEVEL": _("LEVEL"),
    "LINE": _("LINE"),
    "N": _("N"),
    "NUMBER": _("NUMBER"),
    "OCCURRENCE": _("OCCURRENCE"),
    "PATH": _("PATH"),
    "PERIOD": _("PERIOD"),
    "PHRASE": _("PHRASE"),
    "QUESTION": _("QUESTION"),
    "REF": _("REF"),
    "REGISTRY": _("REGISTRY"),
    "REV": _("REV"),
    "ROLE": _("ROLE"),
    "RULE": _("RULE"),
    "SHELL": _("SHELL"),
    "SPAN": _("SPAN"),
    "STATE": _("STATE"),
    "SUBJECT": _("SUBJECT"),
    "SYMBOL": _("SYMBOL"),
    "TASK": _("TASK"),
    "TEXT": _("TEXT"),
    "TITLE": _("TITLE"),
    "TYPE": _("TYPE"),
    "WORDS": _("WORDS"),
    "YEAR": _("YEAR"),
}
"""By the metavar of the table of commands; a test says when one is missing."""


WORD = re.compile("[A-Z]+")


def placeholder(metavar: str) -> Message:
    """Return a metavar with each of its words (``REF:TASK[@OCCURRENCE]``) as a message."""
    words = WORD.findall(metavar)
    values = {f"word{place}": PLACEHOLDERS.get(word, word) for place, word in enumerate(words)}
    places = iter(values)
    return Message(WORD.sub(lambda _found: f"{{{next(places)}}}", metavar), **values)


def example_line(example: str, translator: Translator) -> str:
    """Return an example of a command line with its days as people of the language write them."""
    return f"directive {_DAY.sub(lambda day: _as_read(day[0], translator), example)}"


_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def _as_read(day: str, translator: Translator) -> str:
    return translator.date(date.fromisoformat(day))
