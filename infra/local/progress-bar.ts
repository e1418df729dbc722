const WIDTH = 30;

/** Draws how far something is; where the output is no terminal, a line at each quarter. */
export function progressBar(th: string, en: string): (done: number, of: number) => void {
  let quarter = -1;
  return (done, of) => {
    const part = of === 0 ? 1 : Math.min(1, done / of);
    const percent = `${Math.floor(part * 100)}%`.padStart(4);
    if (process.stdout.isTTY) {
      const filled = Math.round(part * WIDTH);
      process.stdout.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}${percent}  ${th} · ${en}${part === 1 ? '\n' : ''}`);
    } else if (Math.floor(part * 4) > quarter) {
      quarter = Math.floor(part * 4);
      console.log(`${percent}  ${th} · ${en}`);
    }
  };
}
