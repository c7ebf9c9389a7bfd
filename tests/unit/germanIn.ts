/** Words that stand in almost any German sentence, and the page's own; none is an English word. */
const TELL_TALE = new Set(
  `aber alle als am an auch auf aus außerhalb bei beim bis das dem den der des dies diese diesem
  dieser durch ein eine einem einen einer eines es für gegen gibt haben hat ihr ihre im ist jahr
  jahre je jede jeder kann kein keine können mehr mit nach nicht noch nur oder ohne sich sie sind
  seit über um und unter vom von vor war weil wenn werden wird wo zu zum zur zwei zwischen
  ansicht ausgewählt beginn beginnt beleg bund daten datei datum ende endet ergebnis ergebnisse
  feld fehlt förderung geplant gewählt hinweis höchstens insgesamt karte kategorie kategorien
  land läuft liste länder löschen mitglieder monat nächste neueste offen ort orte projekt projekte
  projekten quelle schließen sitzung sortieren spalte stand suchen tag teilen technik unbekannt
  vorsitz weitere zeile zeitleiste zeitraum zeigen zurück zurücksetzen öffnen`
    .split(/\s+/)
    // English too.
    .filter((word) => !['an', 'am', 'des', 'war', 'land', 'stand', 'tag', 'um'].includes(word)),
);

/** The German words in a text: tell-tale ones, and whatever has an umlaut or ß. */
export function germanIn(text: string): string[] {
  const words = text.match(/[\p{L}\u00AD]+/gu) ?? [];
  return words.filter((word) => {
    if (word === word.toUpperCase() && word.length > 1) return false; // an acronym, such as MIT
    const plain = word.replaceAll('\u00AD', '').toLowerCase();
    return /[äöüß]/.test(plain) || TELL_TALE.has(plain);
  });
}
