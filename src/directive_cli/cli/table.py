"""The table of commands: names, arguments, options and which function answers. One source for both readers of a
command line: the quick one (``arguments``) and Typer (``typer_app``), which also writes the help.
"""

from __future__ import annotations

from directive_cli.cli.checking_table import CHECKING_COMMANDS
from directive_cli.cli.command import (
    AGENCY,
    ANSWER,
    ANSWER_NOW,
    BASICS,
    CHECKING_SECTION,
    DIRECTIVE,
    READING_SECTION,
    REF,
    STATES,
    Argument,
    Command,
    Option,
)
from directive_cli.cli.drafting_table import DRAFTING_COMMANDS
from directive_cli.cli.lake_table import LAKE_COMMANDS
from directive_cli.cli.producing_table import PRODUCING_COMMANDS
from directive_cli.cli.recording_table import RECORDING_COMMANDS
from directive_cli.messages import _

COMMANDS: tuple[Command, ...] = (
    Command(
        "status",
        "query_commands:status",
        _("One screen: how many directives and tasks, what is due next, what is overdue."),
        READING_SECTION,
        options=ANSWER,
    ),
    Command(
        "due",
        "query_commands:due",
        _("Open tasks with a deadline, soonest first."),
        READING_SECTION,
        options=(
            Option("--before", _("Last day before this one."), metavar="DATE"),
            Option("--by", _("Last day on or before this one."), metavar="DATE"),
            Option("--after", _("Last day after this one."), metavar="DATE"),
            Option(
                "--within",
                _(
                    "Last day within so many days (14d) or weeks (2w) from the day of asking; overdue ones too."
                ),
                metavar="SPAN",
            ),
            Option("--overdue", _("Only what is overdue."), kind="flag"),
            AGENCY,
            Option("--mine", _("Only the agency named by DIRECTIVE_AGENCY."), kind="flag"),
            Option(
                "--role",
                _("In which role the agency is meant."),
                choices=("lead", "coordinating", "any"),
                default="lead",
                metavar="ROLE",
            ),
            Option(
                "--state",
                _("Only tasks in this state; may be repeated."),
                kind="many",
                choices=STATES,
                metavar="STATE",
            ),
            DIRECTIVE,
            Option(
                "--group-by",
                _("Divide the table."),
                choices=("agency", "directive", "month"),
                metavar="BY",
            ),
            Option(
                "--expand-groups", _("Show a group's task under each of its members."), kind="flag"
            ),
            Option("--undated", _("Also open tasks without a deadline."), kind="flag"),
            Option("--done", _("Also tasks that are done, cancelled or transferred."), kind="flag"),
            *ANSWER,
        ),
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
        arguments=(REF,),
        options=ANSWER,
        examples=("show 02-TB/BCD", "show 02-KH/BCĐ:PL.30"),
    ),
    Command(
        "list",
        "query_commands:list_directives",
        _("Directives, with the number of their tasks."),
        READING_SECTION,
        options=(
            Option(
                "--type",
                _("Only this type, such as cong-van, thong-bao or ke-hoach."),
                metavar="TYPE",
            ),
            Option(
                "--issuer",
                _("Only this issuer (id, name or abbreviation)."),
                metavar="AGENCY",
                live="agency",
            ),
            Option("--year", _("Only documents of this year."), metavar="YEAR"),
            AGENCY,
            Option("--open", _("Only directives with open tasks."), kind="flag"),
            *ANSWER,
        ),
    ),
    Command(
        "agencies",
        "query_commands:agencies",
        _("Agencies and groups; or one of them with its names, parent, successors and load."),
        READING_SECTION,
        arguments=(
            Argument(
                "agency",
                "[AGENCY]",
                _("An id, a name or an abbreviation."),
                required=False,
                live="agency",
            ),
        ),
        options=ANSWER,
    ),
    Command(
        "search",
        "query_commands:search",
        _("Full text of directives and tasks; marks and case ignored."),
        READING_SECTION,
        arguments=(Argument("words", "WORDS...", _("Words that must all occur."), many=True),),
        options=ANSWER,
    ),
    Command(
        "chain",
        "query_commands:chain",
        _("The documents above and below a directive, with their open and overdue tasks."),
        READING_SECTION,
        arguments=(
            Argument("ref", "REF", _("A directive (id, number or alias)."), live="directive"),
        ),
        options=ANSWER,
    ),
    Command(
        "history",
        "history_commands:history",
        _("Who recorded or changed what of a directive or a task, when, and what it was before."),
        READING_SECTION,
        arguments=(REF,),
        options=ANSWER_NOW,
        examples=("history 02-KH/BCĐ:PL.30",),
    ),
    Command(
        "diff",
        "history_commands:diff",
        _("What differs from a git revision, in the words of the trade; or between two revisions."),
        READING_SECTION,
        arguments=(
            Argument("revisions", "REV [REV]", _("Revisions, the earlier one first."), many=True),
        ),
        options=ANSWER_NOW,
        examples=("diff HEAD~5", "diff v1 main"),
    ),
    Command(
        "deadline",
        "deadline_commands:deadline",
        _(
            "What the words of a deadline mean: each deadline in them, its kind, last day, last working day."
        ),
        READING_SECTION,
        arguments=(
            Argument(
                "phrase", "PHRASE...", _("A phrase, or a sentence with phrases in it."), many=True
            ),
        ),
        options=(
            Option(
                "--issued",
                _(
                    "The document's date as far as it is known; it closes years that are not stated."
                ),
                metavar="DATE",
            ),
            *ANSWER,
        ),
        examples=(
            'deadline "trước ngày 15/11/2025"',
            'deadline "trong 05 ngày làm việc kể từ ngày ký" --issued 2025-11-10',
        ),
    ),
    Command(
        "calendar",
        "deadline_commands:calendar",
        _(
            "Days off and worked Saturdays of a year, each with its announcement; or working days counted from a day."
        ),
        READING_SECTION,
        arguments=(
            Argument(
                "year",
                "[YEAR]",
                _("The year. [default: that of the day of asking]"),
                required=False,
            ),
        ),
        options=(
            Option(
                "--from", _("Count from this day, which is not counted itself."), metavar="DATE"
            ),
            Option(
                "--working-days",
                _("How many working days; a negative number goes back."),
                metavar="N",
            ),
            *ANSWER,
        ),
        examples=("calendar 2026", "calendar --from 2026-08-20 --working-days 5"),
    ),
    Command(
        "doctor",
        "doctor:doctor",
        _(
            "What the program works with here: registry, index, versions, settings; and what looks wrong."
        ),
        CHECKING_SECTION,
        options=ANSWER_NOW,
    ),
    Command(
        "completion",
        "completion:completion",
        _("The completion script of a shell: bash, zsh, fish or powershell."),
        CHECKING_SECTION,
        arguments=(Argument("shell", "SHELL", _("bash, zsh, fish or powershell."), live="shell"),),
        options=(
            Option(
                "--line",
                _("Asked by the script: the command line up to the cursor."),
                metavar="LINE",
            ),
            *BASICS,
        ),
        examples=("completion bash",),
    ),
    *CHECKING_COMMANDS,
    *RECORDING_COMMANDS,
    *DRAFTING_COMMANDS,
    *PRODUCING_COMMANDS,
    *LAKE_COMMANDS,
)


def find_command(name: str) -> Command | None:
    """Return the command of this name."""
    return next((command for command in COMMANDS if command.name == name), None)
