/** Whether the browser has WebGL 2, without which MapLibre draws nothing. */
export function canDrawMaps(): boolean {
  if (!('WebGL2RenderingContext' in globalThis)) return false;
  const context = document.createElement('canvas').getContext('webgl2');
  // Browsers allow few contexts at a time: this one is given back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
