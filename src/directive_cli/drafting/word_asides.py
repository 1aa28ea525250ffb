"""What a Word package says besides the document's text: any part of it may carry a marking of
secrecy.

Headers, footers, notes, comments, text boxes, diagrams, charts, fields, numbering, properties,
descriptions of pictures, and documents put into it (ECMA-376, parts 1 and 2). Gives only what may
hold a marking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from directive_cli.domain.secrecy import may_hold_marking

WEB_PARTS = (".htm", ".html", ".mht", ".mhtml", ".txt", ".rtf")
"""Endings of parts that Word takes in as text (``altChunk``)."""
OFFICE_PACKAGES = (".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx")
"""Endings of documents that lie in the package whole."""
_TEXTS = frozenset({"t", "delText", "instrText", "delInstrText"})
_BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TAG = re.compile(r"<[^<>]{0,10000}>")


def part_texts(part: Element) -> Iterator[str]:
    """Yield a part's running text, then each value in its elements and attributes."""
    paragraphs: list[str] = []
    values: dict[str, None] = {}
    for element in part.iter():
        name = _local(element)
        if name == "p":
            paragraphs.append("".join(_pieces(element)))
        elif name not in _TEXTS and element.text and element.text.strip():
            values[f"{name}: {element.text}"] = values[element.text] = None
        given = [value for value in element.attrib.values() if value]
        values.update(dict.fromkeys(given))
        if len(given) > 1:
            values[": ".join(given)] = None
        if name == "property":
            values[f"{element.get('name')}: {' '.join(element.itertext())}"] = None
    for text in ("\n".join(paragraphs), *values):
        if may_hold_marking(text):
            yield text


def web_text(content: bytes) -> Iterator[str]:
    """Yield the text of a part in HTML or plain text."""
    text = _TAG.sub("\n", content.decode("utf-8", errors="replace"))
    if may_hold_marking(text):
        yield text


def _pieces(paragraph: Element) -> Iterator[str]:
    for element in paragraph.iter():
        name = _local(element)
        if name in _TEXTS:
            yield element.text or ""
        else:
            yield _BREAKS.get(name, "")


def _local(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
