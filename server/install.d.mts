type Packages = Readonly<
  Record<string, { version?: string; integrity?: string; optional?: boolean }>
>;

export function differs(locked: Packages, installed: Packages): string | undefined;
export function install(): void;
export function runNpm(args: readonly string[]): { status: number | null; error?: Error };
