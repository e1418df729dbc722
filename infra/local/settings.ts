// Where everything is on this machine: from the environment and the command line, with defaults.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.ts';

/** Each part that listens: its port above the base and the variable that sets it alone. */
const PARTS = {
  site: { offset: 0, variable: 'SITE_PORT' },
  api: { offset: 1, variable: 'API_PORT' },
  identity: { offset: 2, variable: 'IDENTITY_PORT' },
  dynamodb: { offset: 3, variable: 'DYNAMODB_PORT' },
  files: { offset: 4, variable: 'FILES_PORT' },
} as const;
export type Part = keyof typeof PARTS;

const DEFAULT_PORT_BASE = 4321;

export interface Settings {
  /** Everything this installation keeps is below. */
  readonly dataFolder: string;
  readonly ports: Readonly<Record<Part, number>>;
  readonly contact: { readonly email: string; readonly phone: string };
  readonly accessTokenSeconds: number;
  readonly wantsFresh: boolean;
  /** `--yes`: questions are answered with yes. */
  readonly isAgreed: boolean;
}

export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings {
  const given = readArguments(args);
  const base = given['port-base'] === undefined ? DEFAULT_PORT_BASE : portNumber(given['port-base'], '--port-base');
  const port = (part: Part) => {
    const { offset, variable } = PARTS[part];
    const value = env[variable];
    return value ? portNumber(value, variable) : portNumber(String(base + offset), '--port-base');
  };
  return {
    dataFolder: resolve(env['THONGTHIN_DATA'] || '.data'),
    ports: { site: port('site'), api: port('api'), identity: port('identity'), dynamodb: port('dynamodb'), files: port('files') },
    contact: { email: env['CONTACT_EMAIL'] || 'contact@example.com', phone: env['CONTACT_PHONE'] || '02 000 0000' },
    accessTokenSeconds: Number(env['ACCESS_TOKEN_SECONDS'] || 3600),
    wantsFresh: given.fresh ?? false,
    isAgreed: given.yes ?? false,
  };
}

function readArguments(args: readonly string[]) {
  try {
    const options = { fresh: { type: 'boolean' }, yes: { type: 'boolean', short: 'y' }, 'port-base': { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new CannotStart(
      `คำสั่งไม่ถูกต้อง (${said}) — ใช้ได้: --fresh --yes --port-base N`,
      `The command is not right (${said}). There are: --fresh --yes --port-base N`,
      { cause },
    );
  }
}

function portNumber(text: string, from: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CannotStart(`${from} ต้องเป็นเลขพอร์ต 1–65535 ไม่ใช่ ${text}`, `${from} must be a port number from 1 to 65535, not ${text}`);
}

export function variableOf(part: Part): string {
  return PARTS[part].variable;
}

/** The origin of each part. What a browser sees is `localhost`, which browsers trust without https. */
export function addresses({ ports }: Pick<Settings, 'ports'>): Readonly<Record<Part, string>> {
  return {
    site: `http://localhost:${ports.site}`,
    api: `http://localhost:${ports.api}`,
    identity: `http://localhost:${ports.identity}`,
    dynamodb: `http://127.0.0.1:${ports.dynamodb}`,
    files: `http://127.0.0.1:${ports.files}`,
  };
}
