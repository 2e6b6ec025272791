import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { here } from './document.js';

// A tool of node_modules, with its exit code and all that it says.
export function run(tool, args) {
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  return new Promise((resolve) =>
    execFile(join(here, 'node_modules/.bin', tool), args, { cwd: here, env, maxBuffer: 64e6 }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, output: out + err }),
    ),
  );
}
