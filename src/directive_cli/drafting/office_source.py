"""Old Word files, OpenDocument and RTF: turned into .docx by LibreOffice, or into text by antiword.

The program gets a profile of its own without macros and without links to elsewhere, and a bounded time.
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
from directive_cli.messages import _

CONVERTING_SECONDS = 90
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

    Raises DirectiveError when neither program is there, the file cannot be opened, or it takes too long.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is not None:
        return _by_libreoffice(office, data, name, ending)
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


def _by_libreoffice(program: str, data: bytes, name: str, ending: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="directive-") as place:
        source = Path(place) / f"source{ending}"
        source.write_bytes(data)
        result = Path(place) / "out" / "source.docx"
        _run(
            [
                program,
                f"-env:UserInstallation={_profile().as_uri()}",
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                str(result.parent),
                str(source),
            ],
            name,
        )
        if not result.is_file():
            raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name))
        return result.read_bytes()


def _by_antiword(program: str, data: bytes, name: str) -> str:
    with tempfile.TemporaryDirectory(prefix="directive-") as place:
        source = Path(place) / "source.doc"
        source.write_bytes(data)
        text = _run([program, "-m", "UTF-8.txt", "-w", "0", str(source)], name)
        return text.decode("utf-8", errors="replace")


def _run(command: list[str], name: str) -> bytes:
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
        raise DirectiveError(
            _(
                "{file}: opening it took more than {limit} seconds.",
                file=name,
                limit=CONVERTING_SECONDS,
            )
        ) from None
    finally:
        _end(process)
    if process.returncode != 0:
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name))
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
    """Return the profile of this run; the program fills it once, and the end of the run takes it away."""
    place = Path(tempfile.mkdtemp(prefix="directive-office-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    user = place / "user"
    user.mkdir()
    (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    return place
