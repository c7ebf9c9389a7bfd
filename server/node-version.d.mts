export function requireNode(): void;
export function isOlder(version: string, needed: string): boolean;
