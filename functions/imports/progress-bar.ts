// How far, how fast, how much longer: one line rewritten on a terminal, a line each tenth in a log.

const WIDTH = 24;

export function progressBar(label: string, output: NodeJS.WriteStream, now: () => number): (done: number, total: number) => void {
  let started: number | null = null;
  let lastTenth = -1;
  return (done, total) => {
    started ??= now();
    if (total === 0) return;
    const seconds = Math.max((now() - started) / 1000, 0.001);
    const share = done / total;
    const line = `${label} ${bar(share)} ${count(done)}/${count(total)} ${pace(done, total, seconds)}`;
    if (output.isTTY) output.write(`\r\u001B[K${line}${done === total ? '\n' : ''}`);
    else if (Math.floor(share * 10) > lastTenth) output.write(`${line}\n`);
    lastTenth = Math.floor(share * 10);
  };
}

function bar(share: number): string {
  const filled = Math.round(share * WIDTH);
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
}

function pace(done: number, total: number, seconds: number): string {
  if (done === 0) return '';
  const rate = done / seconds;
  const left = Math.ceil((total - done) / rate);
  return done === total ? `(${seconds.toFixed(1)} s)` : `${count(Math.round(rate))}/s, ${left} s`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
