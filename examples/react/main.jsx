import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Report({ src }) {
  const [said, say] = useState('…');
  const [shown, show] = useState(true);
  const count = ({ detail }) => {
    const statements = detail.analysis.documents.flatMap((one) => one.reports).flatMap((report) => report.statements);
    say(`${statements.length} 条`);
  };
  return (
    <>
      <p id="said">{said}</p>
      <button onClick={() => show(!shown)}>显示或收起</button>
      {shown && (
        <report-lens src={src} views="overview targets" readonly onreport-analysis={count}
          onreport-select={({ detail }) => say(detail.statement.indicator)} onreport-error={({ detail }) => say(detail.message)} />
      )}
    </>
  );
}

createRoot(document.querySelector('#root')).render(<Report src="/report-lens/samples/langu-2024.txt" />);
