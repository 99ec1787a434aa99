// No text says more than the program keeps: not of invitations, contacts, who can learn an answer, or who reads comments.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REVIEWERS } from '#domain/ballots/kept-comments.ts';
import { en } from '#i18n/en.ts';
import { id } from '#i18n/id.ts';
import { messageWordsIn } from '#i18n/message-words.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

function textsIn(node: unknown, key = ''): [key: string, text: string][] {
  if (typeof node === 'string') return [[key, node]];
  return Object.entries(node as object).flatMap(([name, inner]) =>
    textsIn(inner, key ? `${key}.${name}` : name),
  );
}

/** Everything that people read, by place: guides, pages, lists, the interface in both languages, README. */
const texts: readonly [place: string, text: string][] = [
  ...readdirSync(new URL('src/content/', ROOT), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yaml)$|^tools\/.*\.json$/.test(path))
    .map((path): [string, string] => [
      path,
      read(`src/content/${path}`).replace(/^- id: .*/gm, ''),
    ]),
  ['README.md', read('README.md')],
  ...textsIn(id),
  ...textsIn(en),
  ...(['id', 'en'] as const).flatMap((language) => textsIn(messageWordsIn(language))),
];

/** Sentences of a text; a line of a list or a table ends one, an indented line of a list of data goes on. */
const sentencesIn = (text: string) =>
  text.replace(/\n {4,}(?=\S)/g, ' ').split(/(?<=[.!?:])\s+|\n|\\n/);

/** Claims that are false, each by a pattern and, in both languages, sentences that made or would make them. */
const FALSE_CLAIMS: Readonly<Record<string, readonly [RegExp, readonly string[]]>> = {
  'invitations outlive the close': [
    /(undangan|invitation).*(\d|puluh|thirty)\s*(hari|days)|(\d|puluh|thirty)\s*(hari|days).*(undangan|invitation)/i,
    [
      'Daftar undangan dihapus 30 hari setelah gelombang terakhir.',
      'The list of invitations is deleted 30 days after the last wave.',
    ],
  ],
  'no contact is stored': [
    /(tidak|tak|belum) (pernah )?(me|di)(ny|s)impan.*\bkontak|\bkontak.*(tidak|tak) (pernah )?disimpan|\bcontacts?\b.*(not|never) (be )?(stored|kept)|(not|never) (stored?|keeps?).*\bcontacts?\b|tidak pernah disimpan\?|is never stored\?/i,
    [
      'Kami tidak menyimpan kontak Anda.',
      'We never store your contact.',
      '## Apa yang tidak pernah disimpan?',
      '## What is never stored?',
    ],
  ],
  'nobody at all can learn an answer': [
    /tidak (seorang pun|ada( orang)? yang) (bisa|dapat|mampu|akan) (mengetahui|tahu|melihat|membaca|menemukan).*jawaban|(nobody|no one)[^.]* (can|could|will) (find|know|learn|see|read)[^.]* answer|termasuk (Anda dan )?kami|ourselves included|neither you nor we/i,
    [
      'Tidak ada yang bisa mengetahui jawaban Anda.',
      'Kami berjanji tidak seorang pun dapat mengetahui jawaban orang lain dari angka yang terbit.',
      'Tidak ada yang bisa menemukannya, termasuk Anda dan kami.',
      'Nobody can find out what you answered.',
      'nobody, ourselves included, can find out what a person answered.',
      'Nobody can find them, neither you nor we.',
    ],
  ],
  'a ticket cannot be linked in any way': [
    /tidak bisa dihubungkan dengan undangan|cannot be linked to an invitation|tidak ada penghubungnya|nothing links them/i,
    [
      'Karcis tidak bisa dihubungkan dengan undangan.',
      'A ticket cannot be linked to an invitation.',
    ],
  ],
  'a code is marked as used': [
    /\b(kode|undangan)\b[^.]*\b(ditandai|dicatat)\b|\b(menandai|mencatat bahwa)\b[^.]*\b(kode|undangan)\b|apakah kode itu sudah dipakai|\b(records?|recorded|marks?|marked)\b[^.]*\b(invitations?|codes?)\b[^.]*\b(used|exchanged)\b|\b(invitations?|codes?)\b[^.]*\b(is|are) (marked|recorded)\b|whether the code has been used/i,
    [
      'Server mencap penutupnya dan mencatat bahwa undangan sudah ditukar.',
      'Kode ditandai terpakai.',
      'sidik kode undangan, dan apakah kode itu sudah dipakai.',
      'The server stamps the cover and records that the invitation is used.',
      'a fingerprint of your invitation code, and whether the code has been used.',
    ],
  ],
  'answers are set aside by counts': [
    /\bdisisihkan\b|jawaban melebihi (jumlah )?pengunjung|\b(is|are|be|been) set aside\b|answers exceed visitors|figures?[^.]*\b(shown|stands?) apart\b/i,
    [
      'Jawaban warga ditutup pada akhir bulan, dan dapat disisihkan',
      'Bila jumlah jawaban melebihi jumlah pengunjung, angkanya ditampilkan terpisah.',
      'Citizens’ answers close at the end of a month, and can be set aside',
      'Where answers exceed visitors, the figure is shown apart.',
    ],
  ],
  'ten answers of citizens are enough': [
    /warga[^.]*\b(sedikitnya|mulai) 10\b|\b(batas|sedikit) 10 (orang|jawaban|warga|lembar)|citizens?[^.]*\bat least 10\b|\bat least 10 (people|answers|citizens)|\b(threshold of|from) 10 (answers|citizens)/i,
    [
      'Untuk warga, sedikitnya 10.',
      'batas 10 jawaban',
      'Angka itu tampil bila paling sedikit 10 orang menjawab pertanyaan yang sama.',
      'For citizens it is at least 10.',
      'the threshold of 10 answers',
    ],
  ],
  'a server never sees an answer, or opens boxes once': [
    /server[^.]*tidak pernah (melihat|tahu)[^.]*jawaban|server[^.]*never (sees|learns)[^.]*answer|\b(kotak|amplop|lembar jawaban)\b[^.]*\b(dibuka satu kali|(dibuka|dihitung) sekali)\b|\b(box|envelopes?|sheets?|ballots?)\b[^.]*\b(opened|counted) once\b/i,
    [
      'Server tidak pernah melihat satu jawaban pun.',
      'The server never sees a single answer.',
      'Kotak dibuka sekali.',
      'The box is opened once.',
      'lembar jawaban dihitung sekali.',
    ],
  ],
  'results are not used to judge anybody': [
    /tidak dipakai (untuk )?(menilai|e-Kinerja)|\b(is|are) not used to (appraise|judge)/i,
    [
      'Survei kami berada di luarnya dan tidak dipakai untuk menilai perorangan.',
      'Our surveys stay outside it and are not used to appraise a person.',
    ],
  ],
  'surveys ask for no comments': [
    /survei (kami |untuk sementara )?tidak (meminta komentar|menanyakannya)|surveys? do(es)? not ask for (comments|this)/i,
    [
      'Untuk sementara, survei tidak meminta komentar, karena belum ada yang bisa membacanya.',
      'For now, our surveys do not ask for comments.',
    ],
  ],
  'the team reads comments': [
    /(catatan|komentar|tulisan).*\btim\b|\btim (unit|kantor|pembelajaran)\b.*\b(mem)?baca|(notes?|comments?)\b.*\bteam\b|\bteam\b.*\breads?\b/i,
    [
      'Hanya tim unit yang membaca; tidak diterbitkan apa adanya.',
      'Catatan Anda dibaca tim kantor itu.',
      'Only the unit’s team reads it; it is not published as written.',
      'Notes from staff reach the unit’s team only with at least 10 ballots and 5 notes.',
    ],
  ],
};

