// Changes that were never planned are gone from the stream, which keeps them for a day: the pages that show them are known to
// nobody. Everything is baked, beside live baking (functions/bake/beside-full-bake.ts).

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

export interface AfterTrimmed {
  /** Says which build was last baked whole; while it is gone, the next start bakes everything. */
  readonly bakedFile: string;
  readonly bakeAll: () => Promise<unknown>;
  readonly say: (th: string, en: string) => void;
}

/** What to do when changes are gone; told again while everything is being baked, it is done once more afterwards. */
export function bakeAfterTrimmed({ bakedFile, bakeAll, say }: AfterTrimmed): () => void {
  let isBaking = false;
  let isToldAgain = false;
  const bake = async (version: string | null) => {
    say(
      'ระบบหยุดนานเกินหนึ่งวัน อาจมีการเปลี่ยนแปลงที่ยังไม่ได้เผยแพร่ กำลังสร้างหน้าเว็บทั้งหมดใหม่ …',
      'The system stood still for more than a day: changes may not be published. Baking all pages again …',
    );
    do {
      isToldAgain = false;
      await bakeAll();
    } while (isToldAgain);
    if (version !== null) writeFileSync(bakedFile, version);
    say('หน้าเว็บทุกหน้าเป็นปัจจุบันแล้ว', 'All pages are up to date.');
  };
  return () => {
    isToldAgain = true;
    if (isBaking) return;
    isBaking = true;
    const version = existsSync(bakedFile) ? readFileSync(bakedFile, 'utf8') : null;
    rmSync(bakedFile, { force: true });
    bake(version)
      .catch((error: unknown) =>
        say(
          'สร้างหน้าเว็บทั้งหมดไม่สำเร็จ — ปิดแล้วสั่ง npm start ใหม่',
          `All pages could not be baked: stop, and start again with npm start. (${error instanceof Error ? error.message : error})`,
        ),
      )
      .finally(() => {
        isBaking = false;
      });
  };
}
