"""Long walks: what takes minutes, and holds what shorter tests hold at a few places."""
