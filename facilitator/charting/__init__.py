"""Charts over time as plain numbers, and where everything in them lies: shared by window and paper, knows neither."""
