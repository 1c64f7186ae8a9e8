export { Map } from 'maplibre-gl'; // ✗ import package-is-declared map-library-only-in-web-map
