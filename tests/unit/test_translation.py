"""Every message has its Vietnamese wording, with the same fields, and no wording is left over."""

from __future__ import annotations

import ast
import re
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

import directive_cli
from directive_cli.messages import _
from directive_cli.translation import VIETNAMESE_AREAS, Translator, catalogue_of

SOURCE = Path(directive_cli.__file__).parent
FIELD = re.compile(r"(?<!\{)\{(\w+)")


@cache
def source_trees() -> tuple[tuple[str, ast.Module], ...]:
    """Return every module of the source, parsed, with its path."""
    return tuple(
        (path.relative_to(SOURCE).as_posix(), ast.parse(path.read_text(encoding="utf-8")))
        for path in SOURCE.rglob("*.py")
    )


@cache
def used_templates() -> dict[str, str]:
    """Return every template in the source with the place that uses it."""
    found: dict[str, str] = {}
    for path, tree in source_trees():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("_", "Message")
            ):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found[first.value] = f"{path}:{node.lineno}"
    for page in SOURCE.rglob("*.html"):
        for call in Environment().parse(page.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "_":
                (first,) = (each for each in call.args if isinstance(each, nodes.Const))
                found[str(first.value)] = f"{page.relative_to(SOURCE)}:{call.lineno}"
    return found


def wordings() -> dict[str, str]:
    return {
        english: vietnamese
        for area in VIETNAMESE_AREAS
        for english, vietnamese in catalogue_of(area).items()
    }


def test_every_message_is_worded_in_vietnamese() -> None:
    known = wordings()
    missing = {
        template: place
        for template, place in used_templates().items()
        if template not in known and re.search(r"[^\W\d_]", re.sub(r"\{[^}]*\}", "", template))
    }
    assert missing == {}


def test_no_wording_is_left_over() -> None:
    used = used_templates()
    assert [template for template in wordings() if template not in used] == []


def test_a_wording_has_the_fields_of_its_template() -> None:
    used = used_templates()
    assert len(used) > 100
    for english, vietnamese in wordings().items():
        assert set(FIELD.findall(vietnamese)) <= set(FIELD.findall(english)) | {"n"}, english
        lost = set(FIELD.findall(english)) - set(FIELD.findall(vietnamese))
        assert lost == set(), english


def test_a_template_is_a_literal_at_its_call() -> None:
    for path, tree in source_trees():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "_"
            ):
                place = f"{path}:{node.lineno}"
                assert node.args, place
                assert isinstance(node.args[0], ast.Constant), place


def test_dates_are_written_as_each_language_reads_them() -> None:
    message = _("{ref} does not exist yet on {day}.", ref="02-TB/BCĐ:1", day=date(2025, 11, 5))
    assert Translator("en")(message) == "02-TB/BCĐ:1 does not exist yet on 2025-11-05."
    assert "05/11/2025" in Translator("vi")(message)


def test_english_has_a_plural() -> None:
    words = Translator("en")
    one, many = (
        _(
            "Incomplete: {n} file could not be read.",
            plural="Incomplete: {n} files could not be read.",
            n=n,
        )
        for n in (1, 2)
    )
    assert words(one) == "Incomplete: 1 file could not be read."
    assert words(many) == "Incomplete: 2 files could not be read."
