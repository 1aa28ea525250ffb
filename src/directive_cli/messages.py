"""Text that is not yet in any language: a template and the values that go into it.

Nothing here knows a language, a file or a screen. ``translation`` turns a Message into words.
"""

from __future__ import annotations

from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


class Message:
    """Hold an English template with ``{name}`` fields and their values, to be worded later.

    Values are strings, numbers, dates, or other Messages. ``template`` is the key in the catalogues
    of ``locale/``; ``plural``, when given, is the English wording for every ``n`` but 1 (Vietnamese
    has one form).
    """

    __slots__ = ("plural", "template", "values")

    def __init__(self, template: str, /, *, plural: str | None = None, **values: Any) -> None:
        self.template = template
        self.plural = plural
        self.values = values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.template, self.values) == (
            other.template,
            other.values,
        )

    def __hash__(self) -> int:
        return hash(
            (self.template, tuple(sorted((key, str(value)) for key, value in self.values.items())))
        )

    def __repr__(self) -> str:
        return f"Message({self.template!r}, {self.values!r})"

    def __str__(self) -> str:
        """Return the English wording, for logs and the interpreter."""
        template = (
            self.plural if self.plural is not None and self.values.get("n") != 1 else self.template
        )
        return template.format(**{key: str(value) for key, value in self.values.items()})


def joined(parts: Sequence[object], separator: str) -> Message:
    """Return several texts as one, each worded in the reader's language."""
    values: dict[str, Any] = {f"part{at}": part for at, part in enumerate(parts)}
    return Message(separator.join(f"{{{name}}}" for name in values), **values)


_ = Message
"""The marker that the completeness test of the translations looks for: ``_("No directive {ref}.",
ref=…)``."""
