"""The SQL of each migration, never changed once released."""
