/** The hall's settings: kept by staff in the data folder, read by the page. The types are derived from the schema. */
import { z } from 'zod';
import type { Language } from './exhibition.ts';
import { settingBounds, settingChoices, usualChoices } from './setting-bounds.ts';

export type Mode = (typeof settingChoices.mode)[number];
export type MapKind = (typeof settingChoices.map)[number];
/** One language, or "both": the first two languages of the exhibition, set as two voices. */
export type LanguageChoice = Language | 'both';
export type TextSize = (typeof settingChoices.textSize)[number];
/** What is drawn on; the setting may also leave it to the hour. */
export type Ground = Exclude<(typeof settingChoices.ground)[number], 'by-hour'>;
/** What a quiet day shows: the attract view standing still and without colour, or a dark screen. */
export type QuietLook = (typeof settingChoices.quietLook)[number];

/** A tag of BCP 47, or "both". */
const languageChoice = z.string().regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*|both)$/);

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A time of day on the hall's clock, "HH:MM". */
export type TimeOfDay = z.output<typeof timeOfDay>;

/** 1 is Monday, 7 is Sunday. */
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
export type Weekday = z.output<typeof weekday>;

const openingHours = z
  .object({
    opens: timeOfDay,
    closes: timeOfDay,
    /** Weekdays on which it does not open. */
    closedOn: z.array(weekday).max(6).readonly(),
  })
  .readonly()
  // The same time twice would leave open whether that is the whole day or none of it.
  .refine(({ opens, closes }) => opens !== closes);
/** When the hall is open. Closing before opening means: after midnight. */
export type OpeningHours = z.output<typeof openingHours>;

const displaySetting = z
  .object({
    mode: z.enum(settingChoices.mode),
    /** Absent: the hall's. */
    language: languageChoice.exactOptional(),
  })
  .readonly();
/** What one display shows. */
export type DisplaySetting = z.output<typeof displaySetting>;

/** A hall has a handful of displays. */
const mostDisplays = 16;

const numbers = Object.fromEntries(
  Object.entries(settingBounds).map(([name, { least, most, usual }]) => [
    name,
    z.number().min(least).max(most).default(usual),
  ]),
) as { readonly [Name in keyof typeof settingBounds]: z.ZodDefault<z.ZodNumber> };

type Chosen = keyof typeof usualChoices;
const choices = Object.fromEntries(
  (Object.keys(usualChoices) as Chosen[]).map((name) => [
    name,
    z.literal<readonly (string | number)[]>(settingChoices[name]).default(usualChoices[name]),
  ]),
) as { readonly [Name in Chosen]: z.ZodDefault<z.ZodLiteral<(typeof settingChoices)[Name][number]>> };

/** Defaults are what a hall gets that has set nothing. Unknown keys are dropped: a newer version may have written them. */
export const settingsSchema = z
  .object({
    /** Languages shown to a new visitor. */
    language: languageChoice.default('both'),
    ...choices,
    ...numbers,
    /** Absent: as the exhibition says. */
    map: z.enum(settingChoices.map).exactOptional(),
    /** Absent: the hall is always open. */
    hours: openingHours.exactOptional(),
    /** Quiet days of every year, "MM-DD". Absent: those that the exhibition comes with. */
    quietDays: z
      .array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
      .max(366)
      .readonly()
      .exactOptional(),
    /** The last day ("YYYY-MM-DD") of a time of mourning declared now. Absent or past: none. */
    quietThrough: z.iso.date().exactOptional(),
    /** Things sound under a finger; films and voices are heard either way. */
    touchSounds: z.boolean().default(true),
    /** A clicker's key on a kiosk offers to take it over for a guided tour. */
    guideTakesOver: z.boolean().default(true),
    /** By the display's name as `Display.key` has it. Absent: as the command line says. */
    displays: z
      .record(z.string().min(1).max(200), displaySetting)
      .refine((displays) => Object.keys(displays).length <= mostDisplays)
      .readonly()
      .exactOptional(),
  })
  .readonly();

export type Settings = z.output<typeof settingsSchema>;

/** What a hall gets that has set nothing. */
export const shippedSettings: Settings = settingsSchema.parse({});
