"""Edits of a registry's files, and how they are written so that nothing is lost."""
