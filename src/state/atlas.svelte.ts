import type { AtlasData } from '../load/atlasData.ts';
import { fetchText } from '../load/files.ts';
import type { GetText } from '../load/files.ts';
import type { Origin } from '../load/origin.ts';
import type { Within } from '../load/regionRows.ts';
import type { Bounds, Camera } from '../model/camera.ts';
import { boundsOf } from '../model/camera.ts';
import type { Dataset, Facet, Localised } from '../model/columns.ts';
import { chairsIn, gapsIn } from '../model/dmk.ts';
import {
  NO_FILTER,
  isUnfiltered,
  known,
  solo,
  toggled,
  withQuery,
  withRegion,
  withTime,
} from '../model/filter.ts';
import type { Filter } from '../model/filter.ts';
import { HOME_VIEW, toHash, usualOrder } from '../model/link.ts';
import type { Language, Layout, ParsedLink, Shading, Theme, View } from '../model/link.ts';
import { toX, toY } from '../model/mercator.ts';
import type { LngLat } from '../model/mercator.ts';
import { NEAREST_FIRST, distanceTo, ordered } from '../model/order.ts';
import type { Order } from '../model/order.ts';
import { projectAt, rowOf } from '../model/project.ts';
import type { Project } from '../model/project.ts';
import { regionToText } from '../model/region.ts';
import type { Region } from '../model/region.ts';
import { factsOf } from '../model/sentence.ts';
import { DEFAULT_COLUMNS, chosenColumns } from '../model/tableColumns.ts';
import type { TableColumn } from '../model/tableColumns.ts';
import { holds, tally, wholeOf } from '../model/tally.ts';
import type { Window } from '../model/window.ts';
import type { Painter } from './painter.ts';
import { de } from '../text/de.ts';
import type { Words } from '../text/words.ts';

/** Where the camera is asked to go; a new object each time, so that asking twice goes twice. */
export type Target =
  | { readonly to: 'home' }
  | { readonly to: 'camera'; readonly camera: Camera }
  | { readonly to: 'bounds'; readonly bounds: Bounds; readonly maxZoom?: number }
  | { readonly to: 'row'; readonly row: number };

/** Changes that belong together, such as one drag of a handle: Back undoes them as one. */
export type Gesture = symbol;

/** By what it is found which rows lie in a region. */
interface Search {
  readonly region: Region | undefined;
  /** Of a radius. */
  readonly origin: Origin | undefined;
  readonly dataset: Dataset;
}

const isSame = (one: Search, other: Search) =>
  one.region === other.region && one.origin === other.origin && one.dataset === other.dataset;

/** Projects that are shown round a place that somebody looks for. */
const NEAREST = 3;
const PLACE_ZOOM = 10;
const MEETING_ZOOM = 8;

/** The one truth: dataset, filter, selection, view. All else is derived from it. */
export class Atlas {
  readonly #shipped: AtlasData;
  readonly #getText: GetText;

  /** Rows of visitors' files, with or without those of the atlas. */
  #joined: Dataset | undefined = $state.raw();

  #words: Words = $state.raw(de);
  #view: View = $state.raw(HOME_VIEW);
  #gesture: Gesture = Symbol('start');
  #hovered = $state.raw(-1);
  #gathered: readonly number[] = $state.raw([]);
  #origin: Origin | undefined = $state.raw();
  /** What was found to lie in a region, and by what: it takes a moment to be found. */
  #found: (Within & Search) | undefined = $state.raw();
  /** A region that the map shows as soon as it is found. */
  #toShow: Region | undefined;
  #target: Target | undefined = $state.raw();
  #ignored: readonly string[] = $state.raw([]);
  #unspoken: Language | undefined = $state.raw();
  #playing = $state.raw(false);
  #shortcuts = $state.raw(true);
  #drawing = $state.raw(false);

  /** What is shown: the atlas's own data, the visitor's files, or both. */
  readonly data: AtlasData = $derived.by(() => ({
    ...this.#shipped,
    dataset: this.#joined ?? this.#shipped.dataset,
  }));

