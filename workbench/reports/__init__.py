"""Reports: one context object, told as HTML, XLSX, JSON or CSV."""
