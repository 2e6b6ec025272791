// Real answers, good and bad, are what the document says: Prism stands in between and reports every violation.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { allScopes, concrete, document, documentPath, here, operations } from './document.js';
import { startApi } from './server.js';

let api, prism, proxy, token;
const known = new Map();
const sent = new Set();

before(async () => {
  api = await startApi();
  token = await api.token({ scope: allScopes().join(' '), organisation: 'GM0363' });
  [prism, proxy] = await startPrism(api.base);
});
after(async () => {
  prism?.kill('SIGTERM');
  await api?.stop();
});

test('an answer to each documented request is as documented', async (t) => {
  for (const operation of operations)
    for (const example of examplesOf(operation))
      await t.test([operation.method, operation.path, example.type, example.name].filter(Boolean).join(' '), async () => {
        const answer = await call(operation, fill(operation.path), { Authorization: `Bearer ${token}` }, example);
        learn(answer.headers.get('location'));
        assert.ok(answer.status < 500);
      });
});

test('every example of a request is one that was sent', () => {
  const documented = operations.flatMap(({ operation }) =>
    Object.values(operation.requestBody?.content ?? {}).map(({ examples }) => Math.max(1, Object.keys(examples ?? {}).length)),
  );
  assert.equal(sent.size, documented.reduce((sum, count) => sum + count, 0));
});

test('an answer about something that does not exist is as documented', async (t) => {
  for (const operation of operations.filter(({ path }) => path.includes('{')))
    await t.test(`${operation.method} ${operation.path}`, async () => {
      const answer = await call(operation, concrete(operation.path), { Authorization: `Bearer ${token}` });
      assert.ok(answer.status < 500);
    });
});

test('an answer to a caller without a token is as documented', async (t) => {
  for (const operation of operations.filter(({ secured }) => secured))
    await t.test(`${operation.method} ${operation.path}`, async () => {
      assert.equal((await call(operation, concrete(operation.path))).status, 401);
    });
});

async function call({ method, operation }, path, headers = {}, example = examplesOf({ operation })[0]) {
  const query = new URLSearchParams(
    (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query' && parameter.required)
      .map((parameter) => [parameter.name, parameter.example ?? parameter.schema.example]),
  );
  const response = await fetch(`${proxy}${path}?${query}`.replace(/\?$/, ''), {
    method,
    redirect: 'manual',
    headers: { ...headers, 'If-Match': '*', 'Idempotency-Key': crypto.randomUUID(), ...contentType(example) },
    body: contentOf(example),
  });
  const text = await response.text();
  if (example.type) sent.add(example);
  const violations = JSON.parse(response.headers.get('sl-violations') ?? '[]').filter(
    ({ location }) => location[0] === 'response',
  );
  assert.deepEqual(violations, [], `${method} ${path} → ${response.status} ${text}`);
  return response;
}

// Every example of a request with its media type; one without content for what takes none.
function examplesOf({ operation }) {
  if (!known.has(operation)) {
    const contents = Object.entries(operation.requestBody?.content ?? {});
    const found = contents.flatMap(([type, { example, examples }]) =>
      examples
        ? Object.entries(examples).map(([name, { value }]) => ({ type, name, value }))
        : [{ type, value: example }],
    );
    known.set(operation, found.length > 0 ? found : [{}]);
  }
  return known.get(operation);
}

const isJson = (type) => /json$/.test(type ?? '');

// fetch writes the boundary of a form by itself.
const contentType = ({ type }) => (type && !type.startsWith('multipart/') ? { 'Content-Type': type } : {});

function contentOf({ type, value }) {
  if (!type) return undefined;
  if (isJson(type)) return JSON.stringify(withKnownIds(value));
  if (!type.startsWith('multipart/')) return value;
  const form = new FormData();
  for (const [name, part] of Object.entries(value)) {
    if (name === 'file') form.append(name, new Blob(['%PDF-1.7\n%%EOF\n'], { type: 'application/pdf' }), 'document.pdf');
    else form.append(name, typeof part === 'object' ? JSON.stringify(withKnownIds(part)) : String(part));
  }
  return form;
}

// What was created before, by the path up to its identifier and by the name that a body calls it.
function learn(location) {
  if (!location) return;
  const segments = new URL(location, api.base).pathname.split('/').slice(2);
  for (const { path } of operations) {
    const template = path.split('/').slice(1);
    if (template.length !== segments.length) continue;
    if (!template.every((part, i) => part.startsWith('{') || part === segments[i])) continue;
    template.forEach((part, i) => {
      if (!part.startsWith('{')) return;
      known.set(template.slice(0, i + 1).join('/'), segments[i]);
      known.set(`${template[i - 1].replace(/s$/, '')}Id`, segments[i]);
    });
  }
}

function fill(path) {
  const template = path.split('/').slice(1);
  const filled = template.map((part, i) => {
    if (!part.startsWith('{')) return part;
    const parameter = parametersOf(path).find(({ name }) => `{${name}}` === part);
    return known.get(template.slice(0, i + 1).join('/')) ?? parameter?.example ?? parameter?.schema.example ?? concrete(part);
  });
  return `/${filled.join('/')}`;
}

const parametersOf = (path) =>
  [document.paths[path], ...Object.values(document.paths[path])].flatMap((holder) => holder.parameters ?? []);

const withKnownIds = (body) =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, known.get(name) ?? value]));

async function startPrism(upstream) {
  const port = await freePort();
  const args = ['proxy', documentPath, upstream, '--host', '127.0.0.1', '--port', port, '--cors', 'false'];
  const child = spawn(join(here, 'node_modules/.bin/prism'), args, { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Prism ended with ${code}`)));
    child.stdout.setEncoding('utf8').on('data', (text) => /listening/.test(text) && resolve());
  });
  return [child, `http://127.0.0.1:${port}`];
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
