// Forms that name what belongs to others, sent to addresses that are one's own: nothing of theirs changes. The same forms change it
// where its owner sends them, so they are forms that do something.
import { beforeAll, describe, expect, test } from 'vitest';
import { openDesk, type DeskStage, type VisitorName } from '../../fixtures/desk-site.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
let stage: DeskStage;
beforeAll(async () => {
  stage = await openDesk(scene.site, 'palsu');
}, 300_000);

/** One form, whose sender may not do it and whose owner may. */
interface Forged {
  readonly sender: readonly [VisitorName, path: string];
  readonly owner: readonly [VisitorName, path: string];
  readonly fields: Readonly<Record<string, string>>;
  /** SQL of one value that the form changes. */
  readonly changes: string;
}

const memberOf = async (visitor: VisitorName): Promise<string> => {
  const [row] = await scene.site.run(
    `select id::text from app.memberships where email = '${stage.addressOf(visitor)}'`,
  );
  return String(row!.id);
};
const draftsOf = (unit: string) =>
  `(select count(*) from app.desk_drafts d join app.units u on u.id = d.unit_id where u.slug = '${unit}')`;

const FORMS: Readonly<Record<string, () => Promise<Forged>>> = {
  'taking somebody of another agency in': async () => {
    const { X, Y, C } = stage.places;
    return {
      sender: ['adminX', `/kelola/instansi/${X.agency}/orang/`],
      owner: ['adminY', `/kelola/instansi/${Y.agency}/orang/`],
      fields: { laku: 'undang', surel: 'teman@palsu.example', peran: 'organiser', unit: C.unit! },
      changes: `(select count(*) from app.memberships where email = 'teman@palsu.example')`,
    };
  },
  'starting a programme of another unit': async () => {
    const { C } = stage.places;
    await scene.site.run(`delete from app.desk_drafts where id = '${C.draft}'`);
    return {
      sender: ['organiserA', '/kelola/program/baru/'],
      owner: ['organiserC', '/kelola/program/baru/'],
      fields: { untuk: `${C.agency}/${C.unit}` },
      changes: draftsOf(C.unit!),
    };
  },
  'calling the whole agency otherwise, as organiser of one unit': async () => {
    const { A } = stage.places;
    const path = `/kelola/unit/${A.unit}/perbaikan/`;
    return {
      sender: ['organiserA', path],
      owner: ['organiserX', path],
      fields: { 'instansi-id': 'Kota Lain', 'instansi-en': 'Another City', mengerti: 'ya' },
      changes: `(select name ->> 'id' from app.agencies where slug = '${A.agency}')`,
    };
  },
  'ending the wave of another unit by its code': async () => {
    const { A, C } = stage.places;
    return {
      sender: ['organiserA', `/kelola/unit/${A.unit}/putaran/${A.unit}-0/`],
      owner: ['organiserC', `/kelola/unit/${C.unit}/putaran/${C.unit}-0/`],
      fields: { laku: 'batalkan', 'kode-batalkan': `${C.unit}-0`, wave: `${C.unit}-0` },
      changes: `(select state from app.waves where code = '${C.unit}-0')`,
    };
  },
  'removing somebody of another agency': async () => {
    const { X, Y } = stage.places;
    const member = await memberOf('organiserC');
    return {
      sender: ['adminX', `/kelola/instansi/${X.agency}/orang/`],
      owner: ['adminY', `/kelola/instansi/${Y.agency}/orang/`],
      fields: { laku: 'keluarkan', orang: member, mengerti: 'ya', paham: 'ya' },
      changes: `(select count(*) from app.memberships where id = '${member}')`,
    };
  },
};

describe.each(Object.entries(FORMS))('%s', (_, describeForm) => {
  test('changes nothing, and is no failure', { timeout: 60_000 }, async () => {
    const { sender, owner, fields, changes } = await describeForm();
    const valueOf = async () => {
      const [row] = await scene.site.run(`select ${changes}::text as value`);
      return String(row!.value);
    };
    const before = await valueOf();
    const { status, text } = await stage.clients[sender[0]].post(sender[1], fields);
    expect(status).toBe(422);
    expect(text).not.toContain(stage.addressOf('organiserC'));
    expect(await valueOf()).toBe(before);
    const own = await stage.clients[owner[0]].post(owner[1], fields);
    expect(own.status).toBe(303);
    expect(await valueOf()).not.toBe(before);
  });
});
