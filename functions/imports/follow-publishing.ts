// After an import has saved its rows, their pages follow one after another. This shows how far they are, until they have.

import { setTimeout as pause } from 'node:timers/promises';
import { openQueues } from '../files/queue.ts';
import { waitingIn } from '../files/queue-depth.ts';
import { progressBar } from './progress-bar.ts';
import { say } from './terminal.ts';

const LOOK_EVERY_MS = 400;
/** Changes reach the queues a moment after they were saved, and rendering a province may order the home page. */
const QUIET_LOOKS = 4;

/** Ends when every page is up to date. Where the queues cannot be looked at, says what follows instead. */
export async function followPublishing(saved: number, env: NodeJS.ProcessEnv): Promise<void> {
  if (saved === 0) return;
  say('หน้าเว็บสาธารณะกำลังทยอยเป็นปัจจุบัน หยุดคำสั่งนี้ได้ ระบบทำต่อเอง / the public pages follow by themselves; this command may be stopped');
  const urls = [env['PAGES_QUEUE_URL'] ?? '', env['ROLLUPS_QUEUE_URL'] ?? ''];
  if (urls.includes('')) return;
  try {
    await untilQuiet(urls, env);
  } catch (error) {
    // The import itself is done.
    return say(`ดูความคืบหน้าไม่ได้ / their progress cannot be seen (${error instanceof Error ? error.message : error})`);
  }
  say('หน้าเว็บเป็นปัจจุบันแล้ว ค้นหาและไฟล์ทั้งประเทศตามมาภายในหนึ่งนาที / the pages are up to date; search and country files follow within a minute');
}

async function untilQuiet(urls: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const client = openQueues(env);
  const bar = progressBar('เผยแพร่ / publishing', process.stderr, Date.now);
  let most = 0;
  for (let quiet = 0; quiet < QUIET_LOOKS; await pause(LOOK_EVERY_MS)) {
    const counts = await Promise.all(urls.map((url) => waitingIn({ client, url })));
    const waiting = counts.reduce((sum, count) => sum + count, 0);
    most = Math.max(most, waiting);
    quiet = waiting === 0 ? quiet + 1 : 0;
    if (waiting > 0) bar(most - waiting, most);
  }
  bar(most, most);
  client.destroy();
}
