"""Write docs/glossary.md from the wordings that the program prints: ``python docs/glossary.py``."""

from __future__ import annotations

import re
from pathlib import Path

from directive_cli.domain.document_type import DOCUMENT_TYPES
from directive_cli.translation import VIETNAMESE_AREAS, catalogue_of

PAGE = Path(__file__).resolve().parent / "glossary.md"
_LONGEST = 4
"""Words of a term; what is longer is a sentence."""
_NO_TERM = re.compile(r"[{}\[\]`\"]|[.:;!?…]$|^it |^[A-Z_-]+$")
"""Sentences, fields and the placeholders of help pages."""
_HEAD = """\
# Glossary

The terms that the program prints, English and Vietnamese. `python docs/glossary.py` makes this page
from the wordings of the messages; a test compares. In Vietnamese each thing has one term.

"""


def terms() -> dict[str, str]:
    """Return the Vietnamese of every term by its English; of two spellings the small one."""
    found: dict[str, str] = {}
    for area in VIETNAMESE_AREAS:
        for english, vietnamese in catalogue_of(area).items():
            if len(english.split()) <= _LONGEST and not _NO_TERM.search(english):
                found.setdefault(_small(english), _small(vietnamese))
    return dict(sorted(found.items()))


def fresh() -> str:
    """Return the page as the wordings are now."""
    kinds = sorted((each.name, slug) for slug, each in DOCUMENT_TYPES.items())
    return (
        _HEAD
        + _table("Terms", ("English", "Vietnamese"), list(terms().items()))
        + "\n"
        + _table("Types of documents", ("Vietnamese", "`type`"), [(n, f"`{s}`") for n, s in kinds])
    )


def _table(title: str, heads: tuple[str, str], rows: list[tuple[str, str]]) -> str:
    lines = [f"## {title}", "", f"| {heads[0]} | {heads[1]} |", "|---|---|"]
    return "\n".join([*lines, *(f"| {first} | {second} |" for first, second in rows), ""])


def _small(term: str) -> str:
    text = term.strip()
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


if __name__ == "__main__":
    PAGE.write_text(fresh(), encoding="utf-8")
