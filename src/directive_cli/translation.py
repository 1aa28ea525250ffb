"""From a Message to words in Vietnamese or English; the catalogues are in ``locale/``.

English needs no catalogue: the template is the wording. A Vietnamese entry that is missing falls
back to English, and a test fails.
"""

from __future__ import annotations

from importlib import import_module

from directive_cli.messages import Message
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

LANGUAGES = ("en", "vi")
VIETNAMESE_AREAS = (
    "cli",
    "help",
    "domain",
    "registry",
    "checks",
    "editing",
    "drafting",
    "reports",
    "formats",
    "lake",
    "workbooks",
    "import",
    "site",
)
"""The catalogues, ``locale/vi_<area>.py``: each is a dict ``VI_<AREA>`` from English template to
Vietnamese. A layer has one or two."""


class Translator:
    """Word messages in one language.

    Dates inside a message are written as people of that language read them: ``2025-11-15`` in
    English, ``15/11/2025`` in Vietnamese.
    """

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no such language: {language}")
        self.language = language
        self._catalogue: dict[str, str] | None = None

    def __call__(self, message: Message | str) -> str:
        """Return the words of ``message``; a plain string (a name, a title: data) is returned as it
        is."""
        if isinstance(message, str):
            return message
        template = message.template
        if message.plural is not None and message.values.get("n") != 1:
            template = message.plural
        if self.language == "vi":
            template = self._vietnamese().get(message.template, template)
        if not message.values:
            return template.format()
        return template.format(**{key: self._value(value) for key, value in message.values.items()})

    def date(self, day: date) -> str:
        """Return a day as people of this language write it."""
        return (
            f"{day.day:02}/{day.month:02}/{day.year}" if self.language == "vi" else day.isoformat()
        )

    def _value(self, value: Any) -> str:
        if isinstance(value, Message):
            return self(value)
        if hasattr(value, "toordinal"):
            return self.date(value)
        return str(value)

    def _vietnamese(self) -> dict[str, str]:
        if self._catalogue is None:
            self._catalogue = {}
            for area in VIETNAMESE_AREAS:
                self._catalogue |= catalogue_of(area)
        return self._catalogue


def catalogue_of(area: str) -> dict[str, str]:
    """Return the Vietnamese wordings of one area by their English templates."""
    wordings: dict[str, str] = getattr(
        import_module(f"directive_cli.locale.vi_{area}"), f"VI_{area.upper()}"
    )
    return wordings
