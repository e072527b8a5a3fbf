// Reports that hold script and addresses, as text, as a web page, as a Word file and in the file's name. If any of it ran or
// was asked for, `window.ran` would be set, or a request be made.
const JSZip = require('jszip');

const RUN = 'window.ran=1';
const WORDS = [
  '<script>window.ran=1</script>', '<img src="http://foreign.example/x" onerror="window.ran=1">',
  '<svg onload="window.ran=1">', 'javascript:window.ran=1',
];
const TEXT = [
  '政府工作报告', '——2024年1月10日在岚谷市第五届人民代表大会第三次会议上', '一、2023年工作回顾', `${WORDS.join('')}地区生产总值增长5.8%。`,
  '二、2024年工作安排', `2024年经济社会发展主要预期目标：地区生产总值增长6%左右；${WORDS.join('，')}城镇新增就业4000人以上。`,
].join('\n');

const escaped = TEXT.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const PAGE = `<!doctype html><html><head><title>报告<script>${RUN}</script></title><script>${RUN}</script>
<script src="http://foreign.example/x.js"></script><link rel="stylesheet" href="http://foreign.example/x.css"></head>
<body onload="${RUN}"><img src="http://foreign.example/x.png" onerror="${RUN}"><iframe src="http://foreign.example/"></iframe>
${escaped.split('\n').map((line) => `<p onclick="${RUN}">${line}</p>`).join('\n')}</body></html>`;

async function word() {
  const zip = new JSZip();
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  zip.file('[Content_Types].xml', `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`);
  zip.file('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${
    escaped.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}

// The files, as { name, buffer }.
async function hostile() {
  return [
    { name: '<img src=x onerror=window.ran=1>.txt', buffer: Buffer.from(TEXT) },
    { name: '网页.html', buffer: Buffer.from(PAGE.replaceAll('5.8%', '5.7%')) },
    { name: '文档.docx', buffer: await word() },
  ];
}

module.exports = { hostile };
