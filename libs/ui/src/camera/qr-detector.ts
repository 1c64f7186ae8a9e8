import { BarcodeDetector as PortableDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

export type QrDetector = { readonly detect: (picture: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };

type NativeDetector = { new (options: { formats: string[] }): QrDetector; getSupportedFormats: () => Promise<string[]> };

// Ours, precached: the package would fetch it from elsewhere.
prepareZXingModule({ overrides: { locateFile: (file: string, folder: string) => (file.endsWith('.wasm') ? wasmUrl : folder + file) } });

/** The browser's own detector where it truly reads QR codes (Android, ChromeOS, macOS); some browsers have one that throws or sees nothing. */
const native = async (): Promise<QrDetector | null> => {
  const Detector = (globalThis as { BarcodeDetector?: NativeDetector }).BarcodeDetector;
  if (Detector === undefined) return null;
  try {
    return (await Detector.getSupportedFormats()).includes('qr_code') ? new Detector({ formats: ['qr_code'] }) : null;
  } catch (cause) {
    // Announced but not there: the portable one does the same.
    if (cause instanceof Error) return null;
    throw cause;
  }
};

export const createDetector = async (): Promise<QrDetector> => (await native()) ?? new PortableDetector({ formats: ['qr_code'] });
