"""The reports by their names. To add one: a module with a function from request to Report, a line.

The command line, its help, completion, docs and tests read ``REPORTS``; nothing else lists reports.
"""

from __future__ import annotations

from importlib import import_module

from directive_cli.messages import Message, _
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from directive_cli.reports.request import ReportRequest
    from directive_cli.reports.table import Report


@dataclass(frozen=True, slots=True)
class ReportKind:
    """One report: the function that builds it, and what people call it."""

    build: str
    """``module:function`` below ``directive_cli.reports``, imported on demand."""
    words: Message


REPORTS: dict[str, ReportKind] = {
    "summary": ReportKind("summary:summary_as_asked", _("counts by agency")),
    "detail": ReportKind("detail:detail_as_asked", _("task by task")),
    "exceptions": ReportKind("exceptions:exceptions_as_asked", _("what is late")),
    "agency": ReportKind("agency_sheet:agency_sheet_as_asked", _("all tasks of one agency")),
    "changes": ReportKind("changes:changes_as_asked", _("what changed since a day")),
    "returns": ReportKind("returns:returns_as_asked", _("who has reported on one task")),
}
REPORT_WORDS = {name: kind.words for name, kind in REPORTS.items()}


def build_report(name: str, request: ReportRequest) -> Report:
    """Return the report of a name in ``REPORTS``."""
    module, _colon, function = REPORTS[name].build.partition(":")
    made: Report = getattr(import_module(f"directive_cli.reports.{module}"), function)(request)
    letterhead = request.letterhead
    if letterhead is None:
        return made
    from dataclasses import replace

    return replace(made, letterhead=letterhead)
