"""Publishing into a real server of the S3 protocol, and every question over it; called by name.

``python -m pytest tests/lake/store_check.py``: pytest does not collect it by itself. It needs a
program ``moto_server`` (the Python package moto with its server) and is skipped without it.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from tests.asking import Answer, ask
from tests.lake.lake_assertions import check_all_questions
from tests.lake.test_lake import NOW
from tests.lake.test_publish_safety import run
from tests.lake.three_registries import write_three

from directive_cli.lake.places import lake_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SERVER = shutil.which("moto_server")
pytestmark = pytest.mark.skipif(SERVER is None, reason="no moto_server: a local S3 server")


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a lake in an empty bucket of a server on this machine."""
    from pyarrow import fs

    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "invented")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "invented")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert SERVER is not None
    with subprocess.Popen(
        [SERVER, "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            server_answers(port)
            fs.S3FileSystem(
                endpoint_override=f"127.0.0.1:{port}",
                scheme="http",
                region="us-east-1",
                allow_bucket_creation=True,
            ).create_dir("lakes")
            yield (
                f"s3://lakes/lake?region=us-east-1&scheme=http&endpoint_override=127.0.0.1:{port}"
            )
        finally:
            server.terminate()


def server_answers(port: int) -> None:
    """Wait until the server takes connections."""
    for _again in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server did not start")


def test_every_question_over_a_store(tmp_path: Path, store: str) -> None:
    for root in write_three(tmp_path / "so").values():
        for number in (1, 2):
            answer = ask(root, ["publish", store], now=NOW)
            assert answer.code == 0, answer.err
            assert f"as number {number}" in answer.err

    def ask_store(line: str) -> Answer:
        return ask(
            None, [*line.split(), "--lake", store, "--format", "json"], now=NOW, cwd=tmp_path
        )

    check_all_questions(ask_store)
    assert ask(None, ["lake", "check", "--lake", store], now=NOW, cwd=tmp_path).code == 0
    spark = ask(
        None, ["lake", "overdue", "--engine", "spark", "--lake", store], now=NOW, cwd=tmp_path
    )
    assert spark.code == 2


def test_several_publish_at_once(tmp_path: Path, store: str) -> None:
    root, lake = write_three(tmp_path)["dong"], lake_place(store, tmp_path)
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _n: run(root, lake).publication.number, range(8)))
    assert sorted(done) == list(range(1, 9))
    assert not [entry for entry in lake.below("") if entry.path.endswith(".claim")]


def test_a_store_that_does_not_answer_is_one_sentence(tmp_path: Path, store: str) -> None:
    gone = store.replace("s3://lakes/", "s3://khong-co/")
    root = write_three(tmp_path)["dong"]
    refused = ask(root, ["publish", gone], now=NOW)
    assert refused.code == 2
    assert len(refused.err.strip().splitlines()) == 1
