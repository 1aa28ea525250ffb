"""Workbooks that leave for the agencies to be filled in, and the answers that come back in them."""
