import type { Site } from './policy.mjs';

export function serve(options: {
  /** The folder, such as `dist`. */
  root: string;
  /** 0, the default, takes any free one. */
  port?: number;
  host?: string;
  /** The folder of the server that the page seems to lie in, such as `/stadt/atlas/`. */
  prefix?: string;
  site?: Site;
}): Promise<{ url: string; close: () => Promise<void> }>;
