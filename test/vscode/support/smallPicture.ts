import { crc32, deflateSync } from "node:zlib";
import type { Page } from "playwright-core";

const COLOURS = 256;

/** The same picture as a PNG of 256 colours: a window has few, and the file is a third as large. The page only lends its decoder. */
export async function smallPicture(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, pixels } = await decoded(page, png);
  const palette = commonest(pixels);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++) {
    const colour = pixels.readUIntBE(at * 3, 3);
    const index = nearest.get(colour) ?? nearestTo(colour, palette);
    nearest.set(colour, index);
    rows[at + Math.floor(at / width) + 1] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, index) => void colours.writeUIntBE(colour, index * 3, 3));
  const chunks = [chunk("IHDR", header), chunk("PLTE", colours), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND")];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Three bytes each: red, green, blue. */
  readonly pixels: Buffer;
}

async function decoded(page: Page, png: Buffer): Promise<Decoded> {
  // A text: what it calls is the browser's, which nothing here knows of.
  const { width, height, base64 } = await page.evaluate<{ width: number; height: number; base64: string }>(`(async () => {
    const bytes = await (await fetch("data:image/png;base64,${png.toString("base64")}")).blob();
    const image = await createImageBitmap(bytes);
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = "";
    for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at], data[at + 1], data[at + 2]);
    return { width: image.width, height: image.height, base64: btoa(text) };
  })()`);
  return { width, height, pixels: Buffer.from(base64, "base64") };
}

/** The commonest colour of each of the commonest shades. */
function commonest(pixels: Buffer): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const shades = new Map<number, { colour: number; count: number; all: number }>();
  for (const [colour, count] of counts) {
    const shade = colour & 0xf8f8f8;
    const known = shades.get(shade);
    if (known === undefined) shades.set(shade, { colour, count, all: count });
    else {
      known.all += count;
      if (count > known.count) Object.assign(known, { colour, count });
    }
  }
  return [...shades.values()]
    .sort((a, b) => b.all - a.all)
    .slice(0, COLOURS)
    .map(({ colour }) => colour);
}

function nearestTo(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) =>
    [16, 8, 0].reduce((sum, bits) => sum + (((colour >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
