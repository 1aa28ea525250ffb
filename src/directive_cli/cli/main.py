"""The program's entry and only error boundary: an expected error is one sentence, a bug a log."""

from __future__ import annotations

import errno
import os
import re
import sys
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module

from directive_cli.cli.arguments import command_first, read_arguments
from directive_cli.cli.session import (
    OutputRefused,
    Session,
    cache_folder,
    choose_language,
    one_line,
)
from directive_cli.diagnostics import DirectiveError, ExitCode, reason_of
from directive_cli.messages import Message, _
from directive_cli.translation import Translator
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import IO

    from directive_cli.cli.arguments import Invocation


def main() -> None:
    """Run the program on this process's command line and exit."""
    _read_words_as_utf8()
    # A stream that was closed (`>&-`) must not leave its number to the next file that is opened.
    sys.stdin = sys.stdin or os.fdopen(os.open(os.devnull, os.O_RDONLY), encoding="utf-8")
    sys.stdout = sys.stdout or _closed_output()
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        # A pipe or an old console may be in another encoding; Vietnamese needs UTF-8, and nothing
        # may stop an answer.
        with suppress(AttributeError, ValueError):
            stream.reconfigure(  # type: ignore[union-attr]
                encoding="utf-8", errors="backslashreplace"
            )
    # What other packages plug into Pydantic has no say in what a registry may hold; looking for it
    # takes long.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for name in ("COLUMNS", "LINES"):
        # Rich takes any digit of Unicode for a number and then fails.
        if not re.fullmatch(r"[0-9]{0,5}", os.environ.get(name, "")):
            del os.environ[name]
    code = run_command_line(
        sys.argv[1:], os.environ, sys.stdout, sys.stderr, os.getcwd, datetime.now(UTC)
    )
    with suppress(OSError):
        # The reader went away (`| head`), or the failure was told: nothing is left to say.
        sys.stdout.flush()
    # Everything is written and closed: skipping the interpreter's tidying-up saves a tenth of a
    # short answer's time.
    with suppress(OSError):
        sys.stderr.flush()
    os._exit(code)


def run_command_line(
    words: Sequence[str],
    environment: Mapping[str, str],
    stdout: IO[str],
    stderr: IO[str],
    cwd: object,
    now: datetime,
) -> int:
    """Answer one command line and return the exit code; raises nothing but signals to exit."""
    # An empty variable counts as not set: CI files set them so.
    environment = {name: value for name, value in environment.items() if value}
    translator = Translator(choose_language(words, environment))
    before = _changes()
    try:
        _refuse_broken_words(words)
        words = command_first(words)
        invocation = read_arguments(words)
        if invocation is None and words[-1:] and words[-1] in ("--help", "-h"):
            from directive_cli.cli.help_page import print_help

            if print_help(words, translator, stdout):
                return ExitCode.OK
        if invocation is None:
            from directive_cli.cli.typer_app import read_with_typer

            invocation = read_with_typer(words, translator, stdout)
            if invocation is None:
                return ExitCode.OK
        folder = _folder(cwd)
        session = Session(invocation.given, environment, stdout, stderr, folder, now, translator)
        code = _answer(session, invocation)
        session.finish()
        return code
    except DirectiveError as error:
        said = [translator(_("directive: {message}", message=error.message))]
        if isinstance(error, OutputRefused) and _changes() > before:
            said.append(translator(_WRITTEN))
        _tell(stderr, " ".join(said))
        return error.exit_code
    except KeyboardInterrupt:
        _tell(stderr, translator(_("directive: interrupted.")))
        return ExitCode.INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Rich leaves by SystemExit when its reader has gone.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
        return ExitCode.OK
    except OSError as error:
        # The machine, not the program: a disk that fails, a share that went away.
        said = [
            translator(_refused(error)),
            *([translator(_WRITTEN)] if _changes() > before else []),
        ]
        _tell(stderr, " ".join(said))
        return ExitCode.COULD_NOT_RUN
    except MemoryError:
        _tell(stderr, translator(_("directive: there is not enough memory for this.")))
        return ExitCode.COULD_NOT_RUN
    except Exception as error:
        _tell(stderr, translator(_bug(error, words, environment)))
        return ExitCode.BUG


