/** The path to write in one file for another: both from a common root, with `/`. */
export function relativePath(from: string, to: string): string {
  const [own, other] = [from.split("/").slice(0, -1), to.split("/")];
  let same = 0;
  while (same < own.length && same < other.length - 1 && own[same] === other[same]) same++;
  return [...own.slice(same).map(() => ".."), ...other.slice(same)].join("/");
}
