"""After the room on paper and as files: everyone's own page, the teams' digests, and what else is handed out."""
