// Plain JavaScript for Node 20 and newer: runs before anything is installed, and must import nothing but Node itself.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const OLDEST_NODE = 20;

/** Makes sure that everything is installed as the lock file says; answers the path of the pinned Node. Ends the process where it cannot. */
export function ensureInstalled() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < OLDEST_NODE) {
    stop(
      `ต้องใช้ Node.js ${OLDEST_NODE} ขึ้นไป (เครื่องนี้เป็น ${process.versions.node}) — ติดตั้งจาก https://nodejs.org แล้วสั่งใหม่`,
      `Node.js ${OLDEST_NODE} or newer is needed (this is ${process.versions.node}): install it from https://nodejs.org and try again.`,
    );
  }
  if (!isInstalled()) install();
  return pinnedNode();
}

/** True when every package of the lock file is there in its version; those of other platforms may be absent. */
function isInstalled() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const present = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version);
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function install() {
  console.log('ติดตั้งส่วนที่ยังขาด … · Installing what is missing …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    stop(
      'ติดตั้งไม่สำเร็จ (npm ci) — ตรวจการเชื่อมต่ออินเทอร์เน็ตและเนื้อที่ดิสก์ ลบโฟลเดอร์ node_modules แล้วสั่งใหม่',
      'The installation (npm ci) failed: check the network and the disk space, delete the folder node_modules, and try again.',
    );
  }
}

function pinnedNode() {
  const node = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(node)) {
    stop(
      'ไม่มี Node.js รุ่นที่กำหนดสำหรับเครื่องนี้ — สั่ง npm ci --include=optional แล้วสั่งใหม่',
      'The pinned Node.js is not there for this machine: run npm ci --include=optional and try again.',
    );
  }
  return node;
}

/** Our tools first, so that whatever a script starts runs on the pinned Node, too. */
export function environment() {
  return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
}

/** @returns {never} */
function stop(th, en) {
  console.error(`\n${th}\n${en}\n`);
  process.exit(1);
}
