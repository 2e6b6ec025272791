// Starts the built API against a SQLite file of its own and hands out tokens of its development issuer.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './document.js';

const binaries = join(root, 'src/Api/bin/Debug/net10.0');

export async function startApi(settings = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'accreditation-contract-'));
  const api = spawn('dotnet', ['Accreditation.Api.dll', '--urls', 'http://127.0.0.1:0'], {
    cwd: binaries,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ASPNETCORE_ENVIRONMENT: 'Development',
      Database__Provider: 'Sqlite',
      Database__ConnectionString: `Data Source=${join(folder, 'register.db')}`,
      Documents__Folder: join(folder, 'documents'),
      Notifications__Folder: join(folder, 'notices'),
      Receipts__KeyFolder: join(folder, 'receipt-keys'),
      Webhooks__KeyFile: join(folder, 'webhook-keys'),
      RateLimits__Anonymous: '100000',
      RateLimits__Client: '100000',
      ...settings,
    },
  });
  const ended = new Promise((resolve) => api.once('exit', resolve));
  const stop = async () => {
    api.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  process.once('exit', () => api.kill('SIGKILL'));

  const origin = await listening(api, 120_000);
  return { origin, base: `${origin}/v1`, token: (claims) => token(origin, claims), stop };
}

function listening(api, patience) {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => reject(new Error(`The API did not start in time:\n${log}`)), patience);
    api.once('exit', (code) => reject(new Error(`The API ended with ${code}:\n${log}`)));
    api.stdout.setEncoding('utf8').on('data', (text) => {
      log += text;
      const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(log);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[1]);
    });
  });
}

async function token(origin, claims) {
  const answer = await fetch(`${origin}/dev/token`, { method: 'POST', body: new URLSearchParams(claims) });
  if (!answer.ok) throw new Error(`No token for ${JSON.stringify(claims)}: ${await answer.text()}`);
  return (await answer.json()).access_token;
}
