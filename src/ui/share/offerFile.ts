const PATIENCE = 60_000; // ms: some browsers fetch the blob only after asking where to keep it

/** Hands a file to the visitor's downloads. */
export function offerFile(name: string, type: string, content: BlobPart | BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([content].flat(), { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}
