"""Values as SQL literals that every engine reads alike; whatever else is refused."""

from __future__ import annotations

import re
from datetime import date

from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import _

_PLAIN = re.compile(r"[A-Za-z0-9./_:@-]{1,200}")


class NotALiteral(DirectiveError):
    """A text that may not stand in a question."""


def literal(value: date | str | int) -> str:
    """Return ``value`` as SQL: a date, a whole number, or a plain text. Raises NotALiteral.

    Texts are limited to letters, digits and ``. / _ : @ -``: engines read quotes and backslashes
    in different ways.
    """
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, int):
        return str(value)
    if not _PLAIN.fullmatch(value):
        raise NotALiteral(
            _(
                '"{text}" cannot be asked for; letters without marks, digits and . / _ : @ - are '
                "accepted.",
                text=value[:60],
            )
        )
    return f"'{value}'"
