"""Take the picture of the site's overview on a phone: ``python tools/site_picture.py``.

Needs Chromium. The registry is `data/`, as of a fixed day, so that the picture changes only when
the page does.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "pictures" / "site.png"
AS_OF = "2025-11-12"
WIDTH, HEIGHT = 390, 1040


def main() -> int:
    chromium = shutil.which("chromium")
    if chromium is None:
        print("Chromium is not installed")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [
                sys.executable, "-m", "directive_cli", "site", "--registry", str(ROOT / "data"),
                "--as-of", AS_OF, "--output", folder,
            ],
            check=True, env={**os.environ, "DIRECTIVE_LANG": "vi"},
        )  # fmt: skip
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page(
                viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1.5
            )
            page.clock.install(time=f"{AS_OF}T09:00:00+07:00")
            page.goto((Path(folder) / "index.html").as_uri())
            page.screenshot(path=PICTURE)
            browser.close()
    # 64 colours are enough for words on plain ground, at a third of the size.
    Image.open(PICTURE).convert("RGB").quantize(64, dither=Image.Dither.NONE).save(
        PICTURE, optimize=True
    )
    print(f"{PICTURE}: {PICTURE.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
