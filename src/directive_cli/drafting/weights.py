"""The weights of the readings that compete: one small table, each with the pattern it stands for.

Set by hand on the open corpus in folds by office; a cost of 0 is what a well-formed paper has.
"""

from __future__ import annotations

SIGN_NEXT = 0.0
"""A sign that is the next of its series: "4." after "3.", "c)" after "b)"."""
SIGN_FIRST = 0.0
"""The first sign of a series that is not open: "1.", "a)", "(i)"."""
SIGN_GAP = 2.0
"""A sign that leaves out or repeats one: "5." after "3.", a second "1." under the same parent."""
SIGN_MISREAD = 0.8
"""A sign as scanners print it: "5," for "5.", "©)" for "c)", "ll." for "II."."""
SIGN_INSIDE = 2.0
"""A misread sign after words that do not end a sentence."""
NO_SIGN = 6.0
"""A well-formed sign at a line's head that is none."""
NO_MISREAD_SIGN = 1.0
"""A line that looks like a misread sign and is none."""
SIGN_READINGS_KEPT = 6
"""How many readings of the series are carried from line to line."""
