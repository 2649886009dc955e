"""What leaves of the agreements: the collaboration plan, the glossary, notices, and the maps."""
