// Draws www/icons/ from www/icon.svg in an installed browser: `CHROME=/usr/bin/chromium node xtask/icons.js`.
// Seldom needed: the pictures are committed.
const { chromium } = require('playwright-core');
const fs = require('node:fs');
const path = require('node:path');

const www = path.resolve(__dirname, '../www');
const svg = fs.readFileSync(path.join(www, 'icon.svg'), 'utf8');
// Systems cut these to their own shape: without round corners, and what must be seen within the middle four fifths.
const square = svg.replace(' rx="6"', '');
const inner = square.replace(/<svg[^>]*>/, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 -5 42 42"><rect x="-5" y="-5" width="42" height="42" fill="#2f4fd0"/>');

async function main() {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: process.env.CHROME, args });
  const draw = async (name, size, picture) => {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${picture}`);
    await page.screenshot({ path: path.join(www, 'icons', name), omitBackground: true });
  };
  await draw('192.png', 192, svg);
  await draw('512.png', 512, svg);
  await draw('maskable.png', 512, inner);
  await draw('apple-touch.png', 180, square);
  await browser.close();
}

main().catch((error) => { console.error(error); process.exitCode = 1; });
