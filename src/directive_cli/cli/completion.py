"""Shell completion: the scripts for bash, zsh, fish and PowerShell, and the live answers that they
ask for.

A script hands over the line up to the cursor; the answer is one candidate a line, with what it is
after a tab. What cannot be answered (no registry, a broken line) is no candidate: completion never
prints an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from directive_cli.cli.command_lookup import find_command
from directive_cli.cli.session import WrongOption, printable
from directive_cli.cli.table import COMMANDS
from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.domain.vietnamese import fold
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from directive_cli.cli.asking_table import CompletionOptions
    from directive_cli.cli.command import Argument, Command, Option
    from directive_cli.cli.session import Session
    from directive_cli.registry.query import Snapshot

SHELLS = ("bash", "zsh", "fish", "powershell")
LIMIT = 400
"""More candidates help nobody and slow a shell down."""

_BASH_BREAKS = re.compile(r".*[:=@]", re.DOTALL)
_BASH_SPECIAL = re.compile(r"""([\s&|;<>()$`\\"'*?\[\]#~!{}])""")
_BASH_SPECIAL_QUOTED = re.compile(r"""([$`\\"])""")


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may stand at the cursor, and what it is."""

    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class TypedLine:
    """The words before the cursor, and the one that is being typed."""

    words: tuple[str, ...]
    current: str
    quote: str
    """The open quotation mark before the current word; empty: none."""


def completion(session: Session, given: CompletionOptions) -> int:
    """Answer ``directive completion``."""
    shell = given.shell
    line = given.line
    if shell not in SHELLS:
        raise WrongOption(_("There is completion for {shells}.", shells=", ".join(SHELLS)))
    if line is None:
        name = {"powershell": "directive.ps1"}.get(shell, f"directive.{shell}")
        session.stdout.write(
            files("directive_cli.cli.completion_scripts").joinpath(name).read_text("utf-8")
        )
        return ExitCode.OK
    read = read_line(line)
    for candidate in candidates(session, read):
        # A line end or an escape sequence in a name would be typed for the user: such a name is not
        # offered.
        if not candidate.text.isprintable() or (
            shell == "bash" and read.quote == '"' and "!" in candidate.text
        ):
            continue
        text = _for_bash(candidate.text, read) if shell == "bash" else candidate.text
        about = printable(candidate.about).replace("\n", " ")
        session.stdout.write(f"{text}\t{about}\n" if about and shell != "bash" else f"{text}\n")
    return ExitCode.OK


def read_line(line: str) -> TypedLine:
    """Split a command line up to the cursor as shells do, as far as it goes."""
    words: list[str] = []
    current, begun, quote = "", False, ""
    rest = iter(line)
    for character in rest:
        if quote:
            if character == quote:
                quote = ""
            elif character == "\\" and quote == '"':
                current += next(rest, "")
            else:
                current += character
        elif character in "'\"":
            quote, begun = character, True
        elif character == "\\":
            current, begun = current + next(rest, ""), True
        elif character.isspace():
            if begun:
                words.append(current)
            current, begun = "", False
        else:
            current, begun = current + character, True
    return TypedLine(tuple(words[1:]), current, quote)


def candidates(session: Session, line: TypedLine) -> list[Candidate]:
    """Return what may stand at the cursor; nothing where a file name belongs."""
    say = session.translator
    if not line.words:
        found = (Candidate(command.name, say(command.help)) for command in COMMANDS)
        return [candidate for candidate in found if candidate.text.startswith(line.current)]
    command = find_command(line.words[0])
    if command is None:
        return []
    flag, equals, value = line.current.partition("=")
    options = {option.flag: option for option in command.options}
    if equals and flag in options:
        return [
            Candidate(f"{flag}={one.text}", one.about)
            for one in _values(session, options[flag], value)
        ]
    if line.current.startswith("-"):
        return [
            Candidate(option.flag, say(option.help))
            for option in command.options
            if option.flag.startswith(line.current)
        ]
    if line.words[-1] in options and options[line.words[-1]].kind != "flag" and len(line.words) > 1:
        return list(_values(session, options[line.words[-1]], line.current))
    argument = _argument_at(command, line.words[1:], options)
    return list(_live(session, argument.live, line.current)) if argument is not None else []


def _argument_at(
    command: Command, words: Iterable[str], options: dict[str, Option]
) -> Argument | None:
    """Return the positional argument that comes next."""
    position = 0
    rest = iter(words)
    for word in rest:
        option = options.get(word)
        if option is not None and option.kind != "flag":
            next(rest, None)
        elif not word.startswith("-"):
            position += 1
    for nth, argument in enumerate(command.arguments):
        if nth == position or argument.many:
            return argument
    return None


def _values(session: Session, option: Option, typed: str) -> Iterator[Candidate]:
    if option.choices:
        yield from (Candidate(choice) for choice in option.choices if choice.startswith(typed))
    else:
        yield from _live(session, option.live, typed)


def _live(session: Session, live: str | None, typed: str) -> list[Candidate]:
    if live == "shell":
        return [Candidate(shell) for shell in SHELLS if shell.startswith(typed)]
    if live is None:
        return []
    answer = {"agency": _agencies, "directive": _directives, "task": _tasks, "event": _events}.get(
        live
    )
    try:
        return answer(session.snapshot(), typed)[:LIMIT] if answer is not None else []
    except (DirectiveError, OSError):
        return []


def _agencies(snapshot: Snapshot, typed: str) -> list[Candidate]:
    """Return ids, and the abbreviations and names that begin as typed."""
    register = snapshot.register
    begun = fold(typed)
    found = [
        Candidate(identifier, register.name(identifier))
        for identifier in (*register.agencies, *register.groups)
        if identifier.startswith(typed)
    ]
    if typed:
        found += [
            Candidate(name, register.name(identifier))
            for identifier in (*register.agencies, *register.groups)
            for name in register.names(identifier)[:-1]
            if fold(name).startswith(begun) and name.startswith(typed)
        ]
    return found


def _directives(snapshot: Snapshot, typed: str) -> list[Candidate]:
    """Return ids, and the numbers and symbols that begin as typed."""
    found = []
    for directive in snapshot.directives():
        about = directive.title or directive.label
        found += [
            Candidate(name, about)
            for name in (
                directive.id,
                _unquoted(directive.number, typed) if typed else None,
                _unquoted(directive.symbol, typed) if typed else None,
            )
            if name and name.startswith(typed)
        ]
    return found


def _unquoted(name: str | None, typed: str) -> str | None:
    """Return a number without ``&``, which needs no quotes; as it is where ``&`` was typed."""
    return name.replace("&", "") if name and "&" not in typed else name


def _tasks(snapshot: Snapshot, typed: str) -> list[Candidate]:
    """Return directives, and behind a colon their tasks, behind an @ the occurrences of one."""
    ref, colon, task = typed.rpartition(":")
    if not colon:
        return [Candidate(one.text + ":", one.about) for one in _directives(snapshot, typed)]
    from directive_cli.registry.lookup import find_directive
    from directive_cli.registry.query import TaskQuery

    directive = find_directive(snapshot, ref).id
    known = snapshot.tasks(TaskQuery(directives=frozenset({directive}), closed=True))
    known.sort(key=lambda one: (one.position, one.occurrence or ""))
    found: dict[str, Candidate] = {}
    for one in known:
        text = f"{ref}:{one.task}"
        if one.occurrence and "@" in task:
            text += f"@{one.occurrence}"
        if text.startswith(typed):
            found.setdefault(text, Candidate(text, one.title))
    return list(found.values())


def _events(snapshot: Snapshot, typed: str) -> list[Candidate]:
    """Return the ids of events, the latest first."""
    rows = snapshot.index.connection.execute("SELECT DISTINCT directive FROM event").fetchall()
    events = [
        event
        for (directive,) in rows
        for event in snapshot.events(directive)
        if event.id.startswith(typed)
    ]
    events.sort(key=lambda event: event.day, reverse=True)
    return [
        Candidate(event.id, f"{event.directive}:{event.task or ''} {event.kind} {event.day}")
        for event in events
    ]


def _for_bash(text: str, line: TypedLine) -> str:
    """Return what bash puts in place: the part behind the last character at which it breaks words,
    escaped.

    Within double quotes bash still runs ``$(…)``: a name must not become a command.
    """
    if line.quote:
        return (
            text.replace("'", "'\\''")
            if line.quote == "'"
            else _BASH_SPECIAL_QUOTED.sub(r"\\\1", text)
        )
    typed = _BASH_BREAKS.match(line.current)
    if typed and text.startswith(typed.group()):
        text = text[typed.end() :]
    return _BASH_SPECIAL.sub(r"\\\1", text)
