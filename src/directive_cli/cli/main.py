"""The entry of the program and its only error boundary: an expected error is one sentence, a bug a log file."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING

from directive_cli.cli.arguments import read_arguments
from directive_cli.cli.session import Session, cache_folder, choose_language, printable
from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.messages import Message, _
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def main() -> None:
    """Run the program on this process's command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe or an old console may be in another encoding; Vietnamese needs UTF-8, and nothing may stop an answer.
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    code = run(sys.argv[1:], os.environ, sys.stdout, sys.stderr, Path.cwd, datetime.now(UTC))
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away (`| head`): nothing is left to say, and nothing may be said at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    # Everything is written and closed: skipping the interpreter's tidying-up saves a tenth of a short answer's time.
    sys.stderr.flush()
    os._exit(code)


def run(
    words: Sequence[str],
    environment: Mapping[str, str],
    stdout: IO[str],
    stderr: IO[str],
    cwd: object,
    now: datetime,
) -> int:
    """Answer one command line; return the exit code. Never raises but for a signal to exit."""
    translator = Translator(choose_language(words, environment))
    try:
        invocation = read_arguments(words)
        if invocation is None:
            from directive_cli.cli.typer_app import read_with_typer

            invocation = read_with_typer(words, translator, stdout)
            if invocation is None:
                return ExitCode.OK
        folder = cwd() if callable(cwd) else Path(str(cwd))
        session = Session(invocation, environment, stdout, stderr, folder, now, translator)
        module, _colon, function = invocation.command.run.partition(":")
        code: int = getattr(import_module(f"directive_cli.cli.{module}"), function)(session)
        stdout.flush()
        return code
    except DirectiveError as error:
        _tell(stderr, translator(_("directive: {message}", message=error.message)))
        return error.exit_code
    except KeyboardInterrupt:
        _tell(stderr, translator(_("directive: interrupted.")))
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
        return ExitCode.OK
    except Exception as error:
        _tell(stderr, translator(_bug(error, words, environment)))
        return ExitCode.BUG


def _tell(stderr: IO[str], text: str) -> None:
    with suppress(OSError, ValueError):
        print(printable(text), file=stderr)


def _bug(error: Exception, words: Sequence[str], environment: Mapping[str, str]) -> Message:
    """Write the traceback to a log file and return the sentence that names it."""
    import platform
    import tempfile
    import traceback

    from directive_cli import __version__

    folder = cache_folder(environment) or Path(tempfile.gettempdir())
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    path = folder / f"bug-{stamp}-{os.getpid()}.log"
    body = f"directive {__version__}, Python {platform.python_version()}, {platform.platform()}\n{list(words)}\n\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(body + "".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError:
        return _("directive: this is a bug ({error}), and its log could not be written.", error=repr(error))
    return _("directive: this is a bug; please report it with the log in {path}.", path=path)