/** What the site said of itself on a day stands in its list of changes for ever. */
const HISTORY = 'changes/changes.yaml';

const claimsIn = (claim: RegExp, all: typeof texts = texts) =>
  all
    .filter(([place]) => place !== HISTORY)
    .flatMap(([place, text]) =>
      sentencesIn(text)
        .filter((sentence) => claim.test(sentence))
        .map((sentence) => `${place}: ${sentence}`),
    );

describe.each(Object.entries(FALSE_CLAIMS))('that %s', (_, [claim, sentences]) => {
  test('is said nowhere', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(claimsIn(claim)).toEqual([]);
  });

  test.each(sentences)('would be noticed: %s', (sentence) => {
    expect(claimsIn(claim, [['here', `Kalimat lain. ${sentence}`]])).toHaveLength(1);
  });
});

describe.each(['id', 'en'] as const)('what becomes of written comments, in %s', (language) => {
  const { comments } = (language === 'id' ? id : en).survey.before.stored;
  const page = read(`src/content/pages/${language}/privacy.md`);
  const limit = language === 'id' ? /pemegang basis data/i : /whoever holds the database/i;

  test('is said before a survey with the numbers of the program, and with its limit', () => {
    for (const name of ['ballots', 'comments', 'days', 'k', 'unit'])
      expect(comments).toContain(`{${name}}`);
    expect(comments).not.toMatch(/\d/);
    expect(comments).toMatch(limit);
  });

  test('is read by as many people everywhere', () => {
    expect(REVIEWERS).toBe(2);
    const two = language === 'id' ? /dua (orang|pembaca) yang ditunjuk/ : /two (people|readers)/;
    expect(comments).toMatch(two);
    expect(page).toMatch(language === 'id' ? /dua pembaca/ : /two readers/);
    expect((language === 'id' ? id : en).survey.form.commentHint).toMatch(/dua orang|two people/i);
    expect((language === 'id' ? id : en).staff.form.commentHint).toMatch(/dua orang|two people/i);
  });
});

describe.each(['id', 'en'] as const)('an invitation in %s', (language) => {
  const { protection, slip } = messageWordsIn(language);

  test.each([protection, slip.limits])('leads to the limits of its promise: %s', (text) => {
    expect(text).toContain('{privacy}');
    expect(text).toMatch(/batas|limits/i);
  });
});
