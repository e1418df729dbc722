/** Hands a file to the officer. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file by the next task; until then the address must stand.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** “ปลัด อปท. 2026-11-21.xlsx”: letters that no file system refuses. */
export function fileName(title: string, today: string, ending: string): string {
  return `${title.replace(/[\\/:*?"<>|]/g, ' ').trim()} ${today}.${ending}`;
}
