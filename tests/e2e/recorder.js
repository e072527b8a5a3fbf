// A proxy that records every request that a browser makes, whoever in it makes it: page, worker or service worker. It passes
// on what goes to this machine and refuses everything else.
const http = require('node:http');

// Gives { address, requests, close }; a request is { method, url, cookie, bytes }, with the bytes of its body.
async function record() {
  const requests = [];
  const note = (request, url) => {
    const noted = { method: request.method, url, cookie: request.headers.cookie, bytes: 0 };
    requests.push(noted);
    return noted;
  };
  const proxy = http.createServer((request, response) => {
    const noted = note(request, request.url);
    request.on('data', (piece) => { noted.bytes += piece.length; });
    if (new URL(request.url).hostname !== '127.0.0.1') return response.writeHead(502).end();
    const forwarded = http.request(request.url, { method: request.method, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.writeHead(502).end());
    request.pipe(forwarded);
  });
  // What is to be encrypted names its host alone.
  proxy.on('connect', (request, socket) => {
    note(request, request.url);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise((ready) => proxy.listen(0, '127.0.0.1', ready));
  const close = () => { proxy.close(); proxy.closeAllConnections(); };
  return { address: `127.0.0.1:${proxy.address().port}`, port: proxy.address().port, requests, close };
}

// What browsers ask their makers, whatever page they show: about kinds of form fields, and for settings.
const OF_THE_BROWSER = ['content-autofill.googleapis.com:443', 'firefox.settings.services.mozilla.com:443'];

// Those of the requests that are not for a file of the site by its plain name: what a report could leave by.
function telling(requests, site, files) {
  const plain = ({ method, url, cookie, bytes }) => method === 'GET' && !cookie && bytes === 0 && url.startsWith(site) &&
    files.has(url.slice(site.length));
  return requests.filter((request) => !plain(request) && !OF_THE_BROWSER.includes(request.url));
}

module.exports = { record, telling };
