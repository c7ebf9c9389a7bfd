declare module 'virtual:icons' {
  /** Icons by key: SVG elements of a 24 × 24 drawing, in painting order. */
  export const icons: ReadonlyMap<
    string,
    readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
  >;
}
