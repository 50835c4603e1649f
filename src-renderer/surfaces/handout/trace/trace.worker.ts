import type { Pixels } from './separate.ts';
import { trace } from './trace.ts';

self.onmessage = ({ data }: MessageEvent<Pixels>) => self.postMessage(trace(data));
