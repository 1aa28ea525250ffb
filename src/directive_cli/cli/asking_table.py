"""The commands that ask: names, arguments, options and which function answers.

A question is to be answered quickly, so this table is loaded without those of other commands.
"""

from __future__ import annotations

from directive_cli.cli.command import (
    AGENCY,
    CHECKING_SECTION,
    DIRECTIVE,
    DIRECTIVE_REF,
    READING_SECTION,
    REF,
    STATES,
    Answer,
    AnswerNow,
    Basics,
    Command,
    many,
    optional_word,
    switch,
    value,
    word,
    words,
)
from directive_cli.messages import _


class DueOptions(Answer):
    """What `directive due` takes."""

    before = value("--before", _("Last day before this one."), metavar="DATE")
    by = value("--by", _("Last day on or before this one."), metavar="DATE")
    after = value("--after", _("Last day after this one."), metavar="DATE")
    within = value(
        "--within",
        _(
            "Last day within so many days (14d) or weeks (2w) from the day of asking, including "
            "overdue tasks."
        ),
        metavar="SPAN",
    )
    overdue = switch("--overdue", _("Only what is overdue."))
    agency = AGENCY
    mine = switch("--mine", _("Only the agency named by DIRECTIVE_AGENCY."))
    role = value(
        "--role",
        _("The role of the agency."),
        choices=("lead", "coordinating", "any"),
        default="lead",
        metavar="ROLE",
    )
    state = many(
        "--state", _("Only tasks in this state; may be repeated."), choices=STATES, metavar="STATE"
    )
    directive = DIRECTIVE
    group_by = value(
        "--group-by", _("Divide the table."), choices=("agency", "directive", "month"), metavar="BY"
    )
    expand_groups = switch("--expand-groups", _("Show a group's task under each of its members."))
    undated = switch("--undated", _("Also open tasks without a deadline."))
    done = switch("--done", _("Also tasks that are done, cancelled or transferred."))


class ShowOptions(Answer):
    """What `directive show` takes."""

    ref = REF


class ListOptions(Answer):
    """What `directive list` takes."""

    type = value(
        "--type", _("Only this type, such as cong-van, thong-bao or ke-hoach."), metavar="TYPE"
    )
    issuer = value(
        "--issuer",
        _("Only this issuer (id, name or abbreviation)."),
        metavar="AGENCY",
        live="agency",
    )
    year = value("--year", _("Only documents of this year."), metavar="YEAR")
    agency = AGENCY
    open = switch("--open", _("Only directives with open tasks."))


class AgenciesOptions(Answer):
    """What `directive agencies` takes."""

    agency = optional_word("[AGENCY]", _("An id, a name or an abbreviation."), live="agency")


class SearchOptions(Answer):
    """What `directive search` takes."""

    words = words("WORDS...", _("Words that must all occur."))


class ChainOptions(Answer):
    """What `directive chain` takes."""

    ref = DIRECTIVE_REF


class HistoryOptions(AnswerNow):
    """What `directive history` takes."""

    ref = REF


class DiffOptions(AnswerNow):
    """What `directive diff` takes."""

    revisions = words("REV [REV]", _("Revisions, the earlier one first."))


class DeadlineOptions(Answer):
    """What `directive deadline` takes."""

    phrase = words("PHRASE...", _("A phrase, or a sentence with phrases in it."))
    issued = value(
        "--issued",
        _("The document's date as far as it is known; it closes years that are not stated."),
        metavar="DATE",
    )


class CalendarOptions(Answer):
    """What `directive calendar` takes."""

    year = optional_word("[YEAR]", _("The year. [default: that of the day of asking]"))
    from_ = value("--from", _("Count from this day, which is not counted itself."), metavar="DATE")
    working_days = value(
        "--working-days", _("How many working days; a negative number goes back."), metavar="N"
    )


class CompletionOptions(Basics):
    """What `directive completion` takes."""

    shell = word("SHELL", _("bash, zsh, fish or powershell."), live="shell")
    line = value(
        "--line",
        _("Asked by the script: the command line up to the cursor."),
        metavar="LINE",
        may_be_empty=True,
    )


ASKING_COMMANDS: tuple[Command, ...] = (
    Command(
        "status",
        "query_commands:status",
        _("One screen: how many directives and tasks, what is due next, what is overdue."),
        READING_SECTION,
        Answer,
    ),
    Command(
        "due",
        "query_commands:due",
        _("Open tasks with a deadline, soonest first."),
        READING_SECTION,
        DueOptions,
        examples=(
            "due --before 2025-11-15",
            "due --agency so-khcn --within 14d",
            "due --overdue --group-by agency",
        ),
    ),
    Command(
        "show",
        "query_commands:show",
        _("A directive: header, chain, tasks; or one task with its assignments and history."),
        READING_SECTION,
        ShowOptions,
        examples=("show 02-TB/BCD", "show 02-KH/BCĐ:PL.30"),
    ),
    Command(
        "list",
        "query_commands:list_directives",
        _("Directives, with the number of their tasks."),
        READING_SECTION,
        ListOptions,
    ),
    Command(
        "agencies",
        "query_commands:agencies",
        _("Agencies and groups; or one of them with its names, parent, successors and load."),
        READING_SECTION,
        AgenciesOptions,
    ),
    Command(
        "search",
        "query_commands:search",
        _("Full text of directives and tasks; marks and case ignored."),
        READING_SECTION,
        SearchOptions,
    ),
    Command(
        "chain",
        "query_commands:chain",
        _("The documents above and below a directive, with their open and overdue tasks."),
        READING_SECTION,
        ChainOptions,
    ),
    Command(
        "history",
        "history_commands:history",
        _("Who recorded or changed what of a directive or a task, when, and what it was before."),
        READING_SECTION,
        HistoryOptions,
        examples=("history 02-KH/BCĐ:PL.30",),
    ),
    Command(
        "diff",
        "history_commands:diff",
        _("What differs from a git revision, in domain terms; or between two revisions."),
        READING_SECTION,
        DiffOptions,
        examples=("diff HEAD~5", "diff v1 main"),
    ),
    Command(
        "deadline",
        "deadline_commands:deadline",
        _(
            "What the words of a deadline mean: each deadline in them, its kind, last day, last "
            "working day."
        ),
        READING_SECTION,
        DeadlineOptions,
        examples=(
            'deadline "trước ngày 15/11/2025"',
            'deadline "trong 05 ngày làm việc kể từ ngày ký" --issued 2025-11-10',
        ),
    ),
    Command(
        "calendar",
        "deadline_commands:calendar",
        _(
            "Days off and worked Saturdays of a year, each with its announcement; or working days "
            "counted from a day."
        ),
        READING_SECTION,
        CalendarOptions,
        examples=("calendar 2026", "calendar --from 2026-08-20 --working-days 5"),
    ),
    Command(
        "doctor",
        "doctor:doctor",
        _(
            "What the program works with here: registry, index, versions, settings; and what looks "
            "wrong."
        ),
        CHECKING_SECTION,
        AnswerNow,
    ),
    Command(
        "completion",
        "completion:completion",
        _("The completion script of a shell: bash, zsh, fish or powershell."),
        CHECKING_SECTION,
        CompletionOptions,
        examples=("completion bash",),
    ),
)
