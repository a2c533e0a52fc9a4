// Starts Prism on a free port for a description and asks it what a reader of the page would expect:
//   node check.mjs PRISM-PROGRAM DESCRIPTION
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import process from 'node:process';

const [program, description] = process.argv.slice(2);
const action = 'GenerateAggregateConfigRulesReport';

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const parameters = new URLSearchParams({
  Action: action,
  Version: '2020-09-07',
  AggregatorId: 'ca-f632626622af00790000',
  AccessKeyId: 'testid',
  Signature: 'c2lnbmF0dXJl',
  SignatureMethod: 'HMAC-SHA1',
  SignatureVersion: '1.0',
  SignatureNonce: 'nonce-1',
  Timestamp: '2026-01-02T03:04:05Z',
});

// A case is a request and what its answer has to hold.
const cases = [
  { name: 'GET, JSON', accept: 'application/json', status: 200, type: 'application/json', text: '"RequestId"' },
  { name: 'GET, XML', accept: 'application/xml', status: 200, type: 'application/xml', text: `<${action}Response>` },
  { name: 'POST form, JSON', post: true, accept: 'application/json', status: 200, type: 'application/json', text: '"RequestId"' },
  {
    name: 'documented error', accept: 'application/json', prefer: 'code=400, example=ConfigRuleReportCreating',
    status: 400, type: 'application/json', text: 'ConfigRuleReportCreating',
  },
  {
    name: 'documented error, XML', accept: 'application/xml', prefer: 'code=400, example=ConfigRuleReportCreating',
    status: 400, type: 'application/xml', text: '<Code>ConfigRuleReportCreating</Code>',
  },
];

async function check(base, wanted) {
  const headers = { accept: wanted.accept };
  if (wanted.prefer) headers.prefer = wanted.prefer;
  const answer = wanted.post
    ? await fetch(`${base}/`, { method: 'POST', headers, body: parameters })
    : await fetch(`${base}/?${parameters}`, { headers });
  const body = await answer.text();
  const problems = [];
  if (answer.status !== wanted.status) problems.push(`status ${answer.status}, expected ${wanted.status}`);
  const type = answer.headers.get('content-type') ?? '';
  if (!type.includes(wanted.type)) problems.push(`content type ${type}, expected ${wanted.type}`);
  if (!body.includes(wanted.text)) problems.push(`body without ${wanted.text}: ${body.slice(0, 300)}`);
  console.log(`${problems.length ? 'FAIL' : 'ok  '} ${wanted.name}${problems.map((p) => `\n     ${p}`).join('')}`);
  return problems.length === 0;
}

// listening resolves when Prism says so; it rejects when Prism ends first.
function listening(prism) {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk) => {
      said += chunk;
      if (said.includes('Prism is listening')) resolve();
    };
    prism.stdout.on('data', read);
    prism.stderr.on('data', read);
    prism.once('error', reject);
    prism.once('exit', (code) => reject(new Error(`Prism ended with ${code}:\n${said}`)));
  });
}

const port = await freePort();
const prism = spawn(process.execPath, [program, 'mock', '--host', '127.0.0.1', '--port', String(port), description]);
const deadline = setTimeout(() => prism.kill('SIGKILL'), 60_000);
try {
  await listening(prism);
  let passed = 0;
  for (const wanted of cases) {
    if (await check(`http://127.0.0.1:${port}`, wanted)) passed += 1;
  }
  console.log(`Prism: ${passed} of ${cases.length} answers as expected`);
  process.exitCode = passed === cases.length ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  clearTimeout(deadline);
  prism.kill('SIGTERM');
}
