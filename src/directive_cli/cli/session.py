"""What a command works with: environment, day, language, registry and output.

The clock, the terminal and the environment are read here and nowhere else.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta, timezone

from directive_cli.diagnostics import DirectiveError, ExitCode, reason_of
from directive_cli.messages import Message, _
from directive_cli.registry.location import registry_folder
from directive_cli.registry.unfinished import is_mid_change
from directive_cli.translation import LANGUAGES, Translator
from directive_cli.values import TYPE_CHECKING, dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path
    from typing import IO, Any

    from directive_cli.cli.command import Options
    from directive_cli.domain.partial_date import PartialDate
    from directive_cli.editing.change_set import ChangeSet
    from directive_cli.formats.kinds import JsonBody
    from directive_cli.registry.index import Index
    from directive_cli.registry.query import Snapshot
    from directive_cli.reports.table import Report, Table

VIETNAM = timezone(timedelta(hours=7))
"""Days begin at midnight in Viet Nam, wherever the machine stands."""


class WrongOption(DirectiveError):
    """An option's value cannot be understood."""


class OutputRefused(DirectiveError):
    """The answer cannot be written where it was wanted."""


@contextmanager
def leaving(stdout: IO[str]) -> Iterator[None]:
    """Flush what is printed within the block. Raises OutputRefused if it cannot be written.

    A pipe that its reader has closed stays a BrokenPipeError: it is no fault.
    """
    try:
        yield
        stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputRefused(
            _("The answer cannot be written: {reason}.", reason=reason_of(error))
        ) from error


