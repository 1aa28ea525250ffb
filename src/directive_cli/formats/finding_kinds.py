"""The forms of findings by their names. To add one: a function below and a line in
``FINDING_FORMATS``.

The command line, its help, the endings of ``--output`` and the tests read ``FINDING_FORMATS``.
What writes a form is imported when it is asked for.
"""

from __future__ import annotations

from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from directive_cli.checks.validation import Validation
    from directive_cli.diagnostics import Severity
    from directive_cli.formats.findings_text import TextStyle
    from directive_cli.translation import Translator


@dataclass(frozen=True, slots=True)
class FindingsAnswer:
    """What a form may need to know: what was found, and how it is wanted."""

    validation: Validation
    translate: Translator
    as_of: date
    fail_on: Severity
    """Findings below this level are no failure."""
    in_repository: Callable[[str], str]
    """Makes a registry's path one of the repository, as forms for machines have it."""
    style: TextStyle
    """How text looks, and from where its paths are seen."""
    harmless: Callable[[str], str]
    """Shows control characters as symbols."""


@dataclass(frozen=True, slots=True)
class FindingKind:
    """One form: what words it, and the endings of its files."""

    worded: Callable[[FindingsAnswer], str]
    endings: tuple[str, ...] = ()


def _text(answer: FindingsAnswer) -> str:
    from directive_cli.formats.findings_text import findings_as_text

    return findings_as_text(answer.validation.findings, answer.translate, answer.style)


def _json(answer: FindingsAnswer) -> str:
    from directive_cli.checks.catalogue import RULES
    from directive_cli.formats.findings_json import findings_as_json

    return findings_as_json(
        answer.validation.findings,
        answer.translate,
        files=len(answer.validation.paths),
        as_of=answer.as_of,
        reading=answer.validation.reading,
        unread=answer.validation.unread,
        not_checked=answer.validation.not_checked,
        name_of=lambda code: RULES[code].name if code in RULES else code,
    )


def _github(answer: FindingsAnswer) -> str:
    from directive_cli.formats.findings_github import findings_as_github

    return findings_as_github(
        answer.validation.findings,
        answer.translate,
        show_path=answer.in_repository,
        harmless=answer.harmless,
    )


def _gitlab(answer: FindingsAnswer) -> str:
    from directive_cli.formats.findings_gitlab import findings_as_gitlab

    return findings_as_gitlab(
        answer.validation.findings, answer.translate, show_path=answer.in_repository
    )


def _sarif(answer: FindingsAnswer) -> str:
    from directive_cli.checks.catalogue import RULES
    from directive_cli.formats.findings_sarif import findings_as_sarif

    return findings_as_sarif(
        answer.validation.findings,
        answer.translate,
        rules=RULES,
        show_path=answer.in_repository,
        not_checked=answer.validation.not_checked,
    )


def _junit(answer: FindingsAnswer) -> str:
    from directive_cli.formats.findings_junit import findings_as_junit

    return findings_as_junit(
        answer.validation.findings,
        answer.translate,
        paths=answer.validation.paths,
        fail_on=answer.fail_on,
        show_path=answer.in_repository,
        not_checked=answer.validation.not_checked,
    )


FINDING_FORMATS: dict[str, FindingKind] = {
    "text": FindingKind(_text),
    "json": FindingKind(_json, ("json",)),
    "github": FindingKind(_github),
    "gitlab": FindingKind(_gitlab, ("json",)),
    "sarif": FindingKind(_sarif, ("sarif", "json")),
    "junit": FindingKind(_junit, ("xml",)),
}
