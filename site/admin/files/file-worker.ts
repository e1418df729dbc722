// The worker behind file-worker-client.ts: one file desk, asked by messages.

import { openFileDesk } from './file-desk.ts';
import type { Asked, Told } from './file-worker-client.ts';

const desk = openFileDesk();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  try {
    tell({ id: data.id, answer: answerTo(data) });
  } catch (error) {
    tell({ id: data.id, fault: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) });
  }
});

function answerTo(asked: Asked): unknown {
  switch (asked.work) {
    case 'read':
      return desk.read(...asked.given);
    case 'interpret':
      return desk.interpret(...asked.given);
    case 'writeRefused':
      return desk.writeRefused(...asked.given);
    case 'begin':
      return desk.begin(...asked.given);
    case 'add':
      return desk.add(...asked.given);
    case 'finish':
      return desk.finish();
  }
}

function tell(told: Told): void {
  postMessage(told);
}
