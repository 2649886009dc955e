"""Looking back: what earlier workshops left."""
