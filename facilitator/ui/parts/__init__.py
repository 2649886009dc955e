"""Parts of pages that know the core: one small subject a file."""
