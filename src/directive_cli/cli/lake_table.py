"""The commands over many registries: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import (
    AS_OF,
    AT_REVISION,
    FORMAT,
    NO_INDEX,
    OUTPUT,
    PRODUCING_SECTION,
    RAW,
    Basics,
    Command,
    many,
    optional_word,
    switch,
    value,
    word,
)
from directive_cli.messages import _


class PublishOptions(Basics):
    """What `directive publish` takes."""

    lake = word("LAKE", _("The lake: a folder, or a store such as s3://bucket/lake."))
    dry_run = switch("--dry-run", _("Only say what would be written."))
    as_of = AS_OF
    at = AT_REVISION
    no_index = NO_INDEX


class LakeOptions(Basics):
    """What `directive lake` takes."""

    question = word(
        "QUESTION",
        _(
            "overdue, due, exceptions, trend, changes, chain, unmatched, registries, sql, check or "
            "prune."
        ),
    )
    subject = optional_word(
        "[SUBJECT]", _("The document of `chain` (REGISTRY/ID or a number); the question of `sql`.")
    )
    lake = value(
        "--lake", _("The lake: a folder or a store. [default: DIRECTIVE_LAKE]"), metavar="LAKE"
    )
    before = value("--before", _("Last day before this one (due)."), metavar="DATE")
    by = value("--by", _("Last day on or before this one (due)."), metavar="DATE")
    since = value(
        "--since", _("The earlier day (changes). [default: 7 days before]"), metavar="DATE"
    )
    agency = value("--agency", _("Only the agency with this official code."), metavar="CODE")
    of = many("--of", _("Only this registry; may be repeated."), metavar="REGISTRY")
    known_on = value(
        "--known-on", _("What was published by this day. [default: now]"), metavar="DATE"
    )
    engine = value(
        "--engine",
        _("What answers. [default: DIRECTIVE_ENGINE, else duckdb]"),
        choices=("duckdb", "spark"),
        metavar="ENGINE",
    )
    keep_days = value(
        "--keep-days", _("How long publications stay (prune). [default: 90]"), metavar="DAYS"
    )
    dry_run = switch("--dry-run", _("Only list what would be removed (prune)."))
    format = FORMAT
    output = OUTPUT
    raw = RAW
    as_of = AS_OF


LAKE_COMMANDS: tuple[Command, ...] = (
    Command(
        "publish",
        "lake_commands:publish_registry",
        _("Publish this registry's tables into a lake of many registries (docs/lake.md)."),
        PRODUCING_SECTION,
        PublishOptions,
        examples=("publish /srv/lake",),
    ),
    Command(
        "lake",
        "lake_commands:lake",
        _("A question over all registries of a lake (docs/lake.md)."),
        PRODUCING_SECTION,
        LakeOptions,
        examples=(
            "lake overdue --lake /srv/lake",
            "lake due --before 2026-12-01 --agency 02509",
            "lake sql overdue",
        ),
    ),
)
