"""The commands that record what happens and change files: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import (
    BASICS,
    LANGUAGE,
    NO_COLOR,
    RECORDING_SECTION,
    Argument,
    Command,
    Option,
)
from directive_cli.messages import Message, _

_ON = Option("--on", _("The day it happened. [default: today, UTC+7]"), metavar="DATE")
_AGENCY = Option(
    "--agency",
    _(
        "Whose event it is (id, name or abbreviation); may be repeated. [default: DIRECTIVE_AGENCY, else the only lead]"
    ),
    kind="many",
    metavar="AGENCY",
    live="agency",
)
_ALL_LEADS = Option("--all-leads", _("Every agency that still owes the task."), kind="flag")
_EVIDENCE = Option("--evidence", _("The number of the document that shows it."), metavar="NUMBER")
_UNTIL = Option("--until", _("The new last day, included."), metavar="DATE")
_TO = Option("--to", _("The agency that takes over."), metavar="AGENCY", live="agency")
_BY = Option("--by", _("Whose decision it is, and its document."), metavar="TEXT")
_NOTE = Option("--note", _("A remark."), metavar="TEXT")
_OBSTACLE = Option("--obstacle", _("What stands in the way."), metavar="TEXT")
_PROPOSAL = Option("--proposal", _("What is proposed."), metavar="TEXT")
_CORRECTS = Option("--corrects", _("The event that this one replaces."), metavar="EVENT")
_DRY_RUN = Option("--dry-run", _("Show the diff and write nothing."), kind="flag")
_FORMAT = Option(
    "--format", _("Form of the answer."), choices=("text", "json"), default="text", metavar="FORMAT"
)
_REFS = Argument(
    "refs",
    "REF:TASK[@OCCURRENCE]...",
    _("Tasks, each with its directive's id, number or alias."),
    many=True,
    live="task",
)

_WHO = (_ON, _AGENCY, _ALL_LEADS)
_ALWAYS = (_NOTE, _CORRECTS, _DRY_RUN, _FORMAT, *BASICS)


def _several(flag: str, words: Message) -> Option:
    return Option(flag, words, kind="many", metavar="REF", live="directive")


RECORDING_COMMANDS: tuple[Command, ...] = (
    Command(
        "progress",
        "event_commands:progress",
        _("Record how far the work is."),
        RECORDING_SECTION,
        arguments=(_REFS,),
        options=(*_WHO, _EVIDENCE, _OBSTACLE, _PROPOSAL, *_ALWAYS),
    ),
    Command(
        "submit",
        "event_commands:submit",
        _("Record that a result was handed in; it still has to be confirmed."),
        RECORDING_SECTION,
        arguments=(_REFS,),
        options=(*_WHO, _EVIDENCE, *_ALWAYS),
        examples=("submit 02-KH/BCĐ:PL.30 --evidence 512/BC-SKHCN",),
    ),
    Command(
        "done",
        "event_commands:done",
        _("Record that a task is completed, confirmed by who follows it."),
        RECORDING_SECTION,
        arguments=(_REFS,),
        options=(*_WHO, _EVIDENCE, _BY, *_ALWAYS),
        examples=("done 02-KH/BCĐ:PL.30 --on 2025-11-13 --evidence 512/BC-SKHCN",),
    ),
    Command(
        "return",
        "event_commands:give_back",
        _("Record that a result was sent back: the clock runs again, with the same deadline."),
        RECORDING_SECTION,
        arguments=(_REFS,),
        options=(*_WHO, _EVIDENCE, _BY, *_ALWAYS),
    ),
    Command(
        "extend",
        "event_commands:extend",
        _("Record a later deadline; the old one stays on record."),
        RECORDING_SECTION,
        arguments=(_REFS,),
        options=(_UNTIL, _BY, *_WHO, _EVIDENCE, *_ALWAYS),
        examples=("extend 02-KH/BCĐ:PL.30 --until 2025-12-15 --by 'Công văn 88/UBND-TH'",),
    ),
    Command(
        "transfer",
        "event_commands:transfer",
        _("Record that another agency takes the task over."),
        RECORDING_SECTION,
        arguments=(_REFS,),
        options=(_TO, _BY, *_WHO, _EVIDENCE, *_ALWAYS),
    ),
    Command(
        "cancel",
        "event_commands:cancel",
        _("Record that the task is no longer to be done."),
        RECORDING_SECTION,
        arguments=(_REFS,),
        options=(_BY, *_WHO, _EVIDENCE, *_ALWAYS),
    ),
    Command(
        "void",
        "event_commands:void",
        _("Take back events that were recorded wrongly; they stay in the file, marked."),
        RECORDING_SECTION,
        arguments=(
            Argument(
                "events",
                "EVENT...",
                _("Ids of events, as `show REF:TASK` lists them."),
                many=True,
                live="event",
            ),
        ),
        options=(
            Option("--reason", _("Why."), metavar="TEXT"),
            _BY,
            _ON,
            _DRY_RUN,
            _FORMAT,
            *BASICS,
        ),
    ),
    Command(
        "record",
        "event_commands:record_file",
        _("Record many events from a CSV or JSON-lines file: all or none."),
        RECORDING_SECTION,
        arguments=(
            Argument(
                "file",
                "FILE",
                _(
                    "Columns ref, kind, date; also agency, evidence, until, to, corrects, by, note, obstacle, proposal."
                ),
            ),
        ),
        options=(_DRY_RUN, _FORMAT, *BASICS),
    ),
    Command(
        "new",
        "create_commands:new",
        _("Write a new directive; on a terminal without --title, asks for everything."),
        RECORDING_SECTION,
        options=(
            Option("--title", _("Title (trích yếu)."), metavar="TEXT"),
            Option(
                "--type",
                _("Type, such as cong-van or ke-hoach. [default: what the number tells]"),
                metavar="TYPE",
            ),
            Option(
                "--number", _("Number, such as 29/KH-UBND; a draft has none."), metavar="NUMBER"
            ),
            Option(
                "--symbol",
                _("Of a draft: the symbol that it shows, such as UBND-KH&CĐS."),
                metavar="SYMBOL",
            ),
            Option(
                "--issuer",
                _("Who issues it (id, name or abbreviation)."),
                metavar="AGENCY",
                live="agency",
            ),
            Option(
                "--issued-on",
                _("Date, as far as the document states it: 2025-11-05, 2025-11, 2025."),
                metavar="DATE",
            ),
            Option(
                "--implements",
                _("What it carries out; may be repeated."),
                kind="many",
                metavar="REF",
                live="directive",
            ),
            Option(
                "--cites",
                _("What else it rests on; may be repeated."),
                kind="many",
                metavar="REF",
                live="directive",
            ),
            Option(
                "--task",
                _('A task: "ID | TITLE | LEADS | DEADLINE"; may be repeated.'),
                kind="many",
                metavar="TASK",
            ),
            Option("--id", _("Another id than the one proposed."), metavar="ID"),
            _DRY_RUN,
            *BASICS,
        ),
        examples=(
            "new --number 07/KH-UBND --issued-on 2025-03-01 --title 'Kế hoạch' --task '1 | Rà soát | SNV | trong năm'",
        ),
    ),
    Command(
        "number",
        "create_commands:number_directive",
        _("Give a draft the number and date that it was issued with; its id stays."),
        RECORDING_SECTION,
        arguments=(
            Argument("ref", "REF", _("A directive (id, number or alias)."), live="directive"),
            Argument("number", "NUMBER", _("The number as printed.")),
        ),
        options=(Option("--date", _("The date of issue."), metavar="DATE"), _DRY_RUN, *BASICS),
    ),
    Command(
        "fmt",
        "create_commands:fmt",
        _("Lay files out canonically: order of keys, quotes, wrapping; comments and meaning stay."),
        RECORDING_SECTION,
        arguments=(
            Argument(
                "files",
                "[FILE]...",
                _("Files. [default: the whole registry]"),
                required=False,
                many=True,
            ),
        ),
        options=(
            Option(
                "--check",
                _("Write nothing; list what would change and exit 1 if anything would."),
                kind="flag",
            ),
            _DRY_RUN,
            *BASICS,
        ),
    ),
    Command(
        "upgrade",
        "upgrade_command:upgrade",
        _("Move the registry to the newest format; show the diff and what newly fires."),
        RECORDING_SECTION,
        options=(_DRY_RUN, *BASICS),
    ),
    Command(
        "init",
        "create_commands:init",
        _("Make a new registry in a folder, with what git, CI and editors need."),
        RECORDING_SECTION,
        arguments=(Argument("folder", "DIR", _("The folder; it is made if it is not there.")),),
        options=(LANGUAGE, NO_COLOR),
    ),
)
