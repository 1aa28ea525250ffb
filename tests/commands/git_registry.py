"""A registry in a real git repository, with people who commit and branch."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from tests.commands.command_line import CommandLine
from tests.durability.small_registry import lay_out
from tests.platforms import require_git

if TYPE_CHECKING:
    from pathlib import Path


class GitRegistry:
    """A repository at ``top`` with the small registry in ``data`` and what ``init`` writes around it."""

    def __init__(self, folder: Path) -> None:
        require_git()
        self.top = folder / "repository"
        self.top.mkdir()
        self.home = folder / "home"
        self.home.mkdir()
        outside = CommandLine(folder, folder / "cache")
        outside.fine("init", "repository")
        (self.top / "data" / "agencies.yaml").unlink()
        lay_out(self.top / "data")
        self.directive = CommandLine(self.top, folder / "cache")
        self.git("init", "--quiet", "--initial-branch=main", ".")
        self.commit("Lập sổ theo dõi", author="Nguyễn Văn Một")

    def git(self, *words: str, author: str = "Nguyễn Văn Một", check: bool = True) -> str:
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.home), "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "mot@example.invalid",
            "GIT_COMMITTER_NAME": author, "GIT_COMMITTER_EMAIL": "mot@example.invalid",
        }  # fmt: skip
        done = subprocess.run(
            ["git", *words],
            cwd=self.top,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def commit(self, subject: str, *, author: str = "Nguyễn Văn Một") -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", subject, author=author)
        return self.git("rev-parse", "HEAD").strip()
