import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleElections } from '../../infra/local/sample/elections.ts';
import { sampleLaos } from '../../infra/local/sample/lives.ts';
import { checkArithmetic, checkComplete } from '../../shared/elections/count-arithmetic.ts';
import { BALLOT_FIGURES, type CountFigures } from '../../shared/elections/count-figures.ts';
import { UnitCount } from '../../shared/elections/unit-count.ts';

const FIGURES = z.object({
  votes: UnitCount.shape.votes,
  ...Object.fromEntries(BALLOT_FIGURES.map((name) => [name, z.int()])),
}) as unknown as z.ZodType<CountFigures>;
const DAY = '2026-03-02';

describe('the invented elections', () => {
  const all = sampleElections(sampleLaos(), DAY);

  it('are the same for the same day', () => {
    expect(sampleElections(sampleLaos(), DAY)).toEqual(all);
  });

  it('stand in every stage from the call to the certificate, and some are cancelled or postponed', () => {
    const stages = new Set(all.map(({ election }) => election.stage));
    for (const stage of ['called', 'announced', 'candidates', 'counting', 'counted', 'certified'] as const) expect(stages).toContain(stage);
    expect(all.map(({ election }) => election.pollState)).toEqual(expect.arrayContaining(['cancelled', 'postponed']));
  });

  it('hold counts that add up as those of real papers do', () => {
    for (const { constituencies, candidates, counts } of all)
      for (const typed of counts) {
        const figures = FIGURES.parse(typed);
        const own = candidates.filter(
          (one) => one.office === typed.office && (one.constituency ?? typed.constituency) === typed.constituency,
        );
        const seats = typed.office === 'executive' ? 1 : (constituencies.find(({ number }) => number === typed.constituency)?.seats ?? 1);
        const contest = { seats, candidates: own.flatMap(({ number }) => number ?? []) };
        expect([...checkComplete(figures, contest), ...checkArithmetic(figures, contest)]).toEqual([]);
      }
  });

  it('name nobody twice on one ballot', () => {
    for (const { candidates } of all) {
      const ballots = candidates.map(({ office, constituency, number }) => `${office} ${constituency} ${number}`);
      expect(new Set(ballots).size).toBe(ballots.length);
    }
  });
});
