"""Makes all files, in an order in which each script finds what it needs: `python3 all.py FOLDER`.

Without a folder the committed files are replaced.
"""

import os
import subprocess
import sys
from pathlib import Path

ORDER = [
    "text", "tables", "office", "docx_cases", "doc", "rtf", "web", "mht", "ofd", "archives",
    "pdf_cid", "pdf_embedded", "pdf_simple", "pdf_pages", "pdf_structure", "pdf_scan", "pdf_print",
]

where = {"FORMATS": str(Path(sys.argv[1]).resolve())} if len(sys.argv) > 1 else {}
for script in ORDER:
    print(script, flush=True)
    subprocess.run([sys.executable, str(Path(__file__).parent / f"{script}.py")], env={**os.environ, **where}, check=True)
