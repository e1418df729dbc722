import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../functions/store/chain.ts';
import { markDataset } from '../../functions/store/dataset.ts';
import { readByClaim, readHistory } from '../../functions/store/read.ts';
import { openStore } from '../../functions/store/store.ts';
import { planInvitations } from '../../infra/aws/invitations.ts';
import { ROOT } from '../../infra/local/root.ts';
import type { Officer } from '../../shared/people/officer.ts';
import { newInstallation } from '../support/installation.ts';

function anOfficer(values: Partial<Officer>): Officer {
  return {
    officerId: 'officer-test-1',
    name: 'นางสาวตัวอย่าง ทดสอบ',
    office: 'กรมส่งเสริมการปกครองท้องถิ่น',
    email: 'first@example.com',
    role: 'department',
    provinceCode: null,
    districtTh: null,
    laoId: null,
    duties: [],
    isActive: true,
    subject: null,
    ...values,
  };
}
const aUser = (email: string, isEnabled = true) => ({ username: `id-${email}`, email, isEnabled });

describe('who is invited to sign in', () => {
  test('an active officer without a user is invited, once, whatever the capitals of the address', () => {
    expect(planInvitations([anOfficer({})], [])).toEqual({ invite: ['first@example.com'], enable: [], disable: [] });
    expect(planInvitations([anOfficer({})], [aUser('First@Example.com')])).toEqual({ invite: [], enable: [], disable: [] });
  });

  test('an officer who was switched off can no longer sign in', () => {
    expect(planInvitations([anOfficer({ isActive: false })], [aUser('first@example.com')]).disable).toEqual([aUser('first@example.com')]);
    expect(planInvitations([anOfficer({ isActive: false })], [aUser('first@example.com', false)]).disable).toEqual([]);
  });

  test('an officer who came back can sign in again', () => {
    const user = aUser('first@example.com', false);
    expect(planInvitations([anOfficer({})], [user])).toEqual({ invite: [], enable: [user], disable: [] });
  });

  test('a user nobody entered as an officer is switched off', () => {
    expect(planInvitations([], [aUser('stranger@example.com')]).disable).toEqual([aUser('stranger@example.com')]);
  });
});

describe('adding the first officer', () => {
  const add = (environment: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'infra/aws/add-officer.ts'), ...args], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });

  test('writes the officer with an entry in the history, and a second time refuses', async () => {
    const environment = await newInstallation();
    const args = ['--name', 'นางสาวตัวอย่าง ทดสอบ', '--office', 'กรมส่งเสริมการปกครองท้องถิ่น', '--email', 'First@example.com'];
    expect(add(environment, ...args)).toMatchObject({ status: 0, stdout: expect.stringContaining('is an officer (department)') });
    const store = openStore(environment);
    const record = await readByClaim(store, 'email#first@example.com');
    expect(record?.values).toMatchObject({ email: 'first@example.com', role: 'department', isActive: true, subject: null });
    expect(await readHistory(store, record?.id ?? '')).toHaveLength(1);
    expect(add(environment, ...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('Not added') });
  });

  test('a province officer without a province is refused with the reason', async () => {
    const refused = add(await newInstallation(), '--name', 'ก', '--office', 'ข', '--email', 'p@example.com', '--role', 'province');
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('This role needs the area it works in.') });
  });
});

describe('the sample for teaching', () => {
  const fill = (environment: Record<string, string>) =>
    spawnSync(process.execPath, [join(ROOT, 'infra/aws/fill-training.ts')], { env: { ...process.env, ...environment }, encoding: 'utf8' });

  test('is never put into prod', async () => {
    const refused = fill({ ...(await newInstallation()), RECORDS_TABLE: 'thongthin-prod-records' });
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('the sample is never put there') });
  });

  test('is never mixed with the real register', async () => {
    const environment = await newInstallation();
    await markDataset(openStore(environment), 'register');
    expect(fill(environment)).toMatchObject({ status: 1, stderr: expect.stringContaining('never mixed') });
  });
});

describe('the shell of the runbook', () => {
  /** Runs a line in a shell pointed at prod, with an `aws` that tells what it was asked. */
  function atProd(line: string): string {
    const bin = mkdtempSync(join(tmpdir(), 'thongthin-aws-'));
    const answers = 'case "$*" in *get-caller-identity*) echo 123456789012 ;; *describe-stacks*) echo "of: $*" ;; *) echo "aws $*" ;; esac';
    writeFileSync(join(bin, 'aws'), `#!/bin/sh\n${answers}\n`);
    chmodSync(join(bin, 'aws'), 0o755);
    return execFileSync('bash', ['--norc', '-c', `. ${join(ROOT, 'infra/aws/at-stage.sh')} prod; ${line}`], {
      env: { PATH: [bin, process.env['PATH'] ?? ''].join(delimiter) },
      encoding: 'utf8',
      stdio: 'pipe',
    });
  }

  test('republishes a page in the queue and the group that publishing uses', () => {
    const sent = atProd('rebake lao/06302109');
    expect(sent).toContain('--queue-url https://sqs.ap-southeast-7.amazonaws.com/123456789012/thongthin-prod-pages.fifo');
    expect(sent).toContain('--message-body lao/06302109');
    expect(sent).toContain(`--message-group-id ${sha256('lao/06302109')} `);
    expect(atProd('rebake home')).toContain('thongthin-prod-rollups.fifo');
  });

  test('refuses what is no target', () => {
    expect(() => atProd('rebake everything')).toThrow();
  });

  test('names the buckets as the stacks do', () => {
    expect(atProd('echo $SITE_BUCKET $SEALS_BUCKET $FAILURES_BUCKET').trim()).toBe(
      'thongthin-prod-site-123456789012 thongthin-prod-seals-123456789012 thongthin-prod-failures-123456789012',
    );
  });
});
