/** A snippet's text as an editor inserts it before anything is filled in: first choices, no placeholders. Throws on a broken one. */
export function expanded(snippet: string): string {
  let result = "";
  for (let at = 0; at < snippet.length; at++) {
    const rest = snippet.slice(at);
    if (rest.startsWith("\\")) {
      result += rest[1] ?? "";
      at++;
      continue;
    }
    if (!rest.startsWith("$")) {
      result += rest[0];
      continue;
    }
    const stop = /^\$\d+/.exec(rest)?.[0];
    const choice = /^\$\{\d+\|((?:[^\\|]|\\.)*)\|\}/.exec(rest);
    if (stop === undefined && choice === null) throw new Error(`No place to fill in: ${rest}`);
    if (choice !== null) result += firstChoice(choice[1] ?? "");
    at += (stop ?? choice?.[0] ?? "").length - 1;
  }
  return result;
}

function firstChoice(choices: string): string {
  return (/^(?:[^\\,]|\\.)*/.exec(choices)?.[0] ?? "").replace(/\\(.)/g, "$1");
}
