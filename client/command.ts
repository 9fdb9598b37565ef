import type { Disposable, ExtensionContext } from "vscode";
import type { ActiveAssessment } from "./active.ts";
import type { Server } from "./server.ts";

/** Registers one command. */
export type Command = (server: Server, context: ExtensionContext, active: ActiveAssessment) => Disposable;
