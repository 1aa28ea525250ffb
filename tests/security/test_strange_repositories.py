"""A repository of a stranger runs nothing, and one that is not whole never gives a short answer."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.asking import registry_at
from tests.commands.git_registry import GitRegistry
from tests.platforms import NEEDS_POSIX_SHELL

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS = (
    ["report", "summary"],
    ["report", "changes", "--since", "HEAD"],
    ["validate", "--changed-since", "HEAD"],
    ["history", "04/KH-UBND"],
    ["diff", "HEAD"],
    ["due", "--at", "HEAD"],
    ["export", "--output", "tables", "--at", "HEAD"],
)


@pytest.fixture
def registry(tmp_path: Path) -> GitRegistry:
    return GitRegistry(tmp_path)


def ask_all(registry: GitRegistry) -> None:
    for words in QUESTIONS:
        shutil.rmtree(registry.top / "tables", ignore_errors=True)
        registry.directive(*words)


def a_directive(registry: GitRegistry) -> Path:
    return sorted((registry.top / "data" / "directives").rglob("*.yaml"))[0]


def plant(folder: Path, mark: Path) -> Path:
    """Write a program that leaves a mark where it runs."""
    program = folder / "planted"
    program.write_text(f"#!/bin/sh\necho ran >> '{mark}'\ncat\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


CONFIGURED = (
    "core.fsmonitor", "core.pager", "pager.log", "pager.diff", "diff.external", "core.sshCommand",
    "core.editor", "core.askPass", "core.gitProxy", "credential.helper", "gpg.program",
    "core.alternateRefsCommand", "uploadpack.packObjectsHook", "interactive.diffFilter",
    "filter.a=b.clean", "filter.a=b.smudge", "filter.a=b.process", "filter.plain.clean",
    "filter.plain.process", "diff.d.command", "diff.d.textconv", "merge.m.driver",
    "remote.origin.vcs", "trailer.x.command",
)  # fmt: skip


@pytest.mark.parametrize("where", ["top", "submodule", "tracked"])
def test_nothing_that_a_repository_names_is_run(
    registry: GitRegistry, tmp_path: Path, where: str
) -> None:
    mark = tmp_path / "RAN"
    program = plant(tmp_path, mark)
    attributes = "* filter=a=b diff=d merge=m\n*.yaml filter=plain\n"
    if where == "submodule":
        inner = registry.top / "data" / "directives" / "inner"
        inner.mkdir()
        for words in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "x"]):
            registry.git("-C", str(inner), *words)
        (inner / "2025-01-01-1_kh-a.yaml").write_text("type: ke-hoach\ntitle: A\n")
        registry.git("-C", str(inner), "add", ".")
        registry.git("-C", str(inner), "commit", "-qm", "y")
        registry.git("add", "--all", check=False)
        registry.git("commit", "-qm", "with a submodule", check=False)
        git = inner / ".git"
    elif where == "tracked":
        git = registry.top / "data"
        for name in ("objects", "refs", "HEAD"):
            source = registry.top / ".git" / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, git / name)
        (git / "config").write_text("[core]\n\tbare = false\n\tworktree = .\n")
    else:
        git = registry.top / ".git"
    (git / "info").mkdir(exist_ok=True)
    (git / "info" / "attributes").write_text(attributes)
    (registry.top / ".gitattributes").write_text(attributes)
    (git / "hooks").mkdir(exist_ok=True)
    for hook in ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc"):
        shutil.copy(program, git / "hooks" / hook)
    for key in CONFIGURED:
        subprocess.run(
            ["git", "config", "--file", str(git / "config"), key, str(program)], check=True
        )
    for path in (registry.top / "data").rglob("*.yaml"):
        os.utime(path)
    ask_all(registry)
    assert not mark.exists()


def test_tracked_files_that_pass_for_a_repository_are_not_believed(registry: GitRegistry) -> None:
    data = registry.top / "data"
    for name in ("objects", "refs", "HEAD"):
        source = registry.top / ".git" / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, data / name)
    (data / "config").write_text("[core]\n\tbare = true\n")
    answer = registry.directive("validate", "--changed-since", "HEAD")
    assert answer.code == 2
    assert "safe.bareRepository" in answer.err
    said = registry.directive("report", "summary").err
    assert "revision of the registry is not known" in said


def test_a_missing_content_is_told_by_its_path(registry: GitRegistry) -> None:
    path = a_directive(registry)
    shown = path.relative_to(registry.top).as_posix()
    blob = registry.git("rev-parse", f"HEAD:{shown}").strip()
    path.write_text(path.read_text(encoding="utf-8") + "# thêm\n", encoding="utf-8")
    registry.commit("Thêm chú thích")
    object_file = registry.top / ".git" / "objects" / blob[:2] / blob[2:]
    object_file.chmod(0o644)
    object_file.write_bytes(b"")
    for words in (
        ["due", "--at", "HEAD~1"],
        ["diff", "HEAD~1"],
        ["history", path.stem],
        ["report", "changes", "--since", "HEAD~1"],
    ):
        answer = registry.directive(*words)
        assert answer.code == 2, words
        assert path.name in answer.err or "Git failed" in answer.err
        assert "Traceback" not in answer.err


def test_a_broken_commit_is_told_and_not_passed_over(registry: GitRegistry) -> None:
    path = a_directive(registry)
    for number in range(3):
        path.write_text(path.read_text(encoding="utf-8") + f"# {number}\n", encoding="utf-8")
        registry.commit(f"Lần {number}")
    commit = registry.git("rev-parse", "HEAD~1").strip()
    object_file = registry.top / ".git" / "objects" / commit[:2] / commit[2:]
    object_file.chmod(0o644)
    object_file.write_bytes(b"")
    answer = registry.directive("history", path.stem)
    assert answer.code == 2 and "Git failed" in answer.err
    validated = registry.directive("validate")
    assert "Git failed" in validated.out + validated.err


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("diff.orderFile", "/nonexistent"),
        ("log.showRoot", "false"),
        ("i18n.logOutputEncoding", "UTF-16"),
        ("log.follow", "true"),
        ("diff.noprefix", "true"),
        ("diff.renames", "copies"),
        ("core.quotePath", "true"),
        ("log.date", "relative"),
        ("format.pretty", "oneline"),
    ],
)
def test_settings_of_the_user_change_no_history(
    registry: GitRegistry, key: str, value: str
) -> None:
    identifier = a_directive(registry).stem
    before = registry.directive("history", identifier)
    registry.git("config", "--local", key, value)
    after = registry.directive("history", identifier)
    assert (after.code, after.out) == (before.code, before.out)
    assert before.out


@pytest.mark.parametrize("ends", ["crlf", "lf"])
def test_line_ends_alone_are_no_change(registry: GitRegistry, ends: str) -> None:
    path = a_directive(registry)
    content = path.read_bytes()
    if ends == "lf":
        path.write_bytes(content.replace(b"\n", b"\r\n"))
        (registry.top / ".gitattributes").write_text("* -text\n")
        registry.commit("với CRLF")
        path.write_bytes(content)
    else:
        registry.git("config", "core.autocrlf", "true")
        path.write_bytes(content.replace(b"\n", b"\r\n"))
    answer = registry.directive("validate", "--changed-since", "HEAD")
    assert "0 files checked" in answer.out + answer.err
    path.write_bytes(path.read_bytes() + b"# th\xc3\xaam\n")
    answer = registry.directive("validate", "--changed-since", "HEAD")
    assert "1 file checked" in answer.out + answer.err


def test_a_pointer_of_git_lfs_is_named(registry: GitRegistry) -> None:
    path = a_directive(registry)
    path.write_text(f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 12\n")
    registry.commit("Chuyển sang LFS")
    answer = registry.directive("due", "--at", "HEAD")
    assert answer.code == 2 and "Git LFS" in answer.err and path.name in answer.err


def test_a_sparse_checkout_is_told(registry: GitRegistry) -> None:
    registry.git("sparse-checkout", "set", "--no-cone", "/*", "!/data/directives/")
    answer = registry.directive("validate", "--changed-since", "HEAD")
    assert answer.code == 2 and "sparse-checkout disable" in answer.err


def test_a_damaged_head_is_not_taken_for_no_repository(registry: GitRegistry) -> None:
    (registry.top / ".git" / "HEAD").write_text("ref: refs/heads/gone\n")
    assert registry.directive("history", a_directive(registry).stem).code == 2
    answer = registry.directive("validate")
    assert "HEAD" in answer.out + answer.err


def test_a_repository_without_a_commit_is_none(tmp_path: Path) -> None:
    registry = GitRegistry(tmp_path)
    shutil.rmtree(registry.top / ".git")
    registry.git("init", "-q", ".")
    assert registry.directive("validate").code == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_a_folder_of_another_owner_is_told_with_the_remedy(registry: GitRegistry) -> None:
    for path in (registry.top, *registry.top.rglob("*")):
        os.chown(path, 12345, 12345)
    for words in (
        ["validate", "--changed-since", "HEAD"],
        ["due", "--at", "HEAD"],
        ["history", a_directive(registry).stem],
    ):
        answer = registry.directive(*words)
        assert answer.code == 2, words
        assert "safe.directory" in answer.err
    assert (
        "safe.directory" in registry.directive("validate").out + registry.directive("validate").err
    )


def test_a_merge_that_settles_or_drops_is_told(registry: GitRegistry) -> None:
    path = a_directive(registry)
    text = path.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))

    def set_title(words: str) -> None:
        path.write_text(text.replace(title, f"title: {words}"), encoding="utf-8")

    registry.git("checkout", "-qb", "side")
    set_title("Kế hoạch của nhánh")
    registry.commit("nhánh")
    registry.git("checkout", "-q", "main")
    set_title("Kế hoạch của chính")
    registry.commit("chính")
    registry.git("merge", "-q", "side", check=False)
    set_title("Kế hoạch khi gộp")
    merge = registry.commit("gộp")
    told = registry.directive("history", path.stem).out
    assert any("Kế hoạch khi gộp" in line and merge[:10] in line for line in told.splitlines())

    progress = registry.top / "data" / "progress" / path.stem / "so-y-te.yaml"
    progress.parent.mkdir(parents=True, exist_ok=True)
    before = progress.read_text() if progress.exists() else ""
    event = '- {id: aaaa1111, task: "1", date: 2025-02-10, kind: progress, note: x}\n'
    progress.write_text(before + event)
    registry.commit("sự kiện")
    registry.git("checkout", "-qb", "other")
    (registry.top / "README.md").write_text("khác\n")
    registry.commit("khác")
    registry.git("checkout", "-q", "main")
    (registry.top / "NOTES.md").write_text("chính\n")
    registry.commit("chính nữa")
    registry.git("merge", "-q", "--no-commit", "other", check=False)
    progress.write_text(before)
    dropping = registry.commit("gộp và bỏ sự kiện")
    lines = registry.directive("history", path.stem).out.splitlines()
    assert any(dropping[:10] in line for line in lines)


def test_a_merge_is_told_once_for_each_datum_and_only_of_what_it_decided(
    registry: GitRegistry,
) -> None:
    path = a_directive(registry)
    data = "title: {}\nissuer: ubnd-tinh\ntype: ke-hoach\nissued_on: {}\nnumber: {}\n"

    def write(*words: str) -> None:
        path.write_text(data.format(*words), encoding="utf-8")

    write("Kế hoạch", "2025-03-01", "1/KH-UBND")
    registry.commit("gốc")
    registry.git("checkout", "-qb", "side")
    write("Kế hoạch của nhánh", "2025-03-02", "1/KH-UBND")
    side = registry.commit("nhánh")
    registry.git("checkout", "-q", "main")
    write("Kế hoạch của chính", "2025-03-01", "2/KH-UBND")
    main = registry.commit("chính")
    registry.git("merge", "-q", "side", check=False)
    write("Kế hoạch khi gộp", "2025-03-02", "2/KH-UBND")
    merge = registry.commit("gộp")
    told = json.loads(registry.directive("history", path.stem, "--format", "json").out)["items"]
    of = {
        name: [one["key"] for one in told if (one["commit"] or "").startswith(commit[:10])]
        for name, commit in (("merge", merge), ("side", side), ("main", main))
    }
    assert of["merge"] == ["title"]
    assert sorted(of["side"]) == ["issued_on", "title"]
    assert sorted(of["main"]) == ["number", "title"]


def test_an_id_reused_behind_a_merge_is_found(registry: GitRegistry) -> None:
    new = registry.top / "data" / "directives" / "2025" / "ke-hoach-4.yaml"
    text = (
        "number: {}/KH-UBND\ntype: ke-hoach\ntitle: {}\nissuer: ubnd-tinh\nissued_on: 2025-04-02\n"
    )
    registry.git("checkout", "-qb", "side")
    new.write_text(text.format(4, "Kế hoạch tu bổ đê"), encoding="utf-8")
    registry.commit("thêm")
    new.unlink()
    registry.commit("bỏ")
    registry.git("checkout", "-q", "main")
    (registry.top / "NOTES.md").write_text("chính\n")
    registry.commit("chính")
    registry.git("merge", "-q", "--no-ff", "-m", "gộp", "side")
    new.write_text(text.format(9, "Kế hoạch mở chợ phiên"), encoding="utf-8")
    answer = registry.directive("validate")
    assert "DIR211" in answer.out


@NEEDS_POSIX_SHELL
def test_a_git_too_old_to_be_safe_is_refused(tmp_path: Path) -> None:
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "git").write_text("#!/bin/sh\necho git version 2.37.9\n")
    (programs / "git").chmod(0o755)
    root = registry_at(tmp_path / "registry")
    (root / ".git").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "directive_cli", "validate", "--changed-since", "main"],
        env={**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stdout + done.stderr
    assert "2.37" in done.stderr and "2.38" in done.stderr and done.stdout == ""
