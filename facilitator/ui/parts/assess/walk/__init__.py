"""Walking the room through the results: the console side."""
