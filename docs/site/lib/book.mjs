// The order of the pages, the words around them, and what a page may do.

// Parts of the navigation, each with its pages by the names of their files. A page that is not there is left out.
const BOOK = [
  { zh: '上手', en: 'Guide', pages: ['index', 'reader', 'official', 'economist'] },
  { zh: '范围与质量', en: 'What to expect', pages: ['formats', 'accuracy'] },
  { zh: '放进别的网页', en: 'In other pages', pages: ['embedding', 'live'] },
  { zh: '接口', en: 'Reference', pages: ['cli', 'npm', 'json'] },
  { zh: '其他', en: 'More', pages: ['about'] },
];

// The words of the frame.
export const words = {
  zh: {
    site: '政府工作报告分析 文档', skip: '跳到正文', pages: '目录', fold: '收起目录', onPage: '本页内容', open: '打开程序',
    other: 'English', otherLang: 'en', otherTag: 'en', tag: 'zh-Hans', before: '上一页', after: '下一页', version: '版本',
  },
  en: {
    site: 'Report Lens documents', skip: 'Skip to the text', pages: 'Contents', fold: 'Hide the contents', onPage: 'On this page', open: 'Open the program',
    other: '中文', otherLang: 'zh', otherTag: 'zh-Hans', tag: 'en', before: 'Before', after: 'Next', version: 'Version',
  },
};

// What a page may load: its style and its pictures, nothing by script. A page with live examples (`needs: live`) gets what
// docs/embedding.md lists, from its own origin.
export const policy = {
  still: "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  live: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:; connect-src 'self'; frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types report-lens",
};

// The navigation of a language: parts with their pages. Every page stands in it.
export function book(all, lang) {
  const pages = new Map(all.filter((page) => page.data.lang === lang).map((page) => [page.filePathStem.split('/').pop(), page]));
  const parts = BOOK.map((part) => ({ name: part[lang], pages: part.pages.filter((name) => pages.has(name)).map((name) => ({ name, title: pages.get(name).data.title })) }));
  const named = new Set(parts.flatMap((part) => part.pages.map(({ name }) => name)));
  for (const name of pages.keys()) if (!named.has(name)) throw new Error(`docs/site/lib/book.mjs does not name ${lang}/${name}.md`);
  return parts;
}
