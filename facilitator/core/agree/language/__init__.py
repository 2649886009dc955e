"""The glossary, and how features are told."""
