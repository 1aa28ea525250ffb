"""The commands that check: ``validate_registry``, ``explain`` and ``schema``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from directive_cli.cli.named_files import by_registry
from directive_cli.cli.session import WrongOption, cache_folder, printable, write_files
from directive_cli.diagnostics import DirectiveError, ExitCode, Severity
from directive_cli.messages import _
from directive_cli.registry.location import REGISTRY_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directive_cli.checks.validation import Validation
    from directive_cli.cli.checking_table import ExplainOptions, SchemaOptions, ValidateOptions
    from directive_cli.cli.session import Session
    from directive_cli.registry.git_files import Changes


class NothingOfThatName(DirectiveError):
    """A file, rule or schema was named that is not there."""


def validate(session: Session, given: ValidateOptions) -> int:
    """Check the registry; exit 1 when a finding reaches the level asked for."""
    from directive_cli.checks.validation import chosen_rules

    codes = chosen_rules(select=given.select, ignore=given.ignore)
    if not given.files:
        return _validate_one(session, given, session.root, None, codes)
    wanted = by_registry(session, given.files, registry=given.registry)
    if len(wanted) > 1 and (given.output or given.format != "text"):
        raise WrongOption(
            _(
                "The files lie in {n} registries; choose one with --registry for --format and"
                " --output.",
                n=len(wanted),
            )
        )
    found = [_validate_one(session, given, root, paths, codes) for root, paths in wanted.items()]
    return max(found, default=ExitCode.OK)


def _validate_one(
    session: Session,
    given: ValidateOptions,
    root: Path,
    wanted: Sequence[str] | None,
    codes: frozenset[str],
) -> int:
    """Check one registry and report on the files wanted; None: all of them."""
    from directive_cli.checks.validation import validate_registry as run

    changes = _changes(session, given, root)
    folder = None if given.no_index else cache_folder(session.environment)
    validation = run(
        root,
        as_of=session.today,
        codes=codes,
        cache=Path(folder) if folder else None,
        recover=session.recover,
    )
    if changes is not None:
        validation = validation.since(changes)
    settings_unread = REGISTRY_FILE in validation.unread
    if settings_unread:
        # Without its waivers and its reading of "trước" the other findings would not be this
        # registry's.
        validation = validation.only({REGISTRY_FILE})
    elif wanted is not None:
        validation = validation.only(_paths_below(validation, wanted))
    session.deliver(_worded(session, given, validation))
    _say_summary(session, validation)
    if settings_unread:
        session.say(
            _("Without registry.yaml nothing else is checked: first put right what it names.")
        )
        return ExitCode.COULD_NOT_RUN
    return ExitCode.FINDINGS if validation.fails(_level(session, given)) else ExitCode.OK


def explain_rule(session: Session, given: ExplainOptions) -> int:
    """Print the page of one rule, or one line for each."""
    from directive_cli.checks.catalogue import RULES
    from directive_cli.formats.rule_page import rule_list, rule_page, rule_table

    asked = given.code
    if asked is None and session.on_terminal:
        session.print_table(rule_table(RULES.values()))
        return ExitCode.OK
    if asked is None:
        session.deliver(rule_list(RULES.values(), session.translator))
        return ExitCode.OK
    matches = [
        rule for rule in RULES.values() if asked.upper() == rule.code or asked.lower() == rule.name
    ]
    if not matches:
        import difflib

        near = difflib.get_close_matches(asked.upper(), RULES, n=3, cutoff=0.4)
        raise NothingOfThatName(
            _(
                'There is no rule "{asked}"; the nearest are {near}.',
                asked=asked,
                near=", ".join(near),
            )
            if near
            else _('There is no rule "{asked}"; `directive explain` lists them.', asked=asked)
        )
    session.deliver(
        rule_page(matches[0], session.translator, colour=session.on_terminal and session.colour)
    )
    return ExitCode.OK


def schema(session: Session, given: SchemaOptions) -> int:
    """Print the JSON Schema of one kind of file, or write all into the folder ``schema``."""
    from directive_cli.checks.json_schema import schema_files

    ids: tuple[str, ...] = ()
    if given.with_ids:
        register = session.snapshot().register
        ids = (*register.agencies, *register.groups)
    files = schema_files(session.translator, ids=ids)
    if given.write:
        folder = session.root / "schema"
        write_files({folder / name: text.encode() for name, text in files.items()})
        session.say(_("{n} schemas written to {folder}.", n=len(files), folder=folder))
        return ExitCode.OK
    kind = given.kind or "directive"
    if f"{kind}.schema.json" not in files:
        from directive_cli.cli.checking_table import SCHEMA_KINDS
        from directive_cli.cli.choices import SCHEMA_WORDS
        from directive_cli.domain.choices import listed_choices

        raise NothingOfThatName(
            _(
                'There is no schema "{kind}"; there are {kinds}.',
                kind=kind,
                kinds=listed_choices(SCHEMA_KINDS, SCHEMA_WORDS, near=kind),
            )
        )
    session.deliver(files[f"{kind}.schema.json"])
    return ExitCode.OK


def _changes(session: Session, given: ValidateOptions, root: Path) -> Changes | None:
    """Return what changed since the revision that was named; None when none was."""
    revision = given.changed_since
    if revision is None:
        return None
    from directive_cli.registry.git_files import GitFailed, find_repository

    repository = find_repository(root)
    if repository is None:
        raise GitFailed(
            _("--changed-since needs git, and the registry {root} is in no repository.", root=root)
        )
    return repository.changes_since(revision)


def _paths_below(validation: Validation, wanted: Sequence[str]) -> frozenset[str]:
    return frozenset(
        path
        for path in validation.all_paths
        if any(name in ("", path) or path.startswith(f"{name}/") for name in wanted)
    )


def _worded(session: Session, given: ValidateOptions, validation: Validation) -> str:
    """Return the findings in the form asked for."""
    from directive_cli.formats.finding_kinds import FINDING_FORMATS, FindingsAnswer
    from directive_cli.formats.findings_text import TextStyle

    style = TextStyle(
        show_path=_from_here(session.cwd, validation.root),
        source_line=validation.source_line if session.on_terminal else None,
        colour=session.on_terminal and session.colour,
        width=session.width or _terminal_width(),
    )
    answer = FindingsAnswer(
        validation,
        session.translator,
        as_of=session.today,
        fail_on=_level(session, given),
        in_repository=_in_repository(validation.root),
        style=style,
        harmless=printable,
    )
    return FINDING_FORMATS[given.format].worded(answer)


def _level(session: Session, given: ValidateOptions) -> Severity:
    return Severity[(given.fail_on).upper()]


def _in_repository(root: Path) -> Callable[[str], str]:
    """Return a function from registry paths to paths in the repository, if there is one."""
    top = next((parent for parent in (root, *root.parents) if (parent / ".git").exists()), root)
    prefix = root.relative_to(top).as_posix()
    return lambda path: path if prefix == "." else f"{prefix}/{path}"


def _say_summary(session: Session, validation: Validation) -> None:
    """Say on stderr how much was checked and found, and what could not be checked."""
    from directive_cli.formats.findings_text import summary

    for line in summary(validation.findings, len(validation.paths)):
        session.say(line)
    for code, reason in validation.not_checked:
        session.say(_("Not checked: {code}. {reason}", code=code, reason=reason))
    if validation.left_out:
        session.say(_("Not asked for: {codes}.", codes=", ".join(validation.left_out)))


def _from_here(cwd: Path, root: Path) -> Callable[[str], str]:
    """Return a function from registry paths to paths relative to the working directory."""
    if root.is_relative_to(cwd):
        prefix = "".join(f"{part}/" for part in root.relative_to(cwd).parts)
        return lambda path: f"{prefix}{path}"

    @cache
    def shown(path: str) -> str:
        place = root / path
        return place.relative_to(cwd).as_posix() if place.is_relative_to(cwd) else str(place)

    return shown


def _terminal_width() -> int:
    import shutil

    return shutil.get_terminal_size((100, 24)).columns
