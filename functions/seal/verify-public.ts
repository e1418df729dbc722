// `npm run verify -- --public URL`: checks an election's page from outside, with nothing but what everybody can read there.

import { subjectName, valuesText } from '../../shared/proof/proof-words.ts';
import { electionIdOf, type Get, type VerifiedElection, verifyAddress } from '../../shared/proof/verify-address.ts';
import { formatInstant } from '../../shared/text/dates.ts';

/** Prints the verdict; true when every number agrees. */
export async function verifyPublic(address: string, say: (line: string) => void): Promise<boolean> {
  const electionId = electionIdOf(address);
  if (electionId === null || !URL.canParse(address)) {
    say('ให้ที่อยู่หน้าการเลือกตั้ง เช่น https://…/election/06508210-3-1/ · Give the address of an election’s page.');
    return false;
  }
  const verdict = await verifyAddress(electionId, readerOf(new URL(address).origin));
  switch (verdict.outcome) {
    case 'noElection':
      say('ไม่พบการเลือกตั้งนี้ · There is no such election.');
      return false;
    case 'notSealedYet':
      say('ยังไม่มีผนึก: ผนึกทำทุกคืนหลังเที่ยงคืน · Not sealed yet: seals are made every night after midnight.');
      return false;
    case 'proofMissing':
      say('✗ ผลนี้บันทึกก่อนผนึก แต่ไม่พบหลักฐาน · This result is older than the seal, but its proof is missing.');
      return false;
    case 'verified':
      return tell(verdict.election, say);
  }
}

function readerOf(origin: string): Get {
  return async (path) => {
    const answer = await fetch(origin + path);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${origin}${path} answered ${answer.status}.`);
    return JSON.parse(await answer.text());
  };
}

function tell(election: VerifiedElection, say: (line: string) => void): boolean {
  const { nameTh, nameEn, days, findings, proven, shownProven, shownNewer, earlier } = election;
  say(`${nameTh} · ${nameEn}\nผนึก · seals: ${days.join(', ')}`);
  for (const { subject, message, code } of findings)
    say(`✗ ${subjectName(subject, 'th')} · ${subjectName(subject, 'en')} [${code} ${subject}]\n  ${message.th}\n  ${message.en}`);
  for (const { subject, version, at, office, values } of earlier)
    say(
      `  ค่าก่อนหน้า · earlier: ${subjectName(subject, 'th')} · ${subjectName(subject, 'en')}\n` +
        `    รุ่นที่ ${version} · version ${version}, ${formatInstant(at, 'th')} (${at}), ${office}\n    ${valuesText(values, 'th')}\n    ${valuesText(values, 'en')}`,
    );
  for (const subject of shownNewer)
    say(`  หลังผนึกล่าสุด รอผนึกคืนนี้ · newer than the seal: ${subjectName(subject, 'th')} · ${subjectName(subject, 'en')}`);
  say(
    findings.length === 0
      ? `✓ ${proven} ระเบียนอยู่ใต้ผนึก ผลที่แสดง ${shownProven} รายการตรงกับที่ผนึก · ${proven} records are under the seal; ${shownProven} counts shown agree with it.`
      : `${findings.length} ข้อที่ไม่ตรง · ${findings.length} findings.`,
  );
  return findings.length === 0;
}
