"""The styles, scripts and fonts of the site, as a browser fetches them."""
