"""What the registry's own settings and comments make of the findings: severities, waivers, and
waivers of nothing.

Settings of a user are not asked: the same files give the same verdict to everybody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from unicodedata import normalize

from directive_cli.checks.inline_ignores import InlineIgnore
from directive_cli.checks.rule import FoundAt, Page, Rule, RuleBook
from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.domain.model import CheckSettings
from directive_cli.messages import Message, _

CONTROL_BOOK = RuleBook()

CONTROL_BOOK.read_elsewhere(
    "DIR990",
    "unused-waiver",
    Severity.WARNING,
    Page(
        what=_("A waiver, in a comment or in registry.yaml, waives nothing."),
        why=_(
            "What it excused is gone; left standing it would excuse the next mistake of the same "
            "kind unseen."
        ),
        fix=_("Remove it."),
        bad="type: ke-hoach\ntitle: Kế hoạch sửa đường  # directive: ignore[DIR803] bản gốc ghi như vậy\nissuer: ubnd-tinh\nissued_on: 2025-06-10\n",
        good="type: ke-hoach\ntitle: Kế hoạch sửa đường…  # directive: ignore[DIR803] bản gốc ghi như vậy\nissuer: ubnd-tinh\nissued_on: 2025-06-10\n",
    ),
)
CONTROL_BOOK.read_elsewhere(
    "DIR991",
    "bad-waiver",
    Severity.ERROR,
    Page(
        what=_(
            "A waiver cannot be understood, gives no reason, or names a rule that cannot be waived."
        ),
        why=_(
            "The next reader must be able to judge whether the reason still holds; and a file that "
            "cannot be read is missing from every answer, whatever is waived."
        ),
        fix=_(
            "Write `# directive: ignore[DIR402] the reason`; in registry.yaml give `code` and "
            "`reason`."
        ),
        bad="type: ke-hoach\ntitle: Kế hoạch sửa đường  # directive: ignore[DIR803]\nissuer: ubnd-tinh\nissued_on: 2025-06-10\n",
        good="type: ke-hoach\ntitle: Kế hoạch sửa đường…  # directive: ignore[DIR803] bản gốc ghi như vậy\nissuer: ubnd-tinh\nissued_on: 2025-06-10\n",
    ),
)


@dataclass(slots=True)
class _Waiver:
    """One waiver, and whether it was needed."""

    code: str
    covers: Callable[[Diagnostic], bool]
    span: SourceSpan
    used: bool = False


def controlled(
    found: Iterable[FoundAt],
    *,
    rules: Mapping[str, Rule],
    settings: CheckSettings | None,
    ignores: Mapping[str, Sequence[InlineIgnore]],
    checked: Callable[[str], bool],
    place: Callable[[tuple[str | int, ...]], SourceSpan],
) -> list[FoundAt]:
    """Return the findings that count, with the registry's severities, and those about the waivers
    themselves.

    ``checked`` tells whether a rule was applied at all: a waiver of one that was not is not called
    unused. ``place`` gives the place of a value of registry.yaml.
    """
    kept: list[FoundAt] = []
    waivers: list[_Waiver] = []
    severities: dict[str, Severity] = {}
    by_path: dict[str, list[_Waiver]] = {}
    if settings is not None:
        _read_settings(settings, rules, place, severities, waivers, kept)
    general = tuple(waivers)
    for path, listed in ignores.items():
        for ignore in listed:
            by_path.setdefault(path, []).extend(_inline(ignore, rules, kept))
    for path_waivers in by_path.values():
        waivers += path_waivers
    for entry in found:
        diagnostic = entry.diagnostic
        fixed = diagnostic.code not in rules or rules[diagnostic.code].fixed
        covering = (
            ()
            if fixed
            else [
                w
                for w in (*by_path.get(diagnostic.span.path, ()), *general)
                if w.covers(diagnostic)
            ]
        )
        for waiver in covering:
            waiver.used = True
        if not covering:
            severity = severities.get(diagnostic.code)
            kept.append(
                entry
                if severity is None or fixed
                else FoundAt(replace(diagnostic, severity=severity), entry.concerns)
            )
    for waiver in waivers:
        if not waiver.used and checked(waiver.code):
            message = _("Nothing is waived here: {code} finds nothing.", code=waiver.code)
            kept.append(FoundAt(Diagnostic("DIR990", Severity.WARNING, message, waiver.span)))
    return kept


def waived_everywhere(settings: CheckSettings, rules: Mapping[str, Rule]) -> frozenset[str]:
    """Return the codes that a registry waives for all its files."""
    return frozenset(
        waiver.code
        for waiver in settings.waived
        if not waiver.files and _cannot_waive(waiver.code, rules) is None
    )


def _inline(
    ignore: InlineIgnore, rules: Mapping[str, Rule], kept: list[FoundAt]
) -> Iterable[_Waiver]:
    if not ignore.codes:
        message = _(
            "A comment of this program is written `# directive: ignore[DIR402] the reason`."
        )
        kept.append(_bad(message, ignore.span))
        return
    if not ignore.reason:
        kept.append(
            _bad(_("The waiver gives no reason; write it behind the bracket."), ignore.span)
        )
    for code in ignore.codes:
        problem = _cannot_waive(code, rules)
        if problem is not None:
            kept.append(_bad(problem, ignore.span))
        elif ignore.reason:
            yield _Waiver(
                code,
                lambda diagnostic, code=code: (  # type: ignore[misc]
                    diagnostic.code == code
                    and ignore.first_line <= diagnostic.span.line <= ignore.last_line
                ),
                ignore.span,
            )


def _read_settings(
    settings: CheckSettings,
    rules: Mapping[str, Rule],
    place: Callable[[tuple[str | int, ...]], SourceSpan],
    severities: dict[str, Severity],
    waivers: list[_Waiver],
    kept: list[FoundAt],
) -> None:
    for number, lowered in enumerate(settings.severities):
        span = place(("checks", "severities", number, "code"))
        problem = _cannot_waive(lowered.code, rules)
        if problem is not None:
            kept.append(_bad(problem, span))
        else:
            severities[lowered.code] = Severity[lowered.severity.upper()]
    for number, waiver in enumerate(settings.waived):
        span = place(("checks", "waived", number, "code"))
        problem = _cannot_waive(waiver.code, rules)
        if problem is not None:
            kept.append(_bad(problem, span))
            continue
        waivers.append(
            _Waiver(
                waiver.code,
                lambda diagnostic, waiver=waiver: (  # type: ignore[misc]
                    diagnostic.code == waiver.code
                    and (not waiver.files or _is_named(diagnostic.span.path, waiver.files))
                ),
                span,
            )
        )


def _cannot_waive(code: str, rules: Mapping[str, Rule]) -> Message | None:
    if code not in rules:
        return _("There is no rule {code}.", code=code)
    if rules[code].fixed:
        return _(
            "{code} cannot be waived or lowered: answers would be incomplete without saying so.",
            code=code,
        )
    return None


def _bad(message: Message, span: SourceSpan) -> FoundAt:
    return FoundAt(Diagnostic("DIR991", Severity.ERROR, message, span))


def _is_named(path: str, patterns: Sequence[str]) -> bool:
    """Tell whether a pattern names the path; a Mac writes the same letters in another form."""
    composed = normalize("NFC", path)
    return any(fnmatchcase(composed, normalize("NFC", pattern)) for pattern in patterns)
