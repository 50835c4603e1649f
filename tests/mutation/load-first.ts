/**
 * The readers are loaded when an exhibition is first read. Loaded by a test, their constants would be held against that
 * one test alone, in place of being left out as those of every other module are.
 */
import '../../src-main/exhibition/assemble/exhibition.ts';
