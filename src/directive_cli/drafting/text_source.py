"""A file's bytes → the lines of a document, whatever its format; limits on what is read at all.

Knows formats by their first bytes, encodings of plain text, and the bounds. Word and PDF have their
own readers.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.drafting.legacy_encodings import to_unicode
from directive_cli.drafting.markup import without_markup
from directive_cli.drafting.secret_sources import refuse_secret
from directive_cli.drafting.source_lines import Line, SourceText
from directive_cli.messages import Message, _

MAX_BYTES = 50_000_000
"""A directive is a few hundred kilobytes; a scan of a long one some tens of megabytes."""
MAX_TEXT = 10_000_000


def read_file(
    path: Path, *, progress: Callable[[int, int, float], None] | None = None
) -> SourceText:
    """Read a document from a file: .txt, .docx, .doc, .odt, .rtf or .pdf, told by its content.

    Raises DirectiveError with one sentence for what cannot be read.
    """
    try:
        refuse_large(path.stat().st_size, path.name)
        # A device or a pipe says no size.
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        refuse_large(len(data), path.name)
    except IsADirectoryError:
        raise DirectiveError(
            _("{file} is a folder; give a .txt, .docx or .pdf file.", file=path.name)
        ) from None
    except FileNotFoundError:
        raise DirectiveError(_("There is no file {file}.", file=str(path))) from None
    except OSError as error:
        raise DirectiveError(
            _("{file} cannot be read: {reason}.", file=path.name, reason=reason_of(error))
        ) from None
    return read_bytes(data, name=path.name, progress=progress)


def refuse_large(size: int, name: str) -> None:
    """Refuse a document of more than MAX_BYTES bytes. Raises DirectiveError."""
    if size > MAX_BYTES:
        raise DirectiveError(
            _(
                "{file} has more than {limit} MB; documents of up to {limit} MB are read.",
                file=name,
                limit=MAX_BYTES // 1_000_000,
            )
        )


def read_bytes(
    data: bytes, *, name: str, progress: Callable[[int, int, float], None] | None = None
) -> SourceText:
    """Return the lines of a document given as bytes, with its control characters shown as signs.

    ``progress`` is told, where pages must be recognised: the pages done, their number, the seconds
    a page takes.
    """
    source = _read(data, name, progress)
    refuse_secret(source)
    return replace(source, lines=_shown(source.lines), footnotes=_shown(source.footnotes))


def _read(data: bytes, name: str, progress: Callable[[int, int, float], None] | None) -> SourceText:
    if not data.strip():
        raise DirectiveError(_("{file} is empty.", file=name))
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        from directive_cli.drafting.pdf_source import read_pdf

        return read_pdf(data, name=name, progress=progress)
    ending = Path(name).suffix.lower()
    if data.startswith(b"PK"):
        return _archive(data, name)
    if data.startswith(_ARCHIVES):
        raise DirectiveError(_archived(name))
    if data.startswith(_OLE):
        if _utf16("__properties_version1.0") in data:
            raise DirectiveError(_mailed(name))
        if _utf16("WordDocument") not in data:
            _refuse(name, encrypted=_utf16("EncryptedPackage") in data)
        return _converted(data, name, ".doc")
    if data.startswith(b"{\\rtf"):
        return _converted(data, name, ".rtf")
    if ending == ".doc" and data.lstrip()[:1] == b"<":  # a page of the web under Word's name
        return _converted(data, name, ".html")
    if ending in _NOT_TEXT or data.startswith(_PICTURES):
        _refuse(name)
    return _plain(data, name)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"GIF8", b"BM")
_NOT_TEXT = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".xlsx", ".xls", ".ods")


def _utf16(name: str) -> bytes:
    """Return the name of a stream as an OLE file keeps it."""
    return name.encode("utf-16-le")


def _archive(data: bytes, name: str) -> SourceText:
    """Read a .docx or an .odt; any other archive is refused."""
    from directive_cli.drafting.docx_source import MAX_PART, read_docx

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = set(archive.namelist())
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return read_docx(data, name=name)
    if "word/document.xml" in entries or not entries or "[Content_Types].xml" in entries:
        return read_docx(data, name=name)
    if "content.xml" in entries and b"opendocument.text" in data[:200]:
        if size > MAX_PART:
            raise DirectiveError(
                _(
                    "{file} unpacks to more than {limit} MB; it is not a document that can be "
                    "read.",
                    file=name,
                  limit=MAX_PART // 1_000_000)
            )  # fmt: skip
        return _converted(data, name, ".odt")
    raise DirectiveError(_archived(name))


def _archived(name: str) -> Message:
    return _("{file} is an archive; take the documents out of it and give those.", file=name)


def _mailed(name: str) -> Message:
    return _("{file} is a mail; save the documents attached to it and give those.", file=name)


def _converted(data: bytes, name: str, ending: str) -> SourceText:
    """Read a file through a word processor; the draft names the file itself, not what it was turned
    into."""
    from directive_cli.drafting.docx_source import read_docx
    from directive_cli.drafting.office_source import as_docx

    turned = as_docx(data, name=name, ending=ending)
    source = (
        _plain(turned.encode(), name) if isinstance(turned, str) else read_docx(turned, name=name)
    )
    return replace(source, sha256=hashlib.sha256(data).hexdigest())


def _refuse(name: str, *, encrypted: bool = False) -> NoReturn:
    if encrypted:
        raise DirectiveError(
            _("{file} is protected by a password; save it without one.", file=name)
        )
    raise DirectiveError(
        _(
            "{file} is not what its name says; .txt, .docx, .doc, .odt, .rtf and .pdf files are "
            "read.",
            file=name,
        )
    )


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""A YAML file can hold none of these, and a terminal obeys some."""


