// How Markdown becomes HTML: headings that can be linked to, tables and code that a keyboard can scroll, pictures with their
// size and a line below.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SITE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

// Tables of more columns than this may be wider than a phone.
const NARROW = 3;

// The name of a heading in an address.
export const slug = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

// The headings of a page's parts, for the list of them.
export const parts = (html) => [...html.matchAll(/<h2 id="(.+?)">(.*?)<\/h2>/g)].map(([, name, words]) => ({ name, words: words.replace(/<[^>]+>/g, '') }));

// Width and height of a picture in PNG: they stand in its first bytes.
function size(name) {
  const bytes = fs.readFileSync(path.join(SITE, 'images', name));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

export function dress(md) {
  md.set({ html: true, linkify: false, typographer: false });
  const { rules } = md.renderer;
  const escape = md.utils.escapeHtml;

  // Headings get their names, tables learn how many columns they have.
  md.core.ruler.push('site', ({ tokens }) => {
    const taken = new Map();
    let heading = '';
    let [table, tables] = [null, 0];
    tokens.forEach((token, at) => {
      if (token.type === 'heading_open') {
        heading = tokens[at + 1].children.map(({ content }) => content).join('');
        const name = slug(heading);
        taken.set(name, (taken.get(name) ?? 0) + 1);
        token.attrSet('id', taken.get(name) > 1 ? `${name}-${taken.get(name)}` : name);
      }
      if (token.type === 'table_open') {
        table = token;
        table.meta = { heading, number: (tables += 1), columns: 0 };
      }
      if (token.type === 'th_open') table.meta.columns += 1;
    });
  });

  rules.table_open = (tokens, at) => {
    const { heading, number, columns } = tokens[at].meta;
    if (columns <= NARROW) return '<div class="table"><table>\n';
    return `<div class="table wide" tabindex="0" role="region" aria-label="${escape(`${heading} ${number}`)}"><table>\n`;
  };
  rules.table_close = () => '</table></div>\n';

  // An empty corner of a table is no heading.
  rules.th_open = (tokens, at, options, env, self) => {
    if (tokens[at + 1].content === '') tokens[at].tag = 'td';
    else tokens[at].attrSet('scope', 'col');
    return self.renderToken(tokens, at, options);
  };
  rules.th_close = (tokens, at, options, env, self) => {
    if (tokens[at - 1].content === '') tokens[at].tag = 'td';
    return self.renderToken(tokens, at, options);
  };

  rules.fence = (tokens, at) => {
    const { content, info } = tokens[at];
    return `<pre tabindex="0"${info ? ` data-language="${escape(info)}"` : ''}><code>${escape(content)}</code></pre>\n`;
  };

  // ![what it shows](name.png "the line below")
  rules.image = (tokens, at) => {
    const name = tokens[at].attrGet('src');
    const { width, height } = size(name);
    const kind = height > width ? ' class="phone"' : '';
    const line = tokens[at].attrGet('title');
    return `<figure${kind}><img src="../images/${name}" alt="${escape(tokens[at].content)}" width="${width}" height="${height}" loading="lazy">${
      line ? `<figcaption>${escape(line)}</figcaption>` : ''}</figure>`;
  };

  // A picture alone is a figure, not a paragraph.
  const alone = (tokens, at) => {
    const { children } = tokens[at];
    return children?.length === 1 && children[0].type === 'image';
  };
  rules.paragraph_open = (tokens, at, options, env, self) => (alone(tokens, at + 1) ? '' : self.renderToken(tokens, at, options));
  rules.paragraph_close = (tokens, at, options, env, self) => (alone(tokens, at - 1) ? '\n' : self.renderToken(tokens, at, options));
}
