// The file desk in a worker, asked from the page, so that large files never hold up the keys.

import type { FileWork } from './file-desk.ts';

type Work = keyof FileWork;

/** A request on its way to the worker. */
export type Asked = {
  readonly [Name in Work]: { readonly id: number; readonly work: Name; readonly given: Parameters<FileWork[Name]> };
}[Work];

export type Told = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly fault: string };

export interface FileWorker {
  ask<Name extends Work>(work: Name, ...given: Parameters<FileWork[Name]>): Promise<ReturnType<FileWork[Name]>>;
  close(): void;
}

interface Waiting {
  readonly take: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function openFileWorker(): FileWorker {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module', name: 'files' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('fault' in data) asked?.reject(new Error(`The file worker failed: ${data.fault}`));
    else asked?.take(data.answer);
  });
  worker.addEventListener('error', (event) => failAll(new Error(`The file worker stopped: ${event.message}`)));
  return {
    ask(work, ...given) {
      last += 1;
      const id = last;
      const transfer = given.filter((one): one is ArrayBuffer => one instanceof ArrayBuffer);
      return new Promise((resolve, reject) => {
        waiting.set(id, { take: (answer) => isAnswerTo(work, answer) && resolve(answer), reject });
        worker.postMessage({ id, work, given }, transfer);
      });
    },
    close() {
      worker.terminate();
      failAll(new Error('The file worker was closed'));
    },
  };
}

/** The worker is built together with this page and answers each request with what FileWork promises for it. */
function isAnswerTo<Name extends Work>(_work: Name, _answer: unknown): _answer is ReturnType<FileWork[Name]> {
  return true;
}
