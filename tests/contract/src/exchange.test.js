// What leaves the register holds for those who know only the standards: receipts for jose, deliveries for standardwebhooks,
// events for the CloudEvents SDK.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { HTTP } from 'cloudevents';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { Webhook } from 'standardwebhooks';
import { credentials, startReceiver } from './receiver.js';
import { startApi } from './server.js';

const number = 'W58782037T';
let api, receiver, municipality, committee;

before(async () => {
  receiver = await startReceiver();
  api = await startApi();
  municipality = await api.token({ scope: 'register.verify', organisation: 'GM0363' });
  committee = await api.token({ scope: 'registrations.decide', organisation: 'ORG-REGISTER', sub: 'committee-1' });
});
after(async () => {
  await api?.stop();
  await receiver?.stop();
});

test('a receipt is verified by jose with the published keys, offline', async () => {
  const keys = createLocalJWKSet(await (await fetch(`${api.origin}/.well-known/jwks.json`)).json());
  const { items } = await create('/verifications', municipality, { purpose: 'staffing', items: [{ number }], receipts: true });

  const { payload, protectedHeader } = await jwtVerify(items[0].receipt, keys, { algorithms: ['ES256'] });
  assert.equal(protectedHeader.typ, 'verification-receipt+jwt');
  assert.equal(payload.sub, number);
  assert.equal(payload.outcome, items[0].outcome);
  assert.equal(payload.validAt, items[0].validAt);
  assert.equal(payload.askedBy, 'GM0363');
  assert.equal(payload.purpose, 'staffing');
  assert.ok(payload.jti && payload.iss && payload.iat && payload.knownAt);

  const [header, body, signature] = items[0].receipt.split('.');
  const forged = Buffer.from(JSON.stringify({ ...payload, outcome: 'removed' })).toString('base64url');
  assert.notEqual(forged, body);
  await assert.rejects(jwtVerify([header, forged, signature].join('.'), keys), { code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
});

test('a delivery is verified by standardwebhooks, and is an event for the CloudEvents SDK', async () => {
  const { id, secret } = await create('/subscriptions', municipality, {
    callback: receiver.url,
    authentication: { kind: 'static-header', name: 'Authorization', value: credentials },
    eventTypes: ['nl.wmoregister.registration.suspended.v1'],
  });
  assert.equal((await change(`/subscriptions/${id}/activation`, municipality)).state, 'active');
  await suspend();

  const { headers, body } = await receiver.next(({ type }) => type === 'nl.wmoregister.registration.suspended.v1');
  const verifier = new Webhook(secret);
  assert.deepEqual(verifier.verify(body, headers), JSON.parse(body));
  assert.throws(() => verifier.verify(body.replace(number, 'W00000001B'), headers));
  assert.throws(() => new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(body, headers));

  const event = HTTP.toEvent({ headers, body });
  assert.equal(event.validate(), true);
  assert.equal(event.specversion, '1.0');
  assert.equal(event.id, headers['webhook-id']);
  assert.equal(event.subject, number);
  assert.match(event.source, /^urn:nld:oin:\d{20}:systeem:[a-z0-9-]+$/);
  assert.equal(event.sequencetype, 'Integer');
  assert.ok(Number.isSafeInteger(Number(event.sequence)));
  assert.match(event.dataref, new RegExp(`/v1/register-entries/${number}$`));
  assert.equal(event.data.number, number);
  assert.ok(body.length < 20_000, 'The payload is thin.');
});

function suspend() {
  const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  return change(`/registrations/${number}/suspensions`, committee, {
    ground: 'measure',
    from: day(0),
    until: day(90),
    publicUntil: day(365),
    reason: 'Decision of the committee.',
  });
}

const create = (path, bearer, body) => send(path, bearer, body, { 'Idempotency-Key': crypto.randomUUID() });
const change = (path, bearer, body) => send(path, bearer, body, { 'If-Match': '*' });

async function send(path, bearer, body, headers) {
  const answer = await fetch(api.base + path, {
    method: 'POST',
    headers: { ...headers, Authorization: `Bearer ${bearer}`, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${path} → ${answer.status} ${text}`);
  return JSON.parse(text);
}
