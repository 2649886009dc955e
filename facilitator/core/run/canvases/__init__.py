"""The module canvases: journey, messaging, launch and metrics, worked out live."""
