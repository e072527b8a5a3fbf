// The documents as a site: `cargo xtask docs` runs Eleventy with this. CONTRIBUTING.md says how a page is made.
import { accuracy } from './lib/accuracy.mjs';
import { analysisTypes } from './lib/types.mjs';
import { dress, parts } from './lib/markdown.mjs';
import { fenced, file, help, project } from './lib/sources.mjs';
import { book, policy, words } from './lib/book.mjs';

export default function (config) {
  config.amendLibrary('md', dress);
  config.addGlobalData('project', project);
  config.addGlobalData('layout', 'page.njk');
  config.addGlobalData('words', words);
  config.addGlobalData('policy', policy);
  config.addFilter('parts', parts);
  config.addFilter('book', (all, lang) => book(all, lang));
  config.addFilter('stem', (stem) => stem.split('/').pop());
  // What stands elsewhere in the repository is taken from there.
  config.addShortcode('file', file);
  config.addShortcode('code', fenced);
  config.addShortcode('help', help);
  config.addShortcode('types', analysisTypes);
  config.addShortcode('accuracy', accuracy);
  config.addPassthroughCopy({ 'docs/site/images': 'images', 'docs/site/site.css': 'site.css', 'www/icon.svg': 'icon.svg' });
  return {
    dir: { input: 'docs/site', output: 'dist/docs', includes: '_includes' },
    templateFormats: ['md', 'njk'],
    markdownTemplateEngine: 'njk',
    htmlTemplateEngine: 'njk',
  };
}
