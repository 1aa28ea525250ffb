"""What stands for a value in help pages and usage errors, in words."""

from __future__ import annotations

from directive_cli.messages import Message, _

PLACEHOLDERS = {
    "AGENCY": _("AGENCY"),
    "BY": _("BY"),
    "CELL": _("CELL"),
    "CODE": _("CODE"),
    "DATE": _("DATE"),
    "DATE|REV": _("DATE|REV"),
    "DAYS": _("DAYS"),
    "DIR": _("DIR"),
    "FILE": _("FILE"),
    "FORMAT": _("FORMAT"),
    "LANG": _("LANG"),
    "LEVEL": _("LEVEL"),
    "PERIOD": _("PERIOD"),
    "REF": _("REF"),
    "REPORT": _("REPORT"),
    "REV": _("REV"),
    "ROLE": _("ROLE"),
    "RULE": _("RULE"),
    "SPAN": _("SPAN"),
    "STATE": _("STATE"),
    "SUBJECT": _("SUBJECT"),
    "TYPE": _("TYPE"),
    "WORDS": _("WORDS"),
    "YEAR": _("YEAR"),
}
"""By the metavar of the table of commands; a test says when one is missing."""


def placeholder(metavar: str) -> Message:
    """Return a metavar (``[AGENCY]``, ``WORDS...``) without its brackets and dots, to be put in a language."""
    bare = metavar.strip("[].")
    return PLACEHOLDERS.get(bare) or _("{name}", name=bare)
