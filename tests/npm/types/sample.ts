// A program against the types: it is compiled, never run.
import { analyze, configure, release, ReportLensError } from 'report-lens';
import type { Analysis, Failure, Progress, Statement } from 'report-lens';
import { analyze as inline } from 'report-lens/inline';

export async function targets(files: readonly File[]): Promise<string[]> {
  const analysis: Analysis = await analyze(files, {
    lang: 'en',
    words: false,
    signal: AbortSignal.timeout(10_000),
    onProgress: ({ stage, done, total, thread }: Progress) => console.log(stage, done / total, thread === 'here'),
    onFailure: (failure: Failure) => console.log(failure.code === 'encrypted', failure.message),
  });
  const statements: Statement[] = analysis.documents.flatMap((document) =>
    document.reports.flatMap((report) => report.statements));
  return statements
    .filter(({ kind, headline }) => kind === 'target' && headline)
    .map(({ indicator, value, value_max, unit, amount, period, base }) =>
      `${indicator} ${value.toFixed(1)}–${value_max ?? value}${unit} ${amount.value.length} ${period?.from ?? ''} ${base?.value ?? ''}`);
}

export async function all(): Promise<void> {
  const [text, bytes, buffer, blob] = ['文字', new Uint8Array(1), new ArrayBuffer(1), new Blob(['文字'])];
  for (const input of [text, bytes, buffer, blob]) await analyze(input);
  await inline([{ name: 'a.txt', data: text }], { strength: { hard: ['确保'] }, columns: ['正文'] });
  const words = (await analyze(text, { thread: 'here' })).keywords?.reports[0]?.terms[0]?.count ?? 0;
  configure({ assets: { core: '/core.wasm', pdf: new URL('https://example.org/pdf.wasm'), office: () => fetch('/office.wasm') } });
  release();
  try {
    await analyze(text);
  } catch (error) {
    if (error instanceof ReportLensError) console.log(error.code, error.failures.length, error.analysis?.documents.length, words);
  }
  // @ts-expect-error: a number is nothing that can be read
  await analyze(1);
  // @ts-expect-error: there is no such thread
  await analyze(text, { thread: 'elsewhere' });
  // @ts-expect-error: values are numbers, never strings
  const value: string = (await analyze(text)).documents[0]!.reports[0]!.statements[0]!.value;
  console.log(value);
}
