"""The window: console, stage and the widgets they are made of."""
