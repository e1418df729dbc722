// DynamoDB Local is a Java program: this finds a Java that can run it.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from './cannot-start.ts';

/** DynamoDB Local 3 is compiled for Java 17. */
const NEEDED_VERSION = 17;

/** The command to run Java with; throws `CannotStart` where there is none, or one too old. */
export async function findJava(): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const ofHome = home ? join(home, 'bin', 'java') : null;
  const java = ofHome !== null && existsSync(ofHome) ? ofHome : 'java';
  const version = await versionOf(java);
  if (version >= NEEDED_VERSION) return java;
  throw new CannotStart(
    `ต้องใช้ Java ${NEEDED_VERSION} ขึ้นไป แต่เครื่องนี้เป็น Java ${version} (${java}) — ${HOW_TO_GET_TH}`,
    `Java ${NEEDED_VERSION} or newer is needed, this machine has Java ${version} (${java}): ${HOW_TO_GET_EN}`,
  );
}

async function versionOf(java: string): Promise<number> {
  try {
    const { stderr, stdout } = await promisify(execFile)(java, ['-version']);
    const [, first = '0', second = '0'] = /version "(\d+)(?:\.(\d+))?/.exec(`${stderr}${stdout}`) ?? [];
    // Java 8 and older call themselves 1.8.
    return Number(first === '1' ? second : first);
  } catch (cause) {
    throw new CannotStart(
      `ไม่พบ Java บนเครื่องนี้ (ต้องใช้รุ่น ${NEEDED_VERSION} ขึ้นไป) — ${HOW_TO_GET_TH}`,
      `Java was not found on this machine (version ${NEEDED_VERSION} or newer is needed): ${HOW_TO_GET_EN}`,
      { cause },
    );
  }
}

const WAYS =
  'Debian/Ubuntu: sudo apt install openjdk-17-jre-headless · macOS: brew install openjdk@17 · Windows: winget install EclipseAdoptium.Temurin.17.JRE';
const HOW_TO_GET_TH = `ติดตั้งแล้วสั่งใหม่ หรือกำหนด JAVA_HOME (${WAYS})`;
const HOW_TO_GET_EN = `install it and try again, or set JAVA_HOME (${WAYS})`;
