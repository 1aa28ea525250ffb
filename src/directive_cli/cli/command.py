"""What a command of the command line is made of, and the options that many commands share.

To add a command: a class of its options (below ``Basics`` or ``Answer``), a row in a table of
commands, and the function ``run(session, given)`` that answers it. Each attribute of the class is
one option or argument; the reader of the line makes one frozen object of the class.
"""

from __future__ import annotations

from directive_cli.formats.kinds import TEXT_FORMATS
from directive_cli.messages import _
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, overload

    from directive_cli.messages import Message


@dataclass(frozen=True, slots=True)
class Option:
    """One option. ``kind``: ``value`` (the last one counts), ``many`` (repeatable), ``flag``."""

    flag: str
    help: Message
    kind: str = "value"
    metavar: str = "TEXT"
    choices: tuple[str, ...] = ()
    default: str | None = None
    live: str | None = None
    """What shell completion offers: ``agency``, ``directive``, ``task``."""
    may_be_empty: bool = False
    key: str = ""
    """The name of the attribute that holds the value."""

    def __set_name__(self, owner: type, name: str) -> None:
        object.__setattr__(self, "key", name)


@dataclass(frozen=True, slots=True)
class Argument:
    """One positional argument; ``many`` takes the rest of the line."""

    metavar: str
    help: Message
    required: bool = True
    many: bool = False
    live: str | None = None
    key: str = ""
    """The name of the attribute that holds the value."""

    def __set_name__(self, owner: type, name: str) -> None:
        object.__setattr__(self, "key", name)


class Options:
    """What was given to a command: one frozen object, an attribute for each option and argument.

    The class attributes here are what a session reads of any command; a command that does not take
    such an option has the value below.
    """

    ARGUMENTS: tuple[Argument, ...] = ()
    OPTIONS: tuple[Option, ...] = ()

    registry: str | None = None
    no_color: bool = False
    lang: str | None = None
    as_of: str | None = None
    at: str | None = None
    no_index: bool = False
    format: str | None = None
    output: str | None = None
    raw: bool = False

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.__dict__.update(values)

    def __init_subclass__(cls) -> None:
        """Collect the options: the class's own first, then those of the classes that it extends."""
        found: dict[str, object] = {}
        for known in cls.__mro__:
            for name, value in known.__dict__.items():
                found.setdefault(name, value)
        cls.ARGUMENTS = tuple(one for one in found.values() if isinstance(one, Argument))
        cls.OPTIONS = tuple(one for one in found.values() if isinstance(one, Option))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__.items()))


if TYPE_CHECKING:
    # An attribute is declared by what describes it and holds what was given: to type checkers each
    # function below returns the type of the value.

    @overload
    def value(
        flag: str,
        help: Message,
        *,
        metavar: str = ...,
        choices: tuple[str, ...] = ...,
        live: str | None = ...,
        may_be_empty: bool = ...,
    ) -> str | None: ...
    @overload
    def value(
        flag: str,
        help: Message,
        *,
        metavar: str = ...,
        choices: tuple[str, ...] = ...,
        default: str,
        live: str | None = ...,
    ) -> str: ...
    def value(flag: str, help: Message, **described: Any) -> str | None: ...
    def many(
        flag: str,
        help: Message,
        *,
        metavar: str,
        choices: tuple[str, ...] = ...,
        live: str | None = ...,
    ) -> tuple[str, ...]: ...
    def switch(flag: str, help: Message) -> bool: ...
    def word(metavar: str, help: Message, *, live: str | None = ...) -> str: ...
    def optional_word(metavar: str, help: Message, *, live: str | None = ...) -> str | None: ...
    def words(
        metavar: str, help: Message, *, required: bool = ..., live: str | None = ...
    ) -> tuple[str, ...]: ...

