/**
 * What somebody may need of a module, in the words of recognised lists: `accessibilityFeature`, `accessibilityControl` and `accessibilityHazard` of the W3C's
 * Schema.org Accessibility Properties for Discoverability Vocabulary (captions, audioDescription, transcript, signLanguage, highContrastDisplay, largePrint,
 * timingControl, fullKeyboardControl, noFlashingHazard, noMotionSimulationHazard), and, for what only virtual reality asks, the W3C's XR Accessibility User
 * Requirements (2021): seated use and one hand (motion agnostic interaction).
 */
export const MODULE_ACCESSIBILITY = [
  'CAPTIONS', 'AUDIO_DESCRIPTION', 'TRANSCRIPT', 'SIGN_LANGUAGE', 'HIGH_CONTRAST', 'LARGE_PRINT', 'TIMING_CONTROL', 'KEYBOARD', 'SEATED', 'ONE_HANDED', 'NO_FLASHING', 'NO_MOTION',
] as const;
export type ModuleAccessibility = (typeof MODULE_ACCESSIBILITY)[number];

/** Fields of work the network sorts its modules by; a module of another field is shown under its own word. */
export const MODULE_SECTORS = ['AGRICULTURE', 'BTP', 'ENERGIE', 'HOTELLERIE_RESTAURATION', 'INDUSTRIE', 'INSERTION', 'LOGISTIQUE', 'NUMERIQUE', 'SANTE_SOIN', 'SECURITE', 'TRANSPORT'] as const;
export type ModuleSector = (typeof MODULE_SECTORS)[number];

/** How long a module takes, in the stretches people have in mind. */
export const MODULE_STRETCHES = ['UP_TO_20', 'UP_TO_30', 'UP_TO_45', 'LONGER'] as const;
export type ModuleStretch = (typeof MODULE_STRETCHES)[number];

/** The stretch of so many minutes. */
export const stretchOf = (minutes: number): ModuleStretch => (minutes <= 20 ? 'UP_TO_20' : minutes <= 30 ? 'UP_TO_30' : minutes <= 45 ? 'UP_TO_45' : 'LONGER');

export const CATALOGUE_FACETS = ['SECTOR', 'GESTURE', 'DURATION', 'HEADSET', 'LANGUAGE', 'LICENCE', 'ACCESSIBILITY', 'PROVIDER'] as const;
/** By what a catalogue is narrowed. */
export type CatalogueFacet = (typeof CATALOGUE_FACETS)[number];

/** What a module has of each facet. */
export type ModuleTraits = Readonly<Record<CatalogueFacet, readonly string[]>>;

export type ModuleFacts = {
  readonly sector: string;
  /** Codes of the gestures it teaches. */
  readonly gestures: readonly string[];
  readonly durationMinutes: number;
  /** Ids of the headsets it runs on. */
  readonly headsets: readonly string[];
  readonly languages: readonly string[];
  readonly licence: string;
  readonly accessibility: readonly string[];
  readonly provider: string | null;
};

/** What a module has of each facet. */
export const traitsOf = ({ sector, gestures, durationMinutes, headsets, languages, licence, accessibility, provider }: ModuleFacts): ModuleTraits => ({
  SECTOR: [sector],
  GESTURE: gestures,
  DURATION: [stretchOf(durationMinutes)],
  HEADSET: headsets,
  LANGUAGE: languages,
  LICENCE: [licence],
  ACCESSIBILITY: accessibility,
  PROVIDER: provider === null ? [] : [provider],
});
