"""The values of the registry's fields: ids, days, texts, and why another value is refused.

An annotated type carries the check of its field; ``model`` puts the types together.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from directive_cli.domain.deadline import DEADLINE_KINDS, Deadline, DeadlineError, read_deadline
from directive_cli.domain.document_number import parse_number
from directive_cli.domain.document_type import DOCUMENT_TYPES, not_a_type
from directive_cli.domain.partial_date import PartialDate
from directive_cli.messages import Message, _

ID_PATTERN = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}\Z")
"""Ids of directives, agencies and groups: lower-case ASCII letters, digits, ``-`` and ``_``, at
most 80."""


class WrongValue(ValueError):
    """A value of the right shape that is not accepted; the message says what is."""

    def __init__(self, message: Message, *, inner: tuple[str | int, ...] = ()) -> None:
        super().__init__(str(message))
        self.message = message
        self.inner = inner
        """Where in the value it stands, when that is known."""


def _format(value: int) -> int:
    if value > 2:
        raise WrongValue(
            _(
                "This registry is of format {n}, which this program does not know; install a newer "
                "`directive`.",
                n=value,
            )
        )
    if value < 1:
        raise WrongValue(_("`format` must be 1 or 2."))
    return value


def _type(value: str) -> str:
    if value not in DOCUMENT_TYPES:
        raise WrongValue(not_a_type(value))
    return value


def _number(value: str) -> str:
    if parse_number(value) is None:
        raise WrongValue(
            _(
                '"{value}" is not a document number, such as 02-TB/BCĐ, 29/KH-UBND or '
                "26/2025/TT-BYT.",
                value=value,
            )
        )
    return value


def _partial_date(value: str) -> str:
    try:
        return str(PartialDate.parse(value))
    except ValueError:
        raise WrongValue(
            _('"{value}" is not a date; accepted are 2025-11-05, 2025-11 and 2025.', value=value)
        ) from None


def _full_date(value: str) -> str:
    if len(_partial_date(value)) != len("2025-11-05"):
        raise WrongValue(
            _('"{value}" is not a day; accepted is a full date such as 2025-11-05.', value=value)
        )
    return value


def _year(value: str) -> str:
    if len(_partial_date(value)) != len("2025"):
        raise WrongValue(_('"{value}" is not a year; write it as "2025".', value=value))
    return value


def _year_as_text(value: Any) -> Any:
    """Accept a year that YAML reads as a number: ``issued_on: 2025``."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _one_or_many(value: Any) -> Any:
    return [value] if isinstance(value, (dict, str)) else value


def _deadlines(value: Any) -> Any:
    if isinstance(value, dict):
        return (_deadline(value, place=()),)
    if not isinstance(value, list):
        raise WrongValue(_("A deadline is a mapping with `text` and a kind, or a list of them."))
    if not value:
        raise WrongValue(_("The list of deadlines is empty; leave the key out when there is none."))
    return tuple(_deadline(entry, place=(place,)) for place, entry in enumerate(value))


def _deadline(entry: Any, *, place: tuple[int, ...]) -> Deadline:
    """Read one deadline; a refusal bears the place of the wrong key, as seen from the task's
    ``deadline``."""
    if not isinstance(entry, dict):
        raise WrongValue(
            _("A deadline is a mapping with `text` and a kind, or a list of them."), inner=place
        )
    try:
        return read_deadline(entry)
    except DeadlineError as error:
        named = str(error.message.values.get("key"))
        key = (
            named
            if named in entry
            else next((kind for kind in DEADLINE_KINDS if kind in entry), None)
        )
        raise WrongValue(error.message, inner=(*place, key) if key else place) from error


_ID = r"^[a-z0-9][a-z0-9_-]{0,79}$"
_TASK_ID = r"^[0-9A-Za-zĐđ][0-9A-Za-zĐđ.\-]{0,39}$"
"""The item in the document, points dotted: ``3.2``, ``1.2.đ``, ``II.1-3``, ``4.3a``, ``PL.30``."""
NOT_BLANK = r"[^\s\x1c-\x1f]"
"""What Python's ``strip`` leaves something of."""

# Patterns, not validators in Python: there are more ids and texts in a registry than all other
# values.
Id = Annotated[str, Field(pattern=_ID)]
TaskId = Annotated[str, Field(pattern=_TASK_ID)]
PartialDay = Annotated[str, BeforeValidator(_year_as_text), AfterValidator(_partial_date)]
Day = Annotated[str, AfterValidator(_full_date)]
NonBlank = Annotated[str, Field(pattern=NOT_BLANK)]
Ids = Annotated[tuple[Id, ...], Field(strict=False)]
Texts = Annotated[tuple[NonBlank, ...], Field(strict=False)]
_MAILBOX = r"^[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]+$"
Mailbox = Annotated[str, Field(pattern=_MAILBOX)]
"""A mailbox's bare address, without a name around it."""


def pattern_refusal(pattern: str, value: str) -> Message | None:
    """Return why a value that does not match one of the patterns of this module is not accepted."""
    if pattern == _ID:
        return _(
            '"{value}" is not an id: lower-case ASCII letters, digits, "-" and "_", at most 80 '
            "characters.",
            value=value,
        )
    if pattern == _TASK_ID:
        return _(
            '"{value}" is not a task id: the item as printed, such as "3.2", "II.1-3" or "PL.30".',
            value=value,
        )
    if pattern == _MAILBOX:
        return _('"{value}" is not a mail address, such as vanthu@tinh.gov.vn.', value=value)
    if pattern == NOT_BLANK:
        return _("The text is empty; leave the key out when there is nothing to say.")
    return None


OneOrMany = BeforeValidator(_one_or_many)
"""One value may stand without its list."""
RegistryFormat = Annotated[int, AfterValidator(_format)]
TypeCode = Annotated[str, AfterValidator(_type)]
NumberText = Annotated[str, AfterValidator(_number)]
YearText = Annotated[str, AfterValidator(_year)]
Deadlines = Annotated[tuple[Deadline, ...], BeforeValidator(_deadlines)]
