import 'maplibre-gl/dist/maplibre-gl.css'; // ✗ import map-library-only-in-web-map
export * from 'pmtiles'; // ✗ import map-library-only-in-web-map
