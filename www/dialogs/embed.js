// What to put into another page so that it shows these reports: an element or a frame, and the reports within it or in a file
// beside it. The format of the file is in docs/embedding.md.
import { download } from '../files/save.js';
import { pack } from './collection.js';

const MOST = 100_000; // bytes of reports within a page's own code
const FILE = 'report-lens.json';

const WORDS = {
  zh: {
    intro: '把下面的代码放进您的网页，读者就能在那里查看这些报告，同样不经过任何服务器。',
    none: '还没有报告。先添加一份，再来嵌入。',
    form: '方式',
    element: '元素（推荐）',
    frame: '框架 iframe',
    place: '报告',
    inside: '写在代码里',
    beside: '网页旁的文件',
    large: (size) => `报告共 ${size} KB，超过 100 KB，不能写在代码里。`,
    save: (size) => `下载 ${FILE}（${size} KB）`,
    besideElement: `把 ${FILE} 放在您的网页旁边。`,
    besideFrame: `把 ${FILE} 放在 embed.html 旁边：框架只读取它自己网站的文件。`,
    allow: '可与框架通信的网站',
    allowHint: '每行一个，如 https://www.example.org。留空则框架只显示，不与任何网页通信。',
    allowWrong: (origin) => `“${origin}” 不是网站地址，应如 https://www.example.org。`,
    code: '代码',
    copy: '复制代码',
    copied: '已复制',
    failed: '未能复制，请选中代码后复制。',
    base: '这是一个单独的文件，没有网站地址：请把代码中的 https://example.org/report-lens/ 换成您存放 Report Lens 的地址。',
    public: '能打开您网页的人都能看到报告的全文。',
  },
  en: {
    intro: 'Put this code into a page of yours, and its readers see these reports there; no server is involved there either.',
    none: 'There is no report yet. Add one, then embed it.',
    form: 'Form',
    element: 'Element (recommended)',
    frame: 'Frame (iframe)',
    place: 'Reports',
    inside: 'Within the code',
    beside: 'In a file beside the page',
    large: (size) => `The reports have ${size} KB, more than the 100 KB that can stand in the code.`,
    save: (size) => `Download ${FILE} (${size} KB)`,
    besideElement: `Put ${FILE} beside your page.`,
    besideFrame: `Put ${FILE} beside embed.html: the frame reads files of its own site only.`,
    allow: 'Sites that may speak with the frame',
    allowHint: 'One a line, such as https://www.example.org. Without any, the frame shows the reports and speaks with nobody.',
    allowWrong: (origin) => `“${origin}” is no site; it should look like https://www.example.org.`,
    code: 'Code',
    copy: 'Copy the code',
    copied: 'Copied',
    failed: 'Not copied; select the code and copy it.',
    base: 'This page is one file and has no site: in the code, replace https://example.org/report-lens/ by the address where you have Report Lens.',
    public: 'Whoever can open your page can read the whole reports.',
  },
};

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/'/g, '&#39;');

const VIEWS = ['overview', 'targets', 'words', 'source', 'compare', 'pairs'];

// The code for a page, which offers all views, that on screen first. `json` are the reports, or nothing where they are in the file.
export function snippet({ form, base, json, view, lang, allow }) {
  const views = [view, ...VIEWS.filter((one) => one !== view)].join(' ');
  if (form === 'element') {
    const src = json ? '' : ` src="${FILE}"`;
    const within = json ? `\n  <script type="application/json">${json.replace(/</g, '\\u003c')}</script>\n` : '';
    return `<script type="module" src="${base}element.js"></script>\n` +
      `<report-lens lang="${lang}" views="${views}"${src}>${within}</report-lens>\n`;
  }
  const given = { 'report-lens': 1, lang, views, allow };
  const reports = json ? JSON.parse(json).documents : undefined;
  const name = JSON.stringify(json ? { ...given, documents: reports } : { ...given, src: FILE });
  return `<iframe src="${base}embed.html" title="Report Lens" width="100%" height="640" frameborder="0"\n` +
    `  name='${escaped(name)}'></iframe>\n`;
}

// The sites of a list; throws the first that is none.
function origins(list) {
  return list.split(/\s+/).filter(Boolean).map((one) => {
    let url;
    try { url = new URL(one); } catch { throw one; }
    if (!/^https?:$/.test(url.protocol)) throw one;
    return url.origin;
  });
}

export async function embed(made, lang, { files, view, base }) {
  const words = WORDS[lang];
  if (!files.length) return [made('p', words.none)];
  const json = await pack(files);
  const bytes = new Blob([json]).size;
  const size = Math.ceil(bytes / 1000);
  const chosen = { form: 'element', place: bytes > MOST ? 'beside' : 'inside' };

  const code = made('textarea');
  Object.assign(code, { readOnly: true, rows: 8, spellcheck: false });
  code.setAttribute('aria-label', words.code);
  code.addEventListener('focus', () => code.select());
  const allow = made('textarea');
  Object.assign(allow, { rows: 2, spellcheck: false, placeholder: 'https://www.example.org' });
  const wrong = made('p');
  wrong.setAttribute('role', 'alert');
  const hint = made('p');
  const save = made('button', words.save(size));
  save.className = 'link';
  save.addEventListener('click', () => download(new Blob([json], { type: 'application/json' }), FILE));
  const beside = made('p', hint, save);
  const sites = made('label', words.allow, allow);
  const note = made('p', words.allowHint);

  const choice = (name, label, options) => {
    const set = made('fieldset', made('legend', label));
    for (const [value, text, off] of options) {
      const radio = made('input');
      Object.assign(radio, { type: 'radio', name: `embed-${name}`, value, checked: chosen[name] === value, disabled: Boolean(off) });
      radio.addEventListener('change', () => {
        chosen[name] = value;
        show();
      });
      set.append(made('label', radio, ' ', text));
    }
    return set;
  };
  const form = choice('form', words.form, [['element', words.element], ['frame', words.frame]]);
  const place = choice('place', words.place, [['inside', words.inside, bytes > MOST], ['beside', words.beside]]);
  if (bytes > MOST) place.append(made('p', words.large(size)));

  const done = made('span');
  done.setAttribute('role', 'status');
  const copy = made('button', words.copy);
  copy.className = 'quiet';
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.value);
      done.textContent = words.copied;
    } catch {
      code.focus();
      done.textContent = words.failed;
    }
  });

  function show() {
    const frame = chosen.form === 'frame';
    sites.hidden = note.hidden = !frame;
    beside.hidden = chosen.place === 'inside';
    hint.textContent = frame ? words.besideFrame : words.besideElement;
    wrong.textContent = done.textContent = '';
    let allowed = [];
    try {
      allowed = origins(allow.value);
    } catch (one) {
      wrong.textContent = words.allowWrong(one);
    }
    code.value = snippet({
      form: chosen.form, base: base || 'https://example.org/report-lens/', view, lang, allow: allowed,
      json: chosen.place === 'inside' && json,
    });
  }
  allow.addEventListener('input', show);
  show();
  return [
    made('p', words.intro), form, place, beside, sites, note, wrong, code,
    made('p', copy, ' ', done), made('p', words.public), ...base ? [] : [made('p', words.base)],
  ];
}