@dataclass
class Session:
    """One run of the program."""

    given: Options
    """What was given on the command line."""
    environment: Mapping[str, str]
    stdout: IO[str]
    stderr: IO[str]
    folder: str
    """Where the program was started."""
    now: datetime
    translator: Translator
    _index: Index | None = field(default=None, repr=False)
    _echoed: set[tuple[str, str]] = field(default_factory=set, repr=False)

    @property
    def today(self) -> date:
        """Return the day of asking: ``--as-of``, else today in Viet Nam."""
        given = self.given.as_of
        if given:
            return self.day("--as-of", given)
        if not 1900 < self.now.year < 2199:
            raise WrongOption(
                _(
                    "The clock of this computer stands at {day}; set it right, or name the day "
                    "with --as-of.",
                    day=self.now.date().isoformat(),
                )
            )
        return self.now.astimezone(VIETNAM).date()

    def day(self, option: str, text: str) -> date:
        """Return the day that an option's text means. Raises WrongOption.

        What is not typed in ISO form is echoed on stderr with its month in words.
        """
        if _is_iso_day(text):
            with suppress(ValueError):
                return date.fromisoformat(text)
        from directive_cli.domain.typed_dates import in_words, typed_day

        day: date = self._understood(option, text, typed_day, in_words)
        return day

    def partial_date(self, option: str, text: str) -> PartialDate:
        """Return the day, month or year that an option's text means. Raises WrongOption.

        What is not typed as files hold it is echoed on stderr with its month in words.
        """
        from directive_cli.domain.typed_dates import partial_in_words, typed_date

        found: PartialDate = self._understood(option, text, typed_date, partial_in_words)
        return found

    def _understood(
        self, option: str, text: str, read: Callable[[str], Any], words: Callable[[Any], Message]
    ) -> Any:
        from directive_cli.domain.typed_dates import NotADate

        try:
            found = read(text)
        except NotADate as error:
            raise WrongOption(
                _("{option}: {reason}", option=option, reason=error.message)
            ) from error
        if str(found) != text.strip() and (option, text) not in self._echoed:
            self._echoed.add((option, text))
            self.say(_("{option}: {words}.", option=option, words=words(found)))
        return found

    def day_if_given(self, option: str, text: str | None) -> date | None:
        """Return the day that an option's text means; None without one. Raises WrongOption."""
        return None if text is None else self.day(option, text)

    @property
    def cwd(self) -> Path:
        """Return the folder in which the program was started."""
        from pathlib import Path

        return Path(self.folder)

    @property
    def root(self) -> Path:
        """Return the registry's folder; see ``registry``."""
        from pathlib import Path

        return Path(self.registry)

    @property
    def registry(self) -> str:
        """Return the registry's folder, a change of several files that was interrupted completed.

        Raises NoRegistry, or MidChange when it cannot be completed.
        """
        registry = registry_folder(
            named=self.given.registry,
            environment=self.environment.get("DIRECTIVE_REGISTRY"),
            start=self.folder,
        )
        if is_mid_change(registry):
            from pathlib import Path

            self.recover(Path(registry))
        return registry

    @property
    def index(self) -> Index:
        """Return the registry's index, up to date."""
        if self._index is None and (revision := self.given.at):
            from directive_cli.registry.revision import commit_of, read_revision

            self._index = read_revision(self.root, revision)
            self.say(
                _(
                    "The registry as it stood in {revision} ({commit}).",
                    revision=revision,
                    commit=commit_of(self.root, revision),
                )
            )
        elif self._index is None:
            from directive_cli.registry.opening import open_index

            cache = None if self.given.no_index else cache_folder(self.environment)
            self._index = open_index(self.registry, cache=cache, recover=self.recover)
        assert self._index is not None
        return self._index

    def hold_registry(self) -> AbstractContextManager[ChangeSet]:
        """Lock the registry for writing; report which process holds it while waiting."""
        from directive_cli.editing.change_set import writing

        return writing(self.root, tell=self.say)

    def recover(self, root: Path) -> None:
        """Complete a change of several files that is under way or was cut off.

        Raises MidChange.
        """
        from directive_cli.editing.journal import recover

        recover(root, tell=self.say)

    def look_again(self) -> None:
        """Close the index: the files may have changed before the lock was taken."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def discard_index(self) -> None:
        """Delete the index's file, which cannot be read."""
        if self._index is not None and self._index.path is not None:
            from directive_cli.registry.cached_file import discard

            discard(self._index)
        self._index = None

    def snapshot(self) -> Snapshot:
        """Return the registry as of the day of asking."""
        from directive_cli.registry.query import snapshot

        return snapshot(self.index, as_of=self.today)

    def day_within(self, text: str, snapshot: Snapshot) -> date:
        """Return the day that lies so many working days ahead. Raises WrongOption."""
        if not (text.isascii() and text.isdigit() and len(text) <= 3):
            raise WrongOption(
                _(
                    '{option} "{text}" is not a number of days; write 7.',
                    option="--within",
                    text=text,
                )
            )
        return snapshot.calendar.add_working_days(snapshot.as_of, int(text))

    @property
    def colour(self) -> bool:
        """Tell whether colours are wanted on the screen."""
        return not (self.given.no_color or self.environment.get("NO_COLOR"))

    @property
    def width(self) -> int | None:
        """Return the screen's width in columns by COLUMNS; None: by the terminal itself."""
        columns = self.environment.get("COLUMNS", "")
        return (
            int(columns)
            if columns.isascii() and columns.isdigit() and 20 <= int(columns) <= 1000
            else None
        )

    def say(self, message: Message) -> None:
        """Print a notice for a person on stderr."""
        print(one_line(self.translator(message)), file=self.stderr)

    def answer(
        self,
        *,
        report: Report,
        json_body: JsonBody,
        unread: Sequence[Any] = (),
        form: str | None = None,
        on_screen: bool = False,
    ) -> int:
        """Write an answer; return the exit code, 1 when files could not be read.

        ``form`` is its form when it is not ``--format``; ``on_screen`` keeps it out of
        ``--output``. A long ``json_body`` is given as a function, called when JSON is wanted.
        """
        chosen = form or self.given.format or "table"
        output = None if on_screen else self.given.output
        if output is None:
            self._print(lambda: self._write(chosen, report, json_body, self.stdout))
        else:
            self._write_file(self.cwd / output, chosen, report, json_body)
        return self.incomplete(
            unread, said=chosen == "table" and self._on_terminal(self.stdout) and output is None
        )

    def incomplete(self, unread: Sequence[Any], *, said: bool = False) -> int:
        """Report on stderr that the answer is incomplete unless ``said``; return the exit code."""
        if not unread:
            return ExitCode.OK
        if not said:
            from directive_cli.reports.table import incomplete

            for entry in unread:
                place = f"{entry.path}:{entry.line}:{entry.column}"
                self.say(_("{place}: {message}", place=place, message=entry.message))
            self.say(incomplete(len(unread)))
        return ExitCode.FINDINGS

    def _write(self, chosen: str, report: Report, json_body: JsonBody, stream: IO[str]) -> None:
        from directive_cli.formats.kinds import FORMATS, Rendering

        rendering = Rendering(
            report,
            self.translator,
            json_body,
            raw=self.given.raw,
            colour=self.colour,
            width=self.width,
        )
        FORMATS[chosen].write(rendering, stream)

    @property
    def on_terminal(self) -> bool:
        """Tell whether the answer is going to a person's screen."""
        return self.given.output is None and self._on_terminal(self.stdout)

    def _on_terminal(self, stream: IO[str]) -> bool:
        return stream.isatty()

    def print_table(self, table: Table) -> None:
        """Print a table that is no answer about a registry on a person's screen."""
        from directive_cli.formats.terminal import print_table_alone

        self._print(
            lambda: print_table_alone(
                table, self.translator, self.stdout, colour=self.colour, width=self.width
            )
        )

    def print_text(self, text: str) -> None:
        """Print a text as it is; on a person's screen with its control characters shown."""
        shown = printable(text) if self._on_terminal(self.stdout) else text
        self._print(lambda: self.stdout.write(shown))

    def deliver(self, text: str) -> None:
        """Write a finished text to ``--output``, else to the screen."""
        output = self.given.output
        if output is None:
            self._print(lambda: self.stdout.write(text))
        else:
            self._replace_file(self.cwd / output, lambda stream: stream.write(text))

    def finish(self) -> None:
        """Flush standard output. Raises OutputRefused."""
        self._print(lambda: None)

    def _print(self, write: Callable[[], object]) -> None:
        with leaving(self.stdout):
            write()

    def _write_file(self, path: Path, chosen: str, report: Report, json_body: JsonBody) -> None:
        self._replace_file(path, lambda stream: self._write(chosen, report, json_body, stream))

    def _replace_file(self, path: Path, write: Callable[[IO[str]], object]) -> None:
        import io

        def write_text(binary: IO[bytes]) -> None:
            stream = io.TextIOWrapper(binary, encoding="utf-8", newline="", write_through=True)
            write(stream)
            stream.detach()

        replace_file(path, write_text)


