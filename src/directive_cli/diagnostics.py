"""What can be said about the registry's files, and the errors that stop a request.

A Diagnostic is data about the files: it is collected and shown, never raised. A DirectiveError
means that a request could not be answered; its message is one sentence for a person.
"""

from __future__ import annotations

import errno
from enum import IntEnum

from directive_cli.messages import Message, _
from directive_cli.values import dataclass


class ExitCode(IntEnum):
    """What the process tells its caller (interface: exit codes)."""

    OK = 0
    FINDINGS = 1
    COULD_NOT_RUN = 2
    BUG = 3
    INTERRUPTED = 130


class Severity(IntEnum):
    """How bad a finding is; errors alone make ``validate`` exit 1 by default."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Return the name used in JSON and settings: ``info``, ``warning`` or ``error``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """A place in a file: 1-based lines and columns, columns counted in Unicode code points, the end
    exclusive."""

    path: str
    """Relative to the registry, with ``/``."""
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and the rule that says so."""

    code: str
    severity: Severity
    message: Message
    span: SourceSpan
    related: tuple[tuple[Message, SourceSpan], ...] = ()
    """Other places that belong to the finding, such as the first of two duplicates."""


class DirectiveError(Exception):
    """A request that cannot be answered. The message is one sentence that says what is accepted."""

    exit_code = ExitCode.COULD_NOT_RUN

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def reason_of(error: BaseException) -> Message:
    """Return why the system refused something, in words that can be put in a language."""
    if isinstance(error, RuntimeError):
        # What pathlib raises for a link that leads in a circle.
        return _REASONS[errno.ELOOP]
    number = getattr(error, "errno", None)
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return _REASONS.get(number or 0) or _("{reason}", reason=said)


_REASONS = {
    errno.ENOENT: _("there is no such file or folder"),
    errno.EACCES: _("access is not permitted"),
    errno.EPERM: _("access is not permitted"),
    errno.EISDIR: _("it is a folder"),
    errno.ENOTDIR: _("a part of the path is not a folder"),
    errno.EEXIST: _("it exists already"),
    errno.ELOOP: _("the link leads in a circle"),
    errno.ETXTBSY: _("it is open in another program; close it there"),
    errno.ENOSPC: _("no space is left"),
    errno.EROFS: _("it can only be read"),
    errno.EBADF: _("it is closed"),
    errno.EIO: _("the device fails"),
    errno.ESPIPE: _("it is not a regular file"),
    errno.ENAMETOOLONG: _("the name is too long"),
}
