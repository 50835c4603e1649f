import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder among the system's temporary ones. Its name has a gap and Chinese letters, as a hall's may have. */
export const newFolder = (named = 'nianlun 数据-'): Promise<string> => mkdtemp(join(tmpdir(), named));
