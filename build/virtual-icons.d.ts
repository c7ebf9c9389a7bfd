declare module 'virtual:icons' {
  /** Icons by key: the path of a 24 × 24 drawing. */
  export const icons: ReadonlyMap<string, string>;
  /** The same of what stands for an icon that we do not have. */
  export const DOT: string;
}
