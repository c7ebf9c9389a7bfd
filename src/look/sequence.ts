/** Colours of areas by number, from little to much, and of the text on them, for an element's style. */
export const SEQUENCE = `
  --seq-1: light-dark(#e6eef0, #26333a);
  --seq-2: light-dark(#b5cdd3, #2f525d);
  --seq-3: light-dark(#7fa8b3, #3d7183);
  --seq-4: light-dark(#417a89, #6ba4b4);
  --seq-5: light-dark(#12525f, #b5dbe4);
  --on-seq-light: light-dark(#1b2430, #edf0f2);
  --on-seq-dark: light-dark(#ffffff, #11161b);
  --seq-hatch: light-dark(#857f70, #7d8995);
`;
