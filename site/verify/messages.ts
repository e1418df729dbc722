/** What the verification page says, in the page's language. */
export interface Messages {
  readonly noAddress: string;
  readonly checking: string;
  readonly noElection: string;
  readonly notSealedYet: string;
  readonly proofMissing: string;
  readonly unreachable: string;
  readonly right: string;
  readonly wrong: string;
  readonly sealDays: string;
  readonly proven: string;
  readonly shownProven: string;
  readonly newer: string;
  readonly findings: string;
  readonly earlier: string;
  readonly version: string;
}
