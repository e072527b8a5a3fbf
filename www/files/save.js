// A file that a script has made: what it is called, and how it comes to the reader.

// The day here and now: 2026-11-26.
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

// `岚谷市-2024-地区生产总值-2026-11-26.png`: a title without what a file's name may not have, and the day.
export const named = (title, kind) => `${title.replace(/[\s/\\:*?"<>|，,]+/g, '-')}-${today()}.${kind}`;

export function download(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
