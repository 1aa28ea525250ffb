"""Documents with a marking of secrecy are not read (Law on the Protection of State Secrets, art.
8).

Judges every part of a source: its lines, its footnotes, what stands outside the text (headers,
text boxes, properties), and the file's name.
"""

from __future__ import annotations

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.secrecy import (
    marking_in,
    marking_in_lines,
    marking_in_name,
    may_hold_marking,
)
from directive_cli.drafting.source_lines import SourceText
from directive_cli.messages import _


def refuse_secret(source: SourceText) -> None:
    """Raise DirectiveError when any part of the source carries a marking of secrecy."""
    mark = None
    raw = [line.raw for line in source.lines]
    if any(may_hold_marking(line) for line in raw) or may_hold_marking(" ".join(raw)):
        mark = marking_in_lines(raw)
    for words in (*(line.raw for line in source.footnotes), *source.asides):
        mark = mark or (
            marking_in_lines(words.splitlines()) if "\n" in words else marking_in(words)
        )
    mark = mark or marking_in_name(source.name)
    if mark is not None:
        raise DirectiveError(
            _(
                'The document is marked "{mark}": secret documents must not enter the registry; '
                "nothing was read.",
                mark=mark,
            )
        )
