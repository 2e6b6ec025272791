// Tokens by client credentials and a private key from a real OpenID provider, in an environment without tokens of our own.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { decodeJwt, SignJWT } from 'jose';
import { audience, keyPair, startProvider } from './provider.js';
import { startApi } from './server.js';

let provider, api;
before(async () => {
  provider = await startProvider();
  api = await startApi({
    ASPNETCORE_ENVIRONMENT: 'Staging',
    Authentication__Authority: provider.issuer,
    // Its keys are made by an operator, and nothing here needs them.
    Receipts__Enabled: 'false',
  });
});
after(async () => {
  await api?.stop();
  await provider?.stop();
});

test('there is no issuer of our own', async () => {
  const answer = await fetch(`${api.origin}/dev/token`, { method: 'POST', body: new URLSearchParams({ scope: 'register.manage' }) });
  assert.equal(answer.status, 404);
});

test('a client that proves itself gets a token of the NL GOV profile', async () => {
  const { access_token: token, expires_in: seconds } = await provider.ask();
  const claims = decodeJwt(token);
  for (const claim of ['iss', 'sub', 'azp', 'exp', 'jti', 'aud', 'scope']) assert.ok(claims[claim], `The token has no ${claim}.`);
  assert.equal(claims.aud, audience);
  assert.ok(seconds <= 6 * 3600);
});

test('the token opens what its scope opens, and no more', async () => {
  const { access_token: manage } = await provider.ask({ scope: 'register.manage' });
  const { access_token: verify } = await provider.ask({ scope: 'register.verify' });
  assert.equal((await get('/registrations', manage)).status, 200);
  const refused = await get('/registrations', verify);
  assert.equal(refused.status, 403);
  assert.equal((await refused.json()).code, 'access.forbidden');
});

test('a key that is not the client’s gets no token', async () => {
  const stranger = await keyPair('gm0363-2026');
  assert.deepEqual(await outcome({ key: stranger }), { status: 401, error: 'invalid_client' });
});

test('a proof that is meant for another provider gets no token', async () => {
  assert.deepEqual(await outcome({ assertionAudience: 'https://other.example' }), { status: 401, error: 'invalid_client' });
});

test('a scope that the client has not is not in its token, which opens nothing', async () => {
  const { access_token: token } = await provider.ask({ scope: 'register.operate' });
  assert.equal(decodeJwt(token).scope, undefined);
  assert.equal((await get('/registrations', token)).status, 403);
});

test('the organisation in the token is whose call it is', async () => {
  const { access_token: token } = await provider.ask();
  const answer = await fetch(`${api.base}/verifications`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ purpose: 'staffing', items: [{ number: 'W00000001B' }] }),
  });
  assert.equal(answer.status, 201);
  assert.equal((await answer.json()).organisation, 'GM0363');
});

test('a token for another service is refused', async () => {
  const { access_token: token } = await provider.ask({ scope: 'register.manage', resource: 'https://other.example/v1' });
  await assertRefused(token);
});

test('a token that the provider did not sign is refused', async () => {
  const stranger = await keyPair('provider');
  await assertRefused(await token(stranger));
  assert.equal((await get('/registrations', await token(provider.keyOf))).status, 200, 'The same claims, rightly signed, get in.');
});

test('a token without its client is refused', async () => assertRefused(await token(provider.keyOf, { azp: undefined })));

const get = (path, bearer) => fetch(api.base + path, { headers: { Authorization: `Bearer ${bearer}` } });

async function outcome(options) {
  const { status, error } = await provider.ask(options);
  return { status, error };
}

async function assertRefused(bearer) {
  const answer = await get('/registrations', bearer);
  assert.equal(answer.status, 401);
  assert.match(answer.headers.get('www-authenticate'), /^Bearer error="invalid_token"/);
  assert.equal((await answer.json()).code, 'authentication.required');
}

function token(key, claims = {}) {
  return new SignJWT({ azp: 'gm0363', scope: 'register.manage', organisation: 'GM0363', ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'provider', typ: 'at+jwt' })
    .setIssuer(provider.issuer)
    .setSubject('gm0363')
    .setAudience(audience)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key.privateKey);
}
