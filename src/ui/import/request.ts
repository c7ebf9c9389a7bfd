/** What is asked of the import: files, a pasted table, an address from the link, or how it is done. */
export type ImportRequest =
  | { readonly files: readonly File[] }
  | { readonly text: string }
  | { readonly address: string }
  | 'dialog';
