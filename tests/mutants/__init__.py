"""Mutation testing: small faults are put into a copy of the code, one at a time, and a test should fail at each.

`make mutants` makes a sample of them. What survives names a rule that no test holds, or a line that says nothing.

Why not a library: mutmut leaves out decorated functions and what stands outside functions (here most tables, patterns and
properties), cosmic-ray runs all the tests for each fault, and neither takes a sample that stays the same.
"""
