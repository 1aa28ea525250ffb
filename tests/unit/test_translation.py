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
def message_calls() -> tuple[tuple[str, ast.Call], ...]:
    """Return every call in the source that makes a message, with its file.

    The calls alone are kept: whole trees would slow every later test of the process.
    """
    found = []
    for path in SOURCE.rglob("*.py"):
        name = path.relative_to(SOURCE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "Message"):
                found.append((name, node))
    return tuple(found)


@cache
def used_templates() -> dict[str, str]:
    """Return every template in the source with the place that uses it."""
    found: dict[str, str] = {}
    for path, call in message_calls():
        first = call.args[0] if call.args else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            found[first.value] = f"{path}:{call.lineno}"
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
    for path, call in message_calls():
        if getattr(call.func, "id", "") == "_":
            place = f"{path}:{call.lineno}"
            assert call.args, place
            assert isinstance(call.args[0], ast.Constant), place


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


NEVER_ONE = {
    # Several by what stands before: said only of more than one.
    "Rõ trách nhiệm: {n} agencies lead task {task}, and nobody sums up or supervises.",
    "The files lie in {n} registries; choose one with --registry for --format and --output.",
    "{ref} is owed by {n} agencies: {agencies}. Name one with --agency, or use --all-leads.",
    "{ref} is owed by {n} agencies; name one.",
    "{n} deadlines are read for one task.",
    '"{name}" is not in agencies.yaml; it is named in {n} places.',
    "{place}: {n} deadlines in one cell.",
    "Task {numbers}: {count} agencies and units: {names}.",
    *(f"{{n}} agencies {what}" for what in (
        "reported progress", "sent a result", "done", "received a new deadline", "transferred it",
        "released",
    )),
    "{n} results returned",
    # Several by a fixed bound.
    "The last day, {day}, is {n} years after the document.",
    "The path has {n} characters; more than {most} may not fit on Windows.",
    "{n} schemas written to {folder}.",
    "{file} has {count} pages; up to {limit} are read.",
    "{file} is a scan of {count} pages; up to {limit} are recognised.",
    "All {n} findings (the page of a run shows {shown} of a kind)",
    " [… {n} more characters do not fit into a cell]",
    "Only the last {n} months with a change are shown.",
    "Git did not answer within {n} seconds.",
    "More than {n} keys and values; at most that many are read.",
    "{n} findings in this file; the rest of it was not read.",
    "Nested more than {n} levels deep; at most that is read.",
}  # fmt: skip
"""Messages whose count is two or more wherever they are said."""


@cache
def plurals() -> dict[str, str | None]:
    """Return every template in the source with its wording for several, if it has one."""
    found: dict[str, str | None] = {}
    for _path, call in message_calls():
        first = call.args[0] if call.args else None
        if isinstance(first, ast.Constant):
            many = {word.arg: word.value for word in call.keywords}.get("plural")
            found[str(first.value)] = getattr(many, "value", None)
    for page in SOURCE.rglob("*.html"):
        for call in Environment().parse(page.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "_":
                many = {word.key: word.value for word in call.kwargs}.get("plural")
                found[str(getattr(call.args[0], "value", ""))] = getattr(many, "value", None)
    return found


def words_of(template: str) -> set[str]:
    return set(re.findall(r"[a-z]+", FIELD.sub("", template)))


def counted(template: str) -> list[tuple[str, str]]:
    """Return each field with each word of what it may count: "{n} new files of {x}": n, new; n,
    files."""
    ends = re.compile(
        r"at|by|for|from|in|is|was|of|on|or|to|with|within|that|has|have|no|not|cannot|lead"
    )
    found = []
    for match in re.finditer(r"\{(\w+)\}((?: [a-z]+){1,3})", template):
        for word in match[2].split():
            if ends.fullmatch(word):
                break
            found.append((match[1], word))
    return found


def test_no_count_is_wrong_at_one() -> None:
    of_several = {many: one for one, many in plurals().items() if many is not None}
    nouns = {
        word
        for many, one in of_several.items()
        for word in words_of(many) - words_of(one)
        if word.endswith("s")
    } - {"dates", "names"}
    assert {"agencies", "days", "files", "rows", "tasks"} <= nouns
    wrong = {
        template: word
        for template, many in plurals().items()
        if many is None or many != template
        for field, word in counted(template)
        if word in nouns or (field == "n" and word.endswith("s"))
    }
    assert {template: word for template, word in wrong.items() if template not in NEVER_ONE} == {}


def test_no_count_is_wrong_at_two() -> None:
    several = plurals()
    nouns = {
        word
        for one, many in several.items()
        if many is not None
        for word in words_of(one) - words_of(many)
        if {f"{word}s", f"{word[:-1]}ies"} & words_of(many)
    }
    assert {"agency", "day", "file", "row", "task"} <= nouns
    wrong = {
        template: word
        for template, many in several.items()
        if many is None
        for field, word in counted(template)
        if field == "n" and word in nouns
    }
    assert wrong == {}


def test_a_message_said_only_of_several_is_used() -> None:
    assert set(used_templates()) >= NEVER_ONE
