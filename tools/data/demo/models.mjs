/** @import { Category, DemoModel } from './types.ts' */
import { stableId } from './random.mjs';

/** @type {readonly (readonly [code: string, category: Category, manufacturer: string, name: string, minimumAge: number, turnaround: number, immersion: number | null])[]} */
const ROWS = [
  ['Q3', 'VR_HEADSET', 'Meta', 'Quest 3', 13, 15, 30],
  ['Q3S', 'VR_HEADSET', 'Meta', 'Quest 3S', 13, 15, 30],
  ['P4E', 'VR_HEADSET', 'Pico', '4 Enterprise', 14, 15, 30],
  ['P4U', 'VR_HEADSET', 'Pico', '4 Ultra Enterprise', 14, 15, 30],
  ['VFV', 'VR_HEADSET', 'HTC', 'Vive Focus Vision', 14, 15, 30],
  ['VXE', 'VR_HEADSET', 'HTC', 'Vive XR Elite', 14, 15, 30],
  ['HL2', 'AR_HEADSET', 'Microsoft', 'HoloLens 2', 14, 15, 45],
  ['ML2', 'AR_HEADSET', 'Magic Leap', 'Magic Leap 2', 14, 15, 45],
  ['PC', 'COMPUTER', 'Dell', 'OptiPlex 7020', 0, 0, null],
  ['PCR', 'COMPUTER', 'Lenovo', 'ThinkCentre M70q reconditionné', 0, 0, null],
  ['PCG', 'COMPUTER', 'HP', 'Z2 poste de création 3D', 0, 5, null],
  ['POR', 'COMPUTER', 'Lenovo', 'ThinkPad L14 portable', 0, 5, null],
  ['TAB', 'TABLET', 'Samsung', 'Galaxy Tab S9 FE', 0, 5, null],
  ['IPA', 'TABLET', 'Apple', 'iPad 10', 0, 5, null],
  ['VIS', 'VIDEO_ROOM', 'Logitech', 'Rally Bar', 0, 10, null],
  ['VIP', 'VIDEO_ROOM', 'Yealink', 'MeetingBar A20, cabine', 0, 10, null],
  ['I3D', 'WORKSHOP_MACHINE', 'Prusa', 'Imprimante 3D MK4S', 12, 15, null],
  ['LAS', 'WORKSHOP_MACHINE', 'Trotec', 'Découpe laser Speedy 100', 16, 15, null],
  ['CNC', 'WORKSHOP_MACHINE', 'Shaper', 'Fraiseuse Origin', 16, 20, null],
  ['SOU', 'SIMULATOR', 'Soldamatic', 'Simulateur de soudage', 14, 15, 45],
  ['CON', 'SIMULATOR', 'Develter', 'Simulateur de conduite', 15, 10, 45],
  ['CAR', 'SIMULATOR', 'UVSim', 'Simulateur de chariot élévateur', 16, 10, 45],
  ['PEL', 'SIMULATOR', 'Acreos', 'Simulateur de pelle et d’engins', 16, 10, 45],
  ['PLA', 'SEAT', 'Escale', 'Place assise équipée', 0, 0, null],
];

/** The kinds of equipment of the demo network. @type {readonly DemoModel[]} */
export const MODELS = ROWS.map(([code, category, manufacturer, name, minimumAge, turnaroundMinutes, immersionMinutes]) => ({
  id: stableId('demo', 'model', code),
  code,
  category,
  manufacturer,
  name,
  minimumAge,
  turnaroundMinutes,
  hygiene: category === 'VR_HEADSET' || category === 'AR_HEADSET',
  immersionMinutes,
}));

/** The model of a code. @param {string} code @returns {DemoModel} */
export function modelOf(code) {
  const model = MODELS.find((m) => m.code === code);
  if (!model) throw new RangeError(`No model ${code}`);
  return model;
}
