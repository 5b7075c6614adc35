"""Posting and findings to a new text, with the edits that make it and those that were refused."""
