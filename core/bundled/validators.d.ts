/** Made by `npm run schema`: a validating function for each part of the bundled rubric's schema, by JSON pointer. */
export declare const validators: Readonly<Record<string, unknown>>;
