// Without a network: after one visit, in a new version, and what the service worker leaves alone.
const { test: base, expect } = require('./site');
const { drop, open, settled } = require('./page');
const { sample } = require('./reports');
const { serve } = require('./server');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const DIST = path.resolve(__dirname, '../../dist');
const PDF = path.resolve(__dirname, '../formats/files/pdf/chromium.pdf');

// A site of its own for each test, whose files may change and whose server notes what it is asked.
const test = base.extend({
  site: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-lens-site-'));
    fs.cpSync(DIST, folder, { recursive: true });
    const server = await serve({ '/some/where/': folder });
    await use({ folder, asked: server.asked, address: `${server.address}/some/where/` });
    server.close();
    fs.rmSync(folder, { recursive: true });
  },
  address: async ({ site }, use) => use(site.address),
});
test.use({ serviceWorkers: 'allow' });

// A message that asks to load the page again.
const stale = (page) => page.getByTestId('question').filter({ hasText: '重新载入' });
const works = (page) => page.getByTestId('works-offline');

async function analyse(page) {
  await page.getByTestId('file-input').setInputFiles([sample]);
  await page.getByTestId('tab-words').click();
  await expect(page.getByTestId('keyword-row').first()).toBeVisible();
}

// Makes another build of the site: the same program with one more style, under names of its own.
function publish(site) {
  const names = fs.readdirSync(site.folder);
  const styles = names.find((name) => name.startsWith('styles-'));
  const app = names.find((name) => /^app-.*\.js$/.test(name));
  const glues = names.filter((name) => /^(worker|office|pdf)-.*\.js$/.test(name));
  const renamed = new Map([styles, app, ...glues].map((name) => [name, name.replace(/-\w+/, '-2222222222222222')]));
  const build = fs.readFileSync(path.join(site.folder, 'index.html'), 'utf8').match(/data-build="(\w+)"/)[1];
  renamed.set(build, 'b'.repeat(16));
  fs.appendFileSync(path.join(site.folder, styles), 'html{--second:1}');
  for (const [old, name] of renamed) if (old !== build) fs.renameSync(path.join(site.folder, old), path.join(site.folder, name));
  const change = (file, more = (text) => text) => {
    let text = fs.readFileSync(path.join(site.folder, file), 'utf8');
    for (const [old, name] of renamed) text = text.replaceAll(old, name);
    fs.writeFileSync(path.join(site.folder, file), more(text));
  };
  for (const file of fs.readdirSync(site.folder)) if (/^(worker|office|pdf)-.*\.js$|^index\.html$/.test(file)) change(file);
  const digest = (file) => require('node:crypto').createHash('sha256').update(fs.readFileSync(path.join(site.folder, file)));
  change('sw.js', (text) => text.replace(/"files":(\[.*?\])/, (_, list) => {
    const files = JSON.parse(list);
    for (const file of files) {
      file.integrity = `sha256-${digest(file.url).digest('base64')}`;
      if (file.revision) file.revision = digest(file.url).digest('hex').slice(0, 16);
    }
    return `"files":${JSON.stringify(files)}`;
  }));
}

test('after one visit the page works without a network, under a sub-path', async ({ page, site, context }) => {
  await open(page, site.address);
  await expect(works(page)).toHaveText(/可离线使用/);
  await context.setOffline(true);
  await page.reload();
  await expect(works(page)).toBeVisible();
  await analyse(page);
  await expect(works(page)).toBeVisible();
});

test('the words appear when all is kept, and not before', async ({ page, site }) => {
  // the last file of the list comes late
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  site.asked.hold = (name) => (name.endsWith('.webmanifest') ? held : null);
  await open(page, site.address);
  await expect(page.locator('.foot')).toContainText('词典 ');
  await page.waitForTimeout(1000);
  await expect(works(page)).toHaveCount(0);
  release();
  await expect(works(page)).toBeVisible();
});

test('where a service worker is refused nothing is promised', async ({ page, site, complaints }) => {
  fs.rmSync(path.join(site.folder, 'sw.js'));
  await open(page, site.address);
  await analyse(page);
  await expect(works(page)).toHaveCount(0);
  complaints.splice(0);
});

