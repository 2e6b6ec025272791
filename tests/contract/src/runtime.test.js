// The side of the NLgov REST API Design Rules that a linter cannot see: what a running server really answers.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { allScopes, concrete, document, operations } from './document.js';
import { startApi } from './server.js';

let api;
before(async () => (api = await startApi()));
after(() => api?.stop());

const paths = [...new Set(operations.map(({ path }) => path))];
const gets = operations.filter(({ method }) => method === 'GET');

test('every status carries the version and the security headers', async (t) => {
  const answers = {
    200: () => call('/openapi.json'),
    400: () => call('/policies?nonsense=1'),
    401: () => call(concrete(operations.find(({ secured }) => secured).path), {
      method: operations.find(({ secured }) => secured).method,
    }),
    404: () => call('/nonsense'),
    405: () => call('/policies', { method: 'DELETE' }),
    406: () => call('/policies', { headers: { Accept: 'image/png' } }),
  };
  for (const [status, answer] of Object.entries(answers))
    await t.test(status, async () => assert.equal((await answer()).status, Number(status)));
});

test('a trailing slash is another, unknown address', async (t) => {
  for (const path of paths)
    await t.test(path, async () => assert.equal((await call(`${concrete(path)}/`)).status, 404));
});

test('an address in capitals is another, unknown address', async (t) => {
  for (const path of paths)
    await t.test(path, async () => {
      const { method } = operations.find((operation) => operation.path === path);
      assert.equal((await call(concrete(path).toUpperCase(), { method })).status, 404);
    });
});

test('a method that a resource does not have is 405 with Allow', async (t) => {
  for (const path of paths)
    await t.test(path, async () => {
      const answer = await call(concrete(path), { method: 'TRACEROUTE' });
      assert.equal(answer.status, 405);
      const allowed = answer.headers.get('allow').split(/,\s*/);
      for (const { method } of operations.filter((operation) => operation.path === path))
        assert.ok(allowed.includes(method), `${method} is not in Allow: ${allowed}`);
    });
});

test('HEAD is GET without the content', async (t) => {
  for (const { path } of gets)
    await t.test(path, async () => {
      const [got, head] = [await call(concrete(path)), await call(concrete(path), { method: 'HEAD' })];
      assert.equal(head.status, got.status);
      assert.equal(head.headers.get('content-type'), got.headers.get('content-type'));
      assert.equal(head.text, '');
    });
});

test('what needs a scope is 401 without a token, and says how to get in', async (t) => {
  for (const { method, path } of operations.filter(({ secured }) => secured))
    await t.test(`${method} ${path}`, async () => {
      const answer = await call(concrete(path), { method });
      assert.equal(answer.status, 401);
      assert.match(answer.headers.get('www-authenticate'), /^Bearer/);
    });
});

test('a token in the query is not accepted', async () => {
  const { path } = gets.find(({ secured }) => secured);
  const token = await api.token({ scope: 'register.manage' });
  assert.equal((await call(`${concrete(path)}?access_token=${token}`)).status, 401);
});

test('a body of another media type is 415', async (t) => {
  const token = await api.token({ scope: allScopes().join(' '), organisation: 'GM0363' });
  for (const { method, path } of operations.filter(({ operation }) => operation.requestBody))
    await t.test(`${method} ${path}`, async () => {
      const answer = await call(concrete(path), {
        method,
        body: '<a/>',
        headers: { 'Content-Type': 'application/xml', Authorization: `Bearer ${token}`, ...preconditions() },
      });
      assert.equal(answer.status, 415);
    });
});

test('two faults in one request are both reported', async () => {
  const answer = await call('/policies?nonsense=1&folly=2');
  assert.deepEqual(answer.problem.errors.map(({ in: place, location }) => `${place} ${location}`).sort(), [
    'query folly',
    'query nonsense',
  ]);
});

test('the document is served to any origin, without a token, as it is committed', async () => {
  const answer = await call('/openapi.json', { headers: { Origin: 'https://elsewhere.example' } });
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  assert.equal(answer.headers.get('access-control-allow-credentials'), null);
  assert.deepEqual(JSON.parse(answer.text), document);
});

test('no other resource is open to every origin', async () => {
  const { path } = gets.find(({ secured }) => secured);
  const answer = await call(concrete(path), { headers: { Origin: 'https://elsewhere.example' } });
  assert.notEqual(answer.headers.get('access-control-allow-origin'), '*');
});

test('headers that only a trusted proxy may set change nothing', async () => {
  const answer = await call('/policies', {
    headers: { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'gopher', 'X-Forwarded-Prefix': '/evil' },
  });
  assert.ok(!/evil|gopher/.test(answer.text + JSON.stringify([...answer.headers])));
});

test('the rate limit is announced', async () => {
  const answer = await call('/policies');
  assert.match(answer.headers.get('ratelimit-policy'), /^"\w+";q=\d+;w=\d+$/);
  assert.match(answer.headers.get('ratelimit'), /^"\w+";r=\d+;t=\d+$/);
});

// Every answer of every test passes through here, so that each is held against what must be true of all.
async function call(path, options = {}) {
  const response = await fetch(api.base + path, { redirect: 'manual', ...options });
  const text = await response.text();
  const where = `${options.method ?? 'GET'} ${path} → ${response.status}`;

  assert.equal(response.headers.get('api-version'), document.info.version, where);
  assert.match(response.headers.get('cache-control') ?? '', /no-store/, where);
  assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, where);
  assert.match(response.headers.get('strict-transport-security') ?? '', /max-age=\d{8}/, where);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff', where);
  assert.equal(response.headers.get('x-frame-options'), 'DENY', where);
  for (const header of ['server', 'x-powered-by', 'set-cookie'])
    assert.equal(response.headers.get(header), null, `${where} sends ${header}`);

  const problem = response.status >= 400 && options.method !== 'HEAD' ? assertProblem(response, text, where) : undefined;
  return { status: response.status, headers: response.headers, text, problem };
}

function assertProblem(response, text, where) {
  assert.equal(response.headers.get('content-type')?.split(';')[0], 'application/problem+json', where);
  const problem = JSON.parse(text);
  for (const member of ['type', 'title', 'status', 'detail', 'code', 'traceId'])
    assert.ok(problem[member], `${where} has no ${member}: ${text}`);
  assert.equal(problem.status, response.status, where);
  assert.ok(problem.type.endsWith(`/problems/${problem.code}`), `${where}: ${problem.type}`);
  return problem;
}

const preconditions = () => ({ 'If-Match': '*', 'Idempotency-Key': crypto.randomUUID() });
