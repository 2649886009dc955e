"""What the answers say: figures, what may be shown of them, what stands out, and how waves compare."""
