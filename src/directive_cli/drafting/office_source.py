"""Old Word files, OpenDocument and RTF: turned into .docx by LibreOffice, or into text by antiword.

The program gets a profile of its own without macros and without links to elsewhere, and a bounded
time.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import Message, _

CONVERTING_SECONDS = 180
"""The first file of a run starts the program, which takes some seconds; a file takes one more."""
_SETTINGS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse">\
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" \
oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">\
<value>0</value></prop></item>
</oor:items>
"""


def as_docx(data: bytes, *, name: str, ending: str) -> bytes | str:
    """Return the file as a .docx, or as text where only antiword is installed.

    Raises DirectiveError when neither program is there, the file cannot be opened, or it takes too
    long.
    """
    office = libreoffice()
    if office is not None:
        return converted(
            office,
            data,
            ending=ending,
            form="docx:MS Word 2007 XML",
            failed=_damaged(name),
            too_long=_too_long(name),
        )
    antiword = shutil.which("antiword") if ending == ".doc" else None
    if antiword is not None:
        return _by_antiword(antiword, data, name)
    raise DirectiveError(
        _(
            "{file} is a {ending} file; to read it, install LibreOffice, or save it as .docx.",
            file=name,
            ending=ending,
        )
    )


def libreoffice() -> str | None:
    """Return where LibreOffice is installed; None where it is not."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def converted(
    program: str, data: bytes, *, ending: str, form: str, failed: Message, too_long: Message
) -> bytes:
    """Return a file as LibreOffice saves it in another form, such as ``pdf``.

    Raises DirectiveError with one of the two messages.
    """
    with tempfile.TemporaryDirectory(prefix="directive-") as place:
        source = Path(place) / f"source{ending}"
        source.write_bytes(data)
        result = Path(place) / "out" / f"source.{form.partition(':')[0]}"
        _run(
            [
                program,
                f"-env:UserInstallation={_profile().as_uri()}",
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                form,
                "--outdir",
                str(result.parent),
                str(source),
            ],
            failed,
            too_long,
        )
        if not result.is_file():
            raise DirectiveError(failed)
        return result.read_bytes()


def _damaged(name: str) -> Message:
    return _("{file} is damaged and cannot be opened.", file=name)


def _too_long(name: str) -> Message:
    return _(
        "{file}: opening it took more than {limit} seconds.", file=name, limit=CONVERTING_SECONDS
    )


def _by_antiword(program: str, data: bytes, name: str) -> str:
    with tempfile.TemporaryDirectory(prefix="directive-") as place:
        source = Path(place) / "source.doc"
        source.write_bytes(data)
        command = [program, "-m", "UTF-8.txt", "-w", "0", str(source)]
        text = _run(command, _damaged(name), _too_long(name))
        return text.decode("utf-8", errors="replace")


def _run(command: list[str], failed: Message, too_long: Message) -> bytes:
    """Run a program in a group of its own, so that what it started ends with it."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        written, _errors = process.communicate(timeout=CONVERTING_SECONDS)
    except subprocess.TimeoutExpired:
        raise DirectiveError(too_long) from None
    finally:
        _end(process)
    if process.returncode != 0:
        raise DirectiveError(failed)
    return written


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


@cache
def _profile() -> Path:
    """Return the profile of this run; the program fills it once, and the end of the run takes it
    away."""
    place = Path(tempfile.mkdtemp(prefix="directive-office-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    user = place / "user"
    user.mkdir()
    (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    return place