_WRITTEN = _("The change is written.")


def _refused(error: OSError) -> Message:
    if error.filename:
        path, reason = error.filename, reason_of(error)
        return _("directive: {path} cannot be used: {reason}.", path=path, reason=reason)
    return _("directive: the system refuses: {reason}.", reason=reason_of(error))


def _answer(session: Session, invocation: Invocation) -> int:
    """Run the command; retry once if its index could not be read and nothing was written."""
    before = _changes()
    module, _colon, function = invocation.command.run.partition(":")
    command = getattr(import_module(f"directive_cli.cli.{module}"), function)
    try:
        code: int = command(session, invocation.given)
    except Exception as error:
        if not _is_of_the_index(error):
            raise
        session.discard_index()
        if _changes() > before:
            raise IndexFailed(
                _(
                    "The change is written; the rest of the answer is missing: the index cannot be"
                    " read ({reason}).",
                    reason=str(error),
                )
            ) from error
        try:
            code = command(session, invocation.given)
        except Exception as again:
            if not _is_of_the_index(again):
                raise
            raise IndexFailed(
                _(
                    "The index cannot be read ({reason}); `--no-index` answers from the files.",
                    reason=str(again),
                )
            ) from again
    return code


class IndexFailed(DirectiveError):
    """The index can be neither read nor rebuilt."""


def _is_of_the_index(error: Exception) -> bool:
    """Tell whether SQLite failed; by its module's name, so that no start loads sqlite3 for it."""
    return type(error).__module__ == "sqlite3"


def _changes() -> int:
    """Return how many changes this process has begun to write, without loading a module."""
    writer = sys.modules.get("directive_cli.editing.change_set")
    return writer.ChangeSet.applied if writer is not None else 0


def _closed_output() -> IO[str]:
    """Return a stream in place of a closed one (``>&-``); writing to it fails."""
    import io

    class Closed(io.StringIO):
        def write(self, _text: str, /) -> int:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))

    os.open(os.devnull, os.O_WRONLY)
    return Closed()


def _read_words_as_utf8() -> None:
    """Restart in UTF-8 mode if the locale would decode arguments and file names otherwise."""
    if os.name == "posix" and not sys.flags.utf8_mode and sys.getfilesystemencoding() != "utf-8":
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])


def _refuse_broken_words(words: Sequence[str]) -> None:
    for word in words:
        if not word.isascii() and any("\ud800" <= letter <= "\udfff" for letter in word):
            raise DirectiveError(_("{word} is not UTF-8 text; write it in UTF-8.", word=word))


def _folder(cwd: object) -> str:
    try:
        return str(cwd() if callable(cwd) else cwd)
    except OSError as error:
        raise DirectiveError(
            _("The working folder is gone: {reason}.", reason=reason_of(error))
        ) from error


def _tell(stderr: IO[str], text: str) -> None:
    with suppress(OSError, ValueError):
        print(one_line(text), file=stderr)


def _bug(error: Exception, words: Sequence[str], environment: Mapping[str, str]) -> Message:
    """Write the traceback to a log file and return the sentence that names it."""
    import platform
    import tempfile
    import traceback
    from pathlib import Path

    from directive_cli import __version__

    folder = Path(cache_folder(environment) or tempfile.gettempdir())
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    path = folder / f"bug-{stamp}-{os.getpid()}.log"
    system = f"Python {platform.python_version()}, {platform.platform()}"
    body = f"directive {__version__}, {system}\n{list(words)}\n\n"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # What a registry says may stand in it: for its user's eyes only, and never through a link
        # that waits there.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(body + "".join(traceback.format_exception(error)))
    except OSError:
        return _(
            "directive: this is a bug ({error}), and its log could not be written.",
            error=repr(error),
        )
    return _("directive: this is a bug; please report it with the log in {path}.", path=path)
