"""The commands over many registries: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import (
    AS_OF,
    AT_REVISION,
    BASICS,
    FORMAT,
    NO_INDEX,
    OUTPUT,
    PRODUCING_SECTION,
    RAW,
    Argument,
    Command,
    Option,
)
from directive_cli.messages import _

LAKE_COMMANDS: tuple[Command, ...] = (
    Command(
        "publish",
        "lake_commands:publish_registry",
        _("Publish this registry's tables into a lake of many registries (docs/lake.md)."),
        PRODUCING_SECTION,
        arguments=(Argument("lake", "LAKE", _("The lake's folder.")),),
        options=(
            Option("--dry-run", _("Only say what would be written."), kind="flag"),
            AS_OF,
            AT_REVISION,
            NO_INDEX,
            *BASICS,
        ),
        examples=("publish /srv/lake",),
    ),
    Command(
        "lake",
        "lake_commands:lake",
        _("A question over all registries of a lake (docs/lake.md)."),
        PRODUCING_SECTION,
        arguments=(
            Argument(
                "question",
                "QUESTION",
                _(
                    "overdue, due, exceptions, trend, changes, chain, unmatched, registries, sql, check or prune."
                ),
            ),
            Argument(
                "subject",
                "[SUBJECT]",
                _("The document of `chain` (REGISTRY/ID or a number); the question of `sql`."),
                required=False,
            ),
        ),
        options=(
            Option("--lake", _("The lake's folder. [default: DIRECTIVE_LAKE]"), metavar="DIR"),
            Option("--before", _("Last day before this one (due)."), metavar="DATE"),
            Option("--by", _("Last day on or before this one (due)."), metavar="DATE"),
            Option(
                "--since",
                _("The earlier day (changes). [default: 7 days before]"),
                metavar="DATE",
            ),
            Option("--agency", _("Only the agency with this official code."), metavar="CODE"),
            Option(
                "--of",
                _("Only this registry; may be repeated."),
                kind="many",
                metavar="REGISTRY",
            ),
            Option(
                "--known-on",
                _("What was published by this day. [default: now]"),
                metavar="DATE",
            ),
            Option(
                "--engine",
                _("What answers. [default: DIRECTIVE_ENGINE, else duckdb]"),
                choices=("duckdb", "spark"),
                metavar="ENGINE",
            ),
            Option(
                "--keep-days",
                _("How long publications stay (prune). [default: 90]"),
                metavar="DAYS",
            ),
            Option("--dry-run", _("Only list what would be removed (prune)."), kind="flag"),
            FORMAT,
            OUTPUT,
            RAW,
            AS_OF,
            *BASICS,
        ),
        examples=(
            "lake overdue --lake /srv/lake",
            "lake due --before 2026-12-01 --agency 02509",
            "lake sql overdue",
        ),
    ),
)
