/**
 * What a choice of files offers at first. By name, since a browser goes by nothing else here; what a
 * file really is, its content says.
 */
export const ACCEPT = '.csv,.tsv,.tab,.txt,.json,.geojson,.geojsonl,.ndjson,.topojson,.xlsx,.ods';
