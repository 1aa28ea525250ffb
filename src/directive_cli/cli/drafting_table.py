"""The commands that turn documents into drafts: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import (
    DIRECTIVE_REF,
    DRY_RUN,
    RECORDING_SECTION,
    Answer,
    Command,
    switch,
    value,
    words,
)
from directive_cli.formats.kinds import TEXT_FORMATS
from directive_cli.messages import _

_FORMAT = value(
    "--format",
    _("Form of the answer."),
    choices=(*TEXT_FORMATS, "yaml"),
    default="table",
    metavar="FORMAT",
)
_WRITE = switch("--write", _("Put the draft into the registry, marked as not yet reviewed."))
_ID = value(
    "--id", _("The new directive's id. [default: made from its date and number]"), metavar="ID"
)
_WHY = switch(
    "--why", _("For each task the readings that competed, what each rests on, and which was taken.")
)
_STAGE = value(
    "--stage",
    _("Show one stage of the reading in place of the draft."),
    choices=("lines", "signs", "tree", "blocks", "clauses", "tasks", "accounts"),
    metavar="NAME",
)
_SOURCE = value("--source", _("The document: text, Word, PDF or a scan."), metavar="FILE")
_DONE = switch("--done", _("The draft is reviewed: take its mark away."))


class DraftOptions(Answer):
    """What `directive draft` takes."""

    files = words("FILE...", _("The documents, or folders of them; - is standard input."))
    format = _FORMAT
    write = _WRITE
    dry_run = DRY_RUN
    id = _ID
    why = _WHY
    stage = _STAGE


class AuditOptions(Answer):
    """What `directive audit` takes."""

    ref = DIRECTIVE_REF
    source = _SOURCE


class ReviewOptions(Answer):
    """What `directive review` takes."""

    ref = DIRECTIVE_REF
    done = _DONE
    dry_run = DRY_RUN


DRAFTING_COMMANDS: tuple[Command, ...] = (
    Command(
        "draft",
        "draft_commands:draft",
        _(
            "Read official documents (text, Word, PDF, scans) and draft their directives, each "
            "field with its place."
        ),
        RECORDING_SECTION,
        DraftOptions,
        examples=(
            "draft cong-van.docx",
            "draft cong-van.docx --why",
            "draft thong-bao.pdf --write",
            "draft van-ban-den --write",
        ),
    ),
    Command(
        "audit",
        "review_commands:audit",
        _(
            "Compare a directive in the registry with its document: items, deadlines and what "
            "neither holds."
        ),
        RECORDING_SECTION,
        AuditOptions,
        examples=("audit 02-TB/BCD --source thong-bao.pdf",),
    ),
    Command(
        "review",
        "review_commands:review",
        _("The unsure points of a draft; with --done, its mark is taken away."),
        RECORDING_SECTION,
        ReviewOptions,
        examples=("review 02-TB/BCD", "review 02-TB/BCD --done"),
    ),
)
