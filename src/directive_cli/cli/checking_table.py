"""The rows of the table of commands that check: ``validate`` and ``explain``."""

from __future__ import annotations

from directive_cli.cli.command import (
    AS_OF,
    BASICS,
    CHECKING_SECTION,
    LANGUAGE,
    NO_COLOR,
    NO_INDEX,
    OUTPUT,
    Argument,
    Command,
    Option,
)
from directive_cli.messages import _

FINDING_FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
SCHEMA_KINDS = ("directive", "progress", "agencies", "calendar", "registry", "returns")
LEVELS = ("error", "warning", "info")

CHECKING_COMMANDS: tuple[Command, ...] = (
    Command(
        "validate",
        "check_commands:validate",
        _(
            "Check the registry's files and everything between them; each finding at file:line:column."
        ),
        CHECKING_SECTION,
        arguments=(
            Argument(
                "files",
                "[FILE]...",
                _("Report only these files or folders."),
                required=False,
                many=True,
            ),
        ),
        options=(
            Option(
                "--format",
                _("Form of the findings."),
                choices=FINDING_FORMATS,
                default="text",
                metavar="FORMAT",
            ),
            Option(
                "--select",
                _("Apply only these rules (DIR301, DIR3 or a name)."),
                kind="many",
                metavar="RULE",
            ),
            Option("--ignore", _("Leave these rules out."), kind="many", metavar="RULE"),
            Option(
                "--fail-on",
                _("Exit 1 from this level on."),
                choices=LEVELS,
                default="error",
                metavar="LEVEL",
            ),
            Option(
                "--changed-since",
                _(
                    "Only what changed since this git revision, and what breaks elsewhere because of it."
                ),
                metavar="REV",
            ),
            OUTPUT,
            AS_OF,
            NO_INDEX,
            *BASICS,
        ),
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
            "The page of a rule: what it finds, why, bad and good YAML, how to mend it; without a code, all rules."
        ),
        CHECKING_SECTION,
        arguments=(
            Argument(
                "code", "[CODE]", _("A code such as DIR301, or a rule's name."), required=False
            ),
        ),
        options=(LANGUAGE, NO_COLOR),
        examples=("explain DIR301", "explain"),
    ),
    Command(
        "schema",
        "check_commands:schema",
        _("The JSON Schema of a kind of registry file, for editors and other checkers."),
        CHECKING_SECTION,
        arguments=(
            Argument(
                "kind",
                "[KIND]",
                _("One of {kinds}. [default: directive]", kinds=", ".join(SCHEMA_KINDS)),
                required=False,
            ),
        ),
        options=(
            Option(
                "--write", _("Put all schemas into the registry's folder schema/."), kind="flag"
            ),
            OUTPUT,
            *BASICS,
        ),
        examples=("schema agencies", "schema --write"),
    ),
)
