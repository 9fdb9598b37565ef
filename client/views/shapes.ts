import { lookOf } from "../../core/report/html/shape.ts";
import type { Standing } from "../../core/report/rows.ts";

/** The colours that editors draw their own icons in. */
const COLOURS = { light: "#424242", dark: "#c5c5c5" };

/** The shape that stands for a level everywhere, as the address of a picture; in the colour of icons on a light or dark ground. */
export function shapeOf(standing: Standing, levels: readonly string[], ground: "light" | "dark"): string {
  const tallies = levels.map((word) => ({ word, count: 0 }));
  const { shape } = lookOf(standing, { levels: tallies, unrated: [], notRatedYet: 0 });
  const colour = COLOURS[ground];
  const style = `.line{fill:none;stroke:${colour};stroke-width:1.4}.fill{fill:${colour}}.open .line{stroke-dasharray:2.2 2}`;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><style>${style}</style>${shape.source}</svg>`;
  return `data:image/svg+xml;base64,${btoa(picture)}`;
}
