"""The same work laid out for other programs: the tasks of a generated registry as taskwarrior, todoman and doorstop
keep them. A peer that is not installed is left out, and the table says so.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

PYTHON_PEERS = ("check-jsonschema", "yamllint", "doorstop")
DEBIAN_PEERS = ("taskwarrior", "todoman")


@dataclass(frozen=True)
class Peer:
    """A command of another program, ready to be timed."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)


def install(folder: Path) -> Path:
    """Install the Python peers into an environment of their own, and Debian's where this user may; return its bin."""
    place = folder / "peers"
    venv.create(place, with_pip=True)
    pip = [str(place / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check"]
    for name in PYTHON_PEERS:
        subprocess.run([*pip, name], check=False, stderr=subprocess.DEVNULL)
    if shutil.which("apt-get") and os.geteuid() == 0:
        missing = [
            name
            for name in DEBIAN_PEERS
            if not shutil.which("task" if name == "taskwarrior" else name)
        ]
        if missing:
            subprocess.run(
                ["apt-get", "install", "--yes", "--quiet", *missing],
                check=False,
                stdout=subprocess.DEVNULL,
            )
    return place / "bin"


def taskwarrior(folder: Path, root: Path, *, lead: str, before: date) -> Peer | None:
    """Return the list of an agency's tasks due before a day, all tasks of the registry imported."""
    if not shutil.which("task"):
        return None
    home = folder / "taskwarrior"
    home.mkdir()
    (home / "taskrc").write_text(
        f"data.location={home}\nconfirmation=off\nverbose=nothing\n", encoding="utf-8"
    )
    tasks = [
        {"description": title, "project": agency, "status": "pending", "entry": "20220101T000000Z"}
        | ({"due": f"{day:%Y%m%d}T000000Z"} if day else {})
        for _ref, title, agency, day in _tasks(root)
    ]
    (home / "tasks.json").write_text(json.dumps(tasks), encoding="utf-8")
    environment = {"TASKRC": str(home / "taskrc"), "HOME": str(home)}
    run = {**os.environ, **environment}
    subprocess.run(
        ["task", "import", str(home / "tasks.json")], env=run, check=True, capture_output=True
    )
    return Peer(
        "taskwarrior list", ["task", f"project:{lead}", f"due.before:{before}", "list"], environment
    )


def todoman(folder: Path, root: Path) -> Peer | None:
    """Return todoman's list of open tasks, one calendar entry a task."""
    if not shutil.which("todoman"):
        return None
    home = folder / "todoman"
    calendar = home / "calendars" / "registry"
    calendar.mkdir(parents=True)
    for number, (_ref, title, _agency, day) in enumerate(_tasks(root)):
        due = f"DUE;VALUE=DATE:{day:%Y%m%d}\r\n" if day else ""
        text = (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//benchmark//EN\r\nBEGIN:VTODO\r\n"
            f"UID:{number}\r\nSUMMARY:{title}\r\n{due}END:VTODO\r\nEND:VCALENDAR\r\n"
        )
        (calendar / f"{number}.ics").write_text(text, encoding="utf-8")
    config = home / "config.py"
    config.write_text(
        f'path = "{home}/calendars/*"\ncache_path = "{home}/cache.sqlite3"\ndate_format = "%Y-%m-%d"\n',
        encoding="utf-8",
    )
    environment = {"HOME": str(home), "PYTHONPATH": ""}
    return Peer("todoman list", ["todoman", "--config", str(config), "list"], environment)


def doorstop(folder: Path, root: Path, bin_folder: Path) -> Peer | None:
    """Return doorstop's check of one small item a task, in a git repository as it needs one."""
    if not (bin_folder / "doorstop").exists():
        return None
    home = folder / "doorstop"
    home.mkdir()
    subprocess.run(["git", "init", "--quiet", str(home)], check=True)
    (home / ".doorstop.yml").write_text(
        "settings:\n  digits: 6\n  prefix: REQ\n  sep: ''\n", encoding="utf-8"
    )
    for number, (_ref, title, _agency, _day) in enumerate(_tasks(root), start=1):
        text = f"active: true\nderived: false\nlevel: {number}.0\nlinks: []\nnormative: true\ntext: |\n  {title}\n"
        (home / f"REQ{number:06}.yml").write_text(text, encoding="utf-8")
    script = [
        str(bin_folder / "doorstop"),
        "--no-reformat",
        "--no-ref-check",
        "--project",
        str(home),
    ]
    subprocess.run(
        script, check=False, capture_output=True
    )  # the first run writes the items' fingerprints
    return Peer("doorstop check", script)


def check_jsonschema(root: Path, schema: Path, bin_folder: Path) -> Peer | None:
    """Return check-jsonschema over the same directives, with the schema that ours is checked against too."""
    program = bin_folder / "check-jsonschema"
    files = sorted(str(path) for path in (root / "directives").rglob("*.yaml"))
    return (
        Peer("check-jsonschema", [str(program), "--schemafile", str(schema), *files])
        if program.exists()
        else None
    )


def yamllint(root: Path, bin_folder: Path) -> Peer | None:
    """Return yamllint with its relaxed rules over the same directives."""
    program = bin_folder / "yamllint"
    return (
        Peer("yamllint -d relaxed", [str(program), "-d", "relaxed", str(root)])
        if program.exists()
        else None
    )


def plain_loop(root: Path) -> Peer:
    """Return what a user's script does: load every file with PyYAML's C loader."""
    script = (
        "import sys, yaml\nfrom pathlib import Path\n"
        "for path in Path(sys.argv[1]).rglob('*.yaml'):\n"
        "    with path.open(encoding='utf-8') as file:\n        yaml.load(file, yaml.CSafeLoader)\n"
    )
    return Peer("plain CSafeLoader loop", [sys.executable, "-c", script, str(root)])


def _tasks(root: Path) -> Iterator[tuple[str, str, str, date | None]]:
    """Yield (ref, title, first lead, last day as written) of every task."""
    for path in sorted((root / "directives").rglob("*.yaml")):
        with path.open(encoding="utf-8") as file:
            data: dict[str, Any] = yaml.load(file, yaml.CSafeLoader)
        for task in data["tasks"]:
            deadline = task.get("deadline") or {}
            day = deadline.get("before") or deadline.get("by")
            yield f"{path.stem}:{task['id']}", task["title"], task["lead"][0], day
