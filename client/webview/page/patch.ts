/**
 * Makes `old` what `wanted` is, and leaves alone what is the same already: the reader's place, the focus and the selection stay.
 * What the reader has unfolded stays so. `wanted` is used up.
 */
export function patch(old: Element, wanted: Element): void {
  if (old.isEqualNode(wanted)) return;
  patchAttributes(old, wanted);
  const keys = new Set(Array.from(wanted.children, keyOf));
  const byKey = new Map(Array.from(old.children, (child) => [keyOf(child), child]));
  let at = old.firstChild;
  for (const next of [...wanted.childNodes]) {
    // What is not wanted any more goes first, so that what stands behind it need not move.
    while (at !== null && isGone(at, keys)) at = removed(at);
    const same = matching(at, next, byKey);
    if (same === null) old.insertBefore(next, at);
    else {
      if (same === at) at = at.nextSibling;
      else old.insertBefore(same, at);
      if (same instanceof Element && next instanceof Element) patch(same, next);
      else if (same.nodeValue !== next.nodeValue) same.nodeValue = next.nodeValue;
    }
  }
  while (at !== null) at = removed(at);
}

/** What tells an element from the others beside it: its id, or where the button in it leads. Most have neither. */
function keyOf(element: Element): string | undefined {
  if (element.id !== "") return element.id;
  return element.localName === "li" ? (element.querySelector<HTMLElement>(".go")?.dataset["path"] ?? undefined) : undefined;
}

function isGone(node: Node, keys: ReadonlySet<string | undefined>): boolean {
  const key = node instanceof Element ? keyOf(node) : undefined;
  return key !== undefined && !keys.has(key);
}

/** The node to make of it: the one of the same key, or the next one if that has no key and is of the same kind. */
function matching(at: Node | null, next: Node, byKey: Map<string | undefined, Element>): Node | null {
  const key = next instanceof Element ? keyOf(next) : undefined;
  if (key !== undefined) {
    const same = byKey.get(key) ?? null;
    // Of two with one key, the second is made anew.
    byKey.delete(key);
    return same?.nodeName === next.nodeName ? same : null;
  }
  const fits = at !== null && at.nodeName === next.nodeName && (!(at instanceof Element) || keyOf(at) === undefined);
  return fits ? at : null;
}

function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function patchAttributes(old: Element, wanted: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!wanted.hasAttribute(name) && !isReaders(old, name)) old.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

function isReaders(element: Element, attribute: string): boolean {
  return element.localName === "details" && attribute === "open";
}
