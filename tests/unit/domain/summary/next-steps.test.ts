// What to read next follows from the weakest factors and from behaviors that did not rise, and from nothing else.
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import {
  chooseNextSteps,
  unmovedBehaviors,
  weakFactors,
  type GuideEntry,
} from '#domain/summary/next-steps.ts';
import { summarize } from '#domain/summary/summarize.ts';
import { demoUnit } from '../../../fixtures/demo-units.ts';
import { evenly, summaryOf, wave } from './programme.ts';

const GUIDES: readonly GuideEntry[] = [
  { slug: 'lingkungan-kerja', affectedItems: ['LIN1', 'LIN2', 'LIN3', 'KER4'] },
  { slug: 'peran-pimpinan', affectedItems: ['PIM1', 'PIM2', 'PIM3', 'TIN3'] },
  { slug: 'tindak-lanjut-pascadiklat', affectedItems: ['TIN1', 'TIN2', 'TIN3', 'KER2'] },
  { slug: 'integrasi-skp-ekinerja', affectedItems: ['SIS1', 'SIS2', 'LAY2'] },
  { slug: 'makna-perubahan-perilaku', affectedItems: ['KOM2', 'KOM3', 'PRO1', 'PRO2', 'ADA1'] },
  { slug: 'memperkuat-perubahan', affectedItems: ['LAY5'] },
  { slug: 'membaca-ringkasan', affectedItems: ['TIN1', 'KER4', 'KOM2', 'KOM3', 'PRO1'] },
  { slug: 'anonimitas', affectedItems: ['KER4', 'LIN2', 'KOM2', 'KOM3', 'PRO1', 'PRO2'] },
];
const storyOf = (slug: string) => summarize(demoUnit(slug).programmes[0]!, instrument);
const slugsFor = (slug: string) => chooseNextSteps(storyOf(slug), GUIDES).map((step) => step.slug);

describe('Next steps', () => {
  test('answer the two weakest factors first, the weakest at the top', () => {
    const summary = storyOf('dinas-contoh');
    const weakest = weakFactors(summary);
    expect(weakest).toHaveLength(2);
    const factors = chooseNextSteps(summary, GUIDES).map(({ factor }) => factor);
    expect(factors.slice(0, 2)).toEqual(weakest);
    expect(factors.slice(2).every((factor) => factor === null)).toBe(true);
  });

  test('then take up behaviors that did not rise', () => {
    const summary = storyOf('kecamatan-contoh-barat');
    const unmoved = unmovedBehaviors(summary);
    expect(unmoved.length).toBeGreaterThan(5);
    const [first] = chooseNextSteps(summary, GUIDES);
    expect(first!.slug).toBe('makna-perubahan-perilaku');
    expect(first!.items.every((item) => unmoved.includes(item))).toBe(true);
  });

  test('are never guides about measuring or rights, except how to read the page', () => {
    expect(slugsFor('puskesmas-contoh')).not.toContain('anonimitas');
    expect(slugsFor('kecamatan-contoh-barat')).not.toContain('anonimitas');
  });

  test('are the three for everybody while nothing is known', () => {
    const nothing = chooseNextSteps(summaryOf(wave(0, null)), GUIDES);
    expect(nothing.map(({ slug }) => slug)).toEqual([
      ...['tindak-lanjut-pascadiklat', 'peran-pimpinan', 'membaca-ringkasan'],
    ]);
  });

  test('do not blame behaviors that rose', () => {
    const risen = summaryOf(
      wave(0, evenly('peer', 14, 20, 3)),
      wave(3, evenly('peer', 14, 50, 11)),
    );
    expect(unmovedBehaviors(risen)).toEqual([]);
  });

  test.each([
    'dinas-contoh',
    'kecamatan-contoh-barat',
    'uptd-contoh',
    'puskesmas-contoh',
    'balai-contoh',
  ])('are three to five different guides for %s, the same each time', (slug) => {
    const slugs = slugsFor(slug);
    expect(slugs.length).toBeGreaterThanOrEqual(3);
    expect(slugs.length).toBeLessThanOrEqual(5);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugsFor(slug)).toEqual(slugs);
  });
});
