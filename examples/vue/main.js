import { createApp, h, ref } from 'vue';

const Report = {
  props: ['src'],
  setup({ src }) {
    const said = ref('…');
    const shown = ref(true);
    const count = ({ detail }) => {
      const statements = detail.analysis.documents.flatMap((one) => one.reports).flatMap((report) => report.statements);
      said.value = `${statements.length} 条`;
    };
    return () => [
      h('p', { id: 'said' }, said.value),
      h('button', { onClick: () => { shown.value = !shown.value; } }, '显示或收起'),
      shown.value && h('report-lens', {
        src, views: 'overview targets', readonly: true, 'onReport-analysis': count,
        'onReport-select': ({ detail }) => { said.value = detail.statement.indicator; },
        'onReport-error': ({ detail }) => { said.value = detail.message; },
      }),
    ];
  },
};

createApp(Report, { src: '/report-lens/samples/langu-2024.txt' }).mount('#root');
