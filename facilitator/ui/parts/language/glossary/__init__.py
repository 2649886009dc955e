"""The glossary: its list, the word at hand, and the file that comes in."""
