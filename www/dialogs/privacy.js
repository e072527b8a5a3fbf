// How to check that nothing leaves the device, what works without a network and how to have more of it.
const WORDS = {
  zh: {
    intro: '文件在浏览器里读取和分析，没有服务器。您可以自己核实：',
    policy: '页面源代码开头的 Content-Security-Policy 只允许连接本站，浏览器会拦下其他一切连接，分析线程发出的也一样。',
    network: '打开开发者工具（F12）的“网络”一栏，再添加一份报告：没有任何请求带走它的内容。',
    offline: '页脚显示“可离线使用”后断开网络、刷新，再添加一份文本：一切照常。PDF、Word 等文件，先读过一份即可。',
    service: '离线使用靠 Service Worker（sw.js）：它只用本机已存的程序文件应答，不转发任何内容。',
    stored: '浏览器里只存程序文件、您的设置，以及您选择留存的文件和对它们的更正；不用 Cookie。',
    fileIntro: '这一个文件就是整个程序，在浏览器里读取和分析，没有服务器。您可以自己核实：',
    filePolicy: '文件开头的 Content-Security-Policy 不允许任何连接（connect-src \'none\'），浏览器会全部拦下，分析线程发出的也一样。',
    fileOffline: '断开网络，再添加一份报告：一切照常，PDF、Word 等文件也是。',
    fileStored: '浏览器里只存您的设置，不存报告；不用 Cookie。',
    guestPolicy: '能连接哪里由所在网页的 Content-Security-Policy 决定；分析程序只向存放它的网站取程序文件，不发送任何内容。',
    guestStored: '分析程序在浏览器里不存任何内容；不用 Cookie。',
    limits: '策略管不到浏览器自身和扩展，也管不到您自己复制、导出和分享的内容。',
    code: '源代码公开，可以自己编译。',
    all: (weight) => `全部离线可用：存入读取 PDF、Word 等文件的部分（${weight}）`,
    coming: '正在存入…',
    done: '全部功能均可离线使用。',
    failed: '未能存入，请检查网络和存储空间后重试。',
    about: '版本、源代码与准确率',
    copy: (weight) => `留一份：整个页面存为一个文件（${weight}），双击即可打开`,
  },
  en: {
    intro: 'Files are read and analysed in your browser; there is no server. See for yourself:',
    policy: 'The Content-Security-Policy at the top of the page\'s source allows connections to this site only; the browser refuses all others, the analyser\'s too.',
    network: 'Open the developer tools (F12) at “Network” and add a report: no request carries anything of it.',
    offline: 'Where the foot of the page says “Works offline”, cut the network, reload and add a text: everything works. So do PDF, Word and others once one such file was read.',
    service: 'Offline use rests on a service worker (sw.js), which answers from the program files kept on this device and passes nothing on.',
    stored: 'The browser keeps the program files, your settings and the files that you choose to keep, with your corrections of them; there are no cookies.',
    fileIntro: 'This one file is the whole program; files are read and analysed in your browser, and there is no server. See for yourself:',
    filePolicy: 'The Content-Security-Policy at the top of the file allows no connection at all (connect-src \'none\'); the browser refuses every one, the analyser\'s too.',
    fileOffline: 'Cut the network and add a report: everything works, PDF and Word too.',
    fileStored: 'The browser keeps your settings and no report; there are no cookies.',
    guestPolicy: 'The Content-Security-Policy of the page around decides what may be connected to; the analyser fetches its program files from the site that has them and sends nothing.',
    guestStored: 'The analyser keeps nothing in the browser; there are no cookies.',
    limits: 'No policy binds the browser itself or its extensions, nor what you copy, export or share yourself.',
    code: 'The source is open, and you can build it yourself.',
    all: (weight) => `Make everything available offline: keep the readers of PDF, Word and others (${weight})`,
    coming: 'Being kept…',
    done: 'Everything works offline.',
    failed: 'Not kept; check the connection and the storage and try again.',
    about: 'Version, source and accuracy',
    copy: (weight) => `Keep a copy: the whole page as one file (${weight}), opened by a double click`,
  },
};
// What is said where: on a site, in the page that is one file, in an element of another page.
const STEPS = {
  site: ['intro', 'policy', 'network', 'offline', 'service', 'stored', 'limits', 'code'],
  file: ['fileIntro', 'filePolicy', 'network', 'fileOffline', 'fileStored', 'limits', 'code'],
  guest: ['intro', 'guestPolicy', 'network', 'guestStored', 'limits', 'code'],
};

// What stands in the dialog of a page of this form. On a site `parts` has the names of all files and `offline` gives what
// www/parts/offline.js exports.
export function privacy(made, lang, { form, parts, offline }) {
  const words = WORDS[lang];
  const [intro, ...steps] = STEPS[form];
  const list = made('ol', ...steps.map((step) => made('li', words[step])));
  list.className = 'steps';
  return [made('p', words[intro]), list, ...form === 'site' ? offer(words, made, lang, parts, offline) : []];
}

// What a site has besides.
function offer(words, made, lang, parts, offline) {
  const all = made('p');
  all.setAttribute('role', 'status');
  const copy = made('a', words.copy(parts.copy));
  copy.className = 'link';
  copy.href = copy.download = 'report-lens.html';
  const show = async (said) => {
    const script = await offline();
    const lacking = await script.lacking(parts);
    if (!lacking) return;
    if (!lacking.length) return all.replaceChildren(words.done);
    const button = made('button', words.all(parts.readers));
    button.className = 'link';
    button.addEventListener('click', async () => {
      all.replaceChildren(words.coming);
      show(await script.keep(lacking).then(() => '', () => words.failed));
    });
    all.replaceChildren(said, button);
  };
  show('').catch(() => {}); // nothing works offline here
  const about = made('a', words.about);
  about.className = 'link';
  about.target = '_blank';
  about.href = `docs/${lang}/about.html`;
  return [all, made('p', copy), made('p', about)];
}
