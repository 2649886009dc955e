"""Parts of the window that know nothing of the core: plain values in, Qt signals out."""
