const said = document.querySelector('#said');
const lens = document.querySelector('report-lens');

lens.addEventListener('report-analysis', ({ detail }) => {
  const statements = detail.analysis.documents.flatMap((one) => one.reports).flatMap((report) => report.statements);
  said.textContent = `${statements.length} 条`;
});
lens.addEventListener('report-select', ({ detail }) => { said.textContent = detail.statement.indicator; });
lens.addEventListener('report-error', ({ detail }) => { said.textContent = detail.message; });
