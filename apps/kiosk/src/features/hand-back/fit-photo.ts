/** The most a picture may take, in bytes: as text it then fits an event (`KIOSK_EVENT_BYTES_MOST`). */
export const PHOTO_BYTES_MOST = 48_000;

const WIDTHS = [960, 720, 540, 400] as const;
const QUALITIES = [0.8, 0.6, 0.45] as const;

/** The best picture that is small enough: large and fine first; null where even the smallest is too heavy. */
export const fitPhoto = async (encode: (width: number, quality: number) => Promise<Blob | null>): Promise<Blob | null> => {
  for (const width of WIDTHS) {
    for (const quality of QUALITIES) {
      const picture = await encode(width, quality);
      if (picture !== null && picture.type === 'image/jpeg' && picture.size <= PHOTO_BYTES_MOST) return picture;
    }
  }
  return null;
};

const asText = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('A picture cannot be read.'));
    reader.readAsDataURL(blob);
  });

/** What the camera sees now, drawn anew so that nothing but the picture is in it, as a data URL; null where it cannot be made small enough. */
export const photoOf = async (video: HTMLVideoElement): Promise<string | null> => {
  const canvas = document.createElement('canvas');
  const blob = await fitPhoto((most, quality) => {
    const width = Math.min(most, video.videoWidth);
    canvas.width = width;
    canvas.height = Math.round((video.videoHeight * width) / video.videoWidth);
    canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  });
  return blob === null ? null : asText(blob);
};
