"""What tests share: the built site, a browser, a reader of PDFs, letters and papers of people."""
