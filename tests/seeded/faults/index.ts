/** All faults. Each list holds those of one part of the program. */
import type { Fault } from '../fault.ts';
import { ofExhibition } from './exhibition.ts';
import { ofHosts } from './host.ts';
import { ofJourneys } from './journeys.ts';
import { ofLooks } from './looks.ts';
import { ofModel } from './model.ts';
import { ofPage } from './page.ts';
import { ofServer } from './server.ts';
import { ofStore } from './store.ts';
import { ofSupervision } from './supervision.ts';

export const faults: readonly Fault[] = [
  ...ofModel,
  ...ofPage,
  ...ofServer,
  ...ofSupervision,
  ...ofStore,
  ...ofExhibition,
  ...ofHosts,
  ...ofLooks,
  ...ofJourneys,
];
