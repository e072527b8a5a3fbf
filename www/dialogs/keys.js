// The list of keys.
const WORDS = {
  zh: ['搜索', '下一行、上一行', '查看依据', '复制选中的一行', '关闭，回到原处；在搜索框中清空搜索', '在文件列表中打勾', '切换视图', '显示此列表'],
  en: ['search', 'next row, previous row', 'evidence', 'copy the selected row', 'close, and back; in the search field, empty it', 'tick a report in the list of files', 'switch views', 'show this list'],
};
const KEYS = [['/'], ['j', 'k'], ['Enter'], ['Ctrl', 'C'], ['Esc'], ['Space'], ['1', '–', '6'], ['?']];

export function keys(made, lang) {
  const list = made('dl', ...KEYS.flatMap((pressed, at) => [
    made('dt', ...pressed.flatMap((key) => [made('kbd', key), ' '])),
    made('dd', WORDS[lang][at]),
  ]));
  list.className = 'key-list';
  return [list];
}
