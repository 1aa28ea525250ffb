"""The commands that produce documents and files: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import (
    AGENCY,
    AS_OF,
    AT_REVISION,
    BASICS,
    DIRECTIVE,
    NO_INDEX,
    OUTPUT,
    PRODUCING_SECTION,
    RAW,
    Argument,
    Command,
    Option,
)
from directive_cli.messages import _

REPORTS = ("summary", "detail", "exceptions", "agency", "changes", "returns")
REPORT_FORMATS = ("table", "json", "csv", "md", "xlsx", "docx", "html", "ics")
EXPORT_FORMATS = ("jsonl", "csv", "sqlite", "parquet")

_SENDER = Option(
    "--sender",
    _("Whose paper it goes out on: an agency. [default: DIRECTIVE_AGENCY, else left blank]"),
    metavar="AGENCY",
    live="agency",
)
_EXPAND = Option("--expand-groups", _("Communes and wards each for themselves."), kind="flag")

PRODUCING_COMMANDS: tuple[Command, ...] = (
    Command(
        "report",
        "report_commands:report",
        _("A report: summary, detail, exceptions, agency A, changes, returns REF:TASK."),
        PRODUCING_SECTION,
        arguments=(
            Argument(
                "kind", "REPORT", _("summary, detail, exceptions, agency, changes or returns.")
            ),
            Argument(
                "subject", "[SUBJECT]", _("The agency, or REF:TASK."), required=False, live="task"
            ),
        ),
        options=(
            Option(
                "--format",
                _("Form of the report. [default: by the ending of --output, else table]"),
                choices=REPORT_FORMATS,
                metavar="FORMAT",
            ),
            OUTPUT,
            Option("--from", _("First day of the period."), metavar="DATE"),
            Option(
                "--to", _("Last day of the period; the report is as of this day."), metavar="DATE"
            ),
            Option(
                "--period", _("The period: 2025-W46, 2025-11, 2025-Q4 or 2025."), metavar="PERIOD"
            ),
            Option("--compare", _("Changes against this day or git revision."), metavar="DATE|REV"),
            Option("--since", _("Changes since this day or git revision."), metavar="DATE|REV"),
            AGENCY,
            DIRECTIVE,
            _EXPAND,
            Option("--done", _("Also tasks that are done, cancelled or transferred."), kind="flag"),
            Option(
                "--paper",
                _("As an official paper with a blank number, day and signature (docx)."),
                kind="flag",
            ),
            _SENDER,
            Option("--charts", _("With the timeline and the load by week."), kind="flag"),
            Option(
                "--explain",
                _("Only the refs behind one number, such as so-khcn:overdue."),
                metavar="CELL",
            ),
            Option("--todo", _("Calendar of to-dos instead of events (ics)."), kind="flag"),
            RAW,
            AS_OF,
            NO_INDEX,
            *BASICS,
        ),
        examples=(
            "report summary --period 2025-Q4 --output summary.xlsx",
            "report agency so-khcn",
            "report summary --explain so-khcn:overdue",
        ),
    ),
    Command(
        "remind",
        "report_commands:remind",
        _(
            "Letters of reminder, unsent mails and calendars, one for each agency; nothing is sent, signed or numbered."
        ),
        PRODUCING_SECTION,
        options=(
            Option("--output", _("Write the letters into this folder."), metavar="DIR"),
            Option(
                "--within",
                _("What is overdue, and due within so many working days."),
                default="7",
                metavar="DAYS",
            ),
            AGENCY,
            DIRECTIVE,
            _EXPAND,
            Option("--one-letter", _("One letter to all instead of one for each."), kind="flag"),
            _SENDER,
            Option("--reply-by", _("Day by which to answer; else left blank."), metavar="DATE"),
            Option("--template", _("Word template of your office."), metavar="FILE"),
            Option(
                "--write-template",
                _("Write the built-in template to this file, to change it."),
                metavar="FILE",
            ),
            Option("--no-mail", _("Letters only, no mails and calendars."), kind="flag"),
            Option(
                "--format",
                _("Form of the list of what was written."),
                choices=("table", "json", "csv", "md"),
                default="table",
                metavar="FORMAT",
            ),
            RAW,
            AS_OF,
            NO_INDEX,
            *BASICS,
        ),
        examples=(
            "remind --output letters --sender so-khcn",
            "remind --write-template letter.docx",
        ),
    ),
    Command(
        "export",
        "export_commands:export",
        _(
            "All tables of the registry for other programs: JSON lines, CSV, SQLite, Parquet (docs/export.md)."
        ),
        PRODUCING_SECTION,
        options=(
            Option(
                "--format",
                _("Form of the tables."),
                choices=EXPORT_FORMATS,
                default="jsonl",
                metavar="FORMAT",
            ),
            Option(
                "--output",
                _(
                    "Where they go: a folder; of sqlite a file. Only an earlier export is ever replaced."
                ),
                metavar="PATH",
            ),
            RAW,
            AS_OF,
            AT_REVISION,
            NO_INDEX,
            *BASICS,
        ),
        examples=(
            "export --format sqlite --output registry.sqlite",
            "export --format csv --raw --output tables",
        ),
    ),
)
