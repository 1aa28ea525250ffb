"""``fmt``: the canonical form of a registry file, its comments kept and its meaning unchanged."""

from __future__ import annotations

import json
import re
from collections import Counter

from directive_cli.editing.yaml_edit import EditRefused
from directive_cli.messages import _
from directive_cli.registry.yaml_canonical import canonical_yaml
from directive_cli.registry.yaml_comments import commented_part, comments_of
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml


def formatted(document: YamlDocument, *, kind: str) -> YamlDocument:
    """Return ``document`` in canonical form; ``kind`` is that of ``reading.kind_of``.

    The result is read again: the same data, the same comments, and formatting it once more changes
    nothing. Raises EditRefused otherwise. Newlines and a byte order mark stay as they are.
    """
    once = _laid_out(document, kind)
    if once.text != document.text and _laid_out(once, kind).text != once.text:
        raise EditRefused(
            _("The file cannot be laid out anew without doubt."), document.span_of(())
        )
    return once


def _laid_out(document: YamlDocument, kind: str) -> YamlDocument:
    head, part = commented_part(document)
    text = canonical_yaml(part, kind=kind, head=head, newline=document.newline)
    again, faults = parse_yaml(document.path, text.encode("utf-8"))
    if again is None:
        reason = faults[0].message
        raise EditRefused(
            _("The file cannot be laid out anew: {reason}", reason=reason), document.span_of(())
        )
    if json.dumps(again.data, sort_keys=True) != json.dumps(document.data, sort_keys=True):
        raise EditRefused(
            _("The file cannot be laid out anew without changing its data."), document.span_of(())
        )
    if Counter(map(_squeezed, comments_of(again))) != Counter(
        map(_squeezed, comments_of(document))
    ):
        raise EditRefused(
            _("The file cannot be laid out anew without losing a comment."), document.span_of(())
        )
    return YamlDocument(document.path, text, document.bom, document.newline, again.data)


def _squeezed(comment: str) -> str:
    return re.sub(r"\s+", " ", comment)


def as_canonical_as(before: YamlDocument, after: YamlDocument, *, kind: str) -> YamlDocument:
    """Return ``after`` in canonical form if ``before`` was: an edit never fails ``fmt --check``."""
    if formatted(before, kind=kind).text == before.text:
        return formatted(after, kind=kind)
    return after
