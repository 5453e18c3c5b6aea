"""What someone may write who wishes the site ill."""

HOSTILE = '<img src=x onerror="alert(1)">&amp;{{ 7 }}'
