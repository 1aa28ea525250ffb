"""The page of a rule, as text and in one line."""

from __future__ import annotations

from collections.abc import Iterable

from directive_cli.checks.rule import Rule
from directive_cli.formats.findings_text import SEVERITY_WORDS, shown
from directive_cli.messages import _
from directive_cli.reports.table import Column, Kind, Row, Table
from directive_cli.translation import Translator

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def rule_page(rule: Rule, translator: Translator, *, colour: bool = False) -> str:
    """Return the page: what the rule finds, why, a bad and a good example, how to fix it."""
    bold, plain = (_BOLD, _PLAIN) if colour else ("", "")

    def section(heading: str, body: str) -> str:
        return f"\n{bold}{heading}{plain}\n{body}\n"

    page = rule.page
    head = f"{bold}{rule.code}{plain}  {rule.name}  ({translator(SEVERITY_WORDS[rule.severity])})\n"
    return (
        head
        + section(translator(_("What it finds")), _wrapped(translator(page.what)))
        + section(translator(_("Why")), _wrapped(translator(page.why)))
        + section(translator(_("How to fix it")), _wrapped(translator(page.fix)))
        + section(translator(_("Bad")), _indented(page.bad))
        + section(translator(_("Good")), _indented(page.good))
    )


def rule_table(rules: Iterable[Rule]) -> Table:
    """Return the rules with their severity, name and what each finds."""
    columns = (
        Column("code", _("Rule"), Kind.REF),
        Column("severity", _("Severity")),
        Column("name", _("Name"), Kind.REF),
        Column("what", _("What it finds"), width=60),
    )
    rows = [
        Row((rule.code, SEVERITY_WORDS[rule.severity], rule.name, rule.page.what)) for rule in rules
    ]
    return Table("rules", columns, rows)


def rule_list(rules: Iterable[Rule], translator: Translator) -> str:
    """Return one tab-separated line a rule: code, severity, name, what it finds."""
    lines = (
        f"{rule.code}\t{translator(SEVERITY_WORDS[rule.severity])}\t{rule.name}\t"
        f"{translator(rule.page.what)}\n"
        for rule in rules
    )
    return "".join(lines)


def _wrapped(text: str) -> str:
    import textwrap

    return textwrap.fill(
        text, 96, initial_indent="  ", subsequent_indent="  ", break_long_words=False
    )


def _indented(example: str) -> str:
    return "\n".join(f"    {shown(line)}".rstrip() for line in example.rstrip("\n").split("\n"))
