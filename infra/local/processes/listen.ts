import { createServer, type RequestListener } from 'node:http';
import { CannotStart } from '../cannot-start.ts';
import type { RunningPart } from './part.ts';

/** Listens on this machine only. */
export function listen(port: number, answer: RequestListener): Promise<RunningPart> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cause.code === 'EADDRINUSE' ? portTaken(port, cause) : cause));
    server.listen(port, '127.0.0.1', () => resolve({ stop: () => close(server) }));
  });
}

/** Answers under way are finished; idle connections are not waited for. */
function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function portTaken(port: number, cause: unknown): CannotStart {
  return new CannotStart(`พอร์ต ${port} ถูกใช้อยู่แล้ว`, `Port ${port} is taken.`, { cause });
}