else:

    def value(flag, help, **described):
        """Declare an option with a value; None, or ``default``, when it is not given."""
        return Option(flag, help, **described)

    def many(flag, help, **described):
        """Declare an option that may be repeated."""
        return Option(flag, help, kind="many", **described)

    def switch(flag, help):
        """Declare an option without a value."""
        return Option(flag, help, kind="flag")

    def word(metavar, help, **described):
        """Declare an argument that must be there."""
        return Argument(metavar, help, **described)

    def optional_word(metavar, help, **described):
        """Declare an argument that may be left out; then it is None."""
        return Argument(metavar, help, required=False, **described)

    def words(metavar, help, **described):
        """Declare the arguments that take the rest of the line."""
        return Argument(metavar, help, many=True, **described)


@dataclass(frozen=True, slots=True)
class Command:
    """One command; ``run`` is ``module:function`` under ``directive_cli.cli``.

    The module is imported when the command is called. The function takes the session and an object
    of the class ``given``, and returns the exit code.
    """

    name: str
    run: str
    help: Message
    section: Message
    given: type[Options]
    examples: tuple[str, ...] = ()

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Return the positional arguments in their order."""
        return self.given.ARGUMENTS

    @property
    def options(self) -> tuple[Option, ...]:
        """Return the options in the order of the help page."""
        return self.given.OPTIONS


READING_SECTION = _("Ask")
CHECKING_SECTION = _("Check")
RECORDING_SECTION = _("Record")
PRODUCING_SECTION = _("Produce")

STATES = (
    "overdue", "due_soon", "in_time", "undated", "submitted_late", "submitted", "done_late",
    "done_on_time", "done", "cancelled", "transferred",
)  # fmt: skip

LANGUAGE = value(
    "--lang",
    _("Language of the answer. [default: DIRECTIVE_LANG, else the locale, else en]"),
    choices=("en", "vi"),
    metavar="LANG",
)
NO_COLOR = switch("--no-color", _("Plain text without colours (also NO_COLOR)."))
AS_OF = value("--as-of", _("Answer as of this day. [default: today, UTC+7]"), metavar="DATE")
OUTPUT = value("--output", _("Write to this file instead of the screen."), metavar="FILE")
FORMAT = value(
    "--format", _("Form of the answer."), choices=TEXT_FORMATS, default="table", metavar="FORMAT"
)
RAW = switch(
    "--raw", _("CSV for programs: no byte-order mark, no guard against spreadsheet formulas.")
)
AT_REVISION = value("--at", _("Read the registry as it stood in this git revision."), metavar="REV")
NO_INDEX = switch(
    "--no-index", _("Read every file again instead of using the index in the cache folder.")
)
AGENCY = many(
    "--agency",
    _("Only this agency or group (id, name or abbreviation); may be repeated."),
    metavar="AGENCY",
    live="agency",
)
DIRECTIVE = value(
    "--directive", _("Only this directive (id, number or alias)."), metavar="REF", live="directive"
)
SENDER = value(
    "--sender",
    _(
        "Whose paper it goes out on: an agency. [default: DIRECTIVE_AGENCY, else the registry's "
        "office]"
    ),
    metavar="AGENCY",
    live="agency",
)
DRY_RUN = switch("--dry-run", _("Show the diff and write nothing."))
REF = word("REF", _("A directive (id, number or alias), or REF:TASK."), live="task")
DIRECTIVE_REF = word("REF", _("A directive (id, number or alias)."), live="directive")


class Plain(Options):
    """Options of commands that need no registry."""

    lang = LANGUAGE
    no_color = NO_COLOR


class Basics(Options):
    """Options of every command that works on a registry."""

    registry = value(
        "--registry",
        _("The registry's folder. [default: DIRECTIVE_REGISTRY, else found from here upwards]"),
        metavar="DIR",
    )
    lang = LANGUAGE
    no_color = NO_COLOR


class AnswerNow(Basics):
    """Options of commands whose answer is about the files as they are."""

    format = FORMAT
    output = OUTPUT
    raw = RAW
    as_of = AS_OF
    no_index = NO_INDEX


class Answer(Basics):
    """Options of commands whose answer may also be about an earlier revision."""

    format = FORMAT
    output = OUTPUT
    raw = RAW
    as_of = AS_OF
    at = AT_REVISION
    no_index = NO_INDEX
