import { URI } from "vscode-uri";

/** The folder a URI stands in; of the topmost folder, itself. */
export function folderUri(uri: string): string {
  const parsed = URI.parse(uri);
  const cut = parsed.path.lastIndexOf("/");
  return parsed.with({ path: cut <= 0 ? "/" : parsed.path.slice(0, cut), query: "", fragment: "" }).toString();
}

/** The URI of a path from a folder. */
export function within(folder: string, path: string): string {
  const parsed = URI.parse(folder);
  return parsed.with({ path: `${parsed.path === "/" ? "" : parsed.path}/${path}` }).toString();
}

/** The path of a URI from a folder, with `/`; undefined where it is not below that folder. */
export function pathWithin(folder: string, uri: string): string | undefined {
  const [outer, inner] = [URI.parse(folder), URI.parse(uri)];
  if (outer.scheme !== inner.scheme || outer.authority !== inner.authority) return undefined;
  const start = outer.path === "/" ? "/" : `${outer.path}/`;
  return inner.path.startsWith(start) ? inner.path.slice(start.length) : undefined;
}

/** The URI in the one form that is compared: clients differ in what they escape. */
export function plainUri(uri: string): string {
  return URI.parse(uri).toString();
}

export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(":")));
}

/** The URI's path, from the top of whatever it is in. */
export function pathOf(uri: string): string {
  return URI.parse(uri).path;
}

/** The last step of the URI's path. */
export function nameOf(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf("/") + 1);
}
