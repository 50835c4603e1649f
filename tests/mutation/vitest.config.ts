import { mergeConfig } from 'vitest/config';
import ours from '../../vitest.config.ts';

/** As the unit tests run, with what is loaded late loaded before the first of them. */
export default mergeConfig(ours, { test: { setupFiles: ['tests/mutation/load-first.ts'] } });
