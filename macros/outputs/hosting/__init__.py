"""What a web server needs to serve the site well: files with its headers, where to report a weakness, and a page for hosts."""
