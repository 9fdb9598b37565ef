// Declared here, so that types can be checked before the bench has installed its peers.
declare module "js-yaml" {
  export function load(text: string): unknown;
}
