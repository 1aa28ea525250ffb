"""What the trade's words mean: no files, no clock, no screen."""
