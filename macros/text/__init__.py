"""Texts: safe Markdown, glossary terms, sentences, names, dates in words, what print can show."""
