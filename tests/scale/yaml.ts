import type { Text } from '../../src-main/contract/exhibition.ts';

/** Words of both languages as one line of YAML. */
export const inYaml = ({ zh = '', en = '' }: Text): string =>
  `{ zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} }`;
