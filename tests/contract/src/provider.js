// A real OpenID provider on loopback: a municipality's client proves who it is with its private key.
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';

export const audience = 'https://register.example/v1';
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

export async function startProvider() {
  const signing = await keyPair('provider');
  const client = await keyPair('gm0363-2026');
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;

  const provider = new Provider(issuer, {
    jwks: { keys: [signing.jwk] },
    clients: [
      {
        client_id: 'gm0363',
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        jwks: { keys: [client.publicJwk] },
      },
    ],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: (_, resource) => ({
          scope: 'register.verify register.manage',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 300,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    // What the NL GOV profile wants beside the standard claims, and whom the client works for.
    extraTokenClaims: (_, token) => ({ azp: token.clientId, sub: token.clientId, organisation: 'GM0363' }),
  });
  server.on('request', provider.callback());

  return {
    issuer,
    client,
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
    ask: (options) => ask(issuer, client, options),
    keyOf: signing,
  };
}

export async function keyPair(kid) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const about = { kid, alg: 'ES256', use: 'sig' };
  return { kid, privateKey, jwk: { ...(await exportJWK(privateKey)), ...about }, publicJwk: { ...(await exportJWK(publicKey)), ...about } };
}

// A token by client credentials; what a test wants otherwise is given.
async function ask(issuer, client, { key = client, scope = 'register.verify', resource = audience, assertionAudience = issuer } = {}) {
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: key.kid })
    .setIssuer('gm0363')
    .setSubject('gm0363')
    .setAudience(assertionAudience)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(key.privateKey);
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope,
      resource,
      client_id: 'gm0363',
      client_assertion_type: assertionType,
      client_assertion: assertion,
    }),
  });
  return { status: answer.status, ...(await answer.json()) };
}
