"""The commands that record what happens and change files: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import (
    DIRECTIVE_REF,
    DRY_RUN,
    RECORDING_SECTION,
    Basics,
    Command,
    Plain,
    many,
    optional_word,
    switch,
    value,
    word,
    words,
)
from directive_cli.messages import _

_ON = value("--on", _("The day it happened. [default: today, UTC+7]"), metavar="DATE")
_AGENCY = many(
    "--agency",
    _(
        "Whose event it is (id, name or abbreviation); may be repeated. [default: "
        "DIRECTIVE_AGENCY, else the only lead]"
    ),
    metavar="AGENCY",
    live="agency",
)
_ALL_LEADS = switch("--all-leads", _("Every agency that still owes the task."))
_EVIDENCE = value("--evidence", _("The number of the document that shows it."), metavar="NUMBER")
_UNTIL = value("--until", _("The new last day, included."), metavar="DATE")
_TO = value("--to", _("The agency that takes over."), metavar="AGENCY", live="agency")
_BY = value("--by", _("Whose decision it is, and its document."), metavar="TEXT")
_NOTE = value("--note", _("A remark."), metavar="TEXT")
_OBSTACLE = value("--obstacle", _("What stands in the way."), metavar="TEXT")
_PROPOSAL = value("--proposal", _("What is proposed."), metavar="TEXT")
_CORRECTS = value("--corrects", _("The event that this one replaces."), metavar="EVENT")
_FORMAT = value(
    "--format", _("Form of the answer."), choices=("text", "json"), default="text", metavar="FORMAT"
)
_REFS = words(
    "REF:TASK[@OCCURRENCE]...",
    _("Tasks, each with its directive's id, number or alias."),
    live="task",
)


class WritingOptions(Basics):
    """What every command takes that records events."""

    dry_run = DRY_RUN
    format = _FORMAT


_AGAIN = switch("--again", _("Record it although the very same event stands there already."))


class EventOptions(WritingOptions):
    """What every command takes that records one kind of event."""

    refs = _REFS
    on = _ON
    agency = _AGENCY
    all_leads = _ALL_LEADS
    evidence = _EVIDENCE
    note = _NOTE
    corrects = _CORRECTS
    again = _AGAIN
    until: str | None = None
    to: str | None = None
    by: str | None = None
    obstacle: str | None = None
    proposal: str | None = None


class ProgressOptions(EventOptions):
    """What `directive progress` takes."""

    obstacle = _OBSTACLE
    proposal = _PROPOSAL


class DecidedOptions(EventOptions):
    """What `directive done`, `return` and `cancel` take."""

    by = _BY


class ExtendOptions(EventOptions):
    """What `directive extend` takes."""

    until = _UNTIL
    by = _BY


class TransferOptions(EventOptions):
    """What `directive transfer` takes."""

    to = _TO
    by = _BY


class VoidOptions(WritingOptions):
    """What `directive void` takes."""

    events = words("EVENT...", _("Ids of events, as `show REF:TASK` lists them."), live="event")
    reason = value("--reason", _("Why."), metavar="TEXT")
    by = _BY
    on = _ON


class RecordOptions(WritingOptions):
    """What `directive record` takes."""

    file = optional_word(
        "FILE",
        _("A table (CSV, Unicode text of Excel) or JSON lines; see --write-template."),
    )
    again = _AGAIN
    write_template = value(
        "--write-template", _("Write an example of the table to this file."), metavar="FILE"
    )


class NewOptions(Basics):
    """What `directive new` takes."""

    title = value("--title", _("Title (trích yếu)."), metavar="TEXT")
    type = value(
        "--type",
        _("Type, such as cong-van or ke-hoach. [default: what the number tells]"),
        metavar="TYPE",
    )
    number = value("--number", _("Number, such as 29/KH-UBND; a draft has none."), metavar="NUMBER")
    symbol = value(
        "--symbol",
        _("Of a draft: the symbol that it shows, such as UBND-KH&CĐS."),
        metavar="SYMBOL",
    )
    issuer = value(
        "--issuer", _("Who issues it (id, name or abbreviation)."), metavar="AGENCY", live="agency"
    )
    issued_on = value(
        "--issued-on",
        _("Date, as far as the document states it: 05/11/2025, 11/2025, 2025."),
        metavar="DATE",
    )
    implements = many(
        "--implements", _("What it carries out; may be repeated."), metavar="REF", live="directive"
    )
    cites = many(
        "--cites", _("What else it rests on; may be repeated."), metavar="REF", live="directive"
    )
    task = many(
        "--task", _('A task: "ID | TITLE | LEADS | DEADLINE"; may be repeated.'), metavar="TASK"
    )
    to = value(
        "--to",
        _("Add the tasks to this directive instead of writing a new one."),
        metavar="REF",
        live="directive",
    )
    id = value("--id", _("Another id than the one proposed."), metavar="ID")
    dry_run = DRY_RUN


class EditOptions(Basics):
    """What `directive edit` takes."""

    ref = word("REF[:TASK]", _("A directive, or REF:TASK."), live="task")
    deadline = value(
        "--deadline", _("The deadline in the words of the document (task)."), metavar="PHRASE"
    )
    no_deadline = switch("--no-deadline", _("Take the deadline away (task)."))
    lead = many(
        "--lead", _("A lead agency; may be repeated (task)."), metavar="AGENCY", live="agency"
    )
    coordinating = many(
        "--coordinating",
        _("A coordinating agency; may be repeated (task)."),
        metavar="AGENCY",
        live="agency",
    )
    no_coordinating = switch("--no-coordinating", _("Take the coordinating agencies away (task)."))
    deliverable = value("--deliverable", _("The deliverable of the task."), metavar="TEXT")
    title = value("--title", _("Title of the document or the task."), metavar="TEXT")
    type = value("--type", _("Type of the document, such as cong-van or ke-hoach."), metavar="TYPE")
    symbol = value("--symbol", _("Symbol of an unnumbered document."), metavar="SYMBOL")
    issuer = value("--issuer", _("Who issued the document."), metavar="AGENCY", live="agency")
    issued_on = value("--issued-on", _("Date of the document, as far as stated."), metavar="DATE")
    meeting_on = value("--meeting-on", _("Day of the meeting concluded on."), metavar="DATE")
    received_on = value("--received-on", _("Day on which it was received."), metavar="DATE")
    yes = switch("--yes", _("Change a task that has events without asking."))
    dry_run = DRY_RUN


class NumberOptions(Basics):
    """What `directive number` takes."""

    ref = DIRECTIVE_REF
    number = word("NUMBER", _("The number as printed."))
    date = value("--date", _("The date of issue."), metavar="DATE")
    dry_run = DRY_RUN


class FmtOptions(Basics):
    """What `directive fmt` takes."""

    files = words("[FILE]...", _("Files. [default: the whole registry]"), required=False)
    check = switch(
        "--check", _("Write nothing; list what would change and exit 1 if anything would.")
    )
    dry_run = DRY_RUN


class UpgradeOptions(Basics):
    """What `directive upgrade` takes."""

    dry_run = DRY_RUN


class InitOptions(Plain):
    """What `directive init` takes."""

    folder = word("DIR", _("The folder; it is made if it is not there."))
    like = value(
        "--like", _("Take agencies, groups and calendar over from this registry."), metavar="DIR"
    )
    git = switch("--git", _("Make the folder a git repository too."))


RECORDING_COMMANDS: tuple[Command, ...] = (
    Command(
        "progress",
        "event_commands:progress",
        _("Record the progress of the work."),
        RECORDING_SECTION,
        ProgressOptions,
    ),
    Command(
        "submit",
        "event_commands:submit",
        _("Record that a result was handed in; it still has to be confirmed."),
        RECORDING_SECTION,
        EventOptions,
        examples=("submit 02-KH/BCĐ:PL.30 --evidence 512/BC-SKHCN",),
    ),
    Command(
        "done",
        "event_commands:done",
        _("Record that a task is completed, confirmed by who follows it."),
        RECORDING_SECTION,
        DecidedOptions,
        examples=("done 02-KH/BCĐ:PL.30 --on 2025-11-13 --evidence 512/BC-SKHCN",),
    ),
    Command(
        "return",
        "event_commands:give_back",
        _("Record that a result was sent back: the clock runs again, with the same deadline."),
        RECORDING_SECTION,
        DecidedOptions,
    ),
    Command(
        "extend",
        "event_commands:extend",
        _("Record a later deadline; the old one stays on record."),
        RECORDING_SECTION,
        ExtendOptions,
        examples=("extend 02-KH/BCĐ:PL.30 --until 2025-12-15 --by 'Công văn 88/UBND-TH'",),
    ),
    Command(
        "transfer",
        "event_commands:transfer",
        _("Record that another agency takes the task over."),
        RECORDING_SECTION,
        TransferOptions,
    ),
    Command(
        "cancel",
        "event_commands:cancel",
        _("Record that the task is no longer to be done."),
        RECORDING_SECTION,
        DecidedOptions,
    ),
    Command(
        "void",
        "event_commands:void",
        _("Void events that were recorded wrongly; they stay in the file, marked."),
        RECORDING_SECTION,
        VoidOptions,
    ),
    Command(
        "record",
        "event_commands:record_file",
        _("Record many events from a CSV or JSON-lines file: all or none."),
        RECORDING_SECTION,
        RecordOptions,
    ),
    Command(
        "new",
        "create_commands:new",
        _("Write a new directive; on a terminal without --title, asks for everything."),
        RECORDING_SECTION,
        NewOptions,
        examples=(
            (
                "new --number 07/KH-UBND --issued-on 2025-03-01 --title 'Kế hoạch' "
                "--task '1 | Rà soát | SNV | trong năm'"
            ),
        ),
    ),
    Command(
        "edit",
        "edit_command:edit",
        _("Change a task or the fields of a document; only what changes is touched."),
        RECORDING_SECTION,
        EditOptions,
        examples=(
            "edit 02-KH/BCĐ:PL.30 --deadline 'trước ngày 15/12/2025'",
            "edit 02-KH/BCĐ --title 'Kế hoạch'",
        ),
    ),
    Command(
        "number",
        "create_commands:number_directive",
        _("Give a draft the number and date that it was issued with; its id stays."),
        RECORDING_SECTION,
        NumberOptions,
    ),
    Command(
        "fmt",
        "create_commands:fmt",
        _("Lay files out canonically: order of keys, quotes, wrapping; comments and meaning stay."),
        RECORDING_SECTION,
        FmtOptions,
    ),
    Command(
        "upgrade",
        "upgrade_command:upgrade",
        _("Move the registry to the newest format; show the diff and what newly fires."),
        RECORDING_SECTION,
        UpgradeOptions,
    ),
    Command(
        "init",
        "create_commands:init",
        _("Make a new registry in a folder, with what git, CI and editors need."),
        RECORDING_SECTION,
        InitOptions,
    ),
)
