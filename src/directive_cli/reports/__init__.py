"""Answers as values: rows become Reports and Tables here; how they look is for ``formats``."""
