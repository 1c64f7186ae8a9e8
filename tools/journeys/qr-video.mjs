import fs from 'node:fs';
import QRCode from 'qrcode';

const WIDTH = 640;
const HEIGHT = 480;
const CODE_SIZE = 380;
const FRAMES = 10;
const WHITE = 235;
const BLACK = 16;
const GREY = 128;

/** Writes what a camera would see of a QR code held still: a Y4M film for Chromium's fake camera. @param {string} text @param {string} file */
export const writeQrVideo = (text, file) => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = Math.floor(CODE_SIZE / modules.size);
  const left = (WIDTH - modules.size * side) >> 1;
  const top = (HEIGHT - modules.size * side) >> 1;
  const luma = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (let row = 0; row < modules.size * side; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = (top + row) * WIDTH + left + column * side;
      if (modules.get(Math.floor(row / side), column)) luma.fill(BLACK, start, start + side);
    }
  }
  const frame = [Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, GREY)];
  fs.writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: FRAMES }, () => frame).flat()]));
};