  // Each part by itself, so that a moved camera wakes nothing that asks for the filter.
  readonly filter: Filter = $derived(this.#view.filter);
  readonly order: Order = $derived(this.#view.order);
  readonly camera: Camera | undefined = $derived(this.#view.camera);
  readonly layout: Layout = $derived(this.#view.layout ?? 'karte');
  readonly shading = $derived(this.#view.shading);
  readonly embedded = $derived(this.#view.mode === 'einbettung');
  /** The map has the whole screen, for a talk: the view as it is, or the scenes of a tour. */
  readonly presenting = $derived(
    !this.embedded && (this.#view.mode !== undefined || this.#view.tour !== undefined),
  );
  readonly theme: Theme | undefined = $derived(
    this.#view.theme ?? (this.presenting ? 'dunkel' : undefined),
  );
  readonly pace = $derived(this.#view.pace ?? 'fenster');
  readonly columns: readonly TableColumn[] = $derived(this.#view.columns ?? DEFAULT_COLUMNS);
  /** Of a file that the link names, as it stands there: not judged yet. */
  readonly dataAddress = $derived(this.#view.data);
  /** Keys of the Länder that are compared; undefined until somebody chose. */
  readonly regions = $derived(this.#view.regions);
  readonly reference = $derived(this.#view.reference);
  /** How all Länder are put in order, as it stands in the link; undefined is the usual one. */
  readonly ranking = $derived(this.#view.ranking);
  readonly #project = $derived(this.#view.project);
  readonly #meeting = $derived(this.#view.meeting);

  /** What lies in the filter's region; undefined without one, and while it is being found. */
  readonly within: Within | undefined = $derived.by(() => {
    const found = this.#found;
    return found && isSame(found, this.#search) ? found : undefined;
  });
  readonly tally = $derived.by(() =>
    isUnfiltered(this.filter)
      ? this.whole
      : tally(this.data.dataset, this.filter, this.within?.rows),
  );
  /** The tally of the whole dataset: the ground of every bar. */
  readonly whole = $derived.by(() => wholeOf(this.data.dataset));
  /** Row of the selected project, −1 if none; a project that the filter hides is not selected. */
  readonly selected = $derived.by(() => {
    const row = this.#project ? rowOf(this.data.dataset, this.#project) : -1;
    return row >= 0 && holds(this.tally.passing, row) ? row : -1;
  });
  readonly project = $derived.by(() =>
    this.selected < 0 ? undefined : this.projectAt(this.selected),
  );
  /** Passing rows in the visitor's order. */
  readonly rows = $derived.by(() =>
    ordered(this.data.dataset, this.tally.passing, this.order, {
      language: this.language,
      from: this.#origin?.lngLat,
    }),
  );
  readonly meeting = $derived.by(() =>
    this.data.meetings.find(({ number }) => number === this.#meeting),
  );
  /** Rows of a cluster that cannot open further, while the list shows just them. */
  readonly gathered = $derived.by(() =>
    this.#gathered.filter((row) => holds(this.tally.passing, row)),
  );
  readonly facts = $derived.by(() => ({
    ...factsOf(this.data.dataset, this.filter, this.tally),
    region: this.within?.name,
  }));
  readonly sentence = $derived.by(() => this.words.sentence(this.facts));
  /** The view as a link, and the part of it that Back undoes. */
  readonly hash = $derived.by(() => {
    // A position stays on the device, and so does the camera, which tells it.
    return this.position ? this.choices : toHash(this.#view);
  });
  readonly choices = $derived.by(() => toHash({ ...this.#view, camera: undefined }));

  /** Terms of the DMK's chair in the window; without one, the term of the day the data was closed. */
  readonly chairs = $derived.by(() => chairsIn(this.data.chairs, this.filter.window, this.today));
  readonly chairGaps = $derived.by(() => gapsIn(this.data.chairs, this.filter.window));

  /** Set by the map once it has all that a picture needs; its code comes when a picture is asked for. */
  loadPainter: (() => Promise<Painter>) | undefined = $state.raw();

  /** The day the data was closed, or the visitor's today where that is not known. */
  readonly today: number;

  /** @param today days since 1970 @param getText gets what is loaded when it is needed */
  constructor(data: AtlasData, today: number, getText: GetText = fetchText) {
    this.#shipped = data;
    this.#getText = getText;
    this.today = data.dataDay ?? today;
  }

  projectAt(row: number): Project {
    return projectAt(this.data.dataset, row);
  }

  titleOf(row: number): Localised {
    const { title_de: de, title_en: en } = this.data.dataset.text;
    return { de: de[row]!, en: en[row] || de[row]! };
  }

  landName(land: string): string {
    const found = this.data.laender.find(({ key }) => key === land);
    return found ? this.words.localised(found.label) : land;
  }

  /** All that a link would restore. */
  get view(): View {
    return this.#view;
  }
  get words(): Words {
    return this.#words;
  }
  /** That of the words on screen. */
  get language(): Language {
    return this.#words.language;
  }
  /** Where distances are measured from. */
  get origin(): Origin | undefined {
    return this.#origin;
  }
  /** That, if it is the visitor's own position, which never enters the link. */
  get position(): Origin | undefined {
    return this.#origin?.kind === 'position' ? this.#origin : undefined;
  }
  /** km from the origin; undefined without one, and for rows without a place. */
  distanceOf(row: number): number | undefined {
    return this.#origin && distanceTo(this.data.dataset, row, this.#origin.lngLat);
  }

  /** Row under the pointer, in the list or on the map; −1 if none. */
  get hovered(): number {
    return this.#hovered;
  }
  get target(): Target | undefined {
    return this.#target;
  }
  /** Parts of the link that could not be read. */
  get ignored(): readonly string[] {
    return this.#ignored;
  }
  /** The language asked for, while its words cannot be loaded. */
  get unspoken(): Language | undefined {
    return this.#unspoken;
  }

  get shortcuts(): boolean {
    return this.#shortcuts;
  }
  /** Whether time plays: what follows the window need not be told at each step. */
  get playing(): boolean {
    return this.#playing;
  }
  /** Whether the visitor draws an area on the map. */
  get drawing(): boolean {
    return this.#drawing;
  }
  /** Which gesture made the latest choice. */
  get gesture(): Gesture {
    return this.#gesture;
  }

  toggle(facet: Facet, key: string): void {
    this.#choose({ filter: toggled(this.filter, facet, key) });
  }

  /** Only this option of its facet, or all again. */
  solo(facet: Facet, key: string): void {
    this.#choose({ filter: solo(this.filter, facet, key) });
  }

  /** Lets pass what holds these words; undefined lets all pass. */
  search(text: string | undefined): void {
    this.#choose({ filter: withQuery(this.filter, text) });
  }

  /** Lets pass what lies there, and shows it; undefined lets all pass. */
  setRegion(region: Region | undefined): void {
    this.#toShow = region;
    this.#choose({ filter: withRegion(this.filter, region) });
  }

  draw(drawing: boolean): void {
    this.#drawing = drawing;
  }

  setTime(change: Parameters<typeof withTime>[1], gesture?: Gesture): void {
    this.#choose({ filter: withTime(this.filter, change) }, gesture);
  }

  setWindow(window: Window | undefined, gesture?: Gesture): void {
    this.setTime({ window }, gesture);
  }

  /** Puts another filter in the place of all that is chosen. */
  narrow(filter: Filter): void {
    this.#gathered = [];
    this.#choose({ filter });
  }

  reset(): void {
    this.narrow(NO_FILTER);
  }

  sort(order: Order): void {
    this.#choose({ order });
  }

  /** −1 selects none. */
  select(row: number): void {
    this.#hovered = -1; // what was pointed at may be gone with the list, without a word
    this.#gesture = Symbol('choice');
    this.#view = { ...this.#view, project: this.data.dataset.text.id[row], meeting: undefined };
    if (row >= 0) this.#target = { to: 'row', row };
  }

  /** Opens a meeting of the DMK by its number, or closes it. */
  openMeeting(number: string | undefined): void {
    this.#choose({ meeting: number, project: undefined });
    const lngLat = this.meeting?.lngLat;
    if (lngLat) this.#show([lngLat], MEETING_ZOOM);
  }

  hover(row: number): void {
    this.#hovered = row;
  }

  /** Shows just these rows in the list; none shows all again. */
  gather(rows: readonly number[]): void {
    this.select(-1);
    this.#gathered = rows;
  }

  paint(theme: Theme | undefined): void {
    this.#choose({ theme });
  }

  lay(layout: Layout): void {
    this.#choose({ layout: layout === 'karte' ? undefined : layout });
  }

  /** Two to four Länder side by side, and the one of them that the others are measured by. */
  compare(regions: readonly string[], reference?: string, gesture?: Gesture): void {
    const isIn = reference !== undefined && regions.includes(reference);
    this.#choose({ regions, reference: isIn ? reference : undefined }, gesture);
  }

  /** Puts all Länder in order; undefined is the usual one. */
  rank(ranking: string | undefined): void {
    this.#choose({ ranking });
  }

  /** Colours areas by number in the place of symbols; undefined shows symbols. */
  shade(shading: Shading | undefined): void {
    this.#choose({ shading });
  }

  /** Columns of the table; the title is always among them. */
  chooseColumns(keys: Iterable<TableColumn>): void {
    this.#choose({ columns: chosenColumns(keys) });
  }

  /** How time is played: a window that slides, or adding up. */
  setPace(pace: 'fenster' | 'summe'): void {
    this.#choose({ pace: pace === 'summe' ? pace : undefined }, this.#gesture);
  }

  /** Gives the map the whole screen: with the view as it is, or for a tour from its first scene. */
  present(tour?: string): void {
    const view: View = { ...this.#view, ...(tour ? { tour } : { mode: 'praesentation' }) };
    this.show({ view, ignored: [] }, this.position);
  }

  /** Keys of a single letter can be a trap for whoever speaks to the computer. */
  allowShortcuts(allowed: boolean): void {
    this.#shortcuts = allowed;
  }

  setPlaying(playing: boolean): void {
    this.#playing = playing;
  }

  /** Shows the page in a language as soon as its words are there. The view stays. */
  async speak(language: Language): Promise<void> {
    this.#choose({ language: language === 'en' ? language : undefined });
    await this.#followLanguage();
  }

  /** Measures distances from there and shows the nearest projects; undefined ends that. */
  setOrigin(origin: Origin | undefined): void {
    this.#origin = origin;
    const order = origin ? NEAREST_FIRST : usualOrder({});
    const isBound = !origin && this.filter.region?.kind === 'radius';
    const filter = isBound ? withRegion(this.filter, undefined) : this.filter;
    this.#gathered = [];
    this.#choose({ filter, order, place: origin?.ags });
    if (!origin) return;
    const nearest = this.rows.slice(0, NEAREST).map((row) => this.projectAt(row).lngLat);
    this.#show([origin.lngLat, ...nearest.filter((lngLat) => lngLat !== undefined)], PLACE_ZOOM);
  }

  /**
   * Shows these rows in the place of the atlas's own; undefined shows its own again. Row numbers
   * change with it: what was gathered or pointed at is let go, and options that no row has any more.
   */
  showRows(joined: Dataset | undefined): void {
    this.#joined = joined;
    this.#gathered = [];
    this.#hovered = -1;
    const [filter] = known(this.filter, this.data.dataset);
    this.#choose({ filter });
  }

  /** Rows of the atlas by itself, whatever is shown. */
  get shippedDataset(): Dataset {
    return this.#shipped.dataset;
  }

  /** Asks the map to show these degrees: west, south, east, north. */
  showBounds([west, south, east, north]: Bounds): void {
    this.#show(
      [
        [west, south],
        [east, north],
      ],
      PLACE_ZOOM,
    );
  }

  /** Asks the map to show rows as large as they fit. */
  zoomTo(rows: readonly number[]): void {
    const { x, y } = this.data.dataset;
    const bounds = boundsOf(rows.map((row) => [x[row]!, y[row]!] as const));
    if (bounds) this.#target = { to: 'bounds', bounds };
  }

  goHome(): void {
    this.#target = { to: 'home' };
  }

  /** The map came to rest; without a camera it shows all of Germany. */
  moved(camera: Camera | undefined): void {
    this.#view = { ...this.#view, camera };
  }

  /**
   * Shows what a link says, as far as the data knows it.
   * @param position the visitor's own, which no link tells
   */
  show({ view, ignored }: ParsedLink, position?: Origin): void {
    const [filter, unknown] = known(view.filter, this.data.dataset);
    const { project, meeting, regions = [] } = view;
    const { options } = this.data.dataset.facets.land;
    const strangers = regions.filter((key) => !options.some((land) => land.key === key));
    const exists = project !== undefined && rowOf(this.data.dataset, project) >= 0;
    const met = this.data.meetings.some(({ number }) => number === meeting);
    this.#view = {
      ...view,
      filter,
      project: exists ? project : undefined,
      meeting: met ? meeting : undefined,
      ...(strangers.length > 0 && { regions: undefined, reference: undefined }),
    };
    this.#dropHidden();
    this.#gesture = Symbol('link');
    this.#hovered = -1;
    this.#gathered = [];
    this.#ignored = [
      ...ignored,
      ...unknown,
      ...strangers,
      ...(project && !exists ? [project] : []),
      ...(meeting && !met ? [meeting] : []),
    ];
    const ags = this.#origin?.ags;
    if (!ags || ags !== view.place) this.#origin = position;
    this.#toShow = view.camera ? undefined : filter.region;
    void this.#followPlace().then(() => this.#followRegion());
    void this.#followLanguage();
    this.#target = view.camera ? { to: 'camera', camera: view.camera } : { to: 'home' };
  }

  /** Lets go of an order of the link by which the Länder cannot be put, and says so. */
  refuseRanking(): void {
    this.#ignored = [...this.#ignored, `rangfolge=${this.ranking}`];
    this.#view = { ...this.#view, ranking: undefined };
  }

  dismissIgnored(): void {
    this.#ignored = [];
  }

  /** Names the place of the link; one that does not exist is let go and said. */
  async #followPlace(): Promise<void> {
    const { place } = this.#view;
    if (place === undefined || this.#origin) return;
    const { originOf } = await import('../load/origin.ts');
    const origin = await originOf(place, this.#getText);
    if (this.#view.place !== place || this.#origin) return; // chosen anew meanwhile
    if (origin) {
      this.#origin = origin;
      return;
    }
    const order = this.order.by === 'entfernung' ? usualOrder({}) : this.order;
    const isBound = this.filter.region?.kind === 'radius';
    this.#view = {
      ...this.#view,
      order,
      place: undefined,
      filter: isBound ? withRegion(this.filter, undefined) : this.filter,
    };
    this.#ignored = [...this.#ignored, place];
  }

  get #search(): Search {
    const { region } = this.filter;
    const origin = region?.kind === 'radius' ? this.#origin : undefined;
    return { region, origin, dataset: this.data.dataset };
  }

  /** Finds what lies in the region; one that cannot be found is let go and said. */
  async #followRegion(): Promise<void> {
    const search = this.#search;
    const { region, origin, dataset } = search;
    if (!region || (this.#found && isSame(this.#found, search))) return;
    if (region.kind === 'radius' && !origin) return; // its place is on its way
    const found = await import('../load/regionRows.ts')
      .then(({ rowsWithin }) => rowsWithin(dataset, region, origin, this.#getText))
      .catch(() => undefined);
    if (!isSame(this.#search, search)) return; // chosen anew meanwhile
    if (found) {
      this.#found = { ...found, ...search };
      if (region === this.#toShow) {
        const corners = found.rings.flat().map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
        this.#show(corners, PLACE_ZOOM);
      }
    } else {
      this.#view = { ...this.#view, filter: withRegion(this.filter, undefined) };
      this.#ignored = [...this.#ignored, regionToText(region).join('=')];
    }
    this.#dropHidden();
  }

  async #followLanguage(): Promise<void> {
    const asked = () => this.#view.language ?? 'de';
    this.#unspoken = undefined;
    if (asked() === this.language) return;
    try {
      const words = asked() === 'en' ? (await import('../text/en.ts')).en : de;
      if (asked() === words.language) this.#words = words;
    } catch {
      // The network is gone: the words on screen stay, and that is said.
      this.#unspoken = asked();
    }
  }

  /** Asks the map to show places, as near as `maxZoom`. */
  #show(places: readonly LngLat[], maxZoom: number): void {
    const bounds = boundsOf(places.map(([lng, lat]) => [toX(lng), toY(lat)] as const));
    if (bounds) this.#target = { to: 'bounds', bounds, maxZoom };
  }

  #choose(change: Partial<View>, gesture: Gesture = Symbol('choice')): void {
    this.#gesture = gesture;
    this.#view = { ...this.#view, ...change };
    this.#dropHidden();
    void this.#followRegion();
  }

  /** Lets go of a project that the filter hides: it would come back by itself later. */
  #dropHidden(): void {
    if (this.#project !== undefined && this.selected < 0) {
      this.#view = { ...this.#view, project: undefined };
    }
  }
}
