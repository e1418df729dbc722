// The whole system of one machine on an invented election day, and an election director for each of its elections.

import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { openStore, type Store } from '../../../functions/store/store.ts';
import { dataFolders } from '../../../infra/local/data-folder.ts';
import { NAMES } from '../../../infra/local/environment.ts';
import { openKeys } from '../../../infra/local/identity/keys.ts';
import type { DayElection, Paper } from '../../../infra/local/sample/election-day/day-election.ts';
import { papersOf } from '../../../infra/local/sample/election-day/day-election.ts';
import { fillDay } from '../../../infra/local/sample/election-day/fill-day.ts';
import { type DayPlan, inventedDay } from '../../../infra/local/sample/election-day/invented-day.ts';
import { putRows, type Row } from '../../../infra/local/sample/election-day/put-day.ts';
import { officers } from '../../../shared/sheets/officers.ts';
import { type RunningSystem, startSystem } from '../running-system.ts';

/** An election as the night needs it: where its papers come from, and how its director calls the API. */
export interface NightElection {
  readonly electionId: string;
  readonly provinceCode: string;
  readonly papers: readonly Paper[];
  readonly headers: Readonly<Record<string, string>>;
}

export interface Night {
  readonly system: RunningSystem;
  readonly folder: string;
  readonly store: Store;
  readonly country: readonly NightElection[];
  /** 6,800 units in 50 constituencies. */
  readonly large: NightElection;
}

const TOKEN_SECONDS = 6 * 60 * 60;

export async function startNight(folder: string, plan: DayPlan, say: (text: string) => void): Promise<Night> {
  say(`inventing an election day: ${plan.laoCount} organisations and a large one`);
  let told = 0;
  const filled = await fillDay(folder, plan, (done, of) => {
    if (done < told + of / 10) return;
    told = done;
    say(`${Math.round((done / of) * 100)} %`);
  });
  say(`${filled.units} units, ${filled.candidates} candidates, ${filled.records} records; starting the system and baking its site`);
  const system = await startSystem({ laos: [], isReal: false, copyTo: () => {} }, folder);
  const store = openStore(system.environment);
  const day = [...inventedDay(plan)];
  await putRows(
    store,
    day.map((one) => directorRow(one, system.identity)),
    new Date(),
  );
  const sign = await tokenSigner(folder, system.identity);
  const elections = await Promise.all(
    day.map(async (one): Promise<NightElection> => {
      const token = await sign(directorOf(one));
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      return { electionId: one.election.electionId, provinceCode: one.lao.provinceCode, papers: papersOf(one), headers };
    }),
  );
  const large = elections.at(-1);
  if (large === undefined) throw new Error('there is no large election');
  return { system, folder, store, country: elections.slice(0, -1), large };
}

const directorOf = ({ lao }: DayElection): string => `officer-of-${lao.laoId}`;

function directorRow(one: DayElection, issuer: string): Row {
  const { laoId, provinceCode, nameTh } = one.lao;
  const officerId = directorOf(one);
  const named = { officerId, name: `ผู้อำนวยการ ${nameTh}`, office: `สำนักงาน ${nameTh}`, email: `${laoId}@example.com` };
  const set = {
    ...named,
    role: 'electionDirector',
    provinceCode,
    districtTh: null,
    laoId,
    isActive: true,
    subject: `${issuer}|${officerId}`,
  };
  return { sheet: officers, set, lao: null };
}

/** Tokens as the sign-in of this machine gives them: thousands of visits to its page would take longer than the night. */
async function tokenSigner(folder: string, issuer: string): Promise<(subject: string) => Promise<string>> {
  const { signing } = await openKeys(dataFolders(folder).keys);
  const key = await importJWK(signing, 'RS256');
  return (subject) =>
    new SignJWT({ client_id: NAMES.clientId, scope: 'openid' })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: String(signing['kid']) })
      .setIssuer(issuer)
      .setAudience(NAMES.audience)
      .setSubject(subject)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1_000) + TOKEN_SECONDS)
      .sign(key);
}
