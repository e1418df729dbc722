// Papers sent as phones send them: one count a request, at a steady rate whatever the answers take, and again with the same change
// until it is answered.

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Paper } from '../../../infra/local/sample/election-day/day-election.ts';
import { ChangesAnswer } from '../../../shared/api.ts';
import type { NightElection } from './night-system.ts';

/** One paper and who sends it. */
export interface ToSend {
  readonly election: NightElection;
  readonly paper: Paper;
}

export interface Sent extends ToSend {
  readonly recordId: string;
  readonly countId: string;
  /** Clock time of the answer that it is saved. */
  readonly answeredAt: number;
  /** From its turn to the answer, in milliseconds. */
  readonly took: number;
  readonly tries: number;
}

interface Sending {
  readonly api: string;
  readonly perMinute: number;
  /** Called for each one answered. */
  readonly onSent: (sent: Sent) => void;
}

/** Requests waiting for an answer; a machine that is slower falls behind the rate, and the row says so. */
const MOST_OPEN = 400;
const RETRY_MS = 250;

export async function sendAll(papers: readonly ToSend[], { api, perMinute, onSent }: Sending): Promise<{ sent: Sent[]; seconds: number }> {
  const start = performance.now();
  const sent: Sent[] = [];
  const open = new Set<Promise<void>>();
  for (const [index, one] of papers.entries()) {
    const turn = start + (index * 60_000) / perMinute;
    if (turn > performance.now()) await pause(turn - performance.now());
    while (open.size >= MOST_OPEN) await Promise.race(open);
    const work: Promise<void> = send(api, one, turn)
      .then((done) => {
        sent.push(done);
        onSent(done);
      })
      .finally(() => open.delete(work));
    open.add(work);
  }
  await Promise.all(open);
  return { sent, seconds: (performance.now() - start) / 1_000 };
}

const CountId = z.object({ countId: z.string() });

async function send(api: string, { election, paper }: ToSend, turn: number): Promise<Sent> {
  const [changeId, actionId] = [randomUUID(), randomUUID()];
  let set: Record<string, unknown> = { ...paper };
  for (let tries = 1; ; tries++) {
    const answer = await post(api, election, { actionId, reason: null, changes: [{ changeId, id: null, base: 0, kind: 'save', set }] });
    if (answer === null) {
      await pause(RETRY_MS);
      continue;
    }
    const [row] = answer.answers;
    if (row?.outcome === 'saved') {
      const { countId } = CountId.parse(row.row.values);
      return { election, paper, recordId: row.row.id, countId, answeredAt: Date.now(), took: performance.now() - turn, tries };
    }
    const warnings = row?.outcome === 'invalid' ? row.violations.filter(({ code }) => code.startsWith('W.')).map(({ code }) => code) : [];
    if (warnings.length === 0 || 'acceptedWarnings' in set) throw new Error(`a count was not taken: ${JSON.stringify(row)}`);
    set = { ...set, acceptedWarnings: warnings.map((code) => `${code}: ตรวจกับแบบรายงานแล้ว`) };
  }
}

/** Null where nobody answered, or the system was busy: a phone sends the same again. */
async function post(api: string, election: NightElection, body: unknown): Promise<ChangesAnswer | null> {
  try {
    const answer = await fetch(`${api}/sheets/unitCounts/changes`, {
      method: 'POST',
      headers: election.headers,
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status >= 500) return null;
    if (!answer.ok) throw new TypeError(`the API refused a count: ${answer.status} ${text}`, { cause: 'refused' });
    return ChangesAnswer.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof TypeError && error.cause !== 'refused') return null;
    throw error;
  }
}
