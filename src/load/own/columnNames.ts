/** One name a column, none twice and none empty: `Name (2)`, `Spalte 3`. */
export function columnNames(names: readonly string[]): string[] {
  const plain = names.map((name) => name.trim().replace(/\s+/g, ' '));
  const taken = new Set(plain);
  const seen = new Set<string>();
  return plain.map((name, index) => {
    if (name !== '' && !seen.has(name)) {
      seen.add(name);
      return name;
    }
    const free = name === '' ? freeName(`Spalte ${index + 1}`, 1, taken) : freeName(name, 2, taken);
    taken.add(free);
    return free;
  });
}

function freeName(name: string, count: number, taken: ReadonlySet<string>): string {
  const free = count === 1 ? name : `${name} (${count})`;
  return taken.has(free) ? freeName(name, count + 1, taken) : free;
}
