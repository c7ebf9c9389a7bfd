interface Outcome {
  passed: number;
  failed: number;
  note?: string;
}

export function countVitest(report: {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}): Outcome;
export function countPlaywright(report: {
  stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  errors: unknown[];
}): Outcome;
export function checkEnd(outcome: Outcome, exitCode: number | null): Outcome;
export function toReport(outcomes: ReadonlyMap<string, Outcome>): {
  failed: number;
  lines: string[];
};
