"""The parts of the Results tab."""
