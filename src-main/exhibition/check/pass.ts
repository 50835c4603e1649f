import type { Folder } from '../read/folder.ts';
import type { Report } from '../read/problem.ts';
import type { Claims } from './claims.ts';

/** What the rest of the exhibition says, against which a file is checked. Undefined: that file is broken, so nothing is held against it. */
export interface Known {
  readonly languages: readonly string[] | undefined;
  readonly span: { readonly from: number; readonly to: number } | undefined;
  readonly sources: ReadonlySet<string> | undefined;
  /** The statements of facts.yaml; none where there is no such file. */
  readonly facts?: ReadonlySet<string> | undefined;
  /** Names of the folders below chapters/. */
  readonly chapters: ReadonlySet<string> | undefined;
}

/** What one reading of the whole folder carries along. */
export interface Pass {
  readonly folder: Folder;
  readonly report: Report;
  readonly known: Known;
  readonly claims: Claims;
  /** "YYYY-MM-DD"; without it nothing is past its review. */
  readonly today: string | undefined;
  /** Also refuse what is unreviewed. */
  readonly release: boolean;
  /** Also decode every picture. */
  readonly thorough: boolean;
}
