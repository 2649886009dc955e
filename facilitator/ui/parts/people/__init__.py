"""Teams, people and who takes part."""
