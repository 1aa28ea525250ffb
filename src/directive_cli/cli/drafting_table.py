"""The commands that turn documents into drafts: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import ANSWER, RECORDING_SECTION, Argument, Command, Option
from directive_cli.messages import _

_FORMAT = Option(
    "--format",
    _("Form of the answer."),
    choices=("table", "json", "csv", "md", "yaml"),
    default="table",
    metavar="FORMAT",
)
_WRITE = Option(
    "--write", _("Put the draft into the registry, marked as not yet reviewed."), kind="flag"
)
_DRY_RUN = Option("--dry-run", _("Show the diff and write nothing."), kind="flag")
_ID = Option(
    "--id", _("The new directive's id. [default: made from its date and number]"), metavar="ID"
)
_SOURCE = Option("--source", _("The document: .txt, .docx or .pdf."), metavar="FILE")
_DONE = Option("--done", _("The draft is reviewed: take its mark away."), kind="flag")
_REF = Argument("ref", "REF", _("A directive (id, number or alias)."), live="directive")

DRAFTING_COMMANDS: tuple[Command, ...] = (
    Command(
        "draft",
        "draft_commands:draft",
        _(
            "Read an official document (.txt, .docx, .pdf) and draft its directive, each field with its place."
        ),
        RECORDING_SECTION,
        arguments=(Argument("file", "FILE", _("The document; - is standard input.")),),
        options=(
            _FORMAT,
            _WRITE,
            _DRY_RUN,
            _ID,
            *(option for option in ANSWER if option.flag != "--format"),
        ),
        examples=("draft cong-van.docx", "draft thong-bao.pdf --write"),
    ),
    Command(
        "audit",
        "draft_commands:audit",
        _(
            "Compare a directive in the registry with its document: items, deadlines and what neither holds."
        ),
        RECORDING_SECTION,
        arguments=(_REF,),
        options=(_SOURCE, *ANSWER),
        examples=("audit 02-TB/BCD --source thong-bao.pdf",),
    ),
    Command(
        "review",
        "draft_commands:review",
        _("The unsure points of a draft; with --done, its mark is taken away."),
        RECORDING_SECTION,
        arguments=(_REF,),
        options=(_DONE, _DRY_RUN, *ANSWER),
        examples=("review 02-TB/BCD", "review 02-TB/BCD --done"),
    ),
)
