export function launchOptions(): {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
};
export function unpackChromium(): Promise<void>;
