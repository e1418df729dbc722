// The stages, spelled out: everything that differs between them stands here and nowhere else.

export const STAGE_NAMES = ['dev', 'training', 'prod'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

export interface Stage {
  readonly name: StageName;
  /** Where data lives. Thailand by default; `-c region=…` (or `--region`) takes another. */
  readonly region: string;
  /** Own host names; null serves from the addresses that CloudFront and API Gateway give. */
  readonly domain: { readonly site: string; readonly api: string } | null;
  /** Who is paged; null means nobody, which `prod` refuses to be deployed with. */
  readonly alarmEmail: string | null;
  /** Shown on the contact page. */
  readonly contact: { readonly email: string; readonly phone: string };
  /** Sender of invitations through SES; null uses Cognito's own sender, at most 50 messages a day. */
  readonly mail: { readonly from: string; readonly sesRegion: string } | null;
  /** Keeps tables, buckets and users when a stack is deleted, and refuses their deletion. */
  readonly isProtected: boolean;
  /** The table itself refuses changes and deletions of history. Where the sample is replaced, it must be possible to empty it. */
  readonly isHistorySealed: boolean;
  /** Object Lock of the daily seals. `compliance` cannot be lifted by anybody before its time, the account's owner included. */
  readonly sealLock: { readonly mode: 'governance' | 'compliance'; readonly days: number };
  /** At least 90 days of access logs: Computer Crime Act B.E. 2550, section 26. */
  readonly logRetentionDays: 90 | 400;
  /** Cognito PLUS adds protection against stolen passwords, and costs per user. */
  readonly signInPlan: 'ESSENTIALS' | 'PLUS';
  /** How many copies of a function may run at once: what an attack or a loop can cost at most. */
  readonly copies: { readonly api: number; readonly plan: number; readonly bakePages: number; readonly bakeRollups: number };
  /** Requests a second the API takes before it answers 429. */
  readonly apiRequestsPerSecond: number;
  /** Mails `alarmEmail` at 80 % of it; null sets no budget. */
  readonly monthlyBudgetUsd: number | null;
  /** Raised by one when tables restored from a backup take the place of the old ones (docs/runbook.md). */
  readonly tableGeneration: number;
}

const THAILAND = 'ap-southeast-7';
const DEPARTMENT = { email: 'saraban@dla.go.th', phone: '0 2241 9000' };

export const STAGES: Readonly<Record<StageName, Stage>> = {
  dev: {
    name: 'dev',
    region: THAILAND,
    domain: null,
    alarmEmail: null,
    contact: DEPARTMENT,
    mail: null,
    isProtected: false,
    isHistorySealed: false,
    sealLock: { mode: 'governance', days: 1 },
    logRetentionDays: 90,
    signInPlan: 'ESSENTIALS',
    copies: { api: 10, plan: 2, bakePages: 5, bakeRollups: 2 },
    apiRequestsPerSecond: 20,
    monthlyBudgetUsd: null,
    tableGeneration: 1,
  },
  training: {
    name: 'training',
    region: THAILAND,
    domain: null,
    alarmEmail: null,
    contact: DEPARTMENT,
    mail: null,
    isProtected: false,
    isHistorySealed: false,
    sealLock: { mode: 'governance', days: 1 },
    logRetentionDays: 90,
    signInPlan: 'ESSENTIALS',
    copies: { api: 50, plan: 5, bakePages: 10, bakeRollups: 2 },
    apiRequestsPerSecond: 100,
    monthlyBudgetUsd: null,
    tableGeneration: 1,
  },
  prod: {
    name: 'prod',
    region: THAILAND,
    domain: null,
    alarmEmail: null,
    contact: DEPARTMENT,
    mail: null,
    isProtected: true,
    isHistorySealed: true,
    sealLock: { mode: 'compliance', days: 3_650 },
    logRetentionDays: 400,
    signInPlan: 'PLUS',
    copies: { api: 200, plan: 20, bakePages: 50, bakeRollups: 10 },
    apiRequestsPerSecond: 500,
    monthlyBudgetUsd: null,
    tableGeneration: 1,
  },
};

export function stageNamed(name: string): Stage | undefined {
  const known = STAGE_NAMES.find((stageName) => stageName === name);
  return known && STAGES[known];
}

/** `thongthin-prod-records`: the physical name of a part, the same in commands, alarms and the runbook. */
export function partName(stage: Stage, part: string): string {
  return `thongthin-${stage.name}-${part}`;
}
