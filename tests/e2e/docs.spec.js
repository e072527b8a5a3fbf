// The documents, dist/docs/: every page under a sub-path asks for nothing but its own files, breaks no policy, leads nowhere
// that is not there, can be read by all, and stands in both languages.
const { test, expect } = require('./site');
const fs = require('node:fs');
const path = require('node:path');

const DIST = path.resolve(__dirname, '../../dist');
const DOCS = path.join(DIST, 'docs');
// Recording what two hundred rows look like, page by page, would take most of the time.
test.use({ trace: 'off' });

const AXE = require.resolve('axe-core/axe.min.js');

const pages = (lang) => fs.readdirSync(path.join(DOCS, lang)).filter((name) => name.endsWith('.html')).sort();
const html = (name) => fs.readFileSync(path.join(DOCS, name), 'utf8');
const all = ['index.html', ...['zh', 'en'].flatMap((lang) => pages(lang).map((name) => `${lang}/${name}`))];
const live = (name) => name.endsWith('/live.html');

test('both languages have the same pages, each with a link to the other', () => {
  expect(pages('zh')).toEqual(pages('en'));
  expect(pages('zh').length).toBeGreaterThan(10);
  for (const [lang, other, tag] of [['zh', 'en', 'zh-Hans'], ['en', 'zh', 'en']]) {
    for (const name of pages(lang)) {
      expect(html(`${lang}/${name}`), name).toContain(`<html lang="${tag}">`);
      expect(html(`${lang}/${name}`), name).toContain(`<a class="other" href="../${other}/${name}"`);
    }
  }
});

test('what stands in tables is the same in both languages', () => {
  // The names in code at the beginning of each row.
  const names = (name) => [...html(name).matchAll(/<tr>\n<td>((?:<code>.*?<\/code>[,、 ]*)+)/g)]
    .flatMap(([, cell]) => [...cell.matchAll(/<code>(.*?)<\/code>/g)].map(([, code]) => code));
  for (const page of ['embedding.html', 'npm.html', 'json.html', 'economist.html']) {
    expect(names(`zh/${page}`).length, page).toBeGreaterThan(4);
    expect([...names(`zh/${page}`)].sort(), page).toEqual([...names(`en/${page}`)].sort());
  }
  // docs/site/zh/json.tsv, docs/site/zh/accuracy.tsv and docs/site/values.tsv have words for all that the program has.
  for (const page of ['zh/json.html', 'zh/accuracy.html', 'zh/about.html', 'en/json.html']) {
    const lacking = html(page).match(/<span lang="en">.*?<\/span>|<code>\w+<\/code><\/td>\n<td><\/td>/g);
    expect(lacking?.filter((one) => !one.includes('Report Lens')) ?? [], page).toEqual([]);
  }
});

test('links, pictures and places within pages are there', () => {
  const wrong = [];
  for (const name of all) {
    for (const [, address] of html(name).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^https?:/.test(address)) continue;
      const [file, place] = decodeURIComponent(address).split('#');
      const target = path.resolve(DOCS, path.dirname(name), file || path.basename(name));
      const found = fs.existsSync(target) && fs.statSync(target).isDirectory() ? path.join(target, 'index.html') : target;
      const relative = !path.relative(DIST, found).startsWith('..');
      if (!relative || !fs.existsSync(found)) wrong.push(`${name}: ${address}`);
      else if (place && !fs.readFileSync(found, 'utf8').includes(` id="${place}"`)) wrong.push(`${name}: ${address}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a page holds no script, style or request but what its policy says', () => {
  const directives = (text) => new Map(text.match(/Content-Security-Policy" content="(.*?)"/)[1].split('; ')
    .map((one) => one.split(' ')).map(([directive, ...sources]) => [directive, sources]));
  const own = directives(fs.readFileSync(path.join(DIST, 'index.html'), 'utf8'));
  for (const name of all) {
    const text = html(name);
    expect(text, name).toMatch(/^<!doctype html>\n<html lang="[^"]+">\n<head>\n {2}<meta charset="utf-8">\n {2}<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
    expect(text.match(/<script[^>]*>/g) ?? [], name).toEqual(live(name) ? ['<script type="module" src="../../element.js">'] : []);
    const tags = text.replace(/<pre[\s\S]*?<\/pre>/g, '');
    expect(tags.match(/<style|<iframe src="[^"]*"|<form| style=| on\w+=/g) ?? [], name).toEqual(live(name) ? ['<iframe src="../../embed.html"'] : []);
    // Nothing is allowed that the page itself does not allow, but for the frame with the page in it.
    const allowed = directives(text);
    expect(allowed.get('frame-src'), name).toEqual(live(name) ? ["'self'"] : undefined);
    allowed.delete('frame-src');
    for (const [directive, sources] of allowed) {
      for (const source of sources) expect(own.get(directive) ?? [], `${name} ${directive}`).toContain(source);
    }
  }
});

for (const lang of ['zh', 'en']) {
  test(`pages open without a complaint and are without a finding of axe, ${lang}`, async ({ page, address }) => {
    await page.addInitScript({ path: AXE });
    for (const name of all.filter((name) => !live(name) && (lang === 'zh') !== name.startsWith('en/'))) {
      await page.goto(`${address}docs/${name}`);
      // By the dark the colours are others, and nothing else.
      for (const [colorScheme, runOnly] of [['light', undefined], ['dark', ['color-contrast']]]) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await page.evaluate((rules) => window.axe.run(document, { resultTypes: ['violations'], runOnly: rules }), runOnly);
        expect(violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`)), `${name} ${colorScheme}`).toEqual([]);
      }
    }
  });

  test(`on a phone no page is wider than the screen, and the contents open and close, ${lang}`, async ({ page, address }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const name of all.filter((name) => !live(name) && name.startsWith(lang))) {
      await page.goto(`${address}docs/${name}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(390);
    }
    await expect(page.locator('#pages')).toBeHidden();
    await page.locator('.unfold').click();
    await expect(page.locator('#pages [aria-current]')).toBeVisible();
    await page.locator('.fold').click();
    await expect(page.locator('#pages')).toBeHidden();
  });

  test(`live examples draw figures, ${lang}`, async ({ page, address }) => {
    await page.addInitScript({ path: AXE });
    await page.goto(`${address}docs/${lang}/live.html`);
    const lenses = page.locator('report-lens');
    await expect(lenses).toHaveCount(3);
    for (const at of [0, 1]) {
      await expect(lenses.nth(at).getByTestId('overview')).toBeVisible();
      await expect(lenses.nth(at).locator('.strip .figure').first()).toBeVisible();
    }
    await expect(lenses.nth(2)).toContainText(/报告|report/);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await expect(page.frameLocator('iframe').getByTestId('target-row').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(250);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), colorScheme).toEqual([]);
    }
  });
}
