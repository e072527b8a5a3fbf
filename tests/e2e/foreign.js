// A foreign address, asked from inside, and what the policy has to say to it.

// In page or worker: asks and gives what became of it and what the policy said.
const askForeign = async () => {
  const told = new Promise((resolve) => {
    const wait = setTimeout(() => resolve('no violation was reported'), 10_000);
    const target = typeof document === 'object' ? document : self;
    target.addEventListener('securitypolicyviolation', (event) => {
      clearTimeout(wait);
      resolve(`${event.effectiveDirective} refused ${event.blockedURI}`);
    }, { once: true });
  });
  const answer = await fetch('https://example.com/?from=report-lens').then(() => 'answered', () => 'failed');
  return { answer, policy: await told };
};
const refused = { answer: 'failed', policy: 'connect-src refused https://example.com/?from=report-lens' };
// The browser and the page report the refusal; nothing else may stand among the complaints.
const unprovoked = (line) => !/^(console|policy): .*https:\/\/example\.com/.test(line);

module.exports = { askForeign, refused, unprovoked };
