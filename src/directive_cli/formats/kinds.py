"""The forms of an answer by their names. To add one: a function below and a line in ``FORMATS``.

The command line, its help, the endings of ``--output``, docs and tests read ``FORMATS``. What
writes a form is imported when it is asked for.
"""

from __future__ import annotations

from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import IO, Any, TypeAlias

    from directive_cli.reports.calendar_entries import CalendarEntry
    from directive_cli.reports.table import Report
    from directive_cli.translation import Translator

    JsonBody: TypeAlias = Mapping[str, Any] | Callable[[], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a form may need to know: the answer, and how it is wanted."""

    report: Report
    translate: Translator
    json_body: JsonBody
    """The answer for programs; a long one as a function, called when JSON is wanted."""
    entries: Callable[[], list[CalendarEntry]] | None = None
    """Makes the entries of the answer's calendar."""
    raw: bool = False
    todo: bool = False
    colour: bool = False
    width: int | None = None


@dataclass(frozen=True, slots=True)
class FormatKind:
    """One form: what writes it to a stream, and the endings of its files."""

    write: Callable[[Rendering, IO[Any]], None]
    endings: tuple[str, ...] = ()
    is_file: bool = False
    """Written as bytes, in Vietnamese unless another language is asked for."""
    is_binary: bool = False
    """Not to be read on a screen."""


def _table(answer: Rendering, stream: IO[str]) -> None:
    if stream.isatty():
        from directive_cli.formats.terminal import print_report

        print_report(
            answer.report, answer.translate, stream, colour=answer.colour, width=answer.width
        )
    else:
        from directive_cli.formats.delimited import write_lines

        write_lines(answer.report, answer.translate, stream)


def _json(answer: Rendering, stream: IO[str]) -> None:
    from directive_cli.formats.json_text import write_json

    write_json(answer.json_body() if callable(answer.json_body) else answer.json_body, stream)


def _csv(answer: Rendering, stream: IO[str]) -> None:
    from directive_cli.formats.delimited import write_csv

    write_csv(answer.report, answer.translate, stream, raw=answer.raw)


def _markdown(answer: Rendering, stream: IO[str]) -> None:
    from directive_cli.formats.markdown import write_markdown

    write_markdown(answer.report, answer.translate, stream)


def _workbook(answer: Rendering, stream: IO[bytes]) -> None:
    from directive_cli.formats.xlsx import write_workbook

    write_workbook(answer.report, stream, translate=answer.translate)


def _word(answer: Rendering, stream: IO[bytes]) -> None:
    from directive_cli.formats.docx import write_docx

    write_docx(answer.report, stream, translate=answer.translate)


def _pdf(answer: Rendering, stream: IO[bytes]) -> None:
    from directive_cli.formats.pdf import write_pdf

    write_pdf(answer.report, stream, translate=answer.translate)


def _html(answer: Rendering, stream: IO[bytes]) -> None:
    from directive_cli.formats.html import write_html

    write_html(answer.report, stream, translate=answer.translate)


def _calendar(answer: Rendering, stream: IO[bytes]) -> None:
    from directive_cli.formats.ics import write_calendar

    write_calendar(
        answer.entries() if answer.entries is not None else [],
        stream,
        translate=answer.translate,
        name=answer.translate(answer.report.title),
        as_of=answer.report.as_of,
        todo=answer.todo,
    )


FORMATS: dict[str, FormatKind] = {
    "table": FormatKind(_table),
    "json": FormatKind(_json, ("json",)),
    "csv": FormatKind(_csv, ("csv",)),
    "md": FormatKind(_markdown, ("md", "markdown")),
    "xlsx": FormatKind(_workbook, ("xlsx",), is_file=True, is_binary=True),
    "docx": FormatKind(_word, ("docx",), is_file=True, is_binary=True),
    "pdf": FormatKind(_pdf, ("pdf",), is_file=True, is_binary=True),
    "html": FormatKind(_html, ("html", "htm"), is_file=True),
    "ics": FormatKind(_calendar, ("ics",), is_file=True),
}

TEXT_FORMATS = tuple(name for name, kind in FORMATS.items() if not kind.is_file)
"""The forms that every answer has."""
