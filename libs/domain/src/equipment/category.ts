export const EQUIPMENT_CATEGORIES = ['VR_HEADSET', 'AR_HEADSET', 'COMPUTER', 'TABLET', 'VIDEO_ROOM', 'WORKSHOP_MACHINE', 'SIMULATOR', 'SEAT'] as const;
export type EquipmentCategory = (typeof EQUIPMENT_CATEGORIES)[number];

/** Categories whose use asks that a safety notice be accepted (INRS, Anses: cybersickness). */
export const SAFETY_NOTICE_CATEGORIES: readonly EquipmentCategory[] = ['VR_HEADSET', 'AR_HEADSET'];
