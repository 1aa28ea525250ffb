"""Fingerprints of findings: the same finding keeps its own when lines are added above it, and no two share one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directive_cli.diagnostics import Diagnostic


def fingerprints(findings: Sequence[Diagnostic]) -> list[str]:
    """Return one fingerprint a finding: of its rule, file and English message, and its place among equal ones."""
    seen: dict[str, int] = {}
    found = []
    for finding in findings:
        identity = f"{finding.code}\0{finding.span.path}\0{finding.message}"
        seen[identity] = seen.get(identity, 0) + 1
        found.append(
            hashlib.sha256(
                f"{identity}\0{seen[identity]}".encode("utf-8", "surrogatepass")
            ).hexdigest()[:32]
        )
    return found
