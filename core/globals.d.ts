// Present in every host the core runs in (Node, browsers, web workers), absent from the ECMAScript library types.
// Only what the core uses is declared, so that nothing else of a host can slip in.

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input: Uint8Array): string;
}
