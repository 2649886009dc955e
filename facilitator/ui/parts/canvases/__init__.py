"""What the module canvases and the comparison are made of on the console."""
