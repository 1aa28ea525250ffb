"""The commands that send forms out and take answers in: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import (
    AGENCY,
    AS_OF,
    DIRECTIVE,
    DRY_RUN,
    NO_INDEX,
    PRODUCING_SECTION,
    RECORDING_SECTION,
    SENDER,
    Basics,
    Command,
    many,
    switch,
    value,
    word,
    words,
)
from directive_cli.messages import _


class SheetsOptions(Basics):
    """What `directive sheets` takes."""

    output = value("--output", _("Write the forms into this folder."), metavar="DIR")
    agency = AGENCY
    directive = DIRECTIVE
    within = value(
        "--within",
        _("Only what is overdue, or due within so many working days. [default: all that is open]"),
        metavar="DAYS",
    )
    all = switch("--all", _("All that is open, which is what is written without --within."))
    role = value(
        "--role",
        _("Rows of tasks that the agency leads, coordinates (to read only), or both."),
        choices=("lead", "coordinating", "any"),
        default="lead",
        metavar="ROLE",
    )
    expand_groups = switch("--expand-groups", _("Of a group named by --agency, each member."))
    html = switch("--html", _("Pages to fill in with a browser or a phone, instead of workbooks."))
    missing = switch("--missing", _("Only agencies that have not answered their last form."))
    sender = SENDER
    reply_by = value("--reply-by", _("Day by which to answer; else left blank."), metavar="DATE")
    as_of = AS_OF
    no_index = NO_INDEX


class CollectOptions(Basics):
    """What `directive collect` takes."""

    files = words("FILE...", _("Forms that came back, mails with them, or folders of these."))
    agency = value(
        "--agency", _("Take answers of this agency only."), metavar="AGENCY", live="agency"
    )
    on = value("--on", _("The day of answers that name none. [default: today]"), metavar="DATE")
    dry_run = DRY_RUN
    format = value(
        "--format",
        _("Form of the answer."),
        choices=("text", "json"),
        default="text",
        metavar="FORMAT",
    )


class ImportOptions(Basics):
    """What `directive import` takes."""

    file = word("FILE", _("A tracker: .xlsx, .xlsm, .xls, .ods or .csv."))
    map = value("--map", _("What the columns hold and what was answered."), metavar="FILE")
    write_map = value(
        "--write-map", _("Write the map here, with what is still open."), metavar="FILE"
    )
    sheet = many("--sheet", _("Only this sheet of the workbook."), metavar="NAME")
    state_day = value(
        "--state-day", _("The day of states that have none; else they are asked."), metavar="DATE"
    )
    write = switch("--write", _("Write what is clear into the registry, unreviewed."))
    format = value(
        "--format",
        _("Form of the answer."),
        choices=("text", "json"),
        default="text",
        metavar="FORMAT",
    )


WORKBOOK_COMMANDS: tuple[Command, ...] = (
    Command(
        "sheets",
        "sheets_command:sheets",
        _("Forms for agencies to fill in: their open tasks, one workbook or page for each."),
        PRODUCING_SECTION,
        SheetsOptions,
        examples=(
            "sheets --output forms --reply-by 2025-11-20",
            "sheets --output forms --html",
            "sheets --output forms --missing",
        ),
    ),
    Command(
        "collect",
        "workbook_commands:collect",
        _("Record the answers in forms that came back; each file wholly or not at all."),
        RECORDING_SECTION,
        CollectOptions,
        examples=("collect returned --dry-run",),
    ),
    Command(
        "import",
        "import_command:import_tracker",
        _("Take in an office's own tracker: an account of every row, written with --write."),
        RECORDING_SECTION,
        ImportOptions,
        examples=("import theo-doi.xlsx", "import theo-doi.xlsx --write-map map.yaml"),
    ),
)
