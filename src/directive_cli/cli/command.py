"""What a command of the command line is made of, and the options that many share. ``table`` lists the commands."""

from __future__ import annotations

from keyword import iskeyword

from directive_cli.messages import _
from directive_cli.values import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from directive_cli.messages import Message


@dataclass(frozen=True, slots=True)
class Option:
    """One option. ``kind``: ``value`` (the last one given counts), ``many`` (repeatable) or ``flag``."""

    flag: str
    help: Message
    kind: str = "value"
    metavar: str = "TEXT"
    choices: tuple[str, ...] = ()
    default: str | None = None
    live: str | None = None
    """What shell completion offers: ``agency``, ``directive``, ``task``."""

    @property
    def key(self) -> str:
        """Return the name under which the value is found: ``--group-by`` → ``group_by``, ``--from`` → ``from_``."""
        name = self.flag.lstrip("-").replace("-", "_")
        return f"{name}_" if iskeyword(name) else name


@dataclass(frozen=True, slots=True)
class Argument:
    """One positional argument; ``many`` takes the rest of the line."""

    key: str
    metavar: str
    help: Message
    required: bool = True
    many: bool = False
    live: str | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """One command; ``run`` is ``module:function`` under ``directive_cli.cli``, imported when it is called."""

    name: str
    run: str
    help: Message
    section: Message
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    examples: tuple[str, ...] = ()


READING_SECTION = _("Ask")
CHECKING_SECTION = _("Check")
RECORDING_SECTION = _("Record")
PRODUCING_SECTION = _("Produce")

TABLE_FORMATS = ("table", "json", "csv", "md")

REGISTRY = Option(
    "--registry",
    _("The registry's folder. [default: DIRECTIVE_REGISTRY, else found from here upwards]"),
    metavar="DIR",
)
LANGUAGE = Option(
    "--lang",
    _("Language of the answer. [default: DIRECTIVE_LANG, else the locale, else en]"),
    choices=("en", "vi"),
    metavar="LANG",
)
NO_COLOR = Option("--no-color", _("Plain text without colours (also NO_COLOR)."), kind="flag")
AS_OF = Option("--as-of", _("Answer as of this day. [default: today, UTC+7]"), metavar="DATE")
OUTPUT = Option("--output", _("Write to this file instead of the screen."), metavar="FILE")
FORMAT = Option(
    "--format", _("Form of the answer."), choices=TABLE_FORMATS, default="table", metavar="FORMAT"
)
RAW = Option(
    "--raw",
    _("CSV for programs: no byte-order mark, no guard against spreadsheet formulas."),
    kind="flag",
)
AT_REVISION = Option(
    "--at", _("Read the registry as it stood in this git revision."), metavar="REV"
)
NO_INDEX = Option(
    "--no-index",
    _("Read every file again instead of using the index in the cache folder."),
    kind="flag",
)

BASICS = (REGISTRY, LANGUAGE, NO_COLOR)
ANSWER_NOW = (FORMAT, OUTPUT, RAW, AS_OF, NO_INDEX, *BASICS)
"""Of commands whose answer is about the files as they are."""
ANSWER = (FORMAT, OUTPUT, RAW, AS_OF, AT_REVISION, NO_INDEX, *BASICS)

AGENCY = Option(
    "--agency",
    _("Only this agency or group (id, name or abbreviation); may be repeated."),
    kind="many",
    metavar="AGENCY",
    live="agency",
)
DIRECTIVE = Option(
    "--directive", _("Only this directive (id, number or alias)."), metavar="REF", live="directive"
)
REF = Argument("ref", "REF", _("A directive (id, number or alias), or REF:TASK."), live="task")
STATES = (
    "overdue", "due_soon", "in_time", "undated", "submitted_late", "submitted", "done_late", "done_on_time", "done",
    "cancelled", "transferred",
)  # fmt: skip
