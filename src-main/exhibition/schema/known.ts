/** What the rest of the exhibition says, against which a file is checked. Undefined: that file is broken, so nothing is held against it. */
export interface Known {
  readonly languages: readonly string[] | undefined;
  readonly span: { readonly from: number; readonly to: number } | undefined;
  readonly sources: ReadonlySet<string> | undefined;
  /** Names of the folders below chapters/. */
  readonly chapters: ReadonlySet<string> | undefined;
}
