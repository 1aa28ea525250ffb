"""Fingerprints of findings: unique, and unchanged when lines are added above the finding."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from directive_cli.diagnostics import Diagnostic


def fingerprints(findings: Sequence[Diagnostic]) -> list[str]:
    """Return one fingerprint a finding: of rule, file, English message, and place among equals."""
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
