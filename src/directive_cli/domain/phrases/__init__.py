"""The parts of the grammar of deadlines, from words to dates; ``deadline_phrases`` is its door."""
