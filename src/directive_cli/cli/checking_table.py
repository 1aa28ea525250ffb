"""The rows of the table of commands that check: ``validate`` and ``explain``."""

from __future__ import annotations

from directive_cli.cli.command import (
    AS_OF,
    CHECKING_SECTION,
    NO_INDEX,
    OUTPUT,
    Basics,
    Command,
    Plain,
    many,
    optional_word,
    switch,
    value,
    words,
)
from directive_cli.formats.finding_kinds import FINDING_FORMATS
from directive_cli.messages import _

SCHEMA_KINDS = ("directive", "progress", "agencies", "calendar", "registry", "returns")
LEVELS = ("error", "warning", "info")


class ValidateOptions(Basics):
    """What `directive validate` takes."""

    files = words("[FILE]...", _("Report only these files or folders."), required=False)
    format = value(
        "--format",
        _("Form of the findings."),
        choices=tuple(FINDING_FORMATS),
        default="text",
        metavar="FORMAT",
    )
    select = many("--select", _("Apply only these rules (DIR301, DIR3 or a name)."), metavar="RULE")
    ignore = many("--ignore", _("Leave these rules out."), metavar="RULE")
    fail_on = value(
        "--fail-on",
        _("Exit 1 from this level on."),
        choices=LEVELS,
        default="error",
        metavar="LEVEL",
    )
    changed_since = value(
        "--changed-since",
        _("Only what changed since this git revision, and what breaks elsewhere because of it."),
        metavar="REV",
    )
    output = OUTPUT
    as_of = AS_OF
    no_index = NO_INDEX


class ExplainOptions(Plain):
    """What `directive explain` takes."""

    code = optional_word("[CODE]", _("A code such as DIR301, or a rule's name."))


class SchemaOptions(Basics):
    """What `directive schema` takes."""

    kind = optional_word(
        "[KIND]", _("One of {kinds}. [default: directive]", kinds=", ".join(SCHEMA_KINDS))
    )
    write = switch("--write", _("Put all schemas into the registry's folder schema/."))
    with_ids = switch(
        "--with-ids",
        _("List the ids of this registry's agencies and groups, so that editors complete them."),
    )
    output = OUTPUT


CHECKING_COMMANDS: tuple[Command, ...] = (
    Command(
        "validate",
        "check_commands:validate",
        _(
            "Check the registry's files and everything between them; each finding at "
            "file:line:column."
        ),
        CHECKING_SECTION,
        ValidateOptions,
        examples=(
            "validate",
            "validate --fail-on warning",
            "validate --select DIR4",
            "validate --format github",
        ),
    ),
    Command(
        "explain",
        "check_commands:explain_rule",
        _(
            "The page of a rule: what it finds, why, bad and good YAML, how to fix it; without a "
            "code, all rules."
        ),
        CHECKING_SECTION,
        ExplainOptions,
        examples=("explain DIR301", "explain"),
    ),
    Command(
        "schema",
        "check_commands:schema",
        _("The JSON Schema of a kind of registry file, for editors and other checkers."),
        CHECKING_SECTION,
        SchemaOptions,
        examples=("schema agencies", "schema --write", "schema --write --with-ids --lang vi"),
    ),
)
