"""The commands that produce documents and files: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import (
    AGENCY,
    AS_OF,
    AT_REVISION,
    DIRECTIVE,
    NO_INDEX,
    OUTPUT,
    PRODUCING_SECTION,
    RAW,
    SENDER,
    Basics,
    Command,
    many,
    optional_word,
    switch,
    value,
    word,
)
from directive_cli.domain.choices import listed_choices
from directive_cli.formats.export_kinds import EXPORT_FORMATS
from directive_cli.formats.kinds import FORMATS, TEXT_FORMATS
from directive_cli.messages import _
from directive_cli.reports.kinds import REPORT_WORDS, REPORTS

_REPORT_NAMES = listed_choices(REPORTS, REPORT_WORDS)
_EXPAND = switch("--expand-groups", _("Communes and wards each for themselves."))


class ReportOptions(Basics):
    """What `directive report` takes."""

    kind = word("NAME", _("One of {names}.", names=", ".join(REPORTS)))
    subject = optional_word("[SUBJECT]", _("The agency, or REF:TASK."), live="task")
    format = value(
        "--format",
        _("Form of the report. [default: by the ending of --output, else table]"),
        choices=tuple(FORMATS),
        metavar="FORMAT",
    )
    output = OUTPUT
    from_ = value("--from", _("First day of the period."), metavar="DATE")
    to = value("--to", _("Last day of the period; the report is as of this day."), metavar="DATE")
    period = value(
        "--period", _("The period: 11/2025, 2025-W46, 2025-Q4 or 2025."), metavar="PERIOD"
    )
    compare = value("--compare", _("Changes against this day or git revision."), metavar="DATE|REV")
    since = value("--since", _("Changes since this day or git revision."), metavar="DATE|REV")
    agency = AGENCY
    directive = DIRECTIVE
    expand_groups = _EXPAND
    done = switch("--done", _("Also tasks that are done, cancelled or transferred."))
    paper = switch(
        "--paper", _("As an official paper with a blank number, day and signature (docx, pdf).")
    )
    sender = SENDER
    addressee = many(
        "--addressee",
        _(
            "The addressee of the paper: an agency or group; may be repeated. [default:"
            " the body above]"
        ),
        metavar="AGENCY",
        live="agency",
    )
    charts = switch("--charts", _("With the timeline and the load by week."))
    explain = value(
        "--explain", _("Only the refs behind one number, such as so-khcn:overdue."), metavar="CELL"
    )
    todo = switch("--todo", _("Calendar of to-dos instead of events (ics)."))
    raw = RAW
    as_of = AS_OF
    no_index = NO_INDEX


class RemindOptions(Basics):
    """What `directive remind` takes."""

    output = value("--output", _("Write the letters into this folder."), metavar="DIR")
    within = value(
        "--within",
        _("What is overdue, and due within so many working days."),
        default="7",
        metavar="DAYS",
    )
    agency = AGENCY
    directive = DIRECTIVE
    expand_groups = _EXPAND
    one_letter = switch("--one-letter", _("One letter to all instead of one for each."))
    sender = SENDER
    reply_by = value("--reply-by", _("Day by which to answer; else left blank."), metavar="DATE")
    template = value("--template", _("Word template of your office."), metavar="FILE")
    write_template = value(
        "--write-template",
        _("Write the built-in template to this file, to change it."),
        metavar="FILE",
    )
    no_mail = switch("--no-mail", _("Letters only, no mails and calendars."))
    sheets = switch("--sheets", _("In each mail the form to fill in; a mail for each agency."))
    format = value(
        "--format",
        _("Form of the list of what was written."),
        choices=TEXT_FORMATS,
        default="table",
        metavar="FORMAT",
    )
    raw = RAW
    as_of = AS_OF
    no_index = NO_INDEX


class ExportOptions(Basics):
    """What `directive export` takes."""

    format = value(
        "--format",
        _("Form of the tables."),
        choices=tuple(EXPORT_FORMATS),
        default="jsonl",
        metavar="FORMAT",
    )
    output = value(
        "--output",
        _("Where they go: a folder; of sqlite a file. Only an earlier export is ever replaced."),
        metavar="PATH",
    )
    raw = RAW
    as_of = AS_OF
    at = AT_REVISION
    no_index = NO_INDEX


class SiteOptions(Basics):
    """What `directive site` takes."""

    output = value(
        "--output",
        _("The folder for the site. Only what changed is written; only a site is replaced."),
        metavar="DIR",
    )
    with_notes = switch(
        "--with-notes", _("Also notes, obstacles and proposals that agencies reported.")
    )
    with_drafts = switch("--with-drafts", _("Also unreviewed drafts, marked as such."))
    as_of = AS_OF
    at = AT_REVISION
    no_index = NO_INDEX


PRODUCING_COMMANDS: tuple[Command, ...] = (
    Command(
        "report",
        "report_commands:report",
        _("A report: {names}.", names=_REPORT_NAMES),
        PRODUCING_SECTION,
        ReportOptions,
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
            "Reminder letters, unsent mails and calendars, one for each agency; "
            "nothing is sent, signed or numbered."
        ),
        PRODUCING_SECTION,
        RemindOptions,
        examples=(
            "remind --output letters --sender so-khcn",
            "remind --output letters --sheets --reply-by 2025-11-20",
            "remind --write-template letter.docx",
        ),
    ),
    Command(
        "export",
        "export_commands:export",
        _(
            "All tables of the registry for other programs: JSON lines, CSV, SQLite, Parquet "
            "(docs/export.md)."
        ),
        PRODUCING_SECTION,
        ExportOptions,
        examples=(
            "export --format sqlite --output registry.sqlite",
            "export --format csv --raw --output tables",
        ),
    ),
    Command(
        "site",
        "site_commands:site",
        _("A static site of the registry for reading in a browser, also from a shared folder."),
        PRODUCING_SECTION,
        SiteOptions,
        examples=("site --output public", "site --output public --lang en"),
    ),
)
