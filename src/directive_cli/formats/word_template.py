"""Filling Word templates by docxtpl: fields in double braces, Jinja in its sandbox.

A template is the program's own or an office's; either may be changed in Word. Two conventions
spare an office the statements of Jinja: a table row with fields of a task (``{{task.title}}``) is
repeated for each task, and a paragraph with ``{{addressees}}`` for each addressee.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from typing import IO, Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.extras import need_extra
from directive_cli.formats.cells import visible_lines
from directive_cli.messages import _

_PART_LIMIT = 20_000_000
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time of a zip entry: documents never hold the time of their making."""
_FIELD = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_TASK = re.compile(r"\{\{\s*task\.")
_ADDRESSEES = re.compile(r"\{\{\s*addressees\s*\}\}")
_WHOLE = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)|(?<!\S)\S{1,12}(?!\S)")
"""What no line ends in: a date, and in the cells of a table a number such as 11/KH-UBND."""
_UNDEFINED = re.compile(r"'([\w.]+)' is undefined|has no attribute '(\w+)'")


class WrongTemplate(DirectiveError):
    """The template is no Word document, or asks for what does not exist."""


def built_in_template(name: str) -> IO[bytes]:
    """Return one of the program's own templates: ``letter``, ``paper.en``, ``sheet``."""
    return io.BytesIO((files("directive_cli.formats") / "templates" / f"{name}.docx").read_bytes())


def template_for(name: str, language: str) -> str:
    """Return the name of the template of a paper or letter whose form is in this language."""
    return name if language == "vi" else f"{name}.{language}"


def fill_template(
    template: IO[bytes],
    values: Mapping[str, Any],
    out: IO[bytes],
    *,
    fields: tuple[str, ...] = (),
    title: str = "",
    finish: Callable[[Any], None] | None = None,
) -> None:
    """Write the template to ``out``, its fields filled with ``values``.

    Texts are shown with their control characters visible; a line end is a line break on paper.
    ``fields`` are named where the template asks for one that does not exist; ``finish`` may still
    change the filled document. The same template and values give the same bytes. Raises
    WrongTemplate.
    """
    need_extra("paper", "docxtpl")
    _check_zip(template)
    # Loaded here: Word's libraries take longer than most answers.
    from docx.opc.exceptions import OpcError
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError, UndefinedError
    from jinja2.sandbox import SandboxedEnvironment
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    held = io.BytesIO()
    try:
        document = DocxTemplate(template)
        document.init_docx()
        _spell_out(document.docx.element.body)
        for edge in _edges(document.docx):
            _join_fields(edge)
    except (OpcError, LxmlError, KeyError, ValueError, AttributeError) as error:
        raise WrongTemplate(_("The template is no Word document (.docx).")) from error
    try:
        document.render(_shown(values), environment)
    except UndefinedError as error:
        found = _UNDEFINED.search(error.message or "")
        name = (found.group(1) or f"task.{found.group(2)}") if found else str(error)
        raise WrongTemplate(
            _(
                "The template asks for {{{{{name}}}}}, which does not exist; there are {accepted}.",
                name=name,
                accepted=", ".join(fields),
            )
        ) from error
    except (
        TemplateError, LxmlError, LookupError, ValueError, TypeError, ArithmeticError,
        AttributeError, RecursionError,
    ) as error:  # fmt: skip
        # What a statement of the template may do wrong.
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise WrongTemplate(_("The template cannot be filled: {reason}.", reason=reason)) from error
    if finish is not None:
        finish(document.docx)
    _keep_whole(document.docx.element.body)
    if title:
        document.docx.core_properties.title = title
    document.save(held)
    held.seek(0)
    pack(held, out)


