"""Run one command and print its seconds, its peak memory in MB and its exit code: ``python stopwatch.py COMMAND …``.

A process of its own, because a program's peak memory begins with that of whoever started it: this one is small. What
the command prints goes where the fourth descriptor leads.
"""

import os
import sys
import time

begun = time.perf_counter()
child = os.posix_spawnp(
    sys.argv[1],
    sys.argv[1:],
    os.environ,
    file_actions=[(os.POSIX_SPAWN_DUP2, 3, 1), (os.POSIX_SPAWN_CLOSE, 3)],
)
_pid, status, used = os.wait4(child, 0)
print(time.perf_counter() - begun, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
