import { l10n, ProgressLocation, Uri, type WorkspaceFolder, window, workspace } from "vscode";
import type { ReviewListed, RubricListed } from "../../core/messages.ts";
import { usualRubric } from "../../core/rubric/choose.ts";
import { REFERENCE_PATTERN } from "../../core/rubric/deriveSchema.ts";
import type { Server } from "../server.ts";
import type { NewReview, Review } from "./newReview.ts";

/** What is known before the first question. `near` is something in the folder that is meant. Undefined where somebody gave up. */
export async function startOf(title: string, server: Server, near?: Uri): Promise<NewReview | undefined> {
  const { workspaceFolders: folders = [] } = workspace;
  const own = near && workspace.getWorkspaceFolder(near);
  const chosen =
    own ?? (folders.length > 1 ? await window.showWorkspaceFolderPick({ placeHolder: l10n.t("In which folder?") }) : folders[0]);
  if (chosen === undefined && folders.length > 0) return undefined;
  const at = chosen === undefined ? "untitled:new.assessment.yaml" : `${server.uri(chosen.uri)}/new.assessment.yaml`;
  const [reviews, rubrics] = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t("Looking for earlier reviews…") },
    async () => await Promise.all([server.ask("rubric/reviews", {}), server.ask("rubric/rubrics", { uri: at })]),
  );
  return {
    title,
    folder: chosen?.uri,
    reviews: chosen === undefined ? [] : reviews.flatMap((review) => within(chosen, review)),
    rubrics: inOrder(rubrics),
    today: today(),
  };
}

function within({ uri: folder }: WorkspaceFolder, review: ReviewListed): Review[] {
  const uri = Uri.parse(review.uri);
  const isInside = uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(`${folder.path}/`);
  return isInside ? [{ ...review, path: uri.path.slice(folder.path.length + 1) }] : [];
}

/**
 * The usual one first, and each once: the workspace may hold a copy of the one that comes with the product. One that an
 * assessment cannot name is left out: its own file has findings to say so.
 */
function inOrder(rubrics: readonly RubricListed[]): RubricListed[] {
  const named = rubrics.filter(({ reference }) => new RegExp(REFERENCE_PATTERN).test(reference));
  const once = named.filter(({ reference }, index) => named.findIndex((each) => each.reference === reference) === index);
  const usual = usualRubric(once)?.reference;
  return [...once].sort((a, b) => Number(b.reference === usual) - Number(a.reference === usual));
}

/** By the clock of whoever writes. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