_BULLET = re.compile("^(\\s*)[\uf020-\uf0ff](?=\\s)")
"""A sign of the fonts Symbol and Wingdings before an item: a dash, a dot, a tick or an arrow."""


def _shown(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    shown = [_CONTROL.sub(_sign, _BULLET.sub(r"\1-", line.raw)) for line in lines]
    return tuple(
        line if raw == line.raw else replace(line, raw=raw)
        for line, raw in zip(lines, shown, strict=True)
    )


def _sign(found: re.Match[str]) -> str:
    """Return what stands for a control character: what Windows means by it, a space for a break,
    else its symbol."""
    code = ord(found.group())
    if code in (0x0B, 0x0C, 0x85):
        return " "
    if code >= 0x80:
        meant = bytes([code]).decode("cp1252", errors="ignore")
        return meant or "\u2426"
    return "\u2421" if code == 0x7F else chr(0x2400 + code)


_MAIL = re.compile(rb"(?im)\A(?:[A-Za-z-]+: [^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n")
"""The headers of a saved mail, two at least, then an empty line."""


def _plain(data: bytes, name: str) -> SourceText:
    if len(data) > MAX_TEXT:
        raise DirectiveError(
            _(
                "{file} has {size} MB of text; up to {limit} MB are read.",
                file=name, size=len(data) // 1_000_000,
              limit=MAX_TEXT // 1_000_000)
        )  # fmt: skip
    if _MAIL.match(data):
        raise DirectiveError(_mailed(name))
    text = without_markup(to_unicode(_decoded(data, name)))
    lines: list[Line] = []
    page = 1
    for number, raw in enumerate(
        text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1
    ):
        for place, piece in enumerate(raw.split("\f")):
            page += bool(place)
            lines.append(Line(page, number, piece))
    return SourceText(name, hashlib.sha256(data).hexdigest(), tuple(lines))


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1258" if _looks_like_cp1258(data) else "latin-1")
    if text.count("\0") > len(text) // 100:
        raise DirectiveError(
            _("{file} is not a text; .txt, .docx and .pdf files are read.", file=name)
        )
    return text


def _looks_like_cp1258(data: bytes) -> bool:
    """Tell Windows' own Vietnamese code page: its combining accents stand directly after vowels."""
    sample = data[:20000]
    return (
        sum(sample.count(mark) for mark in (b"\xcc", b"\xd2", b"\xde", b"\xec", b"\xf2"))
        > len(sample) // 50
    )
