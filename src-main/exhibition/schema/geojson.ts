import { z } from 'zod';

/** The outer shell of a line; what `properties` and each stop hold is checked for itself, so that every mistake is told at its own place. */
export const collectionSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  name: z.string().optional(),
  properties: z.unknown().optional(),
  features: z.array(z.unknown()),
});

export const featureSchema = z.strictObject({
  type: z.literal('Feature'),
  geometry: z.unknown().optional(),
  properties: z.unknown().optional(),
});
