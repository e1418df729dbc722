// `npm run verify`: prints what is not as it was written; exit code 1 when anything is. With `-- --public URL` it checks an election's
// page of any site from outside, with nothing but what everybody can read there.

import { parseArgs } from 'node:util';
import { readDataset } from '../store/dataset.ts';
import { sealPartsFromEnvironment } from './handler.ts';
import { readSeals } from './seal.ts';
import { verify } from './verify.ts';
import { verifyPublic } from './verify-public.ts';

const { values } = parseArgs({ options: { public: { type: 'string' } } });
const isRight = values.public === undefined ? await verifyStore() : await verifyPublic(values.public, console.log);
process.exitCode = isRight ? 0 : 1;

async function verifyStore(): Promise<boolean> {
  const { store, seals } = sealPartsFromEnvironment(process.env);
  const days = (await readSeals(seals, await readDataset(store))).map((seal) => seal.day);
  console.log(
    `ตรวจสอบประวัติและผนึก ${days.length} วัน · Verifying history and ${days.length} daily seals${days.length > 0 ? ` (${days[0]} – ${days.at(-1)})` : ''}`,
  );
  let records = 0;
  const findings = await verify(store, seals, (progress) => {
    records = progress.records;
    if (process.stdout.isTTY && records % 100 === 0) process.stdout.write(`\r${records}`);
  });
  for (const { code, subject, version, message } of findings) {
    console.log(
      `\n✗ ${subject}${version === null ? '' : ` รุ่นที่ ${version} · version ${version}`} [${code}]\n  ${message.th}\n  ${message.en}`,
    );
  }
  console.log(
    findings.length === 0
      ? `\n✓ ${records} ระเบียนตรงกับประวัติและผนึกทุกวัน · ${records} records agree with their history and every seal.`
      : `\n${findings.length} ข้อที่ไม่ตรง · ${findings.length} findings. ดู docs/runbook.md · See docs/runbook.md`,
  );
  return findings.length === 0;
}
