/** Whether the machine could speak to anybody, and what keeps its browser from it. */
import { type Finding, ok, warning } from './finding.ts';

export interface NetworkFacts {
  /** Names of interfaces that are up, without loopback. */
  readonly up: readonly string[];
  /** Electron shows the exhibition: it has no services of a browser that policies would have to silence. */
  readonly electron: boolean;
  /** Where the managed policies of the browser should lie, and whether any do. Null: no browser. */
  readonly policies: { readonly place: string; readonly found: boolean } | null;
}

/** Judges by what is set up; that no packet leaves is measured by the program's own tests. */
export function judgeNetwork({ up, electron, policies }: NetworkFacts): Finding[] {
  const list = { zh: up.join('、'), en: up.join(', ') };
  const first =
    up.length === 0
      ? ok('没有接入网络，展览也不需要网络。', 'No network is connected, and the exhibition needs none.')
      : ok(
          `网络已接通（${list.zh}）；展览不需要它，自己也不发出任何数据，可以拔掉。`,
          `A network is connected (${list.en}); the exhibition needs none and sends nothing, so it may be unplugged.`,
        );
  if (electron || policies === null) return [first];
  if (policies.found) {
    return [
      first,
      ok(`浏览器的管理策略已装好（${policies.place}）。`, `The browser's policies are in place (${policies.place}).`),
    ];
  }
  return [
    first,
    warning(
      {
        zh: `浏览器没有装管理策略（${policies.place}）：锁定只靠程序自己的启动参数。`,
        en: `The browser has no managed policies (${policies.place}): only the program's own switches hold it.`,
      },
      {
        zh: '请按 assets/deploy/README.zh-CN.md 安装。',
        en: 'Install them; assets/deploy/README.md says how.',
      },
    ),
  ];
}
