import 'maplibre-gl/dist/maplibre-gl.css'; // both lines ✗ import map-library-only-in-web-map
export * from 'pmtiles';