def pack(package: IO[bytes], out: IO[bytes]) -> None:
    """Write a zip file again without the times of its entries."""
    with (
        zipfile.ZipFile(package) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = entry.external_attr = 0
            packed.writestr(entry, source.read(name))


def _check_zip(template: IO[bytes]) -> None:
    try:
        with zipfile.ZipFile(template) as package:
            if "word/document.xml" not in package.namelist():
                raise WrongTemplate(_("The template is no Word document (.docx)."))
            if any(info.file_size > _PART_LIMIT for info in package.infolist()):
                raise WrongTemplate(_("The template holds a part of more than 20 MB."))
            package.testzip()
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise WrongTemplate(_("The template is no Word document (.docx).")) from error
    template.seek(0)


def _spell_out(body: Any) -> None:
    """Write the two conventions as statements of Jinja around the row or the paragraph."""
    space = body.nsmap["w"]
    _join_fields(body)
    for row in list(body.iter(f"{{{space}}}tr")):
        if _TASK.search(_words(row, space)) and not _is_looped(row, space):
            _surround(row, space, "{%tr for task in tasks %}", "{%tr endfor %}")
    for paragraph in list(body.iter(f"{{{space}}}p")):
        if _ADDRESSEES.search(_words(paragraph, space)):
            _surround(paragraph, space, "{%p for addressees in addressees %}", "{%p endfor %}")


def _edges(document: Any) -> Iterator[Any]:
    for section in document.sections:
        for kind in ("header", "first_page_header", "footer", "first_page_footer"):
            edge = getattr(section, kind)
            if not edge.is_linked_to_previous:
                yield edge._element


def _join_fields(element: Any) -> None:
    """Put each field that Word has split over runs into its first run, whose look it has."""
    space = element.nsmap["w"]
    for paragraph in element.iter(f"{{{space}}}p"):
        texts = list(paragraph.iter(f"{{{space}}}t"))
        whole = "".join(text.text or "" for text in texts)
        for field in _FIELD.finditer(whole) if len(texts) > 1 else ():
            _join(texts, field.start(), field.end())


def _join(texts: list[Any], start: int, end: int) -> None:
    whole = "".join(text.text or "" for text in texts)
    position, first = 0, True
    for text in texts:
        old = text.text or ""
        begin, stop = max(start - position, 0), min(end - position, len(old))
        position += len(old)
        if begin >= stop:
            continue
        text.text = old[:begin] + (whole[start:end] if first else "") + old[stop:]
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        first = False


def _keep_whole(body: Any) -> None:
    """Let no line end at the hyphens of dates, nor in a table at those of documents' numbers."""
    space = body.nsmap["w"]
    for text in list(body.iter(f"{{{space}}}t")):
        words = text.text or ""
        if "-" not in words:
            continue
        in_table = next(text.iterancestors(f"{{{space}}}tc"), None) is not None
        pieces, end = [""], 0
        for found in _WHOLE.finditer(words):
            said = found.group()
            if in_table or said[:4].isdigit():
                first, *rest = re.split(r"(?<=\w)-(?=\w)", said)
                pieces[-1] += words[end : found.start()] + first
                pieces += rest
                end = found.end()
        pieces[-1] += words[end:]
        _part(text, pieces, space)


def _part(text: Any, pieces: list[str], space: str) -> None:
    """Put hyphens that end no line between the pieces of a text."""
    text.text = pieces[0]
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for piece in reversed(pieces[1:]):
        after = copy.copy(text)
        after.text = piece
        text.addnext(after)
        text.addnext(text.makeelement(f"{{{space}}}noBreakHyphen", {}))


def _surround(element: Any, space: str, before: str, after: str) -> None:
    for text, add in ((before, element.addprevious), (after, element.addnext)):
        made = copy.deepcopy(element)
        paragraphs = [made] if made.tag == f"{{{space}}}p" else list(made.iter(f"{{{space}}}p"))
        for number, paragraph in enumerate(paragraphs):
            for run in list(paragraph):
                if run.tag != f"{{{space}}}pPr":
                    paragraph.remove(run)
            if number == 0:
                run = paragraph.makeelement(f"{{{space}}}r", {})
                words = run.makeelement(f"{{{space}}}t", {})
                words.text = text
                run.append(words)
                paragraph.append(run)
        add(made)


def _is_looped(row: Any, space: str) -> bool:
    before = row.getprevious()
    return before is not None and "{%tr" in _words(before, space)


def _words(element: Any, space: str) -> str:
    return "".join(text.text or "" for text in element.iter(f"{{{space}}}t"))


def _shown(value: Any) -> Any:
    """Return the values with the control characters of every text visible; markup stays."""
    if type(value) is str:
        return visible_lines(value)
    if isinstance(value, dict):
        return {key: _shown(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_shown(each) for each in value]
    return value