test('the readers are kept when a file needed one, and all when that is asked for', async ({ page, site, context }) => {
  await open(page, site.address);
  await expect(works(page)).toBeVisible();
  expect(site.asked.filter((name) => /\/(office|pdf)[-_]/.test(name))).toEqual([]);
  await drop(page, page.getByTestId('drop-zone'), [PDF]);
  await expect(page.getByTestId('overview')).toBeVisible();
  await page.getByRole('button', { name: '如何核实' }).click();
  await page.getByRole('button', { name: '全部离线可用' }).click();
  await expect(page.getByText('全部功能均可离线使用')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  const word = path.resolve(__dirname, '../formats/files/docx/transitional.docx');
  await drop(page, page.getByTestId('drop-zone'), [PDF, word]);
  await expect(page.getByTestId('overview')).toBeVisible();
  await settled(page);
  await expect(page.getByTestId('error')).toHaveCount(0);
});

test('the browser finds nothing that hinders installing it', async ({ page, site }) => {
  await open(page, site.address);
  await expect(works(page)).toBeVisible();
  const browser = await page.context().newCDPSession(page);
  expect((await browser.send('Page.getAppManifest')).errors).toEqual([]);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // but that the window of a test is private
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});

test('a new version waits, is offered, and comes whole', async ({ page, site }) => {
  await open(page, site.address);
  await expect(works(page)).toBeVisible();
  await page.getByTestId('file-input').setInputFiles([sample]);
  await expect(page.getByTestId('overview')).toBeVisible();
  publish(site);
  const version = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--second'));
  // another visit finds the new one, and shows the old one
  await page.reload();
  await expect(stale(page)).toContainText('有新版本');
  expect(await version()).toBe('');
  await analyse(page);
  await stale(page).getByRole('button', { name: '重新载入' }).click();
  // the files are not kept: that is asked before they are lost
  await expect(page.getByTestId('question')).toContainText('须重新添加');
  await page.getByRole('button', { name: '留存并重新载入' }).click();
  await expect.poll(() => version().catch(() => null)).toBe('1');
  await expect(works(page)).toBeVisible();
  await expect(stale(page)).toHaveCount(0);
  await expect(page.getByTestId('document-list')).toContainText(path.basename(sample));
  await expect(page.getByTestId('keyword-row').first()).toBeVisible();
});

test('a part that the site no longer has is said, and what is read stays', async ({ page, site, complaints }) => {
  await open(page, site.address);
  await page.getByTestId('file-input').setInputFiles([sample]);
  await expect(page.getByTestId('overview')).toBeVisible();
  for (const name of fs.readdirSync(site.folder)) if (/^pdf[-_]/.test(name)) fs.rmSync(path.join(site.folder, name));
  await page.locator('.docs .file-button input').first().setInputFiles([PDF]);
  await expect(stale(page)).toContainText('旧版本');
  await expect(page.getByTestId('overview')).toBeVisible();
  complaints.splice(0);
});

test('the service worker answers for the files of its list alone and asks for no others', async ({ page, site, context, complaints }) => {
  await open(page, site.address);
  await expect(works(page)).toBeVisible();
  const answers = await page.evaluate(async () => {
    const from = async (name) => (await fetch(name)).status;
    return [await from('index.html'), await from('index.html?word'), await from('nothing'), await from('third-party.txt')];
  });
  expect(answers).toEqual([200, 200, 404, 200]);
  const own = new Set(fs.readdirSync(site.folder, { recursive: true }).map((name) => `/some/where/${name}`));
  const foreign = site.asked.filter((name) => !own.has(name) && name !== '/some/where/');
  expect(foreign).toEqual(['/some/where/nothing']);
  const [worker] = context.serviceWorkers();
  expect(new URL(worker.url()).pathname).toBe('/some/where/sw.js');
  await context.setOffline(true);
  const alone = await page.evaluate(async () => {
    const from = (name) => fetch(name).then((answer) => answer.status, () => 'refused');
    return [await from('index.html'), await from('index.html?word'), await from('nothing'), await from('third-party.txt')];
  });
  expect(alone).toEqual([200, 'refused', 'refused', 'refused']);
  complaints.splice(0); // the browser tells of each
});

test('what another program shares goes to the page and to nobody else', async ({ page, site }) => {
  await open(page, site.address);
  await expect(works(page)).toBeVisible();
  const text = fs.readFileSync(sample, 'utf8');
  const before = site.asked.length;
  const shared = await page.evaluate(async (text) => {
    const form = new FormData();
    form.append('files', new File([text], '分享.txt', { type: 'text/plain' }));
    const answer = await fetch('share', { method: 'POST', body: form, redirect: 'manual' });
    return answer.type;
  }, text);
  expect(shared).toBe('opaqueredirect');
  expect(site.asked.slice(before)).toEqual([]);
  await page.goto(`${site.address}?shared`);
  await expect(page.getByTestId('overview')).toBeVisible();
  await expect(page.getByTestId('document-list')).toContainText('分享.txt');
  expect(page.url().split('#')[0]).toBe(site.address);
});

test('the manifest names what is there', async ({ site }) => {
  const manifest = JSON.parse(fs.readFileSync(path.join(site.folder, 'manifest.webmanifest'), 'utf8'));
  expect(manifest.start_url).toBe('./');
  for (const icon of manifest.icons) {
    const bytes = fs.readFileSync(path.join(site.folder, icon.src));
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(icon.sizes);
  }
});