def _is_iso_day(text: str) -> bool:
    return len(text) == 10 and text[4] == text[7] == "-" and text[:2] in ("19", "20", "21")


def replace_file(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Let ``write`` make a file's content, and replace the file whole. Raises OutputRefused."""
    from directive_cli.cli.output_file import replacing

    try:
        with replacing(path) as stream:
            write(stream)
    except OSError as error:
        raise output_refusal(path, error) from error


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write files, each replaced whole, and make their folders. Raises OutputRefused."""
    from operator import methodcaller

    for path, content in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise output_refusal(path.parent, error) from error
        replace_file(path, methodcaller("write", content))


def output_refusal(path: Path | str, error: OSError) -> OutputRefused:
    """Return the refusal that names what could not be written, and why."""
    return OutputRefused(
        _("{path} cannot be written: {reason}.", path=path, reason=reason_of(error))
    )


def printable(text: str) -> str:
    """Return ``text`` so that no data can drive what shows it, a terminal or the log of a CI.

    Control characters become symbols; what GitHub's runner takes for a command at the beginning of
    a line (``::error::``, ``##[error]``) is parted by a space.
    """
    shown = "".join(
        character if character.isprintable() or character == "\n" else _shown(character)
        for character in text
    )
    if "::" not in shown and "##[" not in shown:
        return shown
    return "\n".join(
        line.replace("::", ": :", 1) if line.lstrip().startswith("::") else line
        for line in shown.replace("##[", "## [").split("\n")
    )


def one_line(text: str) -> str:
    """Return a notice as one line that no terminal and no CI log obeys.

    A line end in data is shown; a notice that begins with ``::`` would be a command to GitHub,
    which reads standard error too.
    """
    line = printable(text).replace("\n", "\u240a")
    return f"> {line}" if line.lstrip().startswith(("::", "##[")) else line


def _shown(character: str) -> str:
    return chr(0x2400 + ord(character)) if ord(character) < 0x20 else f"\\u{ord(character):04x}"


def choose_language(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return ``vi`` or ``en``: ``--lang``, else DIRECTIVE_LANG, else the locale, else English."""
    wanted = ""
    for place, word in enumerate(words):
        if word == "--lang" and place + 1 < len(words):
            wanted = words[place + 1]
        elif word.startswith("--lang="):
            wanted = word.partition("=")[2]
    if wanted in LANGUAGES:
        return wanted
    if environment.get("DIRECTIVE_LANG") in LANGUAGES:
        return environment["DIRECTIVE_LANG"]
    locale = (
        environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    )
    if not locale and sys.platform == "win32":
        return language_of_windows()
    return "vi" if locale.split("_")[0].split(".")[0].lower() == "vi" else "en"


def language_of_windows() -> str:
    """Return ``vi`` where Windows itself speaks Vietnamese, else ``en``: it has no LANG."""
    import ctypes

    kernel: Any = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    return (
        "vi" if int(kernel.GetUserDefaultUILanguage()) & _PRIMARY_LANGUAGE == _VIETNAMESE else "en"
    )


_PRIMARY_LANGUAGE, _VIETNAMESE = 0x3FF, 0x2A
"""Of a Windows language identifier: its lower ten bits, and Vietnamese (MS-LCID)."""


def cache_folder(environment: Mapping[str, str]) -> str | None:
    """Return the folder for indexes: XDG_CACHE_HOME, or the platform's own; None when there is no
    home.

    A relative XDG_CACHE_HOME does not count (XDG Base Directory Specification): it would lie in
    whatever folder one is.
    """
    if os.path.isabs(environment.get("XDG_CACHE_HOME", "")):
        return os.path.join(environment["XDG_CACHE_HOME"], "directive")
    if sys.platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return os.path.join(local, "directive", "cache") if local else None
    if not environment.get("HOME"):
        return None
    return os.path.join(
        environment["HOME"], "Library/Caches" if sys.platform == "darwin" else ".cache", "directive"
    )
