"""The action list as a spreadsheet: what goes out to the owners, and what comes back from them."""
