"""Tests of the real playbook, on today's day: the only ones that read it. Whatever `playbook check` allows is right by them,
but that a guide may not name what is no longer there (test_guide.py).
"""
